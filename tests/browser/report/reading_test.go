package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// ready opens a report at a size.
func (b *tab) ready(address string, width int64) {
	b.Look(width, 900, false, "screen")
	b.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(address))
	b.Until(`performance.getEntriesByName("assay-ready").length === 1`)
}

const inSight = `((e) => { const r = e.getClientRects()[0], x = r.left + r.width / 2, y = r.top + r.height / 2; return e.contains(document.elementFromPoint(x, y)) || e === document.elementFromPoint(x, y)?.closest(".m, .finding"); })`

// The words of a finding are in sight together with it: beside it where there is
// room, in it where there is not.
func TestTheArticleStaysInViewBesideItsFindings(t *testing.T) {
	b := open(t)
	r, o := sample(t)
	address := file(t, r, o)
	last := `[...document.querySelector(".run[open]").querySelectorAll(".finding")].filter((f) => f.querySelector("a.where")).at(-1)`
	for _, width := range []int64{1024, 1600} {
		b.ready(address, width)
		steps := int(b.Number(`document.querySelectorAll(".finding[data-fails]:not(.under)").length`))
		require.Greater(t, steps, 3)
		b.Do(chromedp.Focus(chromedp.CSS("#records")))
		for i := range steps {
			b.Do(chromedp.KeyEvent("j"))
			if b.Text(`String(document.querySelector(".m.lit") === null)`) == "true" {
				continue // a finding about the record
			}
			require.Equal(t, "true true", b.Text(`[document.activeElement, document.querySelector(".m.lit")].map(`+inSight+`).join(" ")`), "finding %d at %d pixels", i+1, width)
		}
		b.Run(last + `.scrollIntoView({block: "end"})`)
		require.Equal(t, "true", b.Text(`(() => { const r = `+last+`.closest(".cols").querySelector(".text").getBoundingClientRect(); return String(r.top >= 0 && r.top < innerHeight / 2); })()`), "the text is there at the end of a long list, too")
		b.Shoot(fmt.Sprintf("report-beside-%d", width))
		require.Equal(t, "none", b.Text(`getComputedStyle(document.querySelector(".finding .words")).display`), "and is not said twice")
	}
	b.ready(address, 390)
	require.Equal(t, "true", b.Text(`String([...document.querySelectorAll(".run[open] .finding")].filter((f) => f.querySelector("a.where")).every((f) => f.querySelector(".words mark").checkVisibility()))`), "on a phone each finding shows its words")
	require.Equal(t, "true", b.Text(`(() => { const c = document.querySelector(".run[open] .cols"); return String(c.querySelector(".findings").getBoundingClientRect().top < c.querySelector(".text").getBoundingClientRect().top); })()`), "before the whole article")
	b.unharmed(t)
}

// What fails comes first: in the list of records, within each, and for the keys.
func TestWhatFailsComesFirst(t *testing.T) {
	b := open(t)
	r, o := full(t)
	r.Runs[0], r.Runs[len(r.Runs)-1] = r.Runs[len(r.Runs)-1], r.Runs[0]
	b.ready(file(t, r, o), 1280)
	b.Until(`document.querySelectorAll(".run").length === 200`)
	require.Equal(t, "fail pass", b.Text(`[...document.querySelectorAll(".run")].map((e) => e.className.match(/v-(\w+)/)[1]).filter((v, i, all) => v !== all[i - 1]).join(" ")`))
	require.Equal(t, "true", b.Text(`String([...document.querySelectorAll(".run[open]")].every((run) => { const f = [...run.querySelectorAll(".finding:not(.under)")].map((e) => Boolean(e.dataset.fails)); return !f.includes(true, f.indexOf(false)) || !f.includes(false); }))`))
	failing := int(b.Number(`document.querySelectorAll(".run[open] .finding[data-fails]:not(.under)").length`))
	b.Do(chromedp.Focus(chromedp.CSS("#records")))
	for range failing {
		b.Do(chromedp.KeyEvent("j"))
		require.Equal(t, "1", b.Text(`document.activeElement.dataset.fails ?? "it does not fail"`))
	}
	require.Equal(t, "true", b.Text(`String([...document.querySelectorAll(".finding.under")].every((f) => f.previousElementSibling.matches(".finding") && f.querySelector(".same").textContent.startsWith("the same mistake as ")))`), "one mistake stands together")
	b.Do(chromedp.KeyEvent("k"), chromedp.KeyEvent("x"), chromedp.KeyEvent("k"))
	require.Equal(t, "", b.Text(`document.activeElement.dataset.fails ?? ""`), "the other way round comes what does not")
	b.unharmed(t)
}

// Articles are named by their titles, with the ID beside, and what does not fail
// says why.
func TestTitlesAndBadges(t *testing.T) {
	b := open(t)
	r, o := full(t)
	b.ready(file(t, r, o), 1280)
	require.Equal(t, "카카오, 오픈AI와 손잡고 인공지능에 5000억 원 투자 / tech-ko", b.Text(`(() => { const s = document.querySelector(".run[data-article=tech-ko] summary"); return s.querySelector("h3").textContent + " / " + s.querySelector(".id").textContent; })()`))
	require.Contains(t, b.Text(`document.querySelector("[name=article] option[value=tech-ko]").textContent`), "카카오")
	b.choose("q", "손잡고")
	b.Until(`document.querySelector("#count").textContent.includes("records.") && !document.querySelector("#count").textContent.startsWith("257 ")`)
	require.Positive(t, b.shown())
	require.Equal(t, "true", b.Text(`String([...document.querySelectorAll(".run:not([hidden])")].every((e) => e.dataset.article?.startsWith("tech") ?? true))`), "a search finds titles")
	b.choose("q", "")
	require.Equal(t, "tracked", b.Text(`[...document.querySelectorAll(".run .badge.tracked")].map((e) => e.textContent).join(" ")`))
	b.choose("article", "tech-ko-016")
	b.Until(`document.querySelectorAll(".run:not([hidden])").length === 1`)
	b.Run(`document.querySelector(".run:not([hidden]) summary").click()`)
	b.Until(`document.querySelectorAll(".run:not([hidden]) .finding").length > 2`)
	b.Run(`document.querySelector(".run:not([hidden])").scrollIntoView()`)
	b.Shoot("report-badges")
	require.Contains(t, b.Text(`document.querySelector(".run:not([hidden])").textContent`), "allowed by a floor")
	require.Equal(t, "known", b.Text(`document.querySelector(".run:not([hidden]) .badge.known").textContent`))
	require.Equal(t, "fails the gate", b.Text(`document.querySelector(".run:not([hidden]) .badge.fails").textContent`))
	require.Contains(t, b.Text(`document.querySelector(".run:not([hidden]) .tally").textContent`), "failing, 1 allowed by a floor, 1 known")
	b.unharmed(t)
}

// The pictures of the documentation are made from here, in the folder that
// ASSAY_PICTURES names.
func TestPictures(t *testing.T) {
	dir := os.Getenv("ASSAY_PICTURES")
	if dir == "" {
		t.Skip("ASSAY_PICTURES names no folder")
	}
	b := open(t)
	r, o := sample(t)
	for name, address := range map[string]string{"report.png": file(t, r, o), "compare.png": prompts(t).page(t)} {
		b.Look(1200, 760, false, "screen")
		b.Enter("h1", chromedp.Navigate("about:blank"), chromedp.Navigate(address))
		picture, err := chromedp.Run(b, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		require.Less(t, len(picture), 200_000, "%s is part of every clone", name)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), picture, 0o644))
	}
}
