package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// moved marks places and days that the golden gives to one event and the extraction
// to another of its type. Such an attribute is wrong in both, not missing in one.
func (e *events) moved(pairs []Pair) {
	e.exchanged(pairs, exchange{
		attribute: "place", relate: e.parties.refs.relate,
		id:   func(v *fact.Event) string { return v.Place.ID },
		text: func(v *fact.Event) string { return v.Place.String() },
	})
	e.exchanged(pairs, exchange{
		attribute: "date", relate: e.dates.refs.relate,
		id:   func(v *fact.Event) string { return v.Date.ID },
		text: func(v *fact.Event) string { return v.Date.String() },
	})
}

// exchange is an attribute that two events may have exchanged.
type exchange struct {
	attribute string
	relate    func(want, got string) reference
	id, text  func(*fact.Event) string
}

func (e *events) exchanged(pairs []Pair, x exchange) {
	var beyond, left []int // pairs that state more than the golden, and less
	for i, p := range pairs {
		if p.Want < 0 || p.Got < 0 {
			continue
		}
		switch want, got := x.id(e.want[p.Want]), x.id(e.got[p.Got]); {
		case want == "" && got != "":
			beyond = append(beyond, i)
		case want != "" && got == "":
			left = append(left, i)
		}
	}
	for _, i := range beyond {
		p := &pairs[i]
		got := e.got[p.Got]
		at := slices.IndexFunc(left, func(j int) bool {
			want := e.want[pairs[j].Want]
			return e.want[p.Want].Type == want.Type && x.relate(x.id(want), x.id(got)) == same
		})
		if at < 0 {
			continue
		}
		q := &pairs[left[at]]
		p.Differences = append(p.Differences, Difference{x.attribute, "", x.text(got), false})
		for k := range q.Differences {
			if d := &q.Differences[k]; d.Attribute == x.attribute {
				d.Soft = false
			}
		}
		p.Outcome, q.Outcome = Incorrect, Incorrect
	}
}
