package golden

import (
	"cmp"
	"math"
	"slices"
)

// tracked is a mention to be carried over: where it stood in the old text, where
// its words stand in the new one, and which fact it belongs to.
type tracked struct {
	span
	fact      int // -1 for a word of the old text that only helps
	places    []span
	partial   []bool // of each place: it is a part of a longer word
	at        int    // index in places of where it went, -1 for nowhere
	ambiguous bool   // other places fit as well
	crowded   bool   // its words stand in more than maxCandidates places
	detached  bool   // its words stand elsewhere, with nothing that moved with them
}

func (s *tracked) delta() int { return s.places[s.at].start - s.start }

// carry tells where every span went. Spans keep their order, as most edits
// leave it; of all ways to keep it, those that find the most spans are taken,
// and of those the ones in which the distance moved changes the fewest times,
// since one edit moves everything behind it alike. Where the best ways differ
// in what they give a fact, its span is ambiguous. What then is left is placed
// the same way, as a paragraph that moved, and kept where at least two spans
// moved together.
//
// Where the text is the same, the end of it has not moved.
func carry(spots []*tracked, sameText bool) {
	slices.SortStableFunc(spots, inOldOrder)
	for _, s := range spots {
		s.at, s.ambiguous = -1, false
	}
	pruneCandidates(spots)
	left := slices.DeleteFunc(slices.Clone(spots), func(s *tracked) bool {
		s.ambiguous = s.crowded
		return s.crowded
	})
	for pass := 0; pass < 8 && len(left) > 0; pass++ {
		placeInOrder(left, spots)
		if pass > 0 {
			dropIsolatedMoves(left)
		}
		n := len(left)
		left = slices.DeleteFunc(left, func(s *tracked) bool { return s.at >= 0 || s.ambiguous })
		if len(left) == n {
			break
		}
	}
	taken := takenPlaces(spots)
	for _, s := range left {
		s.detached = len(free(s, taken)) > 0
	}
	dropPartial(spots, sameText)
}

// pruneCandidates leaves the crowded spans only those of their places that lie
// between where the nearest other spans on both sides went.
func pruneCandidates(spots []*tracked) {
	rare := slices.DeleteFunc(slices.Clone(spots), func(s *tracked) bool { return s.crowded })
	if len(rare) == len(spots) {
		return
	}
	placeInOrder(rare, spots)
	var from int
	var waiting []*tracked
	resolve := func(to int) {
		for _, s := range waiting {
			i, _ := slices.BinarySearchFunc(s.places, from, func(p span, at int) int { return cmp.Compare(p.start, at) })
			j, _ := slices.BinarySearchFunc(s.places, to, func(p span, at int) int { return cmp.Compare(p.start, at) })
			if j = max(i, j); j-i <= maxCandidates {
				s.places, s.partial, s.crowded = s.places[i:j], s.partial[i:j], false
			}
		}
		waiting = waiting[:0]
	}
	for _, s := range spots {
		switch {
		case s.crowded:
			waiting = append(waiting, s)
		case s.at >= 0:
			resolve(s.places[s.at].start + 1)
			from = s.places[s.at].start
		}
	}
	resolve(math.MaxInt)
	for _, s := range spots {
		s.at, s.ambiguous = -1, false
	}
}

// maxCandidates is in how many places a surface may stand before its places
// are pruned.
const maxCandidates = 64

func inOldOrder(a, b *tracked) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
}

// node is one place that one span, the owner, may have gone to.
type node struct {
	owner, place int
	span
	delta    int
	forth    rank
	back     rank
	previous int // the node before it on the best way here, -1 for none
}

// rank orders ways through the nodes.
type rank struct{ found, breaks int }

func (a rank) compare(b rank) int {
	return cmp.Or(cmp.Compare(a.found, b.found), cmp.Compare(b.breaks, a.breaks))
}

func (a rank) plus(breaks int) rank { return rank{a.found + 1, a.breaks + breaks} }

// placeInOrder finds the best way for the spans through places that no other span took.
func placeInOrder(spots, all []*tracked) {
	var nodes []node
	taken := takenPlaces(all)
	for i, s := range spots {
		for _, p := range free(s, taken) {
			nodes = append(nodes, node{owner: i, place: p, span: s.places[p], delta: s.places[p].start - s.start, previous: -1})
		}
	}
	if len(nodes) == 0 {
		return
	}
	groups := groupByStart(nodes, spots)
	forward(nodes, groups)
	backward(nodes, groups)
	through := func(n *node) rank { return rank{n.forth.found + n.back.found - 1, n.forth.breaks + n.back.breaks} }
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
		spots[nodes[i].owner].at = nodes[i].place
	}
	markAmbiguous(spots, slices.DeleteFunc(nodes, func(n node) bool { return through(&n) != best }))
}

