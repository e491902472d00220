package schema

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// maxDigits bounds the digits of a decimal in plain notation, so that a short
// text such as 1e999999 cannot make a huge number.
const maxDigits = 400

// Decimal is an exact decimal in canonical plain notation: "500000000000",
// "0.95", "-3". The zero value means that no number is given, which differs
// from 0. Equal numbers are equal (==), whatever notation they were parsed
// from.
type Decimal struct{ text string }

var zeros = strings.Repeat("0", maxDigits)

var exact = apd.Context{
	Precision: 2 * maxDigits, MaxExponent: 4 * maxDigits, MinExponent: -4 * maxDigits,
	Traps: apd.DefaultTraps, Rounding: apd.RoundHalfEven,
}

// ErrDecimal is the error that every error of [ParseDecimal].
var ErrDecimal = errors.New("not a decimal number")

// ParseDecimal parses a JSON number or plain decimal, such as "-1.5e9". A
// number of more than 400 digits in plain notation is an error. All errors wrap
// [ErrDecimal].
func ParseDecimal(s string) (Decimal, error) {
	if d, ok := plainDecimal(s); ok {
		return d, nil
	}
	if len(s) > maxDigits+16 {
		return Decimal{}, fmt.Errorf("%w: %d characters long, longer than the limit of %d digits", ErrDecimal, len(s), maxDigits)
	}
	mantissa, exponent, hasExponent := strings.Cut(strings.ReplaceAll(s, "E", "e"), "e")
	digits := strings.TrimLeft(mantissa, "+-")
	if len(mantissa)-len(digits) > 1 || strings.Trim(digits, "0123456789.") != "" ||
		strings.Count(digits, ".") > 1 || strings.Trim(digits, ".") == "" {
		return Decimal{}, fmt.Errorf("%w: %q", ErrDecimal, s)
	}
	if hasExponent {
		e := strings.TrimLeft(exponent, "+-")
		if len(exponent)-len(e) > 1 || e == "" || strings.Trim(e, "0123456789") != "" {
			return Decimal{}, fmt.Errorf("%w: %q", ErrDecimal, s)
		}
		if len(strings.TrimLeft(e, "0")) > 3 {
			return Decimal{}, fmt.Errorf("%w: %q has an exponent that is out of range", ErrDecimal, s)
		}
	}
	d, _, err := apd.NewFromString(s)
	if err != nil {
		return Decimal{}, fmt.Errorf("%w: %q", ErrDecimal, s)
	}
	return fromAPD(d)
}

// plainDecimal parses digits with at most one decimal point, the notation of
// nearly all numbers, without arithmetic.
func plainDecimal(s string) (Decimal, bool) {
	point := -1
	for i := 0; i < len(s); i++ {
		if s[i] == '.' && point < 0 && i > 0 && i+1 < len(s) {
			point = i
		} else if s[i] < '0' || s[i] > '9' {
			return Decimal{}, false
		}
	}
	if s == "" || len(s) > maxDigits {
		return Decimal{}, false
	}
	if point >= 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	for len(s) > 1 && s[0] == '0' && s[1] != '.' {
		s = s[1:]
	}
	return Decimal{s}, true
}

// NewDecimal returns v × 10^exponent. It panics if that has more than 400
// digits: use it for constants, and [ParseDecimal] for input.
func NewDecimal(v int64, exponent int32) Decimal {
	if exponent == 0 {
		return Decimal{strconv.FormatInt(v, 10)}
	}
	d, err := fromAPD(apd.New(v, exponent))
	if err != nil {
		panic(err)
	}
	return d
}

func fromAPD(d *apd.Decimal) (Decimal, error) {
	if d.Form != apd.Finite {
		return Decimal{}, fmt.Errorf("%w: %s", ErrDecimal, d)
	}
	if d.IsZero() {
		return Decimal{"0"}, nil
	}
	if n := d.NumDigits(); n > maxDigits || n+int64(d.Exponent) > maxDigits || int64(d.Exponent) < -maxDigits {
		return Decimal{}, fmt.Errorf("%w: more than %d digits in plain notation", ErrDecimal, maxDigits)
	}
	var r apd.Decimal
	r.Reduce(d)
	return Decimal{r.Text('f')}, nil
}

