package review_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// review opens the article whose golden has a proposal.
func reviewing(t *testing.T) (*tab, store.Store) {
	t.Helper()
	t.Setenv("CI", "")
	b, s := open(t), newStore(t)
	r, h := serve(t, s, seeds.Kit()...)
	b.Look(1280, 900, false, "")
	b.Enter(".articles", chromedp.Navigate(r.URL(h.Listener)))
	b.Enter("#decide", chromedp.Navigate(h.URL+"/article/timeline-en"))
	return b, s
}

func factOf(t *testing.T, s store.Store, key string) view.Fact {
	t.Helper()
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	fact, ok := view.Find(f.Golden, key)
	require.True(t, ok, key)
	return fact
}

func TestAProposalIsEditedBeforeItIsAccepted(t *testing.T) {
	b, s := reviewing(t)
	const card = "#p-f-party_barge"
	require.Equal(t, "", b.Text(`document.querySelector("#decide [name=reason]").value`), "nobody has written why")
	for _, width := range []int64{1024, 1280} {
		b.Look(width, 900, false, "")
		require.Less(t, b.Number(`document.querySelector("`+card+`").offsetHeight`), 60.0, "an addition takes a line")
	}
	b.Shoot("review-additions")
	b.Do(chromedp.Focus(chromedp.CSS(card)), chromedp.KeyEvent("e"))
	b.Until(`document.activeElement === document.querySelector("` + card + ` [name=name]")`)
	b.Do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent("proj"), chromedp.KeyEvent(kb.Tab))
	b.says("Changed what is proposed for party/barge; it is not accepted yet.")
	b.Until(`document.querySelector("` + card + ` h3").textContent.includes("project barge")`)
	require.True(t, b.Number(`Number(document.querySelector("`+card+` .edit").open)`) == 1, "the form stays open")
	b.Shoot("review-edit-proposal")
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	_, ok := view.Find(f.Golden, "party/barge")
	require.False(t, ok, "it is only proposed")
	b.Do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent("a"))
	b.says("Accepted party/barge. 2 left to decide.")
	barge := factOf(t, s, "party/barge")
	require.Equal(t, schema.Project, barge.Party.Type)
	require.Equal(t, schema.Annotation{By: "kim", Reviewed: true}, *barge.Annotation, "what nobody wrote is empty")
	require.Empty(t, b.Errors())
}

// An edit shows in every card that shows the fact, and what somebody types in
// another card meanwhile stays.
func TestAnEditShowsInEveryCard(t *testing.T) {
	b, s := reviewing(t)
	const quote = "#f-quote_drive-across"
	require.Contains(t, b.Text(`document.querySelector("`+quote+` summary").textContent`), "tarrant")
	b.Do(chromedp.Focus(chromedp.CSS("#f-party_castellane")), chromedp.KeyEvent("e"))
	b.Until(`document.activeElement.name === "name"`)
	b.Do(chromedp.Focus(chromedp.CSS("#f-party_calloway")), chromedp.KeyEvent("e"))
	b.Until(`document.activeElement === document.querySelector("#f-party_calloway [name=name]")`)
	b.Do(chromedp.KeyEvent(kb.End), chromedp.KeyEvent(" Ltd"))
	b.Run(`document.querySelector("#f-party_castellane details").open = true; document.querySelector("#f-party_castellane [name=why]").focus()`)
	b.Do(chromedp.KeyEvent("typed meanwh"))
	b.says("Saved party/calloway.")
	b.Until(`document.querySelector("#p-f-party_calloway .sides").textContent.includes("Calloway Marine Ltd")`)
	require.Contains(t, b.Text(`[...document.querySelectorAll("#add-form [name=existing] option")].map((o) => o.textContent).join()`), "Calloway Marine Ltd")
	require.Contains(t, b.Text(`[...document.querySelectorAll("#f-event_bankruptcy option")].map((o) => o.textContent).join()+document.querySelector("datalist")?.textContent`), "Calloway Marine Ltd")
	require.Equal(t, "typed meanwh", b.Text(`document.activeElement.value`), "the field that somebody is in is left alone")
	b.Do(chromedp.KeyEvent("ile"), chromedp.KeyEvent(kb.Tab))
	b.says("Saved party/castellane.")
	require.Equal(t, "typed meanwhile", factOf(t, s, "party/castellane").Annotation.Why)
	require.Equal(t, "Calloway Marine Ltd", factOf(t, s, "party/calloway").Party.Name)
	require.Empty(t, b.Errors())
}

