package align

import (
	"context"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// Align pairs every golden fact with at most one extracted fact of its kind. It
// aligns parties first, because the other kinds refer to them.
//
// Two facts are a candidate pair if they may be the same: their names are equal,
// their values have one unit, their dates overlap, or they have words or a place in
// the text in common. Of all ways to pair candidates, Align chooses the one with the
// most correct pairs, then the most partial pairs, then the greatest total
// similarity, then the fewest crossings in document order. The solution is exact and
// does not depend on the order of any list.
//
// More than 64 × 64 facts that share all that could distinguish them are paired in
// document order, which takes near-linear time.
//
// A nil golden or article has no facts. Align has no limit of steps, unlike [Facts].
func Align(want *schema.Golden, got *schema.Article) *Alignment {
	facts := fact.OfGolden(want, nil)
	return align(facts, fact.OfBeside(got, nil, facts), nil)
}

// maxSteps is the limit of steps for the alignment of one article. A step is a
// comparison of two facts, or of two of their words, names or roles. A record of a
// thousand facts that are all alike takes a tenth of it.
const maxSteps = 5_000_000

// Facts is [Align] for facts that package assay has interpreted. It returns the error
// of ctx within a few thousand steps after ctx is done, and another error if the
// alignment takes more than 5,000,000 steps. It has no time limit, so that the same
// records have the same result on every machine.
func Facts(ctx context.Context, want, got *fact.Set) (*Alignment, error) {
	var a *Alignment
	err := work.Within(ctx, maxSteps, func(m *work.Meter) { a = align(want, got, m) })
	if err != nil {
		return nil, err
	}
	return a, nil
}

func align(want, got *fact.Set, meter *work.Meter) *Alignment {
	if want == nil {
		want = fact.OfGolden(nil, nil)
	}
	if got == nil {
		got = fact.Of(nil, nil)
	}
	at := newPlacer(want, got, meter)
	return alignWith(goldenOf(want, got, at), want, got, at)
}

func alignWith(g *golden, want, got *fact.Set, at placer) *Alignment {
	parties, ofParties := alignParties(g, want, got, at)
	figures, ofFigures := alignFigures(g, want, got, at, parties)
	dates, ofDates := alignDates(g, want, got, at)
	events, ofEvents := alignEvents(g, want, got, at, parties, dates, figures)
	quotes, ofQuotes := alignQuotes(g, want, got, at, parties)
	a := &Alignment{Pairs: slices.Concat(ofParties, ofFigures, ofDates, ofEvents, ofQuotes)}
	a.Forbidden = newForbidding(g, want, got, parties, figures, dates, events, quotes).among(a.Pairs)
	return a
}
