package score_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// What counts of a pair, in outcomes, in what was required, and in the four schemes.
func TestWhatAPairCounts(t *testing.T) {
	value := func(soft bool) align.Difference {
		return align.Difference{Attribute: "value", Want: "5", Got: "6", Soft: soft}
	}
	for _, tt := range []struct {
		reason                       string
		pair                         align.Pair
		outcomes                     result.Counts
		required                     result.Coverage
		strict, exact, partial, kind result.Counts
	}{
		{"a correct fact", align.Pair{Outcome: align.Correct}, result.Counts{COR: 1}, result.Coverage{Found: 1, Of: 1},
			result.Counts{COR: 1}, result.Counts{COR: 1}, result.Counts{COR: 1}, result.Counts{COR: 1}},
		{"a missing one", align.Pair{Got: -1, Outcome: align.Missing}, result.Counts{MIS: 1}, result.Coverage{Of: 1},
			result.Counts{MIS: 1}, result.Counts{MIS: 1}, result.Counts{MIS: 1}, result.Counts{MIS: 1}},
		{"a missing one that is optional counts nowhere", align.Pair{Got: -1, Outcome: align.Missing, Optional: true}, result.Counts{}, result.Coverage{},
			result.Counts{}, result.Counts{}, result.Counts{}, result.Counts{}},
		{"an optional one that is found is not required", align.Pair{Outcome: align.Correct, Optional: true}, result.Counts{COR: 1}, result.Coverage{},
			result.Counts{COR: 1}, result.Counts{COR: 1}, result.Counts{COR: 1}, result.Counts{COR: 1}},
		{"a spurious one", align.Pair{Want: -1, Outcome: align.Spurious}, result.Counts{SPU: 1}, result.Coverage{},
			result.Counts{SPU: 1}, result.Counts{SPU: 1}, result.Counts{SPU: 1}, result.Counts{SPU: 1}},
		{"one that says again what another says counts with that", align.Pair{Want: -1, Outcome: align.Spurious, Again: true}, result.Counts{}, result.Coverage{},
			result.Counts{}, result.Counts{}, result.Counts{}, result.Counts{}},
		{"what nobody could verify counts nowhere", align.Pair{Outcome: align.Correct, Unverified: true}, result.Counts{}, result.Coverage{},
			result.Counts{}, result.Counts{}, result.Counts{}, result.Counts{}},
		{"another type", align.Pair{Outcome: align.Incorrect, Differences: []align.Difference{{Attribute: "kind", Want: "money", Got: "count"}}}, result.Counts{INC: 1}, result.Coverage{Found: 1, Of: 1},
			result.Counts{INC: 1}, result.Counts{COR: 1}, result.Counts{COR: 1}, result.Counts{INC: 1}},
		{"another value", align.Pair{Outcome: align.Incorrect, Differences: []align.Difference{value(false)}}, result.Counts{INC: 1}, result.Coverage{Of: 1},
			result.Counts{INC: 1}, result.Counts{INC: 1}, result.Counts{INC: 1}, result.Counts{COR: 1}},
		{"a coarser value", align.Pair{Outcome: align.Partial, Differences: []align.Difference{value(true)}}, result.Counts{PAR: 1}, result.Coverage{Found: 1, Of: 1},
			result.Counts{INC: 1}, result.Counts{INC: 1}, result.Counts{PAR: 1}, result.Counts{COR: 1}},
		{"the coarser does not excuse the wrong", align.Pair{Outcome: align.Incorrect, Differences: []align.Difference{value(false), value(true)}}, result.Counts{INC: 1}, result.Coverage{Of: 1},
			result.Counts{INC: 1}, result.Counts{INC: 1}, result.Counts{INC: 1}, result.Counts{COR: 1}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.pair.Kind = schema.KindFigure
			a := &align.Alignment{Pairs: []align.Pair{tt.pair}}
			one := schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(5, 0), Unit: "USD"}
			c := scoring.Count(fact.OfGolden(&schema.Golden{Figures: []schema.Figure{one}}, nil), fact.Of(&schema.Article{Figures: []schema.Figure{one}}, nil), a)
			require.Equal(t, tt.outcomes, c.Outcomes[schema.KindFigure])
			require.Equal(t, tt.required, c.Required[schema.KindFigure])
			if tt.outcomes != (result.Counts{}) {
				require.Equal(t, map[string]result.Counts{"money": tt.outcomes}, c.Types[schema.KindFigure])
			}
			s := score.SchemesOf(a)[schema.KindFigure]
			require.Equal(t, score.CountsOf(tt.strict), s.Strict, "strict")
			require.Equal(t, score.CountsOf(tt.exact), s.Exact, "exact")
			require.Equal(t, score.CountsOf(tt.partial), s.Partial, "partial")
			require.Equal(t, score.CountsOf(tt.kind), s.Type, "type")
		})
	}
}

// Facts of one type are counted together.
func TestRequiredTypesAreSummed(t *testing.T) {
	two := []schema.Figure{{Kind: schema.Money, Value: schema.NewDecimal(5, 0), Unit: "USD"}, {Kind: schema.Money, Value: schema.NewDecimal(7, 0), Unit: "USD"}}
	a := &align.Alignment{Pairs: []align.Pair{{Kind: schema.KindFigure, Outcome: align.Correct}, {Kind: schema.KindFigure, Want: 1, Got: -1, Outcome: align.Missing}}}
	c := scoring.Count(fact.OfGolden(&schema.Golden{Figures: two}, nil), fact.Of(&schema.Article{Figures: two[:1]}, nil), a)
	require.Equal(t, map[string]result.Coverage{"money": {Found: 1, Of: 2}}, c.RequiredTypes[schema.KindFigure])
}
