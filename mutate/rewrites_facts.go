package mutate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/schema"
)

// otherWords are ways to write one text.
var otherWords = []struct {
	name, doc string
	write     func(string) string
}{
	{"decomposed", "letters and their accents apart (NFD)", norm.NFD.String},
	{"straight-marks", "straight apostrophes and quotation marks", strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«\u00a0", `"`, "\u00a0»", `"`).Replace},
	{"hard-spaces", "no-break spaces for spaces", strings.NewReplacer(" ", "\u00a0").Replace},
}

// partyRewrites call a party by another form of its name.
func partyRewrites() []Rewrite {
	named := func(name, doc string, write func(p schema.Party) (string, bool)) Rewrite {
		return Rewrite{Name: "party/" + name, Doc: doc, Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			was := p.Name
			now, ok := write(p)
			p.Name = now
			return p, now + " for " + was, ok && now != was
		})}
	}
	var all []Rewrite
	for _, w := range otherWords {
		all = append(all, named(w.name, "a name with "+w.doc, func(p schema.Party) (string, bool) { return w.write(p.Name), true }))
	}
	words := func(p schema.Party) []string { return strings.Fields(p.Name) }
	return append(all,
		named("hard-hyphens", "a name with no-break hyphens for hyphens", func(p schema.Party) (string, bool) {
			return strings.ReplaceAll(p.Name, "-", "\u2011"), true
		}),
		named("honorific", "a person with a form of address", func(p schema.Party) (string, bool) { return "Mr. " + p.Name, p.Type == schema.Person }),
		named("romanised-otherwise", "a Korean family name in another romanisation: Choi as Choe", func(p schema.Party) (string, bool) {
			w := words(p)
			if p.Type != schema.Person || len(w) != 2 || !syllables(w[1]) || romanised[w[0]] == "" {
				return "", false
			}
			return romanised[w[0]] + " " + w[1], true
		}),
		Rewrite{Name: "party/country-in-another-language", Doc: "a country by its name in another language, and no other", Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			other := countries[p.Name]
			p.Name, p.Aliases = other, nil
			return p, other, other != ""
		})},
		named("capitals", "a name in capitals", func(p schema.Party) (string, bool) { return strings.ToUpper(p.Name), true }),
		named("without-accents", "a name without its accents", func(p schema.Party) (string, bool) {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(p.Name)), true
		}),
		named("given-name-last", "a person's name in the other order", func(p schema.Party) (string, bool) {
			w := words(p)
			if p.Type != schema.Person || len(w) != 2 {
				return "", false
			}
			return w[1] + " " + w[0], true
		}),
		named("family-name-comma", "a person's name as Family, Given", func(p schema.Party) (string, bool) {
			surname, given, ok := surnameOf(p)
			return surname + ", " + given, ok
		}),
		named("syllables-apart", "the syllables of a given name apart: Chey Tae won", func(p schema.Party) (string, bool) {
			w := words(p)
			if p.Type != schema.Person || len(w) != 2 || !syllables(w[1]) {
				return "", false
			}
			return w[0] + " " + strings.ReplaceAll(w[1], "-", " "), true
		}),
		named("syllables-together", "the syllables of a given name as one word: Chey Taewon", func(p schema.Party) (string, bool) {
			w := words(p)
			if p.Type != schema.Person || len(w) != 2 || !syllables(w[1]) {
				return "", false
			}
			return w[0] + " " + strings.ReplaceAll(w[1], "-", ""), true
		}),
		named("legal-form", "an organisation with its legal form", func(p schema.Party) (string, bool) {
			return p.Name + " Inc.", p.Type == schema.Organization && p.Name == strings.TrimSuffix(p.Name, "Inc.") && len(p.Roles) == 0
		}),
		Rewrite{Name: "party/mention-as-alias", Doc: "one more alias, which is how the article names the party", Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			for _, m := range p.Mentions {
				if m.Text != p.Name && !slices.Contains(p.Aliases, m.Text) {
					p.Aliases = append(slices.Clone(p.Aliases), m.Text)
					return p, "also " + m.Text, true
				}
			}
			return p, "", false
		})},
		Rewrite{Name: "party/same-as-left-out", Doc: "no link to a knowledge base", Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			had := len(p.SameAs) > 0
			p.SameAs = nil
			return p, p.Name, had
		})},
		Rewrite{Name: "party/title-in-another-language", Doc: "a title that the table of titles knows as the same: PDG as CEO", Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			other := map[string]string{"PDG": "CEO", "chief executive": "CEO", "chairman": "président"}
			if len(p.Roles) == 0 || other[p.Roles[0].Title] == "" {
				return p, "", false
			}
			p.Roles = slices.Clone(p.Roles)
			p.Roles[0].Title = other[p.Roles[0].Title]
			return p, p.Roles[0].Title, true
		})},
		Rewrite{
			Name: "party/optional-left-out", Doc: "a party that need not be found is left out", Sites: parties.without(func(s *Subject, p schema.Party) bool {
				return !truth(s.Golden.Parties, p.ID, parties.id).IsRequired()
			}),
		},
	)
}

