package checks

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/verbatim"
)

// No sentence of recognize has the words of checks.txt: reading does not use them.
func TestCheckWordsOfTheFiles(t *testing.T) {
	for _, tag := range language.Tags() {
		c, l := checkWordsOf(tag), language.For(tag)
		each := func(heading string, holds func(word string) bool) {
			for _, e := range l.Entries("checks/" + heading) {
				for spelling := range e.Spellings() {
					word := strings.TrimSuffix(spelling, "-")
					if ending, ok := strings.CutPrefix(word, "-"); ok {
						word = map[bool]string{true: "가", false: "abcd"}[tag == "ko"] + ending
					}
					require.True(t, holds(word), "%s:%d: %q is not read as one of [%s]", e.File, e.Line, word, heading)
				}
			}
		}
		past := map[string]string{"en": "opened", "fr": "a été ouvert", "ko": "열었다", "es": "abrió"}[tag]
		require.True(t, c.isPast("", past), tag)
		each("past", func(word string) bool { return c.isPast("", word) })
		each("past endings", func(word string) bool { return c.isPast("", word) })
		each("past auxiliaries", func(word string) bool {
			return c.isPast("", word+" "+map[string]string{"fr": "publié", "es": "publicado"}[tag])
		})
		each("participles", func(word string) bool { return c.isPast("", map[string]string{"fr": "a ", "es": "ha "}[tag]+word) })
		each("suspending", func(word string) bool { return !c.isPast(word, past) })
		each("plans", func(word string) bool { return !c.isPast(word, past) && !c.isPast("", past+" "+word) })
		lists := func(in map[boundSide]*verbatim.Lexicon) func(string) bool {
			return func(word string) bool {
				return in[boundsBelow].In(verbatim.Words(word)) || in[boundsAbove].In(verbatim.Words(word))
			}
		}
		each("bounds", lists(c.bounds.anywhere))
		each("bounds before", lists(c.bounds.before))
		each("bounds within names", func(word string) bool { return c.bounds.names.In(verbatim.Words(word)) })
		each("things like money", func(word string) bool { return c.things.Has(fold.Name(word)) })
		each("things without a noun", func(word string) bool { return c.bareThings.Has(fold.Name(word)) })
		each("other points", func(word string) bool { return c.points.Has(fold.Name(word)) })
		each("ages", func(word string) bool { return c.ages.Has(fold.Name(word)) })
		each("closings", func(word string) bool { return c.closings.Has(fold.Name(word)) })
		each("periods", func(word string) bool { return c.periods[fold.Name(word)].most > 0 })
		each("bare money", func(code string) bool { return len(code) == 3 })
		each("unnamed money", func(code string) bool { return equivalence.SameName(code) != nil })
		for _, e := range l.Entries("checks/towns") {
			require.NotNil(t, equivalence.SameName(e.Means), "%s:%d: no sign of %s is that of another currency", e.File, e.Line, e.Means)
		}
		each("ones", func(word string) bool { return c.ones.Has(fold.Name(word)) })
	}
}
