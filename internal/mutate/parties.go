package mutate

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// Somebody who is in no article.
const stranger = "Oriane Valtrick"

// anyWords is why a name that is made of the article's own words can pass.
const anyWords = "without a golden, whatever the article writes can be a name"

// partyFaults returns faults of parties that are missing, invented or
// confused.
func partyFaults() []Fault {
	return []Fault{
		{
			Name: "party/dropped", Doc: "a required party is left out, and every reference to it",
			Least: byGolden, Why: "names are read off a text without certainty, so that one left out is a note at most",
			Sites: parties.without(func(s *Subject, p schema.Party) bool {
				return truth(s.Golden.Parties, p.ID, parties.idOf).IsRequired()
			}),
		},
		{
			Name: "party/invented", Doc: "a person who is not in the article, without a mention",
			Least: always,
			Sites: once(parties, func(*Subject) (schema.Party, bool) {
				return schema.Party{Type: schema.Person, Name: stranger}, true
			}),
		},
		{
			Name: "party/invented-at-a-name", Doc: "a person who is not in the article, mentioned at another party's words",
			Least: always,
			Sites: parties.added(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
				return schema.Party{Type: p.Type, Name: stranger, Mentions: p.Mentions}, stranger + " at the words of " + p.Name, len(p.Mentions) > 0
			}),
		},
		{
			Name: "party/invented-at-a-word", Doc: "a person who is not in the article, mentioned at a word that is no name",
			Least: always,
			Sites: once(parties, func(s *Subject) (schema.Party, bool) {
				w, ok := s.functionWord()
				return schema.Party{Type: schema.Person, Name: stranger, Mentions: []schema.Mention{s.mention(w.start, w.end)}}, ok
			}),
		},
		{
			Name: "party/invented-by-a-word", Doc: "a person who is not in the article, with a function word of it for an alias",
			Least: always,
			Sites: once(parties, func(s *Subject) (schema.Party, bool) {
				w, ok := s.functionWord()
				return schema.Party{Type: schema.Person, Name: stranger, Aliases: []string{w.text}}, ok
			}),
		},
		{
			Name: "party/invented-of-words", Doc: "a common word of the article given as a party, at its own place",
			Least: ByMode{Caught, Warned, Unseen}, Why: "an open golden does not say that nothing else is a party; " + anyWords,
			Sites: commonWords,
		},
		{
			Name: "party/split", Doc: "one party given twice, under two ids",
			Least: ByMode{Warned, Warned, Warned}, Why: "nothing that is said is wrong; it is said in two places",
			Sites: parties.added(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
				p.ID, p.Roles = p.ID+"-again", nil
				return p, p.Name + " once more", true
			}),
		},
		{
			Name: "party/merged", Doc: "two parties of one type given as one, with the names, mentions and references of both",
			Least: byGolden, Why: "without a golden nothing says that two names are two parties",
			Sites: merged,
		},
		{
			Name: "party/mention-of-another", Doc: "a party with one more mention, which is another party's name",
			Least: always,
			Sites: parties.pairs(func(_ *Subject, a, b schema.Party) (schema.Party, schema.Party, string, bool) {
				if len(b.Mentions) == 0 || related(a, b) {
					return a, b, "", false
				}
				a.Mentions = append(slices.Clone(a.Mentions), b.Mentions[0])
				return a, b, a.Name + " at " + b.Mentions[0].Text, true
			}),
		},
		{
			Name: "party/mentions-exchanged", Doc: "two parties with each other's mentions",
			Least: always,
			Sites: parties.pairs(func(_ *Subject, a, b schema.Party) (schema.Party, schema.Party, string, bool) {
				if len(a.Mentions) == 0 || len(b.Mentions) == 0 || related(a, b) {
					return a, b, "", false
				}
				a.Mentions, b.Mentions = b.Mentions, a.Mentions
				return a, b, a.Name + " at " + a.Mentions[0].Text + ", and the other way round", true
			}),
		},
		{
			Name: "party/alias-of-another", Doc: "a party with an alias that is another party's name",
			Least: always,
			Sites: parties.pairs(func(_ *Subject, a, b schema.Party) (schema.Party, schema.Party, string, bool) {
				if related(a, b) {
					return a, b, "", false
				}
				a.Aliases = append(slices.Clone(a.Aliases), b.Name)
				return a, b, a.Name + ", also " + b.Name, true
			}),
		},
		{
			Name: "party/type-changed", Doc: "a party of another type: a person as an organization",
			Least: byGolden, Why: "the words of a name do not say what it names",
			Sites: parties.each(func(s *Subject, p schema.Party) (schema.Party, string, bool) {
				others := []schema.PartyType{schema.Person, schema.Organization, schema.Place, schema.Product}
				accepted := truth(s.Golden.Parties, p.ID, parties.idOf).Accept
				others = slices.DeleteFunc(others, func(t schema.PartyType) bool {
					return t == p.Type || slices.ContainsFunc(accepted, func(a schema.Party) bool { return a.Type == t })
				})
				p.Type = others[0]
				return p, p.Name + " is a " + string(p.Type), true
			}),
		},
		{
			Name: "party/type-left-out", Doc: "a party without its type",
			Least: warned, Why: "what is left out is not contradicted; without a golden nothing says what a name names",
			Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
				says := p.Name + " of no type"
				had := p.Type != ""
				p.Type = ""
				return p, says, had
			}),
		},
		{
			Name: "party/same-as-wrong", Doc: "a party linked to another thing than it is",
			Least: byGolden, Why: "an identifier of a knowledge base is not in the article",
			Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
				if len(p.SameAs) == 0 {
					return p, "", false
				}
				p.SameAs = []string{"wikidata:Q99999901"}
				return p, p.Name + " is " + p.SameAs[0], true
			}),
		},
	}
}

