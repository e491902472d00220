package report

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema/result"
)

// xmllint validates by an XML Schema. Without it the test is skipped, unless
// the environment says that it is required.
func xmllint(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("xmllint")
	if err == nil {
		return path
	}
	const message = "no xmllint on PATH: install Debian's package libxml2-utils to hold JUnit XML to its schema"
	if os.Getenv("ASSAY_XMLLINT") == "required" {
		t.Fatal(message)
	}
	t.Skip(message)
	return ""
}

// schemas are ours, which is as narrow as all of the published ones together,
// and those that ASSAY_JUNIT_SCHEMAS names a folder of.
func schemas(t *testing.T) []string {
	t.Helper()
	list := []string{"testdata/junit.xsd"}
	if dir := os.Getenv("ASSAY_JUNIT_SCHEMAS"); dir != "" {
		found, err := filepath.Glob(filepath.Join(dir, "*.xsd"))
		require.NoError(t, err)
		require.NotEmpty(t, found, "ASSAY_JUNIT_SCHEMAS names a folder without a schema")
		list = append(list, found...)
	}
	return list
}

func validate(lint, schema, document string) error {
	c := exec.Command(lint, "--noout", "--nonet", "--schema", schema, "-")
	c.Stdin = strings.NewReader(document)
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Run(); err != nil {
		return &rejected{schema, said.String()}
	}
	return nil
}

type rejected struct{ schema, said string }

func (r *rejected) Error() string { return r.schema + ": " + r.said }

func run(extractor, article string, verdict result.Verdict, fs ...result.Finding) result.Run {
	return result.Run{Extractor: extractor, Article: article, Verdict: verdict, Findings: fs}
}

var junitCases = []struct {
	reason string
	result *result.Result
}{
	{"nothing at all", &result.Result{}},
	{"no run, and the gate cannot say why", &result.Result{Gate: result.Unknown, Reasons: []string{"no article"}}},
	{"a gate that fails by a floor alone", &result.Result{Gate: result.Fail, Reasons: []string{"a floor", "another"}, Runs: []result.Run{run("x", "a", result.Pass)}}},
	{"a gate that holds, with a reason to tell", &result.Result{Gate: result.Pass, Reasons: []string{"a known finding is gone"}, Runs: []result.Run{run("x", "a", result.Pass)}}},
	{"every verdict, and what is known", someResult("text")},
	{"a hostile article", someResult(hostile)},
	{"no name anywhere", &result.Result{Gate: result.Fail, Runs: []result.Run{run("", "", result.Unknown), run(" ", " \n", result.Fail, result.Finding{Fails: true})}}},
	{"extractors that take turns, in one suite each", &result.Result{Gate: result.Pass, Runs: []result.Run{
		run("x", "a", result.Pass), run("y", "a", result.Pass), run("x", "b", result.Fail, result.Finding{Check: "form/json", Message: "cut", Fails: true}), run("y", "b", result.Unknown),
	}}},
	{"an extractor called as the gate's own suite", &result.Result{Gate: result.Fail, Reasons: []string{"a floor"}, Runs: []result.Run{run("gate", "a", result.Pass)}}},
	{"attempts, with what they took", &result.Result{Gate: result.Pass, Runs: []result.Run{
		{Extractor: "x", Article: "a", Attempt: 1, Verdict: result.Pass, Metrics: &result.Metrics{Milliseconds: 3_600_123}},
		{Extractor: "x", Article: "a", Attempt: 2, Verdict: result.Fail, Metrics: &result.Metrics{Milliseconds: 1}, Findings: []result.Finding{{Check: "value/date", Message: "m", Fails: true}}},
	}}},
	{"letters that XML cannot hold", someResult("\x00\x01\uFFFE\uFFFF\xff\xfe \U0010FFFF ]]> &lt; \" ' <!-- <![CDATA[ \u0085\u2028")},
}

// There is no one schema of JUnit XML: what is written must be right by all.
func TestJUnitIsAcceptedByItsSchemas(t *testing.T) {
	lint := xmllint(t)
	when := time.Date(2026, 3, 4, 5, 6, 7, 8, time.FixedZone("", 3600))
	for _, s := range schemas(t) {
		t.Run(filepath.Base(s), func(t *testing.T) {
			for _, c := range junitCases {
				var b bytes.Buffer
				require.NoError(t, JUnit(&b, c.result, JUnitOptions{When: when}), c.reason)
				require.NoError(t, validate(lint, s, b.String()), "%s\n%s", c.reason, b.String())
				require.NotContains(t, b.String(), `timestamp="2026-03-04T05`, "UTC")
			}
		})
	}
	var b bytes.Buffer
	require.NoError(t, JUnit(&b, someResult("t"), JUnitOptions{When: when}))
	for _, c := range []struct{ reason, old, new string }{
		{"an attribute that no schema has", `<testcase name`, `<testcase file="a" name`},
		{"output before the cases", `<testcase`, `<system-out></system-out><testcase`},
		{"no time of the run", ` timestamp="2026-03-04T04:06:07"`, ``},
		{"a count that is no number", `failures="1"`, `failures="one"`},
		{"two answers", `</failure>`, `</failure><error message="" type=""></error>`},
	} {
		broken := strings.Replace(b.String(), c.old, c.new, 1)
		require.NotEqual(t, b.String(), broken, c.reason)
		require.Error(t, validate(lint, "testdata/junit.xsd", broken), c.reason)
	}
}

func TestJUnit(t *testing.T) {
	for _, c := range junitCases {
		var got junitSuites
		require.NoError(t, xml.Unmarshal([]byte(written(t, "junit", c.result)), &got), c.reason)
		for _, s := range got.Suites {
			var failures, errors int
			for _, k := range s.Cases {
				failures += count(k.Failure != nil)
				errors += count(k.Error != nil)
			}
			require.Equal(t, []int{len(s.Cases), failures, errors}, []int{s.Tests, s.Failures, s.Errors}, c.reason)
		}
	}
	var got junitSuites
	require.NoError(t, xml.Unmarshal([]byte(written(t, "junit", someResult(hostile))), &got))
	require.Len(t, got.Suites, 3, "an extractor each, and the gate's own reason")
	x := got.Suites[0]
	require.Equal(t, []any{"x", 2, 1, 1}, []any{x.Name, x.Tests, x.Failures, x.Errors})
	require.Contains(t, x.Cases[0].Failure.Text, "seeds/a.txt:9:4: error value/figure", "the place is one that an editor opens")
	require.Equal(t, "unknown", x.Cases[1].Error.Type)
	require.Contains(t, x.Out, "a: seeds/a.txt:9:4: known value/figure", "what is known is told, and does not fail")
	require.Equal(t, "gate", got.Suites[2].Name)

	require.NoError(t, xml.Unmarshal([]byte(written(t, "junit", junitCases[9].result)), &got))
	require.NotContains(t, written(t, "junit", junitCases[9].result), "timestamp", "equal results are equal bytes")
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
