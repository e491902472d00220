// Package carry finds where the mentions of a text went when the text changed.
package carry

import (
	"cmp"
	"math"
	"slices"

	"github.com/assaykit/assay/internal/golden/item"
)

// Tracked is a mention to be mapped: its span in the old text, the candidate
// places of its words in the new text, and its fact.
type Tracked struct {
	item.Span
	Fact      int // -1 for a word of the old text that only helps
	Places    []item.Span
	Partial   []bool // of each place: it is a part of a longer word
	Chosen    int    // index in places of where it went, -1 for nowhere
	Ambiguous bool   // other places fit as well
	Crowded   bool   // its words have more than [MaxCandidates] places
	Detached  bool   // its words occur elsewhere, but nothing moved there with them
}

func (s *Tracked) delta() int { return s.Places[s.Chosen].Start - s.Start }

// Place chooses a place for every span. Spans keep their order, as in most
// edits; of all orderly ways, those that place the most spans are taken, and of
// those the ones in which the distance moved changes the fewest times, since
// one edit moves everything behind it by the same distance. If the best ways
// differ in what they give a fact, its span is ambiguous. The remaining spans
// are placed in the same way, as a moved paragraph, and kept if at least two
// spans moved together.
//
// If the text is the same, its end has not moved.
func Place(spots []*Tracked, sameText bool) {
	slices.SortStableFunc(spots, inOldOrder)
	for _, s := range spots {
		s.Chosen, s.Ambiguous = -1, false
	}
	pruneCandidates(spots)
	left := slices.DeleteFunc(slices.Clone(spots), func(s *Tracked) bool {
		s.Ambiguous = s.Crowded
		return s.Crowded
	})
	for pass := 0; pass < 8 && len(left) > 0; pass++ {
		placeInOrder(left, spots)
		if pass > 0 {
			dropIsolatedMoves(left)
		}
		n := len(left)
		left = slices.DeleteFunc(left, func(s *Tracked) bool { return s.Chosen >= 0 || s.Ambiguous })
		if len(left) == n {
			break
		}
	}
	taken := takenPlaces(spots)
	for _, s := range left {
		s.Detached = len(free(s, taken)) > 0
	}
	dropPartial(spots, sameText)
}

// pruneCandidates reduces the candidates of crowded spans to those between the
// new places of their nearest neighbours.
func pruneCandidates(spots []*Tracked) {
	rare := slices.DeleteFunc(slices.Clone(spots), func(s *Tracked) bool { return s.Crowded })
	if len(rare) == len(spots) {
		return
	}
	placeInOrder(rare, spots)
	var from int
	var waiting []*Tracked
	resolve := func(to int) {
		for _, s := range waiting {
			i, _ := slices.BinarySearchFunc(s.Places, from, func(p item.Span, at int) int { return cmp.Compare(p.Start, at) })
			j, _ := slices.BinarySearchFunc(s.Places, to, func(p item.Span, at int) int { return cmp.Compare(p.Start, at) })
			if j = max(i, j); j-i <= MaxCandidates {
				s.Places, s.Partial, s.Crowded = s.Places[i:j], s.Partial[i:j], false
			}
		}
		waiting = waiting[:0]
	}
	for _, s := range spots {
		switch {
		case s.Crowded:
			waiting = append(waiting, s)
		case s.Chosen >= 0:
			resolve(s.Places[s.Chosen].Start + 1)
			from = s.Places[s.Chosen].Start
		}
	}
	resolve(math.MaxInt)
	for _, s := range spots {
		s.Chosen, s.Ambiguous = -1, false
	}
}

// MaxCandidates is the largest number of places of a surface that is not
// pruned.
const MaxCandidates = 64

func inOldOrder(a, b *Tracked) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// node is one candidate place of one span, its owner.
type node struct {
	owner, place int
	item.Span
	delta    int
	forth    rank
	back     rank
	previous int // the node before it on the best way here, -1 for none
}

// rank orders ways through the nodes: the most spans first, then the fewest
// changes of distance.
type rank struct{ kept, breaks int }

func (a rank) compare(b rank) int {
	return cmp.Or(cmp.Compare(a.kept, b.kept), cmp.Compare(b.breaks, a.breaks))
}

