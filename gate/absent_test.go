package gate

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func attempt(n int, r result.Run) result.Run {
	r.Attempt = n
	return r
}

// selected are the checks of the names, with those that every selection has.
func selected(t *testing.T, names ...string) []*checks.Check {
	t.Helper()
	list, err := checks.Select(checks.All(), names, nil)
	require.NoError(t, err)
	return list
}

// Nothing passes by being absent: each of these would pass if what is missing,
// or prefilled, were taken for what was looked at.
func TestNothingPassesUnseen(t *testing.T) {
	three := func(n ...int) (runs []result.Run) {
		for _, i := range n {
			runs = append(runs, attempt(i, run("a")))
		}
		return runs
	}
	share := Policy{Repeat: Repeat{Times: 3, On: RepeatShare, Share: 0.1}}
	off := map[string]result.Severity{}
	for _, c := range checks.All() {
		if f := c.Family(); f != "form" {
			off[f] = Off
		}
	}
	all := checks.All()
	reference, err := checks.Lookup(all, "form/reference")
	require.NoError(t, err)
	for _, tt := range []struct {
		reason string
		runs   []result.Run
		list   []*checks.Check
		policy Policy
		says   string
	}{
		{"no run", nil, all, Policy{}, "there is no record"},
		{"no check", []result.Run{run("a")}, nil, Policy{}, "no check is selected"},
		{"an empty list of checks", []result.Run{run("a")}, []*checks.Check{}, Policy{}, "no check is selected"},
		{"every check turned off", []result.Run{run("a")}, all, Policy{Severities: off}, "turns off every check"},
		{"the only check turned off, which is of the form", []result.Run{run("a")}, reference, Policy{Severities: map[string]result.Severity{"form/reference": Off}}, "nothing was checked: the policy turns off every check"},
		{"a run that says nothing", []result.Run{{Extractor: "x", Article: "a"}}, all, Policy{}, "was not judged"},
		{"a run that says that it passed", []result.Run{{Extractor: "x", Article: "a", Verdict: result.Pass}}, all, Policy{}, "was not judged"},
		{"a run of no article", []result.Run{run("")}, all, Policy{}, "about no article"},
		{"a run that crashed and says that it passed", []result.Run{with(run("a"), func(r *result.Run) { r.Error, r.Verdict = "crashed", result.Pass })}, all, Policy{}, ""},
		{"all checks unverified", []result.Run{with(run("a"), func(r *result.Run) { r.Unverified = unmade(result.MissingGolden, "agree") })}, selected(t, "agree"), Policy{}, "no golden was available"},
		{"a record without article and golden", []result.Run{with(run("a"), func(r *result.Run) { r.Unverified = lacking(result.MissingArticle, result.MissingGolden) })}, all, Policy{}, `has the id "a"`},
		{"one record of many", []result.Run{run("a"), run("b"), {Extractor: "x", Article: "c"}}, all, Policy{}, `"c" was not judged`},
		{"one extractor of many", []result.Run{run("a"), by("y", result.Run{Article: "a"})}, all, Policy{}, `y: the record of "a" was not judged`},

		{"an attempt that is missing", three(1, 3), all, share, "not counted from 1, each once: [1 3]"},
		{"the first attempt missing", three(2, 3), all, share, "not counted from 1"},
		{"an attempt twice", three(1, 2, 2), all, share, "[1 2 2]"},
		{"one attempt three times", three(1, 1, 1), all, share, "[1 1 1]"},
		{"fewer attempts than the policy wants", three(1, 2), all, share, "has 2 attempts at a, and the policy wants 3"},
		{"one run where the policy wants attempts", []result.Run{run("a")}, all, share, "no attempt, and the policy wants 3 attempts"},
		{"attempts beside a run that is none", append(three(1, 2, 3), run("a")), all, share, "a run that is none"},
		{"attempts of which none could be made", []result.Run{attempt(1, with(run("a"), func(r *result.Run) { r.Error = "x" }))}, all, Policy{Repeat: Repeat{Times: 1, On: RepeatShare, Share: 0.1}}, "passes 0 of 1"},

		{"a required article that was not run", []result.Run{run("a")}, all, Policy{Required: []string{"b"}}, "required article b"},
		{"a floor of coverage over no facts", []result.Run{run("a")}, all, Policy{Coverage: map[schema.Kind]float64{schema.KindQuote: 0}}, "coverage of quotes is not defined"},
		{"a floor of precision over no facts", []result.Run{run("a")}, all, Policy{Precision: map[schema.Kind]float64{schema.KindQuote: 0}}, "precision of quotes is not defined"},
		{"a floor of a type that no fact has", []result.Run{run("a")}, all, types(schema.KindParty, "place", 0), "parties of type place is not defined"},
		{"a floor of a type that only optional facts have", []result.Run{with(run("a"), func(r *result.Run) { r.RequiredTypes = nil })}, all, types(schema.KindParty, "person", 0), "parties of type person is not defined"},
		{"a floor of a phenomenon that no article has", []result.Run{run("a")}, all, Policy{Phenomena: map[string]float64{"bare-dollar": 0}}, "bare-dollar is not defined"},
		{"the low end over one article", []result.Run{run("a")}, all, Policy{On: OnLow, Coverage: map[schema.Kind]float64{schema.KindParty: 0}}, "no interval"},
		{"a budget and nothing measured", []result.Run{run("a")}, all, cost(1), "no run was measured"},
		{"a budget and half of it measured", []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 0.1} }), run("b")}, all, cost(1), "1 of 2 runs were measured"},
		{"a budget of latency, all from the cache", []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cached: true} })}, all, latency(time.Second), "came from the cache"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := decide(t, tt.runs, tt.list, tt.policy, nil)
			require.Equal(t, result.Unknown, r.Gate, "%v", r.Reasons)
			if tt.says != "" { // else the run says why itself
				require.NotEmpty(t, r.Reasons)
				require.Contains(t, r.Reasons[0], tt.says)
			}
		})
	}
}

