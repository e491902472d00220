package score

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Schemes has the counts under each of the four schemes.
type Schemes struct {
	Strict  SpanCounts `json:"strict"`  // boundaries and type
	Exact   SpanCounts `json:"exact"`   // boundaries, whatever the type
	Partial SpanCounts `json:"partial"` // overlapping boundaries count half, whatever the type
	Type    SpanCounts `json:"type"`    // type, with overlapping boundaries
}

// SpanCounts are outcomes and the scores computed from them. A score that is
// not defined is nil, and null in JSON.
type SpanCounts struct {
	Correct   int      `json:"correct"`
	Incorrect int      `json:"incorrect"`
	Partial   int      `json:"partial"`
	Missed    int      `json:"missed"`
	Spurious  int      `json:"spurious"`
	Possible  int      `json:"possible"` // gold spans
	Actual    int      `json:"actual"`   // predicted spans
	Precision *float64 `json:"precision"`
	Recall    *float64 `json:"recall"`
	F1        *float64 `json:"f1"`
}

// SchemesOf counts an alignment under the four schemes of SemEval-2013 task 9
// (Segura-Bedmar, Martínez and Herrero-Zazo 2013), per kind. Where that task
// speaks of boundaries, a fact has what identifies it (align.Identifies); where it
// speaks of an entity's type, a party has its type, a figure its kind, an
// event its type, a date its precision and a quote its speaker.
//
//	strict   correct with nothing different at all
//	exact    correct with nothing different in what identifies it
//	partial  as exact, and partial where what identifies it is reported coarser, finer or in part
//	type     correct with nothing different in its type
func SchemesOf(a *align.Alignment) map[schema.Kind]Schemes {
	counts := make(map[schema.Kind]*[4]result.Counts)
	for _, k := range schema.Kinds() {
		counts[k] = new([4]result.Counts)
	}
	if a == nil {
		a = new(align.Alignment)
	}
	for _, p := range a.Pairs {
		if p.Again || p.Unverified || p.Outcome == align.Missing && p.Optional {
			continue
		}
		c := counts[p.Kind]
		for i, o := range outcomes(p) {
			c[i] = scoring.Add(c[i], scoring.OfOutcome(o))
		}
	}
	out := make(map[schema.Kind]Schemes, len(counts))
	for k, c := range counts {
		out[k] = Schemes{Strict: CountsOf(c[0]), Exact: CountsOf(c[1]), Partial: CountsOf(c[2]), Type: CountsOf(c[3])}
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

// CountsOf converts outcomes to counts with their scores.
func CountsOf(c result.Counts) SpanCounts {
	return SpanCounts{
		Correct: c.COR, Incorrect: c.INC, Partial: c.PAR, Missed: c.MIS, Spurious: c.SPU,
		Possible: scoring.Possible(c), Actual: scoring.Actual(c), Precision: scoring.Precision(c), Recall: scoring.Recall(c), F1: scoring.F1(c),
	}
}
