package align

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/assign"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// candidate is one golden or extracted fact that may be paired.
type candidate struct {
	place   place
	content string   // what it says, spelt in one way; its id last
	keys    []string // two facts that may be the same share one
}

// judgement is what a comparison of two facts that may be the same gives.
type judgement struct {
	similarity  float64 // above 0, at most 1
	differences []Difference
	unverified  bool // they may be the same, and nobody can say
}

// outcome is Incorrect where something stated is wrong, Partial where
// something is left unsaid or said more coarsely or finely. What a figure is
// about is a link beside it: without it the figure is reported all the same.
func (j judgement) outcome() Outcome {
	out := Correct
	if j.unverified {
		out = Partial
	}
	for _, d := range j.differences {
		switch {
		case !d.Soft:
			return Incorrect
		case d.Attribute != "about":
			out = Partial
		}
	}
	return out
}

// meetsAlternative reports whether an accepted alternative is right: nothing of what it
// states differs. A coarser date that is right too does not excuse a wrong time
// of that day.
func meetsAlternative(stated fact.States, j judgement) bool {
	return !slices.ContainsFunc(j.differences, func(d Difference) bool { return slices.Contains(stated, d.Attribute) })
}

// variants are a golden fact as it is, and as its alternatives have it.
func variants[F fact.Fact](f F, accept []F) []F {
	return append([]F{f}, accept...)
}

// better reports whether j says less against a pair than k does.
func (j judgement) better(k judgement) bool {
	a, b := j.count(), k.count()
	if a != b {
		return a[0] < b[0] || a[0] == b[0] && a[1] < b[1]
	}
	return j.similarity > k.similarity
}

func (j judgement) count() (n [2]int) {
	for _, d := range j.differences {
		if d.Soft {
			n[1]++
		} else {
			n[0]++
		}
	}
	return n
}

// Ranks of outcomes in a weight: one correct pair outweighs any number of
// partial ones, and one partial pair any number of incorrect ones. So a wrong
// fact never takes the place of a right one, whatever else it resembles.
const (
	correctRank = 1 << 31
	partialRank = 1
	scale       = 1_000_000 // of similarities, which are summed exactly
)

func (j judgement) weight() assign.Weight {
	w := assign.Weight{Similarity: max(1, int64(j.similarity*scale))}
	switch j.outcome() {
	case Correct:
		w.Rank = correctRank
	case Partial:
		w.Rank = partialRank
	}
	return w
}

// problem is the pairing of one kind.
type problem struct {
	wants, gots []candidate
	compare     func(want, got int) (judgement, bool)
	relaxed     bool // the keys find nearly every pair: try what is left over without them
	work        *work.Meter

	// again reports whether two gots say the same, wherever they are; nil
	// where nothing decides.
	again func(a, b int) bool
}

const (
	// A key that more than this many pairs share finds only those of equal
	// rank: the k-th with the k-th in document order, among those that say the
	// same and among all. What is left unpaired is matched again, so that equal facts by the
	// thousand are all paired, in near-linear time.
	maxPairs = 64 * 64

	// A key that begins with "~" is a weak one, such as a word of a name.
	maxWeakPairs = 16 * 16

	// A key that begins with "=" is what a fact is called outright, such as the whole name.
	outright = "="

	maxRounds = 16
)

// match returns for every want the got it is paired with, or -1.
func (p *problem) match() []int {
	wants, gots := documentOrder(p.wants), documentOrder(p.gots) // by rank
	paired := fill(len(p.wants), -1)
	judged := make(map[[2]int]assign.Weight)
	wants, gots = p.pairUnique(wants, gots, paired, judged)
	for round := range maxRounds {
		all := p.relaxed && round > 0 && len(wants)*len(gots) <= maxPairs
		edges, capped := p.candidates(wants, gots, all, judged)
		byDocumentOrder(len(wants), len(gots), edges)
		wantLeft, gotTaken := wants[:0:0], make([]bool, len(gots))
		for i, e := range assign.Within(p.work, len(wants), len(gots), edges) {
			if e < 0 {
				wantLeft = append(wantLeft, wants[i])
				continue
			}
			paired[wants[i]] = gots[edges[e].Got]
			gotTaken[edges[e].Got] = true
		}
		gotLeft := gots[:0:0]
		for j, g := range gots {
			if !gotTaken[j] {
				gotLeft = append(gotLeft, g)
			}
		}
		if len(wantLeft) == 0 || len(gotLeft) == 0 || all ||
			!(p.relaxed && round == 0) && (!capped || len(wantLeft) == len(wants)) {
			break
		}
		wants, gots = wantLeft, gotLeft
	}
	return paired
}

// documentOrder returns the indexes of the facts in document order: by the first
// mention, then by what they say. Nothing depends on the order of the list.
func documentOrder(facts []candidate) []int {
	at := make([]int, len(facts))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(facts[a].place.start(), facts[b].place.start()),
			slices.CompareFunc(facts[a].place.Spans, facts[b].place.Spans, func(x, y [2]int) int { return slices.Compare(x[:], y[:]) }),
			cmp.Compare(facts[a].content, facts[b].content),
		)
	})
	return at
}

