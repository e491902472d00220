package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func TestGrouped(t *testing.T) {
	for _, c := range []struct{ in, want, reason string }{
		{"42000000 USD (exact)", "42 000 000 USD (exact)", "a large number"},
		{"9999 people", "9999 people", "four digits are read as they are"},
		{"12345", "12 345", "five are not"},
		{"-1000000.12345678 EUR", "-1000000.12345678 EUR", "a number with a sign stays whole"},
		{"1000000.12345678 EUR", "1 000 000.12345678 EUR", "nothing after the point"},
		{"/figures/1000000", "/figures/1000000", "a pointer is no number"},
		{"", "", "nothing"},
	} {
		require.Equal(t, c.want, strings.ReplaceAll(grouped(c.in), "\u202F", " "), c.reason)
	}
}

// Who opens a failed log reads its end: what is wrong, each fact once.
func TestTextAndMarkdownSayWhatIsWrong(t *testing.T) {
	place := &schema.Location{Start: 3, End: 9, Line: 2, Column: 4, Text: "42 million"}
	want, got := &result.FactRef{Pointer: "/figures/0", Text: "42000000 USD"}, &result.FactRef{Pointer: "/figures/1", Text: "42000 USD"}
	fail := func(check string, want, got *result.FactRef) result.Finding {
		return result.Finding{Check: check, Severity: result.Error, Kind: schema.KindFigure, Fails: true, Want: want, Got: got, Location: place, Message: "m"}
	}
	r := &result.Result{Gate: result.Fail, Runs: []result.Run{
		run("x", "a", result.Fail, fail("value/figure", nil, got), fail("agree/figure", want, got), fail("grounding/figure", nil, got)),
	}}
	text := strings.ReplaceAll(written(t, "text", r), "\u202F", " ")
	require.Contains(t, text, "The extractor x got 1 fact wrong. 1 of 1 records failed.\n    wrong  expected 42 000 000 USD, found 42 000 USD: “42 million”  a, x\n")
	require.Equal(t, 1, strings.Count(text, "expected 42 000 000"), "three findings, one mistake")
	markdown := strings.ReplaceAll(written(t, "markdown", r), "\u202F", " ")
	require.Contains(t, markdown, "- **wrong** expected 42 000 000 USD, found 42 000 USD: “<mark>42 million</mark>” (a, x)\n")

	for range 9 {
		r.Runs = append(r.Runs, r.Runs[0])
	}
	require.Contains(t, written(t, "text", r), "10 × wrong  agree/figure, such as expected")
	require.Contains(t, written(t, "markdown", r), "- 10 × **wrong** `agree/figure`, such as expected")

	require.NotContains(t, written(t, "text", &result.Result{Gate: result.Pass, Runs: []result.Run{run("x", "a", result.Pass)}}), "mistake")
}
