package mapping

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/assaykit/assay/internal/plain"
)

// What a jq program may use for one output, and the search for what fails in it
// once more. Steps are those of jq's machine: they bound a program in the same
// place each time, some seconds from its beginning. The time is for what a
// single step may take, and for slow machines.
const (
	programSteps = 100_000_000
	programTime  = 20 * time.Second
	blameSteps   = 10_000_000
	blameTime    = 5 * time.Second
)

// stopGrace is how long a program whose context has ended may take to notice.
const stopGrace = 3 * time.Second

// limitError is a bound that a program ran into.
type limitError struct{ what string }

func (e *limitError) Error() string { return e.what }

// allowance is what one run of a program may use. jq's machine asks its context
// before each step whether it is over: that is how steps are counted.
type allowance struct {
	context.Context // of the caller
	steps, left     int
	limit           time.Duration
	output          int    // bytes of what is mapped
	floor           uint64 // of the heap, when the run began
	over            error  // why it is over: the machine's own goroutine alone looks at it
	stopped         atomic.Pointer[limitError]
}

var closed = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

func allow(ctx context.Context, steps int, limit time.Duration) *allowance {
	return &allowance{Context: ctx, steps: steps, left: steps, limit: limit}
}

// Done takes a step.
func (a *allowance) Done() <-chan struct{} {
	a.spend(1)
	if a.over != nil {
		return closed
	}
	return nil
}

// Err says why the run is over.
func (a *allowance) Err() error { return a.over }

// spend takes so many steps.
func (a *allowance) spend(steps int) {
	if a.over != nil {
		return
	}
	before := a.left
	a.left -= steps
	if a.left < 0 {
		a.over = &limitError{fmt.Sprintf("takes more than %d million steps on this output", a.steps/1_000_000)}
		return
	}
	if limit := a.stopped.Load(); limit != nil {
		a.over = limit
		return
	}
	if before/1024 != a.left/1024 && a.Context.Err() != nil { // now and then: it takes a lock
		a.over = a.interrupted()
	}
}

func (a *allowance) interrupted() *limitError {
	if a.Context.Err() == context.DeadlineExceeded {
		return &limitError{"took longer than there was time for"}
	}
	return &limitError{"was interrupted"}
}

// used is how many steps were taken.
func (a *allowance) used() int { return a.steps - a.left }

// stop ends the run at its next step.
func (a *allowance) stop(format string, args ...any) {
	a.stopped.CompareAndSwap(nil, &limitError{fmt.Sprintf(format, args...)})
}

// within runs a program in its time and memory. One that does not end then,
// because a single step of it takes so long, is left behind.
func (a *allowance) within(run func() error) error {
	watch.join(a)
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() {
			if p := recover(); p != nil {
				err = &limitError{plain.Tail(fmt.Sprintf("broke: %v", p), 200)}
			}
			watch.leave(a)
			done <- err
		}()
		if err = run(); a.over != nil {
			err = a.over // also where the program caught it
		}
	}()
	timer := time.NewTimer(a.limit)
	defer timer.Stop()
	select {
	case err := <-done:
		return err
	case <-a.Context.Done():
		a.stopped.CompareAndSwap(nil, a.interrupted())
	case <-timer.C:
		a.stop("took longer than %v on this output", a.limit)
	}
	select {
	case err := <-done:
		return err
	case <-time.After(stopGrace):
		watch.leave(a)
		return a.stopped.Load()
	}
}
