package carry_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/carry"
	"github.com/assaykit/assay/internal/golden/item"
)

// Spans keep their order, move together where they can, and stay undecided where
// several ways are as good.
func TestPlace(t *testing.T) {
	span := func(start int, places ...int) *carry.Tracked {
		s := &carry.Tracked{Span: item.Span{Start: start, End: start + 3}}
		for _, p := range places {
			s.Places = append(s.Places, item.Span{Start: p, End: p + 3})
			s.Partial = append(s.Partial, false)
		}
		return s
	}
	for _, tt := range []struct {
		reason string
		spots  []*carry.Tracked
		want   []int // where each span goes: -1 is nowhere, -2 undecided
	}{
		{"nothing moved", []*carry.Tracked{span(0, 0), span(10, 10)}, []int{0, 10}},
		{"all moved by one edit", []*carry.Tracked{span(0, 5), span(10, 15)}, []int{5, 15}},
		{"of two places the one that its neighbours moved to", []*carry.Tracked{span(0, 5), span(10, 15, 40), span(20, 25)}, []int{5, 15, 25}},
		{"words that are gone", []*carry.Tracked{span(0, 0), span(10), span(20, 20)}, []int{0, -1, 20}},
		{"two places between the same neighbours", []*carry.Tracked{span(0, 0), span(10, 12, 16), span(40, 80)}, []int{0, -2, 80}},
		{"a paragraph that moved before another", []*carry.Tracked{span(0, 100), span(10, 110), span(50, 0), span(60, 10), span(70, 20)}, []int{100, 110, 0, 10, 20}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			carry.Place(tt.spots, false)
			var got []int
			for _, s := range tt.spots {
				switch {
				case s.Ambiguous:
					got = append(got, -2)
				case s.Chosen < 0:
					got = append(got, -1)
				default:
					got = append(got, s.Places[s.Chosen].Start)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}
