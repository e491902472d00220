// Package equivalence says when two ways of writing a number or a unit mean the same.
package equivalence

import (
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// SameUnit reports whether a unit is that of a reading in any of its spellings
// or, of a quantity, in another multiple of it, or one that the same sign stands
// for where the reading guessed.
func SameUnit(unit string, r recognize.Figure) bool {
	if unit == r.Unit || IsShare(unit) && IsShare(r.Unit) || r.Inferred && slices.Contains(SameSign(r.Unit), unit) {
		return true
	}
	return r.Kind == schema.Quantity && SameMeasure(unit, r.Unit)
}

// SameMeasure reports whether two units are exact multiples of one: "km" and "m", "a"
// and "mo", "[smi_us]" and "sqmi".
func SameMeasure(a, b string) bool {
	return a == b || ucum.Reduce(a).Base == ucum.Reduce(b).Base
}

// SameNumber reports whether a number is one that was read, or rounds it to the percent
// or closer where it was a fraction that has no decimal of its own: 12.4 years of 12 years
// and 5 months, but not 12.
func SameNumber(a, read schema.Decimal) bool {
	return a == read || Endless(read) && Rounds(a, read) && math.Abs(a.Float()-read.Float()) <= math.Abs(read.Float())/100
}

// Endless reports whether a decimal stands for a fraction that has none.
func Endless(d schema.Decimal) bool {
	_, fraction, _ := strings.Cut(d.String(), ".")
	return len(fraction) > 8
}

// Rounds reports whether a is b, rounded or cut at a's last digit: two thirds
// have no decimal of their own.
func Rounds(a, b schema.Decimal) bool {
	whole, fraction, _ := strings.Cut(a.String(), ".")
	if len(strings.Trim(whole, "-0"))+len(fraction) < 2 || len(fraction) > 100 {
		return false
	}
	d, err := a.Sub(b)
	if err != nil {
		return false
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	return d.Cmp(schema.NewDecimal(1, -int32(len(fraction)))) < 0
}

// IsShare reports whether a unit is that of a share: of a hundred, or of one.
func IsShare(unit string) bool { return unit == "%" || unit == "1" }

// SameWord reports whether two currencies of one sign have their word in common too: all
// dollars have, and all pesos.
func SameWord(a, b string) bool {
	return a == b || slices.Contains(pesos, a) == slices.Contains(pesos, b) && a != "BRL" && b != "BRL"
}

var (
	pesos = []string{"MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU"}

	// signs are the currencies that write themselves with one sign. What was read as pesos
	// is no dollars.
	signs = [][]string{
		pesos,
		{
			"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "CUP", "DOP", "UYU", "BRL",
			"BBD", "BMD", "BND", "BSD", "BZD", "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SRD", "TTD", "XCD",
		},
		{"GBP", "EGP", "LBP", "SYP", "GIP", "FKP"},
		{"JPY", "CNY"},
		{"SEK", "NOK", "DKK", "ISK"},
		{"KRW", "KPW"},
		{"INR", "PKR", "LKR", "NPR", "MUR", "IDR"},
	}

	// francs share a name and no sign.
	francs = []string{"CHF", "XOF", "XAF", "XPF", "BIF", "CDF", "DJF", "GNF", "KMF", "RWF"}
)

// SameSign lists the currencies that write themselves with the sign of one: what a bare
// sign was read as may be any of them.
func SameSign(unit string) []string {
	for _, list := range signs {
		if slices.Contains(list, unit) {
			return list
		}
	}
	return nil
}

// SameName lists the currencies that share a sign or a name with one, itself among them,
// first the one that is meant the most; nil for none.
func SameName(unit string) []string {
	if slices.Contains(francs, unit) {
		return francs
	}
	return SameSign(unit)
}