// candidates returns an edge for every two facts that share a key and may be
// the same, or for all of them, sorted; and whether a key was shared by too many to try them all.
func (p *problem) candidates(wants, gots []int, all bool, judged map[[2]int]assign.Weight) (edges []assign.Edge, capped bool) {
	t := trial{problem: p, wants: wants, gots: gots, judged: judged, tried: make(map[[2]int]bool)}
	if all {
		for i := range wants {
			for j := range gots {
				t.try(i, j)
			}
		}
		return t.edges, false
	}
	names, holders := t.sharersByKey()
	for _, k := range names {
		h := holders[k]
		p.work.Spend(len(h.wants) + len(h.gots))
		if len(h.wants)*len(h.gots) > limitOf(k) {
			capped = true
			t.tryEqualRanks(h)
			continue
		}
		for _, i := range h.wants {
			for _, j := range h.gots {
				t.try(i, j)
			}
		}
	}
	slices.SortFunc(t.edges, func(a, b assign.Edge) int { return cmp.Or(a.Want-b.Want, a.Got-b.Got) })
	return t.edges, capped
}

// limitOf is how many pairs that share a key are all tried.
func limitOf(key string) int {
	if strings.HasPrefix(key, "~") {
		return maxWeakPairs
	}
	return maxPairs
}

// trial is one round of trying pairs, which it names by their ranks.
type trial struct {
	*problem
	wants, gots []int // facts by rank
	judged      map[[2]int]assign.Weight
	tried       map[[2]int]bool
	edges       []assign.Edge
}

// try adds an edge for two facts that may be the same.
func (t *trial) try(i, j int) {
	if t.tried[[2]int{i, j}] {
		return
	}
	t.tried[[2]int{i, j}] = true
	at := [2]int{t.wants[i], t.gots[j]}
	w, known := t.judged[at]
	if t.work.Spend(1); !known {
		w = t.judge(at[0], at[1])
		t.judged[at] = w
	}
	if w.Similarity > 0 {
		t.edges = append(t.edges, assign.Edge{Want: i, Got: j, Weight: w})
	}
}

// sharers are the facts that have one key.
type sharers struct{ wants, gots []int }

// sharersByKey returns who has each key of the wants, and those keys in their order.
func (t *trial) sharersByKey() (names []string, holders map[string]*sharers) {
	holders = make(map[string]*sharers)
	for i, w := range t.wants {
		for _, k := range t.problem.wants[w].keys {
			h := holders[k]
			if h == nil {
				h = new(sharers)
				holders[k] = h
				names = append(names, k)
			}
			h.wants = appendOnce(h.wants, i)
		}
	}
	for j, g := range t.gots {
		for _, k := range t.problem.gots[g].keys {
			if h := holders[k]; h != nil {
				h.gots = appendOnce(h.gots, j)
			}
		}
	}
	return names, holders
}

// appendOnce appends a number that may be the last already.
func appendOnce(list []int, n int) []int {
	if len(list) > 0 && list[len(list)-1] == n {
		return list
	}
	return append(list, n)
}

// tryEqualRanks tries, of too many that share a key, the k-th with the k-th:
// among all, and among those that say the same.
func (t *trial) tryEqualRanks(h *sharers) {
	for r := range min(len(h.wants), len(h.gots)) {
		t.try(h.wants[r], h.gots[r])
	}
	said := make(map[string][]int)
	for _, j := range h.gots {
		s := contentWithoutID(t.problem.gots[t.gots[j]].content)
		said[s] = append(said[s], j)
	}
	for _, i := range h.wants {
		s := contentWithoutID(t.problem.wants[t.wants[i]].content)
		if js := said[s]; len(js) > 0 {
			t.try(i, js[0])
			said[s] = js[1:]
		}
	}
}

// judge returns what it is worth to pair two facts, nothing where they cannot be the same.
func (p *problem) judge(want, got int) (w assign.Weight) {
	p.work.Spend(p.wants[want].place.size() + p.gots[got].place.size())
	if verdict, may := p.compare(want, got); may {
		w = verdict.weight()
	}
	return w
}

// contentWithoutID is a fact's content without its id.
func contentWithoutID(content string) string {
	s, _, _ := strings.Cut(content, idMark)
	return s
}

// idMark precedes the id in a content.
const idMark = "\x01"

// byDocumentOrder makes the weights of each connected part prefer, among
// pairings of equal similarity, the one that crosses least: it adds to each
// edge the negated square of the distance between the ranks of its two ends.
func byDocumentOrder(wants, gots int, edges []assign.Edge) {
	root := make([]int, wants+gots)
	for i := range root {
		root[i] = i
	}
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
	rank, size := make([]int64, wants+gots), make(map[[2]int]int64)
	for i := range rank {
		side := 0
		if i >= wants {
			side = 1
		}
		at := [2]int{find(i), side}
		rank[i] = size[at]
		size[at]++
	}
	for i := range edges {
		d := rank[edges[i].Want] - rank[wants+edges[i].Got]
		edges[i].Weight.Order -= d * d
	}
}

// pairs returns a matching as pairs: the wants in their own order, then the
// gots that are left over in theirs.
func (p *problem) pairs(wants []fact.Fact, kind schema.Kind, paired []int) []Pair {
	out := make([]Pair, 0, len(p.wants)+len(p.gots))
	taken := make([]bool, len(p.gots))
	for w, g := range paired {
		pair := Pair{Kind: kind, Want: w, Got: g, Outcome: Missing, Optional: !wants[w].Annotation().IsRequired()}
		if g >= 0 {
			taken[g] = true
			j, _ := p.compare(w, g)
			pair.Outcome, pair.Similarity, pair.Differences, pair.Unverified = j.outcome(), j.similarity, j.differences, j.unverified
		}
		out = append(out, pair)
	}
	twins := p.twins(paired, taken)
	for g := range p.gots {
		if !taken[g] {
			twin, again := twins[g]
			out = append(out, Pair{Kind: kind, Want: -1, Got: g, Outcome: Spurious, Again: again, Twin: twin})
		}
	}
	return out
}

func fill(n, v int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = v
	}
	return s
}
