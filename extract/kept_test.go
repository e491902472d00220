package extract_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// What is no answer is not kept: the next run asks again.
func TestACacheKeepsAnswersAlone(t *testing.T) {
	for _, tt := range []struct {
		reason, answer string
		asked          int
	}{
		{"a record", `{"form":"assay/article@1"}`, 1},
		{"words, which are wrong and still an answer", "I am sorry.", 1},
		{"nothing", "", 2},
		{"blanks", " \n", 2},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			asked := 0
			x := extract.Cache(extract.Func(func(context.Context, seeds.Article) ([]byte, error) { asked++; return []byte(tt.answer), nil }), t.TempDir(), "key")
			for range 2 {
				answer, err := x.Extract(t.Context(), seeds.Article{ID: "a", Text: "Anna came."})
				require.NoError(t, err)
				require.Equal(t, tt.answer, string(answer))
			}
			require.Equal(t, tt.asked, asked)
		})
	}
}

// A rate that is none limits nothing: the extractor itself is returned.
func TestNoRate(t *testing.T) {
	x := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return nil, nil })
	for _, rate := range []float64{0, -1, math.NaN(), math.Inf(-1)} {
		_, same := extract.RateLimit(x, rate).(extract.Func)
		require.True(t, same, "%v", rate)
	}
	_, same := extract.RateLimit(x, 5).(extract.Func)
	require.False(t, same)
}
