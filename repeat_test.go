package assay

import (
	"context"
	"os"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// flaky gives the budget wrong at every third call.
func flaky(t *testing.T) extract.Func {
	t.Helper()
	var calls atomic.Int64
	return func(context.Context, seeds.Article) ([]byte, error) {
		if calls.Add(1)%3 == 0 {
			return os.ReadFile("fixtures/stargate-fr/budget-tenth.json")
		}
		return os.ReadFile("fixtures/stargate-fr/perfect.json")
	}
}

func stargate(t *testing.T) []Case {
	t.Helper()
	for _, c := range BuiltinSuite() {
		if c.Article.ID == "stargate-fr" {
			return []Case{c}
		}
	}
	t.Fatal("the kit has no stargate-fr")
	return nil
}

func TestRepeat(t *testing.T) {
	gate := func(on gate.RepeatOn, share float64) *Result {
		t.Helper()
		r, err := Run(t.Context(), flaky(t), Config{
			Cases: stargate(t), Run: extract.Options{Concurrency: 1},
			Gate: gate.Policy{Repeat: gate.Repeat{Times: 3, On: on, Share: share}},
		})
		require.NoError(t, err)
		return r
	}
	r := gate("", 0)
	require.Equal(t, result.Fail, r.Gate, "the worst attempt decides")
	require.Len(t, r.Runs, 3)
	s := r.Stability["extractor"]
	require.InDeltaSlice(t, []float64{2.0 / 3, 1.0 / 3, 0}, s.PassK, 1e-12)
	require.Len(t, s.Unstable, 1)
	require.Equal(t, []int{2, 3}, []int{s.Unstable[0].Correct, s.Unstable[0].Of})
	require.Contains(t, s.Unstable[0].Fact, "500000000000 USD")

	require.Equal(t, result.Pass, gate("share", 0.6).Gate)
	r = gate("share", 0.9)
	require.Equal(t, result.Fail, r.Gate)
	require.Contains(t, r.Reasons[0], "passes 2 of 3 attempts")
}

// A number of attempts is bounded before anything is made of it.
func TestTimesHaveTheirRange(t *testing.T) {
	for _, tt := range []struct {
		reason string
		times  int
		ok     bool
	}{
		{"not said", 0, true}, {"once", 1, true}, {"the most", gate.MaxRepeat, true},
		{"one too many", gate.MaxRepeat + 1, false}, {"a billion", 1_000_000_000, false}, {"fewer than none", -1, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			never := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte("{}"), nil })
			_, err := Extract(t.Context(), never, Config{Cases: []Case{}, Gate: gate.Policy{Repeat: gate.Repeat{Times: tt.times}}})
			if tt.ok {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, "from 1 to 100")
		})
	}
}
