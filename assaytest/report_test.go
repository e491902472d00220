package assaytest

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
)

// An answer that is no pass fails the test, also where nothing says why.
func TestNoPassWithoutAReason(t *testing.T) {
	for answer, fails := range map[result.Verdict]bool{result.Pass: false, result.Fail: true, result.Unknown: true, "": true} {
		r := record(t, func(t tester) { new(settings).report(t, &assay.Result{Gate: answer}) })
		require.Equal(t, fails, r.failed, "%q: %s", answer, r)
	}
}

// stray has an output of no article.
type stray struct{ extract.Func }

func (stray) Unidentified() []extract.Outcome {
	return []extract.Outcome{{At: "out/gone.json", Err: extract.Errorf(extract.NoAnswer, "it is of no article")}}
}

// A share tolerates attempts, and nothing that is none.
func TestAShareToleratesAttemptsAlone(t *testing.T) {
	dir := folder(t, nil)
	r := record(t, func(t tester) {
		run(t, stray{answers(right)}, Suite(dir), Gate(gate.Policy{Repeat: gate.Repeat{Times: 2, On: gate.RepeatShare, Share: 0.5}}))
	})
	require.True(t, r.says("Test/", "error", "it is of no article"), "%s", r)
}

// What could not be looked at is logged with its article.
func TestWhatIsUnverifiedIsLogged(t *testing.T) {
	r := record(t, func(t tester) {
		new(settings).report(t, &assay.Result{Gate: result.Pass, Runs: []result.Run{{
			Article: "bridge", Language: "nl", Unverified: []result.Unverified{{Check: "source/party", Missing: result.MissingGrammar}},
		}}})
	})
	require.True(t, r.says("Test/bridge", "log", "unverified: "), "%s", r)
	require.False(t, r.failed, "%s", r)
}

// The baseline of the call comes before that of the suite's assay.yaml.
func TestTheBaselineOfTheCallWins(t *testing.T) {
	dir := folder(t, map[string]string{"assay.yaml": yaml + "gate: {baseline: suite.jsonl}\n"})
	t.Setenv(UpdateEnv, "baseline")
	path := filepath.Join(dir, "call.jsonl")
	record(t, func(t tester) { run(t, answers(wrong), Suite(dir), Baseline(path)) })
	require.FileExists(t, path)
	require.NoFileExists(t, filepath.Join(dir, "suite.jsonl"))

	b, err := gate.ReadBaseline(path)
	require.NoError(t, err)
	t.Setenv(UpdateEnv, "")
	r := record(t, func(t tester) { run(t, answers(wrong), Config(assay.Config{Baseline: b}), Suite(dir)) })
	require.False(t, r.failed, "one in a Config too: %s", r)
}
