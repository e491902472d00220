package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Where a word stands that may go on a number.
const (
	wordBehindTen rule.Triggers = 1 << iota
	wordBehindHyphen
	wordBehindAnd
	wordBeforeScale // or before a hundred
	wordBehindScaledDigits
)

// place returns where the word stands.
func (w *numberWord) place() rule.Triggers {
	return when(w.prev == 10 && w.last > 0, wordBehindTen) |
		when(w.count > 0 && w.IsText(w.at-1, "-"), wordBehindHyphen) |
		when(w.and, wordBehindAnd) |
		when(w.scale >= 6 && !w.and && w.at > 1 && w.Lexemes[w.at-2].Class == text.ClassDigits, wordBehindScaledDigits) |
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
			Name: "number/ten-takes-no-ones",
			Doc:  "Ten takes no ones where the language has a word for both.",
			On:   wordBehindTen,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le code est [dix]{10} [six]{6}."},
				{Language: "en", Text: "The codes are [ten]{10} [five]{5}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le code est [dix-sept]{17}."},
			},
			Answer: rule.Says(false, func(w *numberWord) bool { return w.Grammar.HasTeen(w.value) }),
		},
		{
			Name: "number/loose-hyphen",
			Doc:  "A hyphen with a space behind it parts numbers that are no tens and ones.",
			On:   wordBehindHyphen,
			Decides: []rule.Example{
				{Language: "en", Text: "The hall seats [two hundred]{200} - [twenty]{20} of them on benches."},
				{Language: "fr", Text: "La salle a [cent]{100} - [vingt places]{20 places} debout."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The hall seats [two hundred-twenty people]{220 people}."},
			},
			Answer: rule.Says(false, func(w *numberWord) bool {
				return !w.IsGlued(w.at) && (w.value >= 10 || w.last < 20)
			}),
		},
		{
			Name: "number/scale-starts-anew",
			Doc:  "A number starts anew where the word behind this one would make it greater than what was said.",
			On:   wordBeforeScale,
			Over: []string{"number/and-before-ones", "number/and-behind-hundreds"},
			Decides: []rule.Example{
				{Language: "en", Text: "They have [two million]{2000000} and [three million goats]{3000000 goats}."},
				{Language: "en", Text: "They have [two hundred]{200} and [three hundred goats]{300 goats}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [two million and three goats]{2000003 goats}."},
				{Language: "es", Text: "Tiene [dos mil quinientos millones de euros]{2500000000 EUR}."},
			},
			Answer: rule.Says(false, (*numberWord).startsAnew),
		},
		{
			Name: "number/words-behind-scaled-digits",
			Doc:  "A number in words starts anew behind digits and millions: €8 billion four months ago.",
			Not:  language.Particles,
			On:   wordBehindScaledDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "It fell to [€8 billion]{8000000000 EUR} [four months ago]{@2024-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [two million four hundred goats]{2000400 goats}."},
				{Language: "en", Text: "They have [4 million and three goats]{4000003 goats}."},
			},
			Answer: rule.Says(false, func(*numberWord) bool { return true }),
		},
		{
			Name: "number/and-before-ones",
			Doc:  "The word for “and” joins ones to tens, in some languages only one and eleven.",
			On:   wordBehindAnd,
			Decides: []rule.Example{
				{Language: "fr", Text: "La ville a [vingt et un ponts]{21 ponts}."},
				{Language: "fr", Text: "La ville a [soixante et onze ponts]{71 ponts}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville a [vingt]{20} et [deux ponts]{2 ponts}."},
			},
			Answer: rule.Says(true, (*numberWord).isOnesBehindAnd),
		},
		{
			Name: "number/and-behind-hundreds",
			Doc:  "The word for “and” joins what is below hundred to hundreds and scales.",
			For:  language.AndAfterHundreds,
			On:   wordBehindAnd,
			Decides: []rule.Example{
				{Language: "en", Text: "The town has [two hundred and six bridges]{206 bridges}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town has [twenty]{20} and [six bridges]{6 bridges}."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return w.last == 0 && w.value > 0 }),
		},
		{
			Name:      "number/and-between-numbers",
			Doc:       "The word for “and” stands between two numbers where it joins no words of one.",
			On:        wordBehindAnd,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "The town has [twenty]{20} and [six bridges]{6 bridges}."},
				{Language: "fr", Text: "La ville a [vingt]{20} et [deux ponts]{2 ponts}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town has [two hundred and six bridges]{206 bridges}."},
			},
			Answer: rule.Says(false, func(*numberWord) bool { return true }),
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
	return m.Roles&lexeme.RoleScale != 0 && w.base == 0 && w.n > 0 && m.Exponent >= w.scale && !w.isOfThousands()
}

// isOfThousands reports hundreds behind thousands that a greater scale multiplies with
// them: dos mil quinientos millones.
func (w *numberWord) isOfThousands() bool {
	return w.Grammar.Has(language.ThousandMillions) && w.scale == 3 && !w.and && w.SenseAt(w.end).Exponent > 3
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
			Name: "number/four-twenties",
			Doc:  "Four with twenty behind it is eighty.",
			For:  language.Vigesimal,
			Decides: []rule.Example{
				{Language: "fr", Text: "La ville a [quatre-vingts ponts]{80 ponts}."},
				{Language: "fr", Text: "La ville a [quatre-vingt-dix ponts]{90 ponts}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville a [quatre]{4} et [vingt ponts]{20 ponts}."},
			},
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
			Decides: []rule.Example{
				{Language: "en", Text: "The town has [a hundred bridges]{100 bridges}."},
				{Language: "en", Text: "The town has [a thousand bridges]{1000 bridges}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town has a bridge."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool {
				return w.end < len(w.Lexemes) && w.Lexemes[w.end].Gap <= text.GapLine && w.SenseAt(w.end).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) != 0
			}),
		},
	},
}