// at returns the middle of the left edge of a letter of the text, on the screen.
func (b *tab) at(point int) (x, y float64) {
	const place = `(() => { const part = [...document.querySelectorAll("#text [data-s]")].findLast((p) => Number(p.dataset.s) <= %d), r = document.createRange(), i = %[1]d - Number(part.dataset.s);
		r.setStart(part.firstChild, i); r.setEnd(part.firstChild, i + 1); const box = r.getBoundingClientRect(); return %s; })()`
	return b.Number(fmt.Sprintf(place, point, "box.left")), b.Number(fmt.Sprintf(place, point, "box.top + box.height / 2"))
}

func (b *tab) mouse(t *testing.T, kind input.DispatchMouseEventType, x, y float64) {
	t.Helper()
	_, err := chromedp.Call(b, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1})
	require.NoError(t, err)
}

// The ends of a mention are dragged, or moved with keys, to other words.
func TestAMentionMovesToOtherWords(t *testing.T) {
	b, s := reviewing(t)
	spans := func(key string) string {
		said := ""
		for _, m := range *factOf(t, s, key).Mentions {
			said += "|" + m.Text
		}
		return said
	}
	require.Equal(t, "|Imogen Tarrant|Tarrant", spans("party/tarrant"))
	first := *(*factOf(t, s, "party/tarrant").Mentions)[0].Start

	b.Do(chromedp.Focus(chromedp.CSS("#f-party_tarrant")), chromedp.KeyEvent("t"))
	b.Until(`document.querySelectorAll("#text .grip").length === 4`)
	b.Shoot("review-grips")
	// The start of “Imogen Tarrant” is dragged into its second word.
	x, y := b.at(first)
	tox, toy := b.at(first + 9)
	b.mouse(t, input.DispatchMouseEventTypeMousePressed, x, y)
	b.mouse(t, input.DispatchMouseEventTypeMouseMoved, (x+tox)/2, (y+toy)/2)
	b.mouse(t, input.DispatchMouseEventTypeMouseMoved, tox, toy)
	require.Equal(t, "Tarrant", b.Text(`getSelection().toString()`), "the words are shown while they are chosen, whole")
	b.Shoot("review-drag")
	b.mouse(t, input.DispatchMouseEventTypeMouseReleased, tox, toy)
	b.says("“Tarrant” is a mention of party/tarrant now.")
	require.Equal(t, "|Tarrant|Tarrant", spans("party/tarrant"))
	require.Equal(t, "f-party_tarrant", b.Text(`document.activeElement.id`))

	// Keys: back by a word, then the end on by a letter, then left alone.
	b.Do(chromedp.KeyEvent("m"))
	b.Until(`document.activeElement.matches(".grip-start")`)
	b.Do(chromedp.KeyEvent(kb.ArrowLeft))
	require.Equal(t, "“Imogen Tarrant”", b.Text(`document.activeElement.getAttribute("aria-valuetext")`))
	b.Do(chromedp.KeyEvent(kb.Enter))
	b.Until(`document.activeElement.id === "f-party_tarrant"`)
	require.Equal(t, "|Imogen Tarrant|Tarrant", spans("party/tarrant"))
	b.Do(chromedp.KeyEvent("m"))
	b.Until(`document.activeElement.matches(".grip-start")`)
	b.Do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.Escape))
	b.Until(`document.activeElement.id === "f-party_tarrant"`)
	require.Equal(t, "|Imogen Tarrant|Tarrant", spans("party/tarrant"), "Escape leaves it")

	// Of a fact that is only proposed, too.
	b.Do(chromedp.Focus(chromedp.CSS("#p-f-party_barge")), chromedp.KeyEvent("m"))
	b.Until(`document.activeElement.matches(".grip-start")`)
	b.Do(chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.Enter))
	b.Until(`document.activeElement.id === "p-f-party_barge"`)
	b.Do(chromedp.KeyEvent("a"))
	b.says("Accepted party/barge.")
	require.Regexp(t, `^\|\w+ barge`, spans("party/barge"))
	require.Empty(t, b.Errors())
}
