package lexeme

import (
	"math"
	"strconv"
	"strings"

	"github.com/bojanz/currency"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// FractionDigits is how many significant digits a fraction that does not end
// is given: 2/3 is 0.666666666666667.
const FractionDigits = 15

// integerOf reads "21" or "10^6".
func integerOf(e language.Entry) (int64, error) {
	if e10, ok := powerOfTen(e.Means); ok && e10 <= 18 {
		return int64(math.Pow10(e10)), nil
	}
	v, err := strconv.ParseInt(e.Means, 10, 64)
	if err != nil || v < 0 {
		return 0, e.Errorf("%q is no number: write digits such as 21, or a power of ten such as 10^6", e.Means)
	}
	return v, nil
}

// exponentOf reads "10^6".
func exponentOf(e language.Entry, means string) (int32, error) {
	v, ok := powerOfTen(means)
	if !ok {
		return 0, e.Errorf("%q is no power of ten: write 10^6 for a million", means)
	}
	return int32(v), nil
}

func powerOfTen(s string) (exponent int, ok bool) {
	digits, ok := strings.CutPrefix(s, "10^")
	if !ok {
		return 0, false
	}
	v, err := strconv.Atoi(digits)
	return v, err == nil && v > 0 && v <= 60
}

// fractionOf reads "3/4".
func fractionOf(e language.Entry) (over, under int64, err error) {
	a, b, ok := strings.Cut(e.Means, "/")
	over, errOver := strconv.ParseInt(a, 10, 32)
	under, errUnder := strconv.ParseInt(b, 10, 32)
	if !ok || errOver != nil || errUnder != nil || over < 1 || under < 2 {
		return 0, 0, e.Errorf("%q is no fraction: write 3/4 for three quarters", e.Means)
	}
	return over, under, nil
}

// alternativeOf reads "2 or 3" and returns the lower one.
func alternativeOf(e language.Entry) (int64, error) {
	a, b, _ := strings.Cut(e.Means, " or ")
	low, errLow := strconv.ParseInt(a, 10, 32)
	high, errHigh := strconv.ParseInt(b, 10, 32)
	if errLow != nil || errHigh != nil || high != low+1 {
		return 0, e.Errorf("%q is no number or the next one: write 2 or 3", e.Means)
	}
	return low, nil
}

// codesOf reads "USD, CAD, AUD".
func (g *Grammar) codesOf(e language.Entry) ([]string, error) {
	codes := strings.Split(e.Means, ", ")
	for _, c := range codes {
		if !currency.IsValid(c) && !g.codes.more[c] {
			return nil, e.Errorf("%q is no code of ISO 4217: write capitals such as USD, of several the preferred one first, as in USD, CAD; a code that ISO does not list goes under [more codes] of und/measures.txt", c)
		}
	}
	return codes, nil
}

// unitsOf reads "t, [ston_av]".
func unitsOf(e language.Entry) ([]string, error) {
	units := strings.Split(e.Means, ", ")
	for _, u := range units {
		if u == "" || strings.ContainsFunc(u, func(r rune) bool { return r <= ' ' || r > '~' || r == ',' }) {
			return nil, e.Errorf("%q is no unit of UCUM: write its symbol such as km or [mi_i], of several the preferred one first, as in t, [ston_av]", u)
		}
	}
	return units, nil
}

// qualifierOf reads "at_least".
func qualifierOf(e language.Entry, means string) (schema.Qualifier, error) {
	switch q := schema.Qualifier(means); q {
	case schema.Exact, schema.About, schema.MoreThan, schema.AtLeast, schema.LessThan, schema.AtMost:
		return q, nil
	}
	return "", e.Errorf("no qualifier is called %q; those of words are about, more_than, at_least, less_than, at_most and exact", means)
}
