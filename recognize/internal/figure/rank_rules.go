package figure

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// ordinalWord is the lexeme at which an ordinal may start; number is the end of the
// number in words that starts there too.
type ordinalWord struct {
	*Reader
	at, number int
}

// rank is an ordinal that was read, and the lexeme behind it.
type rank struct {
	value int64
	next  int
	sure  bool // it is one, though a word of names stands before it
}

// What starts there.
const (
	ordinalDigits rule.Triggers = 1 << iota
	ordinalInWords
	phraseOfOrdinal
	hundredWord
	numberInWords
)

// triggers returns what starts there.
func (q *ordinalWord) triggers() (on rule.Triggers) {
	x := &q.Lexemes[q.at]
	switch {
	case q.number > 0:
		return numberInWords
	case x.Class == text.ClassDigits:
		return ordinalDigits
	case x.Node == nil:
		return 0
	case x.Node.Roles&lexeme.RoleOrdinal != 0:
		return ordinalInWords
	}
	if x.Node.Leads(lexeme.RoleOrdinal, 0) {
		on |= phraseOfOrdinal
	}
	if x.Node.Roles&lexeme.RoleMultiplier != 0 {
		on |= hundredWord
	}
	return on
}

// parse reads the rank that starts there.
func (q *ordinalWord) parse() (r rank, ok bool) {
	value, next, ok := q.ParseRank(q.at)
	return rank{value: value, next: next}, ok
}

// parseRanked reads digits behind words for somebody's rank.
func (q *ordinalWord) parseRanked() (r rank, ok bool) {
	for _, phrase := range q.Grammar.Ranked {
		at := q.at - 1
		if q.IsText(at, ".") {
			at--
		}
		for _, k := range slices.Backward(text.Tokenize(phrase)) {
			if at < 0 || !q.IsText(at, k.Lower) {
				at = -2
				break
			}
			at--
		}
		if at > -2 {
			n, whole := q.wholeNumberAt(q.at)
			v, err := strconv.ParseInt(n.Value.String(), 10, 16)
			return rank{v, n.To, true}, whole && err == nil
		}
	}
	return r, false
}

// ordinals are what makes ranks.
var ordinals = rule.List[*ordinalWord, rank]{
	Name: "figure/ordinal",
	Asks: "What makes a rank?",
	Rules: []rule.Rule[*ordinalWord, rank]{
		{
			Name: "figure/digits-with-ending",
			Doc:  "Digits with the ending of an ordinal are a rank: 21st, 제12회.",
			On:   ordinalDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The mill is the [45th]{45 ordinal} of its kind."},
				{Language: "fr", Text: "La [101e]{101 ordinal} division est ici."},
				{Language: "ko", Text: "그는 제[12]{12 ordinal}조를 읽었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The mill has [45 rooms]{45 rooms}."},
			},
			Answer: (*ordinalWord).parse,
		},
		{
			Name: "figure/rank-in-world",
			Doc:  "Digits behind words for somebody's rank are one: world No 1.",
			On:   ordinalDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The world No. [2]{2 ordinal} lost."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The train No. 2 left."},
			},
			Answer: (*ordinalWord).parseRanked,
		},
		{
			Name: "figure/ordinal-word",
			Doc:  "An ordinal in one word is a rank.",
			On:   ordinalInWords,
			Decides: []rule.Example{
				{Language: "en", Text: "She is the [second]{2 ordinal} guest."},
				{Language: "fr", Text: "Elle est la [quatorzième]{14 ordinal} invitée."},
				{Language: "ko", Text: "그는 [둘째]{2 ordinal} 아들이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She is a guest for [two nights]{2 nights}."},
			},
			Answer: (*ordinalWord).parse,
		},
		{
			Name: "figure/ordinal-phrase",
			Doc:  "A phrase for a rank is one: 첫 번째.",
			On:   phraseOfOrdinal,
			Decides: []rule.Example{
				{Language: "ko", Text: "그것은 [첫 번째]{1 ordinal} 가격이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그것은 [첫째]{1 ordinal} 가격이다."},
			},
			Answer: func(q *ordinalWord) (r rank, ok bool) {
				s, next := q.LongestPhrase(q.at, lexeme.RoleOrdinal, 0)
				if s == nil {
					return r, false
				}
				return rank{value: s.Rank, next: next}, true
			},
		},
		{
			Name: "figure/hundred-and-first",
			Doc:  "A hundred may stand without a number before it, though it needs one elsewhere: the hundred and first.",
			Not:  language.BareHundred,
			On:   hundredWord,
			Decides: []rule.Example{
				{Language: "en", Text: "It was the [hundred and first]{101 ordinal} goat."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was the [two hundred and first]{201 ordinal} goat."},
			},
			Answer: (*ordinalWord).parse,
		},
		{
			Name: "figure/number-with-ordinal",
			Doc:  "An ordinal that goes on a number in words makes a rank of it: twenty-first.",
			On:   numberInWords,
			Decides: []rule.Example{
				{Language: "en", Text: "It was the [twenty-first]{21 ordinal} case."},
				{Language: "fr", Text: "Il est le [vingt-deuxième]{22 ordinal} invité."},
				{Language: "ko", Text: "그는 [다섯 번째]{5 ordinal} 손님이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was the [first]{1 ordinal} of [twenty cases]{20 cases}."},
			},
			Answer: func(q *ordinalWord) (rank, bool) {
				r, ok := q.parse()
				return r, ok && r.next > q.number
			},
		},
	},
}

// ordinal is an ordinal that may be no rank: lexemes [at, next).
type ordinal struct {
	*Reader
	at, next int
	named    bool // it stands where a number is a name
}

