package report_test

import (
	"context"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
	"github.com/assaykit/assay/tests/browser"
)

const koreanText = "카카오는 4일 서울에서 열린 기자 간담회에서 오픈AI와 전략적 제휴를 맺는다고 발표했다. 정신아 대표는 공동 상품을 개발하겠다고 밝혔다.\n\n" +
	"회사는 인공지능 데이터센터에 5000억 원을 투자할 계획이다. 지난해 매출은 7조 8738억 원이었다.\n\n" +
	"발표 뒤 주가는 9% 올랐다. 정 대표는 제휴가 “시장을 바꿀 것”이라고 말했다.\n"

const koreanGolden = `{"form": "assay/golden@1", "source": {"id": "tech-ko", "language": "ko", "published": "2025-02-04"}, "phenomena": ["percent-en"],
	"parties": [{"id": "kakao", "type": "organization", "name": "카카오", "mentions": [{"text": "카카오"}]}, {"id": "chung", "type": "person", "name": "정신아", "mentions": [{"text": "정신아"}]}],
	"figures": [{"id": "plan", "kind": "money", "value": "500000000000", "unit": "KRW", "mentions": [{"text": "5000억 원"}]}, {"id": "rise", "kind": "percent", "value": "9", "unit": "%", "mentions": [{"text": "9%"}]}],
	"dates": [], "quotes": [{"id": "change", "speaker": "chung", "text": "시장을 바꿀 것", "mentions": [{"text": "시장을 바꿀 것"}]}]}`

// koreanRecord is what an extractor makes of the Korean article, with the money planned
// and the speaker of the quote.
func koreanRecord(planned, speaker string) []byte {
	return []byte(`{"form": "assay/article@1", "source": {"id": "tech-ko"}, "dates": [],
		"parties": [{"id": "kakao", "type": "organization", "name": "카카오", "mentions": [{"text": "카카오"}]}, {"id": "chung", "type": "person", "name": "` + speaker + `", "mentions": [{"text": "` + speaker + `"}]}],
		"figures": [{"id": "plan", "kind": "money", "value": "` + planned + `", "unit": "KRW", "mentions": [{"text": "5000억 원"}]}, {"id": "rise", "kind": "percent", "value": "9", "unit": "%", "mentions": [{"text": "9%"}]}],
		"quotes": [{"id": "change", "speaker": "chung", "text": "시장을 바꿀 것", "mentions": [{"text": "시장을 바꿀 것"}]}]}`)
}

// suite is the articles that assay carries and a Korean one.
func suite(t *testing.T) []assay.Case {
	t.Helper()
	korean, _, err := assay.SuiteFS(fstest.MapFS{
		"articles/tech-ko.txt": {Data: []byte("---\nlanguage: ko\npublished: 2025-02-04\ntitle: 카카오, 오픈AI와 손잡고 인공지능에 5000억 원 투자\n---\n" + koreanText)},
		"goldens/tech-ko.json": {Data: []byte(koreanGolden)},
	})
	require.NoError(t, err)
	return append(assay.BuiltinSuite(), korean...)
}

// extracted is a run of an extractor that gives a recorded output for each article, and
// one for the Korean one.
func extracted(t *testing.T, name string, korean []byte, recorded map[string]string) (*result.Result, report.HTMLOptions) {
	t.Helper()
	outputs := map[string][]byte{"tech-ko": korean}
	for f := range fixtures.All() {
		if recorded[f.Article] == f.Name {
			outputs[f.Article] = f.Record
		}
	}
	cases := suite(t)
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) { return outputs[a.ID], nil })
	r, err := assay.Run(t.Context(), x, assay.Config{Extractor: name, Cases: cases})
	require.NoError(t, err)
	return r, textsOf(cases)
}

