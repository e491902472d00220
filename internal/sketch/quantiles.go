package sketch

import "math/bits"

// Quantiles counts non-negative integers in buckets whose width grows with them,
// so that a quantile is known to 1/64 of its value, and exactly below 64 (as in
// Tene's HdrHistogram). Its size depends on the largest value alone: 64 counts for
// each power of two.
type Quantiles struct {
	Counts []int64 `json:"counts,omitempty"` // by bucket
	N      int64   `json:"n,omitzero"`
}

const perOctave = 64

// bucket returns the number of a value's bucket.
func bucket(v int64) int {
	if v < perOctave {
		return int(max(v, 0))
	}
	shift := bits.Len64(uint64(v)) - 7 // v >> shift is between 64 and 127
	return perOctave*(shift+1) + int(v>>shift) - perOctave
}

// highest returns the largest value of a bucket.
func highest(bucket int) int64 {
	if bucket < 2*perOctave {
		return int64(bucket)
	}
	shift := bucket/perOctave - 1
	return (int64(bucket%perOctave)+perOctave+1)<<shift - 1
}

// Add counts a value; a negative one as 0.
func (q *Quantiles) Add(v int64) {
	b := bucket(v)
	q.grow(b + 1)
	q.Counts[b]++
	q.N++
}

func (q *Quantiles) grow(n int) {
	if n > len(q.Counts) {
		q.Counts = append(q.Counts, make([]int64, n-len(q.Counts))...)
	}
}

// Merge adds the values of another.
func (q *Quantiles) Merge(o Quantiles) {
	q.grow(len(o.Counts))
	for i, n := range o.Counts {
		q.Counts[i] += n
	}
	q.N += o.N
}

// Percentile returns the p-th percentile by nearest rank: the largest value of its
// bucket. It is 0 if nothing was added.
func (q *Quantiles) Percentile(p int) int64 {
	rank := (q.N*int64(p) + 99) / 100
	for i, n := range q.Counts {
		if rank -= n; n > 0 && rank <= 0 {
			return highest(i)
		}
	}
	return 0
}
