package extract_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// Whatever stands around an extractor that was never made says so, once.
func TestNoExtractor(t *testing.T) {
	for _, tt := range []struct {
		reason string
		x      extract.Extractor
	}{
		{"a limit of time", extract.Timeout(nil, time.Second)},
		{"attempts, which none of them mends", extract.Retry(nil, 3)},
		{"a rate", extract.RateLimit(nil, 5)},
		{"no rate", extract.RateLimit(nil, 0)},
		{"a cache", extract.Cache(nil, t.TempDir(), "key")},
		{"a function that is nil", extract.Func(nil)},
		{"a function of records that is nil", extract.Typed(nil)},
		{"all of them", extract.Cache(extract.RateLimit(extract.Retry(extract.Timeout(nil, time.Second), 3), 5), t.TempDir(), "key")},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := tt.x.Extract(context.Background(), seeds.Article{ID: "a", Text: "Anna came."})
			require.ErrorContains(t, err, "there is no extractor")
			require.Equal(t, extract.Failed, extract.KindOf(err))
			require.NoError(t, extract.Close(tt.x))
		})
	}
	outcomes := 0
	for o, err := range extract.All(t.Context(), nil, []seeds.Article{{ID: "a", Text: "Anna came."}}, extract.Options{}) {
		require.NoError(t, err)
		require.ErrorContains(t, o.Err, "there is no extractor")
		outcomes++
	}
	require.Equal(t, 1, outcomes)
}

// A cache without a folder keeps nothing, rather than beside whatever runs.
func TestCacheWithoutAFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	calls := 0
	x := extract.Cache(extract.Func(func(context.Context, seeds.Article) ([]byte, error) { calls++; return []byte("{}"), nil }), "", "key")
	for range 2 {
		_, err := x.Extract(t.Context(), seeds.Article{ID: "a", Text: "Anna came."})
		require.NoError(t, err)
	}
	require.Equal(t, 2, calls)
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	require.Empty(t, entries)
}
