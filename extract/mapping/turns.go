package mapping

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/extract"
)

// maxMappings is how many outputs are mapped at once at the most. Each takes a
// processor and the memory of a whole output: more at once would only run into
// one another's bounds.
const maxMappings = 8

// mappingSlots are the outputs that are being mapped.
var mappingSlots = sync.OnceValue(func() chan struct{} {
	return make(chan struct{}, min(runtime.GOMAXPROCS(0), maxMappings))
})

// mappedBytes counts the bytes of those outputs.
var mappedBytes atomic.Int64

// acquireSlot waits until an output of so many bytes may be mapped. The time that
// it waits is none of the program's.
func acquireSlot(ctx context.Context, bytes int) (done func(), err error) {
	select {
	case mappingSlots() <- struct{}{}:
	case <-ctx.Done():
		return nil, extract.ContextError(ctx)
	}
	mappedBytes.Add(int64(bytes))
	return func() {
		mappedBytes.Add(-int64(bytes))
		<-mappingSlots()
	}, nil
}
