package stats

import (
	"cmp"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Permutations is the number of random exchanges that [PairedTest] draws.
const Permutations = 9999

// maxExact is the largest number of differing articles of which all exchanges are
// enumerated.
const maxExact = 13

// PairedTest returns the two-sided p-value of the hypothesis that the outcomes of two
// extractors on an article are exchangeable: approximate randomisation
// (Noreen 1989; Yeh 2000, More accurate tests for the statistical significance
// of result differences) of the difference between two ratios of sums, from the same articles in
// both. Articles in which the two do not differ are ignored. For up to 13 others p is
// exact; for more, [Permutations] exchanges are drawn with [Seed], and p is (1 + the
// number with at least the observed difference) / (1 + Permutations).
func PairedTest(base, head []Ratio) float64 {
	var total pair
	var moving [][2]float64 // what an exchange adds to base and takes from head
	for _, r := range pairs(base, head) {
		total.add(r, 1)
		if r[0] != r[2] || r[1] != r[3] {
			moving = append(moving, [2]float64{r[2] - r[0], r[3] - r[1]})
		}
	}
	// apart is the difference with articles 64·k to 64·k+63 exchanged as the
	// bits of words[k] say.
	apart := func(words []uint64) float64 {
		var num, den float64
		for k, w := range words {
			for ; w != 0; w &= w - 1 {
				m := moving[64*k+bits.TrailingZeros64(w)]
				num += m[0]
				den += m[1]
			}
		}
		d, ok := difference(pair{total[0] + num, total[1] + den, total[2] - num, total[3] - den})
		if !ok {
			return 0
		}
		return math.Abs(d)
	}
	words := make([]uint64, (len(moving)+63)/64)
	observed := apart(words)
	if len(moving) == 0 || observed == 0 {
		return 1
	}
	far, of := 0, 0
	count := func() {
		of++
		if apart(words) >= observed-1e-12 { // sums in another order are not another difference
			far++
		}
	}
	if n := len(moving); n <= maxExact {
		for words[0] = range uint64(1) << n {
			count()
		}
		return float64(far) / float64(of)
	}
	rng := rand.New(rand.NewPCG(Seed, uint64(len(moving))))
	rest := uint64(math.MaxUint64) >> (64*len(words) - len(moving))
	count() // the outcome itself
	for range Permutations {
		for k := range words {
			words[k] = rng.Uint64()
		}
		words[len(words)-1] &= rest
		count()
	}
	return float64(far) / float64(of)
}

// Holm returns the adjusted p-values of several tests, in the same order (Holm 1979, A
// simple sequentially rejective multiple test procedure).
func Holm(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	out := make([]float64, len(p))
	highest := 0.0
	for rank, i := range order {
		highest = max(highest, min(1, float64(len(p)-rank)*p[i]))
		out[i] = highest
	}
	return out
}
