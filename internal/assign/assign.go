// Package assign finds the best way to pair the two sides of a sparse
// bipartite graph, exactly.
package assign

import "github.com/assaykit/assay/internal/work"

// Weight of an edge: weights are compared Rank first, then Similarity, then
// Order, and are added part by part. They form an ordered group, which is all
// that an assignment needs.
type Weight struct{ Rank, Similarity, Order int64 }

func (a Weight) plus(b Weight) Weight {
	return Weight{a.Rank + b.Rank, a.Similarity + b.Similarity, a.Order + b.Order}
}

func (a Weight) minus(b Weight) Weight {
	return Weight{a.Rank - b.Rank, a.Similarity - b.Similarity, a.Order - b.Order}
}

func (a Weight) less(b Weight) bool {
	if a.Rank != b.Rank {
		return a.Rank < b.Rank
	}
	if a.Similarity != b.Similarity {
		return a.Similarity < b.Similarity
	}
	return a.Order < b.Order
}

// Edge says that a want and a got may be paired, and what that is worth.
type Edge struct {
	Want, Got int
	Weight    Weight
}

// Max returns, for every want from 0 to wants-1, the index of its edge in the matching of
// maximum total weight, or -1. Edges are sorted by Want, and each weight is
// above zero. Among matchings of one weight the choice depends on the
// numbering of the two sides alone.
//
// The method is successive shortest augmenting paths with dual prices
// (Kuhn 1955 and Munkres 1957, as Jonker and Volgenant 1987 do it for sparse
// graphs): each want in turn looks for the cheapest way to a free got, or to
// leave itself or another want alone, by Dijkstra's search over reduced costs.
// A search never leaves the connected part it starts in, and mostly ends at
// its first step.
func Max(wants, gots int, edges []Edge) []int { return Within(nil, wants, gots, edges) }

// Within is Max that counts its steps, one for every edge that a search tries.
func Within(meter *work.Meter, wants, gots int, edges []Edge) []int {
	s := search{
		work:  meter,
		edges: edges, first: make([]int, wants+1),
		chosen: fill(wants, -1), holder: fill(gots, -1),
		price: make([]Weight, wants), discount: make([]Weight, gots),
		far: make([]Weight, gots), via: make([]int, gots), seen: make([]int, gots),
	}
	for _, e := range edges {
		s.first[e.Want+1]++
	}
	for i := range wants {
		s.first[i+1] += s.first[i]
	}
	for i := range wants {
		for _, e := range edges[s.first[i]:s.first[i+1]] {
			if s.price[i].less(e.Weight) {
				s.price[i] = e.Weight
			}
		}
	}
	for i := range wants {
		if s.first[i] < s.first[i+1] {
			s.augment(i)
		}
	}
	return s.chosen
}

// search is the state of Max. The price of a want is what it is worth at
// most, the discount of a got what the others give up for it: along every edge
// price - weight + discount is at least zero, and zero where it is chosen.
type search struct {
	edges    []Edge
	first    []int // edges of want i are edges[first[i]:first[i+1]]
	chosen   []int // edge of each want, -1
	holder   []int // want of each got, -1
	price    []Weight
	discount []Weight
	far      []Weight // distance of each got in the running search
	via      []int    // the edge it was reached by
	seen     []int    // 2×round: reached, 2×round+1: final
	round    int
	queue    frontier
	settled  []reached // wants on the way, with their distance
	work     *work.Meter
}

type reached struct {
	want, got int // got is the one that it gives up, -1 for the first want
	far       Weight
}

func (s *search) augment(from int) {
	s.round++
	s.queue, s.settled = s.queue[:0], s.settled[:0]
	exit, exitFar := from, s.price[from] // leaving a want alone costs its price
	s.settled = append(s.settled, reached{from, -1, Weight{}})
	s.relax(from, Weight{})
	end := -1
	for len(s.queue) > 0 {
		at := s.queue.pop()
		if s.seen[at.got] == 2*s.round+1 || s.far[at.got] != at.far {
			continue
		}
		if exitFar.less(at.far) {
			break
		}
		if s.holder[at.got] < 0 {
			end, exitFar = at.got, at.far
			break
		}
		s.seen[at.got] = 2*s.round + 1
		i := s.holder[at.got]
		s.settled = append(s.settled, reached{i, at.got, at.far})
		if leave := at.far.plus(s.price[i]); leave.less(exitFar) {
			exit, exitFar = i, leave
		}
		s.relax(i, at.far)
	}
	for _, r := range s.settled {
		if !r.far.less(exitFar) {
			continue
		}
		gap := exitFar.minus(r.far)
		s.price[r.want] = s.price[r.want].minus(gap)
		if r.got >= 0 {
			s.discount[r.got] = s.discount[r.got].plus(gap)
		}
	}
	if end < 0 {
		if exit == from {
			return
		}
		end = s.edges[s.chosen[exit]].Got
		s.chosen[exit] = -1
	}
	for {
		e := s.via[end]
		i := s.edges[e].Want
		before := s.chosen[i]
		s.chosen[i], s.holder[end] = e, i
		if i == from {
			return
		}
		end = s.edges[before].Got
	}
}

func (s *search) relax(i int, far Weight) {
	s.work.Spend(1 + s.first[i+1] - s.first[i])
	for e := s.first[i]; e < s.first[i+1]; e++ {
		j := s.edges[e].Got
		if s.seen[j] == 2*s.round+1 {
			continue
		}
		d := far.plus(s.price[i]).minus(s.edges[e].Weight).plus(s.discount[j])
		if s.seen[j] == 2*s.round && !d.less(s.far[j]) {
			continue
		}
		s.seen[j], s.far[j], s.via[j] = 2*s.round, d, e
		s.queue.push(node{j, d})
	}
}

// frontier is a heap of gots by distance, then by number.
type frontier []node

type node struct {
	got int
	far Weight
}

func (n node) before(m node) bool {
	if n.far != m.far {
		return n.far.less(m.far)
	}
	return n.got < m.got
}

func (f *frontier) push(n node) {
	h := append(*f, n)
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if !h[i].before(h[up]) {
			break
		}
		h[i], h[up] = h[up], h[i]
		i = up
	}
	*f = h
}

func (f *frontier) pop() node {
	h := *f
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	for i := 0; ; {
		down := 2*i + 1
		if down >= last {
			break
		}
		if down+1 < last && h[down+1].before(h[down]) {
			down++
		}
		if !h[down].before(h[i]) {
			break
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
	*f = h
	return top
}

func fill(n, v int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = v
	}
	return s
}
