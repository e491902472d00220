package extract

import (
	"context"
	"math"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

// TestTurns uses the time of a bubble: nothing waits.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		var calls []time.Duration
		x := RateLimit(Func(func(context.Context, seeds.Article) ([]byte, error) {
			calls = append(calls, time.Since(began))
			return nil, nil
		}), 50)
		for range 4 {
			_, err := x.Extract(t.Context(), ana)
			require.NoError(t, err)
		}
		time.Sleep(time.Second)
		for range 2 {
			_, err := x.Extract(t.Context(), ana)
			require.NoError(t, err)
		}
		ms := time.Millisecond
		require.Equal(t, []time.Duration{0, 20 * ms, 40 * ms, 60 * ms, 1060 * ms, 1080 * ms}, calls, "evenly, and what was not used is not saved up")
	})
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		x := RateLimit(Func(func(context.Context, seeds.Article) ([]byte, error) { calls++; return nil, nil }), 0.1)
		_, err := x.Extract(t.Context(), ana)
		require.NoError(t, err)
		began := time.Now()
		_, err = x.Extract(within(t, 9*time.Second), ana)
		require.Equal(t, TimedOut, KindOf(err))
		require.Zero(t, time.Since(began), "nobody waits for a turn that comes too late")
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		_, err = x.Extract(ctx, ana)
		require.Equal(t, Canceled, KindOf(err))
		require.Equal(t, time.Second, time.Since(began), "whoever is interrupted goes at once")
		require.Equal(t, 1, calls)
		_, err = RateLimit(x, math.SmallestNonzeroFloat64).Extract(t.Context(), ana)
		require.NoError(t, err, "a gap that is longer than a duration can be")
	})
}
