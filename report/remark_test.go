package report

import (
	"encoding/csv"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// silent is a result of two extractors, one of which could not be asked about
// one of its articles.
func silent() *result.Result {
	run := func(x, article string, v result.Verdict, why string) result.Run {
		return result.Run{Extractor: x, Article: article, File: "articles/" + article + ".txt", FirstLine: 6, Verdict: v, Error: why,
			Findings: []result.Finding{}, Outcomes: map[schema.Kind]result.Counts{}}
	}
	return &result.Result{
		Form: result.Form, Gate: result.Unknown,
		Runs: []result.Run{
			run("down", "harbour", result.Unknown, "unreachable: connection refused"), run("down", "market", result.Pass, ""),
			run("up", "harbour", result.Fail, ""),
		},
		Extractors: map[string]result.ExtractorResult{"down": {Gate: result.Unknown}, "up": {Gate: result.Fail}},
	}
}

// A report that shows nothing where nothing could be said closes alerts and
// turns badges green.
func TestEveryFormatTellsWhatCannotBeSaid(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			out := written(t, name, silent())
			require.Regexp(t, `connection (<wbr>)?refused`, out)
			require.Contains(t, out, "harbour")
			require.Contains(t, strings.ToLower(out), "unknown")

			nothing := &result.Result{Form: result.Form, Gate: result.Unknown, Reasons: []string{"nothing was checked: there is no record"}, Runs: []result.Run{}}
			require.Contains(t, written(t, name, nothing), "nothing was checked")
		})
	}
}

func TestSARIFInvocations(t *testing.T) {
	type invocation struct {
		ExecutionSuccessful        *bool
		ToolExecutionNotifications []struct {
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
			}
		}
	}
	read := func(r *result.Result) (out []invocation) {
		text := written(t, "sarif", r)
		log, err := readSARIF([]byte(text))
		require.NoError(t, err)
		require.NoError(t, log.Validate())
		var raw struct {
			Runs []struct{ Invocations []invocation }
		}
		require.NoError(t, json.Unmarshal([]byte(text), &raw))
		for _, run := range raw.Runs {
			require.Len(t, run.Invocations, 1)
			require.NotNil(t, run.Invocations[0].ExecutionSuccessful)
			out = append(out, run.Invocations[0])
		}
		return out
	}
	got := read(silent())
	require.Len(t, got, 2)
	require.False(t, *got[0].ExecutionSuccessful)
	require.Len(t, got[0].ToolExecutionNotifications, 1)
	n := got[0].ToolExecutionNotifications[0]
	require.Equal(t, "error", n.Level)
	require.Contains(t, n.Message.Text, "connection refused")
	require.Equal(t, "articles/harbour.txt", n.Locations[0].PhysicalLocation.ArtifactLocation.URI)
	require.True(t, *got[1].ExecutionSuccessful, "an extractor that fails has been looked at")
	require.Empty(t, got[1].ToolExecutionNotifications)

	floor := silent() // each record has its answer, and a floor of one extractor has none
	floor.Runs[0].Verdict, floor.Runs[0].Error = result.Pass, ""
	floor.Extractors["down"] = result.ExtractorResult{Gate: result.Unknown, Reasons: []string{"coverage of events is not defined"}}
	got = read(floor)
	require.False(t, *got[0].ExecutionSuccessful)
	require.Contains(t, got[0].ToolExecutionNotifications[0].Message.Text, "coverage of events")
	require.True(t, *got[1].ExecutionSuccessful)

	old := silent() // of a version that told extractors not apart
	old.Runs[0].Verdict, old.Runs[0].Error, old.Extractors = result.Pass, "", nil
	old.Reasons = []string{"down: coverage of events is not defined"}
	for _, i := range read(old) {
		require.False(t, *i.ExecutionSuccessful)
		require.NotEmpty(t, i.ToolExecutionNotifications)
	}
	fails := silent()
	fails.Gate, fails.Runs = result.Fail, fails.Runs[1:]
	for _, i := range read(fails) {
		require.True(t, *i.ExecutionSuccessful)
	}
}

