package align

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// dates compares the dates of a golden with those of an extraction.
type dates struct {
	want    [][]dated // each golden date, as it is and as its alternatives tell it
	got     []dated
	problem problem
	refs    *references
}

// dated is a date that was read once.
type dated struct {
	schema.Date
	edtf schema.EDTF // zero where there is no value, or none that can be read
}

func readDate(d schema.Date) dated {
	e, err := schema.ParseEDTF(d.Value)
	if err != nil {
		e = schema.EDTF{}
	}
	return dated{d, e}
}

func alignDates(want *schema.Golden, got *schema.Article, at placer) (*dates, []Pair) {
	d := new(dates)
	d.problem = problem{work: at.work, wants: make([]fact, len(want.Dates)), gots: make([]fact, len(got.Dates)), compare: d.compare, again: d.again}
	for i, w := range want.Dates {
		vs := []dated{readDate(w)}
		for _, a := range w.Accept {
			v := w
			lay(&v.Value, a.Value)
			lay(&v.Timex, a.Timex)
			vs = append(vs, readDate(v))
		}
		d.want = append(d.want, vs)
		d.problem.wants[i] = dateFact(vs, at)
	}
	for i, g := range got.Dates {
		v := readDate(g)
		d.got = append(d.got, v)
		d.problem.gots[i] = dateFact([]dated{v}, at)
	}
	paired := d.problem.match()
	d.refs = newReferences(len(d.want), len(d.got),
		func(i int) string { return want.Dates[i].ID }, func(i int) string { return got.Dates[i].ID },
		func(w, g int) bool {
			j, ok := d.compare(w, g)
			return ok && j.outcome() != Incorrect
		})
	d.refs.equal = d.equal
	d.refs.settle(paired)
	return d, d.problem.pairs(schema.KindDate, paired, func(i int) schema.Annotation { return want.Dates[i].Annotation })
}

// again reports whether two extracted dates say the same.
func (d *dates) again(a, b int) bool {
	x := d.got[a]
	return (x.Value != "" || x.Timex != "") && sameDate(x, d.got[b])
}

func dateFact(vs []dated, at placer) fact {
	f := fact{place: at.of(vs[0].Mentions), content: content(vs[0].ID, vs[0].Value, vs[0].Timex)}
	f.keys = f.place.keys()
	for _, v := range vs {
		f.keys = dateKeys(v, f.keys)
	}
	f.keys = sorted(f.keys)
	return f
}

// dateKeys are such that two dates that overlap share one, open ends aside:
// the value as written, and the years and months that it touches.
func dateKeys(d dated, to []string) []string {
	if d.edtf.IsZero() {
		if d.Value != "" {
			return append(to, "="+d.Value)
		}
		if d.Timex != "" {
			to = append(to, "?"+d.Timex)
		}
		return to
	}
	to = append(to, "="+d.Value)
	first, okFirst := d.edtf.First()
	last, okLast := d.edtf.Last()
	if !okFirst || !okLast {
		to = append(to, "open")
	}
	switch {
	case !okFirst:
		first = last
	case !okLast:
		last = first
	}
	for y := first.Year; y <= min(last.Year, first.Year+200); y++ {
		to = append(to, "y"+strconv.Itoa(y))
	}
	from, end := first.Year*12+first.Month, last.Year*12+last.Month
	for m := from; end-from < 6 && m <= end; m++ {
		to = append(to, "m"+strconv.Itoa(m))
	}
	return to
}

func (d *dates) compare(w, g int) (judgement, bool) {
	tie := d.problem.wants[w].place.tie(d.problem.gots[g].place)
	d.problem.work.Spend(len(d.want[w]) - 1)
	var best judgement
	found := false
	for i, v := range d.want[w] {
		if i > 0 && !v.edtf.HasZone() && d.got[g].edtf.HasZone() && d.want[w][0].edtf.HasZone() {
			continue // a time without its zone is right too, one with another zone is not
		}
		if j, ok := judgeDate(v, d.got[g], tie); ok && (i == 0 || (alternative{"value", "precision"}).holds(j)) && (!found || j.better(best)) {
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

// isOne reports whether an id of the extraction means the golden's date itself: the one
// that it was paired with, or one of its value.
func (d *dates) isOne(wantID, gotID string) bool {
	for _, w := range d.refs.want[wantID] {
		for _, g := range d.refs.got[gotID] {
			if d.refs.paired[w] == g || d.equal(w, g) {
				return true
			}
		}
	}
	return false
}

// judgeDate finds two dates the same where one contains the other or they
// overlap; where they lie apart, only where both stand at one place in the text.
func judgeDate(want, got dated, tie float64) (judgement, bool) {
	j := judgement{similarity: 0.3 * tie}
	differ := func(attribute string, soft bool) {
		j.differences = append(j.differences, Difference{attribute, dateWords(want), dateWords(got), soft})
	}
	if want.edtf.IsZero() || got.edtf.IsZero() {
		switch {
		case want.Value == got.Value && want.Value != "", want.Value == "" && want.Timex == got.Timex && want.Timex != "":
			j.similarity += 0.7
		case tie == 0:
			return judgement{}, false
		case got.edtf.IsZero() && got.Value == "":
			differ("value", want.Value != "") // a TIMEX3 value where the day is known says less
		case want.Value == "" && want.Timex == "":
		default:
			differ("value", false)
		}
		j.similarity = max(j.similarity, 0.01)
		return j, true
	}
	switch want.edtf.Compare(got.edtf) {
	case schema.Equal:
		j.similarity += 0.7
	case schema.Contains, schema.Within:
		j.similarity += 0.4
		differ("precision", true)
	case schema.Overlap:
		j.similarity += 0.3
		differ("value", false)
	default:
		if tie == 0 {
			return judgement{}, false
		}
		differ("value", false)
	}
	return j, true
}

func dateWords(d dated) string {
	if d.Value == "" {
		return d.Timex
	}
	return d.Value
}

// words says the date that an id means.
func (d *dates) words(want bool, id string) string {
	if want {
		for _, i := range d.refs.want[id] {
			return dateWords(d.want[i][0])
		}
	}
	for _, i := range d.refs.got[id] {
		if !want {
			return dateWords(d.got[i])
		}
	}
	return id
}
