package stats_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/internal/stats"
)

func TestWeightsArePoisson(t *testing.T) {
	var w stats.Weights
	seen, sum, squares := [20]int{}, 0.0, 0.0
	const articles = 400
	for i := range articles {
		w.Draw(sketch.Hash(fmt.Sprint("article-", i)))
		for _, k := range w {
			seen[k]++
			sum += float64(k)
			squares += float64(k) * float64(k)
		}
	}
	n := float64(articles * stats.Replicates)
	require.InDelta(t, 1, sum/n, 0.01)
	require.InDelta(t, 1, squares/n-sum/n*sum/n, 0.02)
	require.InDelta(t, 0.3679, float64(seen[0])/n, 0.005)
	require.InDelta(t, 0.0613, float64(seen[3])/n, 0.003)
}
