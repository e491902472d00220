package drift

import (
	"slices"

	"github.com/assaykit/assay/internal/stats"
)

// replicates is the number of bootstrap replicates: the first ones of
// [stats.Weights]. An article that both batches have is drawn equally often in
// both, so such batches are compared article by article.
const replicates = 500

// count is how often something occurs: observed, and in each replicate.
type count struct {
	observed int64
	articles []uint64 // the articles in which it occurs, at most enough
	drawn    [replicates]int64
}

// enough is the number of articles from which on it does not matter how many
// more there are: Student's t is nearly normal.
const enough = 64

func (c *count) add(n int64, article uint64, w *stats.Weights) {
	if n == 0 {
		return
	}
	c.observed += n
	if len(c.articles) < enough && !slices.Contains(c.articles, article) {
		c.articles = append(c.articles, article)
	}
	for i, k := range w[:replicates] {
		c.drawn[i] += n * int64(k)
	}
}

// histogram counts values in bins, observed and in each replicate. Its quantiles
// are exact to a bin.
type histogram struct {
	count
	low, width float64    // of the first bin, and of each
	bins       [][]uint32 // by bin, by replicate; the observed ones first; nil if empty
}

func newHistogram(low, high, width float64) *histogram {
	return &histogram{low: low, width: width, bins: make([][]uint32, int((high-low)/width+0.5))}
}

// put counts a value, outside the range in the first or last bin.
func (h *histogram) put(v float64, w *stats.Weights) {
	i := int(min(max((v-h.low)/h.width, 0), float64(len(h.bins)-1)))
	if h.bins[i] == nil {
		h.bins[i] = make([]uint32, replicates+1)
	}
	b := h.bins[i]
	b[0]++
	for r, k := range w[:replicates] {
		b[r+1] += uint32(k)
	}
}

// median returns the median of replicate r, or of what was observed for -1. ok is
// false if there is no value.
func (h *histogram) median(r int) (v float64, ok bool) {
	total := uint64(0)
	for _, b := range h.bins {
		if b != nil {
			total += uint64(b[r+1])
		}
	}
	if total == 0 {
		return 0, false
	}
	below := 0.0
	for i, b := range h.bins {
		if b == nil || b[r+1] == 0 {
			continue
		}
		n := float64(b[r+1])
		if below+n >= float64(total)/2 { // within the bin as if values were spread evenly
			return h.low + h.width*(float64(i)+(float64(total)/2-below)/n), true
		}
		below += n
	}
	return 0, false
}
