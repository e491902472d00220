package align_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
)

// A fact that is given once too often says again what the one at its place
// says, whichever is listed first.
func TestTwinStandsNearest(t *testing.T) {
	at := func(id string, start int) schema.Figure {
		return schema.Figure{ID: id, Kind: schema.Money, Value: decimal("5"), Unit: "EUR", Mentions: []schema.Mention{schema.At(start, start+3, "5 €")}}
	}
	golden := &schema.Golden{Figures: []schema.Figure{at("a", 0), at("b", 40)}}
	got := &schema.Article{Figures: []schema.Figure{at("a", 0), at("b", 40), at("", 40)}}
	backwards, reversed := invent.Backwards(golden, got)
	for _, tt := range []struct {
		reason string
		g      *schema.Golden
		a      *schema.Article
	}{{"in the order of the text", golden, got}, {"in reverse", backwards, reversed}} {
		t.Run(tt.reason, func(t *testing.T) {
			twins := 0
			for _, p := range align.Align(tt.g, tt.a).Pairs {
				if p.Again {
					twins++
					require.Equal(t, 40, *tt.a.Figures[p.Twin].Mentions[0].Start)
				}
			}
			require.Equal(t, 1, twins)
		})
	}
}
