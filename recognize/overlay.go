package recognize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/figure"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// candidate is a figure, a date or a name with its offsets in code points; its
// kind decides which of two overlapping ones is kept.
type candidate struct {
	text.Place
	start, end int
	kind       schema.Kind // "" for none
	certain    bool        // a figure of more than one word, a date whose words are of the calendar
	figures    []figure.Figure
	dates      []date.Date
	name       *name.Match
}

// overlay lays the figures, dates and names of the text over each other and keeps
// those that are the spans of the text. Where they overlap:
//
//   - a date replaces every figure, unless the figure contains it ("1500 euros",
//     "1.1 to 1.3 %", "sept cent mille"). A noun alone after a year is not enough
//     ("in 2024 shares rose");
//   - a name replaces the figures that it covers, and the dates only where it is
//     longer ("GPT-4o", "7-Eleven"). Otherwise it is dropped, as it is for an
//     amount with a unit;
//   - a figure that is the whole of a date stays among its readings ("3/4");
//   - of two matches of one kind the longer stays, of equals the first.
func (r *reading) overlay(figures []figure.Match, dates []date.Match, names []name.Match) []candidate {
	kept := slices.Grow(r.candidates[:0], len(figures)+len(dates)+len(names))
	next := inTextOrder([]stream{
		newStream(names, func(m *name.Match) candidate { return r.nameCandidate(m) }),
		newStream(dates, func(m *date.Match) candidate { return r.dateCandidate(m) }),
		newStream(figures, func(m *figure.Match) candidate { return r.figureCandidate(m) }),
	})
	for c, ok := next(); ok; c, ok = next() {
		outranked := false
		n := len(kept)
		for n > 0 && kept[n-1].end > c.start {
			if !outranks(&c, &kept[n-1]) {
				outranked = true
				kept[n-1].addReadings(&c)
				break
			}
			c.addReadings(&kept[n-1])
			n--
		}
		if !outranked {
			kept = append(kept[:n], c)
		}
	}
	r.candidates = kept
	return kept
}

func (r *reading) figureCandidate(m *figure.Match) candidate {
	start, end := r.Bounds(m.Place)
	return candidate{Place: m.Place, start: start, end: end, kind: schema.KindFigure, certain: m.Certain, figures: m.Readings}
}

func (r *reading) dateCandidate(m *date.Match) candidate {
	start, end := r.Bounds(m.Place)
	return candidate{Place: m.Place, start: start, end: end, kind: schema.KindDate, certain: m.Certain, dates: m.Readings}
}

func (r *reading) nameCandidate(m *name.Match) candidate {
	start, end := r.Bounds(m.Place)
	return candidate{Place: m.Place, start: start, end: end, kind: schema.KindParty, name: m}
}

// stream returns candidates one after the other, each with kind "" after the last.
type stream func() candidate

// newStream returns the matches as candidates: by where they start, then the
// longer first.
func newStream[M any](matches []M, candidateOf func(*M) candidate) stream {
	for i := 1; i < len(matches); i++ {
		x, y := candidateOf(&matches[i-1]), candidateOf(&matches[i])
		if x.compare(&y) > 0 {
			slices.SortStableFunc(matches, func(a, b M) int {
				x, y := candidateOf(&a), candidateOf(&b)
				return x.compare(&y)
			})
			break
		}
	}
	i := 0
	return func() candidate {
		if i == len(matches) {
			return candidate{}
		}
		i++
		return candidateOf(&matches[i-1])
	}
}

// inTextOrder returns an iterator over the candidates of several streams: by where
// they start, then the longer first, then by the order of the streams.
func inTextOrder(streams []stream) func() (candidate, bool) {
	heads := make([]candidate, len(streams))
	for i, next := range streams {
		heads[i] = next()
	}
	return func() (candidate, bool) {
		first := -1
		for i := range heads {
			if heads[i].kind != "" && (first < 0 || heads[i].compare(&heads[first]) < 0) {
				first = i
			}
		}
		if first < 0 {
			return candidate{}, false
		}
		c := heads[first]
		heads[first] = streams[first]()
		return c, true
	}
}

// compare orders candidates by their start, the longer first.
func (c *candidate) compare(other *candidate) int {
	return cmp.Or(cmp.Compare(c.start, other.start), cmp.Compare(other.end, c.end))
}

// outranks reports whether the later of two overlapping candidates replaces the
// earlier one.
func outranks(later, earlier *candidate) bool {
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
func nameOutranks(name, other *candidate) bool {
	if other.certain && name.end-name.start == other.end-other.start {
		return false
	}
	return !other.hasUnit() && name.start <= other.start && name.end >= other.end && (other.kind == schema.KindFigure || name.end-name.start > other.end-other.start)
}

// hasUnit reports an amount of money, a percentage or a quantity.
func (c *candidate) hasUnit() bool {
	if c.kind != schema.KindFigure {
		return false
	}
	switch c.figures[0].Kind {
	case schema.Money, schema.Percent, schema.Quantity:
		return true
	}
	return false
}

// figureOutranksDate reports whether a figure replaces a date that it overlaps:
// it must be the longer one, by more than a noun after the year.
func figureOutranksDate(figure, date *candidate) bool {
	if figure.start >= date.start && figure.end <= date.end || date.certain && (figure.start > date.start || figure.end < date.end) {
		return false
	}
	f, year := figure.figures[0], date.dates[0].Value
	return figure.hasUnit() || !strings.HasPrefix(year, f.Value.String()) || year < "1800" || year > "2100"
}

// addReadings appends the readings of a candidate on the same characters to those
// of the one that is kept. A bare number of four digits adds nothing to a date.
func (c *candidate) addReadings(other *candidate) {
	if c.start != other.start || c.end != other.end || c.kind == other.kind || c.kind == schema.KindParty || other.kind == schema.KindParty {
		return
	}
	if other.kind == schema.KindDate {
		c.dates = other.dates
		return
	}
	if f := &other.figures[0]; len(f.Value.String()) != 4 || f.Kind != schema.Count {
		c.figures = other.figures
	}
}
