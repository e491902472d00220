package stats

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestNormalQuantile(t *testing.T) {
	for _, tt := range []struct {
		p, z   float64
		reason string
	}{
		{0.5, 0, "the middle"},
		{0.975, 1.959963984540054, "two-sided 5 %"},
		{0.025, -1.959963984540054, "the other side"},
		{0.8, 0.8416212335729143, "a power of 80 %"},
		{0.00025, -3.480756404346242, "the least share that 2,000 resamples have"},
		{0.99, 2.3263478740408408, "one in a hundred"},
	} {
		require.InDelta(t, tt.z, normalQuantile(tt.p), 1e-12, tt.reason)
		require.InDelta(t, tt.p, normalCDF(tt.z), 1e-12, tt.reason)
	}
	require.True(t, math.IsInf(normalQuantile(0), -1))
	require.True(t, math.IsInf(normalQuantile(1), 1))
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.Float64Range(1e-4, 1-1e-4).Draw(t, "p")
		require.InDelta(t, p, normalCDF(normalQuantile(p)), 1e-12)
	})
}

func TestStandardDeviation(t *testing.T) {
	for _, tt := range []struct {
		x      []float64
		want   float64
		reason string
	}{
		{[]float64{2, 4, 4, 4, 5, 5, 7, 9}, math.Sqrt(32.0 / 7), "of a sample: over one less"},
		{[]float64{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}, math.Sqrt(30), "far from zero no digits are lost"},
		{[]float64{3, 3}, 0, "nothing varies"},
	} {
		require.InDelta(t, tt.want, standardDeviation(tt.x), 1e-12, tt.reason)
	}
}