// Code scanning refuses a file of which one result has no location.
func TestEveryFindingHasAPlace(t *testing.T) {
	form := result.Finding{Check: "form/json", Severity: result.Error, Message: "no JSON", Input: &schema.Position{Line: 3, Column: 7}, Fails: true}
	fact := result.Finding{Check: "value/figure", Severity: result.Error, Message: "wrong", Location: &schema.Location{Line: 2, Column: 5, Text: "a", Start: 9, End: 10}}
	whole := result.Finding{Check: "coverage/date", Severity: result.Error, Message: "missing"}
	for _, tt := range []struct {
		reason          string
		run             result.Run
		f               result.Finding
		uri, base, path string
		line, column    int
	}{
		{"words of an article's file", result.Run{File: "a/x.txt", FirstLine: 7}, fact, "a/x.txt", "%SRCROOT%", "a/x.txt", 8, 5},
		{"an article's file, as a whole", result.Run{File: "a/x.txt", FirstLine: 7}, whole, "a/x.txt", "%SRCROOT%", "a/x.txt", 7, 1},
		{"a record of no article", result.Run{At: "out/r.json"}, form, "out/r.json", "%SRCROOT%", "out/r.json", 3, 7},
		{"the record's form where both have files", result.Run{At: "out/r.json", File: "a/x.txt"}, form, "out/r.json", "%SRCROOT%", "out/r.json", 3, 7},
		{"an article's words where both have files", result.Run{At: "out/r.json", File: "a/x.txt"}, fact, "a/x.txt", "%SRCROOT%", "a/x.txt", 2, 5},
		{"a record that a program wrote", result.Run{File: "a/x.txt", FirstLine: 7}, form, "a/x.txt", "%SRCROOT%", "a/x.txt", 7, 1},
		{"JSON Lines", result.Run{At: "out/r.jsonl:12"}, result.Finding{Check: "form/json", Severity: result.Error, Input: &schema.Position{Line: 1, Column: 4}}, "out/r.jsonl", "%SRCROOT%", "out/r.jsonl", 12, 4},
		{"packed JSON Lines", result.Run{At: "r.jsonl.gz:2"}, whole, "r.jsonl.gz", "%SRCROOT%", "r.jsonl.gz", 2, 1},
		{"a file that is called so", result.Run{At: "odd:12"}, whole, "./odd:12", "%SRCROOT%", "odd:12", 1, 1},
		{"standard input", result.Run{At: "-"}, form, "stdin", "%SRCROOT%", "stdin", 3, 7},
		{"a line of standard input", result.Run{At: "-:5"}, whole, "stdin", "%SRCROOT%", "stdin", 5, 1},
		{"an article that is in no file", result.Run{Article: "harbour opens"}, whole, "harbour%20opens", "%SRCROOT%", "harbour opens", 1, 1},
		{"nothing at all", result.Run{}, whole, "assay", "%SRCROOT%", "assay", 1, 1},
		{"a place of no line", result.Run{File: "x"}, result.Finding{Check: "value/date", Severity: result.Error, Location: &schema.Location{}}, "x", "%SRCROOT%", "x", 1, 1},
		{"spaces and other alphabets", result.Run{File: "médias/서울 #1?.txt"}, whole, "m%C3%A9dias/%EC%84%9C%EC%9A%B8%20%231%3F.txt", "%SRCROOT%", "médias/서울 #1?.txt", 1, 1},
		{"a per cent sign", result.Run{File: "95%.txt"}, whole, "95%25.txt", "%SRCROOT%", "95%.txt", 1, 1},
		{"its own folder", result.Run{File: "./a/../b.txt"}, whole, "b.txt", "%SRCROOT%", "b.txt", 1, 1},
		{"a path of Windows", result.Run{File: `articles\le matin.txt`}, whole, "articles/le%20matin.txt", "%SRCROOT%", "articles/le matin.txt", 1, 1},
		{"a drive of Windows", result.Run{File: `C:\news\a b.txt`}, whole, "file:///C:/news/a%20b.txt", "", "C:/news/a b.txt", 1, 1},
		{"a share of Windows", result.Run{File: `\\host\news\a.txt`}, whole, "file://host/news/a.txt", "", "/host/news/a.txt", 1, 1},
		{"a path from the root", result.Run{File: "/srv/a b.txt"}, whole, "file:///srv/a%20b.txt", "", "/srv/a b.txt", 1, 1},
		{"a name that commands a terminal", result.Run{File: "\x1b[31m\n::error::.txt"}, whole, "", "%SRCROOT%", "", 1, 1},
		{"a name that is no UTF-8", result.Run{At: "\xff\xfe.json"}, form, "%FF%FE.json", "%SRCROOT%", "", 3, 7},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.run.Extractor, tt.run.Verdict, tt.run.Findings = "x", result.Fail, []result.Finding{tt.f}
			r := &result.Result{Form: result.Form, Gate: result.Fail, Runs: []result.Run{tt.run}}
			text := written(t, "sarif", r)
			log, err := readSARIF([]byte(text))
			require.NoError(t, err)
			require.NoError(t, log.Validate())
			require.NotContains(t, text, "\x1b")
			locations := log.Runs[0].Results[0].Locations
			require.Len(t, locations, 1)
			at := locations[0].PhysicalLocation
			u, err := url.Parse(*at.ArtifactLocation.URI)
			require.NoError(t, err)
			require.Equal(t, tt.base == "", u.IsAbs(), "relative paths have a base")
			if tt.uri != "" {
				require.Equal(t, tt.uri, *at.ArtifactLocation.URI)
			}
			if tt.base != "" {
				require.Equal(t, tt.base, *at.ArtifactLocation.URIBaseID)
			}
			require.Equal(t, []int{tt.line, tt.column}, []int{*at.Region.StartLine, *at.Region.StartColumn})

			var issues []gitlabIssue
			require.NoError(t, json.Unmarshal([]byte(written(t, "gitlab", r)), &issues))
			require.NotEmpty(t, issues[0].Location.Path)
			require.NotEmpty(t, issues[0].Fingerprint)
			require.Equal(t, tt.line, issues[0].Location.Lines.Begin)
			if tt.path != "" {
				require.Equal(t, tt.path, issues[0].Location.Path)
			}
		})
	}
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	r := silent()
	r.Runs[0].Attempt = 1
	again := r.Runs[0]
	again.Attempt = 2
	f := result.Finding{Check: "value/date", Severity: result.Error, Message: "wrong", Fingerprint: "same"}
	bare := result.Finding{Check: "value/date", Severity: result.Error, Message: "wrong"}
	r.Runs[1].Findings, r.Runs[2].Findings = []result.Finding{f, bare, bare}, []result.Finding{f}
	r.Runs = append(r.Runs, again)
	var issues []gitlabIssue
	require.NoError(t, json.Unmarshal([]byte(written(t, "gitlab", r)), &issues))
	require.Len(t, issues, 6)
	seen := map[string]bool{}
	for _, i := range issues {
		require.False(t, seen[i.Fingerprint], "%+v", i)
		seen[i.Fingerprint] = true
	}
	require.Equal(t, []string{"blocker", "unknown", "articles/harbour.txt"}, []string{issues[0].Severity, issues[0].Check, issues[0].Location.Path})
}

