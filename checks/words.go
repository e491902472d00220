package checks

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/substring"
)

// wordIndex is an index of the words of a text, folded, joined with and without spaces,
// so that a search ignores what is between the words.
type wordIndex struct {
	list     []word
	spaced   *substring.Text // " sam altman rallie … "
	at       []int           // bytes of spaced at which the words begin
	squashed *substring.Text // "samaltmanrallie…"
	cuts     []int           // bytes of squashed between words
}

// words is an index in which a record looks for words.
type words struct {
	*wordIndex
	cache *cache // counts the steps of searches, nil for none
}

type word struct {
	text       string
	start, end int  // code points
	small      bool // begins with a small letter
}

func (p *Pass) textWords() *words {
	c := p.memo()
	if c.words == nil {
		index := share(p, 0, &c.known.words, func(p *Pass) *wordIndex { return joinWords(cutWords(p.Article.Text)) })
		c.words = &words{index, c}
	}
	return c.words
}

func joinWords(list []word) *wordIndex {
	w := &wordIndex{list: list}
	var spaced, squashed strings.Builder
	spaced.WriteByte(' ')
	for _, word := range w.list {
		w.at = append(w.at, spaced.Len())
		w.cuts = append(w.cuts, squashed.Len())
		spaced.WriteString(word.text + " ")
		squashed.WriteString(word.text)
	}
	w.cuts = append(w.cuts, squashed.Len())
	w.spaced, w.squashed = substring.New(spaced.String()), substring.New(squashed.String())
	return w
}

// cutWords cuts a text into its runs of letters and digits, each folded.
func cutWords(text string) []word {
	var list []word
	at, begin, from := 0, -1, 0 // code point, byte and code point of the word being read
	put := func(end int) {
		if folded := fold.Name(text[begin:end]); folded != "" && !strings.Contains(folded, " ") {
			first, _ := utf8.DecodeRuneInString(text[begin:end])
			list = append(list, word{folded, from, at, unicode.IsLower(first)})
		}
		begin = -1
	}
	for i, r := range text {
		switch inside := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case inside && begin < 0:
			begin, from = i, at
		case !inside && begin >= 0 && !unicode.IsMark(r) && !unicode.Is(unicode.Cf, r):
			put(i)
		}
		at++
	}
	if begin >= 0 {
		put(len(text))
	}
	return list
}

func foldedWords(text string) []string {
	var list []string
	for _, w := range cutWords(text) {
		list = append(list, w.text)
	}
	return list
}

// look yields the byte offsets of a string in one of the two texts, from begin on,
// and counts the steps.
func (w *words) look(in *substring.Text, begin int, needle string) iter.Seq[int] {
	return func(yield func(int) bool) {
		found, passed := 0, int64(0)
		for i := range in.From(begin, needle, &passed) {
			if found++; !yield(i) {
				break
			}
		}
		if w.cache != nil {
			w.cache.work.Spend(found/32 + w.cache.searched(passed))
		}
	}
}

// places yields the words [i, j) of the text that are the list, one after another.
func (w *words) places(list []string) iter.Seq2[int, int] { return w.placesFrom(0, list) }

// placesFrom is places from a word of the text on.
func (w *words) placesFrom(word int, list []string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if len(list) == 0 || word >= len(w.list) {
			return
		}
		for i := range w.look(w.spaced, w.at[word]-1, " "+strings.Join(list, " ")+" ") {
			first, _ := slices.BinarySearch(w.at, i+1)
			if !yield(first, first+len(list)) {
				return
			}
		}
	}
}

// contains reports whether the list is anywhere in the text.
func (w *words) contains(list []string) bool {
	for range w.places(list) {
		return true
	}
	return false
}

// together yields the words [i, j) of the text that equal the list when written
// without spaces.
func (w *words) together(list []string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		needle := strings.Join(list, "")
		for i := range w.look(w.squashed, 0, needle) {
			first, begins := slices.BinarySearch(w.cuts, i)
			last, ends := slices.BinarySearch(w.cuts, i+len(needle))
			if begins && ends && !yield(first, last) {
				return
			}
		}
	}
}

// has reports whether the words of a name are in the text one after another, with or
// without spaces. A name as short as "US" does not match words in small letters.
func (w *words) has(name string) bool {
	list := foldedWords(name)
	squashed := strings.Join(list, "")
	short := utf8.RuneCountInString(squashed) <= 3
	for i := range w.places(list) {
		if !short || !w.list[i].small {
			return true
		}
	}
	if short {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(squashed)
	for start := range w.look(w.squashed, 0, squashed) {
		_, begins := slices.BinarySearch(w.cuts, start)
		_, ends := slices.BinarySearch(w.cuts, start+len(squashed))
		if begins && (ends || unicode.Is(unicode.Hangul, last)) { // Korean particles are written together
			return true
		}
	}
	return false
}
