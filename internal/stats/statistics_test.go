package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/stats"
)

// results draws what two extractors find of the same articles. Hard articles
// are hard for both.
func results(rng *rand.Rand, n int, base, head float64) (b, h []stats.Ratio) {
	for range n {
		den := float64(4 + rng.IntN(12))
		hard := 0.3 * (rng.Float64() - 0.5)
		found := func(p float64) (k float64) {
			for range int(den) {
				if rng.Float64() < p+hard {
					k++
				}
			}
			return k
		}
		b = append(b, stats.Ratio{Num: found(base), Den: den})
		h = append(h, stats.Ratio{Num: found(head), Den: den})
	}
	return b, h
}

func TestPairedTestIsExactOnFewArticles(t *testing.T) {
	one := func(v ...float64) (out []stats.Ratio) {
		for _, x := range v {
			out = append(out, stats.Ratio{Num: x, Den: 4})
		}
		return out
	}
	for _, tt := range []struct {
		reason     string
		base, head []stats.Ratio
		p          float64
	}{
		{"six articles, all better: only two of 64 exchanges are as far apart", one(1, 1, 1, 1, 1, 1), one(2, 3, 2, 2, 3, 2), 2.0 / 64},
		{"articles without a difference take no part", one(1, 1, 1, 4, 4, 4), one(2, 3, 2, 4, 4, 4), 2.0 / 8},
		{"nothing differs", one(1, 2), one(1, 2), 1},
		{"differences that cancel", one(1, 2), one(2, 1), 1},
		{"nothing at all", nil, nil, 1},
		{"the sign does not count", one(2, 3, 2, 2, 3, 2), one(1, 1, 1, 1, 1, 1), 2.0 / 64},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.InDelta(t, tt.p, stats.PairedTest(tt.base, tt.head), 1e-12)
		})
	}
}

// Of two extractors that are equally good, one in twenty comparisons says
// otherwise; of two that differ by what the suite can detect, four in five do.
func TestPairedTestBySimulation(t *testing.T) {
	const trials, n = 1200, 40
	rng := rand.New(rand.NewPCG(11, 5))
	false5, found := 0, 0
	for range trials {
		if stats.PairedTest(results(rng, n, 0.7, 0.7)) < 0.05 {
			false5++
		}
	}
	base, head := results(rng, 4000, 0.7, 0.78)
	long, ok := stats.MinimumDetectable(base, head)
	require.True(t, ok)
	least := long * math.Sqrt(4000.0/n)
	for range trials / 3 {
		if stats.PairedTest(results(rng, n, 0.7, 0.7+least)) < 0.05 {
			found++
		}
	}
	t.Logf("%.1f %% of %d comparisons of equals are significant; a difference of %.3f was found in %.0f %%", 100*float64(false5)/trials, trials, least, 300*float64(found)/trials)
	require.InDelta(t, 0.05, float64(false5)/trials, 0.01)
	require.InDelta(t, 0.8, 3*float64(found)/trials, 0.06)
}

func TestBootstrapDifferenceCoversTheTruth(t *testing.T) {
	const trials, n = 500, 60
	rng := rand.New(rand.NewPCG(2, 9))
	covered := 0
	for range trials {
		ci, ok := stats.BootstrapDifference(results(rng, n, 0.6, 0.7))
		require.True(t, ok)
		if ci.Low <= 0.1 && 0.1 <= ci.High {
			covered++
		}
	}
	t.Logf("the interval of the difference covered the truth in %.1f %% of %d trials", 100*float64(covered)/trials, trials)
	require.InDelta(t, 0.95, float64(covered)/trials, 0.02)
}

func TestHolm(t *testing.T) {
	require.InDeltaSlice(t, []float64{0.03, 0.06, 0.06, 0.02}, stats.Holm([]float64{0.01, 0.04, 0.03, 0.005}), 1e-12)
	require.InDeltaSlice(t, []float64{1, 1}, stats.Holm([]float64{0.6, 0.9}), 1e-12)
	require.Empty(t, stats.Holm(nil))
}

// For means of as many equal parts, the closed form is that of the paired
// t-test's normal approximation.
func TestMinimumDetectableAgreesWithTheClosedForm(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	const n = 50
	var base, head []stats.Ratio
	sum, squares := 0.0, 0.0
	for range n {
		a, b := rng.NormFloat64(), rng.NormFloat64()
		base, head = append(base, stats.Ratio{Num: a, Den: 1}), append(head, stats.Ratio{Num: b, Den: 1})
		sum += b - a
		squares += (b - a) * (b - a)
	}
	sd := math.Sqrt((squares - sum*sum/n) / (n - 1))
	got, ok := stats.MinimumDetectable(base, head)
	require.True(t, ok)
	require.InDelta(t, (1.959964+0.841621)*sd/math.Sqrt(n), got, 1e-6)
	_, ok = stats.MinimumDetectable(base[:1], head[:1])
	require.False(t, ok)
}