func (a rank) plus(breaks int) rank { return rank{a.kept + 1, a.breaks + breaks} }

// placeInOrder finds the best way for the spans through places that no other
// span takes.
func placeInOrder(spots, all []*Tracked) {
	var nodes []node
	taken := takenPlaces(all)
	for i, s := range spots {
		for _, p := range free(s, taken) {
			nodes = append(nodes, node{owner: i, place: p, Span: s.Places[p], delta: s.Places[p].Start - s.Start, previous: -1})
		}
	}
	if len(nodes) == 0 {
		return
	}
	groups := groupByStart(nodes, spots)
	forward(nodes, groups)
	backward(nodes, groups)
	through := func(n *node) rank { return rank{n.forth.kept + n.back.kept - 1, n.forth.breaks + n.back.breaks} }
	best, last := rank{}, -1
	for i := range nodes {
		if r := through(&nodes[i]); r.compare(best) > 0 {
			best = r
		}
	}
	for i := range nodes {
		if n := &nodes[i]; n.forth == best && through(n) == best {
			last = i
			break
		}
	}
	for i := last; i >= 0; i = nodes[i].previous {
		spots[nodes[i].owner].Chosen = nodes[i].place
	}
	markAmbiguous(spots, slices.DeleteFunc(nodes, func(n node) bool { return through(&n) != best }))
}

// takenPlaces returns the chosen places, each with the old span.
func takenPlaces(spots []*Tracked) map[item.Span]item.Span {
	out := map[item.Span]item.Span{}
	for _, s := range spots {
		if s.Chosen >= 0 {
			out[s.Places[s.Chosen]] = s.Span
		}
	}
	return out
}

// free returns the places of a span that no span from elsewhere takes.
func free(s *Tracked, taken map[item.Span]item.Span) []int {
	var out []int
	for i, p := range s.Places {
		if from, ok := taken[p]; !ok || from == s.Span {
			out = append(out, i)
		}
	}
	return out
}

// groupByStart cuts the nodes, which are in order of their spans, where the
// old start changes.
func groupByStart(nodes []node, spots []*Tracked) [][2]int {
	var out [][2]int
	for i := 0; i < len(nodes); {
		j := i
		for j < len(nodes) && spots[nodes[j].owner].Start == spots[nodes[i].owner].Start {
			j++
		}
		out = append(out, [2]int{i, j})
		i = j
	}
	return out
}

// forward ranks the best way to each node from the start of the text.
func forward(nodes []node, groups [][2]int) {
	ways := newWays(nodes, false)
	for _, g := range groups {
		for i := g[0]; i < g[1]; i++ {
			n := &nodes[i]
			n.forth = rank{}.plus(0)
			if n.delta != 0 {
				n.forth.breaks = 1
			}
			for _, s := range ways.before(i, g[0], i) {
				if r := nodes[s.node].forth.plus(s.breaks); r.compare(n.forth) > 0 {
					n.forth, n.previous = r, s.node
				}
			}
		}
		for i := g[0]; i < g[1]; i++ {
			ways.add(i, nodes[i].forth)
		}
	}
}

// backward ranks the best way from each node to the end of the text.
func backward(nodes []node, groups [][2]int) {
	ways := newWays(nodes, true)
	for _, g := range slices.Backward(groups) {
		for i := g[1] - 1; i >= g[0]; i-- {
			n := &nodes[i]
			n.back = rank{}.plus(0)
			for _, s := range ways.before(i, i+1, g[1]) {
				if r := nodes[s.node].back.plus(s.breaks); r.compare(n.back) > 0 {
					n.back = r
				}
			}
		}
		for i := g[0]; i < g[1]; i++ {
			ways.add(i, nodes[i].back)
		}
	}
}

// ways are the best ways so far through the nodes.
type ways struct {
	nodes   []node
	order   *bestPrefix
	byDelta map[int]int // the best node so far that moved so far
	ranks   []rank
	origins []origin // reused by before
}

// origin is a node that a way may come from, and how many breaks that costs.
type origin struct{ node, breaks int }

