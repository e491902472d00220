package gate

import (
	"time"

	"github.com/assaykit/assay/schema/result"
)

// budgets compares the usage of the extractor, which answered so many times, with
// the policy's budgets. A cached answer has a cost, but no latency.
func (a *decision) budgets(u result.Usage, answered int, b Budgets) {
	limit := time.Duration(b.LatencyP95)
	if limit <= 0 && b.Cost == nil {
		return
	}
	switch {
	case u.Runs == 0:
		a.unknown("no run was measured, so nothing can be compared with the budgets: measure the runs")
		return
	case u.Runs < answered:
		a.unknown("%d of %d runs were measured, so they cannot be compared with the budgets", u.Runs, answered)
		return
	}
	switch p95 := time.Duration(u.P95) * time.Millisecond; {
	case limit <= 0:
	case u.Cached == u.Runs:
		a.unknown("every answer came from the cache, so there is no latency to compare with its budget: extract without the cache")
	case p95 > limit:
		a.fail("the 95th percentile of latency is %s, over its budget of %s", p95, limit)
	}
	switch {
	case b.Cost == nil:
	case u.Currency == result.NoCurrency:
		a.unknown("the costs are in several currencies, so their sum cannot be compared with its budget")
	case u.Cost > *b.Cost:
		a.fail("the cost is %s, over its budget of %.4g", u.CostText(), *b.Cost)
	}
}

// answered counts the runs that have an answer, right or wrong.
func answered(runs []result.Run) (n int) {
	for i := range runs {
		if hasAnswer(&runs[i]) {
			n++
		}
	}
	return n
}

func hasAnswer(run *result.Run) bool { return run.Error == "" || run.Metrics != nil }
