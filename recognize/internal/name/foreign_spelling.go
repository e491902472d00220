package name

import (
	"slices"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// isForeign reports whether a word of token i is spelled with syllables that the
// language's own words do not use, as transcriptions are.
func (n *Reader) isForeign(i int, word string) bool {
	count := utf8.RuneCountInString(word)
	if count < 2 || count > 9 || !isHangulWord(word) || !n.lexicon.hasForeignSyllables(word, count) {
		return false
	}
	_, no := noForeignWords.Ask(spelledWord{n.lexicon, word}, n.Traits, 0, n.Observer, rule.Place{From: i, To: i + 1})
	return !no
}

// hasForeignSyllables reports whether so many of the syllables of a word are foreign
// that it is.
func (x *syllabary) hasForeignSyllables(word string, count int) bool {
	score, strange, at := 0, 0, 0
	for _, r := range word {
		k := x.foreignness(r, at, count)
		score += k
		if k > 1 {
			strange++
		}
		at++
	}
	switch count {
	case 2:
		return score >= 3 || score == 2 && (strange == 0 || x.loanFirst.has(word[:3]))
	case 3:
		return strange > 0 || score >= 2
	}
	return score >= 3 || score == 2 && strange == 0
}

// spelledWord is a word with syllables of foreign names.
type spelledWord struct {
	*Lexicon
	word string
}

// noForeignWords decides which words with syllables of foreign names are none.
var noForeignWords = rule.List[spelledWord, bool]{
	Name: "hangul/no-foreign-word",
	Asks: "Is a word with syllables of foreign names none all the same?",
	Rules: []rule.Rule[spelledWord, bool]{
		{
			Name: "hangul/verb-ending",
			Doc:  "A word that ends as verbs and adverbs do is no foreign name.",
			Decides: []rule.Example{
				{Language: "ko", Text: "답을 소수로 나타내시오."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[트라나]{person}가 왔다."},
			},
			Answer: rule.Says(true, func(q spelledWord) bool { return q.isVerbal(q.word) }),
		},
		{
			Name: "hangul/no-foreign-final",
			Doc:  "A word with a final consonant that transcriptions do not write is no foreign name.",
			Decides: []rule.Example{
				{Language: "ko", Text: "책이 벌써 나왔나요?"},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[트라나]{person}가 왔다."},
			},
			Answer: rule.Says(true, spelledWord.hasOwnFinal),
		},
	},
}

// hasOwnFinal reports a syllable with a final consonant that transcriptions do not write.
func (q spelledWord) hasOwnFinal() bool {
	for _, r := range q.word {
		if !isOneOf(newSyllable(r).final, 0, finalG, finalN, finalL, finalM, finalB, finalS, finalNg) {
			return true
		}
	}
	return false
}

// foreignness of the syllable at a place of a word of so many: 2 where Korean
// words hardly have it, 1 where they rarely do or where it is usual at the end
// of verbs.
func (x *syllabary) foreignness(r rune, at, count int) int {
	s, last := newSyllable(r), at == count-1
	switch {
	case at == 0 && s.initial == initialR, x.loan.hasRune(r):
		return 2
	case count > 2 && (at == 0 && x.halfLoanFirst.hasRune(r) || last && x.halfLoanLast.hasRune(r)):
		return 1
	case x.native.hasRune(r):
		return 0
	case x.halfLoan.hasRune(r) || last && x.verbFinal.hasRune(r):
		return 1
	case s.isStrange(last):
		return 2
	case s.isRare():
		return 1
	}
	return 0
}

// syllable is a Hangul syllable in its parts, as Unicode numbers them. A final
// of 0 is none.
type syllable struct{ initial, medial, final rune }

func newSyllable(r rune) syllable {
	n := r - 0xAC00
	return syllable{n / 588, n % 588 / 28, n % 28}
}

// The parts of syllables that tell transcriptions, by their letters.
const (
	initialN, initialD, initialR, initialM, initialB, initialS, initialNone = 2, 3, 5, 6, 7, 9, 11
	initialJ, initialCh, initialK, initialT, initialP, initialH             = 12, 14, 15, 16, 17, 18

	medialAe, medialYa, medialEo, medialE, medialYeo, medialO, medialU = 1, 2, 4, 5, 6, 8, 13
	medialWo, medialWe, medialWi, medialYu, medialEu, medialI          = 14, 15, 16, 17, 18, 20

	finalG, finalN, finalL, finalM, finalB, finalS, finalSs, finalNg = 1, 4, 8, 16, 17, 19, 20, 21
)

// isStrange reports a syllable that Korean words hardly have. last says that it
// ends its word.
func (s syllable) isStrange(last bool) bool {
	open := s.final == 0
	switch s.medial {
	case medialE:
		if !open && s.final != finalSs {
			return true
		}
	case medialAe:
		if !last && isOneOf(s.final, finalN, finalL, finalM, finalB, finalS) {
			return true
		}
	case medialEu:
		if isOneOf(s.initial, initialT, initialP, initialB, initialCh, initialJ) {
			return true
		}
	case medialYu:
		if isOneOf(s.initial, initialS, initialB, initialM, initialD, initialN, initialJ, initialCh, initialT, initialP) {
			return true
		}
	}
	switch s.initial {
	case initialK:
		return true
	case initialS:
		return s.medial == medialYa || s.medial == medialWi || s.medial == medialYeo && open && !last
	case initialCh:
		return s.medial == medialYeo && !last
	case initialNone:
		return s.medial == medialWe && s.final != finalN || s.medial == medialWo && open || s.medial == medialWi && isOneOf(s.final, finalN, finalL)
	case initialT:
		return s.medial == medialE || s.medial == medialI
	case initialP:
		return s.medial == medialE || s.medial == medialEo
	case initialR:
		return s.isStrangeR()
	}
	return false
}

// isStrangeR is [syllable.isStrange] for those that begin with ㄹ.
func (s syllable) isStrangeR() bool {
	switch s.medial {
	case medialE:
		return true
	case medialEo:
		return s.final != 0 && s.final != finalN
	case medialAe, medialU:
		return s.final != 0
	case medialI:
		return isOneOf(s.final, finalG, finalL, finalS)
	case medialO:
		return isOneOf(s.final, finalL, finalM)
	}
	return false
}

// isRare reports a syllable that Korean words rarely have.
func (s syllable) isRare() bool {
	switch s.initial {
	case initialR, initialT, initialP:
		return true
	case initialS:
		return s.medial == medialEu || s.medial == medialE
	case initialD:
		return s.medial == medialEu && s.final == 0 || s.medial == medialE
	case initialN:
		return s.final == 0 && isOneOf(s.medial, medialI, medialE, medialO)
	case initialH, initialB, initialM, initialJ:
		return s.medial == medialE
	}
	return false
}

func isOneOf(r rune, list ...rune) bool { return slices.Contains(list, r) }
