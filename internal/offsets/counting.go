package offsets

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/assaykit/assay/schema"
)

// Grapheme is the unit of tools that count user-perceived characters: extended
// grapheme clusters as UAX #29 defines them, in which CRLF is one. No record has
// offsets in it.
const Grapheme schema.OffsetUnit = "grapheme"

// Counting is a way in which a tool counts the positions of a text that it did not
// keep as it is. The zero value counts code points of the text itself.
type Counting struct {
	Unit   schema.OffsetUnit // one of [schema.OffsetUnit], or [Grapheme]
	Lines  LineEnds
	Blanks Blanks
}

// LineEnds is how a tool counts the ends of lines.
type LineEnds uint8

// The values of [LineEnds].
const (
	LinesAsTheyAre LineEnds = iota
	CRLFAsOne               // "\r\n" counts 1, as in a browser
	LFAsTwo                 // "\n" counts 2, as before the text lost its "\r"
)

// Blanks is how a tool counts white space.
type Blanks uint8

// The values of [Blanks].
const (
	BlanksAsTheyAre Blanks = iota
	BlanksCollapsed        // a run of white space counts 1, and none at the beginning
	LinesTrimmed           // blanks at the beginning and the end of each line do not count
)

// String describes a counting: "UTF-16 units, with CRLF as one".
func (c Counting) String() string {
	out := map[schema.OffsetUnit]string{
		schema.CodePoint: "code points", schema.UTF8: "bytes of UTF-8", schema.UTF16: "UTF-16 units", Grapheme: "grapheme clusters",
	}[c.Unit]
	switch c.Lines {
	case CRLFAsOne:
		out += ", with CRLF as one"
	case LFAsTwo:
		out += ", with an end of line as two"
	}
	switch c.Blanks {
	case BlanksCollapsed:
		out += ", with white space collapsed"
	case LinesTrimmed:
		out += ", with lines trimmed"
	}
	return out
}

