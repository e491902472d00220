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
		{"a currency stays with its cost", result.Metrics{Cost: 1, Currency: "KRW"}, result.Metrics{Cost: 1, Currency: "KRW"}},
		{"nothing is no amount of a currency", result.Metrics{Currency: "KRW"}, result.Metrics{}},
		{"a word is no currency", result.Metrics{Cost: 1, Currency: "won"}, result.Metrics{Cost: 1}},
		{"a currency is three letters", result.Metrics{Cost: 1, Currency: "USDT"}, result.Metrics{Cost: 1}},
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

// Sums are the same in whatever order they are made: shards are merged in any.
func TestCostsCarryTheirCurrency(t *testing.T) {
	for _, tt := range []struct {
		reason string
		runs   []result.Metrics
		want   string
	}{
		{"no cost", []result.Metrics{{InputTokens: 5}}, ""},
		{"one currency", []result.Metrics{{Cost: 0.008, Currency: "USD"}, {Cost: 0.004, Currency: "USD"}}, "0.012 USD"},
		{"runs that cost nothing have none", []result.Metrics{{Cached: true}, {Cost: 3, Currency: "KRW"}, {}}, "3 KRW"},
		{"nobody stated it", []result.Metrics{{Cost: 1.5}}, "1.5"},
		{"two are no amount", []result.Metrics{{Cost: 1, Currency: "USD"}, {Cost: 1, Currency: "EUR"}, {Cost: 1, Currency: "USD"}}, "in several currencies"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var all, first, rest, merged result.Usage
			for i, m := range tt.runs {
				all.Add(m)
				if i == 0 {
					first.Add(m)
				} else {
					rest.Add(m)
				}
			}
			require.Equal(t, tt.want, all.CostText())
			merged.Merge(rest)
			merged.Merge(first)
			require.Equal(t, tt.want, merged.CostText())
		})
	}
}
