package scoring

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Tally is the counts of one alignment.
type Tally struct {
	Outcomes map[schema.Kind]result.Counts
	Types    map[schema.Kind]map[string]result.Counts // by party type, figure kind, event type; a pair counts under its golden type
	Required map[schema.Kind]result.Coverage

	RequiredTypes map[schema.Kind]map[string]result.Coverage // Required by the golden fact's type, as in Types
}

// Count tallies an alignment of want with got. Every pair and every unpaired fact has
// one outcome, except for optional golden facts that are missing and facts that could
// not be verified, which are not counted, and facts that repeat another, which are
// counted with that. The maps have every kind, even if its counts are zero.
func Count(want, got *fact.Set, a *align.Alignment) Tally {
	kinds := schema.Kinds()
	t := Tally{
		Outcomes: make(map[schema.Kind]result.Counts, len(kinds)),
		Types:    make(map[schema.Kind]map[string]result.Counts, len(kinds)),
		Required: make(map[schema.Kind]result.Coverage, len(kinds)),

		RequiredTypes: make(map[schema.Kind]map[string]result.Coverage, len(kinds)),
	}
	pairs := a.Pairs
	for _, k := range kinds {
		n := 0
		for n < len(pairs) && pairs[n].Kind == k {
			n++
		}
		t.count(k, want.Kind(k), got.Kind(k), pairs[:n])
		pairs = pairs[n:]
	}
	return t
}

// typed is the counts of the facts of one type.
type typed struct {
	name     string
	counts   result.Counts
	coverage result.Coverage
}

// count counts the pairs of a kind.
func (t *Tally) count(k schema.Kind, want, got []fact.Fact, pairs []align.Pair) {
	var all typed
	var few [8]typed
	types := few[:0]
	var find map[string]int // index in types, if there are many
	of := func(p align.Pair) *typed {
		name := typeOf(want, got, p)
		if name == "" {
			return new(typed)
		}
		if find == nil {
			for i := range types {
				if types[i].name == name {
					return &types[i]
				}
			}
		} else if i, known := find[name]; known {
			return &types[i]
		}
		if types = append(types, typed{name: name}); len(types) == cap(few) {
			find = make(map[string]int)
			for i := range types {
				find[types[i].name] = i
			}
		} else if find != nil {
			find[name] = len(types) - 1
		}
		return &types[len(types)-1]
	}
	for _, p := range pairs {
		if p.Unverified {
			continue
		}
		required, counts := p.Want >= 0 && !p.Optional, !p.Again && (p.Outcome != align.Missing || !p.Optional)
		if !required && !counts {
			continue
		}
		own := of(p)
		if required {
			c := result.Coverage{Of: 1}
			if p.Covers() {
				c.Found = 1
			}
			all.coverage, own.coverage = addCoverage(all.coverage, c), addCoverage(own.coverage, c)
		}
		if counts {
			c := OfOutcome(p.Outcome)
			all.counts, own.counts = Add(all.counts, c), Add(own.counts, c)
		}
	}
	t.Outcomes[k], t.Required[k] = all.counts, all.coverage
	for _, own := range types {
		if own.counts != (result.Counts{}) {
			if t.Types[k] == nil {
				t.Types[k] = make(map[string]result.Counts, len(types))
			}
			t.Types[k][own.name] = own.counts
		}
		if own.coverage != (result.Coverage{}) {
			if t.RequiredTypes[k] == nil {
				t.RequiredTypes[k] = make(map[string]result.Coverage, len(types))
			}
			t.RequiredTypes[k][own.name] = own.coverage
		}
	}
}

func addCoverage(a, b result.Coverage) result.Coverage {
	return result.Coverage{Found: a.Found + b.Found, Of: a.Of + b.Of}
}

// OfOutcome returns the counts of one outcome.
func OfOutcome(o align.Outcome) result.Counts {
	switch o {
	case align.Correct:
		return result.Counts{COR: 1}
	case align.Incorrect:
		return result.Counts{INC: 1}
	case align.Partial:
		return result.Counts{PAR: 1}
	case align.Missing:
		return result.Counts{MIS: 1}
	}
	return result.Counts{SPU: 1}
}

// typeOf returns the type of the golden fact of a pair, or else that of the extracted
// one.
func typeOf(want, got []fact.Fact, p align.Pair) string {
	var f fact.Fact
	switch {
	case p.Want >= 0 && p.Want < len(want):
		f = want[p.Want]
	case p.Got >= 0 && p.Got < len(got):
		f = got[p.Got]
	}
	switch f := f.(type) {
	case *fact.Party:
		return string(f.Type)
	case *fact.Figure:
		return string(f.Raw.Kind)
	case *fact.Event:
		return f.Raw.Type
	}
	return ""
}
