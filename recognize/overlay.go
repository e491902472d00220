package recognize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/figure"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/rule"
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
	counted    bool        // a date whose words tell how long before or after a day it is
	figures    []figure.Figure
	dates      []date.Date
	name       *name.Match
}

// overlay lays the figures, dates and names of the text over each other and keeps
// those that are the spans of the text: of two that overlap the one for which
// [overlaps] decides. A figure that is the whole of a date stays among its readings,
// and a date among those of such a figure.
func (r *reading) overlay(figures []figure.Match, dates []date.Match, names []name.Match) []candidate {
	kept := slices.Grow(r.candidates[:0], len(figures)+len(dates)+len(names))
	next := inTextOrder([]stream{
		newStream(names, func(m *name.Match) candidate { return r.nameCandidate(m) }),
		newStream(dates, func(m *date.Match) candidate { return r.dateCandidate(m) }),
		newStream(figures, func(m *figure.Match) candidate { return r.figureCandidate(m) }),
	})
	c := &r.next // here, because what is asked of rules leaves the stack
	for *c = next(); c.kind != ""; *c = next() {
		outranked := false
		n := len(kept)
		for n > 0 && kept[n-1].end > c.start {
			if !r.replaces(c, &kept[n-1]) {
				outranked = true
				r.addReadings(&kept[n-1], c)
				break
			}
			r.addReadings(c, &kept[n-1])
			n--
		}
		if !outranked {
			kept = append(kept[:n], *c)
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
	return candidate{Place: m.Place, start: start, end: end, kind: schema.KindDate, certain: m.Certain, counted: m.Counted, dates: m.Readings}
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

// inTextOrder returns the candidates of several streams as one: by where they start,
// then the longer first, then by the order of the streams.
func inTextOrder(streams []stream) stream {
	heads := make([]candidate, len(streams))
	for i, next := range streams {
		heads[i] = next()
	}
	return func() (c candidate) {
		first := -1
		for i := range heads {
			if heads[i].kind != "" && (first < 0 || heads[i].compare(&heads[first]) < 0) {
				first = i
			}
		}
		if first >= 0 {
			c = heads[first]
			heads[first] = streams[first]()
		}
		return c
	}
}

// compare orders candidates by their start, the longer first.
func (c *candidate) compare(other *candidate) int {
	return cmp.Or(cmp.Compare(c.start, other.start), cmp.Compare(other.end, c.end))
}

// replaces reports whether the later of two overlapping candidates replaces the
// earlier one.
func (r *reading) replaces(later, earlier *candidate) bool {
	if later.kind == earlier.kind {
		return later.length() > earlier.length() // of equals the first stays
	}
	r.pair = overlap{later: later, earlier: earlier}
	r.pair.sort()
	kept, ok := overlaps.Ask(&r.pair, r.language.Traits(), r.pair.triggers(), r.observer, rule.Place{From: min(later.From, earlier.From), To: max(later.To, earlier.To)})
	if !ok { // without the rule that answers where no other does
		return true
	}
	switch kept {
	case keepName:
		return later.kind == schema.KindParty
	case keepOther:
		return later.kind != schema.KindParty
	case keepFigure:
		return later.kind == schema.KindFigure
	case keepDate:
		return later.kind == schema.KindDate
	}
	return true // no rule says otherwise
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

// isAlso reports whether a candidate may be read on the characters of the one that is kept
// too: on all of them, or a quantity on a part of a stretch of time, of a day ahead, up
// to which it may be (within 30 days), or of a day that is told by its distance (30 days ago).
func (c *candidate) isAlso(other *candidate, published string) bool {
	if c.start == other.start && c.end == other.end {
		return true
	}
	if c.kind != schema.KindDate {
		return false
	}
	is := c.dates[0].Value
	ahead := published != "" && is > published && other.start == c.start
	return (ahead || c.counted || strings.Contains(is, "/")) && other.start >= c.start && other.To <= c.To && other.figures[0].Kind == schema.Quantity
}

// addReadings appends the readings of a candidate to those of the one that is kept,
// where [furtherReadings] lets them stay.
func (r *reading) addReadings(kept, other *candidate) {
	if kept.kind == other.kind || kept.name != nil || other.name != nil || !kept.isAlso(other, r.published) {
		return
	}
	r.pair = overlap{later: other, earlier: kept}
	r.pair.sort()
	stays, _ := furtherReadings.Ask(&r.pair, r.language.Traits(), r.pair.triggers(), r.observer, rule.Place{From: kept.From, To: kept.To})
	switch {
	case !stays:
	case other.kind == schema.KindDate:
		kept.dates = other.dates
	default:
		kept.figures = other.figures
	}
}
