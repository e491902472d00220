package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// completed is the noun at token i that a name completes.
type completed struct {
	*Reader
	i int
}

func (c completed) class() wordClass { return c.classes[c.i] }

// complements decides what a name is by the noun that it completes: le PDG d'OpenAI, the
// city of Busan.
var complements = rule.List[completed, told]{
	Name: "name/complement",
	Asks: "What does the noun that a name completes say that it names?",
	Rules: []rule.Rule[completed, told]{
		{
			Name: "name/used-product",
			Doc:  "A name that users are of is a product.",
			On:   onUser,
			Decides: []rule.Example{
				{Language: "en", Text: "They asked users of [Marlow]{product}."},
				{Language: "fr", Text: "Les utilisateurs de [Talmont]{product} sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They asked friends of [Marlow]{person}."},
			},
			Answer: is(schema.Product, 3, func(c completed) bool { return c.class()&wordUser != 0 }),
		},
		{
			Name: "name/part-of-firm-of-name",
			Doc:  "What has sales, shares or branches is an organisation.",
			For:  language.HeadFirst,
			On:   onFirmPart,
			Decides: []rule.Example{
				{Language: "fr", Text: "Les ventes de [Talmont]{organization} baissent."},
				{Language: "es", Text: "Las ventas de [Velmar]{organization} bajan."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Les amis de [Talmont]{person} rient."},
			},
			Answer: is(schema.Organization, 2, func(c completed) bool { return c.class()&wordFirmPart != 0 }),
		},
		{
			Name: "name/settlement-of-name",
			Doc:  "The name of a city, or what has banks, is a place.",
			On:   onSettlement,
			Over: []string{"name/office-of-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like the town of [Bridgton]{place}."},
				{Language: "fr", Text: "Ils aiment les rues de [Claret]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met the wife of [Roe]{person}."},
			},
			Answer: is(schema.Place, 3, func(c completed) bool { return c.class()&wordSettlement != 0 }),
		},
		{
			Name: "name/kin-of-name",
			Doc:  "Who has a daughter, and what one plays the role of, is a person.",
			On:   onKin,
			Decides: []rule.Example{
				{Language: "en", Text: "They met the wife of [Moravia]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met the maker of [Moravia]{place}."},
			},
			Answer: is(schema.Person, 2, func(c completed) bool { return c.class()&WordKin != 0 }),
		},
		{
			Name: "name/office-of-name",
			Doc:  "What an office is held in is an organisation.",
			Over: []string{"name/place-noun-of-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "She is the head of [Nordalune]{organization}."},
				{Language: "fr", Text: "Elle est PDG de [Norvane]{organization}."},
				{Language: "fr", Text: "Elle est porte-parole de [Norvane]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She is the daughter of [Roe]{person}."},
			},
			Answer: is(schema.Organization, 3, func(c completed) bool { return c.class()&WordOffice != 0 || c.isOfficeEnd(c.i) }),
		},
		{
			Name: "name/place-noun-of-name",
			Doc:  "What completes a place's noun that is no institution's is a place.",
			For:  language.HeadFirst,
			On:   onPlaceNoun,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il aime le plateau de [Claret]{place}."},
				{Language: "fr", Text: "Ils ont vu le cloître d'[Eibingen]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime la fille de [Roux]{person}."},
			},
			Answer: is(schema.Place, 3, func(c completed) bool { return c.class()&wordPlaceNoun != 0 && c.class()&wordOrgNoun == 0 }),
		},
		{
			Name: "name/office-with-adjective-of-name",
			Doc:  "What an office with an adjective is held in is an organisation.",
			For:  language.HeadFirst,
			On:   onOffice,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le ministre principal de [Norvane]{organization} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le plan principal de [Norvane]{person} est prêt."},
			},
			Answer: is(schema.Organization, 3, func(c completed) bool {
				return c.i > 0 && c.classes[c.i-1]&WordOffice != 0 && c.isAdjective(c.i)
			}),
		},
	},
}

// isOfficeEnd reports whether an office of several words ends at token i:
// porte-parole, directeur général.
func (n *Reader) isOfficeEnd(i int) bool {
	for s := max(0, i-3); s < i; s++ {
		if n.classes[s]&wordPhraseStart == 0 {
			continue
		}
		for _, p := range n.lexicon.phrases[n.Tokens[s].Lower] {
			if p.class&WordOffice == 0 || s+len(p.words) != i+1 {
				continue
			}
			ok := true
			for j, w := range p.words {
				ok = ok && n.Tokens[s+j].Lower == w
			}
			if ok {
				return true
			}
		}
	}
	return false
}
