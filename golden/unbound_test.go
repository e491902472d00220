package golden_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A golden that names no text by its hash is not about a text that does not
// have the words it quotes.
func TestUnbound(t *testing.T) {
	a := &seeds.Article{ID: "quay", Language: "en", Published: "2025-03-12", Text: "The quay cost $52 million.\n"}
	fact := func(text string, at ...int) []schema.Party {
		m := schema.Mention{Text: text}
		if len(at) == 2 {
			m.Start, m.End = &at[0], &at[1]
		}
		return []schema.Party{{ID: "q", Type: "place", Name: "quay", Mentions: []schema.Mention{m}}}
	}
	for _, tt := range []struct {
		reason, sha string
		parties     []schema.Party
		says        string
	}{
		{reason: "no words of its own"},
		{reason: "words that are there", parties: fact("quay")},
		{reason: "words that are where it says", parties: fact("quay", 4, 8)},
		{reason: "words that are not there", parties: fact("pier"), says: "“pier” is not in the text"},
		{reason: "words of another text at that place", parties: fact("pier", 4, 8), says: "“pier”"},
		{reason: "a hash, which decides", sha: "00", parties: fact("pier")},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g := &schema.Golden{Source: schema.Source{ID: "quay", SHA256: tt.sha}, Parties: tt.parties}
			err := golden.Unbound(g, a)
			if tt.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, golden.ErrStale)
			require.ErrorContains(t, err, tt.says)
		})
	}
}
