// Package ucum reads units of UCUM, the unified code for units of measure.
package ucum

import "strings"

// metricPrefixes are the prefixes of UCUM (table 1) with their powers of ten.
// Their case tells them apart: m is a thousandth, M a million.
var metricPrefixes = []struct {
	symbol string
	power  int
}{
	{"da", 1}, {"Y", 24}, {"Z", 21}, {"E", 18}, {"P", 15}, {"T", 12}, {"G", 9}, {"M", 6}, {"k", 3}, {"h", 2},
	{"d", -1}, {"c", -2}, {"m", -3}, {"u", -6}, {"µ", -6}, {"μ", -6}, {"n", -9}, {"p", -12}, {"f", -15}, {"a", -18},
}

// metricUnits are the units of UCUM that take a prefix, with what they are of
// another unit by a power of ten. A unit that is not here is one of its own:
// min is a minute and no thousandth of anything.
var metricUnits = map[string]struct {
	of    string
	power int
}{
	"m": {}, "g": {}, "s": {}, "t": {"g", 6}, "L": {"m3", -3}, "l": {"m3", -3}, "ar": {"m2", 2}, "ha": {"m2", 4},
	"W": {}, "Wh": {of: "W.h"}, "V": {}, "A": {}, "Ah": {of: "A.h"}, "J": {}, "N": {}, "Pa": {}, "bar": {"Pa", 5}, "Hz": {},
	"cal": {}, "eV": {}, "Ohm": {}, "F": {}, "C": {}, "S": {}, "H": {}, "T": {}, "K": {}, "mol": {}, "cd": {}, "lm": {}, "lx": {},
	"Bq": {}, "Gy": {}, "Sv": {}, "bit": {}, "By": {}, "by": {of: "By"},
}

// Scale removes the prefixes of a UCUM unit: a quantity in the unit is
// 10^power times as large in the base unit. "GW" gives ("W", 9), "km2" ("m2",
// 6), "kW.h" and the usual "kWh" ("W.h", 3), "t" ("g", 6), "har", the hectare,
// ("m2", 4). A unit that is not metric is its own base: "Cel", "[degF]", "min"
// and "%" give themselves and 0.
func Scale(unit string) (base string, power int) {
	var b strings.Builder
	sign := 1
	for unit != "" {
		end := strings.IndexAny(unit, "./·⋅")
		if end < 0 {
			end = len(unit)
		}
		part, p := partScale(unit[:end])
		b.WriteString(part)
		power += sign * p
		if unit = unit[end:]; unit == "" {
			break
		}
		if unit[0] == '/' { // of what follows, each is divided by with its own slash
			b.WriteByte('/')
			sign = -1
		} else {
			b.WriteByte('.')
			sign = 1
		}
		unit = strings.TrimLeft(unit, "./·⋅")
	}
	return b.String(), power
}

var exponents = strings.NewReplacer("²", "2", "³", "3")

// partScale is UnitScale for one unit with its exponent.
func partScale(part string) (base string, power int) {
	part = exponents.Replace(part)
	atom := strings.TrimRight(part, "0123456789")
	exponent := 1
	switch part[len(atom):] {
	case "":
	case "2":
		exponent = 2
	case "3":
		exponent = 3
	default:
		return part, 0
	}
	atom, power = atomScale(atom)
	return atom + part[len(strings.TrimRight(part, "0123456789")):], power * exponent
}

func atomScale(atom string) (base string, power int) {
	named := func(name string) (string, int, bool) {
		u, ok := metricUnits[name]
		if ok && u.of != "" {
			return u.of, u.power, true
		}
		return name, 0, ok
	}
	if base, power, ok := named(atom); ok {
		return base, power
	}
	for _, prefix := range metricPrefixes {
		if rest, ok := strings.CutPrefix(atom, prefix.symbol); ok {
			if base, power, ok := named(rest); ok {
				return base, power + prefix.power
			}
		}
	}
	return atom, 0
}
