package builtin

import (
	"testing"

	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
	"github.com/stretchr/testify/require"
)

// FuzzQuotes finds the quotes of invented articles: their words stand where
// they say, and who speaks is a party of the article.
func FuzzQuotes(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := invent.New(invent.From(data))
		x := offsets.NewIndex(c.Text)
		ids := map[string]bool{"": true}
		for _, p := range c.Golden.Parties {
			ids[p.ID] = true
		}
		found := findQuotes(c.Text, c.Language, c.Golden.Parties)
		require.Equal(t, found, findQuotes(c.Text, c.Language, c.Golden.Parties))
		last := 0
		for _, q := range found {
			require.True(t, ids[q.Speaker], "%q is nobody", q.Speaker)
			start, end, ok := q.Mentions[0].Span()
			require.True(t, ok)
			require.LessOrEqual(t, last, start)
			last = end
			slice, fit := x.Slice(start, end, schema.CodePoint)
			require.Equal(t, offsets.Fits, fit)
			require.Equal(t, q.Mentions[0].Text, slice)
			require.True(t, isAmong(verbatim.Text(verbatim.Words(q.Text)), verbatim.Text(verbatim.Words(slice))), "%q of %q", q.Text, slice)
		}
	})
}

// isAmong reports whether words stand among others, in their order: who speaks may be left
// out between them.
func isAmong(words, others []string) bool {
	for _, w := range others {
		if len(words) > 0 && words[0] == w {
			words = words[1:]
		}
	}
	return len(words) == 0
}
