package mutate

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/schema"
)

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
				return !truth(s.Golden.Parties, p.ID, parties.idOf).IsRequired()
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
