package gate

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Percentiles are by nearest rank: of 20 times the 95th is the 19th, and not the longest.
func TestPercentiles(t *testing.T) {
	var runs []result.Run
	for i := range 20 {
		runs = append(runs, with(run(string(rune('a'+i))), func(r *result.Run) { r.Metrics = &result.Metrics{Milliseconds: int64(20 - i)} }))
	}
	u := decide(t, runs, checks.All(), Policy{}, nil).Usage["x"]
	require.Equal(t, []int64{10, 18, 19, 20}, []int64{u.P50, u.P90, u.P95, u.P99})

	u = decide(t, runs[:1], checks.All(), Policy{}, nil).Usage["x"]
	require.Equal(t, []int64{20, 20, 20, 20}, []int64{u.P50, u.P90, u.P95, u.P99})
}

// A fact is unstable where some attempts got it right and others not: not where
// all got it wrong, and not where a finding about it is none of an error.
func TestUnstable(t *testing.T) {
	about := func(key string, s result.Severity) result.Finding {
		f := finding("coverage/party", s)
		f.Kind, f.Want, f.Fingerprint = schema.KindParty, &result.FactRef{Key: key, Text: key}, key
		return f
	}
	attempt := func(n int, findings ...result.Finding) result.Run {
		return with(run("a", findings...), func(r *result.Run) { r.Attempt = n })
	}
	r := decide(t, []result.Run{
		attempt(1, about("always", result.Error), about("once", result.Error), about("warned", result.Warning)),
		attempt(2, about("always", result.Error)),
	}, checks.All(), Policy{Repeat: Repeat{Times: 2}}, nil)
	require.Equal(t, []result.UnstableFact{{Article: "a", Kind: schema.KindParty, Fact: "once", Correct: 1, Of: 2}}, r.Stability["x"].Unstable)
}

// Where enough attempts pass, what the others found fails nothing.
func TestToleratedAttempts(t *testing.T) {
	attempt := func(n int, findings ...result.Finding) result.Run {
		return with(run("a", findings...), func(r *result.Run) { r.Attempt = n })
	}
	for _, tt := range []struct {
		reason string
		share  float64
		want   result.Verdict
		fails  bool
	}{
		{"half of them", 0.5, result.Pass, false},
		{"more than half", 0.6, result.Fail, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := decide(t, []result.Run{attempt(1, finding("value/figure", result.Error)), attempt(2)}, checks.All(),
				Policy{Repeat: Repeat{Times: 2, On: RepeatShare, Share: tt.share}}, nil)
			require.Equal(t, tt.want, r.Gate)
			require.Equal(t, tt.fails, r.Runs[0].Findings[0].Fails)
		})
	}
}

// A floor decides over the coverage findings that would count: not over those that
// the policy lowers, nor over those of other checks.
func TestAFloorDecidesOverWhatCounts(t *testing.T) {
	lowered := finding("coverage/party", result.Warning)
	lowered.Fingerprint = "lowered"
	for _, tt := range []struct {
		reason      string
		floor       float64
		held, fails []bool
	}{
		{"a floor that is met", 0.5, []bool{true, false, false}, []bool{false, false, true}},
		{"a floor that is not met", 0.95, []bool{false, false, false}, []bool{true, false, true}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := decide(t, []result.Run{run("a", finding("coverage/party", result.Error), lowered, finding("value/figure", result.Error))},
				checks.All(), Policy{Coverage: map[schema.Kind]float64{schema.KindParty: tt.floor}}, nil)
			for i, f := range r.Runs[0].Findings {
				require.Equal(t, tt.held[i], f.Held, "%s %s", f.Check, f.Severity)
				require.Equal(t, tt.fails[i], f.Fails, "%s %s", f.Check, f.Severity)
			}
		})
	}
}

// Failed and unknown records are counted apart.
func TestRecordsAreCounted(t *testing.T) {
	r := decide(t, []result.Run{
		run("a"), run("b", finding("value/figure", result.Error)),
		with(run("c"), func(r *result.Run) { r.Error = "crashed" }), with(run("d"), func(r *result.Run) { r.Error = "crashed" }),
	}, checks.All(), Policy{}, nil)
	x := r.Extractors["x"]
	require.Equal(t, []int{4, 1, 2}, []int{x.Records, x.Failed, x.Unknown})
}

func TestAddNotices(t *testing.T) {
	for _, tt := range []struct {
		reason string
		notice Notice
		strict bool
		want   result.Verdict
	}{
		{"what is read as something else", Notice{Text: "n"}, false, result.Pass},
		{"also in continuous integration", Notice{Text: "n"}, true, result.Pass},
		{"what was not looked at", Notice{Text: "n", Unverified: true}, false, result.Pass},
		{"is unknown in continuous integration", Notice{Text: "n", Unverified: true}, true, result.Unknown},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := &result.Result{Gate: result.Pass}
			AddNotices(r, []Notice{tt.notice}, tt.strict)
			require.Equal(t, tt.want, r.Gate)
			said := r.Notices
			if tt.want == result.Unknown {
				said = r.Reasons
			}
			require.Equal(t, []string{"n"}, said)
		})
	}
}

// A line that a merge leaves is found, whichever it is.
func TestABaselineWithAMergeConflict(t *testing.T) {
	for _, line := range []string{"<<<<<<< HEAD", "=======", ">>>>>>> theirs"} {
		path := filepath.Join(t.TempDir(), "known.jsonl")
		require.NoError(t, os.WriteFile(path, []byte(`{"form":"assay/baseline@1"}`+"\n"+line+"\n"), 0o644))
		_, err := ReadBaseline(path)
		require.ErrorContains(t, err, ":2: a merge conflict")
	}
}
