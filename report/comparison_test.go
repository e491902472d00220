package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// ledger is a result of n articles in which what is wrong is wrong: the sort of the
// findings of an article.
func ledger(extractor string, n int, wrong func(i int) string) *result.Result {
	r := &result.Result{Form: result.Form}
	for i := range n {
		id := fmt.Sprintf("기사-%03d", i)
		run := result.Run{
			Extractor: extractor, Article: id, File: "articles/" + id + ".txt", FirstLine: 5, Verdict: result.Pass, Findings: []result.Finding{},
			Outcomes: map[schema.Kind]result.Counts{}, Required: map[schema.Kind]result.Coverage{},
		}
		for _, k := range schema.Kinds() {
			run.Outcomes[k], run.Required[k] = result.Counts{COR: 3}, result.Coverage{Found: 3, Of: 3}
		}
		if check := wrong(i); check != "" {
			run.Verdict = result.Fail
			run.Outcomes[schema.KindFigure] = result.Counts{COR: 2, INC: 1}
			run.Required[schema.KindFigure] = result.Coverage{Found: 2, Of: 3}
			at := &schema.Location{Start: 3, End: 8, Line: 1, Column: 4, Text: "3조 4천"}
			want := &result.FactRef{Pointer: "/figures/0", Text: "3400000000000 KRW", Key: "3400000000000 KRW"}
			run.Findings = []result.Finding{
				{Check: "coverage/figure", Severity: result.Error, Kind: schema.KindFigure, Want: want, Message: "expected the figure, found none like it", Fingerprint: id + "c", Under: id + check, Location: at, Fails: true},
				{Check: check, Severity: result.Error, Kind: schema.KindFigure, Want: want, Message: "it is 1000 times too small", Fingerprint: id + check, Location: at, Fails: true},
			}
		}
		r.Runs = append(r.Runs, run)
	}
	return r
}

func right(int) string { return "" }

func compared(t *testing.T, base, head *result.Result) *score.Comparison {
	t.Helper()
	d, err := score.Compare(base, head)
	require.NoError(t, err)
	return d
}

func comparisonText(t *testing.T, d *score.Comparison, o ComparisonOptions) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Comparison(&b, d, o))
	return b.String()
}

// However much changed, it fits a screen; -v has it all.
func TestComparisonFitsAScreen(t *testing.T) {
	head := ledger("x", 400, func(i int) string { return fmt.Sprintf("own/check-%02d", i%60) })
	for i := range head.Runs {
		head.Runs[i].Outcomes[schema.KindDate] = result.Counts{COR: 2, MIS: 1}
		head.Runs[i].Outcomes[schema.KindParty] = result.Counts{COR: 1, MIS: 2}
	}
	base := ledger("x", 430, func(i int) string { return map[bool]string{true: "value/figure"}[i >= 400] })
	for _, sides := range [][2]*result.Result{{base, head}, {head, base}} {
		d := compared(t, sides[0], sides[1])
		short, long := comparisonText(t, d, ComparisonOptions{}), comparisonText(t, d, ComparisonOptions{Verbose: true})
		require.LessOrEqual(t, strings.Count(short, "\n"), 40, short)
		require.Contains(t, short, "more (-v)")
		require.NotContains(t, long, "(-v)")
		require.Greater(t, strings.Count(long, "\n"), 60)
	}
}

// One fact is said once, with the sentence that says most; what did not change is
// not said at all.
func TestComparisonSaysWhatChanged(t *testing.T) {
	one := func(i int) string { return map[bool]string{true: "value/figure"}[i == 7] }
	out := comparisonText(t, compared(t, ledger("x", 20, right), ledger("x", 20, one)), ComparisonOptions{})
	require.True(t, strings.HasPrefix(out, "regression: 1 new mistake of severity error or above\n\nbroke: 1 fact (2 findings)\n"), out)
	require.Contains(t, out, "  error value/figure: 3,400,000,000,000 KRW: it is 1000 times too small\n      articles/기사-007.txt:5:4\n")
	require.NotContains(t, out, "found none like it")
	require.Contains(t, out, "recall of figures: 100.0 % → 98.3 %, −1.7 points\n      not significant (95 % interval")
	require.NotContains(t, out, "parties", "they did not change")

	// What stands under a finding is the same mistake; another about that fact is not.
	head := ledger("x", 20, one)
	head.Runs[7].Findings[0].Under = ""
	out = comparisonText(t, compared(t, ledger("x", 20, right), head), ComparisonOptions{})
	require.Contains(t, out, "broke: 2 facts\n")
	require.Contains(t, out, "found none like it")

	out = comparisonText(t, compared(t, ledger("x", 20, one), ledger("x", 20, one)), ComparisonOptions{})
	require.Equal(t, "no change: no finding and no score differs over 20 articles\n", out)
}

