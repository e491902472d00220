package review_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
)

// chromium returns the browser's path. Without one the test is skipped, unless
// the environment says that it is required.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const message = "no chromium on PATH: install Debian's package chromium to test the page in a browser"
	if os.Getenv("ASSAY_BROWSER") == "required" {
		t.Fatal(message)
	}
	t.Skip(message)
	return ""
}

// tab is a browser with what went wrong in it.
type tab struct {
	context.Context
	t *testing.T

	mu     sync.Mutex
	asked  []string // addresses
	wrongs []string // console errors, exceptions, violations of the policy
}

func open(t *testing.T) *tab {
	t.Helper()
	path := chromium(t)
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
	)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() { _ = chromedp.Cancel(ctx); cancel() })
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(cancel)
	b := &tab{Context: ctx, t: t}
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			b.asked = append(b.asked, e.Request.URL)
		case *log.EventEntryAdded:
			if e.Entry.Level == log.EntryLevelError && !strings.Contains(e.Entry.Text, "409") && !strings.Contains(e.Entry.Text, "422") {
				b.wrongs = append(b.wrongs, e.Entry.Text+" "+e.Entry.URL)
			}
		case *runtime.EventExceptionThrown:
			b.wrongs = append(b.wrongs, e.ExceptionDetails.Text)
		}
	}))
	_, err := chromedp.Call(ctx, log.Enable, cdp.Empty{})
	require.NoError(t, err)
	return b
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	for i, step := range steps {
		limit, cancel := context.WithTimeout(b, 60*time.Second)
		err := chromedp.Do(limit, step)
		cancel()
		if err != nil {
			said, _ := chromedp.Run(b, chromedp.Evaluate[string](`document.getElementById("status")?.textContent + " | " + document.body?.innerText.slice(0, 300)`))
			b.t.Fatalf("step %d: %v\nthe page says: %s", i+1, err, said)
		}
	}
}

func (b *tab) size(width, height int64, dark bool) {
	b.t.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	b.do(chromedp.EmulateViewport(width, height))
	_, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	require.NoError(b.t, err)
}

// shoot keeps a picture where ASSAY_SCREENSHOTS names a folder.
func (b *tab) shoot(name string) {
	b.t.Helper()
	dir := os.Getenv("ASSAY_SCREENSHOTS")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(b, chromedp.CaptureScreenshot())
	require.NoError(b.t, err)
	require.NoError(b.t, os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o644))
}

// says waits until the page announces something.
func (b *tab) says(words string) {
	b.t.Helper()
	b.until(`document.getElementById("status").textContent.includes(` + quote(words) + `)`)
}

// until waits for a condition. It asks again and again from here, because the
// page's policy forbids what would watch in it.
func (b *tab) until(condition string) {
	b.t.Helper()
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if ok, err := chromedp.Run(b, chromedp.Evaluate[bool](condition)); err == nil && ok {
			return
		}
	}
	b.t.Fatalf("never: %s\nthe page says: %s", condition, b.value(`document.getElementById("status").textContent + " | " + document.getElementById("banner").textContent + " | " + document.activeElement.outerHTML.slice(0, 200)`))
}

func (b *tab) value(expression string) string {
	b.t.Helper()
	v, err := chromedp.Run(b, chromedp.Evaluate[string](expression))
	require.NoError(b.t, err, expression)
	return v
}

// run evaluates what has no value.
func (b *tab) run(expression string) {
	b.t.Helper()
	_, err := chromedp.Run(b, chromedp.Evaluate[chromedp.Void](expression))
	require.NoError(b.t, err)
}