// What no judged run says is an error, not a pass.
func TestMalformedRunsAreRefused(t *testing.T) {
	counted := func(change func(*result.Run)) []result.Run { return []result.Run{run("a"), with(run("b"), change)} }
	one := func(c *checks.Check) []*checks.Check { return []*checks.Check{c} }
	for _, tt := range []struct {
		reason string
		runs   []result.Run
		list   []*checks.Check
		says   string
	}{
		{"a nil check", []result.Run{run("a")}, one(nil), "check 0 is nil"},
		{"a check with nothing to run", []result.Run{run("a")}, one(&checks.Check{Name: "value/own", Doc: "d", Help: "h", Severity: result.Error}), "nothing to run"},
		{"a severity that is none", []result.Run{run("a", finding("value/figure", "fatal"))}, checks.All(), `finding 0, of value/figure, has the severity "fatal"`},
		{"no severity", []result.Run{run("a", finding("value/figure", ""))}, checks.All(), "none of note, warning, error"},
		{"a finding that is turned off", []result.Run{run("a", finding("value/figure", Off))}, checks.All(), "none of note, warning, error"},
		{"a check that there is not", []result.Run{run("a", finding("value/figures", result.Error))}, checks.All(), `check "value/figures", which there is not`},
		{"no check", []result.Run{run("a", finding("", result.Error))}, checks.All(), `check ""`},
		{"an attempt below 1", []result.Run{attempt(-1, run("a"))}, checks.All(), "counted from 1"},
		{"more found than there is", counted(func(r *result.Run) {
			r.Required = map[schema.Kind]result.Coverage{schema.KindParty: {Found: 100, Of: 1}}
		}), checks.All(), `run 1 (of "b" by "x") is malformed: of 1 required facts of kind party it has 100`},
		{"more of a type", counted(func(r *result.Run) {
			r.RequiredTypes = map[schema.Kind]map[string]result.Coverage{schema.KindParty: {"person": {Found: 2, Of: 1}}}
		}), checks.All(), "of type party/person it has 2"},
		{"less than nothing missing", counted(func(r *result.Run) {
			r.Outcomes = map[schema.Kind]result.Counts{schema.KindParty: {COR: 1, MIS: -10}}
		}), checks.All(), "below 0"},
		{"less than nothing of a type", counted(func(r *result.Run) {
			r.Types = map[schema.Kind]map[string]result.Counts{schema.KindParty: {"person": {SPU: -10}}}
		}), checks.All(), "below 0"},
		{"a cost that is no number", counted(func(r *result.Run) { r.Metrics = &result.Metrics{Cost: math.NaN()} }), checks.All(), "its metrics are none"},
		{"a time below nothing", counted(func(r *result.Run) { r.Metrics = &result.Metrics{Milliseconds: -5} }), checks.All(), "its metrics are none"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := Decide(tt.runs, tt.list, Policy{}, nil)
			require.Nil(t, r)
			require.ErrorContains(t, err, tt.says)
		})
	}
}

// A caller cannot say that findings are known, held or fail nothing.
func TestWhatIsPrefilledCountsNothing(t *testing.T) {
	f := finding("value/figure", result.Error)
	f.Known, f.Held = true, true
	r := decide(t, []result.Run{with(run("a", f), func(r *result.Run) { r.Verdict = result.Pass })}, checks.All(), Policy{}, new(Baseline))
	require.Equal(t, result.Fail, r.Gate)
	require.Equal(t, result.Fail, r.Runs[0].Verdict)
	require.Equal(t, []bool{false, false, true}, []bool{r.Runs[0].Findings[0].Known, r.Runs[0].Findings[0].Held, r.Runs[0].Findings[0].Fails})
}

// Records of one article that are read from several places are each looked at.
func TestTwoRecordsOfAnArticle(t *testing.T) {
	require.Equal(t, result.Pass, decide(t, []result.Run{run("a"), run("a")}, checks.All(), Policy{}, nil).Gate)
	require.Equal(t, result.Fail, decide(t, []result.Run{run("a"), run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, nil).Gate)
}

// A finding is known under its extractor's name: a baseline of other names says
// nothing of a run.
// A baseline that cannot be written, or would not be read again, is not.
// The library knows nothing of where it runs: whoever calls it refuses to write.
func TestVerdictOfOneRun(t *testing.T) {
	figure := finding("value/figure", result.Error)
	for _, tt := range []struct {
		reason string
		run    result.Run
		policy Policy
		want   result.Verdict
	}{
		{"nothing found", run("a"), Policy{}, result.Pass},
		{"an error", run("a", figure), Policy{}, result.Fail},
		{"one that the policy lowers", run("a", figure), severities("value", result.Note), result.Pass},
		{"one that is set aside", run("a", figure), Policy{Today: schema.Day{Year: 2020, Month: 1, Day: 1}, Quarantine: quarantined("value").Quarantine}, result.Pass},
		{"a crash", with(run("a"), func(r *result.Run) { r.Error = "crashed" }), Policy{}, result.Unknown},
		{"nothing looked at", result.Run{Article: "a"}, Policy{}, result.Unknown},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, tt.policy.Verdict(tt.run, checks.All(), nil))
			require.Equal(t, tt.want, decide(t, []result.Run{tt.run}, checks.All(), tt.policy, nil).Runs[0].Verdict)
		})
	}
}
