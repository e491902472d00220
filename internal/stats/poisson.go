package stats

import (
	"math"
	"slices"
	"sync"
)

// Replicates is the number of replicates of a [PoissonInterval].
const Replicates = 1000

// Weights are how often an article is drawn in each replicate.
type Weights [Replicates]uint8

// Draw sets w to how often an article is drawn in each replicate of a Poisson
// bootstrap, which resamples streams (Hanley and MacGibbon 2006, Creating
// non-parametric bootstrap samples using Poisson frequencies; Chamandy et al.
// 2012, Estimating uncertainty for massive data streams): the numbers have the
// Poisson distribution of mean 1, independent of all others. They follow from a
// hash of the article's id and [Seed] alone, so that the order of the articles, the
// number of processes and what else is in the stream change nothing, and all records
// of one article are drawn together.
func (w *Weights) Draw(article uint64) {
	state := article ^ Seed
	table := poisson()
	for i := 0; i < Replicates; i += 4 {
		bits := mix(&state)
		w[i] = table[bits&0xffff]
		w[i+1] = table[bits>>16&0xffff]
		w[i+2] = table[bits>>32&0xffff]
		w[i+3] = table[bits>>48]
	}
}

// mix returns the next number of the generator SplitMix64 (Steele, Lea and Flood
// 2014, Fast splittable pseudorandom number generators).
func mix(state *uint64) uint64 {
	*state += 0x9e3779b97f4a7c15
	z := *state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// poisson is the inverse of the distribution function of the Poisson
// distribution with mean 1, at (i + ½) / 65536.
var poisson = sync.OnceValue(func() *[1 << 16]uint8 {
	table := new([1 << 16]uint8)
	k, p := 0, math.Exp(-1)
	below := p
	for i := range table {
		for (float64(i)+0.5)/(1<<16) >= below {
			k++
			p /= float64(k)
			below += p
		}
		table[i] = uint8(k)
	}
	return table
})

// Series is a sum over articles in each replicate. The zero Series is zero.
type Series struct {
	sums []int64 // nil for zero
}

// Add adds an article's value, as often as it is drawn.
func (s *Series) Add(w *Weights, value int) {
	if value == 0 {
		return
	}
	if s.sums == nil {
		s.sums = make([]int64, Replicates)
	}
	v := int64(value)
	for i, n := range w {
		s.sums[i] += int64(n) * v
	}
}

// Merge adds another series.
func (s *Series) Merge(o Series) {
	if o.sums == nil {
		return
	}
	if s.sums == nil {
		s.sums = make([]int64, Replicates)
	}
	for i, n := range o.sums {
		s.sums[i] += n
	}
}

// At returns the sum in one replicate.
func (s *Series) At(replicate int) int64 {
	if s.sums == nil {
		return 0
	}
	return s.sums[replicate]
}

// PoissonInterval returns the 95 % percentile interval of a ratio of sums, given
// its terms in each replicate. It is false if no replicate has a denominator above
// zero. With the thousands of articles that it is for, the correction for bias and
// acceleration of [Bootstrap] is smaller than the error of the replicates.
func PoissonInterval(of func(replicate int) Ratio) (Interval, bool) {
	drawn := make([]float64, 0, Replicates)
	for i := range Replicates {
		if r := of(i); r.Den > 0 {
			drawn = append(drawn, r.Num/r.Den)
		}
	}
	if len(drawn) == 0 {
		return Interval{}, false
	}
	slices.Sort(drawn)
	return Interval{quantile(drawn, 0.025), quantile(drawn, 0.975)}, true
}
