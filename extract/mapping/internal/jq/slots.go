package jq

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/extract"
)

// maxSlots is how many outputs are mapped at once at the most. Each takes a
// processor and the memory of a whole output: more at once would only run into
// one another's bounds.
const maxSlots = 8

// slots are the outputs that are being mapped.
var slots = sync.OnceValue(func() chan struct{} {
	return make(chan struct{}, min(runtime.GOMAXPROCS(0), maxSlots))
})

// outputBytes counts the bytes of those outputs.
var outputBytes atomic.Int64

// Acquire waits until an output of so many bytes may be mapped. The time that
// it waits is none of the program's.
func Acquire(ctx context.Context, bytes int) (done func(), err error) {
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
