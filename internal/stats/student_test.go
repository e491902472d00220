package stats

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The quantiles are those of the tables (Fisher and Yates 1963, table III).
func TestStudent(t *testing.T) {
	for _, tt := range []struct{ p, df, t float64 }{
		{0.05, 1, 12.706}, {0.05, 2, 4.303}, {0.05, 9, 2.262}, {0.05, 30, 2.042}, {0.05, 120, 1.980}, {0.01, 9, 3.250}, {0.001, 4, 8.610}, {0.5, 10, 0.700},
		{0.05, 1e6, 1.960},
	} {
		require.InDelta(t, tt.t, StudentQuantile(tt.p, tt.df), 6e-4, "%v with %v", tt.p, tt.df)
		require.InDelta(t, tt.p, StudentP(-tt.t, tt.df), tt.p/500, "%v with %v", tt.t, tt.df)
	}
	require.InDelta(t, 1.0, StudentP(0, 5), 1e-12)
	require.InDelta(t, 0.0, StudentP(1e8, 50), 1e-12)
}
