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
		{"42000000 USD (exact)", "42,000,000 USD (exact)", "a large number"},
		{"9999 people", "9999 people", "four digits are read as they are"},
		{"12345", "12,345", "five are not"},
		{"-1000000.12345678 EUR", "-1000000.12345678 EUR", "a number with a sign stays whole"},
		{"1000000.12345678 EUR", "1,000,000.12345678 EUR", "nothing after the point"},
		{"/figures/1000000", "/figures/1000000", "a pointer is no number"},
		{"“50000 dollars” is given as 5000000 USD", "“50000 dollars” is given as 5,000,000 USD", "words of the article stay as they are"},
		{"20250204T101500", "20250204T101500", "digits in a longer name"},
		{"id a1234567", "id a1234567", "digits after a letter"},
		{"100000명", "100,000명", "a counter follows"},
		{"", "", "nothing"},
	} {
		require.Equal(t, c.want, grouped(c.in), c.reason)
	}
}

// Several findings of one fact are one mistake, with the best words for it.
func TestTextAndMarkdownSayWhatIsWrong(t *testing.T) {
	place := &schema.Location{Start: 3, End: 9, Line: 2, Column: 4, Text: "42 million"}
	want, got := &result.FactRef{Pointer: "/figures/0", Text: "42000000 USD"}, &result.FactRef{Pointer: "/figures/1", Text: "42000 USD"}
	fail := func(check, message, under string, want, got *result.FactRef) result.Finding {
		return result.Finding{Check: check, Severity: result.Error, Kind: schema.KindFigure, Fails: true, Want: want, Got: got, Location: place, Message: message, Under: under, Fingerprint: check}
	}
	r := &result.Result{Gate: result.Fail, Runs: []result.Run{
		run("x", "a", result.Fail,
			fail("value/figure", "“42 million” is given as 42000 USD; it reads 42000000 USD: it is 1000 times too small", "agree/figure", nil, got),
			fail("agree/figure", "the value is expected to be 42000000, found 42000", "", want, got),
			fail("grounding/figure", "no figure of the text is 42000 USD", "agree/figure", nil, got)),
	}}
	const best = "“42 million” is given as 42,000 USD; it reads 42,000,000 USD: it is 1000 times too small"
	require.Contains(t, textOf(t, r, TextOptions{}), "FAILED       “x”  1 record, 1 failed\n  error      agree/figure  "+best+"\n             a:2:4  ⟦42 million⟧\n")
	require.Contains(t, textOf(t, r, TextOptions{Verbose: 1}), "error   agree/figure "+best+"\n    expected  42,000,000 USD  (golden /figures/0)\n    found     42,000 USD  (/figures/1)\n    article   a:2:4  ⟦42 million⟧\n    also      value/figure, grounding/figure (-vv)\n")
	require.Contains(t, textOf(t, r, TextOptions{Verbose: 2}), "also error grounding/figure: no figure of the text is 42,000 USD\n")
	markdown := written(t, "markdown", r)
	require.Contains(t, markdown, "- **wrong** expected 42,000,000 USD, found 42,000 USD: “<mark>42 million</mark>” (a, x)\n")

	for range 9 {
		r.Runs = append(r.Runs, r.Runs[0])
	}
	require.Contains(t, textOf(t, r, TextOptions{}), "error      10 × agree/figure  "+best)
	require.Contains(t, textOf(t, r, TextOptions{}), "… 9 more (-v)\n")
	require.Contains(t, textOf(t, r, TextOptions{}), "gate failed: 10 records, 10 failed, 10 errors\n", "three findings, one mistake")
	require.Contains(t, written(t, "markdown", r), "- 10 × **wrong** `agree/figure`, such as expected")

	require.Equal(t, "passed       “x”  1 record\n\ngate passed: 1 record\n", textOf(t, &result.Result{Gate: result.Pass, Runs: []result.Run{run("x", "a", result.Pass)}}, TextOptions{}))
}

// Reports that a person reads list a mistake once, those for programs every finding.
func TestEveryFormatListsAMistakeOnce(t *testing.T) {
	fail := func(check, under string) result.Finding {
		return result.Finding{Check: check, Severity: result.Error, Fails: true, Message: check + " reports it", Under: under, Fingerprint: check}
	}
	r := &result.Result{Gate: result.Fail, Runs: []result.Run{run("x", "a", result.Fail, fail("own/led", "own/lead"), fail("own/lead", ""))}}
	for name, all := range map[string]bool{"github": false, "gitlab": false, "junit": false, "text": false, "sarif": true, "csv": true, "vet": true, "json": true} {
		text := written(t, name, r)
		require.Contains(t, text, "own/lead reports it", name)
		require.Equal(t, all, strings.Contains(text, "own/led reports it"), "%s\n%s", name, text)
	}
	text := written(t, "markdown", r)
	require.Contains(t, text, "own/lead reports it")
	require.NotContains(t, text, "own/led reports it")
}
