package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// figures compares the figures of a golden with those of an extraction.
type figures struct {
	want    [][]schema.Figure // each golden figure, as it is and as its alternatives tell it
	accept  [][]alternative   // what the alternatives state
	got     []schema.Figure
	problem problem
	parties *parties
	refs    *references
}

func alignFigures(want *schema.Golden, got *schema.Article, at placer, ps *parties) (*figures, []Pair) {
	f := &figures{got: got.Figures, parties: ps}
	f.problem = problem{work: at.work, wants: make([]fact, len(want.Figures)), gots: make([]fact, len(got.Figures)), compare: f.compare, again: f.again}
	for i, w := range want.Figures {
		vs, alternatives := figureVariants(w)
		f.want, f.accept = append(f.want, vs), append(f.accept, alternatives)
		f.problem.wants[i] = figureFact(vs, at)
		if w.About != "" {
			f.problem.wants[i].keys = append(f.problem.wants[i].keys, string("."+w.Kind+" ")+w.About)
		}
	}
	for i, g := range got.Figures {
		f.problem.gots[i] = figureFact([]schema.Figure{g}, at)
		for _, id := range ps.wantsOf(g.About) {
			f.problem.gots[i].keys = append(f.problem.gots[i].keys, string("."+g.Kind+" ")+id)
		}
	}
	paired := f.problem.match()
	f.refs = newReferences(len(f.want), len(f.got),
		func(i int) string { return want.Figures[i].ID }, func(i int) string { return got.Figures[i].ID },
		func(w, g int) bool {
			j, ok := f.compare(w, g)
			return ok && j.outcome() != Incorrect
		})
	f.refs.equal = func(w, g int) bool {
		j, ok := f.compare(w, g)
		return ok && !slices.ContainsFunc(j.differences, func(d Difference) bool { return Identifies(schema.KindFigure, d.Attribute) })
	}
	f.refs.settle(paired)
	return f, f.problem.pairs(schema.KindFigure, paired, func(i int) schema.Annotation { return want.Figures[i].Annotation })
}

func figureFact(vs []schema.Figure, at placer) fact {
	g := vs[0]
	f := fact{place: at.of(g.Mentions), content: content(g.ID,
		g.Value.String(), g.ValueMax.String(), g.Unit, string(g.Kind), string(g.Qualifier), g.About)}
	f.keys = f.place.keys()
	for _, v := range vs {
		a := measure(v)
		f.keys = append(f.keys, a.value.String())
		if q := a.fraction(); q != "" {
			f.keys = append(f.keys, q)
		}
		if b := a.inBase(); b != a {
			f.keys = append(f.keys, b.value.String())
		}
	}
	f.keys = sorted(f.keys)
	return f
}

// figureVariants returns the figure and, laid over it, each alternative.
func figureVariants(f schema.Figure) ([]schema.Figure, []alternative) {
	vs, as := []schema.Figure{f}, []alternative{nil}
	for _, a := range f.Accept {
		v := f
		lay(&v.Kind, a.Kind)
		lay(&v.Unit, a.Unit)
		lay(&v.Qualifier, a.Qualifier)
		lay(&v.About, a.About)
		if !a.Value.IsZero() {
			v.Value = a.Value
		}
		if !a.ValueMax.IsZero() {
			v.ValueMax = a.ValueMax
		}
		vs = append(vs, v)
		as = append(as, alternative{}.states(!a.Value.IsZero(), "value").states(!a.ValueMax.IsZero(), "value_max").states(a.Unit != "", "unit").
			states(a.Kind != "", "kind").states(a.Qualifier != "", "qualifier").states(a.About != "", "about"))
	}
	return vs, as
}

// amount is a figure's value in one unit: a bare ratio as a percentage.
type amount struct {
	value, max schema.Decimal
	unit       string
}

// fraction is what a percentage is rounded from, "" where it is none.
func (a amount) fraction() string {
	if a.unit != "%" {
		return ""
	}
	return fraction(a.value)
}

// inBase is the amount without the prefix of its unit: 1250 MW as 1250000000
// W. An amount that cannot be told so is left as it is.
func (a amount) inBase() amount {
	base, power := schema.UnitScale(a.unit)
	value, err := shifted(a.value, power)
	if err != nil {
		return a
	}
	most, err := shifted(a.max, power)
	if err != nil {
		return a
	}
	return amount{value, most, base}
}

// oneUnit tells two quantities in one unit where prefixes are all that part
// their units.
func oneUnit(want, got schema.Figure, a, b amount) (amount, amount) {
	measures := func(f schema.Figure) bool { return f.Kind == schema.Quantity || f.Kind == "" }
	if a.unit == b.unit || !measures(want) || !measures(got) {
		return a, b
	}
	if x, y := a.inBase(), b.inBase(); x.unit == y.unit {
		return x, y
	}
	return a, b
}

func measure(f schema.Figure) amount {
	a := amount{f.Value, f.ValueMax, f.Unit}
	if f.Unit == "" && f.Kind == schema.Percent {
		a.unit = "%"
	}
	ratio := f.Unit == "1" || f.Unit == "" && f.Kind == schema.Ratio
	if !ratio || f.Kind == schema.Count || f.Kind == schema.Ordinal {
		return a
	}
	if v, err := shifted(a.value, 2); err == nil {
		if m, err := shifted(a.max, 2); err == nil {
			return amount{v, m, "%"}
		}
	}
	return a
}

// shifted is a decimal times a power of ten, none where there is none.
func shifted(d schema.Decimal, power int) (schema.Decimal, error) {
	if d.IsZero() || power == 0 {
		return d, nil
	}
	return d.Shift(int32(power))
}

