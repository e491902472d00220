package recognize

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// newsText is about a megabyte of the kit's own news in a language.
func newsText(tb testing.TB, file string) string {
	article, err := os.ReadFile("../seeds/" + file)
	require.NoError(tb, err)
	return strings.Repeat(string(article)+"\n\n", 1<<20/len(article)+1)
}

func BenchmarkNames(b *testing.B) {
	for _, bb := range []struct{ name, language, text string }{
		{"fr", "fr", newsText(b, "stargate-fr.txt")},
		{"en", "en", newsText(b, "stargate-en.txt")},
		{"ko", "ko", strings.Repeat("도널드 트럼프 미국 대통령은 화요일 서울에서 삼성전자 이재용 회장과 SK그룹 최태원 회장을 만났다고 연합뉴스가 전했다. ", 6000)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			t := &text{language: languageOf(bb.language), original: bb.text, room: room{tokens: tokenize(bb.text)}}
			t.findNames(nil, nil, nil)
			b.SetBytes(int64(len(bb.text)))
			b.ResetTimer()
			for b.Loop() {
				t.findNames(nil, nil, nil)
			}
		})
		b.Run(bb.name+" with grouping", func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			for b.Loop() {
				Read(bb.text, Options{Language: bb.language})
			}
		})
	}
}

func TestNamesOfHostileTexts(t *testing.T) {
	const size = 1 << 17 // quadratic work would show at an eighth of a megabyte
	for _, tt := range []struct{ reason, unit string }{
		{"capitals", "A"},
		{"single capitals", "A A "},
		{"initials", "A. "},
		{"letters with dots", "A."},
		{"particles", "de "},
		{"a name that never ends", "Jean de "},
		{"links", "Bank of the "},
		{"heads", "University of Bank of "},
		{"hyphens", "A-"},
		{"apostrophes", "O'"},
		{"ampersands", "A & "},
		{"given names", "John "},
		{"offices", "président "},
		{"phrases that begin and do not end", "united "},
		{"capitalised phrases that do not end", "United New "},
		{"parentheses", "(MIT) "},
		{"commas and names", "Paul, "},
		{"French article and noun", "groupe de la "},
		{"one syllable", "가"},
		{"surnames", "김 "},
		{"particles glued", "에서는"},
		{"foreign syllables", "트럼프 "},
		{"lines", "Paul\n"},
		{"many persons of one surname", "Anna Kim. Kim. "},
		{"quotes", "“A "},
	} {
		for _, language := range []string{"en", "fr", "ko"} {
			hostile := strings.Repeat(tt.unit, size/len(tt.unit))
			Read("Paris", Options{Language: language})
			took := time.Hour
			for range 3 { // the machine may be busy with others
				start := time.Now()
				t := &text{language: languageOf(language), original: hostile, room: room{tokens: tokenize(hostile)}}
				t.group(t.assemble(nil, nil, t.findNames(nil, nil, nil)), nil)
				if took = min(took, time.Since(start)); took < time.Second {
					break
				}
			}
			require.Less(t, took, time.Second, "%s in %s", tt.reason, language)
		}
	}
}
