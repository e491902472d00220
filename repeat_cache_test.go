package assay_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/seeds"
)

// An article that is extracted several times is asked for each time: the cache
// would give one answer to all of them.
func TestAttemptsAreNotCached(t *testing.T) {
	var asked atomic.Int32
	x := extract.Cache(extract.Func(func(context.Context, seeds.Article) ([]byte, error) {
		asked.Add(1)
		return []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`), nil
	}), t.TempDir(), "k")
	cases := []assay.Case{{Article: &seeds.Article{ID: "a", Language: "en", Text: "Anne."}}}
	for _, tt := range []struct {
		reason     string
		times, all int32
	}{
		{"once", 1, 1}, {"it is kept", 1, 1}, {"three attempts ask three times", 3, 4}, {"and leave what is kept alone", 1, 4},
	} {
		_, err := assay.Extract(t.Context(), x, assay.Config{Cases: cases, Gate: gate.Policy{Repeat: gate.Repeat{Times: int(tt.times)}}})
		require.NoError(t, err)
		require.Equal(t, tt.all, asked.Load(), tt.reason)
	}
}
