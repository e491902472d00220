package jq

import (
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"time"
)

// maxMemory is how many bytes the heap may grow by for each running program;
// memoryPerByte is the memory in bytes that one byte of an output takes.
const (
	maxMemory     = 128 << 20
	memoryPerByte = 16
)

// watch checks the heap while jq programs run.
var watch memoryWatch

// memoryWatch stops the program that has run longest if all together take too
// much memory, since a normal program takes milliseconds.
type memoryWatch struct {
	mu      sync.Mutex
	running []*budget // in the order in which they began
	polling bool
}

func (w *memoryWatch) join(a *budget) {
	w.mu.Lock()
	defer w.mu.Unlock()
	a.floor = heapSize()
	w.running = append(w.running, a)
	if !w.polling {
		w.polling = true
		go w.poll()
	}
}

func (w *memoryWatch) leave(a *budget) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if i := slices.Index(w.running, a); i >= 0 {
		w.running = slices.Delete(w.running, i, i+1)
	}
}

func (w *memoryWatch) poll() {
	for {
		time.Sleep(time.Millisecond)
		w.mu.Lock()
		if len(w.running) == 0 {
			w.polling = false
			w.mu.Unlock()
			return
		}
		w.mu.Unlock()
		w.check()
	}
}

// check stops a program if the heap has grown too much since it began, not
// counting garbage and the outputs of others.
func (w *memoryWatch) check() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.running) == 0 {
		return
	}
	first := w.running[0]
	others := max(0, outputBytes.Load()-int64(first.output))
	most := first.floor + uint64(len(w.running))*maxMemory + uint64(others)*memoryPerByte
	if heapSize() <= most {
		return
	}
	runtime.GC()
	if heapSize() <= most {
		return
	}
	// A program that was stopped and has not ended yet is stopped again, not
	// the next one, which is not the cause.
	first.stop("takes more than %d MB of memory on this output", maxMemory>>20)
}

func heapSize() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
