package jq

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/extract"
)

// maxSlots is the maximum number of outputs that are mapped at once. Each takes
// a processor and the memory of a whole output.
const maxSlots = 8

// slots limits the number of outputs that are mapped at once.
var slots = sync.OnceValue(func() chan struct{} {
	return make(chan struct{}, min(runtime.GOMAXPROCS(0), maxSlots))
})

// outputBytes is the total size of the outputs that are being mapped.
var outputBytes atomic.Int64

// Acquire waits for a slot for an output of that many bytes. The caller must
// call release after mapping it. The time of waiting does not count as the
// program's.
func Acquire(ctx context.Context, bytes int) (release func(), err error) {
	select {
	case slots() <- struct{}{}:
	case <-ctx.Done():
		return nil, extract.ContextError(ctx)
	}
	outputBytes.Add(int64(bytes))
	return func() {
		outputBytes.Add(-int64(bytes))
		<-slots()
	}, nil
}
