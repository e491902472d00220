package report_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
	"github.com/assaykit/assay/tests/browser"
)

// tab is a browser that shows a report.
type tab struct{ *browser.Tab }

func open(t *testing.T) *tab {
	t.Helper()
	return &tab{browser.Open(t, nil)}
}

// unharmed checks that nothing was asked for but the pages themselves, and
// that nothing went wrong.
func (b *tab) unharmed(t *testing.T) {
	t.Helper()
	require.Empty(t, b.Errors())
	for _, address := range b.Requests() {
		require.Regexp(t, `^(file:///.*\.html|data:|about:blank)`, address, "nothing is asked of anybody")
	}
}

// shown counts the findings that the filters leave.
func (b *tab) shown() int {
	return int(b.Number(`document.querySelectorAll(".run:not([hidden]) .finding:not([hidden])").length`))
}

// choose sets a field as a person does.
func (b *tab) choose(name, value string) {
	b.Text(fmt.Sprintf(`(() => { const f = document.querySelector("#filters [name=%s]"); f.value = %q; f.dispatchEvent(new Event(f.type === "search" ? "input" : "change", {bubbles: true})); return ""; })()`, name, value))
}

// file writes a report and returns its address.
func file(t *testing.T, r *result.Result, o report.HTMLOptions) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.HTML(&b, r, o))
	path := filepath.Join(t.TempDir(), "report.html")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	return "file://" + path
}

// stored is the result of testdata with a second and a third record.
func stored(t *testing.T) *result.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash("../../../report/testdata/result-1.json"))
	require.NoError(t, err)
	r, err := result.Decode(data)
	require.NoError(t, err)
	low, high := 0.91, 1.0
	scores := r.Extractors["recorded"].Scores
	for k, s := range scores.Coverage {
		s.Low, s.High = &low, &high
		scores.Coverage[k] = s
	}
	other := r.Runs[0]
	other.Extractor = "other"
	other.Required = map[schema.Kind]result.Coverage{schema.KindParty: {Found: 9, Of: 12}, schema.KindFigure: {Found: 38, Of: 38}}
	other.Findings = []result.Finding{{
		Check: "coverage/party", Severity: result.Error, Article: other.Article, Extractor: "other", Kind: schema.KindParty, Fails: true,
		Want:    &result.FactRef{Pointer: "/parties/1", Text: "Nordalune (organization)", Key: "Nordalune"},
		Message: "expected the party Nordalune (organization), found none like it", Fix: "extract it into /parties", Fingerprint: "aa11",
	}, {
		Check: "source/party", Severity: result.Note, Article: other.Article, Extractor: "other", Kind: schema.KindParty,
		Message: "the article names somebody whom the extraction does not have", Fingerprint: "aa12",
	}}
	third := result.Run{
		Extractor: "other", Article: "timeline-en", Language: "en", Verdict: result.Pass, Findings: []result.Finding{},
		Phenomena: []string{"weekday-same-day", "zone"}, Outcomes: map[schema.Kind]result.Counts{}, Required: map[schema.Kind]result.Coverage{schema.KindDate: {Found: 3, Of: 5}},
	}
	r.Runs = append(r.Runs, other, third)
	return r
}

// kit is the texts and goldens that assay carries.
func kit() report.HTMLOptions {
	o := report.HTMLOptions{Articles: map[string]string{}, Goldens: map[string]*schema.Golden{}}
	for _, a := range seeds.Kit() {
		o.Articles[a.ID] = a.Text
		if e, ok := golden.Kit().Get(a.ID); ok {
			o.Goldens[a.ID] = e.Golden
		}
	}
	return o
}

