package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/noun"
	"github.com/assaykit/assay/schema"
)

// figures compares the figures of a golden with those of an extraction.
type figures struct {
	want, got []*fact.Figure
	problem   problem
	parties   *parties
	refs      *references
}

func alignFigures(gold *golden, want, got *fact.Set, at placer, ps *parties) (*figures, []Pair) {
	f := &figures{want: want.Figures, got: got.Figures, parties: ps}
	f.problem = problem{
		golden: gold.figures, wants: gold.figures.facts, gots: make([]candidate, len(f.got)), work: at.work,
		compare: f.compare, again: f.again, againKeys: f.againKeys,
		contents: func(i int) string { return figureContent(f.got[i]) },
	}
	for i, g := range f.got {
		c := figureCandidate(g, at)
		for _, id := range ps.wantsOf(g.About.ID) {
			c.keys = append(c.keys, aboutKey(g, id))
		}
		c.keys = distinct(c.keys)
		f.problem.gots[i] = c
	}
	paired := f.problem.match()
	f.refs = newReferences(gold.ids[1], idsOf(got, schema.KindFigure), func(w, g int) bool {
		j, ok := f.compare(w, g)
		return ok && j.outcome() != Incorrect
	})
	f.refs.equal = func(w, g int) bool {
		j, ok := f.compare(w, g)
		return ok && !slices.ContainsFunc(j.differences, func(d Difference) bool { return Identifies(schema.KindFigure, d.Attribute) })
	}
	f.refs.setPairs(paired)
	return f, f.problem.pairs(want.Kind(schema.KindFigure), schema.KindFigure, paired)
}

// aboutKey is the key of a figure of a kind about a golden party.
func aboutKey(f *fact.Figure, id string) key { return names.NewKey('.', string(f.Raw.Kind)+" "+id) }

func figureContent(f *fact.Figure) string {
	return content(f.ID(), f.Raw.Value.String(), f.Raw.ValueMax.String(), f.Raw.Unit, string(f.Raw.Kind), string(f.Raw.Qualifier), f.About.ID)
}

// againKeys returns the keys of an extracted figure's amount and of what it is about.
func (f *figures) againKeys(g int) []string {
	got := f.got[g]
	keys := sorted(amountKeys(nil, got))
	for _, id := range f.parties.wantsOf(got.About.ID) {
		keys = append(keys, "."+string(got.Raw.Kind)+" "+id)
	}
	return keys
}

// amountKeys appends the keys of a figure's amount.
func amountKeys(to []string, f *fact.Figure) []string {
	to = append(to, f.Amount.Value.String())
	if q := f.Fraction(); q != "" {
		to = append(to, q)
	}
	if b := f.Base(); b != f.Amount {
		to = append(to, b.Value.String())
	}
	return to
}

func figureCandidate(f *fact.Figure, at placer) candidate {
	c := candidate{place: at.of(f)}
	var own [4]string
	c.keys = c.place.appendKeys(make([]key, 0, c.place.most()+4*(1+len(f.Accept))))
	for i := range 1 + len(f.Accept) {
		for _, k := range amountKeys(own[:0], variant(f, f.Accept, i)) {
			c.keys = append(c.keys, hashed(k))
		}
	}
	return c
}

// oneUnit returns the amounts of two figures, in one unit if the units of two
// quantities differ only in their prefixes.
func oneUnit(want, got *fact.Figure) (a, b fact.Amount) {
	measures := func(f *fact.Figure) bool { return f.Raw.Kind == schema.Quantity || f.Raw.Kind == "" }
	a, b = want.Amount, got.Amount
	if a.Unit == b.Unit || !measures(want) || !measures(got) {
		return a, b
	}
	if x, y := want.Base(), got.Base(); x.Unit == y.Unit {
		return x, y
	}
	return a, b
}