// sample is a run of an extractor that fails in a few of five articles, as most do.
func sample(t *testing.T) (*result.Result, report.HTMLOptions) {
	t.Helper()
	return extracted(t, "newsdesk", []byte(`{"form": "assay/article@1", "source": {"id": "tech-ko"}, "dates": [],
		"parties": [{"id": "kakao", "type": "organization", "name": "카카오", "mentions": [{"text": "카카오"}]}],
		"figures": [{"id": "plan", "kind": "money", "value": "5000", "unit": "KRW", "mentions": [{"text": "5000억 원"}]}, {"id": "rise", "kind": "percent", "value": "9", "unit": "%", "mentions": [{"text": "9%"}]}],
		"quotes": [{"id": "change", "speaker": "kakao", "text": "시장을 바꿀 것", "mentions": [{"text": "시장을 바꿀 것"}]}]}`),
		map[string]string{"stargate-fr": "budget-million", "stargate-en": "perfect", "chiffres-budget-fr": "perfect", "timeline-en": "date-shifted-a-day"})
}

// textsOf is what the page shows of cases beside the result.
func textsOf(cases []assay.Case) report.HTMLOptions {
	o := report.HTMLOptions{Articles: map[string]string{}, Goldens: map[string]*schema.Golden{}, Titles: map[string]string{}}
	for _, c := range cases {
		o.Articles[c.Article.ID], o.Titles[c.Article.ID] = c.Article.Text, c.Article.Title
		if c = c.WithGolden(); c.Golden != nil {
			o.Goldens[c.Article.ID] = c.Golden
		}
	}
	return o
}

// full is a result of 200 articles, of which one in eight fails.
func full(t *testing.T) (*result.Result, report.HTMLOptions) {
	t.Helper()
	r, o := sample(t)
	var failed, passed result.Run
	for _, run := range r.Runs {
		if run.Article == "tech-ko" {
			failed = run
		} else if run.Verdict == result.Pass {
			passed = run
		}
	}
	for i := len(r.Runs); i < 200; i++ {
		run := passed
		if i%8 == 0 {
			run = failed
		}
		from := run.Article
		run.Article = fmt.Sprintf("%s-%03d", from, i)
		run.Tracked = i == 9
		run.Findings = append([]result.Finding{}, run.Findings...)
		for j := range run.Findings {
			run.Findings[j].Article = run.Article
			run.Findings[j].Fingerprint += fmt.Sprint("x", i)
			if i%16 == 0 && j == 0 {
				run.Findings[j].Known, run.Findings[j].Fails = true, false
			}
			if i%16 == 0 && j == 1 {
				run.Findings[j].Held, run.Findings[j].Fails = true, false
			}
		}
		o.Articles[run.Article], o.Titles[run.Article], o.Goldens[run.Article] = o.Articles[from], o.Titles[from]+fmt.Sprint(" ", i), o.Goldens[from]
		r.Runs = append(r.Runs, run)
	}
	return r, o
}

// empty is a result in which nothing was found.
func empty(t *testing.T) (*result.Result, report.HTMLOptions) {
	t.Helper()
	r, o := sample(t)
	runs := r.Runs[:0]
	for _, run := range r.Runs {
		if run.Verdict == result.Pass {
			run.Findings = []result.Finding{}
			runs = append(runs, run)
		}
	}
	r.Runs, r.Gate, r.Reasons = runs, result.Pass, nil
	return r, o
}

// Every page fits every width, in light and in dark, empty and full, and its words
// stand out from their ground.
func TestEveryLook(t *testing.T) {
	b := open(t)
	for _, v := range []struct {
		name string
		of   func(*testing.T) (*result.Result, report.HTMLOptions)
	}{{"sample", sample}, {"full", full}, {"empty", empty}} {
		r, o := v.of(t)
		address := file(t, r, o)
		for _, width := range []int64{390, 1024, 1600} {
			for _, dark := range []bool{false, true} {
				name := fmt.Sprintf("report-%s-%d-%s", v.name, width, map[bool]string{true: "dark", false: "light"}[dark])
				b.Look(width, 900, dark, "screen")
				b.Do(chromedp.Navigate("about:blank"), chromedp.Navigate(address))
				b.Until(`performance.getEntriesByName("assay-ready").length === 1`)
				b.Shoot(name)
				require.LessOrEqual(t, b.Number(`document.documentElement.scrollWidth - innerWidth`), 0.0, "%s: nothing sticks out", name)
				require.Equal(t, "", b.Text(browser.Contrast), name)
				b.Run(`document.querySelector("#records").scrollIntoView()`)
				b.Shoot(name + "-records")
			}
		}
	}
	b.unharmed(t)
}
