package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// one is a result of one run with findings.
func one(v result.Verdict, findings ...result.Finding) *result.Result {
	return &result.Result{
		Form: result.Form, Gate: v,
		Runs:       []result.Run{{Extractor: "x", Article: "a", Verdict: v, Findings: findings, Outcomes: map[schema.Kind]result.Counts{}}},
		Extractors: map[string]result.ExtractorResult{"x": {Gate: v, Records: 1}},
	}
}

// What a floor decides is counted as that.
func TestTextCountsWhatAFloorDecides(t *testing.T) {
	fails := result.Finding{Check: "value/figure", Severity: result.Error, Fails: true, Message: "it fails", Fingerprint: "1"}
	held := result.Finding{Check: "coverage/party", Severity: result.Error, Held: true, Message: "it is held", Fingerprint: "2"}
	r := one(result.Fail, fails, held)
	r.Fixed = []result.KnownFinding{{Extractor: "x", Article: "a", Check: "value/date", Fact: "it is gone", Fingerprint: "3"}}
	all := textOf(t, r, TextOptions{})
	require.Contains(t, all, "1 allowed by a floor (-v)\n")
	require.NotContains(t, all, "1 known")
	require.Contains(t, all, "it is gone")
	require.Contains(t, all, "it fails")
	require.NotContains(t, all, "it is held")
}

// What does not fail a JUnit case is in the output of its suite, and an attempt that
// the share allows is no failure and no error.
func TestJUnitOfWhatDoesNotFail(t *testing.T) {
	r := one(result.Pass)
	r.Runs[0].Unverified = []result.Unverified{{Check: "value/figure", Missing: result.MissingGolden}}
	out := written(t, "junit", r)
	require.Contains(t, out, "a: unverified: ")

	r = one(result.Pass)
	r.Runs = append(r.Runs, r.Runs[0], r.Runs[0])
	for i := range r.Runs {
		r.Runs[i].Attempt = i + 1
	}
	r.Runs[1].Verdict, r.Runs[1].Error = result.Unknown, "it crashed"
	r.Runs[2].Verdict, r.Runs[2].Findings = result.Fail, []result.Finding{{Check: "value/figure", Severity: result.Error, Message: "m"}}
	out = written(t, "junit", r)
	require.NotContains(t, out, "<error")
	require.NotContains(t, out, "<failure")
	require.Contains(t, out, "it crashed")
	require.Contains(t, out, "which the share of attempts allows")
}

// A comment that is full says how many findings it leaves out, not how many records.
func TestMarkdownCountsWhatItLeavesOut(t *testing.T) {
	r := one(result.Fail)
	r.Runs = nil
	for i := range 60 {
		run := result.Run{Extractor: "x", Article: fmt.Sprintf("a%02d", i), Verdict: result.Fail, Outcomes: map[schema.Kind]result.Counts{}}
		for j := range 3 {
			run.Findings = append(run.Findings, result.Finding{
				Check: "value/figure", Severity: result.Error, Fails: true, Fingerprint: fmt.Sprint(i, j),
				Message: strings.Repeat("long ", 200), Fix: strings.Repeat("longer ", 200),
			})
		}
		r.Runs = append(r.Runs, run)
	}
	out := written(t, "markdown", r)
	shown := strings.Count(out, "value/figure")
	require.Contains(t, out, " more are omitted here")
	var left int
	line := out[strings.LastIndex(out[:strings.Index(out, " more are omitted here")], "\n")+1:]
	_, err := fmt.Sscanf(line, "%d mistakes", &left)
	require.NoError(t, err, line)
	require.Zero(t, left%3, "%d are left out, of records of three each", left)
	require.Greater(t, left, 60, "%d shown", shown)
}
