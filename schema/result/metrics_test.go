package result_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func TestMetricsAreBounded(t *testing.T) {
	for _, tt := range []struct {
		reason   string
		in, want result.Metrics
	}{
		{"what is right stays", result.Metrics{Milliseconds: 5, InputTokens: 7, OutputTokens: 2, Cost: 0.25, Retries: 1, Cached: true}, result.Metrics{Milliseconds: 5, InputTokens: 7, OutputTokens: 2, Cost: 0.25, Retries: 1, Cached: true}},
		{"nothing is negative", result.Metrics{Milliseconds: -1, InputTokens: -2, OutputTokens: math.MinInt64, Cost: math.Inf(-1), Retries: -3}, result.Metrics{}},
		{"no cost is no number", result.Metrics{Cost: math.NaN()}, result.Metrics{}},
		{"nothing is endless", result.Metrics{InputTokens: math.MaxInt64, Cost: math.Inf(1)}, result.Metrics{InputTokens: schema.MostCounted, Cost: schema.MostCounted}},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, tt.in.Bounded()) })
	}
}

func TestUsageNeverOverflows(t *testing.T) {
	u := result.Usage{InputTokens: 1 << 53, OutputTokens: 1<<53 - 1, Cost: 1 << 53, Retries: schema.MostCounted}
	u.Add(result.Metrics{InputTokens: 5, OutputTokens: math.MaxInt64, Cost: math.Inf(1), Retries: 9})
	require.Equal(t, result.Usage{Runs: 1, InputTokens: 1 << 53, OutputTokens: 1 << 53, Cost: 1 << 53, Retries: schema.MostCounted}, u)
}
