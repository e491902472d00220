package align

import (
	"slices"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// forbidden finds the extracted facts that assert what the golden says must
// never be: all that the never-fact states, they state alike. A fact that the
// golden holds as well, and that was found correct, is not forbidden.
func forbidden(want *schema.Golden, got *schema.Article, pairs []Pair, ps *parties, ds *dates, es *events) []Forbidden {
	if len(want.Never) == 0 {
		return nil
	}
	type extracted struct {
		kind schema.Kind
		at   int
	}
	right := make(map[extracted]bool)
	for _, p := range pairs {
		if p.Outcome == Correct {
			right[extracted{p.Kind, p.Got}] = true
		}
	}
	for _, p := range pairs {
		if p.Again && right[extracted{p.Kind, p.Twin}] {
			right[extracted{p.Kind, p.Got}] = true
		}
	}
	near := newSuspects(got, ps, ds)
	told := make(map[extracted]int)
	var out []Forbidden
	for n, never := range want.Never {
		kind, asserts := asserted(never, got, ps, ds, es)
		for _, g := range near.of(kind, never, len(want.Never)) {
			ps.problem.work.Spend(1)
			if at := (extracted{kind, g}); !right[at] && told[at] < maxForbidding && asserts(g) {
				told[at]++
				out = append(out, Forbidden{kind, n, g})
			}
		}
	}
	return out
}

// maxForbidding is how many never-facts are told of one extracted fact.
const maxForbidding = 16

// asserted returns the kind of a never-fact, and whether an extracted fact of
// it asserts it.
func asserted(never schema.Never, got *schema.Article, ps *parties, ds *dates, es *events) (schema.Kind, func(int) bool) {
	switch {
	case never.Party != nil:
		n := newNaming(*never.Party)
		return schema.KindParty, func(g int) bool { return ps.asserts(*never.Party, n, g) }
	case never.Figure != nil:
		return schema.KindFigure, func(g int) bool { return ps.assertsFigure(*never.Figure, got.Figures[g]) }
	case never.Date != nil:
		v := readDate(*never.Date)
		return schema.KindDate, func(g int) bool { return sameDate(v, ds.got[g]) }
	case never.Event != nil:
		return schema.KindEvent, func(g int) bool { return es.asserts(*never.Event, got.Events[g]) }
	case never.Quote != nil:
		words := wordsOf(never.Quote.Text)
		return schema.KindQuote, func(g int) bool {
			q := got.Quotes[g]
			return (len(words) == 0 || slices.Equal(words, wordsOf(q.Text))) &&
				(never.Quote.Speaker == "" || ps.refs.relate(never.Quote.Speaker, q.Speaker) == same) &&
				(len(words) > 0 || never.Quote.Speaker != "")
		}
	}
	return "", nil
}

// asserts reports whether an extracted party has the name and every role that
// the never-fact gives it, and no other type.
func (p *parties) asserts(never schema.Party, name naming, g int) bool {
	got := p.got[g]
	if len(name.folded) > 0 && !p.called(name, g) {
		return false
	}
	p.problem.work.Spend(len(never.Roles) * len(got.Roles))
	if never.Type != "" && got.Type != never.Type && (got.Type != "" || len(never.Roles) == 0) {
		return false
	}
	for _, r := range never.Roles {
		if !slices.ContainsFunc(got.Roles, func(s schema.Role) bool {
			alike, _ := recognize.SameTitle(r.Title, s.Title)
			return (alike || r.Title == "") && (r.Of == "" || p.refs.relate(r.Of, s.Of) == same)
		}) {
			return false
		}
	}
	return len(name.folded) > 0 || len(never.Roles) > 0
}

// called reports whether an extracted party has one of the names, or is the
// golden party that has.
func (p *parties) called(name naming, g int) bool {
	p.problem.work.Spend(len(name.names) * len(p.names.got[g].names) / 4)
	if p.names.same(&name, &p.names.got[g]).strength > 0 {
		return true
	}
	for i, s := range name.names {
		if w := p.names.wants.of(s, name.folded[i]); w >= 0 && p.refs.mean(w, g) {
			return true
		}
	}
	return false
}

// assertsFigure reports whether an extracted figure has the value and unit of
// the never-fact, and whatever else it states.
func (p *parties) assertsFigure(never, got schema.Figure) bool {
	a, b := oneUnit(never, got, measure(never), measure(got))
	switch {
	case a.value != b.value || !a.max.IsZero() && a.max != b.max:
		return false
	case a.unit != "" && compareUnits(never, got, a.unit, b.unit) != unitSame:
		return false
	case never.Kind != "" && got.Kind != "" && never.Kind != got.Kind && (a.unit != "%" || b.unit != "%"):
		return false
	case never.Qualifier != "" && never.Qualifier != qualifier(got):
		return false
	}
	return never.About == "" || p.refs.relate(never.About, got.About) == same
}

func sameDate(a, b dated) bool {
	if a.edtf.IsZero() || b.edtf.IsZero() {
		return a.Value == b.Value && a.Timex == b.Timex
	}
	return a.edtf.Compare(b.edtf) == schema.Equal
}

// asserts reports whether an extracted event is of the never-fact's type, on
// its day and in its place, with all its participants as what it says they are.
func (e *events) asserts(never, got schema.Event) bool {
	if never.Type != "" && recognize.Fold(never.Type) != recognize.Fold(got.Type) ||
		never.Place != "" && e.parties.refs.relate(never.Place, got.Place) != same ||
		never.Date != "" && e.dates.refs.relate(never.Date, got.Date) != same {
		return false
	}
	e.problem.work.Spend(len(never.Participants)*len(got.Participants) + len(never.Figures)*len(got.Figures))
	for _, n := range never.Participants {
		if !slices.ContainsFunc(got.Participants, func(g schema.Participant) bool {
			return e.parties.refs.relate(n.Party, g.Party) == same &&
				(n.As == "" || g.As == "" || recognize.Fold(n.As) == recognize.Fold(g.As))
		}) {
			return false
		}
	}
	for _, id := range never.Figures {
		if !slices.ContainsFunc(got.Figures, func(g string) bool { return e.figures.refs.relate(id, g) == same }) {
			return false
		}
	}
	return true
}
