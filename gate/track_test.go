package gate

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

// Whatever is tracked, the answer is the one without it.
func TestTrackedRunsChangeNoAnswer(t *testing.T) {
	for reason, p := range policies() {
		t.Run(reason, func(t *testing.T) {
			runs := streamed(rand.New(rand.NewPCG(5, 8)), 40)
			var gating []result.Run
			for i := range runs {
				if runs[i].Tracked = i%5 < 2; !runs[i].Tracked {
					gating = append(gating, runs[i])
				}
			}
			p.Required, p.Quarantine = nil, nil
			b := accumulated(t, p, 1).baseline
			for fingerprint, k := range b.known {
				if k.Article == "art-003" || k.Article == "art-004" { // of which the first is tracked
					delete(b.known, fingerprint)
				}
			}
			want, got := decide(t, gating, checks.All(), p, b), decide(t, runs, checks.All(), p, b)
			require.Len(t, got.Runs, len(runs), "they are listed")
			for x, e := range got.Extractors {
				require.NotNil(t, e.Tracked)
				require.Positive(t, e.Tracked.Failed)
				require.Equal(t, len(runs)/2, e.Records+e.Tracked.Records)
				require.NotEmpty(t, e.Tracked.Scores.Coverage)
				e.Tracked = nil
				require.Equal(t, want.Extractors[x], e)
			}
			require.Equal(t, want.Gate, got.Gate)
			require.Equal(t, want.Reasons, got.Reasons)
			require.Equal(t, want.Scores, got.Scores)
			require.Equal(t, want.Usage, got.Usage)
			require.Equal(t, want.Fixed, got.Fixed)
			for _, run := range got.Runs {
				for _, f := range run.Findings {
					require.False(t, run.Tracked && (f.Fails || f.Known || f.Held))
				}
			}
		})
	}
}

func tracked(r result.Run) result.Run { return with(r, func(r *result.Run) { r.Tracked = true }) }

func TestTracked(t *testing.T) {
	bad := finding("value/figure", result.Error)
	known := func() *Baseline {
		return NewBaseline("b.jsonl", []result.KnownFinding{{Extractor: "x", Article: "a", Check: bad.Check, Fingerprint: bad.Fingerprint}})
	}
	broken := with(tracked(run("a")), func(r *result.Run) { r.Error = "it crashed" })
	for _, tt := range []struct {
		reason          string
		runs            []result.Run
		policy          Policy
		baseline        *Baseline
		gate            result.Verdict
		failed, unknown int
		says, notice    string
	}{
		{"a tracked article that is wrong", []result.Run{tracked(run("a", bad)), run("b")}, Policy{}, nil, result.Pass, 1, 0, "", ""},
		{"a tracked article that cannot be checked is mentioned", []result.Run{broken, run("b")}, Policy{}, nil, result.Pass, 0, 1, "", "of 1 tracked records, 1 could not be checked"},
		{"nothing but tracked articles", []result.Run{tracked(run("a"))}, Policy{}, nil, result.Unknown, 0, 0, "every record is tracked", ""},
		{"what is required does not gate", []result.Run{tracked(run("a")), run("b")}, Policy{Required: []string{"a"}}, nil, result.Unknown, 0, 0, "the required article a is tracked", ""},
		{"the baseline knows a finding of it: neither found nor gone", []result.Run{tracked(run("a")), run("b")}, Policy{StrictBaseline: true}, known(), result.Pass, 0, 0, "", ""},
		{"the baseline's finding is there: it is not known", []result.Run{tracked(run("a", bad)), run("b")}, Policy{}, known(), result.Pass, 1, 0, "", ""},
		{"a quarantine of it is of no use", []result.Run{tracked(run("a", bad)), run("b")}, Policy{Quarantine: []Quarantine{{Article: "a", Until: "2099-01-01", Why: "w"}}}, nil, result.Pass, 1, 0, "", "matches nothing: remove it"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a, err := NewAccumulator(checks.All(), tt.policy, tt.baseline)
			require.NoError(t, err)
			a.most = 1 // what is concluded from sums
			for i, r := range tt.runs {
				_, err := a.Add(i+1, r)
				require.NoError(t, err)
			}
			a.OmitRuns()
			results := []*result.Result{decide(t, tt.runs, checks.All(), tt.policy, tt.baseline)}
			if len(tt.runs) > 1 {
				r, err := a.Result()
				require.NoError(t, err)
				results = append(results, r)
			}
			for _, r := range results {
				require.Equal(t, tt.gate, r.Gate, "%v", r.Reasons)
				require.Empty(t, r.Fixed)
				x := r.Extractors["x"]
				require.Equal(t, [2]int{tt.failed, tt.unknown}, [2]int{x.Tracked.Failed, x.Tracked.Unknown})
				if tt.says != "" {
					require.Contains(t, r.Reasons[0], tt.says)
				} else {
					require.Empty(t, r.Reasons)
				}
				if tt.notice != "" {
					require.Contains(t, r.Notices[0], tt.notice)
				}
			}
		})
	}
}

// An article that is tracked and has no record is mentioned, in parts of the suite too.
func TestTrackedArticlesWithoutARecord(t *testing.T) {
	one, two := NewSuite([]string{"a"}), NewSuite([]string{"b"})
	one.Track([]string{"t1"})
	two.Track([]string{"t2", "t3"})
	one.Note("x", "a")
	one.Note("x", "t1")
	two.Note("x", "b")
	two.Note("x", "t2")
	one.Merge(two)
	r := &result.Result{Gate: result.Pass, Extractors: map[string]result.ExtractorResult{"x": {}}}
	one.Complete(r, "x")
	require.Equal(t, result.Pass, r.Gate)
	require.Equal(t, []string{"x: tracked: 1 of the 3 articles of the suite have no record: t3"}, r.Notices)
	require.False(t, one.Equal(NewSuite([]string{"a", "b"})), "tracking an article makes another suite")
}
