package result

import (
	"math"

	"github.com/assaykit/assay/schema"
)

// mostExact is the largest integer up to which a float64, and so every JSON
// parser, represents all integers exactly.
const mostExact = 1 << 53

// Bounded returns m with values that can be encoded, added and decoded exactly:
// negative values and NaN become 0, and no value exceeds [schema.MostCounted].
func (m Metrics) Bounded() Metrics {
	between := func(v, most int64) int64 { return min(max(v, 0), most) }
	m.Milliseconds = between(m.Milliseconds, schema.MostCounted)
	m.InputTokens, m.OutputTokens = between(m.InputTokens, schema.MostCounted), between(m.OutputTokens, schema.MostCounted)
	m.Retries = int(between(int64(m.Retries), schema.MostCounted))
	m.Cost = boundedCost(m.Cost, schema.MostCounted)
	return m
}

// Add adds the metrics of one more run, except Milliseconds and Cached. Sums
// are bounded as in [Metrics.Bounded].
func (u *Usage) Add(m Metrics) {
	m = m.Bounded()
	u.Runs++
	u.InputTokens = min(u.InputTokens+m.InputTokens, mostExact)
	u.OutputTokens = min(u.OutputTokens+m.OutputTokens, mostExact)
	u.Retries = min(u.Retries+m.Retries, schema.MostCounted)
	u.Cost = boundedCost(u.Cost+m.Cost, mostExact)
}

// Merge adds the sums of another Usage, except the percentiles.
func (u *Usage) Merge(o Usage) {
	u.Runs += o.Runs
	u.InputTokens = min(u.InputTokens+o.InputTokens, mostExact)
	u.OutputTokens = min(u.OutputTokens+o.OutputTokens, mostExact)
	u.Retries = min(u.Retries+o.Retries, schema.MostCounted)
	u.Cost = boundedCost(u.Cost+o.Cost, mostExact)
	u.Cached += o.Cached
}

func boundedCost(cost, most float64) float64 {
	if math.IsNaN(cost) {
		return 0
	}
	return min(max(cost, 0), most)
}
