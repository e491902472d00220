package report

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func htmlOf(t *testing.T, r *result.Result, o HTMLOptions) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, HTML(&b, r, o))
	return b.String()
}

// A stored result of every version of the form can still be shown. The file
// was written by assay --format json check.
func TestStoredResultsAreShownInEveryFormat(t *testing.T) {
	data, err := os.ReadFile("testdata/result-1.json")
	require.NoError(t, err)
	r, err := result.Decode(data)
	require.NoError(t, err)
	require.Equal(t, result.Form, r.Form)
	for _, name := range Names() {
		out := strings.ReplaceAll(written(t, name, r), `\`, "") // Markdown escapes the hyphens
		require.Contains(t, out, "value", "%s shows what was found", name)
		require.Contains(t, out, "chiffres-budget-fr", "%s names the article", name)
	}
}

func TestHTMLIsOneFileUnderAStrictPolicy(t *testing.T) {
	out := htmlOf(t, someResult(hostile), HTMLOptions{Articles: map[string]string{"a": hostile}})
	policy := regexp.MustCompile(`content="default-src 'none'; style-src 'nonce-([\w-]+)'; script-src 'nonce-([\w-]+)'; img-src data:`).FindStringSubmatch(out)
	require.NotNil(t, policy)
	require.Equal(t, policy[1], policy[2])
	require.Equal(t, 1, strings.Count(out, `<script nonce="`+policy[1]+`">`))
	require.Equal(t, 1, strings.Count(out, "<script"))
	require.Equal(t, 1, strings.Count(out, "<style"))
	require.NotRegexp(t, `(?i)<[^>]* (style|on[a-z]+)=`, out)
	require.NotRegexp(t, `(?i)<[^>]* (src|href)="(https?:|//|javascript:)`, out)
	require.NotContains(t, htmlOf(t, someResult("other"), HTMLOptions{}), policy[1], "another page has another nonce")
}

func TestHTMLShowsHistory(t *testing.T) {
	old, now := someResult("t"), someResult("t")
	old.Runs[0].Findings[0].Fingerprint = "before"
	gone := old.Runs[0].Findings[0]
	gone.Fingerprint = "before-too"
	old.Runs[0].Findings = append(old.Runs[0].Findings, gone)
	fresh := now.Runs[0].Findings[0]
	fresh.Fingerprint = "now"
	now.Runs[0].Findings = append(now.Runs[0].Findings, fresh)
	old.Extractors["x"].Scores.Coverage[schema.KindFigure] = result.Score{Value: 0.5, N: 4}
	var b bytes.Buffer
	require.NoError(t, Write(&b, "html", old, now))
	require.Contains(t, b.String(), "2 new findings; 2 are gone")
	require.Contains(t, b.String(), "coverage of figures, result by result: 50.0 %, 75.0 %")
	require.Contains(t, b.String(), "▲ 25.0")
	require.Equal(t, 2, strings.Count(b.String(), `class="badge new"`))
	require.NotContains(t, written(t, "html", now), "History")
	b.Reset()
	require.NoError(t, Write(&b, "csv", old, now))
	require.NotContains(t, b.String(), "before", "the other formats show the last alone")
}

func fact(pointer, text string) *result.FactRef { return &result.FactRef{Pointer: pointer, Text: text} }

func TestMistakesAreCountedByFact(t *testing.T) {
	place := &schema.Location{Start: 3, End: 5, Text: "ab"}
	for _, c := range []struct {
		reason   string
		findings []result.Finding
		summary  string
		expected string
		found    string
	}{
		{"three checks say one thing of one figure", []result.Finding{
			{Check: "value/figure", Got: fact("/figures/0", "1 EUR"), Under: "b"},
			{Check: "agree/figure", Want: fact("/figures/3", "2 EUR"), Got: fact("/figures/0", "1 EUR"), Fingerprint: "b"},
			{Check: "grounding/figure", Got: fact("/figures/0", "1 EUR"), Under: "b"},
		}, "got 1 fact wrong. 1 of 1 record failed.", "2 EUR", "1 EUR"},
		{"what is missing and what is there instead, in one place", []result.Finding{
			{Check: "coverage/figure", Kind: schema.KindFigure, Want: fact("/figures/3", "2 EUR"), Location: place, Fingerprint: "a"},
			{Check: "spurious/figure", Kind: schema.KindFigure, Got: fact("/figures/9", "2 km"), Location: place, Under: "a"},
		}, "got 1 fact wrong.", "2 EUR", "2 km"},
		{"the leading finding is not listed", []result.Finding{
			{Check: "coverage/date", Want: fact("/dates/0", "2024"), Under: "c"},
			{Check: "spurious/date", Got: fact("/dates/1", "2025"), Under: "c"},
		}, "got 1 fact wrong.", "2024", "2025"},
		{"two facts", []result.Finding{
			{Check: "coverage/party", Want: fact("/parties/0", "A"), Fingerprint: "a"},
			{Check: "spurious/party", Got: fact("/parties/0", "B"), Fingerprint: "b"},
		}, "missed 1 and gave 1 that is not expected.", "A", ""},
		{"the record itself", []result.Finding{{Check: "form/json", Message: "cut"}}, "wrote 1 thing that cannot be used as it is.", "", ""},
	} {
		t.Run(c.reason, func(t *testing.T) {
			for i := range c.findings {
				c.findings[i].Fails = true
			}
			p := newPage(&result.Result{Gate: result.Fail, Runs: []result.Run{{Extractor: "x", Verdict: result.Fail, Findings: c.findings}}}, HTMLOptions{})
			require.Contains(t, p.Summary, c.summary)
			require.Equal(t, c.expected, p.Mistakes[0].Expected)
			require.Equal(t, c.found, p.Mistakes[0].Found)
		})
	}
}

func TestManyMistakesAreShownBySort(t *testing.T) {
	run := result.Run{Verdict: result.Fail}
	for range 5 {
		run.Findings = append(run.Findings, result.Finding{Check: "form/schema", Fails: true})
	}
	for range 7 {
		run.Findings = append(run.Findings, result.Finding{Check: "coverage/party", Fails: true})
	}
	run.Findings = append(run.Findings, result.Finding{Check: "spurious/party"})
	p := newPage(&result.Result{Gate: result.Fail, Runs: []result.Run{run}}, HTMLOptions{})
	require.Len(t, p.Mistakes, 2, "what does not fail is not there")
	require.Equal(t, []int{7, 5}, []int{p.Mistakes[0].Count, p.Mistakes[1].Count}, "the most frequent first")
	require.Equal(t, "#check=coverage%2Fparty&fails=1", p.Mistakes[0].CountHref)
}

// said writes paragraphs with their marks: [class:text]refs.
func said(ps []paragraph) string {
	var b strings.Builder
	for _, p := range ps {
		for _, x := range p.Parts {
			if x.Class == "" {
				b.WriteString(x.Text)
			} else {
				b.WriteString("[" + x.Class + ":" + x.Text + "]")
			}
			for _, f := range x.Refs {
				b.WriteString("^" + f.Fingerprint)
			}
		}
		b.WriteString("|")
	}
	return b.String()
}

func TestMarksOnTheArticle(t *testing.T) {
	const text = "Élan won 40 €.\nIt paid 12 € in May."
	at := func(check, fp string, start, end int, words string) result.Finding {
		return result.Finding{Check: check, Kind: schema.KindFigure, Fingerprint: fp, Location: &schema.Location{Start: start, End: end, Line: 1, Text: words, Before: "<", After: ">"}}
	}
	g := &schema.Golden{
		Parties: []schema.Party{{Name: "Élan", Mentions: []schema.Mention{schema.At(0, 4, "Élan")}}},
		Figures: []schema.Figure{{Unit: "EUR", Mentions: []schema.Mention{schema.At(9, 13, "40 €")}}, {Unit: "EUR", Mentions: []schema.Mention{schema.At(23, 27, "12 €"), schema.At(0, 99, "")}}},
	}
	missing := at("coverage/figure", "m", 9, 13, "40 €")
	missing.Want = fact("/figures/0", "40 EUR")
	for _, c := range []struct {
		reason string
		fs     []result.Finding
		golden *schema.Golden
		cor    int
		text   string
		want   string
	}{
		{"nothing", nil, nil, 0, text, "Élan won 40 €.|It paid 12 € in May.|"},
		{"offsets are code points", []result.Finding{at("value/figure", "v", 9, 13, "40 €")}, nil, 0, text, "Élan won [wrong:40 €]^v.|It paid 12 € in May.|"},
		{"the narrower of two is shown, and both are told", []result.Finding{at("value/figure", "v", 9, 13, "40 €"), at("agree/event", "e", 5, 13, "won 40 €")}, nil, 0, text,
			"Élan [wrong:won ][wrong:40 €]^e^v.|It paid 12 € in May.|"},
		{"a finding goes before an expected fact within it", []result.Finding{at("agree/event", "e", 5, 13, "won 40 €")}, g, 2, text,
			"[found:Élan] [wrong:won ][wrong:40 €]^e.|It paid [found:12 €] in May.|"},
		{"across two lines", []result.Finding{at("agree/quote", "q", 9, 17, "40 €.\nIt")}, nil, 0, text, "Élan won [wrong:40 €.]|[wrong:It]^q paid 12 € in May.|"},
		{"up to a line break", []result.Finding{at("agree/quote", "q", 9, 15, "40 €.\n")}, nil, 0, text, "Élan won [wrong:40 €.]^q|It paid 12 € in May.|"},
		{"expected facts, of which one is missing", []result.Finding{missing}, g, 1, text, "[found:Élan] won [missing:40 €]^m.|It paid [found:12 €] in May.|"},
		{"not as many were correct", []result.Finding{missing}, g, 0, text, "[expected:Élan] won [missing:40 €]^m.|It paid [expected:12 €] in May.|"},
		{"the nearest words are right in themselves", []result.Finding{at("grounding/figure", "n", 23, 27, "12 €")}, g, 2, text, "[found:Élan] won [found:40 €].|It paid [found:12 €]^n in May.|"},
		{"another text falls back to the words around", []result.Finding{at("value/figure", "v", 9, 13, "40 €")}, g, 0, "Élan lost everything it had.", "<[wrong:40 €]^v>|"},
		{"an offset out of the text", []result.Finding{at("value/figure", "v", 90, 94, "40 €")}, g, 0, text, "<[wrong:40 €]^v>|"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			run := result.Run{Article: "a", Findings: c.fs, Outcomes: map[schema.Kind]result.Counts{schema.KindFigure: {COR: c.cor}, schema.KindParty: {COR: c.cor}}}
			p := newPage(&result.Result{Runs: []result.Run{run}}, HTMLOptions{Articles: map[string]string{"a": c.text}, Goldens: map[string]*schema.Golden{"a": c.golden}})
			got := said(p.Runs[0].Text)
			require.Equal(t, c.want, got)
			for _, f := range p.Runs[0].Findings {
				require.True(t, f.Placed, "its number is in the text")
			}
		})
	}
}

func TestIDsAreUnique(t *testing.T) {
	taken := make(map[string]bool)
	for _, c := range []struct{ fingerprint, want string }{
		{"ab12", "ab12"}, {"ab12", "ab12-1-2"}, {`"><script>`, "script"}, {"", "1-4"}, {"é", "1-5"},
	} {
		require.Equal(t, c.want, uniqueID(c.fingerprint, 1, len(taken)+1, taken))
	}
}

func TestHeatCountsByPhenomenonAndExtractor(t *testing.T) {
	run := func(x string, found, of int, phenomena ...string) result.Run {
		return result.Run{Extractor: x, Article: "a", Phenomena: phenomena, Required: map[schema.Kind]result.Coverage{schema.KindDate: {Found: found, Of: of}}}
	}
	xs, rows := heat([]result.Run{run("x", 1, 2, "p", "q"), run("x", 2, 2, "p", "p"), run("y", 4, 4, "p"), run("y", 0, 0, "z")})
	require.Equal(t, []string{"x", "y"}, xs)
	var got []string
	for _, r := range rows {
		for _, c := range r.Cells {
			got = append(got, r.Name+" "+c.Text)
		}
	}
	require.Equal(t, []string{"q 50.0", "q –", "p 75.0", "p 100.0", "z –", "z –"}, got, "the worst first, what is not defined last")
}

func TestAMistakeStandsTogether(t *testing.T) {
	f := func(fp, under string, fails bool, start int) result.Finding {
		return result.Finding{Check: "value/figure", Fingerprint: fp, Under: under, Fails: fails, Location: &schema.Location{Start: start}}
	}
	for _, c := range []struct {
		reason string
		fs     []result.Finding
		want   string
	}{
		{"nothing", nil, ""},
		{"what fails comes first, each in reading order", []result.Finding{f("a", "", false, 1), f("b", "", true, 9), f("c", "", true, 5)}, "c0 b0 a0"},
		{"another word for a mistake follows it", []result.Finding{f("a", "c", true, 1), f("b", "", true, 3), f("c", "", true, 5)}, "b0 c0 a2"},
		{"also where it does not fail", []result.Finding{f("a", "b", false, 1), f("b", "", true, 3), f("c", "", true, 5)}, "b0 a1 c0"},
		{"the better one is not there", []result.Finding{f("a", "z", true, 1), f("b", "", true, 3)}, "a0 b0"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			p := newPage(&result.Result{Runs: []result.Run{{Article: "a", Findings: c.fs}}}, HTMLOptions{})
			var got []string
			for _, v := range p.Runs[0].Findings {
				got = append(got, fmt.Sprint(v.Fingerprint, v.Under))
			}
			require.Equal(t, c.want, strings.Join(got, " "))
		})
	}
}

