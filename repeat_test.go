package assay

import (
	"context"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func TestPassK(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		c, n, k int
		want    float64
	}{
		{"all passed", 3, 3, 3, 1},
		{"none passed", 0, 3, 1, 0},
		{"one draw is the share", 2, 3, 1, 2.0 / 3},
		{"two of two of three", 2, 3, 2, 1.0 / 3},
		{"more than passed", 2, 3, 3, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.InDelta(t, tt.want, passK(tt.c, tt.n, tt.k), 1e-12) })
	}
}

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
	for _, c := range Kit() {
		if c.Article.ID == "stargate-fr" {
			return []Case{c}
		}
	}
	t.Fatal("the kit has no stargate-fr")
	return nil
}

func TestRepeat(t *testing.T) {
	gate := func(on string, share float64) *Result {
		t.Helper()
		r, err := Run(t.Context(), flaky(t), Config{
			Cases: stargate(t), Run: extract.Options{Concurrency: 1},
			Gate: schema.GateConfig{Repeat: schema.Repeat{Times: 3, On: on, Share: share}},
		})
		require.NoError(t, err)
		return r
	}
	r := gate("", 0)
	require.Equal(t, schema.Fail, r.Gate, "the worst attempt decides")
	require.Len(t, r.Runs, 3)
	s := r.Stability["extractor"]
	require.InDeltaSlice(t, []float64{2.0 / 3, 1.0 / 3, 0}, s.PassK, 1e-12)
	require.Len(t, s.Unstable, 1)
	require.Equal(t, []int{2, 3}, []int{s.Unstable[0].Held, s.Unstable[0].Of})
	require.Contains(t, s.Unstable[0].Fact, "500000000000 USD")

	require.Equal(t, schema.Pass, gate("share", 0.6).Gate)
	r = gate("share", 0.9)
	require.Equal(t, schema.Fail, r.Gate)
	require.Contains(t, r.Reasons[0], "passes 2 of 3 attempts")
}

func TestQuarantine(t *testing.T) {
	at := func(day string) {
		now = func() time.Time {
			d, err := time.Parse(time.DateOnly, day)
			require.NoError(t, err)
			return d
		}
	}
	t.Cleanup(func() { now = time.Now })
	gate := schema.GateConfig{Quarantine: []schema.Quarantine{{Article: "a", Check: "value", Until: "2025-03-31", Why: "the vendor is on it"}}}
	judge := func(fs ...schema.Finding) *Result {
		return Conclude([]schema.Run{run("a", fs...)}, checks.All(), gate, nil)
	}

	at("2025-03-31")
	require.Equal(t, schema.Pass, judge(finding("value/figure", schema.Error)).Gate)
	require.Equal(t, schema.Fail, judge(finding("value/figure", schema.Error), finding("never/fact", schema.Error)).Gate, "only what is named")
	at("2025-04-01")
	r := judge(finding("value/figure", schema.Error))
	require.Equal(t, schema.Fail, r.Gate, "the day after, it fails again")
	require.Contains(t, r.Notices[0], "ended on 2025-03-31 (the vendor is on it)")
	require.Contains(t, judge().Notices[0], "matches nothing: take it out")
	require.Contains(t, Conclude([]schema.Run{run("b")}, checks.All(), gate, nil).Notices[0], "matches nothing: that article was not run")
}

// A number of attempts is bounded before anything is made of it.
func TestTimesHaveTheirRange(t *testing.T) {
	for _, tt := range []struct {
		reason string
		times  int
		ok     bool
	}{
		{"not said", 0, true}, {"once", 1, true}, {"the most", MaxRepeat, true},
		{"one too many", MaxRepeat + 1, false}, {"a billion", 1_000_000_000, false}, {"fewer than none", -1, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			never := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte("{}"), nil })
			_, err := Runs(t.Context(), never, Config{Cases: []Case{}, Gate: schema.GateConfig{Repeat: schema.Repeat{Times: tt.times}}})
			if tt.ok {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, "from 1 to 100")
		})
	}
}
