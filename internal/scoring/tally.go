package scoring

import (
	"slices"

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

// add counts a pair.
func (y *typed) add(p align.Pair, required, counts bool) {
	if counts {
		y.counts = Add(y.counts, OfOutcome(p.Outcome))
	}
	if required {
		c := result.Coverage{Of: 1}
		if p.Covers() {
			c.Found = 1
		}
		y.coverage = addCoverage(y.coverage, c)
	}
}

// types is the counts of the facts of each type, in a list because most kinds have few.
type types struct {
	list []typed
	at   map[string]int // indexes by name, if there are many
}

// manyTypes is the number of types from which on they are found by a map.
const manyTypes = 16

func (s *types) of(name string) *typed {
	i, known := s.at[name]
	if s.at == nil {
		i = slices.IndexFunc(s.list, func(y typed) bool { return y.name == name })
		known = i >= 0
	}
	if known {
		return &s.list[i]
	}
	s.list = append(s.list, typed{name: name})
	switch {
	case s.at != nil:
		s.at[name] = len(s.list) - 1
	case len(s.list) == manyTypes:
		s.at = make(map[string]int)
		for i := range s.list {
			s.at[s.list[i].name] = i
		}
	}
	return &s.list[len(s.list)-1]
}

// count counts the pairs of a kind.
func (t *Tally) count(k schema.Kind, want, got []fact.Fact, pairs []align.Pair) {
	var all typed
	var own types
	for _, p := range pairs {
		required, counts := p.Want >= 0 && !p.Optional, !p.Again && (p.Outcome != align.Missing || !p.Optional)
		if p.Unverified || !required && !counts {
			continue
		}
		all.add(p, required, counts)
		if name := typeOf(want, got, p); name != "" {
			own.of(name).add(p, required, counts)
		}
	}
	t.Outcomes[k], t.Required[k] = all.counts, all.coverage
	for _, y := range own.list {
		if y.counts != (result.Counts{}) {
			put(t.Types, k, y.name, y.counts)
		}
		if y.coverage != (result.Coverage{}) {
			put(t.RequiredTypes, k, y.name, y.coverage)
		}
	}
}

func put[T any](in map[schema.Kind]map[string]T, k schema.Kind, name string, counts T) {
	if in[k] == nil {
		in[k] = make(map[string]T)
	}
	in[k][name] = counts
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
