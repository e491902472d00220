package carry

import "slices"

// bestPrefix finds the best node before a place in the new text, or behind it
// if reverse is set. It is a Fenwick tree over the places.
type bestPrefix struct {
	starts  []int
	reverse bool
	tree    []int // node + 1
	ranks   []rank
	nodes   []node
}

func newBestPrefix(nodes []node, reverse bool) *bestPrefix {
	p := &bestPrefix{reverse: reverse, nodes: nodes, ranks: make([]rank, len(nodes))}
	for _, n := range nodes {
		p.starts = append(p.starts, n.Start)
	}
	slices.Sort(p.starts)
	p.starts = slices.Compact(p.starts)
	p.tree = make([]int, len(p.starts)+1)
	return p
}

// index counts the places strictly before the start, or behind it.
func (p *bestPrefix) index(start int) int {
	i, _ := slices.BinarySearch(p.starts, start)
	if p.reverse {
		return len(p.starts) - 1 - i
	}
	return i
}

func (p *bestPrefix) add(n int, r rank) {
	p.ranks[n] = r
	for i := p.index(p.nodes[n].Start) + 1; i < len(p.tree); i += i & -i {
		if t := p.tree[i]; t == 0 || r.compare(p.ranks[t-1]) > 0 {
			p.tree[i] = n + 1
		}
	}
}

func (p *bestPrefix) best(start int) int {
	best := -1
	for i := p.index(start); i > 0; i -= i & -i {
		if t := p.tree[i]; t > 0 && (best < 0 || p.ranks[t-1].compare(p.ranks[best]) > 0) {
			best = t - 1
		}
	}
	return best
}
