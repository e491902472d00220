package gate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

func TestBaseline(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	read := func() *Baseline {
		t.Helper()
		b, err := ReadBaseline(path)
		require.NoError(t, err)
		return b
	}
	conclude := func(runs ...result.Run) *result.Result {
		return decide(t, runs, checks.All(), Policy{}, read())
	}
	figure, date := finding("value/figure", result.Error), finding("value/date", result.Error)

	b := read()
	r := conclude(run("a", figure, date))
	require.Equal(t, result.Fail, r.Gate)
	added, removed, err := b.Update(r, Policy{})
	require.NoError(t, err)
	require.Equal(t, []int{2, 0}, []int{added, removed})

	r = conclude(run("a", figure, date))
	require.Equal(t, result.Pass, r.Gate, "known findings do not fail")
	require.True(t, r.Runs[0].Findings[0].Known)

	other := finding("never/fact", result.Error)
	require.Equal(t, result.Fail, conclude(run("a", figure, date, other)).Gate, "a new finding fails")

	r = conclude(run("a", figure))
	require.Equal(t, result.Pass, r.Gate)
	require.Len(t, r.Fixed, 1, "a vanished finding is reported")
	require.Equal(t, "value/date", r.Fixed[0].Check)

	b = read()
	_, _, err = b.Update(conclude(run("a", figure, other)), Policy{})
	require.NoError(t, err)
	require.Equal(t, result.Fail, conclude(run("a", figure, other)).Gate, "an update only tightens: the new finding is not let in")
	require.Equal(t, result.Fail, conclude(run("a", figure, date)).Gate, "and what vanished was taken out")

	r = conclude(run("b"))
	require.Equal(t, result.Unknown, r.Gate, "an article of the baseline that was not run is never fixed")
	require.Empty(t, r.Fixed)
	crashed := with(run("a"), func(r *result.Run) { r.Error = "crashed" })
	require.Empty(t, conclude(crashed).Fixed, "nor is one whose run is unknown")
	require.Equal(t, result.Fail, conclude(run("a", figure, date), by("y", run("a"))).Gate, "another extractor's findings are not this one's business")

	before, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(before, []byte("<<<<<<< HEAD\n")...), 0o644))
	_, err = ReadBaseline(path)
	require.ErrorContains(t, err, "merge conflict")
	require.NoError(t, os.WriteFile(path, []byte("{}\n"), 0o644))
	_, err = ReadBaseline(path)
	require.ErrorContains(t, err, "not a baseline")
}

func TestBaselineNoticesHands(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	r := decide(t, []result.Run{run("a", finding("value/figure", result.Error), finding("value/date", result.Error))}, checks.All(), Policy{}, b)
	_, _, err = b.Update(r, Policy{})
	require.NoError(t, err)
	written, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(written), "\n")
	for _, tt := range []struct{ reason, text, says string }{
		{"as it was written", string(written), ""},
		{"a line taken out only tightens", lines[0] + lines[2], ""},
		{"lines of two branches in another order", lines[0] + lines[2] + lines[1], ""},
		{"another check", strings.Replace(string(written), "value/date", "value/figure", 1), "baseline.jsonl:2: this line was not written by assay, or was edited since"},
		{"another fingerprint", strings.Replace(string(written), `"fingerprint":"value/figure`, `"fingerprint":"never/fact`, 1), "baseline.jsonl:3: this line was not written by assay"},
		{"ends of lines of another system", strings.ReplaceAll(string(written), "\n", "\r\n"), ""},
		{"nothing", "\n", "it is empty"},
		{"a line of one's own", string(written) + `{"extractor":"x","article":"a","check":"never/fact","fingerprint":"never/facterror"}` + "\n", "baseline.jsonl:4: this line was not written by assay"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.NoError(t, os.WriteFile(path, []byte(tt.text), 0o644))
			_, err := ReadBaseline(path)
			if tt.says == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, tt.says)
			}
		})
	}
}

func TestBaselineOfWhatCannotSay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	crashed := with(run("b"), func(r *result.Run) { r.Error = "crashed" })
	_, _, err = b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error)), crashed}, checks.All(), Policy{}, b), Policy{})
	require.ErrorIs(t, err, ErrUnknown)
	require.NoFileExists(t, path)
}

func TestStrictBaseline(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	gate := Policy{StrictBaseline: true}
	_, _, err = b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), gate, b), gate)
	require.NoError(t, err)
	b, err = ReadBaseline(path)
	require.NoError(t, err)
	require.Equal(t, result.Pass, decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), gate, b).Gate)
	r := decide(t, []result.Run{run("a")}, checks.All(), gate, b)
	require.Equal(t, result.Fail, r.Gate)
	require.Contains(t, r.Reasons[0], "of the baseline vanished")
	require.Equal(t, result.Pass, decide(t, []result.Run{run("a")}, checks.All(), Policy{}, b).Gate, "without the policy it is told, and passes")
}

