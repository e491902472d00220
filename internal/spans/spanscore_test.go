package spans_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/score"
)

func TestScoreRoundTrip(t *testing.T) {
	half := 0.5
	c := score.SpanCounts{Correct: 1, Possible: 2, Actual: 1, Recall: &half}
	s := score.Schemes{Strict: c, Exact: c, Partial: c, Type: c}
	want := &spans.SpanScore{Form: spans.ScoreForm, Schemes: s, Labels: map[string]score.Schemes{"PER": s}, Documents: []spans.DocumentScore{{ID: "d", Schemes: s}}}
	b, err := spans.EncodeScore(want)
	require.NoError(t, err)
	require.Contains(t, string(b), `"precision": null`, "a score that is not defined")
	got, err := spans.DecodeScore(b)
	require.NoError(t, err)
	require.Equal(t, want, got)
}

const scoreSeed = `{"form":"assay/score@1","schemes":{"strict":{"correct":1,"incorrect":0,"partial":0,"missed":0,"spurious":0,"possible":1,"actual":1,"precision":1,"recall":1,"f1":null}},"labels":{},"documents":[{"id":"a","schemes":{}}]}`

// FuzzDecodeScore takes scores as they are written, and nothing that is written
// otherwise.
func FuzzDecodeScore(f *testing.F) {
	for _, s := range []string{scoreSeed, `{"form":"assay/result@1"}`, "[]"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := spans.DecodeScore(data)
		require.Equal(t, s == nil, err != nil)
		if err != nil {
			return
		}
		once, err := spans.EncodeScore(s)
		require.NoError(t, err)
		again, err := spans.DecodeScore(once)
		require.NoError(t, err)
		twice, err := spans.EncodeScore(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}
