package assign

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// best tries every matching.
func best(edges []Edge, want int, taken map[int]bool) Weight {
	var top Weight
	for i, e := range edges {
		if e.Want < want || taken[e.Got] {
			continue
		}
		taken[e.Got] = true
		if w := e.Weight.plus(best(edges[i+1:], e.Want+1, taken)); top.less(w) {
			top = w
		}
		delete(taken, e.Got)
	}
	return top
}

func TestAssignAgreesWithBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wants, gots := rapid.IntRange(0, 6).Draw(t, "wants"), rapid.IntRange(0, 6).Draw(t, "gots")
		var edges []Edge
		for i := range wants {
			for j := range gots {
				if rapid.Bool().Draw(t, "edge") {
					edges = append(edges, Edge{i, j, Weight{
						int64(rapid.IntRange(0, 2).Draw(t, "rank")),
						int64(rapid.IntRange(1, 4).Draw(t, "similarity")),
						int64(rapid.IntRange(-3, 0).Draw(t, "order")),
					}})
				}
			}
		}
		var sum Weight
		used := map[int]bool{}
		for i, e := range Max(wants, gots, edges) {
			if e < 0 {
				continue
			}
			require.Equal(t, i, edges[e].Want)
			require.False(t, used[edges[e].Got], "a got is paired twice")
			used[edges[e].Got] = true
			sum = sum.plus(edges[e].Weight)
		}
		require.Equal(t, best(slices.Clone(edges), 0, map[int]bool{}), sum)
	})
}

func TestAssignIsNotGreedy(t *testing.T) {
	edges := []Edge{
		{0, 0, Weight{Similarity: 9}}, {0, 1, Weight{Similarity: 8}},
		{1, 0, Weight{Similarity: 8}},
	}
	require.Equal(t, []int{1, 2}, Max(2, 2, edges), "taking the best edge first would leave want 1 alone")
}
