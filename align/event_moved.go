package align

import "github.com/assaykit/assay/recognize"

// moved finds what one event has of another of its type: a place or a day that
// the golden gives to the other, and that the extraction gives to this one
// alone. Nothing is left out there; it was put to the wrong event, or the two were exchanged.
func (e *events) moved(pairs []Pair) {
	for _, a := range []struct {
		name      string
		want, got func(p Pair) string
		relate    func(want, got string) reference
		words     func(want bool, id string) string
	}{
		{"place", func(p Pair) string { return e.want[p.Want][0].Place }, func(p Pair) string { return e.got[p.Got].Place }, e.parties.refs.relate, e.parties.title},
		{"date", func(p Pair) string { return e.want[p.Want][0].Date }, func(p Pair) string { return e.got[p.Got].Date }, e.dates.refs.relate, e.dates.words},
	} {
		var beyond, left []int // pairs that state more than the golden, and less
		for i, p := range pairs {
			switch {
			case p.Want < 0 || p.Got < 0:
			case a.want(p) == "" && a.got(p) != "":
				beyond = append(beyond, i)
			case a.want(p) != "" && a.got(p) == "":
				left = append(left, i)
			}
		}
		for _, i := range beyond {
			for _, j := range left {
				p, q := &pairs[i], &pairs[j]
				if recognize.Fold(e.want[p.Want][0].Type) != recognize.Fold(e.want[q.Want][0].Type) || a.relate(a.want(*q), a.got(*p)) != same {
					continue
				}
				p.Differences = append(p.Differences, Difference{a.name, "", a.words(false, a.got(*p)), false})
				for k := range q.Differences {
					if d := &q.Differences[k]; d.Attribute == a.name {
						d.Soft = false
					}
				}
				p.Outcome, q.Outcome = Incorrect, Incorrect
				break
			}
		}
	}
}
