package stats

import "math"

// StudentP returns the two-sided p-value of a t statistic with df degrees of
// freedom, at least 1.
func StudentP(t, df float64) float64 {
	switch {
	case math.IsNaN(t):
		return 1
	case math.IsInf(t, 0):
		return 0
	}
	return incompleteBeta(df/(df+t*t), df/2, 0.5)
}

// StudentQuantile returns the t beyond which a share p of Student's
// distribution is, both sides together: 1.96 for 0.05 and many degrees of freedom.
func StudentQuantile(p, df float64) float64 {
	low, high := 0.0, 1.0
	for StudentP(high, df) > p && high < 1e9 {
		high *= 2
	}
	for range 80 {
		if mid := (low + high) / 2; StudentP(mid, df) > p {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// incompleteBeta is the regularised incomplete beta function I_x(a, b), by its
// continued fraction (NIST Handbook of Mathematical Functions, 8.17.22).
func incompleteBeta(x, a, b float64) float64 {
	switch {
	case x <= 0:
		return 0
	case x >= 1:
		return 1
	case x > (a+1)/(a+b+2): // where the fraction converges slowly
		return 1 - incompleteBeta(1-x, b, a)
	}
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	front := math.Exp(a*math.Log(x)+b*math.Log1p(-x)-(la+lb-lab)) / a
	const terms = 500
	f := 1.0
	for m := terms; m >= 1; m-- { // from the tail: no term vanishes for 0 < x < 1
		k := float64(m / 2)
		var d float64
		if m%2 == 0 {
			d = k * (b - k) * x / ((a + 2*k - 1) * (a + 2*k))
		} else {
			d = -(a + k) * (a + b + k) * x / ((a + 2*k) * (a + 2*k + 1))
		}
		f = 1 + d/f
	}
	return front / f
}
