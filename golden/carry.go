package golden

import (
	"cmp"
	"math"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Outcome is what became of a mention when its article changed.
type Outcome string

// The outcomes.
const (
	Kept      Outcome = "kept"      // the same words in the same place
	Moved     Outcome = "moved"     // the same words in another place
	Located   Outcome = "located"   // had no offsets, and stands in one place
	Reworded  Outcome = "changed"   // other words stand between its neighbours
	Gone      Outcome = "gone"      // nothing stands there
	Ambiguous Outcome = "ambiguous" // several places fit as well
)

// span is a half-open range in the golden's own unit of offsets.
type span struct{ start, end int }

// spot is a mention to be carried over: where it stood in the old text, where
// its words stand in the new one, and which fact it belongs to.
type spot struct {
	span
	fact     int // -1 for a word of the old text that only helps
	places   []span
	partial  []bool // of each place: it is a part of a longer word
	at       int    // index in places of where it went, -1 for nowhere
	unsure   bool   // other places fit as well
	crowded  bool   // its words stand in more places than are weighed for it
	detached bool   // its words stand elsewhere, with nothing that moved with them
}

func (s *spot) delta() int { return s.places[s.at].start - s.start }

// carry tells where every spot went. Spots keep their order, as most edits
// leave it; of all ways to keep it, those that find the most spots are taken,
// and of those the ones in which the distance moved changes the fewest times,
// since one edit moves everything behind it alike. Where the best ways differ
// in what they give a fact, its spot is unsure. What then is left is laid out
// the same way, as a paragraph that moved, and taken where at least two spots
// moved together.
//
// Where the text is the same, the end of it has not moved.
func carry(spots []*spot, sameText bool) {
	slices.SortStableFunc(spots, inOldOrder)
	for _, s := range spots {
		s.at, s.unsure = -1, false
	}
	thin(spots)
	left := slices.DeleteFunc(slices.Clone(spots), func(s *spot) bool {
		s.unsure = s.crowded
		return s.crowded
	})
	for pass := 0; pass < 8 && len(left) > 0; pass++ {
		lay(left, spots)
		if pass > 0 {
			undoLoners(left)
		}
		n := len(left)
		left = slices.DeleteFunc(left, func(s *spot) bool { return s.at >= 0 || s.unsure })
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

// thin leaves the crowded spots only those of their places that lie between
// where the nearest other spots on both sides went.
func thin(spots []*spot) {
	rare := slices.DeleteFunc(slices.Clone(spots), func(s *spot) bool { return s.crowded })
	if len(rare) == len(spots) {
		return
	}
	lay(rare, spots)
	var from int
	var waiting []*spot
	settle := func(to int) {
		for _, s := range waiting {
			i, _ := slices.BinarySearchFunc(s.places, from, func(p span, at int) int { return cmp.Compare(p.start, at) })
			j, _ := slices.BinarySearchFunc(s.places, to, func(p span, at int) int { return cmp.Compare(p.start, at) })
			if j = max(i, j); j-i <= crowd {
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
			settle(s.places[s.at].start + 1)
			from = s.places[s.at].start
		}
	}
	settle(math.MaxInt)
	for _, s := range spots {
		s.at, s.unsure = -1, false
	}
}

// crowd is in how many places a surface may stand before its spots are thinned
// out.
const crowd = 64

func inOldOrder(a, b *spot) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
}

// node is one place that one spot may have gone to.
type node struct {
	spot, place int
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

// lay finds the best way for the spots through places that no other spot took.
func lay(spots, all []*spot) {
	var nodes []node
	taken := takenPlaces(all)
	for i, s := range spots {
		for _, p := range free(s, taken) {
			nodes = append(nodes, node{spot: i, place: p, span: s.places[p], delta: s.places[p].start - s.start, previous: -1})
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
		spots[nodes[i].spot].at = nodes[i].place
	}
	doubt(spots, slices.DeleteFunc(nodes, func(n node) bool { return through(&n) != best }))
}

// takenPlaces returns the places that spots went to, with the old ones that
// they came from.
func takenPlaces(spots []*spot) map[span]span {
	out := map[span]span{}
	for _, s := range spots {
		if s.at >= 0 {
			out[s.places[s.at]] = s.span
		}
	}
	return out
}

// free returns the places of a spot that no spot of another old place took.
func free(s *spot, taken map[span]span) []int {
	var out []int
	for i, p := range s.places {
		if from, ok := taken[p]; !ok || from == s.span {
			out = append(out, i)
		}
	}
	return out
}

// groupByStart cuts the nodes, which are in order of their spots, where the
// old start changes.
func groupByStart(nodes []node, spots []*spot) [][2]int {
	var out [][2]int
	for i := 0; i < len(nodes); {
		j := i
		for j < len(nodes) && spots[nodes[j].spot].start == spots[nodes[i].spot].start {
			j++
		}
		out = append(out, [2]int{i, j})
		i = j
	}
	return out
}

// forward ranks the best way to each node from the start of the text.
func forward(nodes []node, groups [][2]int) {
	order := newPrefix(nodes, false)
	alike := map[int]int{} // the best node so far of each delta
	for _, g := range groups {
		for i := g[0]; i < g[1]; i++ {
			n := &nodes[i]
			n.forth = rank{}.plus(0)
			if n.delta != 0 {
				n.forth.breaks = 1
			}
			take := func(j, breaks int) {
				if j >= 0 && nodes[j].spot != n.spot {
					if r := nodes[j].forth.plus(breaks); r.compare(n.forth) > 0 {
						n.forth, n.previous = r, j
					}
				}
			}
			take(order.best(n.start), 1)
			if j, ok := alike[n.delta]; ok {
				take(j, 0)
			}
			// Spots that began together, as a name in a longer name, move together.
			for j := g[0]; j < i; j++ {
				if nodes[j].delta == n.delta {
					take(j, 0)
				}
			}
		}
		for i := g[0]; i < g[1]; i++ {
			order.add(i, nodes[i].forth)
			if j, ok := alike[nodes[i].delta]; !ok || nodes[i].forth.compare(nodes[j].forth) > 0 {
				alike[nodes[i].delta] = i
			}
		}
	}
}

// backward ranks the best way from each node to the end of the text.
func backward(nodes []node, groups [][2]int) {
	order := newPrefix(nodes, true)
	alike := map[int]int{}
	for _, g := range slices.Backward(groups) {
		for i := g[1] - 1; i >= g[0]; i-- {
			n := &nodes[i]
			n.back = rank{}.plus(0)
			take := func(j, breaks int) {
				if j >= 0 && nodes[j].spot != n.spot {
					if r := nodes[j].back.plus(breaks); r.compare(n.back) > 0 {
						n.back = r
					}
				}
			}
			take(order.best(n.start), 1)
			if j, ok := alike[n.delta]; ok {
				take(j, 0)
			}
			for j := i + 1; j < g[1]; j++ {
				if nodes[j].delta == n.delta {
					take(j, 0)
				}
			}
		}
		for i := g[0]; i < g[1]; i++ {
			order.add(i, nodes[i].back)
			if j, ok := alike[nodes[i].delta]; !ok || nodes[i].back.compare(nodes[j].back) > 0 {
				alike[nodes[i].delta] = i
			}
		}
	}
}

// doubt marks the spots that another best way would give another place, and
// those that it would take a place from. A spot that this way leaves out, and
// another would find in a place that nobody claims, waits for the next pass.
func doubt(spots []*spot, optimal []node) {
	chosen := map[int]map[span]bool{}
	for _, s := range spots {
		if s.at >= 0 && s.fact >= 0 {
			if chosen[s.fact] == nil {
				chosen[s.fact] = map[span]bool{}
			}
			chosen[s.fact][s.places[s.at]] = true
		}
	}
	claims := map[span][]*spot{}
	for _, n := range optimal {
		s := spots[n.spot]
		if s.fact < 0 {
			continue
		}
		if s.at >= 0 && !chosen[s.fact][n.span] {
			s.unsure = true
		}
		claims[n.span] = append(claims[n.span], s)
	}
	for place, list := range claims {
		for _, a := range list {
			for _, b := range list {
				if a.fact != b.fact && a.span != b.span {
					a.unsure = a.unsure || chosen[a.fact][place]
					b.unsure = b.unsure || chosen[b.fact][place]
				}
			}
		}
	}
	for _, s := range spots {
		if s.unsure {
			s.at = -1
		}
	}
}

// undoLoners takes back the spots that moved out of order with no neighbour
// that moved as far.
func undoLoners(spots []*spot) {
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

// dropPartial takes back the spots that went into a longer word, unless what
// stands on both sides moved as far: then they stood in one before.
func dropPartial(spots []*spot, sameText bool) {
	for i, s := range spots {
		if s.at < 0 || !s.partial[s.at] {
			continue
		}
		near := func(step int) bool {
			for j := i + step; j >= 0 && j < len(spots); j += step {
				apart := spots[j].end <= s.start || s.end <= spots[j].start
				if spots[j].at >= 0 && apart {
					return spots[j].delta() == s.delta()
				}
			}
			return s.delta() == 0 && (step < 0 || sameText)
		}
		if !near(-1) || !near(1) {
			s.at = -1
		}
	}
}

// placesOf returns where a surface stands in the unit, typography aside, and
// which of the places are parts of longer words.
func placesOf(x *seeds.Index, surface string, unit schema.OffsetUnit) (list []span, partial []bool) {
	for m := range x.Find(surface) {
		list = append(list, inUnit(x, m.Start, m.End, unit))
		partial = append(partial, !m.Whole)
	}
	return list, partial
}
