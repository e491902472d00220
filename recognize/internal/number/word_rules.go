package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// Where a word stands that may go on a number.
const (
	wordBehindTen rule.Triggers = 1 << iota
	wordBehindHyphen
	wordBehindAnd
	wordBeforeScale // or before a hundred
)

// place returns where the word stands.
func (w *numberWord) place() rule.Triggers {
	return when(w.prev == 10 && w.last > 0, wordBehindTen) |
		when(w.count > 0 && w.IsText(w.at-1, "-"), wordBehindHyphen) |
		when(w.and, wordBehindAnd) |
		when(w.count > 0 && w.SenseAt(w.end).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) != 0, wordBeforeScale)
}

// goesOn reports whether a cardinal or a rank goes on the words before it, where it
// stands in one of the places.
func (w *numberWord) goesOn(places rule.Triggers) bool {
	on := w.place() & places
	if on == 0 {
		return true
	}
	goesOn, decided := nextWords.Ask(w, w.Traits, on, w.Observer, w.Place(w.at, w.end))
	return goesOn || !decided
}

// nextWords decides whether a number word goes on those before it. It does where no
// rule has an answer.
var nextWords = rule.List[*numberWord, bool]{
	Name: "number/next-word",
	Asks: "Does a number word go on the number words before it?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name:   "number/ten-takes-no-ones",
			Doc:    "Ten takes no ones where the language has a word for both.",
			On:     wordBehindTen,
			Answer: rule.Says(false, func(w *numberWord) bool { return w.Grammar.HasTeen(w.value) }),
		},
		{
			Name: "number/loose-hyphen",
			Doc:  "A hyphen with a space behind it parts numbers that are no tens and ones.",
			On:   wordBehindHyphen,
			Answer: rule.Says(false, func(w *numberWord) bool {
				return !w.IsGlued(w.at) && (w.value >= 10 || w.last < 20)
			}),
		},
		{
			Name:   "number/scale-starts-anew",
			Doc:    "A number starts anew where the word behind this one would make it greater than what was said.",
			On:     wordBeforeScale,
			Over:   []string{"number/and-before-ones", "number/and-behind-hundreds"},
			Answer: rule.Says(false, (*numberWord).startsAnew),
		},
		{
			Name:   "number/and-before-ones",
			Doc:    "“and” joins ones to tens, in some languages only one and eleven.",
			On:     wordBehindAnd,
			Answer: rule.Says(true, (*numberWord).isOnesBehindAnd),
		},
		{
			Name:   "number/and-behind-hundreds",
			Doc:    "“and” joins what is below hundred to hundreds and scales.",
			For:    language.AndAfterHundreds,
			On:     wordBehindAnd,
			Answer: rule.Says(true, func(w *numberWord) bool { return w.last == 0 && w.value > 0 }),
		},
		{
			Name:      "number/and-between-numbers",
			Doc:       "“and” stands between two numbers where it joins no words of one.",
			On:        wordBehindAnd,
			Otherwise: true,
			Answer:    rule.Says(false, func(*numberWord) bool { return true }),
		},
	},
}

// startsAnew reports a word that starts another number, because the word after it makes
// it too great: 3 hundred and 2 hundred, 2 million and 3 million.
func (w *numberWord) startsAnew() bool {
	if w.last != 0 {
		return false
	}
	m := w.SenseAt(w.end)
	if m.Roles&lexeme.RoleMultiplier != 0 {
		return w.value*m.Value >= w.limit
	}
	return m.Roles&lexeme.RoleScale != 0 && w.base == 0 && w.n > 0 && m.Exponent >= w.scale
}

// isOnesBehindAnd reports what "and" joins to tens: vingt et un, mille et un, and
// treinta y cinco.
func (w *numberWord) isOnesBehindAnd() bool {
	if w.Grammar.Has(language.AndBeforeOne) {
		tens := w.last >= 20 && w.lastLimit > 1
		return w.value == 1 && (tens || w.last == 0) || w.value == 11 && tens && w.lastLimit == 20
	}
	return w.Grammar.Has(language.AndBeforeOnes) && w.last%100 >= 20 && w.lastLimit == 10 && w.value > 0 && w.value < 10
}

