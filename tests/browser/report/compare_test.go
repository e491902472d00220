package report_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
	"github.com/assaykit/assay/tests/browser"
)

// sides are two results and what a page of them shows beside.
type sides struct {
	base, head *result.Result
	report.HTMLOptions
}

// prompts are two prompts of which each gets wrong what the other gets right.
func prompts(t *testing.T) sides {
	t.Helper()
	all := func(changed map[string]string) map[string]string {
		of := map[string]string{"stargate-fr": "perfect", "stargate-en": "perfect", "chiffres-budget-fr": "perfect", "timeline-en": "perfect"}
		for article, name := range changed {
			of[article] = name
		}
		return of
	}
	base, o := extracted(t, "prompt-4", koreanRecord("500000000000", "카카오"), all(map[string]string{"timeline-en": "date-shifted-a-day"}))
	head, _ := extracted(t, "prompt-5", koreanRecord("5000", "정신아"), all(map[string]string{"stargate-fr": "budget-million"}))
	return sides{base, head, o}
}

// many are two prompts over 200 articles.
func many(t *testing.T) sides {
	t.Helper()
	s := prompts(t)
	for _, r := range []*result.Result{s.base, s.head} {
		for i := len(r.Runs); i < 200; i++ {
			run := r.Runs[i%5]
			from := run.Article
			run.Article = fmt.Sprintf("%s-%03d", from, i)
			run.Findings = append([]result.Finding{}, run.Findings...)
			s.Articles[run.Article], s.Titles[run.Article], s.Goldens[run.Article] = s.Articles[from], s.Titles[from]+fmt.Sprint(" ", i), s.Goldens[from]
			r.Runs = append(r.Runs, run)
		}
	}
	return s
}

// alike are two results of which nothing differs.
func alike(t *testing.T) sides {
	t.Helper()
	s := prompts(t)
	return sides{s.base, s.base, s.HTMLOptions}
}

// page writes the page of two results and returns its address.
func (s sides) page(t *testing.T) string {
	t.Helper()
	d, err := score.Compare(s.base, s.head)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, report.CompareHTML(&b, s.base, s.head, d, s.HTMLOptions))
	path := filepath.Join(t.TempDir(), "compare.html")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	return "file://" + path
}

// The page of a comparison fits every width, in light and in dark, and asks nobody for
// anything.
func TestEveryLookOfAComparison(t *testing.T) {
	b := open(t)
	for _, v := range []struct {
		name string
		of   func(*testing.T) sides
	}{{"prompts", prompts}, {"many", many}, {"alike", alike}} {
		address := v.of(t).page(t)
		for _, width := range []int64{390, 1024, 1600} {
			for _, dark := range []bool{false, true} {
				name := fmt.Sprintf("compare-%s-%d-%s", v.name, width, map[bool]string{true: "dark", false: "light"}[dark])
				b.Look(width, 900, dark, "screen")
				b.Enter("h1", chromedp.Navigate("about:blank"), chromedp.Navigate(address))
				b.Shoot(name)
				b.Run(`document.querySelectorAll("details").forEach((d) => d.open = true); document.querySelector("#changed").checked = false`)
				require.LessOrEqual(t, b.Number(`document.documentElement.scrollWidth - innerWidth`), 0.0, "%s: nothing sticks out", name)
				require.Equal(t, "", b.Text(browser.Contrast), name)
				b.Run(`document.querySelector("#articles").scrollIntoView()`)
				b.Shoot(name + "-articles")
			}
		}
	}
	b.unharmed(t)
}

// Only what changed is shown until the box is unticked, without any JavaScript.
func TestAComparisonIsFilteredWithoutJavaScript(t *testing.T) {
	b := open(t)
	_, err := chromedp.Call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	require.NoError(t, err)
	b.Look(1280, 900, false, "screen")
	b.Enter("h1", chromedp.Navigate(prompts(t).page(t)))
	const seen = `[...document.querySelectorAll(".run")].filter((e) => e.checkVisibility()).length`
	const rows = `[...document.querySelectorAll(".run[open] .row:not(.heads)")].filter((e) => e.checkVisibility()).map((e) => e.querySelector(".change").textContent).join(" ")`
	require.Equal(t, "✗ Regression", b.Text(`document.querySelector("h1").textContent`))
	require.Equal(t, 3.0, b.Number(seen), "two articles are the same on both sides")
	require.NotContains(t, b.Text(rows), "same")
	require.Contains(t, b.Text(rows), "broke")
	require.Contains(t, b.Text(rows), "fixed")
	b.Click("#changed")
	b.Until(seen + " === 5")
	b.Click("#changed")
	b.Until(seen + " === 3")
	b.Run(`document.querySelector("#changed").focus()`)
	b.Do(chromedp.KeyEvent(" "))
	b.Until(seen + " === 5")

	b.Enter("h1", chromedp.Navigate(alike(t).page(t)))
	require.Equal(t, "✓ No change", b.Text(`document.querySelector("h1").textContent`))
	require.Equal(t, "true", b.Text(`String(document.querySelector(".unchanged").checkVisibility())`))
	b.Click("#changed")
	b.Until(seen + " === 5")
	require.Equal(t, "false", b.Text(`String(document.querySelector(".unchanged").checkVisibility())`))
	b.unharmed(t)
}

