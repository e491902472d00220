package schema_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestMetricsAreBounded(t *testing.T) {
	for _, tt := range []struct {
		reason   string
		in, want schema.Metrics
	}{
		{"what is right stays", schema.Metrics{Milliseconds: 5, InputTokens: 7, OutputTokens: 2, Cost: 0.25, Retries: 1, Cached: true}, schema.Metrics{Milliseconds: 5, InputTokens: 7, OutputTokens: 2, Cost: 0.25, Retries: 1, Cached: true}},
		{"nothing is negative", schema.Metrics{Milliseconds: -1, InputTokens: -2, OutputTokens: math.MinInt64, Cost: math.Inf(-1), Retries: -3}, schema.Metrics{}},
		{"no cost is no number", schema.Metrics{Cost: math.NaN()}, schema.Metrics{}},
		{"nothing is endless", schema.Metrics{InputTokens: math.MaxInt64, Cost: math.Inf(1)}, schema.Metrics{InputTokens: schema.MostCounted, Cost: schema.MostCounted}},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, tt.in.Bounded()) })
	}
}

func TestUsageNeverOverflows(t *testing.T) {
	u := schema.Usage{InputTokens: 1 << 53, OutputTokens: 1<<53 - 1, Cost: 1 << 53, Retries: schema.MostCounted}
	u.Add(schema.Metrics{InputTokens: 5, OutputTokens: math.MaxInt64, Cost: math.Inf(1), Retries: 9})
	require.Equal(t, schema.Usage{Runs: 1, InputTokens: 1 << 53, OutputTokens: 1 << 53, Cost: 1 << 53, Retries: schema.MostCounted}, u)
}
