package align

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/invent"
)

// A judgement without words weighs what the one with words weighs, and what is
// remembered of references is what comparing gives.
func TestABriefJudgementWeighsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := invent.New(invent.From(rapid.SliceOfN(rapid.Byte(), 100, 1500).Draw(t, "case")))
		if rapid.Bool().Draw(t, "near") {
			c.Golden, c.Got = asTruth(drawNear(t)), drawNear(t)
		}
		want := fact.OfGolden(c.Golden, nil)
		got := fact.OfBeside(rapid.SampledFrom(records(c)).Draw(t, "record"), nil, want)
		at := newPlacer(want, got, nil)
		g := goldenOf(want, got, at)
		ps, _ := alignParties(g, want, got, at)
		fs, _ := alignFigures(g, want, got, at, ps)
		ds, _ := alignDates(g, want, got, at)
		es, _ := alignEvents(g, want, got, at, ps, ds, fs)
		for _, r := range []*references{fs.refs, ds.refs} {
			for w := range r.paired {
				for g := range r.owner {
					require.Equal(t, r.paired[w] == g || r.mayBe(w, g), r.mayMean(w, g), "want %d, got %d", w, g)
				}
			}
		}
		for w := range es.want {
			for g := range es.got {
				j, ok := es.compare(w, g)
				weight := es.problem.judge(w, g)
				if ok {
					require.Equal(t, j.weight(), weight, "want %d, got %d: %+v", w, g, j)
				} else {
					require.Zero(t, weight)
				}
			}
		}
	})
}
