package recognize

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
)

// readElsewhere are the files and headings that reading does not use, or that are no
// words, with the test that reaches their entries.
var readElsewhere = map[string]string{
	"traits":                         "internal/language: a trait or setting that does not exist is an error",
	"titles":                         "internal/title: TestTitlesOfTheFiles and those beside it",
	"nations/countries":              "internal/country: TestNamesOfTheFiles",
	"nations/articles":               "internal/country: TestNamesOfTheFiles",
	"holidays":                       "recognize/internal/calendar: TestHolidays",
	"measures/dollars":               "TestEveryDollarIsThatOfItsRegion",
	"names/loan first letters":       "recognize/internal/name: TestFirstAndLastLettersOfTheFiles",
	"names/transcribed finals":       "recognize/internal/name: TestFirstAndLastLettersOfTheFiles",
	"names/strange letters":          "recognize/internal/name: TestLettersOfTheFiles",
	"names/rare letters":             "recognize/internal/name: TestLettersOfTheFiles",
	"nations/languages of countries": "internal/country: TestLanguagesOfCountries",
	"words/verb endings":             "recognize/internal/name: TestVerbEndingsOfTheFiles",
	"speech":                         "internal/verbatim: TestSpeechOfTheFiles",
	"checks":                         "checks: TestCheckWordsOfTheFiles",
}

// TestEveryEntryIsReached finds entries of the languages' files that no example reaches:
// each must be read in a sentence above it, or stand in a sentence of a rule or of the
// cases in testdata.
func TestEveryEntryIsReached(t *testing.T) {
	tags := append(language.Tags(), "und")
	all := map[string]string{}
	for _, tag := range language.Tags() {
		all[tag] = folded(sentencesOf(t, tag))
		all["und"] += all[tag] + "\n"
	}
	for _, tag := range tags {
		for _, h := range language.Headings() {
			heading := h.File + "/" + h.Name
			if readElsewhere[h.File] != "" || readElsewhere[heading] != "" {
				continue
			}
			for _, e := range language.For(tag).Entries(heading) {
				if !strings.HasPrefix(e.File, tag+"/") || hasSentence(heading, e) {
					continue
				}
				for spelling := range e.Spellings() {
					assert.True(t, isIn(all[tag], spelling), "%s:%d: no sentence of [%s] has %q", e.File, e.Line, h.Name, spelling)
				}
			}
		}
	}
}

// hasSentence reports whether a language reads an entry in a sentence above it.
func hasSentence(heading string, e language.Entry) bool {
	for _, tag := range append(language.Tags(), "und") {
		if slices.ContainsFunc(language.For(tag).Examples(heading), func(x language.Example) bool { return x.Holds(e) }) {
			return true
		}
	}
	return false
}

// isIn reports whether a spelling stands in folded sentences: as words, "-ment" as the
// end of one, and in Hangul, which joins its particles to words, as the end of one too.
func isIn(sentences, spelling string) bool {
	ending, isEnding := strings.CutPrefix(spelling, "-")
	words := strings.TrimSpace(folded([]string{ending}))
	if isEnding || isHangul(words) {
		return strings.Contains(sentences, words+" ")
	}
	return strings.Contains(sentences, " "+words+" ")
}

// isHangul reports a word that begins in Hangul.
func isHangul(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Hangul, r)
}

// sentencesOf returns every sentence that is tested in a language.
func sentencesOf(t *testing.T, tag string) []string {
	t.Helper()
	var all []string
	for _, r := range ruleInfos() {
		for _, e := range append(r.Decides, r.Leaves...) {
			if base, _ := language.BaseAndRegion(e.Language); base == tag {
				all = append(all, unmarked(e.Text))
			}
		}
	}
	files, err := filepath.Glob(filepath.Join("testdata", "*_"+tag+"*.txt"))
	require.NoError(t, err)
	dates, err := filepath.Glob(filepath.Join("testdata", "dates", tag+"*.tsv"))
	require.NoError(t, err)
	for _, f := range append(files, dates...) {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		all = append(all, strings.Split(unmarked(string(b)), "\n")...)
	}
	for _, h := range language.Headings() {
		for _, e := range language.For(tag).Examples(h.File + "/" + h.Name) {
			all = append(all, unmarked(e.Text))
		}
	}
	return all
}

// folded writes sentences as their words in small letters, each between spaces.
func folded(sentences []string) string {
	var b strings.Builder
	for _, s := range sentences {
		b.WriteByte(' ')
		for _, tok := range text.Tokenize(s) {
			b.WriteString(tok.Lower + " ")
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}