func TestTitles(t *testing.T) {
	r := &result.Result{Runs: []result.Run{{Article: "id"}}}
	for _, c := range []struct {
		reason string
		o      HTMLOptions
		want   string
	}{
		{"nothing is known but the ID", HTMLOptions{}, ""},
		{"the front matter's", HTMLOptions{Titles: map[string]string{"id": "서울의  다리\n"}, Articles: map[string]string{"id": "Text."}}, "서울의 다리"},
		{"the golden's", HTMLOptions{Goldens: map[string]*schema.Golden{"id": {Source: schema.Source{Title: "Gold"}}}, Articles: map[string]string{"id": "Text."}}, "Gold"},
		{"the first line that is not empty", HTMLOptions{Articles: map[string]string{"id": "\n \nA bridge opens\nIt rains.\n"}}, "A bridge opens"},
		{"a long first line is cut", HTMLOptions{Articles: map[string]string{"id": strings.Repeat("다리 ", 200)}}, strings.TrimSpace(strings.Repeat("다리 ", 33)+"다") + "…"},
		{"an empty article", HTMLOptions{Articles: map[string]string{"id": "\n"}}, ""},
	} {
		require.Equal(t, c.want, titlesOf(r, c.o)["id"], c.reason)
	}
}

// A phenomenon of dates is counted over the dates of its articles.
func TestPhenomenaAreCountedOverTheirKind(t *testing.T) {
	run := result.Run{Extractor: "x", Article: "a", Phenomena: []string{"weekday-last", "stand-off", "own"}, Required: map[schema.Kind]result.Coverage{
		schema.KindDate: {Found: 1, Of: 4}, schema.KindParty: {Found: 6, Of: 6},
	}}
	_, rows := heat([]result.Run{run})
	var got []string
	for _, r := range rows {
		got = append(got, fmt.Sprintf("%s %s %s in %d", r.Name, r.Cells[0].Text, r.Facts, r.Articles))
	}
	require.Equal(t, []string{"weekday-last 25.0 dates in 1", "own 70.0 facts in 1", "stand-off 70.0 facts in 1"}, got)
}
