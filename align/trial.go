package align

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/assaykit/assay/internal/assign"
)

// weights is the weights of pairs of a want and a got that were judged, zero if they
// cannot be the same.
type weights map[[2]int]assign.Weight

// trial is one round of trying pairs, which it names by their ranks. Its lists are
// used again for other rounds and problems.
type trial struct {
	problem     *problem
	wants, gots []int // facts by rank
	judged      weights
	capped      bool // a key was shared by too many to try them all

	// The pairs to try are bits if they are few, else numbers in a list: rank of the
	// want times number of the gots, plus rank of the got.
	bits  []uint64
	pairs []uint64
	spent int // steps for pairs

	edges  []assign.Edge
	seen   []bool
	shared []int32 // numbers of the keys of the gots that the wants have too
	owners []int32 // their gots
	starts []int32
	by     []int32 // gots by number of the key
}

// maxBits is the largest number of pairs that are bits.
const maxBits = 1 << 16

var trials = sync.Pool{New: func() any { return new(trial) }}

// release gives the lists back, without what belongs to the problem.
func (t *trial) release() {
	t.problem, t.wants, t.gots, t.judged = nil, nil, nil, nil
	trials.Put(t)
}

func (t *trial) reset(p *problem, wants, gots []int, judged weights) {
	t.problem, t.wants, t.gots, t.judged, t.capped, t.spent = p, wants, gots, judged, false, 0
	t.pairs, t.edges, t.bits = t.pairs[:0], t.edges[:0], t.bits[:0]
	if n := len(wants) * len(gots); n <= maxBits && !p.golden.slow {
		t.bits = cleared(t.bits, (n+63)/64)
	}
}

