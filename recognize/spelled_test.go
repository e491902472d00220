package recognize

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// Numbers are spelled here by rules of their own, so that the grammar is
// compared with the languages and not with itself.

var smallEnglish = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tensEnglish = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")

func spellEnglish(n int64, and bool, hyphen string) string {
	var group func(n int64) string
	group = func(n int64) string {
		switch {
		case n < 20:
			return smallEnglish[n]
		case n < 100:
			if n%10 == 0 {
				return tensEnglish[n/10]
			}
			return tensEnglish[n/10] + hyphen + smallEnglish[n%10]
		}
		s := smallEnglish[n/100] + " hundred"
		if n%100 != 0 {
			if and {
				s += " and"
			}
			s += " " + group(n%100)
		}
		return s
	}
	if n == 0 {
		return "zero"
	}
	var parts []string
	scales := []string{"", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion"}
	for k := 6; k >= 0; k-- {
		p := int64(1)
		for range k {
			p *= 1000
		}
		if g := n / p % 1000; g > 0 {
			w := group(g) + scales[k]
			if k == 0 && and && g < 100 && n > 1000 {
				w = "and " + w
			}
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " ")
}

var smallFrench = strings.Fields("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf")
var tensFrench = strings.Fields("_ _ vingt trente quarante cinquante soixante")

func spellFrench(n int64, belgian, reformed bool) string {
	link := " "
	if reformed {
		link = "-"
	}
	small := func(n int64) string {
		ten, one := n/10, n%10
		switch {
		case n < 20:
			return smallFrench[n]
		case belgian && (ten == 7 || ten == 9):
			w := map[int64]string{7: "septante", 9: "nonante"}[ten]
			if one == 0 {
				return w
			}
			if one == 1 {
				return w + link + "et" + link + "un"
			}
			return w + "-" + smallFrench[one]
		case ten == 7:
			if one == 1 {
				return "soixante" + link + "et" + link + "onze"
			}
			return "soixante-" + smallFrench[10+one]
		case n == 80:
			return "quatre-vingts"
		case ten == 8:
			return "quatre-vingt-" + smallFrench[one]
		case ten == 9:
			return "quatre-vingt-" + smallFrench[10+one]
		case one == 0:
			return tensFrench[ten]
		case one == 1:
			return tensFrench[ten] + link + "et" + link + "un"
		}
		return tensFrench[ten] + "-" + smallFrench[one]
	}
	group := func(n int64, last bool) string {
		var parts []string
		switch c := n / 100; {
		case c == 1:
			parts = append(parts, "cent")
		case c > 1 && n%100 == 0 && last:
			parts = append(parts, smallFrench[c], "cents")
		case c > 1:
			parts = append(parts, smallFrench[c], "cent")
		}
		if n%100 > 0 {
			w := small(n % 100)
			if !last {
				w = strings.TrimSuffix(w, "vingts") + map[bool]string{true: "vingt"}[strings.HasSuffix(w, "vingts")]
			}
			parts = append(parts, w)
		}
		return strings.Join(parts, link)
	}
	if n == 0 {
		return "zéro"
	}
	var parts []string
	scales := []string{"", "mille", "million", "milliard", "billion", "billiard", "trillion"}
	for k := 6; k >= 0; k-- {
		p := int64(1)
		for range k {
			p *= 1000
		}
		g := n / p % 1000
		switch {
		case g == 0:
		case k == 0:
			parts = append(parts, group(g, true))
		case k == 1 && g == 1:
			parts = append(parts, "mille")
		case k == 1:
			parts = append(parts, group(g, false), "mille")
		case g == 1:
			parts = append(parts, "un", scales[k])
		default:
			parts = append(parts, group(g, true), scales[k]+"s")
		}
	}
	return strings.Join(parts, link)
}

func spellKorean(n int64, ones bool, space string) string {
	digits := []string{"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"}
	group := func(n int64) string {
		var b strings.Builder
		for k, p := range []int64{1000, 100, 10, 1} {
			d := n / p % 10
			if d == 0 {
				continue
			}
			if d > 1 || p == 1 || ones {
				b.WriteString(digits[d])
			}
			b.WriteString([]string{"천", "백", "십", ""}[k])
		}
		return b.String()
	}
	if n == 0 {
		return "영"
	}
	var parts []string
	for k, p := range []int64{1e16, 1e12, 1e8, 1e4, 1} {
		g := n / p % 10000
		if g == 0 {
			continue
		}
		w := group(g) + []string{"경", "조", "억", "만", ""}[k]
		if g == 1 && k == 3 && len(parts) == 0 && !ones && (space == "" || n == p) {
			w = "만"
		}
		parts = append(parts, w)
	}
	return strings.Join(parts, space)
}

// anyNumber draws numbers of every length, round ones among them.
func anyNumber(t *rapid.T) int64 {
	n := rapid.Int64Range(0, 999_999_999_999_999_999).Draw(t, "n")
	for range rapid.IntRange(0, 17).Draw(t, "shorter") {
		n /= 10
	}
	zeros := int64(1)
	for range rapid.IntRange(0, 6).Draw(t, "zeros") {
		zeros *= 10
	}
	return n / zeros * zeros
}

// TestSpelledNumbers writes numbers out in words as each language does and
// reads them back, alone and in a sentence.
func TestSpelledNumbers(t *testing.T) {
	for _, tt := range []struct {
		lang, before, after string
		spell               func(*rapid.T, int64) string
	}{
		{"en", "It sold ", " tickets.", func(t *rapid.T, n int64) string {
			return spellEnglish(n, rapid.Bool().Draw(t, "and"), rapid.SampledFrom([]string{"-", " "}).Draw(t, "hyphen"))
		}},
		{"fr", "Il a vendu ", " billets.", func(t *rapid.T, n int64) string {
			return spellFrench(n, rapid.Bool().Draw(t, "belgian"), rapid.Bool().Draw(t, "reformed"))
		}},
		{"ko", "총 ", " 달러를 벌었다.", func(t *rapid.T, n int64) string {
			return spellKorean(n, rapid.Bool().Draw(t, "ones"), rapid.SampledFrom([]string{"", " "}).Draw(t, "space"))
		}},
	} {
		t.Run(tt.lang, rapid.MakeCheck(func(t *rapid.T) {
			n := anyNumber(t)
			words := tt.spell(t, n)
			want := schema.NewDecimal(n, 0)
			for _, text := range []string{words, tt.before + words + tt.after} {
				if text != words && (n <= 1 || tt.lang == "ko" && n < 10) {
					continue // articles; 이 is also "this"
				}
				spans := figuresOf(text, tt.lang)
				require.Len(t, spans, 1, "%s", text)
				require.Equal(t, want.String(), spans[0].Figure.Value.String(), "%s", text)
				if text == words {
					require.Equal(t, words, spans[0].Text)
				}
			}
		}))
	}
}

// foundFigure is a span with its preferred reading as a figure.
type foundFigure struct {
	Span
	Figure
}

// figuresOf returns the spans of a text that can be figures.
func figuresOf(text, lang string) []foundFigure {
	var spans []foundFigure
	for _, s := range Text(text, lang, schema.Day{}) {
		for _, r := range s.Readings {
			if r.Kind == schema.KindFigure {
				spans = append(spans, foundFigure{s, r.Figure})
				break
			}
		}
	}
	return spans
}
