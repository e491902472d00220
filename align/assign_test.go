package align

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// best tries every matching.
func best(edges []edge, want int, taken map[int]bool) weight {
	var top weight
	for i, e := range edges {
		if e.want < want || taken[e.got] {
			continue
		}
		taken[e.got] = true
		if w := e.weight.plus(best(edges[i+1:], e.want+1, taken)); top.less(w) {
			top = w
		}
		delete(taken, e.got)
	}
	return top
}

func TestAssignAgreesWithBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wants, gots := rapid.IntRange(0, 6).Draw(t, "wants"), rapid.IntRange(0, 6).Draw(t, "gots")
		var edges []edge
		for i := range wants {
			for j := range gots {
				if rapid.Bool().Draw(t, "edge") {
					edges = append(edges, edge{i, j, weight{
						int64(rapid.IntRange(0, 2).Draw(t, "rank")),
						int64(rapid.IntRange(1, 4).Draw(t, "similarity")),
						int64(rapid.IntRange(-3, 0).Draw(t, "order")),
					}})
				}
			}
		}
		var sum weight
		used := map[int]bool{}
		for i, e := range assign(wants, gots, edges) {
			if e < 0 {
				continue
			}
			require.Equal(t, i, edges[e].want)
			require.False(t, used[edges[e].got], "a got is paired twice")
			used[edges[e].got] = true
			sum = sum.plus(edges[e].weight)
		}
		require.Equal(t, best(slices.Clone(edges), 0, map[int]bool{}), sum)
	})
}

func TestAssignIsNotGreedy(t *testing.T) {
	edges := []edge{
		{0, 0, weight{similarity: 9}}, {0, 1, weight{similarity: 8}},
		{1, 0, weight{similarity: 8}},
	}
	require.Equal(t, []int{1, 2}, assign(2, 2, edges), "taking the best edge first would leave want 1 alone")
}
