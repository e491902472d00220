package fact_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
)

// What a record shares with another set makes no difference to its facts.
func TestFactsBesideOthersAreTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := invent.New(invent.From(rapid.SliceOfN(rapid.Byte(), 0, 1000).Draw(t, "case")))
		want := fact.OfGolden(c.Golden, nil)
		for _, r := range []*schema.Article{c.Got, c.Golden.Article()} {
			alone, beside := fact.Of(r, nil), fact.OfBeside(r, nil, want)
			require.Equal(t, alone.StandsOff(), beside.StandsOff())
			require.Equal(t, alone.RepeatsID(), beside.RepeatsID())
			n := 0
			for f := range alone.All() {
				g := beside.At(f.Kind(), f.Index())
				require.Equal(t, fact.Ref(f), fact.Ref(g))
				require.Equal(t, f.Extent(), g.Extent())
				require.Equal(t, f.References(), g.References())
				for i, m := range f.Mentions() {
					require.Equal(t, m.Surface.Folded(), g.Mentions()[i].Surface.Folded())
				}
				require.Equal(t, fact.Ref(alone.Lookup(f.ID())), fact.Ref(beside.Lookup(f.ID())))
				n++
			}
			for range beside.All() {
				n--
			}
			require.Zero(t, n)
			for i, p := range alone.Parties {
				require.Equal(t, p.Bare().String(), beside.Parties[i].Bare().String())
				require.Equal(t, p.Name.String(), beside.Name(p.Name.String()).String())
			}
		}
	})
}

func TestAnotherSetIsNotWrittenTo(t *testing.T) {
	want := fact.OfGolden(&schema.Golden{Parties: []schema.Party{{Name: "Ada Moreau"}}}, nil)
	got := fact.OfBeside(&schema.Article{
		Parties: []schema.Party{{Name: "Ada Moreau"}, {Name: "Ines Delorme", Roles: []schema.Role{{Title: "keeper"}}}},
		Quotes:  []schema.Quote{{Text: "we stay"}},
	}, nil, want)
	require.Same(t, want.Parties[0].Name, got.Parties[0].Name, "folded once")
	require.Nil(t, want.Name("Ines Delorme"))
	require.NotNil(t, got.Name("Ines Delorme"))
}
