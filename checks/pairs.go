package checks

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// pairs is the alignment of a record by kind and by extracted fact.
type pairs struct {
	kinds [kinds][]align.Pair
	of    [kinds][]int32 // by extracted fact: 1 + the index in the alignment of its pair or of that which it repeats, 0 for none
}

// kinds is the number of kinds of facts.
const kinds = 5

// kindIndex returns the index of a kind in the order of [schema.Kinds], -1 for another.
func kindIndex(k schema.Kind) int {
	switch k {
	case schema.KindParty:
		return 0
	case schema.KindFigure:
		return 1
	case schema.KindDate:
		return 2
	case schema.KindEvent:
		return 3
	case schema.KindQuote:
		return 4
	}
	return -1
}

// pairing returns the alignment by kind and fact.
func (p *Pass) pairing() *pairs {
	c := p.memo()
	if c.pairs == nil {
		c.pairs = newPairs(p.Alignment, p.facts)
	}
	return c.pairs
}

func newPairs(a *align.Alignment, facts *fact.Set) *pairs {
	l := new(pairs)
	if a == nil {
		return l
	}
	l.group(a.Pairs)
	if facts == nil {
		return l
	}
	total := 0
	for _, k := range schema.Kinds() {
		total += len(facts.Kind(k))
	}
	all := make([]int32, total)
	for i, k := range schema.Kinds() {
		n := len(facts.Kind(k))
		l.of[i], all = all[:n:n], all[n:]
	}
	again := false
	for n := range a.Pairs {
		again = again || a.Pairs[n].Again
		if at := l.at(&a.Pairs[n], a.Pairs[n].Got); at != nil && !a.Pairs[n].Again {
			*at = int32(n + 1)
		}
	}
	for n := 0; again && n < len(a.Pairs); n++ {
		if pair := &a.Pairs[n]; pair.Again {
			if at, twin := l.at(pair, pair.Got), l.at(pair, pair.Twin); at != nil && twin != nil {
				*at = *twin
			}
		}
	}
	return l
}

// group groups the pairs by kind, without a copy if they are in the order of kinds.
func (l *pairs) group(list []align.Pair) {
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].Kind == list[from].Kind {
			to++
		}
		if k := kindIndex(list[from].Kind); k >= 0 {
			if l.kinds[k] == nil {
				l.kinds[k] = list[from:to:to]
			} else {
				l.kinds[k] = append(l.kinds[k], list[from:to]...)
			}
		}
		from = to
	}
}

// at returns the entry of an extracted fact of a pair's kind, nil if there is no such fact.
func (l *pairs) at(pair *align.Pair, got int) *int32 {
	k := kindIndex(pair.Kind)
	if k < 0 || got < 0 || got >= len(l.of[k]) {
		return nil
	}
	return &l.of[k][got]
}

// pairOf returns the pair of an extracted fact, or that of the fact which it
// repeats. Without a golden it returns a pair of no facts.
func (p *Pass) pairOf(kind schema.Kind, i int) align.Pair {
	if k := kindIndex(kind); k >= 0 {
		if of := p.pairing().of[k]; i >= 0 && i < len(of) && of[i] > 0 {
			pair := p.Alignment.Pairs[of[i]-1]
			pair.Got = i
			return pair
		}
	}
	return align.Pair{Kind: kind, Want: -1, Got: i}
}

// pairs returns the alignment's pairs of a kind.
func (p *Pass) pairs(kind schema.Kind) []align.Pair {
	if k := kindIndex(kind); k >= 0 && p.Alignment != nil {
		return p.pairing().kinds[k]
	}
	return nil
}