// romanised are Korean family names in one romanisation by another.
var romanised = map[string]string{"Choi": "Choe", "Cho": "Jo", "Lee": "Yi", "Kim": "Gim", "Huh": "Heo", "Park": "Bak"}

// countries are names of countries in one language by those in another.
var countries = map[string]string{
	"Chine": "China", "China": "Chine", "France": "Frankreich", "Suisse": "Switzerland", "États-Unis": "United States", "United States": "États-Unis",
	"South Korea": "Corée du Sud",
}

// syllables reports whether a given name is two syllables with a hyphen, the
// second in lower case, as Korean names are written in Latin letters.
func syllables(given string) bool {
	_, second, ok := strings.Cut(given, "-")
	return ok && second != "" && second == strings.ToLower(second)
}

// figureRewrites tell the same amount otherwise.
func figureRewrites() []Rewrite {
	figure := func(name, doc string, change func(f schema.Figure) (schema.Figure, bool)) Rewrite {
		return Rewrite{Name: "figure/" + name, Doc: doc, Sites: figures.each(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
			f, ok := change(f)
			return f, strings.TrimSpace(f.Value.String() + " " + f.Unit), ok
		})}
	}
	const stated = "without a golden, the article's figure that the record does not carry is a warning"
	return []Rewrite{
		figure("percent-as-ratio", "a percentage as the same ratio: 95 % as 0.95", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Percent
			f.Value, _ = f.Value.Shift(-2)
			if !f.ValueMax.IsZero() {
				f.ValueMax, _ = f.ValueMax.Shift(-2)
			}
			f.Kind, f.Unit = schema.Ratio, "1"
			return f, ok
		}),
		figure("smaller-prefix", "a quantity in a smaller multiple of its unit: 1250 MW as 1250000 kW", scaledUnit(3)),
		figure("greater-prefix", "a quantity in a greater multiple of its unit: 1250 MW as 1.25 GW", scaledUnit(-3)),
		figure("noun-singular", "the noun that is counted in the singular", func(f schema.Figure) (schema.Figure, bool) {
			singular, ok := strings.CutSuffix(f.Unit, "s")
			f.Unit = singular
			return f, ok && f.Kind == schema.Count && !strings.HasSuffix(singular, "ie")
		}),
		figure("noun-plural", "the noun that is counted in the plural", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Count && f.Unit != "" && !strings.HasSuffix(f.Unit, "s") && !strings.Contains(f.Unit, " ")
			f.Unit += "s"
			return f, ok
		}),
		figure("noun-in-capitals", "the noun that is counted with a capital", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Count && f.Unit != ""
			if ok {
				points := []rune(f.Unit)
				points[0] = unicode.ToUpper(points[0])
				f.Unit = string(points)
			}
			return f, ok
		}),
		{
			Name: "figure/trailing-zeros", Doc: "a value with zeros behind its point", Sites: rawValues(func(text string) string {
				if strings.Contains(text, ".") {
					return text + "00"
				}
				return text + ".00"
			}),
		},
		{
			Name: "figure/exponent", Doc: "a value with an exponent: 5e11", Sites: rawValues(func(text string) string {
				short := strings.TrimRight(text, "0")
				if short == text || strings.Contains(text, ".") || short == "" {
					return text + "e0"
				}
				return short + "e" + strconv.Itoa(len(text)-len(short))
			}),
		},
		{
			Name: "figure/accepted", Doc: "what the golden accepts in the place of a figure", Most: ByMode{Unseen, Unseen, Caught},
			Why: "without a golden, nothing says that a value beside the words is right too",
			Sites: func(s *Subject) []Mutant {
				var mutants []Mutant
				for i, f := range s.Record.Figures {
					for _, a := range truth(s.Golden.Figures, f.ID, figures.id).Accept {
						now := f
						now.Kind, now.Unit = cmp.Or(a.Kind, f.Kind), cmp.Or(a.Unit, f.Unit)
						now.Qualifier, now.About = cmp.Or(a.Qualifier, f.Qualifier), cmp.Or(a.About, f.About)
						if !a.Value.IsZero() {
							now.Value = a.Value
						}
						if !a.ValueMax.IsZero() {
							now.ValueMax = a.ValueMax
						}
						mutants = append(mutants, Mutant{Site: figures.site(i, f), Says: now.Value.String() + " " + now.Unit, edit: func(r *schema.Article) { r.Figures[i] = now }})
					}
				}
				return mutants
			},
		},
		{
			Name: "figure/optional-left-out", Doc: "a figure that need not be found is left out", Most: ByMode{Unseen, Unseen, Warned}, Why: stated,
			Sites: figures.without(func(s *Subject, f schema.Figure) bool { return !truth(s.Golden.Figures, f.ID, figures.id).IsRequired() }),
		},
	}
}

