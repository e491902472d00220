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

// The more verbose a report, the more it lists; a quiet one says the verdict alone.
func TestTextListsByHowMuchAFindingMatters(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		options TextOptions
		want    string // the last names of the checks, in order
	}{
		{"a quiet report says the verdict alone", TextOptions{Quiet: true, Verbose: 2}, ""},
		{"a summary lists what fails, by sort", TextOptions{}, "fails warned"},
		{"-v lists errors and warnings before it", TextOptions{Verbose: 1}, "fails warned lowered held held-too fails warned"},
		{"-vv lists everything before it", TextOptions{Verbose: 2}, "fails warned lowered held held-too known noted fails warned"},
		{"what is not selected is not listed", TextOptions{Shown: func(_ result.Run, f result.Finding) bool { return f.Check != "own/fails" }}, "warned"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			text := textOf(t, each(), tt.options)
			var got []string
			for line := range strings.Lines(text) {
				if _, name, ok := strings.Cut(line, " own/"); ok {
					got = append(got, strings.Fields(name)[0])
				}
			}
			require.Equal(t, tt.want, strings.Join(got, " "), "%s", text)
			require.True(t, strings.HasSuffix(text, "gate failed: 1 record, 1 failed, 1 error, 2 warnings, 1 note, 2 allowed by a floor, 1 known\n"), text)
			require.Equal(t, tt.options.Quiet, strings.Count(text, "\n") == 1)
		})
	}
}

// The head of a record counts each mistake once, by what it matters.
func TestTheHeadOfARecordCounts(t *testing.T) {
	require.Contains(t, textOf(t, each(), TextOptions{Verbose: 1}), "FAILED       quay  “x”  1 error, 2 warnings, 1 note, 2 allowed by a floor, 1 known\n")
}

// textOf is the text report of a result.
func textOf(t *testing.T, r *result.Result, o TextOptions) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Text(&b, r, o))
	return b.String()
}
