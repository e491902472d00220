package report

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// distinct is a result of which no two fields say the same.
func distinct(change func(*result.Finding)) *result.Result {
	f := result.Finding{
		Check: "value/figure", Severity: result.Error, Article: "quay", Extractor: "mine", Kind: schema.KindFigure, Attribute: "unit", Fails: true,
		Want: &result.FactRef{Pointer: "/figures/0", Text: "5 EUR"}, Got: &result.FactRef{Pointer: "/figures/1", Text: "6 USD"},
		Location: &schema.Location{Line: 2, Column: 4, Text: "six", Before: "paid ", After: " dollars"},
		Message:  "is another unit", Fix: "read the sign", Fingerprint: "f1",
	}
	change(&f)
	return &result.Result{
		Form: result.Form, Gate: result.Pass,
		Runs: []result.Run{{Extractor: "mine", Article: "quay", File: "seeds/quay.txt", FirstLine: 8, Verdict: result.Pass, Findings: []result.Finding{f}}},
	}
}

// Each field of a finding stands in its own column, and at its own place.
func TestFieldsStandWhereTheyBelong(t *testing.T) {
	r := distinct(func(*result.Finding) {})
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", r))).ReadAll()
	require.NoError(t, err)
	row := map[string]string{}
	for i, name := range rows[0] {
		row[name] = rows[1][i]
	}
	require.Equal(t, map[string]string{
		"extractor": "mine", "article": "quay", "verdict": "pass", "check": "value/figure", "severity": "error", "fails": "true", "known": "false",
		"kind": "figure", "attribute": "unit", "expected": "5 EUR", "found": "6 USD", "file": "seeds/quay.txt", "line": "9", "column": "4",
		"text": "six", "tracked": "false", "message": "is another unit", "fix": "read the sign", "fingerprint": "f1",
	}, row)

	text := textOf(t, r, TextOptions{Verbose: 1})
	require.Contains(t, text, "expected  5 EUR  (golden /figures/0)")
	require.Contains(t, text, "found     6 USD  (/figures/1)")
	require.Contains(t, text, "article   seeds/quay.txt:9:4  paid ⟦six⟧ dollars")
	require.Contains(t, written(t, "markdown", r), "line 2: paid <mark>six</mark> dollars<br>to fix it: read the sign")
	require.Contains(t, written(t, "vet", r), `"posn": "seeds/quay.txt:9:4"`)
}

// Every format says how much a finding matters, and no more than the gate does.
func TestHowMuchAFindingMatters(t *testing.T) {
	for _, tt := range []struct {
		reason                string
		change                func(*result.Finding)
		sarif, github, gitlab string
		markdown              string
		suppressed            bool
	}{
		{"it fails", func(*result.Finding) {}, "error", "error", "critical", "**error `value/figure`**", false},
		{"a warning that fails", func(f *result.Finding) { f.Severity = result.Warning }, "warning", "error", "critical", "**warning `value/figure`**", false},
		{"an error that does not fail", func(f *result.Finding) { f.Fails = false }, "error", "warning", "major", "- error `value/figure` ", false},
		{"a warning", func(f *result.Finding) { f.Fails, f.Severity = false, result.Warning }, "warning", "warning", "minor", "- warning `value/figure` ", false},
		{"a note", func(f *result.Finding) { f.Fails, f.Severity = false, result.Note }, "note", "notice", "info", "- note `value/figure` ", false},
		{"a floor holds it", func(f *result.Finding) { f.Fails, f.Held = false, true }, "note", "notice", "info", "- allowed `value/figure` ", false},
		{"it is known", func(f *result.Finding) { f.Fails, f.Known = false, true }, "error", "notice", "info", "- known `value/figure` ", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := distinct(tt.change)
			log, err := readSARIF([]byte(written(t, "sarif", r)))
			require.NoError(t, err)
			require.Equal(t, tt.sarif, log.Runs[0].Results[0].Level)
			require.Equal(t, tt.suppressed, len(log.Runs[0].Results[0].Suppressions) > 0)
			require.Equal(t, "f1", log.Runs[0].Results[0].PartialFingerprints["assay/v1"])
			require.Contains(t, written(t, "github", r), "::"+tt.github+" file=seeds/quay.txt,line=9,col=4,")
			var issues []gitlabIssue
			require.NoError(t, json.Unmarshal([]byte(written(t, "gitlab", r)), &issues))
			require.Equal(t, tt.gitlab, issues[0].Severity)
			require.Contains(t, written(t, "markdown", r), tt.markdown)
		})
	}
}

// GitHub shows the first errors alone, so that they come first whatever was found first.
func TestGitHubPutsWhatFailsFirst(t *testing.T) {
	r := distinct(func(f *result.Finding) { f.Fails, f.Severity = false, result.Note })
	first := distinct(func(f *result.Finding) { f.Fails, f.Severity = false, result.Warning }).Runs[0]
	second := distinct(func(*result.Finding) {}).Runs[0]
	r.Runs = append(r.Runs, first, second)
	var levels []string
	for line := range strings.Lines(written(t, "github", r)) {
		level, _, _ := strings.Cut(strings.TrimPrefix(line, "::"), " ")
		levels = append(levels, level)
	}
	require.Equal(t, []string{"error", "warning", "notice"}, levels)
}

func TestThePageGroupsDigitsInARecord(t *testing.T) {
	page := written(t, "html", distinct(func(f *result.Finding) {
		f.Message, f.Got = "it is given as 1500000 EUR", &result.FactRef{Text: "1600000 EUR"}
	}))
	require.Contains(t, page, `class="message">it is given as 1,500,000 EUR`)
	require.Contains(t, page, `<dt>found</dt><dd dir="auto">1,600,000 EUR`)
}

func TestWhatARunTook(t *testing.T) {
	r := distinct(func(*result.Finding) {})
	r.Runs[0].Metrics = &result.Metrics{Milliseconds: 1500}
	other := r.Runs[0]
	other.Metrics = &result.Metrics{Milliseconds: 250}
	r.Runs = append(r.Runs, other)
	r.Usage = map[string]result.Usage{"mine": {P50: 1, P95: 2, P99: 3}}
	u := r.Usage["mine"]
	u.InputTokens, u.OutputTokens, u.Retries, u.Cached, u.Cost, u.Currency = 70, 8, 5, 4, 0.012, "USD"
	r.Usage["mine"] = u
	require.Contains(t, written(t, "text", r), "usage      median 1 ms, p95 2 ms, p99 3 ms an article; 70 + 8 tokens; cost 0.012 USD; 5 retried; 4 cached")
	require.Contains(t, written(t, "html", r), "1 ms, 2 ms, cost 0.012 USD")
	require.Contains(t, written(t, "junit", r), `time="1.750"`, "a suite takes as long as its cases together")
	r.Usage["mine"] = result.Usage{Cached: 4}
	require.Contains(t, written(t, "text", r), "  usage      4 cached\n", "no time was measured")
	require.Contains(t, written(t, "html", r), "not measured, all from the cache")
}
