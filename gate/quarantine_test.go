package gate

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
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

func TestQuarantine(t *testing.T) {
	at := func(day string) {
		now = func() time.Time {
			d, err := time.Parse(time.DateOnly, day)
			require.NoError(t, err)
			return d
		}
	}
	t.Cleanup(func() { now = time.Now })
	gate := Policy{Quarantine: []Quarantine{{Article: "a", Check: "value", Until: "2025-03-31", Why: "the vendor is on it"}}}
	judge := func(fs ...result.Finding) *result.Result {
		return Decide([]result.Run{run("a", fs...)}, checks.All(), gate, nil)
	}

	at("2025-03-31")
	require.Equal(t, result.Pass, judge(finding("value/figure", result.Error)).Gate)
	require.Equal(t, result.Fail, judge(finding("value/figure", result.Error), finding("never/fact", result.Error)).Gate, "only what is named")
	at("2025-04-01")
	r := judge(finding("value/figure", result.Error))
	require.Equal(t, result.Fail, r.Gate, "the day after, it fails again")
	require.Contains(t, r.Notices[0], "ended on 2025-03-31 (the vendor is on it)")
	require.Contains(t, judge().Notices[0], "matches nothing: take it out")
	require.Contains(t, Decide([]result.Run{run("b")}, checks.All(), gate, nil).Notices[0], "matches nothing: that article was not run")
}
