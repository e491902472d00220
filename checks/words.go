package checks

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize"
)

// words are the words of a text, folded as names are compared, joined with and
// without spaces: so they are found whatever stands between them.
type words struct {
	list      []word
	spaced    string // " sam altman rallie … "
	at        []int  // bytes of spaced at which the words begin
	squashed  string // "samaltmanrallie…"
	cuts      []int  // bytes of squashed between words
	countries map[string]bool
}

type word struct {
	text       string
	start, end int  // code points
	small      bool // begins with a small letter
}

func (p *Pass) textWords() *words {
	c := p.memo()
	if c.words == nil {
		c.words = newWords(p.Article.Text)
	}
	return c.words
}

func newWords(text string) *words {
	return joinWords(cutWords(text))
}

func joinWords(list []word) *words {
	w := &words{list: list}
	var spaced, squashed strings.Builder
	spaced.WriteByte(' ')
	for _, word := range w.list {
		w.at = append(w.at, spaced.Len())
		w.cuts = append(w.cuts, squashed.Len())
		spaced.WriteString(word.text + " ")
		squashed.WriteString(word.text)
	}
	w.spaced, w.squashed = spaced.String(), squashed.String()
	w.cuts = append(w.cuts, len(w.squashed))
	return w
}

// cutWords cuts a text into its runs of letters and digits, each folded.
func cutWords(text string) []word {
	var list []word
	at, begin, from := 0, -1, 0 // code point, byte and code point of the word being read
	put := func(end int) {
		if folded := recognize.Fold(text[begin:end]); folded != "" && !strings.Contains(folded, " ") {
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

// places yields the words [i, j) of the text that are the list, one after another.
func (w *words) places(list []string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if len(list) == 0 {
			return
		}
		needle := " " + strings.Join(list, " ") + " "
		for from := 0; ; {
			i := strings.Index(w.spaced[from:], needle)
			if i < 0 {
				return
			}
			from += i + 1
			first, _ := slices.BinarySearch(w.at, from)
			if !yield(first, first+len(list)) {
				return
			}
		}
	}
}

// together yields the words [i, j) of the text that are the list but for the
// spaces between them.
func (w *words) together(list []string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		needle := strings.Join(list, "")
		for from := 0; needle != ""; {
			i := strings.Index(w.squashed[from:], needle)
			if i < 0 {
				return
			}
			first, begins := slices.BinarySearch(w.cuts, from+i)
			last, ends := slices.BinarySearch(w.cuts, from+i+len(needle))
			if begins && ends && !yield(first, last) {
				return
			}
			from += i + 1
		}
	}
}

// has tells whether a name's words stand in the text one after another,
// whether or not they are written together. A name as short as "US" is none
// of the text's words in small letters.
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
	for from := 0; ; {
		i := strings.Index(w.squashed[from:], squashed)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(squashed)
		_, begins := slices.BinarySearch(w.cuts, start)
		_, ends := slices.BinarySearch(w.cuts, end)
		if begins && (ends || unicode.Is(unicode.Hangul, last)) { // Korean particles are written together
			return true
		}
		from = start + 1
	}
}
