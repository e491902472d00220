package recognize

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// hostile are pieces that, repeated, make a grammar without bounds slow.
var hostile = []struct{ reason, piece string }{
	{"one run of digits", "1"}, {"groups of digits", "123 "}, {"digits and marks", "1,"}, {"an address without end", "1."},
	{"ranges of ranges", "1-"}, {"dates of dates", "1/2/"}, {"a clock", "1:"},
	{"scales of scales", "mille "}, {"millions of millions", "million "}, {"a hundred hundreds", "hundred "}, {"hundred and hundred", "one hundred and "},
	{"tens", "vingt-"}, {"quatre-vingts", "quatre-vingt-"}, {"cent", "cent "}, {"halves of halves", "half of a "}, {"fractions", "two thirds of "}, {"fifths", "one fifth "},
	{"capital letters", "A"}, {"capital words", "Ab "}, {"parentheses", "("}, {"numbers said again", "45 (forty-five "}, {"signs", "- "}, {"minus", "minus "},
	{"currencies", "$ "}, {"currencies glued", "$"}, {"codes", "USD "}, {"amounts and cents", "1 dollar 50 "}, {"dollars and", "5 dollars and "}, {"from and to", "from 1 to "}, {"between", "between 5 and "}, {"entre", "entre 5 et "},
	{"qualifiers", "plus de "}, {"up to", "up to "}, {"adjectives", "5 new "}, {"hyphens", "-"}, {"apostrophes", "d'"}, {"exponents", "1e9"}, {"powers", "2^9"}, {"points", "point "},
	{"decimals in words", "one point one "}, {"Korean scales", "만"}, {"Korean hundreds", "백"}, {"Korean digits", "일이"}, {"Korean words", "이백만원 "}, {"Korean fractions", "삼분의 "}, {"Korean natives", "열하나 "},
	{"ratios", "1 sur "}, {"in", "one in "}, {"ordinals", "first "}, {"hundredths", "one hundred hundredth "}, {"et", "vingt et "}, {"http", "http:"}, {"dozens", "dozen "}, {"dizaines de", "une dizaine de "},
	{"superscripts", "⁹"}, {"vulgar fractions", "½"}, {"spaces", " "}, {"new lines", "\n"}, {"soft hyphens", "\u00ad"}, {"marks", "\u0301"}, {"quotes", "\" "}, {"euro amounts", "1 € "},
}

// TestLinear reads a good length of each: what grows faster than the text
// would take minutes. The best of some attempts counts, because others use the machine too.
func TestLinear(t *testing.T) {
	for _, tt := range hostile {
		for _, lang := range []string{"en", "fr", "ko"} {
			whole := strings.Repeat(tt.piece, 1<<17/len(tt.piece))
			best := time.Hour
			for range 5 {
				began := time.Now()
				(&text{language: languageOf(lang), original: whole, room: room{tokens: tokenize(whole)}}).findFigures()
				if best = min(best, time.Since(began)); best < time.Second/4 {
					break
				}
			}
			require.Less(t, best, time.Second, "%s in %s", tt.reason, lang)
		}
	}
}

func benchmarkFigures(b *testing.B, lang, article string) {
	whole := strings.Repeat(article, 1+1<<20/len(article))
	tokens := tokenize(whole)
	b.SetBytes(int64(len(whole)))
	for b.Loop() {
		t := &text{language: languageOf(lang), original: whole, room: room{tokens: tokens}}
		t.findFigures()
	}
}

func BenchmarkFigures(b *testing.B) {
	b.Run("fr", func(b *testing.B) { benchmarkFigures(b, "fr", kitArticle(b, "chiffres-budget-fr")) })
	b.Run("fr-stargate", func(b *testing.B) { benchmarkFigures(b, "fr", kitArticle(b, "stargate-fr")) })
	b.Run("en", func(b *testing.B) { benchmarkFigures(b, "en", kitArticle(b, "stargate-en")) })
	b.Run("tokens", func(b *testing.B) {
		text := strings.Repeat(kitArticle(b, "stargate-fr"), 300)
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			tokenize(text)
		}
	})
}

// FuzzText reads any text in every language: nothing panics, spans stand in
// order inside the text with their own slice, and every reading has a value.
func FuzzText(f *testing.F) {
	for _, tt := range hostile {
		f.Add(strings.Repeat(tt.piece, 3))
	}
	f.Add("plus de 100 développeurs, 500 milliards de dollars, jusqu'à 95 %")
	f.Add("between $1.5bn and $2bn, or one in five; 7th, 3½, 1.3x10^6, USD50")
	f.Add("3조 5천억원이 넘는, 삼분의 이, 쉰두살, 10~20%")
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		for _, lang := range []string{"en", "fr-CA", "ko", ""} {
			last := 0
			for _, s := range Text(text, lang, schema.Day{}) {
				require.LessOrEqual(t, last, s.Start)
				require.Less(t, s.Start, s.End)
				require.LessOrEqual(t, s.End, len(runes))
				require.NotEmpty(t, s.Readings)
				last = s.End
				for _, r := range s.Readings {
					if r.Kind == schema.KindFigure {
						require.False(t, r.Figure.Value.IsZero(), "%s", s.Text)
						require.NotEmpty(t, r.Figure.Qualifier)
					}
				}
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	for _, a := range []struct{ lang, id string }{{"fr", "stargate-fr"}, {"en", "stargate-en"}, {"fr", "chiffres-budget-fr"}, {"en", "timeline-en"}} {
		b.Run(a.id, func(b *testing.B) {
			whole := strings.Repeat(kitArticle(b, a.id), 100)
			b.SetBytes(int64(len(whole)))
			for b.Loop() {
				Text(whole, a.lang, schema.Day{Year: 2025, Month: 2, Day: 4})
			}
		})
	}
}
