package review_test

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/review"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
	"github.com/assaykit/assay/tests/browser"
)

// tab is a browser in which somebody reviews.
type tab struct{ *browser.Tab }

func open(t *testing.T) *tab {
	t.Helper()
	return &tab{browser.Open(t, func(entry string) bool { return strings.Contains(entry, "409") || strings.Contains(entry, "422") })}
}

// newStore holds the kit's goldens of two articles, with a proposal for timeline-en
// that adds one party, changes one and removes a quote.
func newStore(t *testing.T) store.Store {
	t.Helper()
	s := store.Store{Dir: t.TempDir()}
	kit := filepath.FromSlash("../../../golden/")
	for _, name := range []string{"timeline-en.json", "stargate-fr.json"} {
		data, err := os.ReadFile(kit + name)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(s.Dir, name), data, 0o644))
	}
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	record := f.Golden.Article()
	calloway := slices.IndexFunc(record.Parties, func(p schema.Party) bool { return p.ID == "calloway" })
	record.Parties[calloway].Type = schema.Person
	record.Parties = append(record.Parties, schema.Party{ID: "barge", Type: schema.Product, Name: "barge", Mentions: []schema.Mention{{Text: "barge"}}})
	record.Quotes = record.Quotes[1:]
	articles := seeds.Kit()
	article := slices.IndexFunc(articles, func(a seeds.Article) bool { return a.ID == "timeline-en" })
	_, err = s.Propose(t.Context(), &articles[article], record, store.ProposeOptions{From: "thing", Removals: true})
	require.NoError(t, err)
	return s
}