func TestCSVHasARowForWhatCannotBeSaid(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", silent()))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	row := map[string]string{}
	for i, name := range rows[0] {
		row[name] = rows[1][i]
	}
	require.Equal(t, "unknown", row["verdict"])
	require.Equal(t, "true", row["fails"])
	require.Equal(t, "articles/harbour.txt", row["file"])
	require.Equal(t, "6", row["line"])
	require.Contains(t, row["message"], "connection refused")
}

func TestMarkdownCountsWhatCannotBeSaidAndDoesNotFit(t *testing.T) {
	r := silent()
	for range 2000 {
		r.Runs = append(r.Runs, r.Runs[0])
	}
	out := written(t, "markdown", r)
	require.Less(t, len(out), 65536)
	require.Regexp(t, `[0-9]+ records more that could not be checked`, out)
}

// A gate that fails without a single finding says why wherever it is read, and
// what was not looked at is counted wherever it is.
func TestEveryFormatTellsWhatIsNoFinding(t *testing.T) {
	run := func(x, article string, v result.Verdict, missing ...result.Unverified) result.Run {
		return result.Run{Extractor: x, Article: article, File: "articles/" + article + ".txt", FirstLine: 6, Verdict: v, Unverified: missing,
			Findings: []result.Finding{}, Outcomes: map[schema.Kind]result.Counts{}}
	}
	floor := "coverage of figures is 40.0 %, under its floor of 90 %"
	r := &result.Result{
		Form: result.Form, Gate: result.Fail, Notices: []string{"nobody claims the golden quay.json"},
		Reasons: []string{"one: " + floor, "an answer of no extractor"},
		Runs: []result.Run{
			run("one", "harbour", result.Pass), run("one", "market", result.Fail, result.Unverified{Check: "agree/date", Missing: result.MissingGolden}),
			run("two", "harbour", result.Pass),
		},
		Extractors: map[string]result.ExtractorResult{"one": {Gate: result.Fail, Reasons: []string{floor}}, "two": {Gate: result.Pass}},
	}
	for _, name := range Names() {
		if name == "json" || name == "html" { // the one has everything, the other marks words up
			continue
		}
		t.Run(name, func(t *testing.T) {
			out := strings.NewReplacer(`\.`, ".", `\`, "", "%25", "%", "&#37;", "%").Replace(written(t, name, r))
			require.Contains(t, out, "under its floor of 90 %")
			require.Contains(t, out, "quay.json")
			require.Contains(t, strings.ToLower(out), "unverified")
			if name != "junit" && name != "text" && name != "markdown" { // whose message and text are two
				require.Equal(t, 1, strings.Count(out, "under its floor of 90 %"))
			}
		})
	}
	require.NotContains(t, written(t, "junit", r), "0 findings")
}

// What a record says at its own place is not said of the gate once more.
func TestNoRemarkTwice(t *testing.T) {
	r := silent()
	r.Reasons = []string{"down: no check could be made of harbour: unreachable: connection refused"}
	require.Len(t, remarks(r), 1)
}

// What a floor holds fails nothing, and no report counts it among errors.
func TestHeldIsNoError(t *testing.T) {
	f := result.Finding{Check: "coverage/date", Severity: result.Error, Message: "missing", Fingerprint: "f", Held: true}
	r := &result.Result{Form: result.Form, Gate: result.Pass, Runs: []result.Run{{Extractor: "x", Article: "quay", Verdict: result.Pass, Findings: []result.Finding{f}}}}
	for format, grave := range map[string]string{"sarif": `"level": "error"`, "gitlab": "major", "github": "::warning", "junit": "error coverage"} {
		require.NotContains(t, written(t, format, r), grave, format)
	}
}