// once offers one more fact, which belongs to no place of the record.
func once[T any](l list[T], extra func(*Subject) (T, bool)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		fact, ok := extra(s)
		if !ok {
			return nil
		}
		return []Mutant{l.plus(l.name+"/new", "one more", fact)}
	}
}

// related reports whether a name of one party is part of a name of the other:
// then a mention of one may be read as the other's.
func related(a, b schema.Party) bool {
	for _, x := range namesOf(a) {
		for _, y := range namesOf(b) {
			x, y := strings.ToLower(x), strings.ToLower(y)
			if strings.Contains(x, y) || strings.Contains(y, x) {
				return true
			}
		}
	}
	return false
}

func namesOf(p schema.Party) []string {
	names := append([]string{p.Name}, p.Aliases...)
	for _, m := range p.Mentions {
		names = append(names, m.Text)
	}
	return names
}

// commonWords gives the longest words of the article that are all lower case
// and nobody's name as organisations.
func commonWords(s *Subject) []Mutant {
	list := slices.Clone(s.words)
	list = slices.DeleteFunc(list, func(w word) bool {
		return w.text != strings.ToLower(w.text) || s.taken(w.start, w.end) || strings.ContainsAny(w.text, "0123456789")
	})
	slices.SortStableFunc(list, func(a, b word) int {
		return cmp.Compare(utf8.RuneCountInString(b.text), utf8.RuneCountInString(a.text))
	})
	list = slices.CompactFunc(list, func(a, b word) bool { return a.text == b.text })
	var mutants []Mutant
	for _, w := range list[:min(8, len(list))] {
		mutants = append(mutants, parties.plus("parties/new", "the organization "+w.text, schema.Party{
			Type: schema.Organization, Name: w.text, Mentions: []schema.Mention{s.mention(w.start, w.end)},
		}))
	}
	return mutants
}

// merged makes one party of two neighbours of one type.
func merged(s *Subject) []Mutant {
	var mutants []Mutant
	last := map[string]int{}
	for i, p := range s.Record.Parties {
		j, ok := last[string(p.Type)]
		last[string(p.Type)] = i
		if !ok || p.ID == "" {
			continue
		}
		into := s.Record.Parties[j]
		if into.ID == "" || !truth(s.Golden.Parties, p.ID, parties.idOf).IsRequired() {
			continue
		}
		into.Aliases = append(slices.Clone(into.Aliases), namesOf(schema.Party{Name: p.Name, Aliases: p.Aliases})...)
		into.Mentions = slices.Concat(into.Mentions, p.Mentions)
		mutants = append(mutants, Mutant{Site: parties.site(i, p), Says: p.Name + " is " + into.Name, edit: func(a *schema.Article) {
			a.Parties[j] = into
			a.Parties = slices.Delete(a.Parties, i, i+1)
			redirect(a, func(id string) string {
				if id == p.ID {
					return into.ID
				}
				return id
			})
		}})
	}
	return mutants
}