func newWays(nodes []node, reverse bool) *ways {
	return &ways{nodes: nodes, order: newBestPrefix(nodes, reverse), byDelta: map[int]int{}, ranks: make([]rank, len(nodes))}
}

func (w *ways) add(i int, r rank) {
	w.order.add(i, r)
	w.ranks[i] = r
	if j, ok := w.byDelta[w.nodes[i].delta]; !ok || r.compare(w.ranks[j]) > 0 {
		w.byDelta[w.nodes[i].delta] = i
	}
}

// before returns the possible predecessors of a node: the best one before it in
// the text, the best one that moved as far, and those of its own group in
// [from, to) that moved as far, such as a name in a longer name.
func (w *ways) before(i, from, to int) []origin {
	n := &w.nodes[i]
	w.origins = w.origins[:0]
	come := func(j, breaks int) {
		if j >= 0 && w.nodes[j].owner != n.owner {
			w.origins = append(w.origins, origin{j, breaks})
		}
	}
	come(w.order.best(n.Start), 1)
	if j, ok := w.byDelta[n.delta]; ok {
		come(j, 0)
	}
	for j := from; j < to; j++ {
		if w.nodes[j].delta == n.delta {
			come(j, 0)
		}
	}
	return w.origins
}

// markAmbiguous marks the spans that another best way would place elsewhere,
// and those whose place it would give to another span. A span that this way
// skips, and another would give an unclaimed place, is left to the next pass.
func markAmbiguous(spots []*Tracked, optimal []node) {
	chosen := map[int]map[item.Span]bool{}
	for _, s := range spots {
		if s.Chosen >= 0 && s.Fact >= 0 {
			if chosen[s.Fact] == nil {
				chosen[s.Fact] = map[item.Span]bool{}
			}
			chosen[s.Fact][s.Places[s.Chosen]] = true
		}
	}
	claims := map[item.Span][]*Tracked{}
	for _, n := range optimal {
		s := spots[n.owner]
		if s.Fact < 0 {
			continue
		}
		if s.Chosen >= 0 && !chosen[s.Fact][n.Span] {
			s.Ambiguous = true
		}
		claims[n.Span] = append(claims[n.Span], s)
	}
	for place, list := range claims {
		markRivals(list, func(s *Tracked) bool { return chosen[s.Fact][place] })
	}
	for _, s := range spots {
		if s.Ambiguous {
			s.Chosen = -1
		}
	}
}

// markRivals marks the spans whose place is also claimed by spans of other
// facts.
func markRivals(claims []*Tracked, has func(*Tracked) bool) {
	for _, a := range claims {
		for _, b := range claims {
			if a.Fact != b.Fact && a.Span != b.Span {
				a.Ambiguous = a.Ambiguous || has(a)
				b.Ambiguous = b.Ambiguous || has(b)
			}
		}
	}
}

// dropIsolatedMoves unplaces the spans that moved out of order without a
// neighbour that moved as far.
func dropIsolatedMoves(spots []*Tracked) {
	lone := make([]bool, len(spots))
	for i, s := range spots {
		if s.Chosen < 0 {
			continue
		}
		with := func(j int) bool {
			return j >= 0 && j < len(spots) && spots[j].Chosen >= 0 && spots[j].delta() == s.delta() && spots[j].Span != s.Span
		}
		lone[i] = !with(i-1) && !with(i+1)
	}
	for i, s := range spots {
		if lone[i] {
			s.Chosen = -1
		}
	}
}

// dropPartial unplaces the spans placed in a longer word, unless the neighbours
// on both sides moved as far: then they were in one before.
func dropPartial(spots []*Tracked, sameText bool) {
	for i, s := range spots {
		if s.Chosen < 0 || !s.Partial[s.Chosen] {
			continue
		}
		near := func(origin int) bool {
			for j := i + origin; j >= 0 && j < len(spots); j += origin {
				apart := spots[j].End <= s.Start || s.End <= spots[j].Start
				if spots[j].Chosen >= 0 && apart {
					return spots[j].delta() == s.delta()
				}
			}
			return s.delta() == 0 && (origin < 0 || sameText)
		}
		if !near(-1) || !near(1) {
			s.Chosen = -1
		}
	}
}
