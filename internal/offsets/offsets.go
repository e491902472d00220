// Package offsets converts between units of offsets, and finds strings in a
// text independent of typography.
package offsets

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/substring"
	"github.com/assaykit/assay/schema"
)

// stride is the number of code points between two marks of an [Index].
const stride = 32

// Index converts offsets and finds strings in one text. It is built in one
// pass and linear time; it is safe for use by several goroutines. Offsets
// count code points, UTF-8 bytes or UTF-16 units, see [schema.OffsetUnit] (""
// is [schema.CodePoint]). A byte that is not UTF-8 counts as one of each.
type Index struct {
	text   string
	search *substring.Text
	marks  []mark // marks of every stride-th code point
	size   mark   // mark of the end
	lines  []int  // offsets in code points of line starts
	folds  *folds
}

// mark is one position in all three units.
type mark struct{ point, utf8, utf16 int }

// Fit reports whether an offset is on a character boundary of a text.
type Fit uint8

// The values of [Fit].
const (
	Fits    Fit = iota
	Inside      // between the bytes or the surrogates of one character
	Outside     // before or after the text
	NoUnit      // the unit is unknown, such as "utf-8" for "utf8"
)

// NewIndex returns the index of a text.
func NewIndex(text string) *Index {
	x := &Index{text: text, search: substring.New(text), marks: make([]mark, 0, len(text)/stride+1), lines: []int{0}, folds: new(folds)}
	var at mark
	for at.utf8 < len(text) {
		if at.point%stride == 0 {
			x.marks = append(x.marks, at)
		}
		if text[at.utf8] == '\n' {
			x.lines = append(x.lines, at.point+1)
		}
		at = x.after(at)
	}
	x.size = at
	return x
}

// Text returns the indexed text.
func (x *Index) Text() string { return x.text }

// after returns the mark one character behind m, which is not at the end.
func (x *Index) after(m mark) mark {
	r, size := utf8.DecodeRuneInString(x.text[m.utf8:])
	units := 1
	if r > 0xFFFF {
		units = 2
	}
	return mark{m.point + 1, m.utf8 + size, m.utf16 + units}
}

// in returns m's offset in the unit.
func (m mark) in(unit schema.OffsetUnit) int {
	switch unit {
	case schema.UTF8:
		return m.utf8
	case schema.UTF16:
		return m.utf16
	case schema.CodePoint, "":
		return m.point
	}
	return 0
}

// find returns the last character boundary at or before the offset, and how
// the offset fits. An offset outside the text gives its nearer end.
func (x *Index) find(offset int, unit schema.OffsetUnit) (mark, Fit) {
	switch {
	case !unit.IsKnown():
		return mark{}, NoUnit
	case offset < 0:
		return mark{}, Outside
	case offset > x.size.in(unit):
		return x.size, Outside
	case offset == x.size.in(unit):
		return x.size, Fits
	}
	m := x.marks[sort.Search(len(x.marks), func(i int) bool { return x.marks[i].in(unit) > offset })-1]
	for m.in(unit) < offset {
		next := x.after(m)
		if next.in(unit) > offset {
			return m, Inside
		}
		m = next
	}
	return m, Fits
}

// Len returns the length of the text in the unit, 0 for an unknown unit.
func (x *Index) Len(unit schema.OffsetUnit) int { return x.size.in(unit) }

// Convert returns the offset in another unit. An offset inside a character
// gives that character's beginning, one outside the text its nearer end. An
// unknown unit gives 0, [NoUnit].
func (x *Index) Convert(offset int, from, to schema.OffsetUnit) (int, Fit) {
	m, fit := x.find(offset, from)
	if !to.IsKnown() {
		return 0, NoUnit
	}
	return m.in(to), fit
}

// Slice returns the text at [start, end) in the unit. If an end does not fit,
// it returns the worse of the two fits with the nearest slice of whole
// characters; an end before its start is [Outside].
func (x *Index) Slice(start, end int, unit schema.OffsetUnit) (string, Fit) {
	from, a := x.find(start, unit)
	to, b := x.find(end, unit)
	if end < start || to.utf8 < from.utf8 {
		return "", Outside
	}
	return x.text[from.utf8:to.utf8], max(a, b)
}

// Position returns the line and the column of a code point, both from 1, the
// column in code points. Lines end at "\n".
func (x *Index) Position(point int) (line, column int) {
	point = min(max(point, 0), x.size.point)
	if len(x.lines) == 0 { // the zero Index has no text
		return 1, 1
	}
	line = sort.SearchInts(x.lines, point+1)
	return line, point - x.lines[line-1] + 1
}

// Limits of the text in a [schema.Location].
const (
	wordsAround = 40  // code points on each side of the range
	longestText = 400 // code points of the range itself
)

// Location returns the [schema.Location] of [start, end), in code points, with
// the words around it on its line. Before, Text and After are adjacent, unless
// the range is longer than 400 code points and Text is shortened with "…".
func (x *Index) Location(start, end int) *schema.Location {
	from, _ := x.find(start, schema.CodePoint)
	to, _ := x.find(end, schema.CodePoint)
	if to.point < from.point {
		to = from
	}
	l := &schema.Location{Start: from.point, End: to.point}
	l.Line, l.Column = x.Position(from.point)
	l.Before, l.Text, l.After = x.before(from.utf8), x.text[from.utf8:to.utf8], x.behind(to.utf8)
	if to.point-from.point > longestText {
		cut, _ := x.find(from.point+longestText, schema.CodePoint)
		l.Text = x.text[from.utf8:cut.utf8] + "…"
	}
	return l
}

// before returns the words on the line up to the byte.
func (x *Index) before(at int) string {
	i := at
	for n := 0; i > 0 && x.text[i-1] != '\n'; n++ {
		if n == wordsAround {
			if space := strings.IndexFunc(x.text[i:at], unicode.IsSpace); space >= 0 {
				i += space
			}
			break
		}
		_, size := utf8.DecodeLastRuneInString(x.text[:i])
		i -= size
	}
	return strings.TrimLeftFunc(x.text[i:at], unicode.IsSpace)
}

// behind returns the words on the line after the byte.
func (x *Index) behind(at int) string {
	i := at
	for n := 0; i < len(x.text) && x.text[i] != '\n'; n++ {
		if n == wordsAround {
			if space := strings.LastIndexFunc(x.text[at:i], unicode.IsSpace); space >= 0 {
				i = at + space
			}
			break
		}
		_, size := utf8.DecodeRuneInString(x.text[i:])
		i += size
	}
	return strings.TrimRightFunc(x.text[at:i], unicode.IsSpace)
}
