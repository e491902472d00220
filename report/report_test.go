package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// hostile is what an article or an extractor may hold to reach through a report.
const hostile = "<script>alert(1)</script> \x1b[31mred\x1b[0m \u202Eevil\u202C\n::set-output name=a::b\n##[error]x ]]> javascript:alert(1) =cmd|' /C calc'!A0 | `code` @everyone [a](http://b) \x00 %0A"

func someResult(text string) *result.Result {
	low, high := 0.5, 1.0
	f := result.Finding{
		Check: "value/figure", Severity: result.Error, Article: "a", Extractor: "x", Kind: schema.KindFigure, Fails: true,
		Want: &result.FactRef{Pointer: "/figures/0", Text: text, Key: "k"}, Got: &result.FactRef{Pointer: "/figures/1", Text: text, Key: "k"},
		Location: &schema.Location{Start: 3, End: 9, Line: 2, Column: 4, Text: text, Before: text, After: text},
		Message:  text, Fix: text, Fingerprint: "f1",
	}
	known := f
	known.Known, known.Fails, known.Fingerprint = true, false, "f2"
	return &result.Result{
		Form: result.Form, Version: "devel", Gate: result.Unknown, Reasons: []string{text},
		Runs: []result.Run{
			{Extractor: "x", Article: "a", File: "seeds/a.txt", FirstLine: 8, Verdict: result.Fail, Findings: []result.Finding{f, known},
				Outcomes: map[schema.Kind]result.Counts{}},
			{Extractor: "x", Article: "b", Verdict: result.Unknown, Error: text, Findings: []result.Finding{}, Outcomes: map[schema.Kind]result.Counts{}},
			{Extractor: "y", Article: "a", Verdict: result.Pass, Findings: []result.Finding{}, Outcomes: map[schema.Kind]result.Counts{}},
		},
		Extractors: map[string]result.ExtractorResult{
			"x": {Gate: result.Unknown, Records: 2, Failed: 1, Unknown: 1,
				Scores: result.Scores{Coverage: map[schema.Kind]result.Score{schema.KindFigure: {Value: 0.75, Low: &low, High: &high, N: 4}}}},
			"y": {Gate: result.Pass, Records: 1},
		},
	}
}

func written(t *testing.T, name string, r *result.Result) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, name, r))
	return b.String()
}

// TestHostileTextStaysText is the rule of every format: nothing that an article
// says does anything but be read.
func TestHostileTextStaysText(t *testing.T) {
	for _, f := range formats() {
		t.Run(f.Name, func(t *testing.T) {
			out := written(t, f.Name, someResult(hostile))
			require.NotContains(t, out, "\x1b", "no escape sequence reaches a terminal")
			require.NotContains(t, out, "\x00")
			if f.Name != "json" { // JSON carries the text as it is, inside a string
				require.NotContains(t, out, "\u202E", "nothing reorders what is read")
				require.NotContains(t, out, "##[error]")
			}
			for line := range strings.Lines(out) {
				line = strings.TrimSpace(line)
				require.False(t, strings.HasPrefix(line, "::set-output") || strings.HasPrefix(line, "##["), "a log line is a command: %s", line)
			}
			require.Equal(t, out, written(t, f.Name, someResult(hostile)), "equal results are equal bytes")
		})
	}
}

func readSARIF(data []byte) (*sarif.Report, error) {
	var log sarif.Report
	err := json.Unmarshal(data, &log)
	return &log, err
}

func TestSARIFIsAcceptedByItsSchema(t *testing.T) {
	for _, r := range []*result.Result{someResult("text"), someResult(hostile), {Form: result.Form, Gate: result.Unknown}} {
		log, err := readSARIF([]byte(written(t, "sarif", r)))
		require.NoError(t, err)
		require.NoError(t, log.Validate())
	}
	log, err := readSARIF([]byte(written(t, "sarif", someResult("a\nbc"))))
	require.NoError(t, err)
	require.Len(t, log.Runs, 2)
	first := log.Runs[0].Results[0]
	region := first.Locations[0].PhysicalLocation.Region
	require.Equal(t, []int{9, 4, 10, 3}, []int{*region.StartLine, *region.StartColumn, *region.EndLine, *region.EndColumn},
		"the region is in the article's file, after its front matter")
	require.Empty(t, first.Suppressions)
	require.Len(t, log.Runs[0].Results[1].Suppressions, 1, "a known finding is suppressed")
}

func TestGitHub(t *testing.T) {
	out := written(t, "github", someResult("50 % of a: b,\nc"))
	require.Contains(t, out, "::error file=seeds/a.txt,line=9,col=4,title=value/figure (x%2C a)::50 %25 of a: b,")
	require.Contains(t, out, "::notice file=seeds/a.txt", "a known finding is a notice")
	require.Contains(t, out, "::error title=x on b::unknown")
	require.Regexp(t, regexp.MustCompile(`(?m)^(::[a-z]+ .*\n)+$`), out)
}

