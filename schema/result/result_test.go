package result_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func TestResultRoundTrip(t *testing.T) {
	low := 0.9
	want := &result.Result{
		Form: result.Form, Version: "v1", Gate: result.Fail, Reasons: []string{"1 finding"},
		Runs: []result.Run{{
			Extractor: "builtin", Article: "a", At: "outs.jsonl:17", Verdict: result.Fail, Unverified: []result.Unverified{{Check: "coverage/party", Missing: result.MissingGolden}},
			Outcomes: map[schema.Kind]result.Counts{schema.KindParty: {COR: 1}, schema.KindDate: {}},
			Types:    map[schema.Kind]map[string]result.Counts{schema.KindParty: {"person": {COR: 1}}},
			Required: map[schema.Kind]result.Coverage{schema.KindParty: {Found: 1, Of: 1}},

			RequiredTypes: map[schema.Kind]map[string]result.Coverage{schema.KindParty: {"person": {Found: 1, Of: 1}}},

			Findings: []result.Finding{{Check: "coverage/figure", Severity: result.Error, Kind: schema.KindFigure, Message: "m",
				Want:     &result.FactRef{Pointer: "/figures/3", Text: "5 USD", Key: "5 USD"},
				Location: &schema.Location{Start: 1, End: 2, Line: 1, Column: 2, Text: "5"},
				Input:    &schema.Position{Pointer: "/a~1b", Line: 1, Column: 1}, Known: true}},
			Metrics: &result.Metrics{Milliseconds: 12, Cost: 1e-7, Cached: true},
		}},
		Scores: result.Scores{
			Coverage: map[schema.Kind]result.Score{schema.KindParty: {Value: 1, Low: &low, N: 39}},
			Groups:   map[string]map[string]result.GroupScore{"language": {"fr": {Coverage: &low, N: 1, Articles: 1}}},
		},
	}
	b, err := result.Encode(want)
	require.NoError(t, err)
	got, err := result.Decode(b)
	require.NoError(t, err)
	require.Equal(t, want, got)

	empty, err := result.Encode(&result.Result{Gate: result.Unknown})
	require.NoError(t, err)
	_, err = result.Decode(empty)
	require.NoError(t, err, "what a run without runs writes can be read")
}

// No result is an error, not a panic.
func TestNoResultIsNotEncoded(t *testing.T) {
	_, err := result.Encode(nil)
	require.Error(t, err)
	_, err = result.Encode(&result.Result{Form: "assay/article@1"})
	require.ErrorContains(t, err, "assay/result@1")
}

const resultSeed = `{"form":"assay/result@1","gate":"fail","reasons":["r"],"runs":[{"extractor":"e","article":"a","verdict":"unknown","error":"x","outcomes":{"party":{"COR":1,"INC":0,"PAR":0,"MIS":0,"SPU":0}},"findings":[{"check":"coverage/party","severity":"error","message":"m","want":{"pointer":"/parties/0","text":"t","key":"k"},"location":{"start":0,"end":1,"line":1,"column":1,"text":"A"},"fingerprint":"00"}],"metrics":{"milliseconds":3,"cost":0.5}}],"scores":{"coverage":{"party":{"value":1,"low":0.5,"high":1,"n":3}}}}`

// FuzzDecode reads what report, compare and merge are given: what is taken
// is written and read again to the same bytes.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{resultSeed, `{"form":"assay/result@1","gate":"pass","runs":[],"scores":{}}`, `{"form":"assay/score@1"}`, "{}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := result.Decode(data)
		require.Equal(t, r == nil, err != nil)
		if err != nil {
			var refused *schema.DecodeError
			require.ErrorAs(t, err, &refused)
			return
		}
		once, err := result.Encode(r)
		require.NoError(t, err)
		again, err := result.Decode(once)
		require.NoError(t, err)
		twice, err := result.Encode(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}
