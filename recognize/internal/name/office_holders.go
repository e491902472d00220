package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// mayHoldOffice reports whether a name can be what an office is held in.
func (r *roleReader) mayHoldOffice(j int) bool {
	m := &r.names[j]
	_, no := noHolders.Ask(m.Kind, r.Traits, 0, r.Observer, m.place())
	return !no
}

// noHolders decides in what no office is held.
var noHolders = rule.List[schema.PartyType, bool]{
	Name: "office/no-holder",
	Asks: "In what is no office held?",
	Rules: []rule.Rule[schema.PartyType, bool]{
		{
			Name: "office/not-in-person",
			Doc:  "No office is held in a person.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; finance minister}, finance minister of King [Larsen]{person}, agreed."},
				{Language: "fr", Text: "[Clara Dumas]{person; directrice}, directrice de [Jean Larsen]{person}, rit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; finance minister of France}, finance minister of [France]{place}, agreed."},
			},
			Answer: rule.Says(true, func(kind schema.PartyType) bool { return kind == schema.Person }),
		},
		{
			Name: "office/not-in-product",
			Doc:  "No office is held in a product.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; director}, director of [GPT-4]{product}, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; director of OpenAI}, director of [OpenAI]{organization}, agreed."},
			},
			Answer: rule.Says(true, func(kind schema.PartyType) bool { return kind == schema.Product }),
		},
	},
}

// heldOffice is an office in tokens [start, end) beside name i.
type heldOffice struct {
	*roleReader
	start, end, i int
}

// holderOf returns the party in which an office is held by the words beside it, -1 for
// one that is not in the text, and the rule that says so. ok is false where none does.
func (r *roleReader) holderOf(q heldOffice, on rule.Triggers) (of int, held *string, ok bool) {
	of, by, ok := holders.First(q, r.Traits, on, r.Observer)
	if !ok {
		return -1, nil, false
	}
	return of, &holders.Rules[by].Name, true
}

// Where the holder of an office is sought.
const (
	onHolderBefore rule.Triggers = 1 << iota
	onHolderBehind
	onNation // right behind the office
)

// holders decides in what an office is held.
var holders = rule.List[heldOffice, int]{
	Name: "office/holder",
	Asks: "In what is an office held?",
	Rules: []rule.Rule[heldOffice, int]{
		{
			Name: "office/nation-behind",
			Doc:  "A nationality between an office and the name says of which country it is.",
			On:   onNation,
			Decides: []rule.Example{
				{Language: "fr", Text: "En [Italie]{place}, le président italien [Paul Brissac]{person; président of Italie} a dit oui."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "En [Italie]{place}, le président [Paul Brissac]{person; président} a dit oui."},
			},
			Answer: func(q heldOffice) (int, bool) {
				of := q.countryParty(q.nationEnding(q.end))
				return of, of >= 0
			},
		},
		{
			Name: "office/nation-before",
			Doc:  "A nationality before an office says of which country it is.",
			On:   onHolderBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "In [France]{place}, French President [Paul Martel]{person; President of France} agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [France]{place}, Acting President [Paul Martel]{person; President} agreed."},
			},
			Answer: func(q heldOffice) (int, bool) {
				iso := q.nationEnding(q.start - 1)
				if iso == "" {
					return -1, false
				}
				return q.countryParty(iso), true
			},
		},
		{
			Name: "office/name-before",
			Doc:  "A name before an office, with or without a possessive, is what it is held in.",
			Not:  language.HeadFirst,
			On:   onHolderBefore,
			Over: []string{"office/name-behind-person"},
			Decides: []rule.Example{
				{Language: "en", Text: "[OpenAI]{organization} CEO [Sam Altman]{person; CEO of OpenAI} agreed."},
				{Language: "en", Text: "[Norvane Inc]{organization}. chief executive [Nancy Pike]{person; chief executive of Norvane Inc} agreed."},
				{Language: "en", Text: "[OpenAI]{organization}'s chief executive, [Sam Altman]{person; chief executive of OpenAI}, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At [OpenAI]{organization}, CEO [Sam Altman]{person; CEO} agreed."},
			},
			Answer: func(q heldOffice) (int, bool) {
				j := q.nameEnding(q.ownerEnd(), q.i)
				if j < 0 || !q.mayHoldOffice(j) {
					return -1, false
				}
				return q.names[j].Party, true
			},
		},
		{
			Name: "office/name-behind-person",
			Doc:  "A name in the complement of the person behind an office is what it is held in.",
			Not:  language.HeadFirst,
			On:   onHolderBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "Spokeswoman [Nancy Pike]{person; Spokeswoman of Norvane} of [Norvane]{organization} agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Norvane]{organization} spokeswoman [Nancy Pike]{person; spokeswoman of Norvane} of [France]{place} agreed."},
				{Language: "en", Text: "Spokeswoman [Nancy Pike]{person; Spokeswoman} met [Norvane]{person} of [France]{place}."},
			},
			Answer: func(q heldOffice) (int, bool) {
				j := q.nameInComplement(q.names[q.i].To, q.i)
				if j < 0 || !q.mayHoldOffice(j) || q.names[j].From > q.names[q.i].To+2 {
					return -1, false
				}
				return q.names[j].Party, true
			},
		},
		{
			Name: "office/name-in-complement",
			Doc:  "A name in the complement of an office is what it is held in.",
			On:   onHolderBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; CEO of Norvane}, CEO of [Norvane]{organization}, agreed."},
				{Language: "fr", Text: "[Clara Dumas]{person; PDG of Norvane}, PDG de [Norvane]{organization}, rit."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Clara Dumas]{person; PDG}, PDG, aime [OpenAI]{organization}."},
			},
			Answer: func(q heldOffice) (int, bool) {
				j := q.nameInComplement(q.end, q.i)
				if j < 0 || !q.mayHoldOffice(j) {
					return -1, false
				}
				return q.names[j].Party, true
			},
		},
	},
}

// ownerEnd returns the last token before the office and the possessive before it.
func (q heldOffice) ownerEnd() int {
	k := q.start - 1
	if k >= 1 && q.uses[k]&usePossessive != 0 && q.Tokens[k-1].Text == "'" {
		k -= 2
	}
	if k >= 1 && q.Tokens[k].Text == "." && q.classAt(k-1)&wordLegalForm != 0 {
		k-- // Norvane Inc. chief executive
	}
	return k
}
