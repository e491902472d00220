package mutate

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/schema"
)

// mentionRewrites returns other forms of the same mentions.
func mentionRewrites() []Rewrite {
	every := func(name, doc string, replace func(m schema.Mention) schema.Mention) Rewrite {
		return Rewrite{Name: "mention/" + name, Doc: doc, Sites: whole(func(s *Subject, a *schema.Article) {
			eachMentions(a, func(list []schema.Mention) []schema.Mention {
				var now []schema.Mention
				for _, m := range list {
					now = append(now, replace(m))
				}
				return now
			})
		})}
	}
	unit := func(name string) Rewrite {
		return Rewrite{Name: "mention/in-" + name, Doc: "every offset counted in " + name + ", and called so", Sites: whole(func(s *Subject, a *schema.Article) {
			s.recount(a, schema.OffsetUnit(name))
			a.Source.Offsets = schema.OffsetUnit(name)
		})}
	}
	return []Rewrite{
		{Name: "mention/left-out", Doc: "no mention of anything", Sites: whole(func(s *Subject, a *schema.Article) {
			eachMentions(a, func([]schema.Mention) []schema.Mention { return nil })
		})},
		{Name: "mention/first-alone", Doc: "the first mention of each fact alone", Sites: whole(func(s *Subject, a *schema.Article) {
			eachMentions(a, func(list []schema.Mention) []schema.Mention { return list[:min(1, len(list))] })
		})},
		every("without-offsets", "mentions by their words alone", func(m schema.Mention) schema.Mention { return schema.Mention{Text: m.Text} }),
		every("plain-spaces", "mentions by their words alone, with plain spaces for no-break ones", func(m schema.Mention) schema.Mention {
			return schema.Mention{Text: strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(m.Text)}
		}),
		every("without-words", "mentions by their offsets alone", func(m schema.Mention) schema.Mention {
			if _, _, ok := m.Span(); !ok {
				return m // its words are all that it has
			}
			return schema.Mention{Start: m.Start, End: m.End}
		}),
		unit(string(schema.UTF8)), unit(string(schema.UTF16)),
		perMention(parties, "party", "a party given once for each of its mentions"),
		perMention(figures, "figure", "a figure given once for each of its mentions"),
		perMention(dates, "date", "a date given once for each of its mentions"),
	}
}

// perMention gives each fact of several mentions as several facts of one.
func perMention[T any](l list[T], kind, doc string) Rewrite {
	one := func(fact T, id string, m schema.Mention) T {
		*l.id(&fact), *l.mentions(&fact) = id, []schema.Mention{m}
		return fact
	}
	return Rewrite{
		Name: kind + "/once-per-mention", Doc: doc, Most: ByMode{Warned, Warned, Warned},
		Why: "one finding of consistency/duplicate asks for one fact with several mentions",
		Sites: func(s *Subject) []Mutant {
			var mutants []Mutant
			for i, fact := range *l.of(s.Record) {
				all, id := *l.mentions(&fact), l.idOf(fact)
				if len(all) < 2 {
					continue
				}
				mutants = append(mutants, Mutant{Site: l.site(i, fact), Says: fmt.Sprintf("%d times", len(all)), edit: func(a *schema.Article) {
					(*l.of(a))[i] = one(fact, id, all[0])
					for n, m := range all[1:] {
						*l.of(a) = append(*l.of(a), one(fact, fmt.Sprintf("%s-%d", id, n+2), m))
					}
				}})
			}
			return mutants
		},
	}
}
