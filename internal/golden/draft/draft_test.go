package draft_test

import (
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// coded turns coders' rows into units; "." is no value.
func coded(rows ...string) [][]string {
	units := make([][]string, len(rows[0]))
	for _, row := range rows {
		for u, v := range row {
			if v != '.' {
				units[u] = append(units[u], string(v))
			}
		}
	}
	return units
}

// The examples of Krippendorff (2011), sections A to C, with the values that
// he computes.
func TestAlpha(t *testing.T) {
	for _, tt := range []struct {
		reason string
		units  [][]string
		want   float64
	}{
		{"two observers, binary", coded("0100000010", "1110010000"), 0.095},
		{"two observers, five values", coded("aabbdcccedda", "babbbccceddd"), 0.692},
		{"four observers, values missing", coded("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743},
		{"all agree", coded("abab", "abab"), 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, ok := draft.Krippendorff(tt.units)
			require.True(t, ok)
			require.InDelta(t, tt.want, got, 0.0005)
		})
	}
	for _, units := range [][][]string{nil, coded("a", "a"), coded("ab", "..")} {
		_, ok := draft.Krippendorff(units)
		require.False(t, ok, "nothing to tell agreement from chance: %v", units)
	}
}

func TestDraft(t *testing.T) {
	a := goldentest.Article(t, "timeline-en")
	one, two := goldentest.Record(t, "timeline-en"), goldentest.Record(t, "timeline-en")
	goldentest.Party(t, two, "calloway").Type = schema.Person
	two.Dates = two.Dates[1:]
	two.Parties[0].ID, two.Events = "harbour", nil
	for i := range two.Parties {
		two.Parties[i].Roles = nil
	}
	d, err := draft.New(&a, []draft.Opinion{{By: "one", Record: one}, {By: "two", Record: two}}, draft.Options{})
	require.NoError(t, err)
	require.Equal(t, []draft.Disagreement{
		{Kind: "party", Text: "organization Calloway Marine", Attribute: "type", Votes: []draft.Vote{
			{Value: "organization", By: []string{"one"}}, {Value: "person", By: []string{"two"}},
		}},
		{Kind: "date", Text: "date 2024-11-13", Votes: []draft.Vote{{Value: "yes", By: []string{"one"}}, {Value: "no", By: []string{"two"}}}},
	}, d.Disagreements)
	require.Len(t, d.Golden.Parties, len(one.Parties)-1)
	require.Len(t, d.Golden.Events, len(one.Events), "an opinion without events has none about them")
	require.NotEmpty(t, func() (roles []schema.Role) {
		for _, p := range d.Golden.Parties {
			roles = append(roles, p.Roles...)
		}
		return roles
	}(), "left out is not contradicted")
	for _, p := range d.Golden.Parties {
		require.False(t, p.Reviewed)
	}
	require.Len(t, d.Agreement.Pairs, 1)
	require.Less(t, d.Agreement.Pairs[0].All.F1, 1.0)
	require.Less(t, d.Agreement.Alpha[schema.KindParty], 1.0)
	require.NotContains(t, d.Agreement.Alpha, schema.KindFigure, "one kind alone tells nothing")
	require.Contains(t, d.String(), "Krippendorff's α on party types")

	majority, err := draft.New(&a, []draft.Opinion{{By: "one", Record: one}, {By: "two", Record: two}, {By: "three", Record: one}},
		draft.Options{Majority: true})
	require.NoError(t, err)
	require.Empty(t, majority.Disagreements)
	require.Len(t, majority.Golden.Parties, len(one.Parties))
}

func TestDraftOfOneIsItsRecord(t *testing.T) {
	for _, a := range seeds.Kit() {
		d, err := draft.New(&a, []draft.Opinion{{By: "one", Record: goldentest.Record(t, a.ID)}}, draft.Options{})
		require.NoError(t, err)
		require.Empty(t, d.Disagreements)
		e, _ := golden.Kit().Get(a.ID)
		for _, c := range golden.Diff(e.Golden, d.Golden, &a).Changes {
			if c.Kind == "record" || c.Kind == "never" || c.Op == golden.Removed {
				continue
			}
			may := []string{"accept", "why", "need", "x"}
			if c.Key == "date/takeover-date" { // the record has it twice: one fact with the mentions of both
				may = append(may, "mentions", "offsets")
			}
			for _, at := range c.Attributes {
				require.Contains(t, may, at.Name, "%s %s", a.ID, c.Key)
			}
		}
	}
}
