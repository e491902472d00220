package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// isLoneScale reports a scale that needs no number before it.
func (w *numberWord) isLoneScale() bool {
	if w.count > 0 || w.at == 0 {
		return false
	}
	lone, _ := loneScales.Ask(w, w.Traits, 0, w.Observer, w.Place(w.at, w.end))
	return lone
}

// loneScales decides whether a scale with no number before it is one. It is none where no
// rule has an answer.
var loneScales = rule.List[*numberWord, bool]{
	Name: "number/lone-scale",
	Asks: "Is a million or more one of them, though no number stands before it?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name: "number/the-million",
			Doc:  "Behind a definite article a scale in the singular is one of money, or of what is counted behind it: the million dollars, le million d'euros, le million d'entrées.",
			Decides: []rule.Example{
				{Language: "en", Text: "They spent the [million dollars]{1000000 USD} on it."},
				{Language: "fr", Text: "Il a gagné le [million d'euros]{1000000 EUR}."},
				{Language: "fr", Text: "Il passe la barre du [million d'entrées]{1000000 entrées}."},
				{Language: "es", Text: "Pasó del [millón de visitas]{1000000 visitas}."},
				{Language: "es", Text: "Costó el [billón de pesos]{1000000000000 MXN}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sell them by the million."},
				{Language: "fr", Text: "Il a perdu les millions d'euros."},
				{Language: "fr", Text: "Il a pris le million de plus."},
			},
			Answer: rule.Says(true, (*numberWord).isTheMillion),
		},
		{
			Name: "number/scale-and-half",
			Doc:  "A scale in the singular with a half behind it is one and a half of it: billón y medio de euros.",
			For:  language.BareHalves,
			Decides: []rule.Example{
				{Language: "es", Text: "La deuda suma [billón y medio de euros]{1500000000000 EUR}."},
				{Language: "es", Text: "Vive allí [millón y medio de personas]{1500000 personas}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "La deuda es de [un millón]{1000000}."},
				{Language: "es", Text: "Vende por millón y [media docena]{6} de veces."},
			},
			Answer: rule.Says(true, (*numberWord).isScaleAndHalf),
		},
	},
}

// isScaleAndHalf reports a scale in the singular right before a half that is of nothing
// else.
func (w *numberWord) isScaleAndHalf() bool {
	const halved = lexeme.RoleScale | lexeme.RoleMultiplier | lexeme.RoleCollective | lexeme.RoleUnit
	half, next := w.LongestPhrase(w.end, lexeme.RoleHalfAfter, 0)
	return half != nil && w.IsNear(w.end) && !w.Grammar.EndsInPlural(w.LowerAt(w.at)) && !(w.IsNear(next) && w.SenseAt(next).Roles&halved != 0)
}

// isTheMillion reports a scale in the singular behind a definite article, with a currency
// or a noun that it counts behind it, also behind a half.
func (w *numberWord) isTheMillion() bool {
	const articles = lexeme.RoleFiller | lexeme.RoleIndefinite | lexeme.RoleOf | lexeme.RoleFrom
	before := w.SenseAt(w.at - 1).Roles
	if before&lexeme.RoleFiller == 0 || before&lexeme.RoleIndefinite != 0 || w.Grammar.EndsInPlural(w.LowerAt(w.at)) {
		return false
	}
	at := w.end
	if w.IsText(at, "-") && w.IsGlued(at) {
		at++
	}
	if _, half := w.LongestPhrase(at, lexeme.RoleHalfAfter, 0); half > at {
		at = half
	}
	_, of := w.LongestPhrase(at, lexeme.RoleOf, 0)
	if of > at {
		at = of
		if w.IsText(at, "'") {
			at++
		}
	}
	if !w.IsNear(at) {
		return false
	}
	_, _, money := w.ParseCurrency(at, false)
	return money && before&articles == lexeme.RoleFiller || !money && of > w.end && w.countsBehindOf()
}

// countsBehindOf reports a noun in the plural right behind the scale and "of".
func (w *numberWord) countsBehindOf() bool {
	n, counts := w.NounAfter(w.end, false)
	return counts && n.End > 0 && w.Grammar.EndsInPlural(w.LowerAt(n.End-1))
}