// compare finds two figures the same where their values are and their units
// may be; where the values differ, only where both stand at one place in the
// text or are told of one thing.
func (f *figures) compare(w, g int) (judgement, bool) {
	tie := f.problem.wants[w].place.tie(f.problem.gots[g].place)
	f.problem.work.Spend(len(f.want[w]) - 1)
	var best judgement
	found := false
	for i, v := range f.want[w] {
		if j, ok := f.judge(v, f.got[g], tie); ok && f.accept[w][i].holds(j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

func (f *figures) judge(want, got schema.Figure, tie float64) (judgement, bool) {
	a, b := oneUnit(want, got, measure(want), measure(got))
	unit := compareUnits(want, got, a.unit, b.unit)
	about := f.parties.refs.relate(want.About, got.About)
	sameKind := want.Kind == got.Kind || a.unit == "%" && b.unit == "%"
	valueSame := a.value == b.value && !a.value.IsZero() || a.fraction() != "" && a.fraction() == b.fraction()

	linked := tie > 0 || about == same && sameKind && (unit <= unitUnsaid || valueSame)
	switch {
	case linked:
	case valueSame && unit <= unitUnsaid && (sameKind || want.Kind == "" || got.Kind == ""):
	case valueSame && want.Kind == schema.Money && got.Kind == schema.Money:
	default:
		return judgement{}, false
	}

	var j judgement
	differ := func(attribute, want, got string, soft bool) {
		j.differences = append(j.differences, Difference{attribute, want, got, soft})
	}
	if !valueSame {
		differ("value", want.Value.String(), got.Value.String(), false)
	} else {
		j.similarity += 0.45
	}
	if a.max != b.max {
		differ("value_max", want.ValueMax.String(), got.ValueMax.String(), false) // without its end a range is another statement
	}
	switch unit {
	case unitSame:
		j.similarity += 0.2
	case unitUnsaid:
		j.similarity += 0.1
		differ("unit", want.Unit, got.Unit, true)
	case unitOther:
		differ("unit", want.Unit, got.Unit, false)
	}
	if !sameKind && want.Kind != "" {
		if got.Kind == "" {
			if unit != unitSame || a.unit == "" {
				differ("kind", string(want.Kind), "", true)
			}
		} else {
			differ("kind", string(want.Kind), string(got.Kind), false)
		}
	}
	if q := qualifier(want); q != qualifier(got) {
		differ("qualifier", string(q), string(got.Qualifier), got.Qualifier == "")
	} else {
		j.similarity += 0.05
	}
	switch {
	case about == same:
		j.similarity += 0.1
	case want.About != "" && got.About == "" && f.parties.refs.found(want.About):
		differ("about", f.parties.title(true, want.About), "", true)
	case about == another:
		differ("about", f.parties.title(true, want.About), f.parties.title(false, got.About), false)
	}
	j.similarity += 0.2 * tie
	return j, true
}

// qualifier is Exact where none is stated: a plain number says so by saying
// nothing.
func qualifier(f schema.Figure) schema.Qualifier {
	if f.Qualifier == "" {
		return schema.Exact
	}
	return f.Qualifier
}

// How two units lie to each other, from the same to another.
const (
	unitSame   = iota
	unitUnsaid // left out, or the noun counted with fewer or more words
	unitOther
)

func compareUnits(want, got schema.Figure, a, b string) int {
	switch {
	case a == b, a == "":
		return unitSame
	case b == "":
		return unitUnsaid
	case want.Kind == schema.Count || want.Kind == schema.Ordinal || want.Kind == "" && got.Kind == schema.Count:
		return compareNouns(a, b)
	}
	return unitOther
}

// compareNouns compares what two counts count: the same noun in either
// number, or one with words added to it.
func compareNouns(a, b string) int {
	x, y := strings.Fields(recognize.Fold(a)), strings.Fields(recognize.Fold(b))
	switch {
	case slices.EqualFunc(x, y, SameNoun):
		return unitSame
	case within(x, y), within(y, x):
		return unitUnsaid
	}
	return unitOther
}

// within reports whether every word of a is one of b's, in either number.
func within(a, b []string) bool {
	const most = 50 // words of a noun
	if len(a) == 0 || len(a) > most || len(b) > most {
		return false
	}
	return !slices.ContainsFunc(a, func(w string) bool {
		return !slices.ContainsFunc(b, func(v string) bool { return SameNoun(w, v) })
	})
}

// again reports whether two extracted figures say the same: one amount of one
// thing, with nothing in the one that the other denies.
func (f *figures) again(i, j int) bool {
	x, y := f.got[i], f.got[j]
	a, b := oneUnit(x, y, measure(x), measure(y))
	same := func(s, t string) bool { return s == t || s == "" || t == "" }
	return !(a.value.IsZero() && a.max.IsZero()) && a.value == b.value && a.max == b.max && x.Kind == y.Kind && compareUnits(x, y, a.unit, b.unit) == unitSame &&
		same(string(x.Qualifier), string(y.Qualifier)) && (same(x.About, y.About) || f.parties.refs.one(x.About, y.About))
}

// words says the figure that an id means.
func (f *figures) words(want bool, id string) string {
	var at []int
	if want {
		at = f.refs.want[id]
	} else {
		at = f.refs.got[id]
	}
	if len(at) == 0 {
		return id
	}
	v := f.got
	if want {
		v = f.want[at[0]][:1]
		at = []int{0}
	}
	return strings.TrimSpace(v[at[0]].Value.String() + " " + v[at[0]].Unit)
}

// isGolden reports whether an id of the extraction means a golden figure.
func (f *figures) isGolden(id string) bool {
	for _, g := range f.refs.got[id] {
		if g < len(f.refs.owner) && f.refs.owner[g] >= 0 {
			return true
		}
	}
	return false
}
