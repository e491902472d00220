// Package stats computes the statistics of scores over articles: bootstrap intervals,
// paired tests, and the minimum detectable difference.
package stats

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Ratio is the terms of one article in a score that is a ratio of sums: recall is the
// sum of credits divided by the sum of golden facts.
type Ratio struct{ Num, Den float64 }

// Resamples is the number of bootstrap resamples of an interval.
const Resamples = 2000

// Seed is the seed of every resampling and permutation, so that equal inputs have
// equal results.
const Seed = 20130617

// Interval is a bootstrap confidence interval at 95 %.
type Interval struct{ Low, High float64 }

// Bootstrap returns the 95 % interval of Σ Num / Σ Den over the articles: the
// bias-corrected and accelerated bootstrap (Efron 1987, Better bootstrap
// confidence intervals) with whole articles resampled, the acceleration from the jackknife. It is
// false for fewer than two articles with a denominator above zero, whose variance is
// not known.
//
// The resamples are drawn by a PCG generator with [Seed]: the same articles in
// the same order have the same interval.
func Bootstrap(articles []Ratio) (Interval, bool) {
	rows := make([]pair, len(articles))
	for i, a := range articles {
		rows[i] = pair{a.Num, a.Den}
	}
	return bootstrap(rows, func(s pair) (float64, bool) { return s[0] / s[1], s[1] > 0 })
}

// BootstrapDifference returns the 95 % interval of the score of head minus that of
// base, of the same articles in the same order: articles are resampled as pairs.
func BootstrapDifference(base, head []Ratio) (Interval, bool) {
	return bootstrap(pairs(base, head), difference)
}

// pair is an article's numerator and denominator in one extractor, and in a
// second one.
type pair [4]float64

func pairs(base, head []Ratio) []pair {
	rows := make([]pair, min(len(base), len(head)))
	for i := range rows {
		rows[i] = pair{base[i].Num, base[i].Den, head[i].Num, head[i].Den}
	}
	return rows
}

func difference(s pair) (float64, bool) {
	return s[2]/s[3] - s[0]/s[1], s[1] > 0 && s[3] > 0
}

func (s *pair) add(r pair, times float64) {
	for i := range s {
		s[i] += times * r[i]
	}
}

// bootstrap resamples articles and returns the interval of a score that is a function
// of sums over them.
func bootstrap(articles []pair, of func(pair) (float64, bool)) (Interval, bool) {
	var total pair
	informed := 0
	for _, a := range articles {
		total.add(a, 1)
		if a[1]+a[3] > 0 {
			informed++
		}
	}
	observed, ok := of(total)
	if informed < 2 || !ok {
		return Interval{}, false
	}
	n := uint64(len(articles))
	rng := rand.New(rand.NewPCG(Seed, n))
	drawn := make([]float64, 0, Resamples)
	for range Resamples {
		var s pair
		for range articles {
			s.add(articles[rng.Uint64N(n)], 1)
		}
		if v, ok := of(s); ok {
			drawn = append(drawn, v)
		}
	}
	left := make([]float64, 0, len(articles)) // the jackknife: without each article in turn
	for _, a := range articles {
		s := total
		s.add(a, -1)
		if v, ok := of(s); ok {
			left = append(left, v)
		}
	}
	return bca(observed, drawn, left), true
}

// bca corrects the percentiles of the drawn scores for their bias and for how
// their spread changes with the score (Efron and Tibshirani 1993, ch. 14.3).
func bca(observed float64, drawn, left []float64) Interval {
	if len(drawn) == 0 {
		return Interval{observed, observed}
	}
	slices.Sort(drawn)
	below, equal := 0.0, 0.0
	for _, d := range drawn {
		switch {
		case d < observed:
			below++
		case d == observed:
			equal++
		}
	}
	n := float64(len(drawn))
	share := min(max((below+equal/2)/n, 0.5/n), 1-0.5/n)
	bias := normalQuantile(share)
	accel := acceleration(left)
	at := func(p float64) float64 {
		z := bias + normalQuantile(p)
		d := 1 - accel*z
		if d <= 0 {
			return quantile(drawn, p)
		}
		return quantile(drawn, normalCDF(bias+z/d))
	}
	return Interval{at(0.025), at(0.975)}
}

func acceleration(left []float64) float64 {
	mean := 0.0
	for _, l := range left {
		mean += l / float64(len(left))
	}
	squares, cubes := 0.0, 0.0
	for _, l := range left {
		d := mean - l
		squares += d * d
		cubes += d * d * d
	}
	if squares < 1e-300 {
		return 0
	}
	return cubes / (6 * math.Pow(squares, 1.5))
}

// quantile of sorted values, between the nearest two.
func quantile(s []float64, p float64) float64 {
	at := p * float64(len(s)+1)
	i := int(at)
	switch {
	case i < 1:
		return s[0]
	case i >= len(s):
		return s[len(s)-1]
	}
	return s[i-1] + (at-float64(i))*(s[i]-s[i-1])
}
