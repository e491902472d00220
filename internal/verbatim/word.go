// Package verbatim compares words that were said with words that are quoted:
// the same ones whatever their typography, with ellipses for what is left out.
package verbatim

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

// Word is a word of a text, or a sign such as % or €, and what follows it.
type Word struct {
	Text       string // folded as names are compared
	Raw        string // as it stands
	Start, End int    // code points
	Clause     bool   // a mark behind it ends a clause, or the text does
	Sentence   bool   // and a sentence
	Mark       rune   // the first such mark, 0 for none
	Stop       int    // behind the last mark that ends the clause or sentence, 0 for none
}

// Words cuts a text into its words.
func Words(text string) []Word {
	points := []rune(text)
	var list []Word
	behind := 0 // where the last word ends
	for i := 0; i < len(points); {
		end := wordEnd(points, i)
		if end == i {
			i++
			continue
		}
		// A letter that folds into two words, or into none, is the rare exception.
		raw := string(points[i:end])
		if folded := strings.ReplaceAll(fold.Name(raw), " ", ""); folded != "" {
			if len(list) > 0 {
				list[len(list)-1].mark(points, behind, i)
			}
			list = append(list, Word{Text: folded, Raw: raw, Start: i, End: end})
			behind = end
		}
		i = end
	}
	if len(list) > 0 {
		last := &list[len(list)-1]
		last.Clause, last.Sentence = true, true
	}
	return list
}

// wordEnd returns where the word that starts at a code point ends, the code
// point itself where none does.
func wordEnd(points []rune, at int) int {
	if unicode.Is(unicode.Sc, points[at]) || strings.ContainsRune("%‰°", points[at]) {
		return at + 1
	}
	end := at
	for end < len(points) && (inWord(points[end]) || end > at && (unicode.IsMark(points[end]) || unicode.Is(unicode.Cf, points[end]))) {
		end++
	}
	return end
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

const (
	clauseMarks   = ",;:()[]«»“”„\"「」『』、，；：؛،"
	sentenceMarks = ".!?…⋯。！？؟\n"
)

// mark reads what is between a word and the next, which starts at a code point.
func (w *Word) mark(points []rune, from, next int) {
	for i := from; i < next; i++ {
		r := points[i]
		was := w.Clause
		dash := strings.ContainsRune("-–—", r) && i > from && i+1 < next // with space on both sides
		switch {
		case strings.ContainsRune(sentenceMarks, r):
			if next-from > 1 || !unicode.IsDigit(points[next]) { // no decimal point
				w.Clause = true
				w.Sentence = w.Sentence || ends(points, *w, r, next)
			}
		case strings.ContainsRune(clauseMarks, r), dash, r == '—':
			w.Clause = w.Clause || next-from > 1 || !unicode.IsDigit(points[next])
		}
		switch {
		case w.Clause && !was:
			w.Mark, w.Stop = r, i+1
		case w.Sentence && strings.ContainsRune(sentenceMarks, r):
			w.Stop = i + 1
		}
	}
}

// abbreviated are words, folded, that a full stop behind them does not end a sentence, in
// any language.
var abbreviated = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, e := range language.All("speech/abbreviations") {
		for spelling := range e.Spellings() {
			words[fold.Name(spelling)] = true
		}
	}
	return words
})

// ends reports whether a mark behind a word ends its sentence: not within an
// abbreviation, and not where the text goes on in small letters.
func ends(points []rune, w Word, mark rune, next int) bool {
	switch {
	case mark == '\n':
		return true
	case unicode.IsLower(points[next]):
		return false
	case mark == '.':
		return (w.End-w.Start > 1 || !unicode.IsUpper(points[w.Start])) && !abbreviated()[w.Text]
	}
	return true
}

// IsCapital reports a word that begins with a capital letter.
func (w Word) IsCapital() bool {
	r, _ := utf8.DecodeRuneInString(w.Raw)
	return unicode.IsUpper(r)
}

// Text returns the words, one after another.
func Text(words []Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Text
	}
	return out
}
