package merge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/schema"
)

// factOf is the only fact of a golden.
func factOf(g schema.Golden) item.Fact { return item.Facts(&g)[0] }

// A record states otherwise what it gets wrong or says for the first time. What it
// leaves out, or says alike in other words, stays as it is.
func TestOverlayWritesWhatIsStated(t *testing.T) {
	figure := func(unit string) item.Fact {
		return factOf(schema.Golden{Figures: []schema.Figure{{Kind: schema.Money, Value: schema.NewDecimal(5, 6), Unit: unit}}})
	}
	for _, tt := range []struct {
		reason     string
		had        string
		difference align.Difference
		want       string
	}{
		{"another unit", "EUR", align.Difference{Attribute: "unit", Want: "EUR", Got: "USD"}, "USD"},
		{"a unit that the golden leaves out", "", align.Difference{Attribute: "unit", Got: "USD", Soft: true}, "USD"},
		{"a unit in other words", "dollar", align.Difference{Attribute: "unit", Want: "dollar", Got: "USD", Soft: true}, "dollar"},
		{"a unit that the record leaves out", "EUR", align.Difference{Attribute: "unit", Want: "EUR", Soft: true}, "EUR"},
		{"another attribute", "EUR", align.Difference{Attribute: "value", Want: "5000000", Got: "4"}, "EUR"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			w := figure(tt.had)
			merge.Overlay(w, figure("USD"), []align.Difference{tt.difference}, true)
			require.Equal(t, tt.want, w.Figure.Unit)
		})
	}
}

// Mentions are added in their order where they overlap none, and where all places are
// known: a mention without one may be the same.
func TestOverlayJoinsMentions(t *testing.T) {
	first, second, within, third := schema.At(0, 9, "Ada Brook"), schema.At(20, 25, "Brook"), schema.At(4, 9, "Brook"), schema.At(30, 33, "Ada")
	for _, tt := range []struct {
		reason     string
		had, more  []schema.Mention
		sameText   bool
		want       []string
		wantStarts []int
	}{
		{"in order", []schema.Mention{first, third}, []schema.Mention{second}, true, []string{"Ada Brook", "Brook", "Ada"}, []int{0, 20, 30}},
		{"behind the last", []schema.Mention{first}, []schema.Mention{third}, true, []string{"Ada Brook", "Ada"}, []int{0, 30}},
		{"a part of one", []schema.Mention{first}, []schema.Mention{within}, true, []string{"Ada Brook"}, []int{0}},
		{"one without a place", []schema.Mention{first}, []schema.Mention{{Text: "Ada"}}, true, []string{"Ada Brook"}, []int{0}},
		{"beside one without a place", []schema.Mention{{Text: "Brook"}}, []schema.Mention{second}, true, []string{"Brook"}, []int{0}},
		{"of another text", []schema.Mention{first}, []schema.Mention{third}, false, []string{"Ada Brook"}, []int{0}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			of := func(list []schema.Mention) item.Fact {
				return factOf(schema.Golden{Parties: []schema.Party{{Type: schema.Person, Name: "Ada Brook", Mentions: list}}})
			}
			w := of(tt.had)
			merge.Overlay(w, of(tt.more), nil, tt.sameText)
			var words []string
			var starts []int
			for _, m := range *w.Mentions {
				start, _, _ := m.Span()
				words, starts = append(words, m.Text), append(starts, start)
			}
			require.Equal(t, tt.want, words)
			require.Equal(t, tt.wantStarts, starts)
		})
	}
}
