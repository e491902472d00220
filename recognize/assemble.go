package recognize

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/schema"
)

// found is a span in tokens [from, to) while the text is being read. Where it
// starts or ends inside a token, as Korean does that writes number, counter
// and particle in one, start and end are its own code points; both are 0
// where the tokens say it.
type found struct {
	from, to   int
	start, end int
	readings   []Reading
}

// bounds returns the code points of a finding.
func (t *text) bounds(f found) (start, end int) {
	if f.end > 0 {
		return f.start, f.end
	}
	return t.tokens[f.from].start, t.tokens[f.to-1].end
}

// laid is a finding with its offsets and how strongly it holds its ground.
type laid struct {
	found
	start, end int
	kind       schema.Kind
}

// assemble lays the findings of the grammar over each other and back on the
// original text:
//
//   - a date takes the place of every figure that it overlaps, unless the
//     figure has a unit and the date is a bare year ("1500 euros");
//   - a name takes the place of figures that it covers, and of dates only where
//     it has more than them ("GPT-4o", "7-Eleven"), and gives way otherwise;
//   - of two findings of one kind the longer stays, of equals the first.
func (t *text) assemble(numbers, dates []found, names []found) *Document {
	all := make([]laid, 0, len(numbers)+len(dates)+len(names))
	for _, list := range [][]found{names, dates, numbers} {
		for _, f := range list {
			if f.to <= f.from || len(f.readings) == 0 {
				continue
			}
			start, end := t.bounds(f)
			all = append(all, laid{f, start, end, f.readings[0].Kind})
		}
	}
	slices.SortStableFunc(all, func(a, b laid) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	kept := all[:0]
	for _, f := range all {
		beaten := false
		n := len(kept)
		for n > 0 && kept[n-1].end > f.start {
			if !beats(f, kept[n-1]) {
				beaten = true
				break
			}
			n--
		}
		if !beaten {
			kept = append(kept[:n], f)
		}
	}
	d := &Document{Spans: make([]Span, len(kept))}
	c := cursor{text: t.original}
	for i, f := range kept {
		from := c.to(f.start)
		d.Spans[i] = Span{Start: f.start, End: f.end, Text: t.original[from:c.to(f.end)], Readings: f.readings}
	}
	return d
}

// beats tells whether the later of two overlapping findings takes the place
// of the earlier.
func beats(later, earlier laid) bool {
	if later.kind == earlier.kind {
		return later.end-later.start > earlier.end-earlier.start
	}
	if earlier.kind == schema.KindParty {
		return !takes(earlier, later)
	}
	if later.kind == schema.KindParty {
		return takes(later, earlier)
	}
	figure, date := later, earlier
	if later.kind == schema.KindDate {
		figure, date = earlier, later
	}
	return (later.kind == schema.KindFigure) == measured(figure, date)
}

// takes tells whether a name covers a figure, or covers a date and more: 한국 is
// a country and no "one", while a date's own words are not the name's.
func takes(name, other laid) bool {
	return name.start <= other.start && name.end >= other.end && (other.kind == schema.KindFigure || name.end-name.start > other.end-other.start)
}

// measured tells whether a figure has a unit and the date that it overlaps is
// no more than a year in digits.
func measured(figure, date laid) bool {
	value := date.readings[0].Date.Value
	return figure.readings[0].Figure.Unit != "" && len(value) == 4 && date.to-date.from == 1 &&
		figure.end-figure.start > date.end-date.start
}

// cursor turns code points into bytes, going forward only.
type cursor struct {
	text         string
	bytes, runes int
}

// to returns the byte offset of a code point. A code point before the last one
// asked for costs a walk from the start.
func (c *cursor) to(rune int) int {
	if rune < c.runes {
		c.bytes, c.runes = 0, 0
	}
	for i := range c.text[c.bytes:] {
		if c.runes == rune {
			c.bytes += i
			return c.bytes
		}
		c.runes++
	}
	c.bytes = len(c.text)
	return c.bytes
}
