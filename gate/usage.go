package gate

import (
	"slices"

	"github.com/assaykit/assay/schema/result"
)

// usage returns the sum of the metrics of each extractor's runs, nil if none was
// measured.
func usage(runs []result.Run) map[string]result.Usage {
	var out map[string]result.Usage
	latency := map[string][]int64{}
	for _, r := range runs {
		m := r.Metrics
		if m == nil {
			continue
		}
		if out == nil {
			out = map[string]result.Usage{}
		}
		u := out[r.Extractor]
		u.Add(*m)
		if m.Cached {
			u.Cached++
		} else {
			latency[r.Extractor] = append(latency[r.Extractor], m.Milliseconds)
		}
		out[r.Extractor] = u
	}
	for x, u := range out {
		ms := latency[x]
		slices.Sort(ms)
		u.P50, u.P90, u.P95, u.P99 = percentile(ms, 50), percentile(ms, 90), percentile(ms, 95), percentile(ms, 99)
		out[x] = u
	}
	return out
}

// percentile returns the p-th percentile of sorted values by nearest rank, 0 for
// no values.
func percentile(sorted []int64, p int) int64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)*p+99)/100-1]
}