func (d Decimal) apd() *apd.Decimal {
	if d.text == "" {
		return new(apd.Decimal)
	}
	r, _, err := apd.NewFromString(d.text)
	if err != nil {
		panic("schema: a Decimal that ParseDecimal did not make: " + d.text)
	}
	return r
}

func (d Decimal) with(e Decimal, op func(r, x, y *apd.Decimal) (apd.Condition, error)) (Decimal, error) {
	var r apd.Decimal
	if _, err := op(&r, d.apd(), e.apd()); err != nil {
		return Decimal{}, fmt.Errorf("%w: %w", ErrDecimal, err)
	}
	return fromAPD(&r)
}

// Add returns d + e.
func (d Decimal) Add(e Decimal) (Decimal, error) { return d.with(e, exact.Add) }

// Sub returns d − e.
func (d Decimal) Sub(e Decimal) (Decimal, error) { return d.with(e, exact.Sub) }

// Mul returns d × e.
func (d Decimal) Mul(e Decimal) (Decimal, error) { return d.with(e, exact.Mul) }

// Quo returns d ÷ e, rounded half-even to at most the given number of
// significant digits.
func (d Decimal) Quo(e Decimal, digits uint32) (Decimal, error) {
	c := exact
	c.Precision = digits
	return d.with(e, c.Quo)
}

// Shift returns d × 10^places. It compares numbers that differ by a scale, such
// as a percentage and a fraction.
func (d Decimal) Shift(places int32) (Decimal, error) {
	if n := len(d.text) + int(places); places >= 0 && n <= maxDigits && len(d.text) > 0 && d.text[0] > '0' && !strings.Contains(d.text, ".") {
		return Decimal{d.text + zeros[:places]}, nil
	}
	r := d.apd()
	r.Exponent += places
	return fromAPD(r)
}

// Neg returns −d.
func (d Decimal) Neg() Decimal {
	switch {
	case d.text == "" || d.text == "0":
		return d
	case d.text[0] == '-':
		return Decimal{d.text[1:]}
	}
	return Decimal{"-" + d.text}
}

// Cmp returns -1, 0 or 1 if d is less than, equal to or greater than e. A
// missing number counts as 0.
func (d Decimal) Cmp(e Decimal) int {
	switch a, b := d.Sign(), e.Sign(); {
	case a != b:
		return cmp.Compare(a, b)
	case a < 0:
		return e.Neg().Cmp(d.Neg())
	}
	if d.Sign() == 0 {
		return 0
	}
	a, fraction, _ := strings.Cut(d.text, ".")
	b, other, _ := strings.Cut(e.text, ".")
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b), cmp.Compare(fraction, other))
}

// IsZero reports whether no number is given. It is false for the number 0. The
// omitzero option of encoding/json uses it.
func (d Decimal) IsZero() bool { return d.text == "" }

// Sign returns -1, 0 or 1 if d is negative, zero or missing, or positive.
func (d Decimal) Sign() int {
	switch {
	case d.text == "" || d.text == "0":
		return 0
	case d.text[0] == '-':
		return -1
	}
	return 1
}

// Float returns the nearest float64. It is for distances and charts only,
// because it loses precision.
func (d Decimal) Float() float64 {
	f, _ := strconv.ParseFloat(d.text, 64) // ±Inf for a number out of range
	return f
}

// String returns the canonical plain notation, "" if no number is given.
func (d Decimal) String() string { return d.text }

// Equal reports whether d and e are the same number. [github.com/google/go-cmp]
// uses it.
func (d Decimal) Equal(e Decimal) bool { return d == e }

// MarshalJSON returns a JSON string, because JSON parsers round numbers.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(`"` + d.text + `"`), nil }

// UnmarshalJSON parses a JSON string or number without rounding.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	v, err := ParseDecimal(unquote(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
