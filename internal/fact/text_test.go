package fact_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/seeds"
)

func articleOf(text, language string) *seeds.Article {
	return &seeds.Article{ID: "a", Language: language, Text: text}
}

func optionsOf(t *fact.Text) recognize.Options {
	return recognize.Options{Language: t.Article.Language}
}

func TestTextIsReadOnce(t *testing.T) {
	require.Nil(t, fact.NewText(nil))
	text := fact.NewText(articleOf("Mme Ada Moreau a vendu 5 % de Moulin SA le 2 mai 2025.", "fr"))
	first, readings := text.Document(optionsOf(text)), text.Readings(optionsOf(text))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			require.Same(t, first, text.Document(optionsOf(text)))
			require.Same(t, readings, text.Readings(optionsOf(text)))
		})
	}
	group.Wait()
	require.NotSame(t, first, text.Document(recognize.Options{Language: "en"}), "another language reads it otherwise")
	require.Equal(t, text.Article.SHA256(), text.SHA256())
	require.Equal(t, text.Article.Text, text.Index().Text())
}

func TestReadingsAreFacts(t *testing.T) {
	text := fact.NewText(articleOf("Mme Ada Moreau, PDG de Moulin SA, a vendu 5 % le 02/03/2025.", ""))
	d := recognize.Read(text.Article.Text, recognize.Options{Language: "fr"})
	s := fact.OfReadings(d)
	require.Len(t, s.Parties, len(d.Parties))
	for i, p := range d.Parties {
		require.Equal(t, p.Name, s.Parties[i].Name.String())
		require.Len(t, s.Parties[i].Mentions(), len(p.Mentions))
	}
	require.NotEmpty(t, s.Figures)
	require.Equal(t, "5 %", s.Figures[0].Key())
	require.NotEmpty(t, s.Dates)
	start, _, ok := s.Dates[0].Mentions()[0].Span()
	require.True(t, ok)
	require.Equal(t, "02/03/2025", s.Dates[0].Mentions()[0].Surface.String())
	require.Positive(t, start)
	require.NotEmpty(t, s.Dates[0].Accept, "the day and the month may be the other way round")
	malformed := &recognize.Document{Parties: []recognize.Party{{Name: "Ada", Mentions: []int{7}, Roles: []recognize.Role{{Title: "PDG", Of: -1}}}}}
	require.Empty(t, fact.OfReadings(malformed).Parties[0].Mentions())
}