// takenPlaces returns the places that spans went to, with the old ones that
// they came from.
func takenPlaces(spots []*tracked) map[span]span {
	out := map[span]span{}
	for _, s := range spots {
		if s.at >= 0 {
			out[s.places[s.at]] = s.span
		}
	}
	return out
}

// free returns the places of a span that no span of another old place took.
func free(s *tracked, taken map[span]span) []int {
	var out []int
	for i, p := range s.places {
		if from, ok := taken[p]; !ok || from == s.span {
			out = append(out, i)
		}
	}
	return out
}

// groupByStart cuts the nodes, which are in order of their spans, where the
// old start changes.
func groupByStart(nodes []node, spots []*tracked) [][2]int {
	var out [][2]int
	for i := 0; i < len(nodes); {
		j := i
		for j < len(nodes) && spots[nodes[j].owner].start == spots[nodes[i].owner].start {
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

// ways holds the best ways so far through the nodes.
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

// before returns the nodes that a way to the node may come from: the best that
// stands before it, the best that moved as far, and those from from to to that
// began with it, as a name in a longer name, and move together with it.
func (w *ways) before(i, from, to int) []origin {
	n := &w.nodes[i]
	w.origins = w.origins[:0]
	come := func(j, breaks int) {
		if j >= 0 && w.nodes[j].owner != n.owner {
			w.origins = append(w.origins, origin{j, breaks})
		}
	}
	come(w.order.best(n.start), 1)
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

// markAmbiguous marks the spans that another best way would give another place, and
// those that it would take a place from. A span that this way leaves out, and
// another would find in a place that nobody claims, waits for the next pass.
func markAmbiguous(spots []*tracked, optimal []node) {
	chosen := map[int]map[span]bool{}
	for _, s := range spots {
		if s.at >= 0 && s.fact >= 0 {
			if chosen[s.fact] == nil {
				chosen[s.fact] = map[span]bool{}
			}
			chosen[s.fact][s.places[s.at]] = true
		}
	}
	claims := map[span][]*tracked{}
	for _, n := range optimal {
		s := spots[n.owner]
		if s.fact < 0 {
			continue
		}
		if s.at >= 0 && !chosen[s.fact][n.span] {
			s.ambiguous = true
		}
		claims[n.span] = append(claims[n.span], s)
	}
	for place, list := range claims {
		markRivals(list, func(s *tracked) bool { return chosen[s.fact][place] })
	}
	for _, s := range spots {
		if s.ambiguous {
			s.at = -1
		}
	}
}

// markRivals marks those that have a place which spans of other facts, that
// stood elsewhere, claim too.
func markRivals(claims []*tracked, has func(*tracked) bool) {
	for _, a := range claims {
		for _, b := range claims {
			if a.fact != b.fact && a.span != b.span {
				a.ambiguous = a.ambiguous || has(a)
				b.ambiguous = b.ambiguous || has(b)
			}
		}
	}
}

// dropIsolatedMoves takes back the spans that moved out of order with no neighbour
// that moved as far.
func dropIsolatedMoves(spots []*tracked) {
	lone := make([]bool, len(spots))
	for i, s := range spots {
		if s.at < 0 {
			continue
		}
		with := func(j int) bool {
			return j >= 0 && j < len(spots) && spots[j].at >= 0 && spots[j].delta() == s.delta() && spots[j].span != s.span
		}
		lone[i] = !with(i-1) && !with(i+1)
	}
	for i, s := range spots {
		if lone[i] {
			s.at = -1
		}
	}
}

// dropPartial takes back the spans that went into a longer word, unless what
// stands on both sides moved as far: then they stood in one before.
func dropPartial(spots []*tracked, sameText bool) {
	for i, s := range spots {
		if s.at < 0 || !s.partial[s.at] {
			continue
		}
		near := func(origin int) bool {
			for j := i + origin; j >= 0 && j < len(spots); j += origin {
				apart := spots[j].end <= s.start || s.end <= spots[j].start
				if spots[j].at >= 0 && apart {
					return spots[j].delta() == s.delta()
				}
			}
			return s.delta() == 0 && (origin < 0 || sameText)
		}
		if !near(-1) || !near(1) {
			s.at = -1
		}
	}
}
