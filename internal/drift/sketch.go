package drift

import (
	"maps"
	"math"
	"slices"
)

// mostIDs is the number of articles that a batch may have so that the articles
// of both batches are counted exactly. Of more, a sample is kept.
const mostIDs = 1 << 16

// idSketch is the mostIDs smallest hashes of articles (Bar-Yossef et al. 2002,
// Counting distinct elements in a data stream). It does not depend on their order.
type idSketch struct {
	hashes map[uint64]bool
	below  uint64 // every hash up to here is in hashes
}

func newIDSketch() *idSketch { return &idSketch{map[uint64]bool{}, math.MaxUint64} }

func (s *idSketch) add(h uint64) {
	if h > s.below {
		return
	}
	s.hashes[h] = true
	if len(s.hashes) <= 2*mostIDs {
		return
	}
	sorted := slices.Sorted(maps.Keys(s.hashes))
	s.below = sorted[mostIDs-1]
	maps.DeleteFunc(s.hashes, func(h uint64, _ bool) bool { return h > s.below })
}

func (s *idSketch) exact() bool { return s.below == math.MaxUint64 }

// articles returns the number of distinct articles.
func (s *idSketch) articles() int64 { return scaled(len(s.hashes), s.below) }

// shared returns the number of articles in both.
func (s *idSketch) shared(o *idSketch) int64 {
	below, n := min(s.below, o.below), 0
	for h := range s.hashes {
		if h <= below && o.hashes[h] {
			n++
		}
	}
	return scaled(n, below)
}

// scaled is how many hashes there are if n are not above a limit.
func scaled(n int, below uint64) int64 {
	return int64(float64(n)*(math.MaxUint64/float64(below)) + 0.5)
}

// mostNames is the number of names that are counted at least.
const mostNames = 1 << 12

// nameSketch counts the records that name something: each name that is in more
// than a 4096th of all namings, with an error that it knows (Misra and Gries
// 1982, Finding repeated elements).
type nameSketch struct {
	counts map[string]int64
	shown  map[string]string // how a name is written, by its folded form
	error  int64             // what each count may lack at most
}

func newNameSketch() *nameSketch {
	return &nameSketch{counts: map[string]int64{}, shown: map[string]string{}}
}

func (s *nameSketch) add(folded, name string) {
	if s.counts[folded]++; s.shown[folded] == "" {
		s.shown[folded] = name
	}
	if len(s.counts) <= 2*mostNames {
		return
	}
	sorted := slices.Sorted(maps.Values(s.counts))
	least := sorted[len(sorted)-mostNames-1]
	s.error += least
	for name, n := range s.counts {
		if n <= least {
			delete(s.counts, name)
			delete(s.shown, name)
		} else {
			s.counts[name] = n - least
		}
	}
}
