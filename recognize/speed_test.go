package recognize

import (
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

var newsDay = schema.Day{Year: 2025, Month: 2, Day: 4}

// newText returns a text ready for one of the grammars.
func newText(original, tag string) *reading {
	r := newReading()
	r.language = language.For(tag)
	r.Original, r.Tokens = original, text.Tokenize(original)
	r.figures.Grammar, r.figures.Traits = lexeme.For(r.language), r.language.Traits()
	r.figures.BuildLexemes()
	return r
}

// long repeats an article to about half a megabyte.
func long(article string) string {
	return strings.Repeat(article+"\n\n", 1+1<<19/len(article))
}

// benchmarkArticles are articles of the kit that BenchmarkText and
// BenchmarkArticle read.
var benchmarkArticles = []struct{ lang, id string }{{"fr", "stargate-fr"}, {"en", "stargate-en"}, {"fr", "chiffres-budget-fr"}, {"en", "timeline-en"}}

// BenchmarkText reads long texts, with everything that recognition does.
func BenchmarkText(b *testing.B) {
	for _, a := range benchmarkArticles {
		b.Run(a.id, func(b *testing.B) { benchmarkText(b, long(kitArticle(b, a.id)), a.lang) })
	}
}

// BenchmarkArticle reads an article at a time.
func BenchmarkArticle(b *testing.B) {
	for _, a := range benchmarkArticles {
		b.Run(a.id, func(b *testing.B) { benchmarkText(b, kitArticle(b, a.id), a.lang) })
	}
}

func benchmarkText(b *testing.B, text, language string) {
	b.Helper()
	Text("", language, newsDay) // the language is compiled on first use
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Text(text, language, newsDay)
	}
}

// BenchmarkParts reads an article with each grammar alone.
func BenchmarkParts(b *testing.B) {
	for _, a := range []struct{ lang, article string }{
		{"fr", kitArticle(b, "stargate-fr")},
		{"en", kitArticle(b, "stargate-en")},
		{"ko", "도널드 트럼프 미국 대통령은 지난달 서울에서 SK그룹 최태원 회장을 만났다고 연합뉴스가 4일 전했다. 매출은 작년 같은 기간보다 5천억원 늘었다. "},
	} {
		whole := long(a.article)
		t := newText(whole, a.lang)
		for _, part := range []struct {
			name string
			read func()
		}{
			{"tokens", func() { t.Tokens = text.Append(t.Tokens[:0], whole) }},
			{"figures", func() { t.figures.Find() }},
			{"dates", func() { t.dates.Find(date.LexiconOf(t.language), newsDay) }},
			{"names", func() { t.names.Find(name.For(t.language), nil, nil) }},
		} {
			b.Run(a.lang+"/"+part.name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(whole)))
				for b.Loop() {
					part.read()
				}
			})
		}
	}
}

// BenchmarkHostile reads a megabyte of what is hardest.
func BenchmarkHostile(b *testing.B) {
	for _, tt := range hostileTexts {
		for _, piece := range tt.pieces {
			b.Run(tt.subject+"/"+piece, func(b *testing.B) {
				whole := strings.Repeat(piece, 1<<20/len(piece))
				b.ReportAllocs()
				b.SetBytes(int64(len(whole)))
				for b.Loop() {
					Text(whole, "fr", newsDay)
				}
			})
		}
	}
}
