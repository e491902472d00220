package verbatim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/verbatim"
)

func against(quote, said, language string) verbatim.Verdict {
	n := verbatim.NegationOf(language)
	best := verbatim.Other
	for _, q := range verbatim.Read(quote, n) {
		v, _ := q.Against(verbatim.Words(said), n)
		best = max(best, v)
	}
	return best
}

func TestAgainst(t *testing.T) {
	for _, tt := range []struct {
		reason, language, said, quote string
		want                          verbatim.Verdict
	}{
		{"typography", "fr", "L’été, c’est « mort »", "l'ete c'est “mort” !", verbatim.Same},
		{"a soft hyphen within a word", "en", "unde\u00adniable", "undeniable", verbatim.Same},
		{"written together", "en", "a data base", "a database", verbatim.Same},
		{"an ellipsis for nothing", "en", "we won", "we … won", verbatim.Same},
		{"an ellipsis for words", "en", "we won the cup", "we … cup", verbatim.Elided},
		{"two of them", "en", "we won the cup in May", "… the cup …", verbatim.Elided},
		{"one in brackets, spaced", "en", "we won the cup", "we [ . . . ] cup", verbatim.Elided},
		{"brackets for words", "en", "they won it", "[the Reds] won [the cup]", verbatim.Elided},
		{"the same words twice, the last at the end", "en", "ha ha ha", "… ha", verbatim.Elided},
		{"words in another order", "en", "we won the cup", "the cup … we", verbatim.Other},
		{"the end cut", "en", "we won the cup", "we won", verbatim.Other},
		{"the start cut behind an ellipsis elsewhere", "en", "we won the cup in May", "won the … May", verbatim.Other},
		{"the end cut before an ellipsis elsewhere", "en", "we won the cup in May", "we … cup", verbatim.Other},
		{"a word more", "en", "we won", "we really won", verbatim.Other},
		{"nothing", "en", "we won", "…", verbatim.Other},
		{"a sign of money", "en", "it cost $5", "it cost €5", verbatim.Other},
		{"a not", "en", "we did not win", "we did … win", verbatim.Turned},
		{"a contracted not", "en", "we didn’t win", "we … win", verbatim.Turned},
		{"a whole clause with its not", "en", "we won, and nobody saw it", "we won…", verbatim.Elided},
		{"a not whose clause goes on behind a comma", "en", "we are not, in short, late", "we are … late", verbatim.Turned},
		{"a not between two sentences", "en", "We won. We did not cheat. We left.", "We won. […] We left.", verbatim.Elided},
		{"more is no not", "fr", "il faut plus d’argent", "il faut … d’argent", verbatim.Elided},
		{"no more is", "fr", "il ne faut plus d’argent", "il … d’argent", verbatim.Turned},
		{"a not in brackets is a word", "en", "we did win", "we did [not] win", verbatim.Other},
		{"a not within a Korean word", "ko", "우리는 팔지 않았다", "우리는 팔지 …", verbatim.Turned},
		{"a not before a Korean verb", "ko", "우리는 안 판다", "우리는 … 판다", verbatim.Turned},
		{"a not of a language that nobody names", "", "우리는 팔지 않았다", "우리는 팔지 …", verbatim.Turned},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, against(tt.quote, tt.said, tt.language))
		})
	}
}

func TestWordsEnd(t *testing.T) {
	for _, tt := range []struct{ reason, text, want string }{
		{"sentences and clauses", "We won. They left, sadly", "we won| they left, sadly|"},
		{"a number", "It grew 1.5 percent to 2,000 tons. Good", "it grew 1 5 percent to 2 000 tons| good|"},
		{"an initial and an abbreviation", "J. Doe met Mr. Roe. Fine", "j, doe met mr, roe| fine|"},
		{"a stop before small letters", "What? he asked", "what, he asked|"},
		{"a paragraph", "No stop\nNew line", "no stop| new line|"},
		{"a dash and a hyphen", "a well-known man - a king — left", "a well known man, a king, left|"},
		{"signs", "95 % of €5", "95 % of € 5|"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var b strings.Builder
			for _, w := range verbatim.Words(tt.text) {
				b.WriteString(w.Text)
				switch {
				case w.Sentence:
					b.WriteByte('|')
				case w.Clause:
					b.WriteByte(',')
				}
				b.WriteByte(' ')
			}
			require.Equal(t, tt.want, strings.TrimSpace(b.String()))
		})
	}
}

func TestAsides(t *testing.T) {
	s, ok := verbatim.SpeechOf("fr-CA")
	require.True(t, ok)
	for text, want := range map[string]string{
		"Nous restons, dit-elle, et vous ?":          "nous restons et vous",
		"Nous restons, a-t-il ajouté, malgré tout.":  "nous restons malgre tout",
		"Nous restons, explique Jo Blin, à quai.":    "nous restons a quai",
		"Nous restons, malgré tout, à quai.":         "nous restons malgre tout a quai",
		"Dit-elle, nous restons.":                    "dit elle nous restons",
		"Nous restons, dit-elle":                     "nous restons",
		"Nous restons, dit-on, malgré tout.":         "nous restons dit on malgre tout",
		"Le plan, annoncé la veille, reste.":         "le plan annonce la veille reste",
		"Nous restons, dit Jo Blin, le maire, ici.":  "nous restons ici",
		"Nous restons à quai, dit la loi de l’année": "nous restons a quai dit la loi de l annee",
	} {
		require.Equal(t, want, strings.Join(verbatim.Text(s.WithoutAsides(verbatim.Words(text))), " "), text)
	}
	_, ok = verbatim.SpeechOf("de")
	require.False(t, ok)
}

// An ellipsis for words that say no not is right, and the same words cut
// without it are not.
func TestElisions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"we", "sold", "five", "old", "ships", "in", "May", "alone"}), 3, 12).Draw(t, "words")
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		if to-from == len(words) {
			t.Skip("nothing is left")
		}
		said := strings.Join(words, " ")
		given := append(append(append([]string{}, words[:from]...), "…"), words[to:]...)
		require.GreaterOrEqual(t, against(strings.Join(given, " "), said, "en"), verbatim.Elided)
		cut := append(append([]string{}, words[:from]...), words[to:]...)
		require.Equal(t, verbatim.Other, against(strings.Join(cut, " "), said, "en"))
		require.Equal(t, verbatim.Same, against(strings.ToUpper(said)+".", said, "en"))
	})
}

func ExampleRead() {
	said := verbatim.Words("We did not sell the pier, and we never will.")
	n := verbatim.NegationOf("en")
	for _, quote := range []string{"We did not sell the pier…", "We did … sell the pier…", "We did not sell the pier"} {
		v, _ := verbatim.Read(quote, n)[0].Against(said, n)
		fmt.Println(v == verbatim.Elided, v == verbatim.Turned)
	}
	// Output:
	// true false
	// false true
	// false false
}
