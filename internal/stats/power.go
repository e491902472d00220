package stats

import "math"

// MinimumDetectable returns the minimum detectable difference between two extractors
// on these articles, for a two-sided test at 5 % with a power of 80 %: (z₀.₉₇₅ + z₀.₈₀) × the standard error of the difference (Cohen 1988, Statistical power
// analysis for the behavioral sciences, ch. 2). The standard error is that of the ratios'
// linearisation over articles (Cochran 1977, Sampling techniques, ch. 6). It is
// false for fewer than two articles.
func MinimumDetectable(base, head []Ratio) (float64, bool) {
	rows := pairs(base, head)
	var total pair
	for _, r := range rows {
		total.add(r, 1)
	}
	if _, ok := difference(total); !ok || len(rows) < 2 {
		return 0, false
	}
	n := float64(len(rows))
	b, h := total[0]/total[1], total[2]/total[3]
	influence := make([]float64, len(rows))
	for i, r := range rows {
		influence[i] = (r[2]-h*r[3])/(total[3]/n) - (r[0]-b*r[1])/(total[1]/n)
	}
	z := normalQuantile(0.975) + normalQuantile(0.8)
	return z * standardDeviation(influence) / math.Sqrt(n), true
}
