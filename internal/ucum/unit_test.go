package ucum_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ucum"
)

func TestUnitScale(t *testing.T) {
	for _, tt := range []struct {
		reason, unit, base string
		power              int
	}{
		{"a prefix", "GW", "W", 9},
		{"case tells mega from milli", "mW", "W", -3},
		{"the unit of mass has its prefix already", "kg", "g", 3},
		{"a tonne is a thousand kilograms", "t", "g", 6},
		{"a prefix of two letters", "daN", "N", 1},
		{"micro in its three spellings", "µm", "m", -6},
		{"micro as Greek", "μm", "m", -6},
		{"a product", "kW.h", "W.h", 3},
		{"the product as news writes it", "GWh", "W.h", 9},
		{"ampere hours", "mAh", "A.h", -3},
		{"a square of a prefix", "km2", "m2", 6},
		{"a square as it is printed", "km²", "m2", 6},
		{"a cube", "cm3", "m3", -6},
		{"a quotient, the prefix above", "km/h", "m/h", 3},
		{"a quotient, the prefix below", "g/km", "g/m", -3},
		{"bytes are no bits", "Mby/s", "By/s", 6},
		{"bits are no bytes", "Mbit/s", "bit/s", 6},
		{"litres in either case", "hl", "m3", -1},
		{"hectares", "har", "m2", 4},
		{"hectares as people write them", "ha", "m2", 4},
		{"bars", "mbar", "Pa", 2},
		{"minutes are no metres", "min", "min", 0},
		{"hours", "h", "h", 0},
		{"degrees have no prefix", "Cel", "Cel", 0},
		{"nor has what stands in brackets", "[degF]", "[degF]", 0},
		{"miles an hour", "[mi_i]/h", "[mi_i]/h", 0},
		{"per cent", "%", "%", 0},
		{"one", "1", "1", 0},
		{"percentage points", "pp", "pp", 0},
		{"pascals are no peta-years", "hPa", "Pa", 2},
		{"nothing", "", "", 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			base, power := ucum.Scale(tt.unit)
			require.Equal(t, tt.base, base)
			require.Equal(t, tt.power, power)
		})
	}
}
