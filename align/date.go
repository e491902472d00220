package align

import (
	"strconv"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
)

// dates compares the dates of a golden with those of an extraction.
type dates struct {
	want, got []*fact.Date
	problem   problem
	refs      *references
}

func alignDates(gold *golden, want, got *fact.Set, at placer) (*dates, []Pair) {
	d := &dates{want: want.Dates, got: got.Dates}
	d.problem = problem{
		golden: gold.dates, wants: gold.dates.facts, gots: make([]candidate, len(d.got)), work: at.work,
		compare: d.compare, again: d.again,
		againKeys: d.againKeys,
		contents:  func(i int) string { return dateContent(d.got[i]) },
	}
	for i, g := range d.got {
		d.problem.gots[i] = dateCandidate(g, at)
	}
	paired := d.problem.match()
	d.refs = newReferences(gold.ids[2], idsOf(got, schema.KindDate), func(w, g int) bool {
		j, ok := d.compare(w, g)
		return ok && j.outcome() != Incorrect
	})
	d.refs.equal = d.equal
	d.refs.setPairs(paired)
	return d, d.problem.pairs(want.Kind(schema.KindDate), schema.KindDate, paired)
}

// again reports whether two extracted dates are the same.
func (d *dates) again(a, b int) bool { return d.got[a].Key() != "" && d.got[a].Same(d.got[b]) }

func dateContent(d *fact.Date) string { return content(d.ID(), d.Raw.Value, d.Raw.Timex) }

func dateCandidate(d *fact.Date, at placer) candidate {
	c := candidate{place: at.of(d)}
	var own [8]dateKey
	c.keys = c.place.appendKeys(make([]key, 0, c.place.most()+4))
	for i := range 1 + len(d.Accept) {
		for _, k := range dateKeys(own[:0], variant(d, d.Accept, i)) {
			c.keys = append(c.keys, k.hashed())
		}
	}
	c.keys = distinct(c.keys)
	return c
}

// maxKeyYears and maxKeyMonths limit the keys of one date.
const (
	maxKeyYears  = 200
	maxKeyMonths = 6
)

// dateKey is a key of a date: a text, or a number, behind a first byte.
type dateKey struct {
	first  byte
	text   string
	number int
}

func (k dateKey) hashed() key {
	if k.text != "" {
		return names.NewKey(k.first, k.text)
	}
	return names.NumberKey(k.first, uint64(k.number))
}

func (k dateKey) String() string {
	if k.text != "" {
		return string(k.first) + k.text
	}
	return string(k.first) + strconv.Itoa(k.number)
}

// againKeys returns the keys of an extracted date's value.
func (d *dates) againKeys(g int) []string {
	var keys []string
	for _, k := range dateKeys(nil, d.got[g]) {
		keys = append(keys, k.String())
	}
	return sorted(keys)
}

// dateKeys appends the keys of a date: its value as written, and the years and months
// that it overlaps. Two dates that overlap share one, except for open ends.
func dateKeys(to []dateKey, d *fact.Date) []dateKey {
	if d.Interval.IsZero() {
		if d.Raw.Value != "" {
			return append(to, dateKey{first: outright, text: d.Raw.Value})
		}
		if d.Raw.Timex != "" {
			to = append(to, dateKey{first: '?', text: d.Raw.Timex})
		}
		return to
	}
	to = append(to, dateKey{first: outright, text: d.Raw.Value})
	first, okFirst := d.Interval.First()
	last, okLast := d.Interval.Last()
	if !okFirst || !okLast {
		to = append(to, dateKey{first: 'o', text: "pen"})
	}
	switch {
	case !okFirst:
		first = last
	case !okLast:
		last = first
	}
	for y := first.Year; y <= min(last.Year, first.Year+maxKeyYears); y++ {
		to = append(to, dateKey{first: 'y', number: y})
	}
	from, end := first.Year*12+first.Month, last.Year*12+last.Month
	for m := from; end-from < maxKeyMonths && m <= end; m++ {
		to = append(to, dateKey{first: 'm', number: m})
	}
	return to
}

func (d *dates) compare(w, g int) (judgement, bool) {
	near := d.problem.wants[w].place.similarity(&d.problem.gots[g].place)
	want, got := d.want[w], d.got[g]
	d.problem.work.Spend(len(want.Accept))
	var best judgement
	found := false
	for i := range 1 + len(want.Accept) {
		v := variant(want, want.Accept, i)
		if i > 0 && !v.Interval.HasZone() && got.Interval.HasZone() && want.Interval.HasZone() {
			continue // a time without its zone is right too, one with another zone is not
		}
		if j, ok := judgeDate(v, got, near); ok && (i == 0 || meetsAlternative(fact.States{"value", "precision"}, j)) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

// equal reports whether an extracted date has the value of a golden one, or one
// that it accepts.
func (d *dates) equal(w, g int) bool {
	j, ok := d.compare(w, g)
	return ok && j.outcome() == Correct
}

// isOne reports whether an id of the extraction refers to the golden's date: to the
// one paired with it, or to one of its value.
func (d *dates) isOne(wantID, gotID string) bool {
	for _, w := range d.refs.want.of(wantID) {
		for _, g := range d.refs.got.of(gotID) {
			if d.refs.paired[w] == g || d.equal(w, g) {
				return true
			}
		}
	}
	return false
}

// judgeDate compares two dates. They may be the same if one contains the other or
// they overlap, or if both are at one place in the text.
func judgeDate(want, got *fact.Date, near float64) (judgement, bool) {
	if want.Interval.IsZero() || got.Interval.IsZero() {
		return judgeUnreadDate(want, got, near)
	}
	j := judgement{similarity: 0.3 * near}
	relation := want.Interval.Compare(got.Interval)
	switch relation {
	case schema.Equal:
		j.similarity += 0.7
		return j, true
	case schema.Contains, schema.Within:
		j.similarity += 0.4
		j.differ("precision", want.Key(), got.Key(), true)
		return j, true
	case schema.Overlap:
		j.similarity += 0.3
	default:
		if near == 0 {
			return judgement{}, false
		}
	}
	j.differ("value", want.Key(), got.Key(), false)
	return j, true
}

// judgeUnreadDate compares two dates of which one has no value, or none that
// can be read.
func judgeUnreadDate(want, got *fact.Date, near float64) (judgement, bool) {
	j := judgement{similarity: 0.3 * near}
	w, g := want.Raw, got.Raw
	switch {
	case w.Value == g.Value && w.Value != "", w.Value == "" && w.Timex == g.Timex && w.Timex != "":
		j.similarity += 0.7
	case near == 0:
		return judgement{}, false
	case got.Interval.IsZero() && g.Value == "":
		j.differ("value", want.Key(), got.Key(), w.Value != "") // a TIMEX3 value where the day is known says less
	case w.Value == "" && w.Timex == "":
	default:
		j.differ("value", want.Key(), got.Key(), false)
	}
	j.similarity = max(j.similarity, 0.01)
	return j, true
}
