package name

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
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

// Every entry of letters has syllables that it alone makes those of a foreign word.
func TestLettersOfTheFiles(t *testing.T) {
	ko := language.For("ko")
	x, n := For(ko), Reader{lexicon: For(ko), Traits: language.Caseless}
	const tells = markLoan | markHalfLoan | markNative | markOwnFinal // of a syllable inside a word, whatever its letters
	for _, tt := range []struct {
		heading, before string // two rare syllables make a word foreign, one strange one does
		others          []string
	}{
		{"names/strange letters", "가", []string{"names/strange letters"}},
		{"names/rare letters", "나", []string{"names/strange letters", "names/rare letters"}},
	} {
		require.False(t, n.isForeign(0, tt.before+"고오"))
		require.NotEmpty(t, ko.Entries(tt.heading))
		for _, e := range ko.Entries(tt.heading) {
			own := 0
			for _, r := range ownSyllables(t, ko, e, tt.others) {
				if x.markOf(r)&tells == 0 {
					require.True(t, n.isForeign(0, tt.before+string(r)+"오"), "%v", e.Errorf("%c", r))
					own++
				}
			}
			assert.Positive(t, own, "%v", e.Errorf("%q: others tell the same of all syllables", e.Spelled))
		}
	}
}

// ownSyllables are the syllables with the letters of an entry and of no other one under
// some headings.
func ownSyllables(t *testing.T, l *language.Language, e language.Entry, headings []string) (own []rune) {
	t.Helper()
	const itself, others = markStrange, markRare
	x := syllabary{marks: make([]syllableMark, lastHangul-firstHangul+1)}
	for _, heading := range headings {
		for _, other := range l.Entries(heading) {
			mark := others
			if other == e {
				mark = itself
			}
			require.NoError(t, x.markLetters(other, other.Spelled, mark))
		}
	}
	for r := firstHangul; r <= lastHangul; r++ {
		if x.markOf(r) == itself {
			own = append(own, r)
		}
	}
	return own
}

// Every first letter of loans makes a word foreign, and every last one that is
// transcribed leaves it so.
func TestFirstAndLastLettersOfTheFiles(t *testing.T) {
	ko := language.For("ko")
	n := Reader{lexicon: For(ko), Traits: language.Caseless}
	require.False(t, n.isForeign(0, "가고오"))
	for _, e := range ko.Entries("names/loan first letters") {
		for _, i := range placesOf(e.Spelled, firstLetters) {
			require.True(t, n.isForeign(0, string(firstHangul+rune(i*('까'-'가')))+"고오"), "%v", e.Errorf("%q", e.Spelled))
		}
	}
	require.False(t, n.isForeign(0, "트랗나"))
	for _, e := range ko.Entries("names/transcribed finals") {
		for _, i := range placesOf(e.Spelled, lastLetters) {
			require.True(t, n.isForeign(0, "트"+string('라'+rune(i))+"나"), "%v", e.Errorf("%q", e.Spelled))
		}
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
