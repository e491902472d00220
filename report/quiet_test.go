package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema/result"
)

// each is a result of one run with a finding of every way to matter.
func each() *result.Result {
	finding := func(check string, s result.Severity, change func(*result.Finding)) result.Finding {
		f := result.Finding{Check: "own/" + check, Severity: s, Message: "m"}
		change(&f)
		return f
	}
	r := run("x", "quay", result.Fail,
		finding("fails", result.Error, func(f *result.Finding) { f.Fails = true }),
		finding("warned", result.Warning, func(f *result.Finding) { f.Fails = true }),
		finding("lowered", result.Warning, func(*result.Finding) {}),
		finding("held", result.Error, func(f *result.Finding) { f.Held = true }),
		finding("held-too", result.Error, func(f *result.Finding) { f.Held = true }),
		finding("known", result.Error, func(f *result.Finding) { f.Known = true }),
		finding("noted", result.Note, func(*result.Finding) {}),
	)
	return &result.Result{Form: result.Form, Gate: result.Fail, Runs: []result.Run{r}}
}

// A quiet report has what fails, whatever its severity, and nothing else of the findings.
func TestAQuietReportSaysWhatFails(t *testing.T) {
	for quiet, want := range map[bool]string{false: "fails warned lowered held held-too known noted", true: "fails warned"} {
		var b bytes.Buffer
		require.NoError(t, Text(&b, each(), TextOptions{Quiet: quiet}))
		var got []string
		for line := range strings.Lines(b.String()) {
			if _, name, ok := strings.Cut(line, " own/"); ok {
				got = append(got, strings.Fields(name)[0])
			}
		}
		require.Equal(t, want, strings.Join(got, " "), "%s", b.String())
	}
}

// The head of a run counts each finding once, by what it matters.
func TestTheHeadOfARunCounts(t *testing.T) {
	require.Contains(t, written(t, "text", each()), "FAIL    quay  x  1 error, 2 warnings, 1 note, 2 held by a floor, 1 known\n")
}
