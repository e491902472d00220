package mapping

import (
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"time"
)

// mostMemory is how many bytes the heap may grow by for each jq program that
// runs, and perByte how many a byte of an output is while that is mapped.
const (
	mostMemory = 128 << 20
	perByte    = 16
)

// watch looks at the heap while jq programs run.
var watch memoryWatch

// memoryWatch stops the jq program that has run longest where all of them
// together take too much memory: the others take milliseconds.
type memoryWatch struct {
	mu      sync.Mutex
	running []*allowance // in the order in which they began
	awake   bool
}

func (w *memoryWatch) join(a *allowance) {
	w.mu.Lock()
	defer w.mu.Unlock()
	a.floor = heapSize()
	w.running = append(w.running, a)
	if !w.awake {
		w.awake = true
		go w.look()
	}
}

func (w *memoryWatch) leave(a *allowance) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if i := slices.Index(w.running, a); i >= 0 {
		w.running = slices.Delete(w.running, i, i+1)
	}
}

func (w *memoryWatch) look() {
	for {
		time.Sleep(time.Millisecond)
		w.mu.Lock()
		if len(w.running) == 0 {
			w.awake = false
			w.mu.Unlock()
			return
		}
		w.mu.Unlock()
		w.check()
	}
}

// check stops a program where the heap has grown too much since it began, garbage
// and the outputs of others aside.
func (w *memoryWatch) check() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.running) == 0 {
		return
	}
	first := w.running[0]
	others := max(0, mappedBytes.Load()-int64(first.output))
	most := first.floor + uint64(len(w.running))*mostMemory + uint64(others)*perByte
	if heapSize() <= most {
		return
	}
	runtime.GC()
	if heapSize() <= most {
		return
	}
	// One that has been told and has not left yet is not the next one's fault.
	first.stop("takes more than %d MB of memory on this output", mostMemory>>20)
}

func heapSize() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