// Countings returns the countings that can differ for a text, beginning with
// those of a unit as the text is. Only nothing is "", every known unit.
func Countings(text string, usual, only schema.OffsetUnit) []Counting {
	units := []schema.OffsetUnit{usual}
	for _, u := range []schema.OffsetUnit{schema.CodePoint, schema.UTF16, Grapheme, schema.UTF8} {
		if only == "" && u != usual && !isASCII(text) {
			units = append(units, u)
		}
	}
	if only != "" {
		units = []schema.OffsetUnit{only}
	}
	lines := []LineEnds{LinesAsTheyAre}
	switch {
	case strings.Contains(text, "\r\n"):
		lines = append(lines, CRLFAsOne)
	case strings.Contains(text, "\n"):
		lines = append(lines, LFAsTwo)
	}
	var out []Counting
	for _, b := range []Blanks{BlanksAsTheyAre, BlanksCollapsed, LinesTrimmed} {
		for _, l := range lines {
			for _, u := range units {
				if b == BlanksCollapsed && l == LFAsTwo || u == Grapheme && l != LinesAsTheyAre {
					continue // they count the same as another
				}
				out = append(out, Counting{u, l, b})
			}
		}
	}
	return out
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Range is a stretch [Start, End) of a text in some counting.
type Range struct{ Start, End int }

// Bytes returns the byte offsets of ranges of the text. The bytes of a range that does
// not fit are [0, 0). White space that does not count is left out at both
// ends of a range. The time is linear in the text.
func (c Counting) Bytes(text string, ranges []Range) ([]Range, []Fit) {
	starts, ends := newPositions(ranges, func(r Range) int { return r.Start }), newPositions(ranges, func(r Range) int { return r.End })
	at, offset := 0, 0
	for size, width := range c.atoms(text) {
		starts.last(at, offset)
		ends.first(at, offset)
		offset += size
		at += width
	}
	starts.last(at, offset)
	ends.first(at, offset)
	out, fits := make([]Range, len(ranges)), make([]Fit, len(ranges))
	for i, r := range ranges {
		from, a := starts.of(r.Start, at)
		to, b := ends.of(r.End, at)
		if fits[i] = max(a, b); r.End < r.Start {
			fits[i] = Outside
		}
		if fits[i] == Fits {
			out[i] = Range{from, max(from, to)}
		}
	}
	return out, fits
}

// Positions returns the positions of byte offsets, which are sorted. An offset
// inside what counts as one, such as a grapheme cluster, does not fit.
func (c Counting) Positions(text string, offsets []int) ([]int, []Fit) {
	out, fits := make([]int, len(offsets)), make([]Fit, len(offsets))
	at, offset, i := 0, 0, 0
	for size, width := range c.atoms(text) {
		for i < len(offsets) && offsets[i] < offset+size {
			out[i] = at
			if offsets[i] != offset {
				fits[i] = Inside
			}
			i++
		}
		at, offset = at+width, offset+size
	}
	for ; i < len(offsets); i++ {
		out[i] = at
		if offsets[i] != offset {
			fits[i] = Outside
		}
	}
	return out, fits
}

// positions maps positions to byte offsets during a pass over a text.
type positions struct {
	sorted []int
	bytes  []int // -1 for those not passed
	next   int
}

func newPositions(ranges []Range, of func(Range) int) *positions {
	p := &positions{sorted: make([]int, 0, len(ranges))}
	for _, r := range ranges {
		p.sorted = append(p.sorted, of(r))
	}
	slices.Sort(p.sorted)
	p.sorted = slices.Compact(p.sorted)
	p.bytes = slices.Repeat([]int{-1}, len(p.sorted))
	return p
}

// skip passes the positions before at.
func (p *positions) skip(at int) bool {
	for p.next < len(p.sorted) && p.sorted[p.next] < at {
		p.next++
	}
	return p.next < len(p.sorted) && p.sorted[p.next] == at
}

// first sets the byte offset of a position to that of its first boundary.
func (p *positions) first(at, offset int) {
	if p.skip(at) && p.bytes[p.next] < 0 {
		p.bytes[p.next] = offset
	}
}

// last sets the byte offset of a position to that of its last boundary.
func (p *positions) last(at, offset int) {
	if p.skip(at) {
		p.bytes[p.next] = offset
	}
}

func (p *positions) of(position, size int) (int, Fit) {
	if position < 0 || position > size {
		return 0, Outside
	}
	i, _ := slices.BinarySearch(p.sorted, position)
	if p.bytes[i] < 0 {
		return 0, Inside
	}
	return p.bytes[i], Fits
}

// atoms yields the size in bytes and the width of each part of the text that
// counts as a whole.
func (c Counting) atoms(text string) iter.Seq2[int, int] {
	parts := runes
	if c.Unit == Grapheme {
		parts = graphemes
	}
	return func(yield func(size, width int) bool) {
		blank, begun := true, true // the last part was white space; nothing was but white space, on this line
		offset := 0
		for size := range parts(text) {
			part := text[offset : offset+size]
			width := c.width(part)
			space := strings.TrimFunc(part, unicode.IsSpace) == ""
			ends := strings.HasSuffix(part, "\n") || part == "\r"
			switch {
			case c.Lines == CRLFAsOne && part == "\n" && strings.HasSuffix(text[:offset], "\r"):
				width = 0
			case c.Lines == LFAsTwo && part == "\n":
				width *= 2
			}
			switch {
			case c.Blanks == BlanksCollapsed && space && blank:
				width = 0
			case c.Blanks == LinesTrimmed && space && !ends && (begun || endsLine(text[offset+size:])):
				width = 0
			}
			blank, begun = space, ends || begun && space
			offset += size
			if !yield(size, width) {
				return
			}
		}
	}
}

// width is the width of one part in the unit.
func (c Counting) width(part string) int {
	switch c.Unit {
	case schema.UTF8:
		return len(part)
	case schema.UTF16:
		if r, _ := utf8.DecodeRuneInString(part); r > 0xFFFF {
			return 2
		}
	}
	return 1
}

// longestBlank bounds the search for the end of a line behind a blank, so that long runs of
// blanks do not cost their square.
const longestBlank = 256

// endsLine reports whether only blanks stand before the end of the line.
func endsLine(rest string) bool {
	rest = rest[:min(len(rest), longestBlank)]
	rest = strings.TrimLeft(rest, " \t\u00a0")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r'
}

func runes(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for len(text) > 0 {
			_, size := utf8.DecodeRuneInString(text)
			if !yield(size) {
				return
			}
			text = text[size:]
		}
	}
}

func graphemes(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		state := -1
		for len(text) > 0 {
			var cluster string
			cluster, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
			if !yield(len(cluster)) {
				return
			}
		}
	}
}
