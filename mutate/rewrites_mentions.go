package mutate

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/schema"
)

// mentionRewrites tell the same places otherwise.
func mentionRewrites() []Rewrite {
	every := func(name, doc string, replace func(m schema.Mention) schema.Mention) Rewrite {
		return Rewrite{Name: "mention/" + name, Doc: doc, Sites: whole(func(s *Subject, a *schema.Article) {
			s.eachMentions(a, func(list []schema.Mention) []schema.Mention {
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
			s.recount(a, name)
			a.Source.Offsets = name
		})}
	}
	const duplicate = "one finding of consistency/duplicate asks for one fact with several mentions"
	perMention := ByMode{Warned, Warned, Warned}
	return []Rewrite{
		{Name: "mention/left-out", Doc: "no mention of anything", Sites: whole(func(s *Subject, a *schema.Article) {
			s.eachMentions(a, func([]schema.Mention) []schema.Mention { return nil })
		})},
		{Name: "mention/first-alone", Doc: "the first mention of each fact alone", Sites: whole(func(s *Subject, a *schema.Article) {
			s.eachMentions(a, func(list []schema.Mention) []schema.Mention { return list[:min(1, len(list))] })
		})},
		every("without-offsets", "mentions by their words alone", func(m schema.Mention) schema.Mention { return schema.Mention{Text: m.Text} }),
		every("plain-spaces", "mentions by their words alone, with plain spaces for no-break ones", func(m schema.Mention) schema.Mention {
			return schema.Mention{Text: strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(m.Text)}
		}),
		every("without-words", "mentions by their offsets alone", func(m schema.Mention) schema.Mention { return schema.Mention{Start: m.Start, End: m.End} }),
		unit(schema.UTF8), unit(schema.UTF16),
		{
			Name: "figure/once-per-mention", Doc: "a figure given once for each of its mentions", Most: perMention, Why: duplicate,
			Sites: perMentionOf(figures, func(f schema.Figure) []schema.Mention { return f.Mentions }, func(f schema.Figure, m []schema.Mention) schema.Figure {
				f.Mentions = m
				return f
			}, func(f schema.Figure, id string) schema.Figure {
				f.ID = id
				return f
			}),
		},
		{
			Name: "date/once-per-mention", Doc: "a date given once for each of its mentions", Most: perMention, Why: duplicate,
			Sites: perMentionOf(dates, func(d schema.Date) []schema.Mention { return d.Mentions }, func(d schema.Date, m []schema.Mention) schema.Date {
				d.Mentions = m
				return d
			}, func(d schema.Date, id string) schema.Date {
				d.ID = id
				return d
			}),
		},
		{
			Name: "party/once-per-mention", Doc: "a party given once for each of its mentions", Most: perMention, Why: duplicate,
			Sites: perMentionOf(parties, func(p schema.Party) []schema.Mention { return p.Mentions }, func(p schema.Party, m []schema.Mention) schema.Party {
				p.Mentions = m
				return p
			}, func(p schema.Party, id string) schema.Party {
				p.ID = id
				return p
			}),
		},
	}
}

// perMentionOf gives each fact of several mentions as several facts of one.
func perMentionOf[T any](l list[T], of func(T) []schema.Mention, with func(T, []schema.Mention) T, named func(T, string) T) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, fact := range *l.of(s.Record) {
			all := of(fact)
			if len(all) < 2 {
				continue
			}
			mutants = append(mutants, Mutant{Site: l.site(i, fact), Says: fmt.Sprintf("%d times", len(all)), edit: func(a *schema.Article) {
				(*l.of(a))[i] = with(fact, all[:1])
				for n := range all[1:] {
					*l.of(a) = append(*l.of(a), named(with(fact, all[n+1:n+2]), fmt.Sprintf("%s-%d", l.id(fact), n+2)))
				}
			}})
		}
		return mutants
	}
}
