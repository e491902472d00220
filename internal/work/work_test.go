package work

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithin(t *testing.T) {
	for _, tt := range []struct {
		reason      string
		most        int64
		spend, each int
		done        int64 // steps at which it ends
		tooMuch     bool
	}{
		{"nothing to do", 10, 0, 1, 0, false},
		{"up to the bound", 10, 10, 1, 10, false},
		{"one step too many", 10, 11, 1, 11, true},
		{"the bound lies between two looks at the context", interval + 5, 3 * interval, 1, interval + 6, true},
		{"a long step is counted whole", 10, 3, 7, 14, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var m *Meter
			err := Within(context.Background(), tt.most, func(meter *Meter) {
				m = meter
				for range tt.spend {
					m.Spend(tt.each)
				}
			})
			require.Equal(t, tt.done, m.Done())
			if !tt.tooMuch {
				require.NoError(t, err)
				return
			}
			var e *LimitError
			require.ErrorAs(t, err, &e)
			require.Equal(t, tt.most, e.Most)
		})
	}
}

func TestWithinIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	steps := 0
	err := Within(ctx, 1<<60, func(m *Meter) {
		for {
			m.Spend(1)
			if steps++; steps == 1000 {
				cancel()
			}
			require.LessOrEqual(t, steps, 1000+interval, "it goes on")
		}
	})
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorIs(t, Within(ctx, 1, func(*Meter) { t.Fatal("it begins") }), context.Canceled)
}

func TestWithinKeepsPanics(t *testing.T) {
	boom := errors.New("boom")
	require.PanicsWithValue(t, boom, func() { _ = Within(context.Background(), 1, func(*Meter) { panic(boom) }) })
	var inner error
	outer := Within(context.Background(), 1, func(m *Meter) {
		inner = Within(context.Background(), 100, func(*Meter) { m.Spend(2) })
	})
	require.NoError(t, inner)
	require.Error(t, outer, "each meter ends its own work alone")
}

func TestNilMeter(t *testing.T) {
	var m *Meter
	require.NotPanics(t, func() { m.Spend(1 << 40) })
}
