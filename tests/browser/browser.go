// Package browser drives a headless Chromium in tests, as a person with a
// keyboard and a mouse would, and keeps what went wrong in it. It is a module of
// its own, so that whoever uses assay gets no browser's protocol with it.
package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// stepTimeout bounds one step, generously: it ends what hangs, and says nothing
// of speed.
const stepTimeout = 60 * time.Second

// Tab is one page of a browser of its own, closed when the test ends.
type Tab struct {
	context.Context
	tb testing.TB

	mu       sync.Mutex
	requests []string
	errors   []string
}

// Open starts Chromium. Where there is none the test is skipped, or fails where
// ASSAY_BROWSER is "required". Log entries that expected returns true for are
// no errors; expected may be nil.
func Open(tb testing.TB, expected func(entry string) bool) *Tab {
	tb.Helper()
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(chromium(tb)), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(tb.TempDir()),
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("force-prefers-reduced-motion", true), // a click must not miss what still scrolls
	)
	tb.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	tb.Cleanup(func() { _ = chromedp.Cancel(ctx); cancel() })
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	tb.Cleanup(cancel)
	b := &Tab{Context: ctx, tb: tb}
	err := chromedp.Listen(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			b.requests = append(b.requests, e.Request.URL)
		case *log.EventEntryAdded:
			if entry := e.Entry.Text + " " + e.Entry.URL; expected == nil || !expected(entry) {
				b.errors = append(b.errors, entry)
			}
		case *runtime.EventExceptionThrown:
			b.errors = append(b.errors, e.ExceptionDetails.Text)
		case *page.EventJavascriptDialogOpening:
			b.errors = append(b.errors, "a dialog: "+e.Message)
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, log.Enable, cdp.Empty{})
	}
	if err != nil {
		tb.Fatalf("Chromium does not start: %v", err)
	}
	return b
}

func chromium(tb testing.TB) string {
	tb.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const message = "no Chromium on PATH: install Debian's package chromium to test pages in a browser"
	if os.Getenv("ASSAY_BROWSER") == "required" {
		tb.Fatal(message)
	}
	tb.Skip(message)
	return ""
}

// Requests returns the addresses that were requested.
func (b *Tab) Requests() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.requests...)
}

// Errors returns console errors, exceptions, violations of the page's policy,
// and dialogs.
func (b *Tab) Errors() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.errors...)
}

// Do takes steps one after the other.
func (b *Tab) Do(steps ...chromedp.Action[chromedp.Void]) {
	b.tb.Helper()
	for i, step := range steps {
		limit, cancel := context.WithTimeout(b, stepTimeout)
		err := chromedp.Do(limit, step)
		cancel()
		if err != nil {
			b.tb.Fatalf("step %d: %v\n%s", i+1, err, b.says())
		}
	}
}

// Enter takes steps that lead to another page, and waits until an element of
// that page is to be seen and its scripts have run: keys that come before are
// lost.
func (b *Tab) Enter(selector string, steps ...chromedp.Action[chromedp.Void]) {
	b.tb.Helper()
	b.Do(append(steps, chromedp.WaitVisible(chromedp.CSS(selector)))...)
	b.Until(`document.readyState === "complete" && document.querySelector(` + fmt.Sprintf("%q", selector) + `) !== null`)
}

// Click clicks an element once it stands still and nothing lies over it: on a
// busy machine a page may still be moving.
func (b *Tab) Click(selector string) {
	b.tb.Helper()
	b.Until(fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		if (!e) return false;
		e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getClientRects()[0] ?? new DOMRect(), box = [r.x, r.y, r.width, r.height].join(), was = window.clickBox;
		window.clickBox = box;
		return box === was && e.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2));
	})()`, selector))
	b.Do(chromedp.Click(chromedp.CSS(selector)))
}

// Look sets the size of the window, the colours that the person prefers, and
// the medium: "" for the screen, or "print".
func (b *Tab) Look(width, height int64, dark bool, medium string) {
	b.tb.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	b.Do(chromedp.EmulateViewport(width, height))
	_, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	if err != nil {
		b.tb.Fatalf("the look of the page: %v", err)
	}
}

// Shoot keeps a picture where ASSAY_SCREENSHOTS names a folder.
func (b *Tab) Shoot(name string) {
	b.tb.Helper()
	dir := os.Getenv("ASSAY_SCREENSHOTS")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(b, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o644)
	}
	if err != nil {
		b.tb.Fatalf("picture %s: %v", name, err)
	}
}

// Until waits for a condition in JavaScript. It asks again and again from
// here, because a page's policy may forbid what would watch in it.
func (b *Tab) Until(condition string) {
	b.tb.Helper()
	for end := time.Now().Add(stepTimeout); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if ok, err := chromedp.Run(b, chromedp.Evaluate[bool](condition)); err == nil && ok {
			return
		}
	}
	b.tb.Fatalf("never: %s\n%s", condition, b.says())
}

// says is where the page is and what it shows, for the message of a failure.
func (b *Tab) says() string {
	said, _ := chromedp.Run(b, chromedp.Evaluate[string](`"at " + location.href + ", in " + document.activeElement?.outerHTML.slice(0, 200) + "\n" + ["status", "banner", "count"].map((id) => document.getElementById(id)?.textContent ?? "").join(" ") + "\n" + document.body?.innerText.slice(0, 300)`))
	return "the page says: " + said
}

// Text returns a text that JavaScript gives.
func (b *Tab) Text(expression string) string {
	b.tb.Helper()
	return value[string](b, expression)
}

// Number returns a number that JavaScript gives.
func (b *Tab) Number(expression string) float64 {
	b.tb.Helper()
	return value[float64](b, expression)
}

// Run runs JavaScript that has no value.
func (b *Tab) Run(expression string) {
	b.tb.Helper()
	value[chromedp.Void](b, expression)
}

func value[T any](b *Tab, expression string) T {
	b.tb.Helper()
	v, err := chromedp.Run(b, chromedp.Evaluate[T](expression))
	if err != nil {
		b.tb.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Contrast is JavaScript that returns the elements whose text stands out from its ground by less
// than 4.5 to 1 (WCAG 2.2, AA), 3 to 1 where it is large.
const Contrast = `(() => {
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
