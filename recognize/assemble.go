package recognize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// match is a span in tokens [from, to) while the text is being read. Where it
// starts or ends inside a token, as in Korean, which writes number, counter and
// particle in one, start and end are its own code points; elsewhere both are 0.
type match struct {
	from, to   int
	start, end int
	certain    bool // a figure of more than one word, which no name of its length is; a date whose words are of the calendar
	readings   []Reading
}

// matchBounds returns the code points of a match.
func (t *reading) matchBounds(m match) (start, end int) {
	if m.end > 0 {
		return m.start, m.end
	}
	return t.tokens[m.from].start, t.tokens[m.to-1].end
}

// candidate is a match with its offsets in code points; its kind decides which
// of two overlapping ones is kept.
type candidate struct {
	match
	start, end int
	kind       schema.Kind
}

// assemble merges the matches of figures, dates and names into the spans of the
// original text. Where they overlap:
//
//   - a date replaces every figure, unless the figure contains it ("1500 euros",
//     "1.1 to 1.3 %", "sept cent mille"). A noun alone after a year is not enough
//     ("in 2024 shares rose");
//   - a name replaces the figures that it covers, and the dates only where it is
//     longer ("GPT-4o", "7-Eleven"). Otherwise it is dropped, as it is for an
//     amount with a unit;
//   - a figure that is the whole of a date stays among its readings ("3/4");
//   - of two matches of one kind the longer stays, of equals the first.
func (t *reading) assemble(numbers, dates, names []match) *Document {
	kept := slices.Grow(t.candidates[:0], len(numbers)+len(dates)+len(names))
	next := t.mergeMatches(names, dates, numbers)
	for c, ok := next(); ok; c, ok = next() {
		outranked := false
		n := len(kept)
		for n > 0 && kept[n-1].end > c.start {
			if !outranks(c, kept[n-1]) {
				outranked = true
				kept[n-1].readings = mergeReadings(kept[n-1], c)
				break
			}
			c.readings = mergeReadings(c, kept[n-1])
			n--
		}
		if !outranked {
			kept = append(kept[:n], c)
		}
	}
	t.candidates = kept
	doc := &Document{Spans: make([]Span, len(kept))}
	cursor := byteCursor{text: t.original}
	for i, c := range kept {
		from := cursor.byteOffset(c.start)
		doc.Spans[i] = Span{Start: c.start, End: c.end, Text: t.original[from:cursor.byteOffset(c.end)], Readings: c.readings}
	}
	return doc
}

// mergeMatches returns an iterator over the matches of several lists, each of
// which is in text order: by where they start, then the longer first, then by
// the order of the lists.
func (t *reading) mergeMatches(lists ...[]match) func() (candidate, bool) {
	heads := make([]candidate, len(lists)) // the first of each list, without readings past its end
	advance := func(i int) {
		heads[i] = candidate{}
		if len(lists[i]) > 0 {
			heads[i] = t.newCandidate(lists[i][0])
			lists[i] = lists[i][1:]
		}
	}
	inOrder := func(a, b match) int {
		x, y := t.newCandidate(a), t.newCandidate(b)
		return x.compare(&y)
	}
	for i := range lists {
		lists[i] = slices.DeleteFunc(lists[i], func(m match) bool { return m.to <= m.from || len(m.readings) == 0 })
		if !slices.IsSortedFunc(lists[i], inOrder) {
			slices.SortStableFunc(lists[i], inOrder)
		}
		advance(i)
	}
	return func() (candidate, bool) {
		first := -1
		for i := range heads {
			if len(heads[i].readings) > 0 && (first < 0 || heads[i].compare(&heads[first]) < 0) {
				first = i
			}
		}
		if first < 0 {
			return candidate{}, false
		}
		c := heads[first]
		advance(first)
		return c, true
	}
}

func (t *reading) newCandidate(m match) candidate {
	start, end := t.matchBounds(m)
	return candidate{m, start, end, m.readings[0].Kind}
}

// compare orders candidates by their start, the longer first.
func (c *candidate) compare(other *candidate) int {
	return cmp.Or(cmp.Compare(c.start, other.start), cmp.Compare(other.end, c.end))
}

// outranks reports whether the later of two overlapping candidates replaces the
// earlier one.
func outranks(later, earlier candidate) bool {
	if later.kind == earlier.kind {
		return later.end-later.start > earlier.end-earlier.start
	}
	if earlier.kind == schema.KindParty {
		return !nameOutranks(earlier, later)
	}
	if later.kind == schema.KindParty {
		return nameOutranks(later, earlier)
	}
	figure, date := later, earlier
	if later.kind == schema.KindDate {
		figure, date = earlier, later
	}
	return (later.kind == schema.KindFigure) == figureOutranksDate(figure, date)
}

// nameOutranks reports whether a name replaces a figure that it covers, or a
// date that it covers and is longer than: 한국 is a country and no "one", while a
// name that is all date is a date.
func nameOutranks(name, other candidate) bool {
	if other.certain && name.end-name.start == other.end-other.start {
		return false
	}
	return !hasUnit(other) && name.start <= other.start && name.end >= other.end && (other.kind == schema.KindFigure || name.end-name.start > other.end-other.start)
}

// hasUnit reports an amount of money, a percentage or a quantity.
func hasUnit(c candidate) bool {
	if c.kind != schema.KindFigure {
		return false
	}
	switch c.readings[0].Figure.Kind {
	case schema.Money, schema.Percent, schema.Quantity:
		return true
	}
	return false
}

// figureOutranksDate reports whether a figure replaces a date that it overlaps:
// it must be the longer one, by more than a noun after the year.
func figureOutranksDate(figure, date candidate) bool {
	if figure.start >= date.start && figure.end <= date.end || date.certain && (figure.start > date.start || figure.end < date.end) {
		return false
	}
	f, year := figure.readings[0].Figure, date.readings[0].Date.Value
	return hasUnit(figure) || !strings.HasPrefix(year, f.Value.String()) || year < "1800" || year > "2100"
}

// mergeReadings returns the readings of the candidate that is kept, followed by
// those of another one on the same characters. A bare number of four digits
// adds nothing to a date.
func mergeReadings(kept, other candidate) []Reading {
	if kept.start != other.start || kept.end != other.end || kept.kind == other.kind || kept.kind == schema.KindParty || other.kind == schema.KindParty {
		return kept.readings
	}
	if other.kind == schema.KindFigure && len(other.readings[0].Figure.Value.String()) == 4 && other.readings[0].Figure.Kind == schema.Count {
		return kept.readings
	}
	return append(kept.readings[:len(kept.readings):len(kept.readings)], other.readings...)
}

// byteCursor turns code points into byte offsets. It goes forward only.
type byteCursor struct {
	text         string
	bytes, runes int
}

// byteOffset returns the byte offset of a code point. For one before the last
// it walks from the start again.
func (c *byteCursor) byteOffset(codePoint int) int {
	if codePoint < c.runes {
		c.bytes, c.runes = 0, 0
	}
	for i := range c.text[c.bytes:] {
		if c.runes == codePoint {
			c.bytes += i
			return c.bytes
		}
		c.runes++
	}
	c.bytes = len(c.text)
	return c.bytes
}
