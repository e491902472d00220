package merge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/goldentest"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

var article = &seeds.Article{ID: "mill", Language: "en", Published: "2025-03-12", Text: "Ada Brook bought the mill for $5 million. Eve Hall sold it."}

func truth() *schema.Golden {
	return &schema.Golden{
		Source:  schema.Source{ID: "mill", Language: "en", SHA256: article.SHA256(), Offsets: schema.CodePoint},
		Parties: []schema.Party{{ID: "ada", Type: schema.Person, Name: "Ada Brook", Annotation: schema.Annotation{By: "a person", Reviewed: true}, Mentions: []schema.Mention{schema.At(0, 9, "Ada Brook")}}},
		Figures: []schema.Figure{{ID: "price", Kind: schema.Money, Value: schema.NewDecimal(5, 6), Unit: "USD", About: "ada", Mentions: []schema.Mention{schema.At(30, 40, "$5 million")}}},
	}
}

// What a record says more is added in its maker's name, what it says otherwise is
// changed, and what it leaves out goes only where that is asked for.
func TestInto(t *testing.T) {
	record := &schema.Article{
		Source: schema.Source{ID: "mill"},
		Parties: []schema.Party{
			{ID: "p1", Type: schema.Person, Name: "Ada Brook", Mentions: []schema.Mention{{Text: "Ada Brook"}}},
			{ID: "p2", Type: schema.Person, Name: "Eve Hall", Mentions: []schema.Mention{{Text: "Eve Hall"}}},
		},
	}
	for _, tt := range []struct {
		reason   string
		golden   *schema.Golden
		removals bool
		parties  []string
		figures  int
	}{
		{"a golden, nothing removed", truth(), false, []string{"ada", "eve-hall"}, 1},
		{"a golden, what is left out removed", truth(), true, []string{"ada", "eve-hall"}, 0},
		{"no golden", nil, false, []string{"ada-brook", "eve-hall"}, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before := goldentest.JSON(t, tt.golden, record)
			got := merge.Into(tt.golden, record, article, "gpt", tt.removals)
			var ids []string
			for _, p := range got.Parties {
				ids = append(ids, p.ID)
			}
			require.Len(t, ids, len(tt.parties), "%v", ids)
			require.Len(t, got.Figures, tt.figures)
			last := got.Parties[len(got.Parties)-1]
			require.Equal(t, []any{"Eve Hall", "gpt", false}, []any{last.Name, last.By, last.Reviewed})
			start, end, ok := last.Mentions[0].Span()
			require.True(t, ok)
			require.Equal(t, []int{42, 50}, []int{start, end}, "words have their place")
			if tt.golden != nil {
				require.Equal(t, []any{"ada", "a person", true}, []any{got.Parties[0].ID, got.Parties[0].By, got.Parties[0].Reviewed})
			}
			require.Equal(t, before, goldentest.JSON(t, tt.golden, record), "neither is written to")
		})
	}
}

func TestCheckText(t *testing.T) {
	other := &seeds.Article{ID: "mill", Text: "Another text."}
	for _, tt := range []struct {
		reason string
		source schema.Source
		fails  string
	}{
		{"its own", schema.Source{ID: "mill", SHA256: article.SHA256()}, ""},
		{"no hash", schema.Source{ID: "mill"}, ""},
		{"another article", schema.Source{ID: "dam"}, `of article "dam", and not of "mill"`},
		{"another text", schema.Source{ID: "mill", SHA256: other.SHA256()}, "about another text"},
		{"other line ends", schema.Source{ID: "mill", SHA256: (&seeds.Article{Text: article.Text + "\n"}).SHA256()}, "in other bytes"},
	} {
		err := merge.CheckText(&schema.Article{Source: tt.source}, article)
		if tt.fails == "" {
			require.NoError(t, err, tt.reason)
			continue
		}
		require.ErrorContains(t, err, tt.fails, tt.reason)
	}
}

// What a person has forbidden is not added, and what an extractor keeps for itself
// is no part of a golden.
func TestIntoLeavesOut(t *testing.T) {
	g := truth()
	g.Never = []schema.Never{{Why: "she sold nothing", Party: &schema.Party{Type: schema.Person, Name: "Eve Hall"}}}
	record := &schema.Article{Source: schema.Source{ID: "mill"}, Parties: []schema.Party{
		{ID: "p1", Type: schema.Person, Name: "Eve Hall", Mentions: []schema.Mention{{Text: "Eve Hall"}}},
		{ID: "p2", Type: schema.Organization, Name: "the mill", X: []byte(`{"score":0.5}`), Mentions: []schema.Mention{{Text: "mill"}}},
	}}
	got := merge.Into(g, record, article, "gpt", false)
	var names []string
	for _, p := range got.Parties {
		names = append(names, p.Name)
		require.Nil(t, p.X, "%s", p.Name)
	}
	require.Equal(t, []string{"Ada Brook", "the mill"}, names)
}

// A name reads the same whether or not a line of the article breaks in it.
func TestTidyNamesInOneLine(t *testing.T) {
	a := &seeds.Article{ID: "a", Text: "Paul\nMercier et Bo\u00a0Kim."}
	r := &schema.Article{Source: schema.Source{ID: "a"}, Parties: []schema.Party{
		{Name: "Paul\n Mercier", Aliases: []string{"P.\tMercier"}, Mentions: []schema.Mention{{Text: "Paul Mercier"}}},
		{Name: "Bo\u00a0Kim"},
	}}
	got := merge.Tidy(r, a)
	require.Equal(t, "Paul Mercier", got.Parties[0].Name)
	require.Equal(t, []string{"P. Mercier"}, got.Parties[0].Aliases)
	require.Equal(t, "Paul\nMercier", got.Parties[0].Mentions[0].Text, "a mention is the article's own")
	require.Equal(t, "Bo\u00a0Kim", got.Parties[1].Name, "a space that keeps a name together is part of it")
	require.Equal(t, "Paul\n Mercier", r.Parties[0].Name, "the record is not changed")
}

// Words have their place where they are words of their own, not within longer ones.
func TestTidyFindsWholeWords(t *testing.T) {
	a := &seeds.Article{ID: "kim", Language: "en", Text: "Kimberley sells kimchi, said Kim."}
	record := &schema.Article{Source: schema.Source{ID: "kim"}, Parties: []schema.Party{{ID: "k", Type: schema.Person, Name: "Kim", Mentions: []schema.Mention{{Text: "Kim"}}}}}
	got := merge.Tidy(record, a)
	start, end, ok := got.Parties[0].Mentions[0].Span()
	require.True(t, ok)
	require.Equal(t, "Kim.", a.Text[start:end+1])
	require.Empty(t, record.Parties[0].Mentions[0].Start, "the record is left alone")
}
