package fact_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func TestOfGoldenCutsWords(t *testing.T) {
	const text = "Été. « Nous restons », dit-elle, « à quai »."
	off := func(start, end int, words string) schema.Mention {
		return schema.Mention{Start: &start, End: &end, TextSHA256: words}
	}
	a := &seeds.Article{ID: "a", Text: text}
	for _, tt := range []struct {
		reason string
		golden schema.Golden
		want   string
	}{
		{"the words at its offsets", schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 19, sha("Nous restons"))}}}}, "Nous restons"},
		{"in another unit", schema.Golden{Source: schema.Source{Offsets: schema.UTF8}, Quotes: []schema.Quote{{Mentions: []schema.Mention{off(10, 22, sha("Nous restons"))}}}}, "Nous restons"},
		{"of two places, both", schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 19, sha("Nous restons")), off(35, 41, sha("à quai"))}}}}, "Nous restons à quai"},
		{"words of another hash stay out", schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 19, sha("Vous restez"))}}}}, ""},
		{"without a hash, those of the article that it is about", schema.Golden{Source: schema.Source{SHA256: a.SHA256()}, Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 19, "")}}}}, "Nous restons"},
		{"and of no other article", schema.Golden{Source: schema.Source{SHA256: sha("")}, Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 19, "")}}}}, ""},
		{"offsets outside the text", schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{off(7, 900, sha("Nous restons"))}}}}, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before := tt.golden.Quotes[0].Mentions[0]
			g := fact.OfGolden(&tt.golden, fact.NewText(a)).Golden
			require.Equal(t, tt.want, g.Quotes[0].Text)
			require.Empty(t, tt.golden.Quotes[0].Text, "the golden itself is not changed")
			require.Equal(t, before, tt.golden.Quotes[0].Mentions[0])
		})
	}
	whole := &schema.Golden{Quotes: []schema.Quote{{Text: "Nous restons"}}}
	require.Same(t, whole, fact.OfGolden(whole, fact.NewText(a)).Golden, "nothing is left out")
	require.Same(t, whole, fact.OfGolden(whole, nil).Golden)
	require.Empty(t, fact.OfGolden(nil, fact.NewText(a)).Golden.Quotes)
}

func sha(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
