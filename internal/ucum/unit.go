// Package ucum reads units of UCUM, the unified code for units of measure, also as
// people write them who do not know it: "km/h" and "kph", "[mi_i]2" and "sq mi".
package ucum

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Reduced is a unit as an exact multiple of one that all units of its measure have in
// common: a quantity in the unit is Factor × 10^Power times as large in Base.
type Reduced struct {
	Base   string
	Factor int64 // of time: 3600 s are an hour
	Power  int
}

// InBase returns an amount in the unit, a number and the end of its range if it has one,
// as one in the base. It is not ok, and the amount is as it was, where that is out of
// range.
func (r Reduced) InBase(value, most schema.Decimal) (inBase, mostInBase schema.Decimal, ok bool) {
	inBase, err := r.times(value)
	mostInBase, errMost := r.times(most)
	if err != nil || errMost != nil {
		return value, most, false
	}
	return inBase, mostInBase, true
}

func (r Reduced) times(d schema.Decimal) (schema.Decimal, error) {
	if d.IsZero() {
		return d, nil
	}
	v, err := d, error(nil)
	if r.Factor != 1 {
		v, err = v.Mul(schema.NewDecimal(r.Factor, 0))
	}
	if err == nil && r.Power != 0 {
		v, err = v.Shift(int32(r.Power))
	}
	return v, err
}

// Reduce reduces a unit. "GW" is 10^9 "W", "km2" is 10^6 "m2", "t" is 10^6 "g", "ha"
// and "har" are 10^4 "m2", "min" is 60 "s", "a" is 12 "mo", "wk" is 7 "d". What is
// divided by a time is divided by hours, weeks and years, so that the factor is a whole
// number: "m/s" is 3600 "m/h". A unit without a multiple is its own base: "Cel",
// "[degF]", "%"; so is what is no unit.
func Reduce(unit string) Reduced {
	own := Reduced{Base: unit, Factor: 1}
	if unit == "" || len(unit) > longest || strings.Contains(unit, "10*") || strings.Contains(unit, "10^") {
		return own
	}
	p := product{Reduced: Reduced{Factor: 1}}
	if !p.multiply(spelled(unit), 1) {
		return own
	}
	p.Base = p.name()
	return p.Reduced
}

// longest bounds what is read as a unit.
const longest = 64

// product is what was read of a unit.
type product struct {
	Reduced
	atoms []atom
}

// atom is a unit with its exponent.
type atom struct {
	name     string
	exponent int
}

var separators = strings.NewReplacer("·", ".", "⋅", ".", "*", ".", " per ", "/", " ", ".")

var superscripts = strings.NewReplacer("⁻", "-", "¹", "1", "²", "2", "³", "3", "^", "", "**", "")

// multiply multiplies by a unit of several parts, or divides by it. What stands behind
// a slash divides, up to the next part.
func (p *product) multiply(unit string, sign int) bool {
	unit = separators.Replace(superscripts.Replace(unit))
	over := sign
	for unit != "" {
		end := strings.IndexAny(unit, "./")
		if end < 0 {
			end = len(unit)
		}
		if part := unit[:end]; part != "" && !p.part(part, over) {
			return false
		}
		if unit = unit[end:]; unit == "" {
			break
		}
		over = sign
		if strings.HasPrefix(unit, "/") {
			over = -sign
		}
		unit = strings.TrimLeft(unit, "./")
	}
	return true
}

// part multiplies by one unit with its exponent, or by a number.
func (p *product) part(part string, sign int) bool {
	if note := strings.IndexByte(part, '{'); note > 0 && strings.HasSuffix(part, "}") {
		part = part[:note] // t{CO2}
	}
	if n, err := strconv.ParseInt(part, 10, 32); err == nil {
		return p.number(n, sign)
	}
	name := strings.TrimRight(part, "0123456789")
	digits := part[len(name):]
	if digits != "" {
		n, err := strconv.Atoi(digits)
		if err != nil || n == 0 || n > 3 {
			return false
		}
		name, negative := strings.CutSuffix(name, "-")
		if negative {
			n = -n
		}
		return p.unit(name, n*sign)
	}
	return p.unit(name, sign)
}

// number multiplies by a whole number, or divides by a power of ten.
func (p *product) number(n int64, sign int) bool {
	if n <= 0 {
		return false
	}
	for n%10 == 0 {
		n /= 10
		p.Power += sign
	}
	if n == 1 {
		return true
	}
	p.Factor *= n
	return sign > 0 && p.Factor < mostFactor
}

const mostFactor = 1e12

// unit multiplies by a unit to a power.
func (p *product) unit(name string, exponent int) bool {
	name = spelled(name)
	if t, ok := times[name]; ok {
		return p.time(t, exponent)
	}
	base, power := scaled(name)
	p.Power += power * exponent
	if base != name && strings.ContainsAny(base, "./0123456789") {
		return p.compound(base, exponent)
	}
	p.add(base, exponent)
	return true
}

// compound multiplies by a unit that is a product itself, to a power.
func (p *product) compound(unit string, exponent int) bool {
	sign := 1
	if exponent < 0 {
		sign, exponent = -1, -exponent
	}
	for range exponent {
		if !p.multiply(unit, sign) {
			return false
		}
	}
	return true
}

// time multiplies by a time, counted in its smallest unit, or divides by it, counted
// in its greatest.
func (p *product) time(t span, exponent int) bool {
	base, factor := t.small, t.of
	if exponent < 0 {
		base, factor = t.great, t.in
	}
	p.add(base, exponent)
	for range max(exponent, -exponent) {
		p.Factor *= factor
	}
	return p.Factor < mostFactor
}

func (p *product) add(name string, exponent int) {
	for i := range p.atoms {
		if p.atoms[i].name == name {
			p.atoms[i].exponent += exponent
			return
		}
	}
	p.atoms = append(p.atoms, atom{name, exponent})
}

// name writes the base, what divides behind what multiplies.
func (p *product) name() string {
	slices.SortFunc(p.atoms, func(a, b atom) int {
		if (a.exponent < 0) != (b.exponent < 0) {
			return b.exponent - a.exponent
		}
		return strings.Compare(a.name, b.name)
	})
	var b strings.Builder
	for _, a := range p.atoms {
		switch {
		case a.exponent == 0:
			continue
		case a.exponent < 0:
			b.WriteByte('/')
		case b.Len() > 0:
			b.WriteByte('.')
		}
		b.WriteString(a.name)
		if n := max(a.exponent, -a.exponent); n > 1 {
			b.WriteString(strconv.Itoa(n))
		}
	}
	if b.Len() == 0 {
		return "1"
	}
	return b.String()
}
