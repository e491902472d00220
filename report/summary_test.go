package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A failed build of any size is under sixty lines, and says what is wrong in the first ten.
func TestASummaryFitsAScreen(t *testing.T) {
	for _, extractors := range []int{1, 2, 3, 12} {
		t.Run(fmt.Sprint(extractors), func(t *testing.T) {
			r := large(extractors, 200)
			text := textOf(t, r, TextOptions{})
			require.Less(t, strings.Count(text, "\n"), 60, text)
			require.Contains(t, strings.Join(strings.SplitN(text, "\n", 11)[:10], "\n"), "it is 1000 times too small", text)
			require.Greater(t, strings.Count(textOf(t, r, TextOptions{Verbose: 1}), "\n"), 200*extractors)
		})
	}
}

// large is a result of articles in which much is wrong, in many ways, and for many reasons.
func large(extractors, articles int) *result.Result {
	r := &result.Result{Gate: result.Unknown, Extractors: map[string]result.ExtractorResult{}}
	for x := range extractors {
		name := fmt.Sprintf("추출기-%d", x)
		e := result.ExtractorResult{Gate: result.Fail, Records: articles, Failed: articles, Scores: result.Scores{Coverage: map[schema.Kind]result.Score{schema.KindParty: {Value: 0.5, N: 4}}}}
		for i := range articles {
			run := run(name, fmt.Sprintf("a%03d", i), result.Fail)
			if i%3 == 0 {
				run.Verdict, run.Error = result.Unknown, fmt.Sprintf("reason %d of a%03d", i%20, i)
			}
			run.Unverified = []result.Unverified{{Check: "value/figure", Missing: result.MissingGolden}}
			for n := range 20 {
				run.Findings = append(run.Findings, result.Finding{
					Check: fmt.Sprintf("own/check-%d", n), Severity: result.Error, Fails: true, Message: fmt.Sprint("mistake ", n), Fingerprint: fmt.Sprint(i, n),
				})
			}
			run.Findings = append(run.Findings, result.Finding{Check: "value/figure", Severity: result.Error, Fails: true, Fingerprint: "v",
				Message: "“$5 billion” is given as 5000000 USD; it reads 5000000000 USD: it is 1000 times too small"})
			r.Runs = append(r.Runs, run)
			e.Reasons = append(e.Reasons, fmt.Sprint("a reason ", i))
			r.Notices = append(r.Notices, fmt.Sprint("a notice ", i))
		}
		r.Extractors[name] = e
	}
	return r
}

// Columns stand under each other whatever the script.
func TestColumns(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         int
	}{
		{"letters", "abc", 3},
		{"Hangul takes two columns a syllable", "한국어", 6},
		{"full-width forms do too", "ＡＢ", 4},
		{"a combining accent takes none", "e\u0301", 1},
		{"nor does a joiner", "a\u200db", 2},
		{"nothing", "", 0},
	} {
		require.Equal(t, c.want, columns(c.text), c.reason)
	}
	require.Equal(t, "한국 |", padded("한국", 5)+"|")
}
