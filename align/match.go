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
	place place
	keys  []key // facts that may be the same share one; sorted, each once
}

// judgement is the result of a comparison of two facts that may be the same.
type judgement struct {
	similarity  float64 // above 0, at most 1
	differences []Difference
	unverified  bool // whether they are the same cannot be decided
}

// outcome returns Incorrect if something stated is wrong, Partial if something is
// missing, coarser, finer or unverified, and Correct otherwise. It ignores what a
// figure is about if that is missing.
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

// meetsAlternative reports whether nothing that an accepted alternative states
// differs. A coarser date that is accepted does not excuse a wrong time of that day.
func meetsAlternative(stated fact.States, j judgement) bool {
	return !slices.ContainsFunc(j.differences, func(d Difference) bool { return slices.Contains(stated, d.Attribute) })
}

// variant returns a golden fact as it is, for 0, or with one of its alternatives
// applied.
func variant[F fact.Fact](f F, accept []F, i int) F {
	if i == 0 {
		return f
	}
	return accept[i-1]
}

// better reports whether j has fewer differences than k, or as many and a greater
// similarity.
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

// Ranks of outcomes in a weight: one correct pair outweighs any number of partial
// ones, and one partial pair any number of incorrect ones. So a wrong fact never
// takes the place of a right one, however similar it is.
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
	golden      *side // the golden's facts
	wants, gots []candidate
	compare     func(want, got int) (judgement, bool)
	brief       bool // of a judgement only the weight is used: differences need no words and no order
	relaxed     bool // the keys find nearly every pair: try unpaired facts without them
	work        *work.Meter

	contents func(got int) string // what an extracted fact states, in a canonical spelling, and its id
	content  []string             // memo of contents

	// again reports whether two gots say the same, wherever they are; nil
	// where nothing decides.
	again func(a, b int) bool

	// againKeys returns the spellings of the keys of a got that do not depend on its
	// place, sorted. Two gots that say the same share one.
	againKeys func(got int) []string
}

const (
	// Of more than this many pairs that share a key, only those of equal rank are
	// tried: the k-th with the k-th in document order, among all and among those of
	// equal content. Facts left unpaired are matched again, so that thousands of equal
	// facts are all paired, in near-linear time.
	maxPairs = 64 * 64

	// maxWeakPairs is the same for weak keys.
	maxWeakPairs = 16 * 16

	maxRounds = 16
)

// match returns for every want the got it is paired with, or -1.
func (p *problem) match() []int {
	paired := fill(len(p.wants), -1)
	if len(p.wants) == 0 || len(p.gots) == 0 {
		return paired
	}
	wants, gots := p.golden.order, p.gotsInOrder() // by rank
	sharers := p.golden.index
	judged := make(weights)
	if len(wants)*len(gots) > maxPairs {
		if wants, gots = p.pairUnique(wants, gots, paired, judged); len(wants) < len(p.wants) {
			sharers = nil
		}
	}
	t := trials.Get().(*trial)
	defer t.release()
	for round := range maxRounds {
		all := p.relaxed && round > 0 && len(wants)*len(gots) <= maxPairs
		t.reset(p, wants, gots, judged)
		if all {
			t.tryAll()
		} else {
			if sharers == nil {
				sharers = newIndex(keysIn(p.wants), wants)
			}
			t.trySharers(sharers)
		}
		t.weigh()
		wantLeft, gotLeft := t.assign(paired)
		if len(wantLeft) == 0 || len(gotLeft) == 0 || all ||
			!(p.relaxed && round == 0) && (!t.capped || len(wantLeft) == len(wants)) {
			break
		}
		t.remember(judged)
		wants, gots, sharers = wantLeft, gotLeft, nil
	}
	return paired
}

// gotsInOrder returns the extracted facts in document order.
func (p *problem) gotsInOrder() []int { return documentOrder(p.gots, p.contentOf) }

// contentOf returns what an extracted fact states.
func (p *problem) contentOf(got int) string {
	if p.content == nil {
		p.content = make([]string, len(p.gots))
	}
	if p.content[got] == "" {
		p.content[got] = p.contents(got)
	}
	return p.content[got]
}

// documentOrder returns the indexes of the facts in document order: by the first
// mention, then by content. It does not depend on the order of the list.
func documentOrder(facts []candidate, content func(int) string) []int {
	at := indexes(len(facts))
	slices.SortStableFunc(at, func(a, b int) int {
		x, y := &facts[a].place, &facts[b].place
		if d := cmp.Compare(x.start(), y.start()); d != 0 {
			return d
		}
		if d := slices.CompareFunc(x.Spans, y.Spans, func(x, y [2]int) int { return slices.Compare(x[:], y[:]) }); d != 0 {
			return d
		}
		return cmp.Compare(content(a), content(b))
	})
	return at
}

// judge returns the weight of a pair of facts, zero if they cannot be the same.
func (p *problem) judge(want, got int) (w assign.Weight) {
	p.work.Spend(p.wants[want].place.size() + p.gots[got].place.size())
	p.brief = !p.golden.slow
	if verdict, may := p.compare(want, got); may {
		w = verdict.weight()
	}
	p.brief = false
	return w
}

// contentWithoutID is a fact's content without its id.
func contentWithoutID(content string) string {
	s, _, _ := strings.Cut(content, idMark)
	return s
}

// idMark precedes the id in a content.
const idMark = "\x01"

// pairs returns a matching as pairs: the wants in their order, then the unpaired gots
// in theirs.
func (p *problem) pairs(wants []fact.Fact, kind schema.Kind, paired []int) []Pair {
	out := make([]Pair, 0, max(len(p.wants), len(p.gots)))
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
	if !slices.Contains(taken, false) {
		return out
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
