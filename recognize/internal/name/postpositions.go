package name

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
)

// postpositions are particles behind nouns and names, written in one word with them: by
// their last syllable, the longest first.
type postpositions map[string][]postposition

type postposition struct {
	text   string
	behind func(final rune) bool // whether it follows a syllable of a final consonant, '-' for none
}

// behinds are what postpositions may follow, as the files say it.
var behinds = map[string]func(final rune) bool{
	"any":             func(rune) bool { return true },
	"consonant":       func(final rune) bool { return final != '-' },
	"vowel":           func(final rune) bool { return final == '-' },
	"consonant but ㄹ": func(final rune) bool { return final != '-' && final != 'ㄹ' },
	"vowel or ㄹ":      func(final rune) bool { return final == '-' || final == 'ㄹ' },
}

// newPostpositions reads their heading.
func newPostpositions(entries []language.Entry) (postpositions, error) {
	p := postpositions{}
	for _, e := range entries {
		behind, ok := behinds[e.Means]
		if !ok {
			return nil, e.Errorf("what %q follows is not understood: %q; write any, consonant, vowel, consonant but ㄹ, or vowel or ㄹ", e.Spelled, e.Means)
		}
		for spelled := range e.Spellings() {
			end := lastSyllable(spelled)
			p[end] = append(p[end], postposition{spelled, behind})
		}
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b postposition) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return p, nil
}

// lastSyllable returns the last syllable of a word in Hangul.
func lastSyllable(word string) string { return word[max(0, len(word)-3):] }

// at returns those that a word may end with.
func (p postpositions) at(word string) []postposition { return p[lastSyllable(word)] }

// has reports whether a whole word is one of them.
func (p postpositions) has(word string) bool {
	return slices.ContainsFunc(p.at(word), func(x postposition) bool { return x.text == word })
}

// cutFrom returns a word without the postposition, if that may follow the rest.
func (x postposition) cutFrom(word string) (rest string, ok bool) {
	rest, ok = strings.CutSuffix(word, x.text)
	return rest, ok && len(rest) >= 3 && x.follows(rest)
}

// follows reports whether it may follow a stem, by the final consonant of that.
func (x postposition) follows(stem string) bool {
	r, _ := utf8.DecodeLastRuneInString(stem)
	return !isHangulSyllable(r) || x.behind(finalOf(r))
}

// allPostpositions are those of all languages, for names of a gazetteer, which are found
// in a text of any language.
var allPostpositions = sync.OnceValue(func() postpositions {
	p, err := newPostpositions(language.All("words/postpositions"))
	if err != nil {
		panic(err) // the files are tested
	}
	return p
})