// Filters filter, links land, keys move: in a real browser.
func TestHTMLInABrowser(t *testing.T) {
	b := open(t)
	o := kit()
	older := stored(t)
	older.Runs = older.Runs[:1]
	older.Extractors["recorded"].Scores.Coverage[schema.KindFigure] = result.Score{Value: 0.8, N: 38}
	o.History = []*result.Result{older, older}
	address := file(t, stored(t), o)

	b.Look(1280, 900, false, "screen")
	b.Enter("#filters", chromedp.Navigate(address))
	b.Shoot("html-desktop")
	total := b.shown()
	require.Equal(t, 5, total)
	require.Contains(t, b.Text(`document.querySelector("#count").textContent`), "5 findings in 3 records")

	for _, c := range []struct {
		name, value string
		want        int
		reason      string
	}{
		{"kind", "party", 2, "of a kind"},
		{"check", "agree/figure", 1, "of a check"},
		{"severity", "note", 1, "of a severity"},
		{"extractor", "other", 2, "of an extractor"},
		{"article", "timeline-en", 0, "a record without findings is shown, with none"},
		{"phenomenon", "zone", 0, "of a phenomenon"},
		{"q", "NORDALUNE  (organ", 1, "a search minds neither case nor spaces"},
		{"q", "recorded", 3, "a search finds the extractor too"},
	} {
		b.choose(c.name, c.value)
		b.Until(fmt.Sprintf(`document.querySelectorAll(".run:not([hidden]) .finding:not([hidden])").length === %d`, c.want))
		b.Until(`location.hash.startsWith("#` + c.name + `=")`)
		for i := 0; c.want > 0 && i < 2; i++ {
			require.Equal(t, c.want, b.shown(), c.reason)
		}
		b.Do(chromedp.Focus(chromedp.CSS("#records")), chromedp.KeyEvent("x"))
		require.Equal(t, total, b.shown(), "x shows all again")
		require.Equal(t, "", b.Text("location.hash"))
	}
	b.choose("kind", "figure")
	b.choose("severity", "note")
	require.Equal(t, 0, b.shown())
	require.Equal(t, "true", b.Text(`String(document.querySelector("#nothing").checkVisibility())`))
	b.Click("#all")
	require.Equal(t, total, b.shown())

	// Keys.
	b.Do(chromedp.Focus(chromedp.CSS("#records")), chromedp.KeyEvent("j"))
	first := b.Text("document.activeElement.id")
	require.Equal(t, "#"+first, b.Text("location.hash"), "the address names the finding")
	b.Do(chromedp.KeyEvent("j"))
	require.NotEqual(t, first, b.Text("document.activeElement.id"))
	b.Do(chromedp.KeyEvent("k"))
	require.Equal(t, first, b.Text("document.activeElement.id"))
	b.Shoot("html-finding")
	b.Do(chromedp.KeyEvent("?"), chromedp.WaitVisible(chromedp.CSS("#help")), chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(chromedp.CSS("#help")))
	b.Do(chromedp.KeyEvent("/"))
	require.Equal(t, "q", b.Text("document.activeElement.id"))
	b.Do(chromedp.KeyEvent("jk?x"))
	require.Contains(t, b.Text(`document.querySelector("#q").value`), "jk?x", "in a field, keys are letters")
	b.Do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent("x"))

	// The words of the article and the finding lead to each other.
	b.Click(".text .ref")
	b.Until(`document.activeElement.id.startsWith("finding-")`)
	b.Click(`.finding.lit a.where`)
	b.Until(`document.activeElement.id.startsWith("at-")`)

	// Links land, from elsewhere and from within.
	for _, hash := range []string{"#finding-aa12", "#extractor=other&at=aa12"} {
		b.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(address+hash))
		b.Until(`document.activeElement.id === "finding-aa12"`)
		require.Equal(t, "true", b.Text(`(() => { const r = document.activeElement.getBoundingClientRect(); return String(r.height > 0 && r.top >= 0 && r.bottom <= innerHeight && document.activeElement.closest(".run").open); })()`), "%s is in sight", hash)
	}
	require.Equal(t, 2, b.shown(), "the address holds the filter too")
	b.Text(`(location.hash = "#finding-f61d12791c1ecde6", "")`)
	b.Until(`document.activeElement.id === "finding-f61d12791c1ecde6"`)
	require.Equal(t, total, b.shown(), "a link to a finding that is filtered away shows all")

	// Every width and scheme.
	require.Equal(t, 0.0, b.Number(`document.documentElement.scrollWidth - innerWidth`), "nothing sticks out")
	b.Look(390, 844, false, "screen")
	b.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(address))
	b.Until(`document.readyState === "complete"`)
	require.LessOrEqual(t, b.Number(`document.documentElement.scrollWidth - innerWidth`), 0.0, "nor on a phone")
	b.Shoot("html-phone")
	b.Text(`(document.querySelector("#records").scrollIntoView(), "")`)
	b.Shoot("html-phone-records")
	b.Look(1280, 900, true, "screen")
	b.Text(`(scrollTo(0, 0), "")`)
	b.Shoot("html-dark")
	b.Text(`(document.querySelector("#records").scrollIntoView(), "")`)
	b.Shoot("html-dark-records")
	b.Look(1280, 900, false, "screen")
	b.Text(`(document.querySelector("#history-title").scrollIntoView(), "")`)
	b.Shoot("html-charts")
	b.Look(794, 1123, true, "print")
	b.Text(`(scrollTo(0, 0), "")`)
	b.Shoot("html-print")
	require.Equal(t, "none", b.Text(`getComputedStyle(document.querySelector("#filters")).display`), "paper has no filters")
	require.Equal(t, "rgb(255, 255, 255)", b.Text(`getComputedStyle(document.body).backgroundColor`), "nor is it dark")
	b.unharmed(t)
}

