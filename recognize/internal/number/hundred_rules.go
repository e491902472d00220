package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// isHundred reports whether a multiplier is a hundred and no hundredths of a currency.
func (w *numberWord) isHundred() bool {
	if w.SenseAt(w.at).Roles&lexeme.RoleMinor == 0 {
		return true
	}
	hundred, decided := hundreds.Ask(w, w.Traits, 0, w.Observer, w.Place(w.at, w.end))
	return hundred || !decided
}

// hundreds decides whether the name of a hundred and of hundredths is a hundred. It is
// where no rule has an answer.
var hundreds = rule.List[*numberWord, bool]{
	Name: "number/hundred-or-hundredths",
	Asks: "Does a word that can be both say a hundred, or hundredths of a currency?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name: "number/hundredths-behind-digits",
			Doc:  "Behind digits it says hundredths.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Le ticket coûte [50 cents]{0.5 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville a [trois cents ponts]{300 ponts}."},
			},
			Answer: rule.Says(false, func(w *numberWord) bool { return w.digits }),
		},
		{
			Name: "number/eleven-to-nineteen-hundred",
			Doc:  "Eleven to nineteen hundred of something are hundreds.",
			Over: []string{"number/hundredths-behind-tens"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La mine occupe [onze cents ouvriers]{1100 ouvriers}."},
				{Language: "fr", Text: "C'était en l'[an quinze cent]{@1500}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le ticket coûte [onze cents]{0.11 EUR}."},
			},
			Answer: rule.Says(true, (*numberWord).isOldHundreds),
		},
		{
			Name: "number/hundredths-behind-tens",
			Doc:  "Behind more than nine it says hundredths.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Le ticket coûte [quarante-cinq cents]{0.45 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville a [neuf cents ponts]{900 ponts}."},
			},
			Answer: rule.Says(false, func(w *numberWord) bool { return w.last > 9 }),
		},
	},
}

// isOldHundreds reports eleven to nineteen hundred of something: onze cents
// ouvriers. With nothing counted they are cents.
func (w *numberWord) isOldHundreds() bool {
	if w.digits || w.last < 11 || w.last > 19 || w.base > 0 || w.n > 0 {
		return false
	}
	if !w.IsPluralOrdinal(w.at) {
		return true
	}
	if !w.IsNear(w.end) {
		return false
	}
	if w.SenseAt(w.end).Roles&(lexeme.RoleCardinal|lexeme.RoleCurrency|lexeme.RoleUnit) != 0 {
		return true
	}
	_, counts := w.NounAfter(w.end, false)
	return counts
}
