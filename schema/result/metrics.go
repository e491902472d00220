package result

import (
	"fmt"
	"math"
	"strings"

	"github.com/assaykit/assay/schema"
)

// mostExact is the largest integer up to which a float64, and so every JSON
// parser, represents all integers exactly.
const mostExact = 1 << 53

// Bounded returns m with values that can be encoded, added and decoded exactly:
// negative values and NaN become 0, no value exceeds [schema.MostCounted], and a
// currency that is not three letters A to Z, or of no cost, becomes "".
func (m Metrics) Bounded() Metrics {
	between := func(v, most int64) int64 { return min(max(v, 0), most) }
	m.Milliseconds = between(m.Milliseconds, schema.MostCounted)
	m.InputTokens, m.OutputTokens = between(m.InputTokens, schema.MostCounted), between(m.OutputTokens, schema.MostCounted)
	m.Retries = int(between(int64(m.Retries), schema.MostCounted))
	m.Cost = boundedCost(m.Cost, schema.MostCounted)
	if m.Cost == 0 || !isCurrency(m.Currency) {
		m.Currency = ""
	}
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
	u.Currency = joined(u.Currency, m.Currency)
}

// Merge adds the sums of another Usage, except the percentiles.
func (u *Usage) Merge(o Usage) {
	u.Runs += o.Runs
	u.InputTokens = min(u.InputTokens+o.InputTokens, mostExact)
	u.OutputTokens = min(u.OutputTokens+o.OutputTokens, mostExact)
	u.Retries = min(u.Retries+o.Retries, schema.MostCounted)
	u.Cost = boundedCost(u.Cost+o.Cost, mostExact)
	u.Currency = joined(u.Currency, o.Currency)
	u.Cached += o.Cached
}

// NoCurrency is the currency of a sum of costs in several currencies, which is
// no amount: ISO 4217's code for where no currency is involved.
const NoCurrency = "XXX"

// joined returns the currency of a sum, in whatever order its parts are
// added: [NoCurrency] if they differ, and "" if nobody stated one.
func joined(a, b string) string {
	switch {
	case a == b, b == "":
		return a
	case a == "":
		return b
	}
	return NoCurrency
}

func isCurrency(code string) bool {
	for _, c := range []byte(code) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(code) == 3
}

// CostText returns the sum of the costs as reports print it: "0.012 USD", or what
// is wrong with it. It is "" if there is no cost.
func (u Usage) CostText() string {
	switch {
	case u.Cost <= 0:
		return ""
	case u.Currency == NoCurrency:
		return "in several currencies"
	}
	return strings.TrimSuffix(fmt.Sprintf("%.4g %s", u.Cost, u.Currency), " ")
}

func boundedCost(cost, most float64) float64 {
	if math.IsNaN(cost) {
		return 0
	}
	return min(max(cost, 0), most)
}