// isFourTwenties reports twenty that makes eighty with four before it.
func (w *numberWord) isFourTwenties() bool {
	if w.value != 20 || w.last != 4 {
		return false
	}
	eighty, _ := fourTwenties.Ask(w, w.Traits, 0, w.Observer, w.Place(w.at-1, w.end))
	return eighty
}

// fourTwenties decides whether four and twenty are eighty.
var fourTwenties = rule.List[*numberWord, bool]{
	Name: "number/four-and-twenty",
	Asks: "Are four and twenty behind it eighty?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name:   "number/four-twenties",
			Doc:    "Four with twenty behind it is eighty.",
			For:    language.Vigesimal,
			Answer: rule.Says(true, func(w *numberWord) bool { return w.prev == 4 && !w.and }),
		},
	},
}

// isArticleOne reports an article that is the number one.
func (w *numberWord) isArticleOne() bool {
	one, _ := articles.Ask(w, w.Traits, 0, w.Observer, w.Place(w.at, w.end))
	return one
}

// articles decides whether an article at the start of a number is one.
var articles = rule.List[*numberWord, bool]{
	Name: "number/article-in-number",
	Asks: "Is an article the first word of a number?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name: "number/article-before-scale",
			Doc:  "An article before a hundred or a scale is one.",
			Answer: rule.Says(true, func(w *numberWord) bool {
				return w.end < len(w.Lexemes) && w.Lexemes[w.end].Gap <= text.GapLine && w.SenseAt(w.end).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) != 0
			}),
		},
	},
}

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
			Name:   "number/hundredths-behind-digits",
			Doc:    "Behind digits it says hundredths.",
			Answer: rule.Says(false, func(w *numberWord) bool { return w.digits }),
		},
		{
			Name:   "number/eleven-to-nineteen-hundred",
			Doc:    "Eleven to nineteen hundred of something are hundreds.",
			Over:   []string{"number/hundredths-behind-tens"},
			Answer: rule.Says(true, (*numberWord).isOldHundreds),
		},
		{
			Name:   "number/hundredths-behind-tens",
			Doc:    "Behind more than nine it says hundredths.",
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

// mayBeDigits reports whether digits go on the words before them.
func (w *numberWord) mayBeDigits() bool {
	goesOn, _ := digitsInWords.Ask(w, w.Traits, w.place(), w.Observer, w.Place(w.at, w.end))
	return goesOn
}

// isScaled reports a scale or a hundred behind the word.
func (w *numberWord) isScaled() bool {
	return w.SenseAt(w.end).Roles&(lexeme.RoleScale|lexeme.RoleMultiplier) != 0
}

// digitsInWords decides whether digits go on a number in words. They do not where no
// rule has an answer.
var digitsInWords = rule.List[*numberWord, bool]{
	Name: "number/digits-in-words",
	Asks: "Do digits go on the number words before them?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name:   "number/scaled-digits-start-anew",
			Doc:    "Digits start another number where the word behind them would make it greater than what was said.",
			On:     wordBeforeScale,
			Over:   []string{"number/digits-behind-and", "number/digits-among-words", "number/digits-before-scale"},
			Answer: rule.Says(false, (*numberWord).startsAnew),
		},
		{
			Name:   "number/digits-behind-and",
			Doc:    "“and” joins digits to hundreds in words.",
			For:    language.AndAfterHundreds,
			On:     wordBehindAnd,
			Answer: rule.Says(true, func(w *numberWord) bool { return w.base > 0 && w.last == 0 && w.value > 0 }),
		},
		{
			Name: "number/digit-behind-tens",
			Doc:  "One digit goes on tens in words.",
			Answer: rule.Says(true, func(w *numberWord) bool {
				return !w.and && w.last >= 20 && w.lastLimit == 10 && w.value > 0 && w.value < 10 && w.Lexemes[w.at].Gap == text.GapSpace
			}),
		},
		{
			Name:   "number/digits-among-words",
			Doc:    "Digits go on scales in words.",
			For:    language.MixedDigits,
			Answer: rule.Says(true, func(w *numberWord) bool { return !w.and && w.last == 0 }),
		},
		{
			Name:   "number/digits-before-scale",
			Doc:    "Digits that a scale is said of go on a greater one.",
			Not:    language.MixedDigits,
			On:     wordBeforeScale,
			Answer: rule.Says(true, func(w *numberWord) bool { return !w.and && w.last == 0 && !w.IsGlued(w.at) }),
		},
	},
}