// cleared returns a list of n zeros in the memory of another.
func cleared[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// add adds a pair to those to try.
func (t *trial) add(i, j int) {
	at := i*len(t.gots) + j
	if len(t.bits) > 0 {
		t.bits[at/64] |= 1 << (at % 64)
		return
	}
	if t.pairs = append(t.pairs, uint64(at)); len(t.pairs) >= 1<<18 && len(t.pairs) >= 2*t.spent {
		t.compact()
	}
}

// compact sorts the pairs of the list, removes duplicates and counts the steps.
func (t *trial) compact() {
	slices.Sort(t.pairs)
	t.pairs = slices.Compact(t.pairs)
	t.problem.work.Spend(len(t.pairs) - t.spent)
	t.spent = len(t.pairs)
}

func (t *trial) tryAll() {
	for i := range t.wants {
		for j := range t.gots {
			t.add(i, j)
		}
	}
}

// trySharers adds the pairs that share a key.
func (t *trial) trySharers(x *index) {
	t.bucket(x)
	for number := range x.keys {
		gots := t.by[t.starts[number]:t.starts[number+1]]
		if len(gots) == 0 {
			continue
		}
		wants := x.holders(int32(number))
		t.problem.work.Spend(len(wants) + len(gots))
		if len(wants)*len(gots) > limitOf(x.keys[number]) {
			t.capped = true
			t.tryEqualRanks(wants, gots)
			continue
		}
		for _, i := range wants {
			for _, j := range gots {
				t.add(int(i), int(j))
			}
		}
	}
}

// bucket lists the gots by the numbers of their keys.
func (t *trial) bucket(x *index) {
	t.shared, t.owners = t.shared[:0], t.owners[:0]
	t.starts = cleared(t.starts, len(x.keys)+1)
	for j, g := range t.gots {
		for _, k := range t.problem.gots[g].keys {
			if number, ok := x.numbers[k]; ok {
				t.shared, t.owners = append(t.shared, number), append(t.owners, int32(j))
				t.starts[number]++
			}
		}
	}
	startsOf(t.starts)
	t.by = cleared(t.by, len(t.shared))
	for n, number := range t.shared {
		t.by[t.starts[number]] = t.owners[n]
		t.starts[number]++
	}
	copy(t.starts[1:], t.starts) // each is now where the next one begins
	t.starts[0] = 0
}

// limitOf returns the number of pairs sharing a key up to which all are tried.
func limitOf(k key) int {
	if k.First() == weak {
		return maxWeakPairs
	}
	return maxPairs
}

// tryEqualRanks adds, of too many facts that share a key, the k-th with the k-th:
// among all, and among those of equal content.
func (t *trial) tryEqualRanks(wants, gots []int32) {
	for r := range min(len(wants), len(gots)) {
		t.add(int(wants[r]), int(gots[r]))
	}
	byContent := make(map[string][]int32)
	for _, j := range gots {
		s := contentWithoutID(t.problem.contentOf(t.gots[j]))
		byContent[s] = append(byContent[s], j)
	}
	for _, i := range wants {
		s := contentWithoutID(t.problem.golden.content(t.wants[i]))
		if js := byContent[s]; len(js) > 0 {
			t.add(int(i), int(js[0]))
			byContent[s] = js[1:]
		}
	}
}

// weigh judges the pairs to try. Those that may be the same become edges, sorted.
func (t *trial) weigh() {
	if len(t.bits) > 0 {
		t.pairs = t.pairs[:0]
		for i, word := range t.bits {
			for ; word != 0; word &= word - 1 {
				t.pairs = append(t.pairs, uint64(64*i+bits.TrailingZeros64(word)))
			}
		}
		t.problem.work.Spend(len(t.pairs))
	} else {
		t.compact()
	}
	for _, at := range t.pairs {
		i, j := int(at)/len(t.gots), int(at)%len(t.gots)
		pair := [2]int{t.wants[i], t.gots[j]}
		w, known := t.judged[pair]
		if !known {
			w = t.problem.judge(pair[0], pair[1])
		}
		if w.Similarity > 0 {
			t.edges = append(t.edges, assign.Edge{Want: i, Got: j, Weight: w})
		}
	}
}

// remember adds the weights of this round to those that are known.
func (t *trial) remember(judged weights) {
	for _, at := range t.pairs {
		judged[[2]int{t.wants[int(at)/len(t.gots)], t.gots[int(at)%len(t.gots)]}] = assign.Weight{}
	}
	for _, e := range t.edges {
		w := e.Weight
		w.Order = 0
		judged[[2]int{t.wants[e.Want], t.gots[e.Got]}] = w
	}
}

// assign pairs the wants and gots by the best assignment along the edges. It returns
// the facts that are left.
func (t *trial) assign(paired []int) (wantLeft, gotLeft []int) {
	taken := cleared(t.seen, len(t.gots))
	t.seen = taken
	if t.isolated(taken) {
		for _, e := range t.edges {
			paired[t.wants[e.Want]] = t.gots[e.Got]
		}
	} else {
		clear(taken)
		byDocumentOrder(len(t.wants), len(t.gots), t.edges)
		for i, e := range assign.Within(t.problem.work, len(t.wants), len(t.gots), t.edges) {
			if e >= 0 {
				paired[t.wants[i]] = t.gots[t.edges[e].Got]
				taken[t.edges[e].Got] = true
			}
		}
	}
	for _, w := range t.wants {
		if paired[w] < 0 {
			wantLeft = append(wantLeft, w)
		}
	}
	for j, g := range t.gots {
		if !taken[j] {
			gotLeft = append(gotLeft, g)
		}
	}
	return wantLeft, gotLeft
}

// isolated reports whether no two edges have a fact in common, so that all are
// chosen. Taken are then the gots that have one.
func (t *trial) isolated(taken []bool) bool {
	if t.problem.golden.slow {
		return false
	}
	for k, e := range t.edges {
		if taken[e.Got] || k > 0 && t.edges[k-1].Want == e.Want {
			return false
		}
		taken[e.Got] = true
	}
	return true
}

// byDocumentOrder makes the weights of each connected part prefer, among
// pairings of equal similarity, the one that crosses least: it adds to each
// edge the negated square of the distance between the ranks of its two ends.
func byDocumentOrder(wants, gots int, edges []assign.Edge) {
	root := indexes(wants + gots)
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, e := range edges {
		root[find(e.Want)] = find(wants + e.Got)
	}
	rank, size := make([]int64, wants+gots), make([][2]int64, wants+gots)
	for i := range rank {
		side := 0
		if i >= wants {
			side = 1
		}
		n := &size[find(i)][side]
		rank[i] = *n
		*n++
	}
	for i := range edges {
		d := rank[edges[i].Want] - rank[wants+edges[i].Got]
		edges[i].Weight.Order -= d * d
	}
}