// multiples are units of the metric system by powers of a thousand.
var multiples = [][]string{
	{"W", "kW", "MW", "GW", "TW"}, {"W.h", "kW.h", "MW.h", "GW.h", "TW.h"}, {"g", "kg", "t"}, {"m", "km"},
}

// scaledUnit gives a quantity in the multiple so many powers of ten away.
func scaledUnit(places int32) func(schema.Figure) (schema.Figure, bool) {
	return func(f schema.Figure) (schema.Figure, bool) {
		for _, list := range multiples {
			at := slices.Index(list, f.Unit)
			to := at - int(places)/3
			if at < 0 || to < 0 || to >= len(list) || f.Kind != schema.Quantity {
				continue
			}
			f.Unit = list[to]
			f.Value, _ = f.Value.Shift(places)
			return f, true
		}
		return f, false
	}
}

// rawValues writes the value of each figure otherwise.
func rawValues(write func(string) string) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, f := range s.Record.Figures {
			now := write(f.Value.String())
			mutants = append(mutants, Mutant{Site: figures.site(i, f), Says: now, rewrite: object(func(root map[string]any) {
				member(root, "figures", i)["value"] = now
			})})
		}
		return mutants
	}
}

// dateRewrites tell the same date otherwise.
func dateRewrites() []Rewrite {
	value := func(name, doc string, write func(string) (string, bool)) Rewrite {
		return Rewrite{Name: "date/" + name, Doc: doc, Sites: dates.each(func(_ *Subject, d schema.Date) (schema.Date, string, bool) {
			was := d.Value
			now, ok := write(d.Value)
			d.Value = now
			return d, now + " for " + was, ok && now != was
		})}
	}
	return []Rewrite{
		value("seconds", "a time with its seconds and their fractions", func(v string) (string, bool) {
			day, clock, found := strings.Cut(v, "T")
			if !found || len(clock) < 5 {
				return "", false
			}
			return day + "T" + clock[:5] + ":00.000" + clock[5:], true
		}),
		value("mark-of-doubt", "an approximate date without its mark", func(v string) (string, bool) {
			return strings.CutSuffix(v, "~")
		}),
		value("interval-of-its-days", "a month or a year as the interval of its days", func(v string) (string, bool) {
			e, err := schema.ParseEDTF(v)
			if err != nil || e.Precision() != schema.Month && e.Precision() != schema.Year || e.Approximate() {
				return "", false
			}
			first, _ := e.First()
			last, _ := e.Last()
			return first.String() + "/" + last.String(), true
		}),
		{
			Name: "date/accepted", Doc: "what the golden accepts in the place of a date", Most: ByMode{Unseen, Unseen, Caught},
			Why: "without a golden, nothing says that a value beside the words is right too",
			Sites: func(s *Subject) []Mutant {
				var mutants []Mutant
				for i, d := range s.Record.Dates {
					for _, a := range truth(s.Golden.Dates, d.ID, dates.id).Accept {
						now := d
						now.Value = a.Value
						mutants = append(mutants, Mutant{Site: dates.site(i, d), Says: a.Value, edit: func(r *schema.Article) { r.Dates[i] = now }})
					}
				}
				return mutants
			},
		},
		{
			Name: "date/optional-left-out", Doc: "a date that need not be found is left out", Most: ByMode{Unseen, Unseen, Warned},
			Why:   "without a golden, the article's date that the record does not carry is a warning",
			Sites: dates.without(func(s *Subject, d schema.Date) bool { return !truth(s.Golden.Dates, d.ID, dates.id).IsRequired() }),
		},
	}
}

// quoteRewrites write the same words otherwise.
func quoteRewrites() []Rewrite {
	text := func(name, doc string, write func(string) (string, bool)) Rewrite {
		return Rewrite{Name: "quote/" + name, Doc: doc, Sites: quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
			was := q.Text
			now, ok := write(q.Text)
			q.Text = now
			return q, now, ok && now != was
		})}
	}
	var all []Rewrite
	for _, w := range otherWords {
		all = append(all, text(w.name, "words with "+w.doc, func(t string) (string, bool) { return w.write(t), true }))
	}
	const ellipsis = "words that were said are left out, and the record says so"
	return append(all,
		text("marks-kept", "words with the quotation marks around them", func(t string) (string, bool) { return "“" + t + "”", true }),
		text("stop-left-out", "words without the mark at their end", func(t string) (string, bool) { return strings.TrimRight(t, ".,"), true }),
		text("stop-added", "words with a full stop at their end", func(t string) (string, bool) { return strings.TrimRight(t, ".,") + ".", true }),
		Rewrite{Name: "quote/ellipsis-behind", Doc: "an ellipsis for the last words of a quote that denies nothing", Most: ByMode{Warned, Warned, Noted}, Why: ellipsis,
			Sites: quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
				words := strings.Fields(q.Text)
				_, _, denies := negationIn(q.Text)
				if len(words) < 6 || denies {
					return q, "", false
				}
				q.Text = strings.Join(words[:len(words)-2], " ") + " …"
				return q, q.Text, true
			})},
	)
}
