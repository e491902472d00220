package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
	"github.com/assaykit/assay/tests/browser"
)

// korean is an article with a golden, and a proposal that changes one fact of it and
// adds one.
func korean(t *testing.T, s store.Store) seeds.Article {
	t.Helper()
	a := seeds.Article{
		ID: "kakao-ko", Language: "ko", Published: "2025-02-04", Title: "카카오, 오픈AI와 손잡고 인공지능에 5000억 원 투자",
		Text: "카카오는 4일 서울에서 열린 기자 간담회에서 오픈AI와 전략적 제휴를 맺는다고 발표했다. 정신아 대표는 공동 상품을 개발하겠다고 밝혔다.\n\n회사는 인공지능 데이터센터에 5000억 원을 투자할 계획이다.\n",
	}
	won, err := schema.ParseDecimal("500000000000")
	require.NoError(t, err)
	record := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID},
		Parties: []schema.Party{{ID: "kakao", Type: schema.Organization, Name: "카카오", Mentions: []schema.Mention{{Text: "카카오"}}}},
		Figures: []schema.Figure{{ID: "plan", Kind: schema.Money, Value: won, Unit: "KRW", Mentions: []schema.Mention{{Text: "5000억 원"}}}}}
	p, err := s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "newsdesk"})
	require.NoError(t, err)
	_, err = s.Accept(t.Context(), a.ID, store.Selection{All: true, Article: &a, AllowUnverified: true, By: "kim", Why: "read", Seen: p.Hash()})
	require.NoError(t, err)
	record.Parties = append(record.Parties, schema.Party{ID: "chung", Type: schema.Person, Name: "정신아", Mentions: []schema.Mention{{Text: "정신아"}}})
	record.Figures[0].Qualifier = schema.About
	_, err = s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "newsdesk"})
	require.NoError(t, err)
	return a
}

// The page fits at the widths that people have, in light and in dark, with much,
// with nothing, and in Korean.
func TestEveryLook(t *testing.T) {
	t.Setenv("CI", "")
	b, s := open(t), newStore(t)
	articles := append(seeds.Kit(), korean(t, s), seeds.Article{ID: "nothing-yet", Language: "en", Title: "Nothing yet", Text: "Nothing happened.\n"})
	for i := len(articles); i < 200; i++ {
		articles = append(articles, seeds.Article{ID: fmt.Sprintf("council-%03d", i), Language: "en", Title: fmt.Sprintf("The council votes for quay %d", i), Text: "The council voted.\n"})
	}
	r, h := serve(t, s, articles...)
	b.Do(chromedp.Navigate(r.URL(h.Listener)))
	for _, width := range []int64{390, 1024, 1600} {
		for _, dark := range []bool{false, true} {
			b.Look(width, 900, dark, "")
			for _, path := range []string{"/", "/article/timeline-en", "/article/kakao-ko", "/article/nothing-yet"} {
				b.Enter("#main", chromedp.Navigate(h.URL+path))
				name := fmt.Sprintf("review%s-%d-%s", strings.ReplaceAll(strings.TrimSuffix(strings.ReplaceAll(path, "/article", ""), "/"), "/", "-"), width, map[bool]string{true: "dark", false: "light"}[dark])
				require.LessOrEqual(t, b.Number(`document.documentElement.scrollWidth - document.documentElement.clientWidth`), 0.0, name)
				require.Equal(t, "", b.Text(browser.Contrast), name)
				require.Equal(t, "", b.Text(unnamed), name)
				b.Shoot(name)
				if width == 390 && path != "/" {
					b.Run(`document.querySelector("#proposals, #add").scrollIntoView({behavior: "instant"})`)
					b.Shoot(name + "-side")
				}
			}
		}
	}
	require.Empty(t, b.Errors())
}

// In Korean, where a word goes on after the name, a mention ends at any letter.
func TestAMentionMovesByLettersInKorean(t *testing.T) {
	t.Setenv("CI", "")
	b, s := open(t), newStore(t)
	r, h := serve(t, s, korean(t, s))
	b.Do(chromedp.Navigate(r.URL(h.Listener)))
	b.Look(1280, 900, false, "")
	b.Enter("#decide", chromedp.Navigate(h.URL+"/article/kakao-ko"))
	b.Do(chromedp.Focus(chromedp.CSS("#p-f-party_chung")), chromedp.KeyEvent("m"))
	b.Until(`document.activeElement.matches(".grip-start")`)
	b.Do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.ArrowLeft))
	require.Equal(t, "“정신”", b.Text(`document.activeElement.getAttribute("aria-valuetext")`))
	b.Do(chromedp.KeyEvent(kb.Enter))
	b.says("“정신” is a mention of party/chung now.")
	p, err := s.Proposal("kakao-ko", nil)
	require.NoError(t, err)
	require.Equal(t, "정신", p.Proposed().Parties[1].Mentions[0].Text)
	require.Empty(t, b.Errors())
}
