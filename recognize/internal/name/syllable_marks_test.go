package name

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLettersOfSyllables(t *testing.T) {
	x, err := compiled(t, map[string]string{
		"traits.txt": "[traits]\ncaseless",
		"names.txt":  "[loan first letters]\nㄹ\n[strange letters]\nㅅㅌ ㅕ - = not last\nㅋ * * = anywhere\n[rare letters]\n* ㅔ ㄱㄴ = anywhere\n[transcribed finals]\nㄱ\nㄴ\n[loan syllables]\n턴",
	})
	require.NoError(t, err)
	for _, tt := range []struct {
		reason   string
		syllable rune
		want     syllableMark
	}{
		{"a first letter", '라', markLoanInitial},
		{"the first that Unicode has", '가', 0},
		{"the last that it has", '힣', markOwnFinal},
		{"letters of two places, and no last one", '셔', markStrangeInside},
		{"another first letter of the group", '텨', markStrangeInside},
		{"with a last letter", '션', 0},
		{"any letters behind the first", '큭', markStrange},
		{"any letter before the others", '멘', markRare},
		{"under two headings", '켄', markStrange | markRare},
		{"a last letter that is not transcribed", '맣', markOwnFinal},
		{"a syllable by itself", '턴', markLoan},
		{"no Hangul", 'x', 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, x.markOf(tt.syllable), "%c", tt.syllable)
		})
	}
}

func TestWhatIsWrongWithLettersIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, text, want string }{
		{"a place without letters", "[strange letters]\nㅋ * = anywhere", `xx/names.txt:2: "ㅋ *" are no letters of three places; write those of each, * for any and - for none: ㅅ ㅕ -`},
		{"a vowel where a consonant stands", "[rare letters]\nㅏ * * = anywhere", `xx/names.txt:2: "ㅏ" stand in no syllable there; the letters are ㄱㄲㄴ`},
		{"a consonant that ends no syllable", "[transcribed finals]\nㄸ", `xx/names.txt:2: "ㄸ" stand in no syllable there; the letters are -ㄱㄲㄳ`},
		{"no place in a word", "[strange letters]\nㅋ * * = first", `xx/names.txt:2: where in a word is not understood: "first"; write anywhere, or not last`},
		{"two syllables", "[loan syllables]\n나오", `xx/names.txt:2: "나오" is no single syllable`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := compiled(t, map[string]string{"traits.txt": "[traits]\ncaseless", "names.txt": tt.text})
			require.ErrorContains(t, err, tt.want)
		})
	}
}
