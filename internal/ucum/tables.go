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
	"m": {}, "g": {}, "s": {}, "t": {"g", 6}, "L": {"m3", -3}, "l": {"m3", -3}, "ℓ": {"m3", -3}, "ar": {"m2", 2}, "ha": {"m2", 4},
	"W": {}, "Wh": {of: "W.h"}, "V": {}, "A": {}, "Ah": {of: "A.h"}, "J": {}, "N": {}, "Pa": {}, "bar": {"Pa", 5}, "Hz": {},
	"Wc": {of: "W"}, "Wp": {of: "W"}, "We": {of: "W"}, "m[Hg]": {}, "m[H2O]": {},
	"cal": {}, "eV": {}, "Ohm": {}, "F": {}, "C": {}, "S": {}, "H": {}, "T": {}, "K": {}, "mol": {}, "cd": {}, "lm": {}, "lx": {},
	"Bq": {}, "Gy": {}, "Sv": {}, "bit": {}, "b": {of: "bit"}, "By": {}, "by": {of: "By"}, "B": {of: "By"}, "o": {of: "By"}, "[ly]": {}, "pc": {}, "px": {},
}

// ownUnits have no prefix, though they look as if they had one.
var ownUnits = map[string]bool{"dB": true, "mo": true, "cd": true, "Pa": true, "Gy": true, "ft": true}

// derived are units that are a power of ten of another, but have no prefix.
var derived = map[string]struct {
	of    string
	power int
}{
	"[bp]": {"[pp]", -2}, "[ppb]": {"[ppm]", -3}, "[ppth]": {"[ppm]", 3}, "[pptr]": {"[ppm]", -6},
	"[sft_i]": {"[ft_i]2", 0}, "[syd_i]": {"[yd_i]2", 0}, "[sin_i]": {"[in_i]2", 0}, "[smi_i]": {"[mi_i]2", 0},
	"[cft_i]": {"[ft_i]3", 0}, "[cyd_i]": {"[yd_i]3", 0}, "[cin_i]": {"[in_i]3", 0}, "[kn_i]": {"[nmi_i]/h", 0},
}

// span is a time: how many of the smallest unit of its kind it is, and how many of it
// are the greatest one.
type span struct {
	small string
	of    int64
	great string
	in    int64
}

// times are the units of time that are exact multiples of each other. A day is not
// always 24 hours, nor a month so many days.
var times = map[string]span{
	"s": {"s", 1, "h", 3600}, "min": {"s", 60, "h", 60}, "h": {"s", 3600, "h", 1},
	"d": {"d", 1, "wk", 7}, "wk": {"d", 7, "wk", 1},
	"mo": {"mo", 1, "a", 12}, "a": {"mo", 12, "a", 1},
}

// scaled removes the prefix of a unit.
func scaled(name string) (base string, power int) {
	if d, ok := derived[name]; ok {
		return d.of, d.power
	}
	if ownUnits[name] {
		return name, 0
	}
	named := func(name string) (string, int, bool) {
		u, ok := metricUnits[name]
		if ok && u.of != "" {
			return u.of, u.power, true
		}
		return name, 0, ok
	}
	if base, power, ok := named(name); ok {
		return base, power
	}
	for _, prefix := range metricPrefixes {
		if rest, ok := strings.CutPrefix(name, prefix.symbol); ok {
			if base, power, ok := named(rest); ok {
				return base, power + prefix.power
			}
		}
	}
	return name, 0
}

// spelled returns the code of a unit that is written otherwise.
func spelled(unit string) string {
	if code, ok := spellings[unit]; ok {
		return code
	}
	return unit
}

// spellings are common symbols that are not the codes of UCUM, and several codes of
// one unit: which survey a mile or an acre is of makes no difference to news, nor does
// which horse horsepower is.
var spellings = spellingsOf(map[string]string{
	"Cel":        "°C ºC ℃ degC C celsius Celsius",
	"[degF]":     "°F ºF ℉ degF F fahrenheit Fahrenheit",
	"K":          "°K kelvin Kelvin",
	"deg":        "°",
	"[pp]":       "pp %p %pt p.p. ppt",
	"[bp]":       "bp bps pb pbs",
	"[ppm]":      "ppm",
	"[ppb]":      "ppb",
	"[in_i]":     "in inch inches [in_us] [in_br] ″",
	"[ft_i]":     "ft foot feet [ft_us] [ft_br] ′",
	"[yd_i]":     "yd yard yards [yd_us] [yd_br]",
	"[mi_i]":     "mi mile miles [mi_us] [mi_br]",
	"[nmi_i]":    "nmi NM [nmi_br]",
	"[sft_i]":    "sqft",
	"[smi_i]":    "sqmi [smi_us]",
	"[acr_us]":   "acre acres ac [acr_br]",
	"[lb_av]":    "lb lbs",
	"[oz_av]":    "oz",
	"[ston_av]":  "ston",
	"[lton_av]":  "lton",
	"[gal_us]":   "gal",
	"[bbl_us]":   "bbl bbls barrel barrels",
	"[HP]":       "hp HP [hp_X] [hp_M] CV cv ch PS",
	"[ly]":       "ly lyr",
	"[kn_i]":     "kn knot knots",
	"m2":         "sqm",
	"km2":        "sqkm",
	"km/h":       "kmh kph kmph",
	"[mi_i]/h":   "mph",
	"[bbl_us]/d": "bpd b/d bpj",
	"W.h":        "Wh",
	"kbit/s":     "kbps",
	"Mbit/s":     "Mbps",
	"Gbit/s":     "Gbps",
	"Tbit/s":     "Tbps",
	"mm[Hg]":     "mmHg",
	"kcal":       "Cal",
	"t":          "tCO2 tCO2e tCO2eq teqCO2 tonne tonnes",
	"a":          "yr yrs y year years a_j [a_j] a_g a_t",
	"mo":         "mo_j mo_g month months mos",
	"wk":         "week weeks w",
	"d":          "day days j",
	"h":          "hr hrs hour hours",
	"min":        "minute minutes mn mins",
	"s":          "sec secs second seconds",
	"Ohm":        "Ω",
	"By":         "byte bytes",
})

func spellingsOf(lists map[string]string) map[string]string {
	all := map[string]string{}
	for code, list := range lists {
		for _, spelling := range strings.Fields(list) {
			all[spelling] = code
		}
	}
	return all
}
