package checks

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// amounts indexes figures by their digits, so that each reading of the text is
// compared only with those that it may be.
type amounts struct {
	all      []schema.Figure // those with a value
	byDigits map[string][]int
}

func newAmounts(figures []schema.Figure) *amounts {
	a := &amounts{byDigits: map[string][]int{}}
	for _, g := range figures {
		if g.Value.IsZero() && g.ValueMax.IsZero() {
			continue
		}
		for _, k := range digitsOf(g.Kind, g.Unit, g.Value, g.ValueMax) {
			a.byDigits[k] = append(a.byDigits[k], len(a.all))
		}
		a.all = append(a.all, g)
	}
	return a
}

// anyFits reports whether one of the figures fits one of the readings.
func (p *Pass) anyFits(a *amounts, readings []option) bool {
	for _, o := range readings {
		o.ends = anyEnd
		if isRounded(o.Figure) {
			p.spend(len(a.all))
			if slices.ContainsFunc(a.all, func(g schema.Figure) bool { return p.amountFits(g, o) }) {
				return true
			}
			continue
		}
		for _, k := range digitsOf(o.Figure.Kind, o.Figure.Unit, o.Figure.Value, o.Figure.ValueMax) {
			p.spend(len(a.byDigits[k]))
			if slices.ContainsFunc(a.byDigits[k], func(i int) bool { return p.amountFits(a.all[i], o) }) {
				return true
			}
		}
	}
	return false
}

// days indexes dates by the day on which they begin.
type days struct {
	begun []begun // sorted
	times []begun // those of them that are times of a day
	open  []schema.EDTF
}

type begun struct {
	day int
	schema.EDTF
}

func newDays(dates []*fact.Date) *days {
	d := new(days)
	for _, v := range dates {
		e := v.Interval
		if e.IsZero() {
			continue
		}
		first, ok := e.First()
		if !ok {
			d.open = append(d.open, e)
			continue
		}
		b := begun{first.Number(), e}
		d.begun = append(d.begun, b)
		if e.Precision() == schema.Minute {
			d.times = append(d.times, b)
		}
	}
	byDay := func(a, b begun) int { return cmp.Compare(a.day, b.day) }
	slices.SortStableFunc(d.begun, byDay)
	slices.SortStableFunc(d.times, byDay)
	return d
}

// from returns the dates that begin on the days from first to last, both included.
func from(list []begun, first, last int) []begun {
	at := func(b begun, day int) int { return cmp.Compare(b.day, day) }
	i, _ := slices.BinarySearchFunc(list, first, at)
	j, _ := slices.BinarySearchFunc(list, last+1, at)
	return list[i:j]
}

// anyDate reports whether one of the dates fits one of the readings, or is a time of
// that day.
func (p *Pass) anyDate(d *days, readings []option) bool {
	for _, r := range readings {
		read := r.interval
		if read.IsZero() || r.derived {
			continue
		}
		fits := func(v schema.EDTF) bool {
			p.spend(1)
			relation := v.Compare(read)
			return relation == schema.Equal || relation == schema.Within && v.Precision() == schema.Minute
		}
		first, okFirst := read.First()
		last, okLast := read.Last()
		if !okFirst || !okLast {
			if slices.ContainsFunc(d.open, fits) || slices.ContainsFunc(d.begun, func(b begun) bool { return fits(b.EDTF) }) {
				return true
			}
			continue
		}
		for _, list := range [][]begun{ // a day to each side for a time zone
			from(d.begun, first.Number()-1, first.Number()+1), from(d.times, first.Number()-1, last.Number()+1),
		} {
			if slices.ContainsFunc(list, func(b begun) bool { return fits(b.EDTF) }) {
				return true
			}
		}
	}
	return false
}