func quote(s string) string { return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"` }

// choose selects words of the article as a person with a mouse would.
func (b *tab) choose(words string) {
	b.t.Helper()
	b.run(`(() => {
		const box = document.getElementById("text"), words = ` + quote(words) + `;
		const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
		let all = "", nodes = [];
		while (walk.nextNode()) { nodes.push([all.length, walk.currentNode]); all += walk.currentNode.data; }
		const at = all.indexOf(words);
		if (at < 0) throw new Error("no " + words);
		const find = (i, end) => { for (const [from, n] of nodes) if (end ? i <= from + n.data.length && i > from : i < from + n.data.length) return [n, i - from]; };
		const range = document.createRange();
		range.setStart(...find(at, false));
		range.setEnd(...find(at + words.length, true));
		getSelection().removeAllRanges();
		getSelection().addRange(range);
	})()`)
}

// A whole review in a real browser, by keyboard and mouse, and then the file
// that it leaves.
func TestReviewInABrowser(t *testing.T) {
	t.Setenv("CI", "") // the review writes goldens, of a folder of its own
	b := open(t)
	s := store(t)
	r, h := serve(t, s)

	b.size(1280, 900, false)
	b.do(chromedp.Navigate(r.URL(h.Listener)), chromedp.WaitVisible(chromedp.CSS(".articles")))
	require.NotContains(t, b.value("location.href"), "token", "the token does not stay in the address bar")
	b.shoot("list-desktop")
	b.do(chromedp.Click(chromedp.CSS(`a[href="/article/timeline-en"]`)), chromedp.WaitVisible(chromedp.CSS("#decide")))
	b.shoot("article-desktop")

	// The keyboard decides.
	b.do(chromedp.KeyEvent("?"), chromedp.WaitVisible(chromedp.CSS("#help")), chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(chromedp.CSS("#help")))
	b.do(chromedp.KeyEvent("j"))
	require.Contains(t, b.value("document.activeElement.id"), "p-f-party_calloway")
	require.Equal(t, "Calloway Marine", b.value(`document.querySelector("#text .lit").textContent`), "the text of the change is lit")
	b.do(chromedp.KeyEvent("r"))
	b.says("Rejected party/calloway. 2 left to decide.")
	b.until(`document.activeElement.id.startsWith("p-")`)
	require.Contains(t, b.value("document.activeElement.id"), "p-f-party_barge")
	b.do(chromedp.KeyEvent("a"))
	b.says("Accepted party/barge. 1 left to decide.")
	b.until(`document.activeElement.id.startsWith("p-f-quote")`)
	b.do(chromedp.KeyEvent("a"))
	b.says("Press a again")
	_, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	b.do(chromedp.KeyEvent("a"))
	b.says("0 left to decide.")

	// Selected words become a fact, read by the recogniser.
	b.choose("ferry")
	b.until(`document.getElementById("add-form").dataset.ready === "yes"`)
	require.Equal(t, "ferry", b.value(`document.querySelector("#add-form [name=words]").value`))
	b.choose("17 May 2025")
	b.until(`document.querySelector("[name='date.value']").value === "2025-05-17"`)
	require.Equal(t, "date", b.value(`document.querySelector("[name=fact_kind]").value`))
	b.do(chromedp.ScrollIntoView(chromedp.CSS("#add")))
	b.shoot("add-desktop")
	b.until(`document.getElementById("add-selected").textContent === "Add “17 May 2025”"`)
	b.do(chromedp.Click(chromedp.CSS("#add-selected")))
	b.until(`document.activeElement.name === "fact_kind"`)
	b.choose("town hall")
	b.until(`document.querySelector("[name='party.name']").value === "town hall"`)
	b.do(chromedp.SetValue(chromedp.CSS("[name='fact_kind']"), "party"), chromedp.SetValue(chromedp.CSS("[name='party.type']"), "place"), chromedp.Click(chromedp.CSS("#add-form button.primary")))
	b.says("Added party/town-hall.")
	b.until(`[...document.querySelectorAll("#text mark")].some((m) => m.textContent === "town hall")`)

	// Words that are typed are read too.
	b.do(chromedp.SendKeys(chromedp.CSS("#add-form [name=words]"), "18 May 2025"), chromedp.KeyEvent(kb.Tab))
	b.until(`document.querySelector("[name='date.value']").value === "2025-05-18"`)
	require.Equal(t, "2398", b.value(`document.querySelector("#add-form [name=start]").value`))

	// Edits save themselves.
	b.do(chromedp.Focus(chromedp.CSS("#f-party_tarrant")), chromedp.KeyEvent("e"))
	b.until(`document.activeElement.name === "name"`)
	b.run(`{ const t = document.querySelector("#f-party_tarrant [name=aliases]"); t.focus(); t.setSelectionRange(t.value.length, t.value.length); }`)
	b.do(chromedp.KeyEvent("\nMs Tarrant"), chromedp.KeyEvent(kb.Tab))
	b.says("Saved party/tarrant.")
	b.do(chromedp.SendKeys(chromedp.CSS("#f-party_tarrant .pair:last-child [name=role]"), "engineer"), chromedp.KeyEvent(kb.Tab))
	b.until(`document.querySelector("#status").textContent.includes("Saved")`)
	b.do(chromedp.Click(chromedp.CSS("#f-party_tarrant [name=optional]")))
	b.until(`document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)
	b.shoot("edit-desktop")
	b.until(`document.querySelectorAll("#f-party_tarrant .pair").length === 3`) // a new empty row

	// A mention that was dropped is not dropped again with the next change.
	b.do(chromedp.Click(chromedp.CSS("#f-party_tarrant [name=drop]")))
	b.until(`document.querySelectorAll("#f-party_tarrant [name=drop]").length === 1`)
	b.do(chromedp.Click(chromedp.CSS("#f-party_tarrant [name=optional]")))
	b.until(`!document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)
	b.do(chromedp.Click(chromedp.CSS("#f-party_tarrant [name=optional]")))
	b.until(`document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)

	// A never-fact.
	b.do(chromedp.SetValue(chromedp.CSS("[name='fact_kind']"), "date"),
		chromedp.SetValue(chromedp.CSS("[name='date.value']"), "2024-05-18"), chromedp.SetValue(chromedp.CSS("#add-form [name=why]"), "the wrong year"),
		chromedp.Click(chromedp.CSS("#add-form [name=never]")), chromedp.Click(chromedp.CSS("#add-form button.primary")))
	b.says("Added never/date/2024-05-18.")
	b.do(chromedp.Click(chromedp.CSS("#record [name=complete][value=dates]")))
	b.says("Saved what the golden says of itself.")

	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	g := f.Golden
	calloway, _ := golden.Find(g, "party/calloway")
	require.Equal(t, schema.Organization, calloway.Party.Type, "what was rejected is not there")
	barge, ok := golden.Find(g, "party/barge")
	require.True(t, ok)
	require.Equal(t, schema.Truth{By: "kim", Why: "read against the article", Reviewed: true}, *barge.Truth)
	_, ok = golden.Find(g, "quote/false-dawns")
	require.False(t, ok, "what was removed is gone")
	hall, ok := golden.Find(g, "party/town-hall")
	require.True(t, ok)
	require.Equal(t, schema.Place, hall.Party.Type)
	require.Equal(t, "town hall", (*hall.Mentions)[0].Text)
	tarrant, _ := golden.Find(g, "party/tarrant")
	require.Equal(t, "Imogen Tarrant", tarrant.Party.Name, "the key that opened the form is not typed into it")
	require.Equal(t, []string{"Tarrant", "Ms Tarrant"}, tarrant.Party.Aliases)
	require.Equal(t, []schema.Role{{Title: "chief engineer", Of: "authority"}, {Title: "engineer"}}, tarrant.Party.Roles)
	require.Equal(t, schema.Optional, tarrant.Party.Need)
	require.Len(t, *tarrant.Mentions, 1)
	_, ok = golden.Find(g, "never/date/2024-05-18")
	require.True(t, ok)
	require.False(t, g.Complete.Dates)
	p, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	require.Nil(t, p)

	// The file changes on disk while a card is open.
	f.Golden.Phenomena = append(f.Golden.Phenomena, "elsewhere")
	_, err = s.Save(f, f.Golden, golden.Record{Action: golden.ActionEdit, By: "somebody"})
	require.NoError(t, err)
	b.do(chromedp.SendKeys(chromedp.CSS("#f-party_tarrant [name=why]"), "typed meanwhile"), chromedp.KeyEvent(kb.Tab))
	b.do(chromedp.WaitVisible(chromedp.CSS("#retry")))
	require.Contains(t, b.value(`document.getElementById("banner").textContent`), "changed on disk")
	require.Equal(t, "typed meanwhile", b.value(`document.querySelector("#f-party_tarrant [name=why]").value`), "what was typed is still there")
	b.until(`Math.abs(document.getElementById("banner").getBoundingClientRect().top) < innerHeight`)
	b.shoot("conflict-desktop")
	b.do(chromedp.Click(chromedp.CSS("#retry")))
	b.says("Saved party/tarrant.")
	f, err = s.Golden("timeline-en")
	require.NoError(t, err)
	require.Contains(t, f.Golden.Phenomena, "elsewhere")
	tarrant, _ = golden.Find(f.Golden, "party/tarrant")
	require.Equal(t, "typed meanwhile", tarrant.Truth.Why)

	b.mu.Lock()
	defer b.mu.Unlock()
	require.Empty(t, b.wrongs, "no error in the console, no violation of the policy")
	for _, url := range b.asked {
		require.True(t, strings.HasPrefix(url, h.URL+"/"), "only this server is asked: %s", url)
	}
}

// The page fits every width, in light and in dark, and says what it is to a
// screen reader.
func TestPageFits(t *testing.T) {
	b := open(t)
	r, h := serve(t, store(t))
	b.do(chromedp.Navigate(r.URL(h.Listener)))
	for _, v := range []struct {
		name          string
		width, height int64
		dark          bool
	}{
		{"phone", 360, 740, false}, {"phone-dark", 390, 844, true}, {"tablet", 800, 1100, false},
		{"desktop", 1280, 900, false}, {"desktop-dark", 1440, 900, true},
	} {
		b.size(v.width, v.height, v.dark)
		for _, path := range []string{"/", "/article/timeline-en", "/article/stargate-fr"} {
			b.do(chromedp.Navigate(h.URL+path), chromedp.WaitReady(chromedp.CSS("#main")))
			name := v.name + strings.ReplaceAll(path, "/", "-")
			require.Equal(t, "fits", b.value(`(() => {
				const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
				if (wide <= 0) return "fits";
				const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
				return wide + " too wide: " + out.slice(0, 5).map((e) => e.tagName + "." + e.className).join(" ");
			})()`), name)
			require.Equal(t, "", b.value(contrast), name)
			require.Equal(t, "", b.value(unnamed), name)
			b.shoot(name)
		}
		b.do(chromedp.Navigate(h.URL+"/article/timeline-en"), chromedp.WaitReady(chromedp.CSS("#main")), chromedp.ScrollIntoView(chromedp.CSS("#proposals")))
		b.shoot(v.name + "-proposals")
		b.do(chromedp.ScrollIntoView(chromedp.CSS("#add")))
		b.shoot(v.name + "-add")
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	require.Empty(t, b.wrongs)
}

// contrast returns the elements whose text stands out from its ground by less
// than 4.5 to 1 (WCAG 2.2, AA), 3 to 1 where it is large.
const contrast = `(() => {
	const parse = (c) => { const m = c.match(/[\d.]+/g).map(Number); return [m[0], m[1], m[2], m.length > 3 ? m[3] : 1]; };
	const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
	const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0.99) return c; } return [255, 255, 255, 1]; };
	const bad = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("option, script, style")) continue;
		const s = getComputedStyle(e), a = light(parse(s.color)), b = light(ground(e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		const large = parseFloat(s.fontSize) >= 24 || parseFloat(s.fontSize) >= 18.66 && parseInt(s.fontWeight) >= 700;
		if (ratio < (large ? 3 : 4.5)) bad.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
	}
	return [...bad].slice(0, 8).join("; ");
})()`

// unnamed returns controls without a name, and what a page lacks that a screen
// reader needs: one main heading, landmarks, a language, unique ids.
const unnamed = `(() => {
	const bad = [];
	for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a")) {
		const name = e.getAttribute("aria-label") || [...(e.labels || [])].map((l) => l.textContent).join(" ") || e.textContent;
		if (!name.trim() && !e.hidden) bad.push(e.tagName + "[" + (e.name || e.href) + "]");
	}
	for (const s of ["h1", "main", "header", "html[lang]"]) if (document.querySelectorAll(s).length !== 1) bad.push("not one " + s);
	if (location.pathname !== "/" && !document.querySelector("[aria-live]")) bad.push("no live region");
	const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
	bad.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => "two #" + id));
	for (const e of document.querySelectorAll("[aria-labelledby]")) if (!document.getElementById(e.getAttribute("aria-labelledby"))) bad.push("no " + e.getAttribute("aria-labelledby"));
	return bad.slice(0, 8).join("; ");
})()`