// Without JavaScript everything is there to be read, and nothing that needs it.
func TestHTMLWithoutJavaScript(t *testing.T) {
	b := open(t)
	_, err := chromedp.Call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	require.NoError(t, err)
	b.Look(1280, 900, false, "screen")
	r := stored(t)
	for i := range 60 { // more than a script would leave for later
		more := r.Runs[1]
		more.Article = fmt.Sprint("more-", i)
		more.Findings = []result.Finding{{Check: "coverage/party", Severity: result.Error, Fails: true, Message: "expected somebody", Fingerprint: fmt.Sprint("bb", i)}}
		r.Runs = append(r.Runs, more)
	}
	b.Enter(".run", chromedp.Navigate(file(t, r, kit())+"#finding-aa12"))
	b.Until(`document.querySelector("#finding-aa12").checkVisibility({contentVisibilityAuto: true})`)
	require.Equal(t, "false", b.Text(`String(document.querySelector("#filters").checkVisibility())`))
	require.Equal(t, 65, b.shown())
	b.Shoot("html-nojs")
	b.Text(`(location.hash = "#finding-bb59", "")`)
	b.Until(`document.querySelector("#finding-bb59").checkVisibility({contentVisibilityAuto: true})`)
}

// hostile is what nobody should be able to make a page do.
const hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \x1b[31m \u202Eevil\u202C javascript:alert(3) ]]> </script></style><svg onload=alert(4)>" +
	"\"'><iframe src=\"javascript:alert(5)\"></iframe> {{.}} ${alert(6)} <!-- <base href=//evil.example>"

// A hostile article does nothing but be read.
func TestHostileHTMLInABrowser(t *testing.T) {
	r := stored(t)
	for i := range r.Runs {
		run := &r.Runs[i]
		run.Article, run.Extractor, run.At, run.Error, run.Language = hostile, hostile, hostile, hostile, hostile
		run.Phenomena, run.Unverified = []string{hostile}, []result.Unverified{{Check: hostile, Missing: result.MissingGolden}}
		for j := range run.Findings {
			f := &run.Findings[j]
			f.Check, f.Message, f.Fix, f.Fingerprint, f.Attribute = hostile, hostile, hostile, hostile+fmt.Sprint(i, j), hostile
			f.Want = &result.FactRef{Pointer: hostile, ID: hostile, Text: hostile, Key: hostile}
			f.Location = &schema.Location{Start: 0, End: len([]rune(hostile)), Line: 1, Column: 1, Text: hostile, Before: hostile, After: hostile}
			f.Input = &schema.Position{Pointer: hostile, Line: 1, Column: 1}
		}
	}
	r.Reasons, r.Version = []string{hostile}, hostile
	r.Fixed = []result.KnownFinding{{Extractor: hostile, Article: hostile, Check: hostile, Fact: hostile, Fingerprint: hostile}}
	r.Usage = map[string]result.Usage{hostile: {Runs: 1}}

	b := open(t)
	for _, articles := range []map[string]string{nil, {hostile: hostile + "\n" + hostile}} {
		address := file(t, r, report.HTMLOptions{Articles: articles})
		b.Enter("#filters", chromedp.Navigate(address))
		b.Do(chromedp.Focus(chromedp.CSS("#records")), chromedp.KeyEvent("j"))
		b.Click(".mistake .where")
		require.Equal(t, "1 1 0 0 0", b.Text(`["script", "style", "img", "iframe", "base"].map((n) => document.querySelectorAll(n).length).join(" ")`))
		require.Equal(t, "0", b.Text(`String([...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => /^on|^style$/.test(a.name))).length)`), "no element has a handler or a style")
		require.Equal(t, "0", b.Text(`String([...document.querySelectorAll("a")].filter((a) => !a.getAttribute("href").startsWith("#")).length)`), "every link stays on the page")
		require.NotContains(t, b.Text(`document.body.textContent`), "\u202E")
		require.Contains(t, b.Text(`document.querySelector(".finding .message").textContent`), "<script>alert(1)</script>")
	}
	b.unharmed(t)
}