// compare compares two figures. They may be the same if their values are equal and
// their units compatible, or if both are at one place in the text or about one thing.
func (f *figures) compare(w, g int) (judgement, bool) {
	near := f.problem.wants[w].place.similarity(&f.problem.gots[g].place)
	want := f.want[w]
	f.problem.work.Spend(len(want.Accept))
	var best judgement
	found := false
	for i := range 1 + len(want.Accept) {
		v := variant(want, want.Accept, i)
		if j, ok := f.judge(v, f.got[g], near); ok && meetsAlternative(v.States, j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

// figurePair is two figures with the result of comparing them.
type figurePair struct {
	want, got *fact.Figure
	a, b      fact.Amount
	unit      unitMatch
	about     reference
	sameKind  bool
	sameValue bool
}

func (f *figures) pair(want, got *fact.Figure) figurePair {
	p := figurePair{want: want, got: got, about: relate(f.parties.refs, want.About, got.About)}
	p.a, p.b = oneUnit(want, got)
	p.unit = compareUnits(want, got, p.a.Unit, p.b.Unit)
	p.sameKind = want.Raw.Kind == got.Raw.Kind || p.a.Unit == "%" && p.b.Unit == "%"
	p.sameValue = p.a.Value == p.b.Value && !p.a.Value.IsZero() || want.Fraction() != "" && want.Fraction() == got.Fraction()
	return p
}

// mayBeOne reports whether the two may be one figure. If their values differ, their
// place or what they are about decides.
func (p figurePair) mayBeOne(near float64) bool {
	unitsFit := p.unit <= unitUnsaid
	switch {
	case near > 0, p.about == same && p.sameKind && (unitsFit || p.sameValue):
		return true
	case !p.sameValue:
		return false
	case unitsFit && (p.sameKind || p.want.Raw.Kind == "" || p.got.Raw.Kind == ""):
		return true
	}
	return p.want.Raw.Kind == schema.Money && p.got.Raw.Kind == schema.Money
}

func (f *figures) judge(want, got *fact.Figure, near float64) (judgement, bool) {
	p := f.pair(want, got)
	if !p.mayBeOne(near) {
		return judgement{}, false
	}
	var j judgement
	p.compareValue(&j)
	p.compareUnit(&j)
	p.compareKind(&j)
	if q := want.Qualifier(); q != got.Qualifier() {
		j.differ("qualifier", string(q), string(got.Raw.Qualifier), got.Raw.Qualifier == "")
	} else {
		j.similarity += 0.05
	}
	switch {
	case p.about == same:
		j.similarity += 0.1
	case want.About.ID != "" && got.About.ID == "" && f.parties.refs.found(want.About.ID):
		j.differ("about", want.About.String(), "", true)
	case p.about == another:
		j.differ("about", want.About.String(), got.About.String(), false)
	}
	j.similarity += 0.2 * near
	return j, true
}

func (j *judgement) differ(attribute, want, got string, soft bool) {
	j.differences = append(j.differences, Difference{attribute, want, got, soft})
}

func (p figurePair) compareValue(j *judgement) {
	if p.sameValue {
		j.similarity += 0.45
	} else {
		j.differ("value", p.want.Raw.Value.String(), p.got.Raw.Value.String(), false)
	}
	if p.a.Max != p.b.Max {
		j.differ("value_max", p.want.Raw.ValueMax.String(), p.got.Raw.ValueMax.String(), false) // a range without its end states something else
	}
}

func (p figurePair) compareUnit(j *judgement) {
	switch p.unit {
	case unitSame:
		j.similarity += 0.2
	case unitUnsaid:
		j.similarity += 0.1
		j.differ("unit", p.want.Raw.Unit, p.got.Raw.Unit, true)
	case unitOther:
		j.differ("unit", p.want.Raw.Unit, p.got.Raw.Unit, false)
	}
}

func (p figurePair) compareKind(j *judgement) {
	switch {
	case p.sameKind || p.want.Raw.Kind == "":
	case p.got.Raw.Kind != "":
		j.differ("kind", string(p.want.Raw.Kind), string(p.got.Raw.Kind), false)
	case p.unit != unitSame || p.a.Unit == "":
		j.differ("kind", string(p.want.Raw.Kind), "", true)
	}
}

// unitMatch is how two units agree, from best to worst.
type unitMatch uint8

const (
	unitSame   unitMatch = iota
	unitUnsaid           // missing, or the noun counted with fewer or more words
	unitOther
)

// compareUnits compares the units a and b of two figures; those of counts are
// nouns.
func compareUnits(want, got *fact.Figure, a, b string) unitMatch {
	switch {
	case a == b, a == "":
		return unitSame
	case b == "":
		return unitUnsaid
	case want.Raw.Kind != schema.Count && want.Raw.Kind != schema.Ordinal && (want.Raw.Kind != "" || got.Raw.Kind != schema.Count):
		return unitOther
	}
	switch noun.Compare(want.Noun(), got.Noun()) {
	case noun.Equal:
		return unitSame
	case noun.Related:
		return unitUnsaid
	default:
		return unitOther
	}
}

// again reports whether two extracted figures are the same: one amount of one thing,
// without a contradiction in their other attributes.
func (f *figures) again(i, j int) bool {
	x, y := f.got[i], f.got[j]
	a, b := oneUnit(x, y)
	if a.Value.IsZero() && a.Max.IsZero() || a.Value != b.Value || a.Max != b.Max || x.Raw.Kind != y.Raw.Kind || compareUnits(x, y, a.Unit, b.Unit) != unitSame {
		return false
	}
	same := func(s, t string) bool { return s == t || s == "" || t == "" }
	return same(string(x.Raw.Qualifier), string(y.Raw.Qualifier)) && (same(x.About.ID, y.About.ID) || f.parties.refs.sameFact(x.About.ID, y.About.ID))
}

// isGolden reports whether an id of the extraction means a golden figure.
func (f *figures) isGolden(id string) bool {
	for _, g := range f.refs.got.of(id) {
		if g < len(f.refs.owner) && f.refs.owner[g] >= 0 {
			return true
		}
	}
	return false
}
