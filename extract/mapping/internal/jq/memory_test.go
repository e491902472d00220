package jq

import (
	"context"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
)

// While several programs run, the one that began first is stopped only when the
// heap has grown by more than all of them together may take.
func TestMemoryOfSeveralPrograms(t *testing.T) {
	runtime.GC() // what other tests have left must not be freed while memory is compared
	first, second := newBudget(t.Context(), programSteps, programTime), newBudget(t.Context(), programSteps, programTime)
	for _, a := range []*budget{first, second} {
		watch.join(a)
		defer watch.leave(a)
	}
	more := make([]byte, maxMemory+maxMemory/4)
	watch.check()
	require.Nil(t, first.stopped.Load())
	much := make([]byte, maxMemory)
	watch.check()
	require.NotNil(t, first.stopped.Load())
	require.Nil(t, second.stopped.Load())
	runtime.KeepAlive(more)
	runtime.KeepAlive(much)
}

// acquireSlot waits for a slot no longer than its context lasts.
func TestAcquire(t *testing.T) {
	var release []func()
	for range cap(slots()) {
		done, err := Acquire(t.Context(), 1)
		require.NoError(t, err)
		release = append(release, done)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err := Acquire(ctx, 1)
	require.Equal(t, extract.TimedOut, extract.KindOf(err))
	for _, done := range release {
		done()
	}
	require.Zero(t, outputBytes.Load())
}
