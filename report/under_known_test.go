package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A finding that fails is counted as such, whatever it stands under.
func TestWhatFailsUnderWhatDoesNot(t *testing.T) {
	for _, tt := range []struct {
		reason string
		lead   result.Finding
		head   string // of the record
		fresh  string // in the summary
	}{
		{"the leading one is known", result.Finding{Severity: result.Error, Known: true}, "“x”  1 error\n", ""},
		{"the leading one is allowed by a floor", result.Finding{Severity: result.Error, Held: true}, "“x”  1 error\n", ""},
		{"the policy makes the leading one a note", result.Finding{Severity: result.Note}, "“x”  1 error\n", ""},
		{"another one is known", result.Finding{Severity: result.Note}, "“x”  1 error, 1 known\n", "1 finding against the baseline, which knows 1 more"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			lead := tt.lead
			lead.Check, lead.Message, lead.Fingerprint = "coverage/party", "m", "lead"
			list := []result.Finding{lead, {Check: "agree/event", Message: "n", Fingerprint: "f", Under: "lead", Severity: result.Error, Fails: true}}
			if tt.fresh != "" {
				list = append(list, result.Finding{Check: "own/k", Message: "k", Fingerprint: "k", Severity: result.Error, Known: true})
			}
			r := &result.Result{Form: result.Form, Gate: result.Fail, Runs: []result.Run{run("x", "quay", result.Fail, list...)}}
			text := textOf(t, r, TextOptions{Verbose: 1})
			require.Contains(t, text, tt.head)
			require.Contains(t, text, strings.TrimSuffix("gate failed: 1 record, 1 failed, "+strings.TrimPrefix(tt.head, "“x”  "), "\n"))
			if tt.fresh == "" {
				require.NotContains(t, text, "0 findings against")
			} else {
				require.Contains(t, text, tt.fresh)
			}
			for _, format := range []string{"github", "junit", "markdown", "gitlab", "csv", "sarif"} {
				require.Contains(t, written(t, format, r), "agree/event", format)
			}
		})
	}
}

// A comment fits, however much there is to say of the suite.
func TestMarkdownFitsWithManyNoticesAndReasons(t *testing.T) {
	r := silent()
	for i := range 3000 {
		r.Notices = append(r.Notices, fmt.Sprintf("nobody claims the golden %d", i))
		r.Reasons = append(r.Reasons, fmt.Sprintf("the required article %d was not run", i))
	}
	for i := range 100 {
		x := result.ExtractorResult{Gate: result.Pass, Scores: result.Scores{Coverage: map[schema.Kind]result.Score{}, Precision: map[schema.Kind]result.Score{}}}
		for _, k := range schema.Kinds() {
			x.Scores.Coverage[k], x.Scores.Precision[k] = result.Score{Value: 0.5, N: 4}, result.Score{Value: 0.5, N: 4}
		}
		if r.Extractors == nil {
			r.Extractors = map[string]result.ExtractorResult{}
		}
		r.Extractors[strings.Repeat("한", 200)+fmt.Sprint(i)] = x
	}
	out := written(t, "markdown", r)
	require.Less(t, len([]rune(out)), 65536)
	require.Contains(t, out, "more reasons")
	require.Contains(t, out, "more notes")
}