func TestWhatCannotBeReadIsNeverKnown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	for _, check := range []string{"form/json", "form/schema"} {
		b, err := ReadBaseline(path)
		require.NoError(t, err)
		runs := []result.Run{run("a", finding(check, result.Error), finding("value/figure", result.Error))}
		added, _, err := b.Update(decide(t, runs, checks.All(), Policy{}, b), Policy{})
		require.NoError(t, err)
		require.Equal(t, 1, added, "the other finding alone")
		b.known[runs[0].Findings[0].Fingerprint] = result.KnownFinding{Extractor: "x", Article: "a", Check: check} // of an older version
		aside := Policy{Quarantine: []Quarantine{{Article: "a", Until: "2099-01-01", Why: "w"}}}
		r := decide(t, runs, checks.All(), aside, b)
		require.Equal(t, result.Fail, r.Gate)
		require.False(t, r.Runs[0].Findings[0].Known)
		require.True(t, r.Runs[0].Findings[1].Known)
		require.NoError(t, os.Remove(path))
	}
}

func TestVanishedIsWhatWasLookedAt(t *testing.T) {
	for _, tt := range []struct {
		reason string
		only   []string
		gate   Policy
		unmade []result.Unverified
		fixed  int
	}{
		{reason: "made again", fixed: 1},
		{reason: "not selected", only: []string{"agree"}},
		{reason: "turned off", gate: Policy{Severities: map[string]result.Severity{"value": Off}}},
		{reason: "not made", unmade: unmade(result.MissingGrammar, "value")},
		{reason: "not made of a fact", unmade: []result.Unverified{{Check: "value/figure", Missing: result.MissingGrammar, Facts: 1}}},
		{reason: "another not made", unmade: unmade(result.MissingGolden, "coverage"), fixed: 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "baseline.jsonl")
			b, err := ReadBaseline(path)
			require.NoError(t, err)
			_, _, err = b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, b), Policy{})
			require.NoError(t, err)
			b, err = ReadBaseline(path)
			require.NoError(t, err)
			list, err := checks.Select(checks.All(), tt.only, nil)
			require.NoError(t, err)
			now := with(run("a"), func(r *result.Run) { r.Unverified = tt.unmade })
			r := decide(t, []result.Run{now}, list, tt.gate, b)
			require.Len(t, r.Fixed, tt.fixed)
			_, removed, err := b.Update(r, tt.gate)
			require.NoError(t, err)
			require.Equal(t, tt.fixed, removed)
		})
	}
}

func TestBaselineOfOtherExtractors(t *testing.T) {
	write := func(extractors ...string) *Baseline {
		t.Helper()
		b, err := ReadBaseline(filepath.Join(t.TempDir(), "baseline.jsonl"))
		require.NoError(t, err)
		var runs []result.Run
		for _, x := range extractors {
			f := finding("value/figure", result.Error)
			f.Extractor, f.Fingerprint = x, "value/figure of "+x
			runs = append(runs, by(x, run("a", f)))
		}
		_, _, err = b.Update(decide(t, runs, checks.All(), Policy{}, b), Policy{})
		require.NoError(t, err)
		return b
	}
	for _, tt := range []struct {
		reason   string
		baseline *Baseline
		declared []string
		want     result.Verdict
		reasons  string
		notice   string
	}{
		{reason: "its own", baseline: write("x"), want: result.Pass},
		{reason: "another name alone", baseline: write("old"), want: result.Unknown,
			reasons: `the baseline has only findings of "old", and the runs are of "x": a finding is known under the name of its extractor`},
		{reason: "other names alone", baseline: write("old", "older"), want: result.Unknown, reasons: `only findings of "old", "older"`},
		{reason: "another that there is, and that did not run", baseline: write("old"), declared: []string{"old", "x"}, want: result.Pass},
		{reason: "its own and one that there is not", baseline: write("x", "xx"), want: result.Pass, notice: `the unknown extractor "xx"`},
		{reason: "its own and one that there is", baseline: write("x", "xx"), declared: []string{"xx"}, want: result.Pass},
		{reason: "no finding of anybody", baseline: new(Baseline), want: result.Pass},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.baseline.Declare(tt.declared...)
			r := decide(t, []result.Run{run("a")}, checks.All(), Policy{}, tt.baseline)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			if tt.reasons != "" {
				require.Contains(t, r.Reasons[0], tt.reasons)
				_, _, err := tt.baseline.Update(r, Policy{})
				require.ErrorIs(t, err, ErrUnknown, "nor is it written over")
			}
			if tt.notice == "" {
				require.Empty(t, r.Notices)
			} else {
				require.Contains(t, r.Notices[0], tt.notice)
			}
		})
	}
}

func TestBaselineThatCannotBeWritten(t *testing.T) {
	nameless := finding("value/figure", result.Error)
	nameless.Fingerprint = ""
	r := decide(t, []result.Run{run("a", nameless)}, checks.All(), Policy{}, nil)
	_, _, err := new(Baseline).Update(r, Policy{})
	require.ErrorContains(t, err, "has no file")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	_, _, err = b.Update(r, Policy{})
	require.ErrorContains(t, err, "it has no fingerprint")
	require.NoFileExists(t, path)
	_, _, err = b.Update(new(result.Result), Policy{})
	require.ErrorIs(t, err, ErrUnknown, "a result that says nothing")
}

func TestBaselineIsWrittenWhereverItIsAskedFor(t *testing.T) {
	t.Setenv("CI", "true")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	added, _, err := b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, b), Policy{})
	require.NoError(t, err)
	require.Equal(t, 1, added)
	require.FileExists(t, path)
	added, _, err = b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error), finding("value/date", result.Error))}, checks.All(), Policy{}, b), Policy{})
	require.NoError(t, err)
	require.Zero(t, added, "once it is written, it only tightens")
}