// What broke stands first, each once, and leads to its article, where both sides stand
// beside each other with their names.
func TestWhatBrokeLeadsToItsArticle(t *testing.T) {
	b := open(t)
	s := many(t)
	b.Look(1280, 900, false, "screen")
	b.Enter("h1", chromedp.Navigate(s.page(t)))
	require.Equal(t, "prompt-4 prompt-5", b.Text(`[...document.querySelectorAll(".product bdi")].map((e) => e.textContent).join(" ")`))
	require.Equal(t, "12", b.Text(`String(document.querySelectorAll(".run[open]").length)`), "a long page opens the first")
	require.Contains(t, b.Text(`document.querySelector(".mistake").textContent`), " times too small")
	cards := int(b.Number(`document.querySelector(".mistakes > ol").querySelectorAll(".mistake .where").length`)) // of what broke
	require.Positive(t, cards)
	for i := range cards {
		b.Run(`scrollTo(0, 0)`)
		b.Click(fmt.Sprintf(".mistakes > ol > .mistake:nth-child(%d) .where", i+1))
		b.Until(`(() => { const e = document.querySelector(":target"); if (!e) return false; const r = e.getBoundingClientRect(); return e.closest(".run").open && e.querySelector(".broke") !== null && r.height > 0 && r.top >= 0 && r.top < innerHeight; })()`)
		require.Equal(t, b.Text(fmt.Sprintf(`document.querySelector(".mistakes > ol > .mistake:nth-child(%d) .where").textContent`, i+1)), b.Text(`document.querySelector(":target").closest(".run").querySelector("h3").textContent`))
	}
	require.Equal(t, "true", b.Text(`(() => { const [a, c] = document.querySelectorAll(".run[open] .row.broke .cell"); return String(a.getBoundingClientRect().top === c.getBoundingClientRect().top && a.getBoundingClientRect().right <= c.getBoundingClientRect().left); })()`))
	b.Look(390, 844, false, "screen")
	require.Equal(t, `"prompt-4" "prompt-5"`, b.Text(`[...document.querySelectorAll(".run[open] .row.broke")][0].querySelectorAll(".cell").values().map((e) => getComputedStyle(e, "::before").content).toArray().join(" ")`), "on a phone each side says whose it is")
	b.Look(794, 1123, true, "print")
	require.Equal(t, "none rgb(255, 255, 255)", b.Text(`getComputedStyle(document.querySelector(".choose")).display + " " + getComputedStyle(document.body).backgroundColor`), "on paper nothing can be ticked, and it is white")
	b.unharmed(t)
}

// What others write is only read on the page of a comparison, too.
func TestAHostileComparison(t *testing.T) {
	b := open(t)
	s := prompts(t)
	for _, r := range []*result.Result{s.base, s.head} {
		for i := range r.Runs {
			run := &r.Runs[i]
			run.Article, run.Extractor = run.Article+hostile, hostile+r.Runs[0].Extractor[:1]
			for j := range run.Findings {
				f := &run.Findings[j]
				f.Check, f.Message = f.Check+hostile, hostile
			}
		}
	}
	s.Titles = map[string]string{s.base.Runs[0].Article: hostile}
	b.Enter("h1", chromedp.Navigate(s.page(t)))
	b.Run(`document.querySelectorAll("details").forEach((d) => d.open = true); document.querySelector("#changed").checked = false`)
	require.Equal(t, "0 1 0 0 0", b.Text(`["script", "style", "img", "iframe", "base"].map((n) => document.querySelectorAll(n).length).join(" ")`))
	require.Equal(t, "0", b.Text(`String([...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => /^on|^style$/.test(a.name))).length)`), "no element has a handler or a style")
	require.Equal(t, "0", b.Text(`String([...document.querySelectorAll("a")].filter((a) => !a.getAttribute("href").startsWith("#")).length)`), "every link stays on the page")
	require.NotContains(t, b.Text(`document.body.textContent`), "\u202E")
	require.Contains(t, b.Text(`document.querySelector(".mistake .says").textContent`), "<script>alert(1)</script>")
	b.unharmed(t)
}
