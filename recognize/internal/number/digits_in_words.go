package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// mayBeDigits reports whether digits go on the words before them.
func (w *numberWord) mayBeDigits() bool {
	goesOn, _ := digitsInWords.Ask(w, w.Traits, w.place(), w.Observer, w.Place(w.at, w.end))
	return goesOn
}

// digitsInWords decides whether digits go on a number in words. They do not where no
// rule has an answer.
var digitsInWords = rule.List[*numberWord, bool]{
	Name: "number/digits-in-words",
	Asks: "Do digits go on the number words before them?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name: "number/scaled-digits-start-anew",
			Doc:  "Digits start another number where the word behind them would make it greater than what was said.",
			On:   wordBeforeScale,
			Over: []string{"number/digits-behind-and", "number/digits-among-words", "number/digits-before-scale"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[3만]{30000} [5만]{50000}"},
				{Language: "ko", Text: "그는 [3만]{30000} [4만 원]{40000 KRW}을 냈다."},
				{Language: "en", Text: "They have [four thousand]{4000} [5 thousand goats]{5000 goats}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[3만 5천]{35000}"},
				{Language: "es-MX", Text: "La obra costó [3 mil 500 millones de pesos]{3500000000 MXN}."},
			},
			Answer: rule.Says(false, (*numberWord).startsAnew),
		},
		{
			Name: "number/digits-behind-and",
			Doc:  "The word for “and” joins digits to hundreds in words.",
			For:  language.AndAfterHundreds,
			On:   wordBehindAnd,
			Decides: []rule.Example{
				{Language: "en", Text: "They have [4 thousand 3 hundred and 21 goats]{4321 goats}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [4 thousand 3 hundred]{4300} [21 goats]{21 goats}."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return w.base > 0 && w.last == 0 && w.value > 0 }),
		},
		{
			Name: "number/digit-behind-tens",
			Doc:  "One digit goes on tens in words.",
			Decides: []rule.Example{
				{Language: "en", Text: "The town has [twenty 5 bridges]{25 bridges}."},
				{Language: "fr", Text: "La ville a [vingt 5 ponts]{25 ponts}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town has [twenty]{20} [15 bridges]{15 bridges}."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool {
				return !w.and && w.last >= 20 && w.lastLimit == 10 && w.value > 0 && w.value < 10 && w.Lexemes[w.at].Gap == text.GapSpace
			}),
		},
		{
			Name: "number/rest-of-scale",
			Doc:  "Digits in groups of three, as many as the scale before them leaves room for, go on it: 1 million 200 000.",
			Not:  language.MixedDigits,
			Decides: []rule.Example{
				{Language: "fr", Text: "Un prêt de [1 million 200 000 euros]{1200000 EUR}."},
				{Language: "es", Text: "Un préstamo de [un millón 200.000 euros]{1200000 EUR}."},
				{Language: "es", Text: "Vendió [mil 250 cabras]{1250 cabras}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Un prêt de [1 million]{1000000} [200 ponts]{200 ponts}."},
				{Language: "en", Text: "They have [4 thousand]{4000} [21 goats]{21 goats}."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return w.rest }),
		},
		{
			Name: "number/digits-among-words",
			Doc:  "Digits go on scales in words.",
			For:  language.MixedDigits,
			Decides: []rule.Example{
				{Language: "ko", Text: "주민은 [3만5천 명]{35000 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주민은 [3만 명]{30000 명}이다."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return !w.and && w.last == 0 }),
		},
		{
			Name: "number/digits-before-scale",
			Doc:  "Digits that a scale is said of go on a greater one.",
			Not:  language.MixedDigits,
			On:   wordBeforeScale,
			Decides: []rule.Example{
				{Language: "en", Text: "The valley has [4 thousand 3 hundred trees]{4300 trees}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The valley has [4 thousand]{4000} [3 trees]{3 trees}."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return !w.and && w.last == 0 && !w.IsGlued(w.at) }),
		},
	},
}
