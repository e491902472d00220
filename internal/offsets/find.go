package offsets

import (
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/internal/substring"
	"github.com/assaykit/assay/schema"
)

// Match is one occurrence of a surface, in code points.
type Match struct {
	Start, End int
	Exact      bool // equal character by character, not only ignoring typography
	Whole      bool // not part of a longer word
}

// Find yields the occurrences of a surface, in text order: the exact ones, or,
// if there are none, those that differ only in typography. They do not overlap.
func (x *Index) Find(surface string) iter.Seq[Match] { return x.Search(surface, nil) }

// Search is Find. It adds to passed, if that is not nil, the number of bytes that are
// looked through, as a measure of the work, which does not depend on earlier searches.
func (x *Index) Search(surface string, passed *int64) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		if surface == "" {
			return
		}
		found := false
		for start := range x.search.Apart(surface, passed) {
			end := start + len(surface)
			if next, _ := utf8.DecodeRuneInString(x.text[end:]); unicode.Is(unicode.Mn, next) {
				continue // the last letter has an accent that the surface does not have
			}
			a, fitA := x.Convert(start, schema.UTF8, schema.CodePoint)
			b, fitB := x.Convert(end, schema.UTF8, schema.CodePoint)
			if fitA == Inside || fitB == Inside {
				continue // bytes within one character
			}
			found = true
			if !yield(Match{Start: a, End: b, Exact: true, Whole: whole(x.text, start, end)}) {
				return
			}
		}
		if found {
			return
		}
		needle := strings.TrimSpace(Plain(surface))
		if needle == "" {
			return
		}
		f := x.plain()
		for start := range f.search.Apart(needle, passed) {
			end := start + len(needle)
			if f.splits(start) || f.splits(end) {
				continue
			}
			if !yield(Match{Start: int(f.start[start]), End: int(f.end[end-1]), Whole: whole(f.text, start, end)}) {
				return
			}
		}
	}
}

// Has reports whether the text contains the surface exactly, also inside a
// word. It counts as Search does.
func (x *Index) Has(surface string, passed *int64) bool {
	return surface == "" || x.search.Has(surface, passed)
}

// Plain returns a text in plain typography: composed (NFC), without soft
// hyphens and joiners, each run of white space replaced by one space, and
// quotation marks, apostrophes, hyphens and dashes each in one form. Letter
// case is kept.
func Plain(text string) string {
	if isPlain(text) {
		return text
	}
	var f folds
	f.read(text)
	return f.text
}

// isPlain reports whether a text is ASCII with no other white space than single spaces,
// which is plain typography already, quotation marks aside.
func isPlain(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf, c == '\t', c == '\n', c == '\r', c == '\v', c == '\f', c == '`':
			return false
		case c == ' ' && i+1 < len(text) && text[i+1] == ' ':
			return false
		}
	}
	return true
}

// folds is a text in plain typography. For each of its bytes it has the code
// points [start, end) of the original.
type folds struct {
	once       sync.Once
	text       string
	search     *substring.Text // nil until it is needed
	start, end []int32
}

// splits reports whether the byte is inside the folded form of one character,
// or of one letter with its marks.
func (f *folds) splits(i int) bool {
	return i > 0 && i < len(f.text) && f.start[i] < f.end[i-1]
}

func (x *Index) plain() *folds {
	x.folds.once.Do(func() {
		x.folds.read(x.text)
		x.folds.search = substring.New(x.folds.text)
	})
	return x.folds
}

func (f *folds) read(text string) {
	w := plainWriter{to: f, b: make([]byte, 0, len(text))}
	f.start, f.end = make([]int32, 0, len(text)), make([]int32, 0, len(text))
	at := 0
	for i := 0; i < len(text); {
		n, behind := 1, 0
		if text[i] >= utf8.RuneSelf || i+1 < len(text) && text[i+1] >= utf8.RuneSelf {
			n = max(norm.NFC.NextBoundaryInString(text[i:], true), 1)
			behind = accents(text[i+n:])
			n += behind
		}
		s := text[i : i+n]
		width := utf8.RuneCountInString(s)
		if behind > 0 {
			s = strings.Map(plainOrNone, s)
		}
		if width > 1 || n > 1 {
			s = norm.NFC.String(s)
		}
		for _, r := range s {
			w.write(plain(r), at, at+width)
		}
		i, at = i+n, at+width
	}
	f.text = string(w.b)
}

// plainWriter writes a text in plain typography, and records in folds where
// each byte came from.
type plainWriter struct {
	to     *folds
	b      []byte
	spaced bool // a space was just written
	glue   bool // a space to come is dropped
}

// write writes a composed character of the code points [from, to).
func (w *plainWriter) write(r rune, from, to int) {
	switch r {
	case dropped:
		if n := len(w.to.end); n > 0 && !w.spaced {
			w.to.end[n-1] = int32(to)
		}
		return
	case ' ':
		if !w.spaced && !w.glue {
			w.put(" ", from, to)
		}
		w.spaced = true
		return
	case '«':
		w.put(`"`, from, to)
		w.spaced, w.glue = false, true
		return
	case '»':
		if n := len(w.b); w.spaced && n > 0 && w.b[n-1] == ' ' { // French has spaces inside its quotation marks
			w.b, w.to.start, w.to.end = w.b[:n-1], w.to.start[:n-1], w.to.end[:n-1]
		}
		w.put(`"`, from, to)
	case '…':
		w.put("...", from, to)
	default:
		w.put(string(r), from, to)
	}
	w.spaced, w.glue = false, false
}

func (w *plainWriter) put(s string, from, to int) {
	w.b = append(w.b, s...)
	for range len(s) {
		w.to.start, w.to.end = append(w.to.start, int32(from)), append(w.to.end, int32(to))
	}
}

// accents returns the number of bytes of a letter's accents, including dropped
// characters between them, or 0 if there are none.
func accents(text string) (n int) {
	for {
		i := n
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			if plain(r) != dropped {
				break
			}
			i += size
		}
		if i == n || i == len(text) || norm.NFC.PropertiesString(text[i:]).BoundaryBefore() {
			return n
		}
		n = i + max(norm.NFC.NextBoundaryInString(text[i:], true), 1)
	}
}

// plainOrNone omits characters that are dropped between a letter and its accents.
func plainOrNone(r rune) rune {
	if plain(r) == dropped {
		return -1
	}
	return r
}

// dropped replaces an invisible character of typography.
const dropped = -1

// plain returns the plain form of a character.
func plain(r rune) rune {
	switch {
	case r == ' ' || r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < 0x80:
		return r
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064,
		r >= 0x2066 && r <= 0x2069, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F, r == 0x34F:
		return dropped
	case unicode.IsSpace(r):
		return ' '
	case r == '’', r == '‘', r == 'ʼ', r == '′', r == '‛', r == 'ʹ', r == '`', r == '´':
		return '\''
	case r == '“', r == '”', r == '„', r == '‟', r == '″':
		return '"'
	case r >= 0x2010 && r <= 0x2015, r == '−', r == '﹣':
		return '-'
	case r >= 0xFF01 && r <= 0xFF5E: // full-width forms
		return plain(r - 0xFEE0)
	}
	return r
}

// whole reports whether text[start:end] is not part of a longer word. Hangul
// after it does not count, because particles are attached to words.
func whole(text string, start, end int) bool {
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	if start > 0 && wordly(first) && wordly(before) && unicode.Is(unicode.Hangul, first) == unicode.Is(unicode.Hangul, before) {
		return false
	}
	return end == len(text) || !wordly(last) || !wordly(after) || unicode.Is(unicode.Hangul, after)
}

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
