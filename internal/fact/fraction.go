package fact

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// repeating is the denominators of common fractions with repeating decimals: thirds,
// sixths, sevenths, ninths, elevenths.
var repeating = []int64{3, 6, 7, 9, 11}

// fraction names the fraction that a percentage is rounded from, such as
// "2/3" for 66.67 and 66.6666667, or "". Two figures that were rounded from one at
// different digits are the same figure. A percentage with fewer than two decimals is
// not taken as rounded.
func fraction(percent schema.Decimal) string {
	s := percent.String()
	_, decimals, ok := strings.Cut(s, ".")
	if !ok || len(decimals) < 2 {
		return ""
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return ""
	}
	v.Quo(v, big.NewRat(100, 1))
	step, ok := new(big.Rat).SetString("1e-" + strconv.Itoa(len(decimals)+2))
	if !ok {
		return ""
	}
	step.Mul(step, big.NewRat(501, 1000)) // half a step, and a little for a second rounding
	for _, q := range repeating {
		scaled := new(big.Rat).Mul(v, big.NewRat(q, 1))
		p := nearest(scaled)
		exact := new(big.Rat).SetFrac(p, big.NewInt(q))
		if d := new(big.Rat).Sub(v, exact); d.Abs(d).Cmp(step) <= 0 && !exact.IsInt() {
			return exact.String()
		}
	}
	return ""
}

// nearest returns the integer nearest to r.
func nearest(r *big.Rat) *big.Int {
	twice := new(big.Int).Mul(r.Num(), big.NewInt(2))
	twice.Add(twice, r.Denom())
	return twice.Div(twice, new(big.Int).Mul(r.Denom(), big.NewInt(2)))
}