func serve(t *testing.T, s store.Store, articles ...seeds.Article) (*review.Server, *httptest.Server) {
	t.Helper()
	r, err := review.New(review.Options{Store: s, Articles: articles, By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	t.Cleanup(h.Close)
	return r, h
}

// says waits until the page announces something.
func (b *tab) says(words string) {
	b.Until(`document.getElementById("status").textContent.includes(` + quote(words) + `)`)
}

func quote(s string) string { return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"` }

// choose selects words of the article as a person with a mouse would.
func (b *tab) choose(words string) {
	b.Run(`(() => {
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
	s := newStore(t)
	r, h := serve(t, s, seeds.Kit()...)

	b.Look(1280, 900, false, "")
	b.Enter(".articles", chromedp.Navigate(r.URL(h.Listener)))
	require.NotContains(t, b.Text("location.href"), "token", "the token does not stay in the address bar")
	b.Shoot("list-desktop")
	b.Enter("#decide", chromedp.Click(chromedp.CSS(`a[href="/article/timeline-en"]`)))
	b.Shoot("article-desktop")

	// The keyboard decides.
	b.Do(chromedp.KeyEvent("?"), chromedp.WaitVisible(chromedp.CSS("#help")), chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(chromedp.CSS("#help")))
	b.Until(`!document.activeElement.closest("dialog")`)
	b.Do(chromedp.KeyEvent("j"))
	b.Until(`document.activeElement.id.includes("p-f-party_calloway")`)
	require.Equal(t, "Calloway Marine", b.Text(`document.querySelector("#text .lit").textContent`), "the text of the change is lit")
	b.Do(chromedp.KeyEvent("r"))
	b.says("Rejected party/calloway. 2 left to decide.")
	b.Until(`document.activeElement.id.startsWith("p-f-party_barge")`)
	b.Do(chromedp.KeyEvent("a"))
	b.says("Accepted party/barge. 1 left to decide.")
	b.Until(`document.activeElement.id.startsWith("p-f-quote")`)
	b.Do(chromedp.KeyEvent("a"))
	b.says("Press a again")
	_, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	b.Do(chromedp.KeyEvent("a"))
	b.says("0 left to decide.")

	// Selected words become a fact, read by the recogniser.
	b.choose("ferry")
	b.Until(`document.getElementById("add-form").dataset.ready === "yes"`)
	require.Equal(t, "ferry", b.Text(`document.querySelector("#add-form [name=words]").value`))
	b.choose("17 May 2025")
	b.Until(`document.querySelector("[name='date.value']").value === "2025-05-17"`)
	require.Equal(t, "date", b.Text(`document.querySelector("[name=fact_kind]").value`))
	b.Do(chromedp.ScrollIntoView(chromedp.CSS("#add")))
	b.Shoot("add-desktop")
	b.Until(`document.getElementById("add-selected").textContent === "Add “17 May 2025”"`)
	b.Click("#add-selected")
	b.Until(`document.activeElement.name === "fact_kind"`)
	b.choose("town hall")
	b.Until(`document.querySelector("[name='party.name']").value === "town hall"`)
	b.Do(chromedp.SetValue(chromedp.CSS("[name='fact_kind']"), "party"), chromedp.SetValue(chromedp.CSS("[name='party.type']"), "place"))
	b.Click("#add-form button.primary")
	b.says("Added party/town-hall.")
	b.Until(`[...document.querySelectorAll("#text mark")].some((m) => m.textContent === "town hall")`)

	// Words that are typed are read too.
	b.Do(chromedp.SendKeys(chromedp.CSS("#add-form [name=words]"), "18 May 2025"), chromedp.KeyEvent(kb.Tab))
	b.Until(`document.querySelector("[name='date.value']").value === "2025-05-18"`)
	require.Equal(t, "2398", b.Text(`document.querySelector("#add-form [name=start]").value`))

	// Edits save themselves.
	b.Do(chromedp.Focus(chromedp.CSS("#f-party_tarrant")), chromedp.KeyEvent("e"))
	b.Until(`document.activeElement.name === "name"`)
	b.Run(`{ const t = document.querySelector("#f-party_tarrant [name=aliases]"); t.focus(); t.setSelectionRange(t.value.length, t.value.length); }`)
	b.Do(chromedp.KeyEvent("\nMs Tarrant"), chromedp.KeyEvent(kb.Tab))
	b.says("Saved party/tarrant.")
	b.Do(chromedp.SendKeys(chromedp.CSS("#f-party_tarrant .pair:last-child [name=role]"), "engineer"), chromedp.KeyEvent(kb.Tab))
	b.Until(`document.querySelectorAll("#f-party_tarrant .pair").length === 3`) // saved, with a new empty row
	b.Click("#f-party_tarrant [name=optional]")
	b.Until(`document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)
	b.Shoot("edit-desktop")

	// A mention that was dropped is not dropped again with the next change.
	b.Click("#f-party_tarrant [name=drop]")
	b.Until(`document.querySelectorAll("#f-party_tarrant [name=drop]").length === 1`)
	b.Click("#f-party_tarrant [name=optional]")
	b.Until(`!document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)
	b.Click("#f-party_tarrant [name=optional]")
	b.Until(`document.querySelector("#f-party_tarrant summary").textContent.includes("optional")`)

	// A forbidden fact.
	b.Do(chromedp.SetValue(chromedp.CSS("[name='fact_kind']"), "date"),
		chromedp.SetValue(chromedp.CSS("[name='date.value']"), "2024-05-18"), chromedp.SetValue(chromedp.CSS("#add-form [name=why]"), "the wrong year"))
	b.Click("#add-form [name=never]")
	b.Click("#add-form button.primary")
	b.says("Added never/date/2024-05-18.")
	b.Click("#record [name=complete][value=dates]")
	b.says("Saved what the golden says of itself.")

	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	g := f.Golden
	calloway, _ := view.Find(g, "party/calloway")
	require.Equal(t, schema.Organization, calloway.Party.Type, "what was rejected is not there")
	barge, ok := view.Find(g, "party/barge")
	require.True(t, ok)
	require.Equal(t, schema.Annotation{By: "kim", Reviewed: true}, *barge.Annotation, "nobody wrote why")
	_, ok = view.Find(g, "quote/false-dawns")
	require.False(t, ok, "what was removed is gone")
	hall, ok := view.Find(g, "party/town-hall")
	require.True(t, ok)
	require.Equal(t, schema.Place, hall.Party.Type)
	require.Equal(t, "town hall", (*hall.Mentions)[0].Text)
	tarrant, _ := view.Find(g, "party/tarrant")
	require.Equal(t, "Imogen Tarrant", tarrant.Party.Name, "the key that opened the form is not typed into it")
	require.Equal(t, []string{"Tarrant", "Ms Tarrant"}, tarrant.Party.Aliases)
	require.Equal(t, []schema.Role{{Title: "chief engineer", Of: "authority"}, {Title: "engineer"}}, tarrant.Party.Roles)
	require.Equal(t, schema.Optional, tarrant.Party.Need)
	require.Len(t, *tarrant.Mentions, 1)
	_, ok = view.Find(g, "never/date/2024-05-18")
	require.True(t, ok)
	require.False(t, g.Complete.Dates)
	p, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	require.Nil(t, p)

	// The file changes on disk while a card is open.
	f.Golden.Phenomena = append(f.Golden.Phenomena, "elsewhere")
	_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit, By: "somebody"})
	require.NoError(t, err)
	b.Do(chromedp.SendKeys(chromedp.CSS("#f-party_tarrant [name=why]"), "typed meanwhile"), chromedp.KeyEvent(kb.Tab))
	b.Do(chromedp.WaitVisible(chromedp.CSS("#retry")))
	require.Contains(t, b.Text(`document.getElementById("banner").textContent`), "changed on disk")
	require.Equal(t, "typed meanwhile", b.Text(`document.querySelector("#f-party_tarrant [name=why]").value`), "what was typed is still there")
	b.Until(`Math.abs(document.getElementById("banner").getBoundingClientRect().top) < innerHeight`)
	b.Shoot("conflict-desktop")
	b.Click("#retry")
	b.says("Saved party/tarrant.")
	f, err = s.Golden("timeline-en")
	require.NoError(t, err)
	require.Contains(t, f.Golden.Phenomena, "elsewhere")
	tarrant, _ = view.Find(f.Golden, "party/tarrant")
	require.Equal(t, "typed meanwhile", tarrant.Annotation.Why)

	require.Empty(t, b.Errors(), "no error in the console, no violation of the policy")
	for _, url := range b.Requests() {
		require.True(t, strings.HasPrefix(url, h.URL+"/"), "only this server is asked: %s", url)
	}
}

// The page fits every width, in light and in dark, and says what it is to a
// screen reader.
func TestPageFits(t *testing.T) {
	t.Setenv("CI", "")
	b := open(t)
	r, h := serve(t, newStore(t), seeds.Kit()...)
	b.Do(chromedp.Navigate(r.URL(h.Listener)))
	for _, v := range []struct {
		name          string
		width, height int64
		dark          bool
	}{
		{"phone", 360, 740, false}, {"phone-dark", 390, 844, true}, {"tablet", 800, 1100, false},
		{"desktop", 1280, 900, false}, {"desktop-dark", 1440, 900, true},
	} {
		b.Look(v.width, v.height, v.dark, "")
		for _, path := range []string{"/", "/article/timeline-en", "/article/stargate-fr"} {
			b.Enter("#main", chromedp.Navigate(h.URL+path))
			name := v.name + strings.ReplaceAll(path, "/", "-")
			require.Equal(t, "fits", b.Text(`(() => {
				const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
				if (wide <= 0) return "fits";
				const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
				return wide + " too wide: " + out.slice(0, 5).map((e) => e.tagName + "." + e.className).join(" ");
			})()`), name)
			require.Equal(t, "", b.Text(browser.Contrast), name)
			require.Equal(t, "", b.Text(unnamed), name)
			b.Shoot(name)
		}
		b.Enter("#main", chromedp.Navigate(h.URL+"/article/timeline-en"))
		b.Do(chromedp.ScrollIntoView(chromedp.CSS("#proposals")))
		b.Shoot(v.name + "-proposals")
		b.Do(chromedp.ScrollIntoView(chromedp.CSS("#add")))
		b.Shoot(v.name + "-add")
	}
	require.Empty(t, b.Errors())
}

// What its words do not support is red, in light and in dark, and a key asks
// for the reason before it takes it.
func TestConflictInABrowser(t *testing.T) {
	t.Setenv("CI", "") // the review writes goldens, of a folder of its own
	b := open(t)
	s := store.Store{Dir: t.TempDir()}
	a := seeds.Article{ID: "ferry", Language: "en", Published: "2025-06-03", Title: "A ferry starts", Text: "The ferry cost $3.5 million.\n"}
	fare, err := schema.ParseDecimal("3500")
	require.NoError(t, err)
	record := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID}, Figures: []schema.Figure{
		{ID: "fare", Kind: schema.Money, Value: fare, Unit: "USD", Mentions: []schema.Mention{{Text: "$3.5 million"}}},
	}}
	_, err = s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	r, h := serve(t, s, a)
	b.Enter("#main", chromedp.Navigate(r.URL(h.Listener)))
	for _, v := range []struct {
		name          string
		width, height int64
		dark          bool
		red           string
	}{
		{"desktop", 1280, 1000, false, "rgb(163, 33, 28)"}, {"desktop-dark", 1280, 1000, true, "rgb(255, 157, 148)"},
		{"phone", 360, 740, false, "rgb(163, 33, 28)"}, {"phone-dark", 390, 844, true, "rgb(255, 157, 148)"},
	} {
		b.Look(v.width, v.height, v.dark, "")
		b.Enter("#main", chromedp.Navigate(h.URL+"/article/ferry"))
		require.Equal(t, v.red, b.Text(`getComputedStyle(document.querySelector("#p-f-figure_fare .conflict")).color`), v.name)
		require.Equal(t, v.red, b.Text(`getComputedStyle(document.querySelector("#p-f-figure_fare")).borderLeftColor`), v.name)
		require.Equal(t, "", b.Text(browser.Contrast), v.name)
		require.Equal(t, "", b.Text(unnamed), v.name)
		require.Equal(t, "0", b.Text(`String(Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))`), v.name)
		b.Do(chromedp.ScrollIntoView(chromedp.CSS("#p-f-figure_fare")))
		b.Shoot("against-" + v.name)
	}
	b.Look(1280, 1000, false, "")
	b.Click("#decide [name=accept_all]")
	b.Until(`document.getElementById("banner").textContent.includes("reads 3500000 USD")`)
	b.Shoot("against-refused")
	b.Do(chromedp.Focus(chromedp.CSS("#p-f-figure_fare")), chromedp.KeyEvent("a"))
	b.Until(`document.activeElement.name === "reason" && document.activeElement.closest("#p-f-figure_fare") !== null`)
	b.Do(chromedp.KeyEvent("the operator wrote so"), chromedp.KeyEvent(kb.Enter))
	b.says("Accepted against its words:")
	f, err := s.Golden(a.ID)
	require.NoError(t, err)
	accepted, ok := view.Find(f.Golden, "figure/fare")
	require.True(t, ok)
	require.Equal(t, "3500", accepted.Figure.Value.String())
	require.Equal(t, "the operator wrote so", accepted.Annotation.Why)
	require.Empty(t, b.Errors())
}

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
