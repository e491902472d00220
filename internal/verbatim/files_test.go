package verbatim_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/verbatim"
)

// reads tells, of the entries under a heading of speech.txt, how each is read: by itself,
// but for parts of words, which stand in a made word.
var reads = map[string]func(s verbatim.Speech, n verbatim.Negation, e language.Entry, words []verbatim.Word) bool{
	"abbreviations": func(_ verbatim.Speech, _ verbatim.Negation, e language.Entry, _ []verbatim.Word) bool {
		return !verbatim.Words(e.Spelled + ". Larsen")[0].Sentence
	},
	"verbs":       isVerb,
	"participles": isVerb,
	"attributions": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.In(w) && s.Attributions.In(w)
	},
	"opening attributions": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.Openers.At(w, 0) == len(w)
	},
	"reports":     func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool { return s.In(w) },
	"auxiliaries": isBetween,
	"between":     isBetween,
	"relays": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.Tellings(w) == 1
	},
	"other names": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		words := slices.Concat(verbatim.Words("Larsen")[:1], w, verbatim.Words("Berg"))
		words[0].Sentence, words[0].Clause, words[len(w)].Sentence, words[len(w)].Clause = false, false, false, false
		return s.Renames(words, len(w)+1)
	},
	"pronouns": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.Pronouns.At(w, 0) == 1
	},
	"object particles": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.Objects.At(w, 0) == 1
	},
	"joins": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.Joins(w)
	},
	"quote particles": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.IsMarked(verbatim.Words("국민"), w)
	},
	"doubtful quote particles": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.IsMarked(verbatim.Words("간다"), w) && !s.IsMarked(verbatim.Words("국민"), w)
	},
	"quoted endings": func(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return s.EndsSentence(w)
	},
	"negations": func(_ verbatim.Speech, n verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
		return n.At(w, 0)
	},
	"negations behind": negatesBeside,
	"negations before": negatesBeside,
	"aside marks": func(s verbatim.Speech, _ verbatim.Negation, e language.Entry, _ []verbatim.Word) bool {
		return hasAside(s, e.Spelled)
	},
	"marks": func(s verbatim.Speech, _ verbatim.Negation, e language.Entry, _ []verbatim.Word) bool {
		return isMark(s, e.Spelled)
	},
}

func isVerb(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
	return s.Verbs.In(w) && s.In(w)
}

func isBetween(s verbatim.Speech, _ verbatim.Negation, _ language.Entry, w []verbatim.Word) bool {
	return s.Between.At(w, 0) == len(w)
}

// negatesBeside reports whether a word says not beside each of the words that make it.
func negatesBeside(_ verbatim.Speech, n verbatim.Negation, e language.Entry, w []verbatim.Word) bool {
	for other := range strings.FieldsSeq(e.Means) {
		beside := verbatim.Words(other + " " + w[0].Raw)
		if before := verbatim.Words(w[0].Raw + " " + other); !n.At(beside, 1) && !n.At(before, 0) {
			return false
		}
	}
	return !n.At(w, 0)
}

// hasAside reports whether an aside begins behind a mark, with a verb and a name.
func hasAside(s verbatim.Speech, mark string) bool {
	verb := map[bool]string{true: "dit", false: "dijo"}[s.Verbs.Has("dit")]
	return len(s.WithoutAsides(verbatim.Words("Un pont "+mark+" "+verb+" Larsen "+mark+" un pont"))) == 4
}

// isMark reports whether words between an opening and a closing mark are a quotation.
func isMark(s verbatim.Speech, pair string) bool {
	opening, closing, _ := strings.Cut(pair, " ")
	found := s.Quotations([]rune(opening+"We left,"+closing+" she said."), verbatim.Marks{})
	return len(found) == 1 && found[0].Closed && found[0].Stop-found[0].Start == len("We left,")
}

// No sentence of recognize has the words of speech.txt: reading does not use them.
func TestSpeechOfTheFiles(t *testing.T) {
	for _, h := range language.Headings() {
		if h.File != "speech" {
			continue
		}
		read, entries := reads[h.Name], 0
		require.NotNil(t, read, "[%s] is read by nothing here", h.Name)
		for _, tag := range language.Tags() {
			s, known := verbatim.SpeechOf(tag)
			require.True(t, known, tag)
			n := verbatim.NegationOf(tag)
			for _, e := range language.For(tag).Entries("speech/" + h.Name) {
				entries++
				for spelling := range e.Spellings() {
					require.True(t, read(s, n, e, verbatim.Words(made(spelling))), "%s:%d: %q is not read as one of [%s]", e.File, e.Line, spelling, h.Name)
				}
			}
		}
		require.Positive(t, entries, h.Name)
	}
}

// made writes parts of words as words: "-말했-" as 가말했가, "declar-" as declarxy.
func made(spelling string) string {
	letters := map[bool]string{true: "가", false: "xy"}[strings.ContainsFunc(spelling, func(r rune) bool { return r >= '가' && r <= '힣' })]
	return strings.ReplaceAll(spelling, "-", letters)
}

func TestQuotations(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text string
		want                   []string
	}{
		{"a second mark inside", "fr", "« a « b » c » d", []string{" a « b » c "}},
		{"an inch", "en", `a 5" plank, "b c"`, []string{"b c"}},
		{"none closes", "en", "“a b", []string{"(a b)"}},
		{"a paragraph that goes on", "en", "“a b\n\n“c d”", []string{"a b", "+c d"}},
		{"a paragraph that goes on behind the closing mark", "es", "«a b\n\n»c d»", []string{"a b", "+c d"}},
		{"a paragraph that goes on with nothing", "en", "“a b\n\nc d", []string{"(a b)"}},
		{"single marks", "en", "‘a’s b’, 'c d.'", []string{"a’s b", "c d."}},
		{"single marks are none", "ko", "‘a b’", nil},
		{"a contraction", "en", "'Twas the owners' fault", nil},
		{"a line of dialogue", "es", "—Voy —dijo Ana—. Ya.\n—Voy.", []string{"Voy —dijo Ana—. Ya."}},
		{"a dash and the article's words behind it", "es", "—Voy —dijo Ana. Y fue.", []string{"Voy"}},
		{"a list", "fr", "- du pain\n- du vin, dit-on", nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, _ := verbatim.SpeechOf(tt.language)
			points := []rune(tt.text)
			var got []string
			for _, q := range s.Quotations(points, verbatim.Marks{Lines: true}) {
				words := string(points[q.Start:q.Stop])
				if q.GoesOn {
					words = "+" + words
				}
				if !q.Closed {
					words = "(" + words + ")"
				}
				got = append(got, words)
			}
			require.Equal(t, tt.want, got)
		})
	}
}
