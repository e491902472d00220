package name

import (
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
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
	first, _ := utf8.DecodeRuneInString(word)
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
		return score >= 3 || score == 2 && (strange == 0 || x.markOf(first)&markShortFirst != 0)
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
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "답을 소수로 나타내시오."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[트라나]{person}가 왔다."},
			},
			Answer: rule.Says(true, func(q spelledWord) bool { return q.isVerbal(q.word) }),
		},
		{
			Name: "hangul/adnominal-ending",
			Doc:  "A word of three syllables and more in the form of verbs before a noun is no foreign name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "그가 리트윗한 글이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[트라나]{person}가 왔다."},
			},
			Answer: rule.Says(true, func(q spelledWord) bool { return q.adnominals.end(q.word, 6) }),
		},
		{
			Name: "hangul/compound-noun",
			Doc:  "A word that ends in the noun of an event, a body or a thing is no foreign name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "카탈라노페스티벌이 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[카탈라노]{person}가 왔다."},
			},
			Answer: rule.Says(true, func(q spelledWord) bool { return q.compoundEnds.end(q.word, 6) }),
		},
		{
			Name: "hangul/noun-with-suffix",
			Doc:  "A common noun with a suffix of nouns is no foreign name: 배럴당.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "유가는 배럴당 [70달러]{70 USD}에 거래됐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[트라나]{person}가 왔다."},
			},
			Answer: rule.Says(true, func(q spelledWord) bool {
				_, ok := q.nounSuffixes.cut(q.word, func(root string) bool { return q.Class(root)&WordCommon != 0 })
				return ok
			}),
		},
		{
			Name: "hangul/no-foreign-final",
			Doc:  "A word with a final consonant that transcriptions do not write is no foreign name.",
			For:  language.Caseless,
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
		if q.markOf(r)&markOwnFinal != 0 {
			return true
		}
	}
	return false
}

// foreignness of the syllable at a place of a word of so many: 2 where words of the
// language hardly have it, 1 where they rarely do or where it is usual at the end of
// verbs.
func (x *syllabary) foreignness(r rune, at, count int) int {
	m, first, last := x.markOf(r), at == 0, at == count-1
	switch {
	case first && m&markLoanInitial != 0, m&markLoan != 0:
		return 2
	case count > 2 && (first && m&markHalfLoanFirst != 0 || last && m&markHalfLoanLast != 0):
		return 1
	case m&markNative != 0:
		return 0
	case m&markHalfLoan != 0, last && m&markVerbFinal != 0:
		return 1
	case m&markStrange != 0, !last && m&markStrangeInside != 0:
		return 2
	case m&markRare != 0, !last && m&markRareInside != 0:
		return 1
	}
	return 0
}