// A page of a thousand articles with five findings each builds what is looked at.
func TestAThousandArticlesInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a large page")
	}
	const articles = 1000
	r := &result.Result{Form: result.Form, Gate: result.Fail}
	o := report.HTMLOptions{Articles: map[string]string{}}
	for i := range articles {
		id := fmt.Sprintf("article-%04d", i)
		text := strings.Repeat("The council of Aldermoor voted 4,500,000 pounds for the new quay on Tuesday, after a long debate.\n", 25)
		run := result.Run{Extractor: "x", Article: id, Language: "en", Verdict: result.Fail, Outcomes: map[schema.Kind]result.Counts{},
			Phenomena: []string{fmt.Sprint("p", i%40), fmt.Sprint("q", i%7)}, Required: map[schema.Kind]result.Coverage{schema.KindFigure: {Found: 20, Of: 25}}}
		for j := range 5 {
			start := j*99 + 32
			words := string([]rune(text)[start : start+16])
			run.Findings = append(run.Findings, result.Finding{
				Check: "value/figure", Severity: result.Error, Article: id, Extractor: "x", Kind: schema.KindFigure, Fails: true,
				Want: &result.FactRef{Pointer: fmt.Sprint("/figures/", j), Text: "4500000 GBP (exact)", Key: "k"}, Got: &result.FactRef{Pointer: fmt.Sprint("/figures/", j), Text: "4500 GBP (exact)", Key: "k"},
				Location: &schema.Location{Start: start, End: start + 16, Line: j + 1, Column: 33, Text: words, Before: "the council voted ", After: " for the new quay"},
				Message:  "“4,500,000 pounds” is given as 4500 GBP (exact); it reads 4500000 GBP" + map[bool]string{true: ", one of its kind"}[i == 777 && j == 2], Fix: "make the value 4500000", Fingerprint: fmt.Sprintf("%04d%d", i, j),
			})
		}
		r.Runs = append(r.Runs, run)
		o.Articles[id] = text
	}
	address := file(t, r, o)
	b := open(t)
	b.Look(1280, 900, false, "screen")
	_, err := chromedp.Call(b, performance.Enable, performance.EnableParams{})
	require.NoError(t, err)
	b.Do(chromedp.Navigate(address))
	b.Until(`performance.getEntriesByType("navigation")[0].loadEventEnd > 0 && performance.getEntriesByName("assay-ready").length === 1`)

	// What takes long is building and laying out: count that, because time is the machine's.
	metrics, err := chromedp.Call(b, performance.GetMetrics, cdp.Empty{})
	require.NoError(t, err)
	counts := map[string]float64{}
	for _, m := range metrics.Metrics {
		counts[m.Name] = m.Value
	}
	const elements = `document.querySelectorAll("*").length`
	opened := b.Number(elements)
	t.Logf("%.0f elements, %.0f boxes, %.0f layouts, %.0f styles, %.0f listeners",
		opened, counts["LayoutObjects"], counts["LayoutCount"], counts["RecalcStyleCount"], counts["JSEventListeners"])
	require.Less(t, opened, 15.0*articles, "a record that is closed is a line") // of 8 elements, where the browser was idle meanwhile
	require.Less(t, counts["LayoutObjects"], 6.0*articles, "what is far below is not laid out")
	require.Less(t, counts["LayoutCount"]+counts["RecalcStyleCount"], 60.0, "not once for each record")
	require.Less(t, counts["JSEventListeners"], 60.0, "not one for each record")
	require.Positive(t, counts["LayoutCount"])

	// What is built later is there all the same.
	require.Equal(t, "5000 findings in 1000 records.", b.Text(`document.querySelector("#count").textContent`))
	b.choose("article", "article-0500")
	require.Equal(t, "5 of 5000 findings in 1 of 1000 records.", b.Text(`document.querySelector("#count").textContent`))
	b.Click("#record-501 summary")
	b.Until(`document.querySelectorAll("#record-501 .finding:not([hidden])").length === 5`)
	b.Click("#record-501 .text .ref")
	b.Until(`document.activeElement.id === "finding-05000"`)
	b.choose("article", "")
	b.choose("q", "one of its kind")
	b.Until(`document.querySelector("#count").textContent.startsWith("1 of 5000 findings")`)
	require.Equal(t, 1, b.shown(), "a search finds words that were not built")
	for _, hash := range []string{"#finding-09994", "#at-08881", "#record-700"} {
		b.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(address+hash))
		b.Until(`(() => { const e = document.getElementById("` + hash[1:] + `"); if (!e) return false; const r = e.getBoundingClientRect(); return e.closest(".run").open && r.height > 0 && r.top >= 0 && r.top < innerHeight; })()`)
	}
	b.Until(`document.querySelectorAll(".run").length === 1000`)
	require.Equal(t, "1000", b.Text(`(dispatchEvent(new Event("beforeprint")), String(document.querySelectorAll(".run[open] .text").length))`), "paper has them all")
	require.Greater(t, b.Number(elements), 3*opened, "it was not all built at first")
	b.unharmed(t)
}
