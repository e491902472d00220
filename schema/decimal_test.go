package schema_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/schema"
)

func TestParseDecimal(t *testing.T) {
	for _, test := range []struct{ reason, text, want string }{
		{"an integer", "500000000000", "500000000000"},
		{"a fraction", "0.95", "0.95"},
		{"trailing zeros", "95.00", "95"},
		{"leading zeros", "0095", "95"},
		{"an exponent", "5e11", "500000000000"},
		{"a capital exponent with a sign", "5E+2", "500"},
		{"a negative exponent", "95e-2", "0.95"},
		{"minus zero", "-0.0", "0"},
		{"zero with an exponent", "0e999", "0"},
		{"a sign", "+7", "7"},
		{"what float64 rounds", "0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"},
		{"the largest", "9e399", "9" + strings.Repeat("0", 399)},
		{"the smallest", "1e-400", "0." + strings.Repeat("0", 399) + "1"},
	} {
		t.Run(test.reason, func(t *testing.T) {
			d, err := schema.ParseDecimal(test.text)
			require.NoError(t, err)
			require.Equal(t, test.want, d.String())
		})
	}
}

func TestParseDecimalRefuses(t *testing.T) {
	for _, test := range []struct{ reason, text string }{
		{"nothing", ""}, {"a sign alone", "-"}, {"a point alone", "."}, {"two signs", "--1"}, {"two points", "1.2.3"},
		{"a comma", "1,5"}, {"separators", "1_000"}, {"white space", " 1"}, {"words", "NaN"}, {"infinity", "Inf"},
		{"hexadecimal", "0x10"}, {"no exponent after e", "1e"}, {"a fraction in the exponent", "1e1.5"}, {"two exponents", "1e1e1"},
		{"other scripts' digits", "٥"}, {"an absurd exponent", "1e999999999"}, {"an exponent that overflows", "1e99999999999999999999"},
		{"a digit too many", "1e400"}, {"a place too many", "1e-401"}, {"more digits than are read", strings.Repeat("1", 401)},
		{"a megabyte", strings.Repeat("1", 1<<20)},
	} {
		t.Run(test.reason, func(t *testing.T) {
			d, err := schema.ParseDecimal(test.text)
			require.ErrorIs(t, err, schema.ErrDecimal)
			require.True(t, d.IsZero())
			require.Less(t, len(err.Error()), 600)
		})
	}
}

func rat(t require.TestingT, s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	require.True(t, ok, s)
	return r
}

// big.Rat reads and reckons independently of how decimals are built.
func TestDecimalAgreesWithRat(t *testing.T) {
	text := rapid.StringMatching(`-?[0-9]{1,30}(\.[0-9]{1,30})?(e-?[0-9]{1,2})?`)
	rapid.Check(t, func(t *rapid.T) {
		s, u := text.Draw(t, "s"), text.Draw(t, "u")
		a, err := schema.ParseDecimal(s)
		require.NoError(t, err)
		b, err := schema.ParseDecimal(u)
		require.NoError(t, err)
		x, y := rat(t, s), rat(t, u)
		require.Zero(t, x.Cmp(rat(t, a.String())), "%s is %s", s, a)
		require.Equal(t, x.Cmp(y), a.Cmp(b))
		require.Equal(t, x.Cmp(y) == 0, a == b, "equal numbers are ==")
		require.Equal(t, x.Sign(), a.Sign())
		sum, err := a.Add(b)
		require.NoError(t, err)
		require.Zero(t, new(big.Rat).Add(x, y).Cmp(rat(t, sum.String())))
		difference, err := a.Sub(b)
		require.NoError(t, err)
		require.Zero(t, new(big.Rat).Sub(x, y).Cmp(rat(t, difference.String())))
		product, err := a.Mul(b)
		require.NoError(t, err)
		require.Zero(t, new(big.Rat).Mul(x, y).Cmp(rat(t, product.String())))
		require.Zero(t, new(big.Rat).Neg(x).Cmp(rat(t, a.Neg().String())))
		shifted, err := a.Shift(3)
		require.NoError(t, err)
		require.Zero(t, new(big.Rat).Mul(x, big.NewRat(1000, 1)).Cmp(rat(t, shifted.String())))
		nearest, _ := x.Float64()
		require.Equal(t, nearest, a.Float())
	})
}

func TestDecimalJSON(t *testing.T) {
	for _, test := range []struct{ reason, json, want string }{
		{"a string", `"95"`, `"95"`},
		{"a number", `95.50`, `"95.5"`},
		{"a number that float64 rounds", `9007199254740993`, `"9007199254740993"`},
		{"an escaped string", `"\u0039\u0035"`, `"95"`},
	} {
		t.Run(test.reason, func(t *testing.T) {
			var d schema.Decimal
			require.NoError(t, json.Unmarshal([]byte(test.json), &d))
			b, err := json.Marshal(d)
			require.NoError(t, err)
			require.Equal(t, test.want, string(b))
		})
	}
	var d schema.Decimal
	require.Error(t, json.Unmarshal([]byte(`true`), &d))
}

func TestDecimalBounds(t *testing.T) {
	large, err := schema.ParseDecimal("9e399")
	require.NoError(t, err)
	require.True(t, math.IsInf(large.Float(), 1), "past float64's range")
	_, err = large.Mul(large)
	require.ErrorIs(t, err, schema.ErrDecimal)
	_, err = large.Add(large)
	require.ErrorIs(t, err, schema.ErrDecimal)
	_, err = large.Shift(math.MaxInt32)
	require.ErrorIs(t, err, schema.ErrDecimal)
	_, err = large.Shift(math.MinInt32)
	require.ErrorIs(t, err, schema.ErrDecimal)
	_, err = large.Quo(schema.NewDecimal(0, 0), 10)
	require.ErrorIs(t, err, schema.ErrDecimal)
	third, err := schema.NewDecimal(2, 0).Quo(schema.NewDecimal(3, 0), 4)
	require.NoError(t, err)
	require.Equal(t, "0.6667", third.String())
	var none schema.Decimal
	require.Zero(t, none.Cmp(schema.NewDecimal(0, 0)))
	require.Zero(t, none.Float())
	sum, err := none.Add(schema.NewDecimal(1, 0))
	require.NoError(t, err)
	require.Equal(t, "1", sum.String())
}
