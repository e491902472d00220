package mapping

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/extract"
)

// mostMappings is how many outputs are mapped at once at the most. Each takes a
// processor and the memory of a whole output: more at once would only run into
// one another's bounds.
const mostMappings = 8

// turns are the outputs that are being mapped.
var turns = sync.OnceValue(func() chan struct{} {
	return make(chan struct{}, min(runtime.GOMAXPROCS(0), mostMappings))
})

// inTurn counts the bytes of those outputs.
var inTurn atomic.Int64

// takeTurn waits until an output of so many bytes may be mapped. The time that
// it waits is none of the program's.
func takeTurn(ctx context.Context, bytes int) (done func(), err error) {
	select {
	case turns() <- struct{}{}:
	case <-ctx.Done():
		return nil, extract.ContextError(ctx)
	}
	inTurn.Add(int64(bytes))
	return func() {
		inTurn.Add(-int64(bytes))
		<-turns()
	}, nil
}
