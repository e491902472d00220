package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// forbidding finds the extracted facts that the golden forbids: those that agree with
// a never-fact in everything that it states.
type forbidding struct {
	never   []fact.Fact
	parties *parties
	figures *figures
	dates   *dates
	events  *events
	quotes  *quotes
	names   []partyNames // of never-facts that are parties
	near    *suspects
}

func newForbidding(g *golden, want, got *fact.Set, ps *parties, fs *figures, ds *dates, es *events, qs *quotes) *forbidding {
	f := &forbidding{never: want.Never, parties: ps, figures: fs, dates: ds, events: es, quotes: qs, names: g.never}
	f.near = newSuspects(got, ps)
	return f
}

// extracted identifies an extracted fact.
type extracted struct {
	kind schema.Kind
	got  int
}

// maxForbidding is the largest number of never-facts reported for one extracted fact.
const maxForbidding = 16

// among returns the forbidden facts. A correct fact is not forbidden.
func (f *forbidding) among(pairs []Pair) []Forbidden {
	if len(f.never) == 0 {
		return nil
	}
	right := correct(pairs)
	reported := make(map[extracted]int)
	var out []Forbidden
	for n, never := range f.never {
		if never == nil {
			continue
		}
		for _, g := range f.near.of(n, never, f) {
			f.parties.problem.work.Spend(1)
			if at := (extracted{never.Kind(), g}); !right[at] && reported[at] < maxForbidding && f.asserts(n, never, g) {
				reported[at]++
				out = append(out, Forbidden{never.Kind(), n, g})
			}
		}
	}
	return out
}

// correct returns the set of extracted facts that are correct or repeat a correct
// one.
func correct(pairs []Pair) map[extracted]bool {
	right := make(map[extracted]bool, len(pairs))
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
	return right
}

// asserts reports whether an extracted fact asserts a never-fact of its kind.
func (f *forbidding) asserts(n int, never fact.Fact, g int) bool {
	switch v := never.(type) {
	case *fact.Party:
		return f.parties.asserts(v, &f.names[n], g)
	case *fact.Figure:
		return f.parties.assertsFigure(v, f.figures.got[g])
	case *fact.Date:
		return v.Same(f.dates.got[g])
	case *fact.Event:
		return f.events.asserts(v, f.events.got[g])
	case *fact.Quote:
		return f.quotes.asserts(v, f.quotes.got[g].Quote)
	}
	return false
}

// asserts reports whether an extracted party has the name and every role that
// the never-fact gives it, and no other type.
func (p *parties) asserts(never *fact.Party, names *partyNames, g int) bool {
	got := p.got[g]
	if len(names.names) > 0 && !p.called(names, g) {
		return false
	}
	p.problem.work.Spend(len(never.Roles) * len(got.Roles))
	if never.Type != "" && got.Type != never.Type && (got.Type != "" || len(never.Roles) == 0) {
		return false
	}
	for _, r := range never.Roles {
		if !slices.ContainsFunc(got.Roles, func(s fact.Role) bool {
			alike, _ := r.Title.Same(s.Title)
			return (alike || r.Title.String() == "") && (r.Of.ID == "" || p.refs.relate(r.Of.ID, s.Of.ID) == same)
		}) {
			return false
		}
	}
	return len(names.names) > 0 || len(never.Roles) > 0
}

// called reports whether an extracted party has one of the names, or is paired with a
// golden party that has.
func (p *parties) called(names *partyNames, g int) bool {
	p.problem.work.Spend(len(names.names) * len(p.names.got[g].names) / 4)
	if p.names.same(names, &p.names.got[g]).strength > 0 {
		return true
	}
	return slices.ContainsFunc(names.names, func(name *fact.Name) bool {
		w := p.names.wants.of(name)
		return w >= 0 && p.refs.mayMean(w, g)
	})
}

// assertsFigure reports whether an extracted figure has everything that the
// never-fact states: value, unit, and so on.
func (p *parties) assertsFigure(never, got *fact.Figure) bool {
	a, b := oneUnit(never, got)
	switch {
	case a.Value != b.Value || !a.Max.IsZero() && a.Max != b.Max:
		return false
	case a.Unit != "" && compareUnits(never, got, a.Unit, b.Unit) != unitSame:
		return false
	case never.Raw.Kind != "" && got.Raw.Kind != "" && never.Raw.Kind != got.Raw.Kind && (a.Unit != "%" || b.Unit != "%"):
		return false
	case never.Raw.Qualifier != "" && never.Raw.Qualifier != got.Qualifier():
		return false
	}
	return never.About.ID == "" || p.refs.relate(never.About.ID, got.About.ID) == same
}

// asserts reports whether an extracted event has the type, day and place of the
// never-fact, and all its participants with their parts.
func (e *events) asserts(never, got *fact.Event) bool {
	if never.Raw.Type != "" && never.Type != got.Type ||
		never.Place.ID != "" && e.parties.refs.relate(never.Place.ID, got.Place.ID) != same ||
		never.Date.ID != "" && e.dates.refs.relate(never.Date.ID, got.Date.ID) != same {
		return false
	}
	e.problem.work.Spend(len(never.Participants)*len(got.Participants) + len(never.Figures)*len(got.Figures))
	for _, n := range never.Participants {
		if !slices.ContainsFunc(got.Participants, func(g fact.Participant) bool {
			return e.parties.refs.relate(n.Party.ID, g.Party.ID) == same && (n.As == "" || g.As == "" || n.Part == g.Part)
		}) {
			return false
		}
	}
	for _, w := range never.Figures {
		if !slices.ContainsFunc(got.Figures, func(g fact.Reference[*fact.Figure]) bool { return e.figures.refs.relate(w.ID, g.ID) == same }) {
			return false
		}
	}
	return true
}

// asserts reports whether an extracted quote has the words and the speaker that
// the never-fact states.
func (q *quotes) asserts(never, got *fact.Quote) bool {
	words := statedWords(never)
	if len(words) == 0 && never.Speaker.ID == "" {
		return false
	}
	return (len(words) == 0 || slices.Equal(words, statedWords(got))) &&
		(never.Speaker.ID == "" || q.parties.refs.relate(never.Speaker.ID, got.Speaker.ID) == same)
}

// statedWords returns the folded words of a quote's text, not of its mentions.
func statedWords(q *fact.Quote) []string {
	if q.Raw.Text == "" {
		return nil
	}
	return q.Passage.Folded()
}
