package scoring

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Tally is what one alignment counts.
type Tally struct {
	Outcomes map[schema.Kind]result.Counts
	Types    map[schema.Kind]map[string]result.Counts // by party type, figure kind, event type; a pair counts under its golden type
	Required map[schema.Kind]result.Coverage

	RequiredTypes map[schema.Kind]map[string]result.Coverage // Required by the golden fact's type, as in Types
}

// Count tallies an alignment of want with got. Every pair and every fact left
// over has one outcome, but for optional golden facts that were not found and
// facts that could not be verified, which count nowhere, and facts that say again what another says, which
// count with that. Every kind is there, with zeros where there is nothing.
func Count(want, got *fact.Set, a *align.Alignment) Tally {
	t := Tally{
		Outcomes: make(map[schema.Kind]result.Counts),
		Types:    make(map[schema.Kind]map[string]result.Counts),
		Required: make(map[schema.Kind]result.Coverage),

		RequiredTypes: make(map[schema.Kind]map[string]result.Coverage),
	}
	for _, k := range schema.Kinds() {
		t.Outcomes[k], t.Required[k] = result.Counts{}, result.Coverage{}
	}
	for _, p := range a.Pairs {
		if p.Unverified {
			continue
		}
		if p.Want >= 0 && !p.Optional {
			t.require(p, typeOf(want, got, p))
		}
		if p.Again || p.Outcome == align.Missing && p.Optional {
			continue
		}
		t.Outcomes[p.Kind] = Add(t.Outcomes[p.Kind], OfOutcome(p.Outcome))
		if name := typeOf(want, got, p); name != "" {
			if t.Types[p.Kind] == nil {
				t.Types[p.Kind] = make(map[string]result.Counts)
			}
			t.Types[p.Kind][name] = Add(t.Types[p.Kind][name], OfOutcome(p.Outcome))
		}
	}
	return t
}

// require counts a required golden fact of a type, "" for a kind without types.
func (t *Tally) require(p align.Pair, name string) {
	c := result.Coverage{Of: 1}
	if p.Covers() {
		c.Found = 1
	}
	t.Required[p.Kind] = addCoverage(t.Required[p.Kind], c)
	if name == "" {
		return
	}
	if t.RequiredTypes[p.Kind] == nil {
		t.RequiredTypes[p.Kind] = make(map[string]result.Coverage)
	}
	t.RequiredTypes[p.Kind][name] = addCoverage(t.RequiredTypes[p.Kind][name], c)
}

func addCoverage(a, b result.Coverage) result.Coverage {
	return result.Coverage{Found: a.Found + b.Found, Of: a.Of + b.Of}
}

// OfOutcome counts one outcome.
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

// typeOf is the type of the golden fact of a pair, of the extracted one where
// there is none.
func typeOf(want, got *fact.Set, p align.Pair) string {
	f := want.At(p.Kind, p.Want)
	if f == nil {
		f = got.At(p.Kind, p.Got)
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