// How the ordinal is written.
const (
	writtenInDigits rule.Triggers = 1 << iota
	writtenInWords
	writtenWithCapital
	gluedToNext
)

// triggers returns how the ordinal is written.
func (q *ordinal) triggers() (on rule.Triggers) {
	switch x := &q.Lexemes[q.at]; {
	case x.Class == text.ClassDigits:
		on = writtenInDigits
	case x.Upper && x.Class == text.ClassWord:
		on = writtenInWords | writtenWithCapital
	default:
		on = writtenInWords
	}
	if q.IsGlued(q.next) {
		on |= gluedToNext
	}
	return on
}

// notRanks decides which ordinals are no ranks.
var notRanks = rule.List[*ordinal, bool]{
	Name: "figure/rank",
	Asks: "Is an ordinal something else than a rank?",
	Rules: []rule.Rule[*ordinal, bool]{
		{
			Name: "figure/named-ordinal",
			Doc:  "Digits behind a word that names are no rank, whatever ends them: terminal 2E.",
			On:   writtenInDigits,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le terminal 2E est fermé."},
				{Language: "en", Text: "The gate 3rd on the left is shut."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le [2e]{2 ordinal} terminal est fermé."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool { return q.named }),
		},
		{
			Name: "figure/plural-ordinal",
			Doc:  "An ordinal in the plural is no rank: two firsts, les premiers.",
			On:   writtenInWords,
			Decides: []rule.Example{
				{Language: "en", Text: "They set the fifths apart."},
				{Language: "fr", Text: "Les premiers sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le [premier]{1 ordinal} est parti."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool { return q.IsPluralOrdinal(q.at) }),
		},
		{
			Name: "figure/ordinal-as-noun",
			Doc:  "An ordinal that is a noun of its own is no rank behind an article where no noun follows: un segundo.",
			On:   writtenInWords,
			Decides: []rule.Example{
				{Language: "es", Text: "Esperó un segundo."},
				{Language: "es", Text: "Compró una quinta en las afueras."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Esperó un [segundo]{2 ordinal} mandato."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool {
				if q.SenseAt(q.at).Roles&lexeme.RoleAmbiguous == 0 || q.SenseAt(q.at-1).Roles&lexeme.RoleIndefinite == 0 {
					return false
				}
				return !q.IsNear(q.next) || q.Lexemes[q.next].Class != text.ClassWord || q.SenseAt(q.next).NounRoles&(lexeme.NounExcluded|lexeme.NounTimesBehind) != 0
			}),
		},
		{
			Name: "figure/ordinal-in-compound",
			Doc:  "An ordinal that a hyphen joins to the next word is a part of that, unless it is a superlative: third-party, premier-né, but second-largest.",
			On:   gluedToNext,
			Decides: []rule.Example{
				{Language: "en", Text: "It was a first-ever trip."},
				{Language: "fr", Text: "Elle aime son premier-né."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was the [first]{1 ordinal} trip."},
				{Language: "en", Text: "It was the [second]{2 ordinal}-largest trip."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool {
				if q.SenseAt(q.next+1).NounRoles&lexeme.NounSuperlative != 0 {
					return false
				}
				return q.IsText(q.next, "-") && q.IsGlued(q.next+1) && q.Lexemes[q.next+1].Class == text.ClassWord && q.Lexemes[q.at].Class == text.ClassWord
			}),
		},
		{
			Name: "figure/ordinal-in-name",
			Doc:  "An ordinal with a capital before another inside a sentence is a part of a name: the Second World War.",
			On:   writtenWithCapital,
			Decides: []rule.Example{
				{Language: "en", Text: "He fought in the Second [Punic War]{project}."},
				{Language: "fr", Text: "Il a lu la Première Lettre [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He fought in the [second]{2 ordinal} war."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool {
				return !q.startsSentence(q.at) && q.IsNear(q.next) && q.Lexemes[q.next].Upper && q.Lexemes[q.next].Class == text.ClassWord
			}),
		},
		{
			Name: "figure/ordinal-as-adverb",
			Doc:  "An ordinal that starts a sentence before a comma only lists: First, they left.",
			On:   writtenWithCapital,
			Decides: []rule.Example{
				{Language: "en", Text: "Second, they must act."},
				{Language: "fr", Text: "Premier, il faut agir."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Second]{2 ordinal} place was theirs."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool {
				return q.startsSentence(q.at) && q.IsText(q.next, ",")
			}),
		},
		{
			Name: "figure/ordinal-in-label",
			Doc:  "Letters or digits that go on an ordinal make a label of it, but where particles do.",
			Not:  language.Particles,
			On:   gluedToNext,
			Decides: []rule.Example{
				{Language: "en", Text: "The code is 21st2 here."},
				{Language: "fr", Text: "Le code est 21e7x ici."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le [21e]{21 ordinal} est ici."},
				{Language: "ko", Text: "[21번째]{21 ordinal}는 여기다."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool { return q.Lexemes[q.next].Class <= text.ClassHangul }),
		},
		{
			Name: "figure/digits-behind-ordinal",
			Doc:  "Digits that a hyphen joins to an ordinal in digits make a label of it.",
			On:   gluedToNext,
			Decides: []rule.Example{
				{Language: "en", Text: "The albums of 4th-7 were odd."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The albums of the [4th]{4 ordinal} were odd."},
			},
			Answer: rule.Says(true, func(q *ordinal) bool {
				return q.IsText(q.next, "-") && q.IsGluedDigits(q.next+1) && q.Lexemes[q.at].Class == text.ClassDigits
			}),
		},
	},
}
