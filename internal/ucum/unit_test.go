package ucum_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ucum"
)

func TestReduce(t *testing.T) {
	for _, tt := range []struct {
		reason, unit, base string
		factor             int64
		power              int
	}{
		{"a prefix", "GW", "W", 1, 9},
		{"case tells mega from milli", "mW", "W", 1, -3},
		{"the unit of mass has its prefix already", "kg", "g", 1, 3},
		{"a tonne is a thousand kilograms", "t", "g", 1, 6},
		{"a prefix of two letters", "daN", "N", 1, 1},
		{"micro in its three spellings", "µm", "m", 1, -6},
		{"micro as Greek", "μm", "m", 1, -6},
		{"a product", "kW.h", "W.s", 3600, 3},
		{"the product as news writes it", "GWh", "W.s", 3600, 9},
		{"ampere hours", "mAh", "A.s", 3600, -3},
		{"a square of a prefix", "km2", "m2", 1, 6},
		{"a square as it is printed", "km²", "m2", 1, 6},
		{"a cube", "cm3", "m3", 1, -6},
		{"a quotient, the prefix above", "km/h", "m/h", 1, 3},
		{"a quotient, the prefix below", "g/km", "g/m", 1, -3},
		{"bytes are no bits", "Mby/s", "By/h", 3600, 6},
		{"bits are no bytes", "Mbit/s", "bit/h", 3600, 6},
		{"litres in either case", "hl", "m3", 1, -1},
		{"hectares", "har", "m2", 1, 4},
		{"hectares as people write them", "ha", "m2", 1, 4},
		{"bars", "mbar", "Pa", 1, 2},
		{"minutes are no metres", "min", "s", 60, 0},
		{"hours", "h", "s", 3600, 0},
		{"degrees have no prefix", "Cel", "Cel", 1, 0},
		{"nor has what stands in brackets", "[degF]", "[degF]", 1, 0},
		{"miles an hour", "[mi_i]/h", "[mi_i]/h", 1, 0},
		{"per cent", "%", "%", 1, 0},
		{"one", "1", "1", 1, 0},
		{"percentage points", "pp", "[pp]", 1, 0},
		{"pascals are no peta-years", "hPa", "Pa", 1, 2},
		{"nothing", "", "", 1, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, ucum.Reduced{Base: tt.base, Factor: tt.factor, Power: tt.power}, ucum.Reduce(tt.unit))
		})
	}
}

// Each line is one unit in several spellings.
func TestSpellings(t *testing.T) {
	for _, units := range [][]string{
		{"[ft_i]", "ft", "[ft_us]"},
		{"m2", "m²", "m^2", "sqm"},
		{"L", "l"},
		{"m3", "kL", "m³"},
		{"[degF]", "°F", "degF"},
		{"Cel", "°C", "℃", "ºC"},
		{"km/h", "km.h-1", "kmh", "kph", "km*h-1", "km h-1", "km·h⁻¹"},
		{"m3/s", "m3.s-1", "m^3/s", "m³/s"},
		{"kW.h", "kWh", "kW·h"},
		{"a", "yr", "year", "a_j"},
		{"[mi_i]2", "[smi_us]", "[smi_i]", "mi2", "[mi_us]2", "sqmi"},
		{"[ft_i]2", "[sft_i]", "sqft"},
		{"[acr_us]", "[acr_br]", "acre"},
		{"[HP]", "[hp_M]", "[hp_X]", "hp", "CV"},
		{"[kn_i]", "kn", "[nmi_i]/h"},
		{"[bbl_us]/d", "bpd", "bbl/d", "barrels/d"},
		{"[mi_i]/h", "mph", "mi/h"},
		{"ug/m3", "µg/m³", "μg/m3", "ug.m-3"},
		{"MW", "MWc", "MWp"},
		{"Tby", "TB", "TBy", "To"},
		{"mm[Hg]", "mmHg"},
		{"[ppm]", "ppm"},
		{"pp", "[pp]", "%p"},
		{"bp", "[bp]", "bps"},
		{"t", "t{CO2}", "tCO2"},
		{"100.kg/har", "dt/ha"},
	} {
		for _, unit := range units[1:] {
			require.Equal(t, ucum.Reduce(units[0]), ucum.Reduce(unit), unit)
		}
	}
}

// Each line is an amount in one unit and another.
func TestFactors(t *testing.T) {
	for _, tt := range []struct {
		unit, base string
		factor     int64
		power      int
	}{
		{"min", "s", 60, 0},
		{"a", "mo", 12, 0},
		{"100.a", "mo", 12, 2},
		{"wk", "d", 7, 0},
		{"m/min", "m/h", 60, 0},
		{"g/mo", "g/a", 12, 0},
		{"bp", "[pp]", 1, -2},
	} {
		require.Equal(t, ucum.Reduced{Base: tt.base, Factor: tt.factor, Power: tt.power}, ucum.Reduce(tt.unit), tt.unit)
	}
	for _, unit := range []string{"ft2x", "10*-6", "USD", "m/7.d", "kt", "h24"} {
		require.NotEmpty(t, ucum.Reduce(unit).Base)
	}
	for _, tt := range [][2]string{{"mi", "[nmi_i]"}, {"gal", "[gal_br]"}, {"mW", "MW"}, {"bit", "By"}, {"d", "h"}, {"mo", "d"}, {"Cel", "[degF]"}, {"t", "[ston_av]"}, {"dB", "By"}, {"m2", "m3"}, {"m/h", "m.h"}} {
		require.NotEqual(t, ucum.Reduce(tt[0]).Base == ucum.Reduce(tt[1]).Base && ucum.Reduce(tt[0]) == ucum.Reduce(tt[1]), true, tt)
	}
}
