package gate

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
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
	on := func(day string, runs ...result.Run) *result.Result {
		t.Helper()
		today, err := schema.PublicationDay(day)
		require.NoError(t, err)
		return decide(t, runs, checks.All(), Policy{Today: today, Quarantine: []Quarantine{{Article: "a", Check: "value", Until: "2025-03-31", Why: "the vendor is on it"}}}, nil)
	}
	figure, never := finding("value/figure", result.Error), finding("never/fact", result.Error)
	const last, after = "2025-03-31", "2025-04-01"
	require.Equal(t, result.Pass, on(last, run("a", figure)).Gate)
	require.Equal(t, result.Fail, on(last, run("a", figure, never)).Gate, "only what is named")
	r := on(after, run("a", figure))
	require.Equal(t, result.Fail, r.Gate, "the day after, it fails again")
	require.Contains(t, r.Notices[0], "ended on 2025-03-31 (the vendor is on it)")
	require.Contains(t, on(after, run("a")).Notices[0], "matches nothing: remove it")
	require.Contains(t, on(after, run("b")).Notices[0], "matches nothing: that article was not run")

	old := Policy{Quarantine: []Quarantine{{Article: "a", Until: "2001-01-01", Why: "w"}}}
	require.Contains(t, decide(t, []result.Run{run("a", figure)}, checks.All(), old, nil).Notices[0], "ended", "without a day it is the current one")
}

// A quarantine sets aside what it names of its article: all, a family or one check.
func TestWhatAQuarantineCovers(t *testing.T) {
	figure := finding("value/figure", result.Error)
	for _, tt := range []struct {
		reason, article, check string
		want                   result.Verdict
	}{
		{"every check where none is named", "a", "", result.Pass},
		{"the check by its name", "a", "value/figure", result.Pass},
		{"its family", "a", "value", result.Pass},
		{"its family as a pattern", "a", "value/*", result.Pass},
		{"another check of the family", "a", "value/date", result.Fail},
		{"another family", "a", "coverage/*", result.Fail},
		{"another article", "b", "value/*", result.Fail},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			p := Policy{
				Today:      schema.Day{Year: 2025, Month: 3, Day: 1},
				Quarantine: []Quarantine{{Article: tt.article, Check: tt.check, Until: "2025-03-31", Why: "the vendor is on it"}},
			}
			require.Equal(t, tt.want, decide(t, []result.Run{run("a", figure)}, checks.All(), p, nil).Gate)
		})
	}
}

// Facts that read alike are told in one order.
func TestUnstableFactsHaveAnOrder(t *testing.T) {
	about := func(key string) result.Finding {
		f := finding("value/figure", result.Error)
		f.Kind, f.Want = schema.KindFigure, &result.FactRef{Text: "7 %", Key: key}
		return f
	}
	runs := []result.Run{attempt(1, run("a", about("1"))), attempt(2, run("a", about("1"), about("2"))), attempt(3, run("a"))}
	for range 50 {
		s := stability(runs)["x"].Unstable
		require.Equal(t, []int{1, 2}, []int{s[0].Correct, s[1].Correct})
	}
}
