package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// dotBehind is the dot that touches the word at token i of a name.
type dotBehind struct {
	*Reader
	i int
}

func (d dotBehind) isLetter() bool { return len(d.Tokens[d.i].Text) == 1 }

// isBeforeCapital reports that a capital follows the dot.
func (d dotBehind) isBeforeCapital() bool {
	j := d.i + 2
	return j < len(d.Tokens) && d.Tokens[j].Class == text.ClassWord && d.Tokens[j].Upper && d.Tokens[j].Gap <= text.GapSpace
}

// isOfWithheldSurname reports a given name before the letter, which is no ruler's numeral,
// and behind the dot what begins no sentence.
func (d dotBehind) isOfWithheldSurname() bool {
	j := d.i + 2
	if d.i == 0 || !d.isLetter() || isRegnal(&d.Tokens[d.i]) || d.Tokens[d.i].Gap != text.GapSpace || d.classes[d.i-1]&WordGivenName == 0 || !d.Tokens[d.i-1].Upper || j >= len(d.Tokens) {
		return false
	}
	tok := &d.Tokens[j]
	return tok.Class == text.ClassWord && !tok.Upper && tok.Gap == text.GapSpace || tok.Text == "," && tok.Gap == text.GapNone
}

// dots decides whether a dot belongs to the name before it. It ends a sentence where no
// rule answers.
var dots = rule.List[dotBehind, bool]{
	Name: "name/dot",
	Asks: "Does the dot behind a word belong to the name?",
	Rules: []rule.Rule[dotBehind, bool]{
		{
			Name: "name/dot-between-capitals",
			Doc:  "The dot of an initial belongs to the name that goes on: J. Roe, U.S. Steel.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "en", Text: "[J. K. Marlow]{person} left."},
				{Language: "en", Text: "[John F. Roe]{person} left."},
				{Language: "fr", Text: "[J. K. Marlow]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Roe]{person}. The end."},
			},
			Answer: rule.Says(true, dotBehind.isBeforeCapital),
		},
		{
			Name: "name/dot-of-withheld-surname",
			Doc:  "The dot of a letter right behind a given name belongs to the person where a word written small or a mark follows: the surname is withheld.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "es", Text: "Detuvieron a [Rogelio N.]{person} en casa."},
				{Language: "en", Text: "They met [Marcus B.]{person} at home."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Marcus B]{person}."},
			},
			Answer: rule.Says(true, dotBehind.isOfWithheldSurname),
		},
		{
			Name: "name/last-dot-of-letters",
			Doc:  "The last of several letters with dots has its own: U.S.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "en", Text: "The [D.R.C.]{place} left."},
				{Language: "en", Text: "He left the [D.D.R.]{place} in spring."},
				{Language: "fr", Text: "Il vit au [D.D.R.]{place} de ce temps."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is B."},
			},
			Answer: rule.Says(true, func(d dotBehind) bool {
				return d.i > 1 && d.Tokens[d.i].Gap == text.GapNone && d.Tokens[d.i-1].Text == "."
			}),
		},
		{
			Name: "name/dot-of-abbreviation",
			Doc:  "The dot of a word in short belongs to the name that goes on: St. Louis.",
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "He lives in [St. Albans]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He lives in [Marlow]{place}. [Albans]{person} is near."},
			},
			Answer: rule.Says(true, func(d dotBehind) bool { return d.uses[d.i]&useAbbreviated != 0 && d.isBeforeCapital() }),
		},
		{
			Name: "name/dot-of-generation",
			Doc:  "The dot of junior or senior in short belongs to the name.",
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "[Marcus Bell Jr.]{person} left."},
				{Language: "en", Text: "[Donald Trump Jr.]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Marcus Bell]{person}. He left."},
			},
			Answer: rule.Says(true, func(d dotBehind) bool { return d.uses[d.i]&useGeneration != 0 }),
		},
	},
}
