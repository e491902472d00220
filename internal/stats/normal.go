package stats

import "math"

// normalCDF returns the share of the standard normal distribution below z.
func normalCDF(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }

// normalQuantile returns the z below which a share p of the standard normal
// distribution is. It is the inverse of normalCDF, infinite for 0 and 1.
func normalQuantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// standardDeviation returns the standard deviation of a population of which x is a
// sample of at least two values, by two passes (Chan, Golub and LeVeque 1983, Algorithms for
// computing the sample variance, 1.7).
func standardDeviation(x []float64) float64 {
	n := float64(len(x))
	mean := 0.0
	for _, v := range x {
		mean += v
	}
	mean /= n
	squares, rest := 0.0, 0.0 // rest is what rounding left of a sum that is zero
	for _, v := range x {
		d := v - mean
		squares += d * d
		rest += d
	}
	return math.Sqrt((squares - rest*rest/n) / (n - 1))
}
