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
// facts that nobody could verify, which count nowhere, and facts that say again what another says, which
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
		t.Outcomes[p.Kind] = Add(t.Outcomes[p.Kind], one(p.Outcome))
		if name := typeOf(want, got, p); name != "" {
			if t.Types[p.Kind] == nil {
				t.Types[p.Kind] = make(map[string]result.Counts)
			}
			t.Types[p.Kind][name] = Add(t.Types[p.Kind][name], one(p.Outcome))
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

func one(o align.Outcome) result.Counts {
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

// Schemes counts an alignment under the four schemes of SemEval-2013 task 9
// (Segura-Bedmar, Martínez and Herrero-Zazo 2013), per kind. Where that task
// speaks of boundaries, a fact has what identifies it (align.Identifies); where it
// speaks of an entity's type, a party has its type, a figure its kind, an
// event its type, a date its precision and a quote its speaker.
//
//	strict   correct with nothing different at all
//	exact    correct with nothing different in what identifies it
//	partial  as exact, and partial where what identifies it is told coarser, finer or in part
//	type     correct with nothing different in its type
func Schemes(a *align.Alignment) map[schema.Kind]result.Schemes {
	counts := make(map[schema.Kind]*[4]result.Counts)
	for _, k := range schema.Kinds() {
		counts[k] = new([4]result.Counts)
	}
	for _, p := range a.Pairs {
		if p.Again || p.Unverified || p.Outcome == align.Missing && p.Optional {
			continue
		}
		c := counts[p.Kind]
		for i, o := range outcomes(p) {
			c[i] = Add(c[i], one(o))
		}
	}
	out := make(map[schema.Kind]result.Schemes, len(counts))
	for k, c := range counts {
		out[k] = result.Schemes{Strict: SpanCounts(c[0]), Exact: SpanCounts(c[1]), Partial: SpanCounts(c[2]), Type: SpanCounts(c[3])}
	}
	return out
}

// outcomes of a pair under strict, exact, partial and type.
func outcomes(p align.Pair) [4]align.Outcome {
	if p.Outcome == align.Missing || p.Outcome == align.Spurious {
		return [4]align.Outcome{p.Outcome, p.Outcome, p.Outcome, p.Outcome}
	}
	out := [4]align.Outcome{align.Correct, align.Correct, align.Correct, align.Correct}
	for _, d := range p.Differences {
		out[0] = align.Incorrect
		if align.Identifies(p.Kind, d.Attribute) {
			out[1] = align.Incorrect
			if !d.Soft {
				out[2] = align.Incorrect
			} else if out[2] == align.Correct {
				out[2] = align.Partial
			}
		}
		if d.Attribute == typeAttribute(p.Kind) {
			out[3] = align.Incorrect
		}
	}
	return out
}

func typeAttribute(k schema.Kind) string {
	switch k {
	case schema.KindFigure:
		return "kind"
	case schema.KindDate:
		return "precision"
	case schema.KindQuote:
		return "speaker"
	}
	return "type"
}
