package align

import (
	"context"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// Align pairs every golden fact with at most one extracted fact, each kind on
// its own: parties first, because the others refer to them.
//
// Two facts are a candidate pair where they may be the same: names that are
// equal, a value in one unit, dates that overlap, words in common, or one place in the
// text. Among all ways to pair candidates, the one is taken that has the most
// correct pairs, then the most partial ones, then the greatest total
// similarity, then the fewest crossings in document order. It is found
// exactly, and does not depend on the order of any list.
//
// Facts past 64 × 64 that share all that could distinguish them are paired in
// document order, so that thousands of equal facts take no longer than as many different ones.
//
// Nil stands for no facts. It takes as long as it takes; [Facts] gives up.
func Align(want *schema.Golden, got *schema.Article) *Alignment {
	return align(fact.OfGolden(want, nil), fact.Of(got, nil), nil)
}

// maxSteps is how many steps the alignment of one article may take: comparisons
// of two facts, or of two words, names or roles of theirs. A record of a
// thousand facts that are all alike takes a tenth.
const maxSteps = 5_000_000

// Facts is [Align] of facts, for package assay: it gives up with the context's error
// where that is done, which it notices within a few thousand steps, and with another
// error where two records take more than 5,000,000 steps. There is no limit of time,
// so that the same records have the same answer everywhere.
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
	a := new(Alignment)
	parties, pairs := alignParties(want, got, at)
	a.Pairs = append(a.Pairs, pairs...)
	figures, pairs := alignFigures(want, got, at, parties)
	a.Pairs = append(a.Pairs, pairs...)
	dates, pairs := alignDates(want, got, at)
	a.Pairs = append(a.Pairs, pairs...)
	events, pairs := alignEvents(want, got, at, parties, dates, figures)
	a.Pairs = append(a.Pairs, pairs...)
	quotes, pairs := alignQuotes(want, got, at, parties)
	a.Pairs = append(a.Pairs, pairs...)
	a.Forbidden = newForbidding(want, got, parties, figures, dates, events, quotes).among(a.Pairs)
	return a
}
