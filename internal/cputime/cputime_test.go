package cputime

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var sink int

func count(n int) func() {
	return func() {
		for i := range n {
			sink += i * i
		}
	}
}

func TestTimes(t *testing.T) {
	const n = 2_000_000
	y := NewYardstick(count(n))
	require.Greater(t, y.Times(count(30*n), 5), 5.0, "thirty times the work")
	require.LessOrEqual(t, y.Times(count(n), 3), 3.0, "the same work")
	calls := 0
	y.Times(func() { calls++ }, 3)
	require.Equal(t, 1, calls, "little is measured once")
	if Used() == 0 {
		t.Skip("no processor time to be had")
	}
	require.LessOrEqual(t, y.Times(func() { time.Sleep(200 * time.Millisecond) }, 20), 20.0, "who sleeps uses no processor")
}
