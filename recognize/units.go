package recognize

// unitSymbols are symbols of units in UCUM, the same in every language. The
// grammar compares their case where it distinguishes two units.
var unitSymbols = []codedWords{
	{"W", "W"}, {"kW", "kW"}, {"MW", "MW"}, {"GW", "GW"}, {"TW", "TW"}, {"MW", "MWc|MWp"}, {"GW", "GWc|GWp"}, {"kW", "kWc|kWp"},
	{"W.h", "Wh"}, {"kW.h", "kWh"}, {"MW.h", "MWh"}, {"GW.h", "GWh"}, {"TW.h", "TWh"},
	{"V", "V"}, {"kV", "kV"}, {"mA", "mA"}, {"A.h", "Ah"}, {"mA.h", "mAh"}, {"J", "J"}, {"kJ", "kJ"}, {"MJ", "MJ"}, {"kcal", "kcal"},
	{"nm", "nm"}, {"um", "µm|μm|um"}, {"mm", "mm"}, {"cm", "cm"}, {"m", "m"}, {"km", "km"},
	{"mm2", "mm²|mm2"}, {"cm2", "cm²|cm2"}, {"m2", "m²|m2"}, {"km2", "km²|km2"}, {"har", "ha"}, {"m3", "m³|m3"}, {"km3", "km³|km3"}, {"cm3", "cm³|cm3"},
	{"mL", "ml|mL"}, {"cL", "cl|cL"}, {"dL", "dl"}, {"hL", "hl|hL"}, {"L", "L|l"},
	{"mg", "mg"}, {"ug", "µg|μg"}, {"g", "g"}, {"kg", "kg"}, {"t", "t"}, {"kt", "kt"}, {"Mt", "Mt"}, {"Gt", "Gt"},
	{"km/h", "km/h|kmh|km à l'heure"}, {"m/s", "m/s"}, {"[mi_i]/h", "mph"}, {"[kn_i]", "kn|kt(s)"},
	{"Cel", "°C|° C|℃"}, {"[degF]", "°F|° F|℉"}, {"K", "°K"}, {"deg", "°"},
	{"Hz", "Hz"}, {"kHz", "kHz"}, {"MHz", "MHz"}, {"GHz", "GHz"}, {"THz", "THz"},
	{"kby", "kB|KB|Ko|ko"}, {"Mby", "MB|Mo"}, {"Gby", "GB|Go"}, {"Tby", "TB|To"}, {"Pby", "PB|Po"},
	{"kby/s", "KB/s|kB/s|Ko/s"}, {"Mby/s", "MB/s|Mo/s"}, {"Gby/s", "GB/s|Go/s"}, {"Tby/s", "TB/s|To/s"},
	{"kbit/s", "kbps|kb/s"}, {"Mbit/s", "Mbps|Mb/s|Mbit/s"}, {"Gbit/s", "Gbps|Gb/s|Gbit/s"}, {"Tbit/s", "Tbps|Tb/s|Tbit/s"},
	{"Gbit", "Gb|Gbit"}, {"Mbit", "Mbit"}, {"h", "h"}, {"min", "min"}, {"s", "s"}, {"ms", "ms"}, {"us", "µs|μs"}, {"ns", "ns"},
	{"dB", "dB"}, {"hPa", "hPa"}, {"bar", "bar(s)"}, {"[ppm]", "ppm"}, {"[ppb]", "ppb"}, {"g/km", "g/km"}, {"kg/m2", "kg/m²"}, {"t", "tCO2|teqCO2"},
	{"mm", "㎜"}, {"cm", "㎝"}, {"km", "㎞"}, {"nm", "㎚"}, {"m2", "㎡"}, {"km2", "㎢"}, {"m3", "㎥"}, {"mg", "㎎"}, {"kg", "㎏"}, {"mL", "㎖"}, {"L", "ℓ"},
	{"kW", "㎾"}, {"MW", "㎿"}, {"kW.h", "㎾h"}, {"MW.h", "㎿h"}, {"Hz", "㎐"}, {"MHz", "㎒"}, {"GHz", "㎓"},
	{"Sv", "Sv"}, {"mSv", "mSv"}, {"lm", "lm"}, {"[TFLOPS]", "TFLOPS|Tflops"}, {"[PFLOPS]", "PFLOPS|Pflops"}, {"N.m", "Nm"},
}

// casedSymbol is one way to write a unit, as it is cased.
type casedSymbol struct{ text, unit string }

// parseUnit reads a unit at lexeme i, the preferred one first. Names may have
// any case; symbols must be cased as they are written: TB is no tb, To no to.
func (t *measureReader) parseUnit(i int) (units []string, next int, ok bool) {
	s, next := t.longestPhrase(i, roleUnit, 0)
	if s == nil || t.isText(next, "'") && t.isGlued(next) {
		return nil, i, false
	}
	if t.lexemes[next-1].class == classWord && t.isGlued(next) && t.lexemes[next].class == classDigits {
		return nil, i, false
	}
	units = s.unit
	for _, y := range s.symbols {
		if t.isSpelled(i, next, y.text) {
			units = append(units[:len(units):len(units)], y.unit)
		}
	}
	return units, next, len(units) > 0
}

// isSpelled reports whether the lexemes are written as text, white space apart.
func (t *measureReader) isSpelled(from, to int, text string) bool {
	for ; from < to; from++ {
		w := t.wordAt(from)
		for len(text) > 0 && text[0] == ' ' {
			text = text[1:]
		}
		if len(text) < len(w) || text[:len(w)] != w {
			return false
		}
		text = text[len(w):]
	}
	return text == ""
}