// The comment begins with its marker, then the answer; what broke stands open, all
// else is folded, and it stays short.
func TestComparisonMarkdown(t *testing.T) {
	var b bytes.Buffer
	d := compared(t, ledger("x", 900, func(i int) string { return map[bool]string{true: "agree/figure"}[i > 880] }), ledger("x", 900, func(i int) string { return fmt.Sprintf("own/c%02d", i%80) }))
	require.NoError(t, ComparisonMarkdown(&b, d))
	out := b.String()
	require.True(t, strings.HasPrefix(out, "<!-- assay:suite -->\n## assay: ❌ regression\n\n"), out)
	require.Less(t, len(out), 20_000)
	open, folded, _ := strings.Cut(out, "<details>")
	require.Contains(t, open, "**Broke: ")
	require.NotContains(t, open, "points", "scores are folded")
	require.Contains(t, folded, "Scores that differ")
	require.LessOrEqual(t, strings.Count(open, "\n"), 30)
}

func comparedPage(t *testing.T, base, head *result.Result, o HTMLOptions) string {
	t.Helper()
	var b, again bytes.Buffer
	d := compared(t, base, head)
	require.NoError(t, CompareHTML(&b, base, head, d, o))
	require.NoError(t, CompareHTML(&again, base, head, d, o))
	require.Equal(t, b.String(), again.String(), "the same input gives the same bytes")
	return b.String()
}

// Without goldens nothing is counted, and no number contradicts the findings.
func TestCompareHTMLWithoutGoldens(t *testing.T) {
	wrong := func(i int) string { return map[bool]string{true: "value/figure"}[i == 1] }
	base, head := ledger("mine", 12, wrong), ledger("theirs", 12, func(int) string { return "" })
	require.Contains(t, comparedPage(t, base, head, HTMLOptions{}), " right, ")
	for _, r := range []*result.Result{base, head} {
		for i := range r.Runs {
			r.Runs[i].Outcomes = nil
		}
	}
	require.NotContains(t, comparedPage(t, base, head, HTMLOptions{}), " right, ")
}

func TestCompareHTML(t *testing.T) {
	const text = "매출은 3조 4천억원이었다.\n"
	base := ledger("mine", 12, func(i int) string { return map[bool]string{true: "value/figure"}[i == 1 || i == 2] })
	head := ledger("theirs", 12, func(i int) string {
		return map[int]string{2: "value/figure", 3: "agree/figure"}[i]
	})
	for _, r := range []*result.Result{base, head} {
		for i := range r.Runs {
			for j := range r.Runs[i].Findings {
				r.Runs[i].Findings[j].Location = &schema.Location{Start: 4, End: 9, Line: 1, Column: 5, Text: "3조 4천"}
			}
		}
	}
	out := comparedPage(t, base, head, HTMLOptions{Articles: map[string]string{"기사-001": text, "기사-003": text}})
	require.NotContains(t, out, "<script")
	require.NotRegexp(t, `(src|href)="(https?:)?//`, out, "it asks nobody for anything")
	require.NotContains(t, out, ` style="`, "the policy would not apply it")
	require.Contains(t, out, "<bdi>mine</bdi> with <bdi>theirs</bdi>", "the sides have the names of their extractors")
	rows := regexp.MustCompile(`(?s)<div class="row (broke|fixed|differs|same)">.*?<span class="label">([^<]*)</span>.*?<span class="label">([^<]*)</span>`)
	var got []string
	for _, m := range rows.FindAllStringSubmatch(out, -1) {
		got = append(got, m[1]+": "+m[2]+", "+m[3])
	}
	require.Equal(t, []string{"broke: right, wrong", "fixed: wrong, right", "same: wrong, wrong"}, got, "articles in which something broke are first")
	require.Equal(t, 10, strings.Count(out, `<details class="run same"`), "the filter leaves them out")
	require.Contains(t, out, `<span class="m wrong" title="wrong: value/figure">3조 4천</span>`, "the words are marked where the text is")

	// What was not checked is not called right.
	head.Runs[1] = result.Run{Extractor: "theirs", Article: base.Runs[1].Article, Verdict: result.Unknown, Error: "it timed out"}
	head.Runs = head.Runs[:11]
	out = comparedPage(t, base, head, HTMLOptions{})
	require.Contains(t, out, `<span class="label">not checked</span>`)
	require.Contains(t, out, "theirs cannot say: it timed out.")
	require.Contains(t, out, "theirs has no record of it.")

	require.Contains(t, comparedPage(t, ledger("x", 0, right), ledger("x", 0, right), HTMLOptions{}), "There is no article.")
}
