package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// When a part with no number before it is asked about.
const (
	partAnyhow rule.Triggers = 1 << iota
	partAlone                // no scale or collective goes on it
)

// isNumber reports whether the part is a number.
func (p *barePart) isNumber(on rule.Triggers) bool {
	number, decided := bareParts.Ask(p, p.Traits, on, p.Observer, p.Place(p.at, p.at+1))
	return number || !decided
}

// bareParts decides whether a part with no number before it is one. It is where no rule
// has an answer.
var bareParts = rule.List[*barePart, bool]{
	Name: "number/part-alone",
	Asks: "Is a part with no number before it a number?",
	Rules: []rule.Rule[*barePart, bool]{
		{
			Name: "number/part-of-its-whole",
			Doc:  "A part behind an article is a number where “of” and a determiner stand behind it: le quart de la récolte.",
			For:  language.BareParts,
			On:   partAnyhow | partAlone,
			Over: []string{"number/parts-without-number", "number/part-but-half"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont vendu le [quart]{0.25 1} de la récolte."},
				{Language: "fr", Text: "Le lac est au [tiers]{0.333333333333333 1} de sa taille."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont joué au quart de finale."},
				{Language: "fr", Text: "Le tiers payant est voté."},
				{Language: "en", Text: "They sold in the quarter of the year."},
			},
			Answer: rule.Says(true, (*barePart).isOfItsWhole),
		},
		{
			Name: "number/part-of-point",
			Doc:  "A part with a word for points behind it, also behind a hyphen, is a number: quarter-point.",
			On:   partAnyhow | partAlone,
			Over: []string{"number/parts-without-number", "number/part-but-half", "number/half-in-compound"},
			Decides: []rule.Example{
				{Language: "en", Text: "It had only [quarter-point]{0.25 pp} rises."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It had only quarter-page ads."},
				{Language: "en", Text: "It was half-hearted there."},
			},
			Answer: rule.Says(true, func(p *barePart) bool { return p.isBeforePoints(p.at + 1) }),
		},
		{
			Name: "number/parts-without-number",
			Doc:  "Parts in the plural are none without a number.",
			On:   partAnyhow,
			Decides: []rule.Example{
				{Language: "en", Text: "Both halves were short."},
				{Language: "fr", Text: "Ils en ont fait des moitiés."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [half]{0.5 1} of it."},
			},
			Answer: rule.Says(false, func(p *barePart) bool { return p.IsPluralOrdinal(p.at) }),
		},
		{
			Name: "number/part-behind-rank",
			Doc:  "A part with a rank before it is one of several parts.",
			On:   partAnyhow,
			Decides: []rule.Example{
				{Language: "en", Text: "It fell in the [third]{3 ordinal} half of it."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell in [half]{0.5 1} of it."},
			},
			Answer: rule.Says(false, func(p *barePart) bool { return p.SenseAt(p.at-1).Roles&lexeme.RoleOrdinal != 0 }),
		},
		{
			Name: "number/part-but-half",
			Doc:  "Of the parts only a half is a number alone.",
			On:   partAlone,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont vendu le quart avarié ici."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont vendu la [moitié]{0.5 1} de la récolte."},
			},
			Answer: rule.Says(false, func(p *barePart) bool { return p.SenseAt(p.at).Value != 2 }),
		},
		{
			Name: "number/half-in-compound",
			Doc:  "A half that a hyphen joins to a word is part of a compound.",
			On:   partAlone,
			Decides: []rule.Example{
				{Language: "en", Text: "They were half-hearted there."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [half]{0.5 1} of it."},
			},
			Answer: rule.Says(false, func(p *barePart) bool { return p.IsText(p.at+1, "-") && p.IsGlued(p.at+1) }),
		},
		{
			Name: "number/half-of-unit",
			Doc:  "A half right before a unit is one of it, whatever else the word means: media hora.",
			On:   partAlone,
			Over: []string{"number/word-like-half"},
			Decides: []rule.Example{
				{Language: "es", Text: "Tardaron [media hora]{0.5 h} en llegar."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Llegaron a media tarde."},
			},
			Answer: rule.Says(true, func(p *barePart) bool {
				_, _, unit := p.ParseUnit(p.at + 1)
				return unit && p.Lexemes[p.at+1].Gap == text.GapSpace
			}),
		},
		{
			Name: "number/word-like-half",
			Doc:  "A word for half that has other meanings is one where the text is nothing else.",
			On:   partAlone,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il boit le demi là."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[demi]{0.5 1}"},
			},
			Answer: rule.Says(false, func(p *barePart) bool {
				return p.SenseAt(p.at).Roles&lexeme.RoleAmbiguous != 0 && !p.IsWholeText(p.at, p.at+1)
			}),
		},
	},
}