// GitHub drops all but the first ten annotations of a level.
func TestGitHubTellsEachPlaceOnceAndErrorsFirst(t *testing.T) {
	r := someResult("a")
	again := r.Runs[0].Findings[0]
	again.Check, again.Message, again.Fix = "grounding/figure", "is not what is written\n::error::there", ""
	r.Runs[0].Findings = append(r.Runs[0].Findings, again)
	out := written(t, "github", r)
	require.Contains(t, out, "%0Agrounding/figure: is not what is written", "what a second check says of the place")
	require.Equal(t, 1, strings.Count(out, "::error file=seeds/a.txt,line=9,col=4,"))
	levels := regexp.MustCompile(`(?m)^::([a-z]+) `).FindAllStringSubmatch(out, -1)
	var order []string
	for _, l := range levels {
		if len(order) == 0 || order[len(order)-1] != l[1] {
			order = append(order, l[1])
		}
	}
	require.Equal(t, []string{"error", "notice"}, order)
}

func TestGitLab(t *testing.T) {
	var list []gitlabIssue
	require.NoError(t, json.Unmarshal([]byte(written(t, "gitlab", someResult("t"))), &list))
	require.Len(t, list, 4, "the gate's reason and what is unknown first")
	require.Equal(t, "critical", list[2].Severity)
	require.Equal(t, "seeds/a.txt", list[2].Location.Path)
	require.Equal(t, 9, list[2].Location.Lines.Begin)
	require.Equal(t, "f1", list[2].Fingerprint)
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", someResult("=1+1")))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 5)
	require.Equal(t, "'=1+1", rows[3][9], "a formula is a text")

	r := someResult("a")
	r.Runs[0].Tracked = true
	rows, err = csv.NewReader(strings.NewReader(written(t, "csv", r))).ReadAll()
	require.NoError(t, err)
	last := len(rows[0]) - 1
	require.Equal(t, "tracked", rows[0][last])
	for _, row := range rows[1:] {
		require.Equal(t, strconv.FormatBool(row[1] == r.Runs[0].Article && row[0] == r.Runs[0].Extractor), row[last], row)
	}
}

func TestCellsDoNothing(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"a formula", "=1+1", "'=1+1"},
		{"a call", "@SUM(A1)", "'@SUM(A1)"},
		{"a formula after what a spreadsheet leaves out", " \u00a0=1+1", "' \u00a0=1+1"},
		{"a formula in wide signs", "＝1+1", "'＝1+1"},
		{"a formula that begins like a number", "-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"},
		{"a number", "-1.5", "-1.5"},
		{"a value in words", "-5 EUR", "'-5 EUR"},
		{"a command to a runner", "::error::x", "'::error::x"},
		{"words", "a=b", "a=b"},
		{"nothing", "", ""},
	} {
		require.Equal(t, c.want, inert(c.in), c.reason)
	}
}

func TestMarkdown(t *testing.T) {
	out := written(t, "markdown", someResult(hostile))
	require.NotContains(t, out, "<script")
	require.NotContains(t, out, "@everyone")
	require.NotContains(t, out, "](http")
	require.Contains(t, out, "75.0 % [50.0–100.0] of 4")

	many := someResult("t")
	for range 3000 {
		many.Runs = append(many.Runs, many.Runs[0])
	}
	out = written(t, "markdown", many)
	require.Less(t, len(out), 65536, "GitHub takes no longer comment")
	require.Contains(t, out, "more are omitted here")
}

func TestText(t *testing.T) {
	var plainText, colored, quiet bytes.Buffer
	require.NoError(t, Text(&plainText, someResult("t"), TextOptions{}))
	require.NoError(t, Text(&colored, someResult("t"), TextOptions{Color: true}))
	require.NoError(t, Text(&quiet, someResult("t"), TextOptions{Quiet: true}))
	require.Contains(t, colored.String(), "\x1b[")
	require.Equal(t, plainText.String(), regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(colored.String(), ""), "colour adds nothing else")
	require.Less(t, quiet.Len(), plainText.Len())
	require.Contains(t, plainText.String(), "seeds/a.txt:9:4")
}

// Nothing can be reported of no result, in any format: an error, and no panic.
func TestWriteOfNoResult(t *testing.T) {
	for _, name := range Names() {
		var out bytes.Buffer
		require.ErrorContains(t, Write(&out, name), "the result is nil", name)
		require.ErrorContains(t, Write(&out, name, nil), "the result is nil", name)
		require.ErrorContains(t, Write(&out, name, nil, &result.Result{}), "the result is nil", name)
		require.Empty(t, out.String())
	}
	for name, write := range map[string]func(io.Writer, *result.Result) error{
		"CSV": writeCSV, "GitHub": writeGitHub, "GitLab": writeGitLab, "JSON": writeResult, "Markdown": writeMarkdown, "SARIF": writeSARIF, "Vet": writeVet,
		"JUnit": func(w io.Writer, r *result.Result) error { return JUnit(w, r, JUnitOptions{}) },
		"Text":  func(w io.Writer, r *result.Result) error { return Text(w, r, TextOptions{}) },
		"HTML":  func(w io.Writer, r *result.Result) error { return HTML(w, r, HTMLOptions{}) },
	} {
		require.ErrorContains(t, write(io.Discard, nil), "the result is nil", name)
	}
	require.ErrorContains(t, Comparison(io.Discard, nil, ComparisonOptions{}), "the result is nil")
	require.ErrorContains(t, ComparisonMarkdown(io.Discard, nil), "the result is nil")
	require.ErrorContains(t, CompareHTML(io.Discard, nil, nil, nil, HTMLOptions{}), "the result is nil")
}
