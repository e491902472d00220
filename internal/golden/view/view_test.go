package view_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

func golden() *schema.Golden {
	g := view.New(schema.Source{ID: "mill"})
	g.Parties = []schema.Party{{ID: "brook", Type: schema.Person, Name: "Ada Brook"}, {ID: "mill", Type: schema.Organization, Name: "Ellery Mill"}}
	g.Figures = []schema.Figure{{ID: "price", Kind: schema.Money, Value: schema.NewDecimal(5, 6), Unit: "USD", About: "mill"}}
	g.Never = []schema.Never{{Why: "she did not come", Party: &schema.Party{Type: schema.Person, Name: "Eve Hall"}}}
	return g
}

func keys(facts []view.Fact) []string {
	var list []string
	for _, f := range facts {
		list = append(list, f.Key)
	}
	return list
}

// What is found can be changed in its place.
func TestFind(t *testing.T) {
	g := golden()
	require.Equal(t, []string{"party/brook", "party/mill", "figure/price"}, keys(view.Facts(g)))
	require.Equal(t, []string{"never/party/Eve Hall"}, keys(view.Forbidden(g)))
	f, ok := view.Find(g, "party/brook")
	require.True(t, ok)
	f.Party.Name = "Ada B. Brook"
	require.Equal(t, "Ada B. Brook", g.Parties[0].Name)
	n, ok := view.Find(g, "never/party/Eve Hall")
	require.True(t, ok)
	require.Equal(t, "she did not come", n.Never.Why)
	_, ok = view.Find(g, "party/hall")
	require.False(t, ok)
}

// A fact goes, unless another one refers to it.
func TestRemove(t *testing.T) {
	for _, tt := range []struct {
		reason, key, fails string
		left               []string
	}{
		{"nobody refers to it", "party/brook", "", []string{"party/mill", "figure/price"}},
		{"a figure is about it", "party/mill", "figure/price", []string{"party/brook", "party/mill", "figure/price"}},
		{"a fact that must not be", "never/party/Eve Hall", "", []string{"party/brook", "party/mill", "figure/price"}},
		{"a fact that is not there", "party/hall", `has no "party/hall"`, []string{"party/brook", "party/mill", "figure/price"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g := golden()
			err := view.Remove(g, tt.key)
			if tt.fails != "" {
				require.ErrorContains(t, err, tt.fails)
			} else {
				require.NoError(t, err)
				_, there := view.Find(g, tt.key)
				require.False(t, there)
			}
			require.Equal(t, tt.left, keys(view.Facts(g)))
		})
	}
}

// A fact that is added has an id that no other has, whatever it said itself.
func TestAdd(t *testing.T) {
	g := golden()
	before := view.Clone(g)
	first, err := view.Add(g, view.Fact{Kind: schema.KindParty, Party: &schema.Party{Type: schema.Person, Name: "Ada Brook"}})
	require.NoError(t, err)
	second, err := view.Add(g, view.Fact{Kind: schema.KindParty, Party: &schema.Party{Type: schema.Person, Name: "Ada Brook"}})
	require.NoError(t, err)
	require.NotEqual(t, first, second)
	for _, key := range []string{first, second} {
		f, ok := view.Find(g, key)
		require.True(t, ok)
		require.Equal(t, "Ada Brook", f.Party.Name)
	}
	_, err = view.Add(g, view.Fact{Kind: schema.KindParty})
	require.ErrorContains(t, err, "no fact to add")
	require.Len(t, before.Parties, 2, "a copy is left alone")
}
