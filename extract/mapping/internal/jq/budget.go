package jq

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/assaykit/assay/internal/plain"
)

// Limits of one run of a program, and, in a second run, of the search for the
// part that failed. Steps are those of jq's machine, so they stop a program at
// the same place each time, after some seconds. The time limits single long
// steps, and slow machines.
const (
	programSteps = 100_000_000
	programTime  = 20 * time.Second
	searchSteps  = 10_000_000
	searchTime   = 5 * time.Second
)

// stopGrace is the time that a program has to end after its context has ended.
const stopGrace = 3 * time.Second

// limitError is the error of a program that exceeded a limit.
type limitError struct{ message string }

func (e *limitError) Error() string { return e.message }

// budget limits one run of a program. It is the context of the run: gojq calls
// Done before each step, which counts the steps.
type budget struct {
	context.Context // of the caller
	steps, left     int
	limit           time.Duration
	output          int    // size in bytes of the mapped outputs
	floor           uint64 // size of the heap when the run began
	err             error  // why the run was stopped; used by the machine's goroutine only
	stopped         atomic.Pointer[limitError]
}

var closed = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

func newBudget(ctx context.Context, steps int, limit time.Duration) *budget {
	return &budget{Context: ctx, steps: steps, left: steps, limit: limit}
}

// Done counts a step.
func (a *budget) Done() <-chan struct{} {
	a.spend(1)
	if a.err != nil {
		return closed
	}
	return nil
}

// Err returns why the run was stopped.
func (a *budget) Err() error { return a.err }

// spend counts steps.
func (a *budget) spend(steps int) {
	if a.err != nil {
		return
	}
	before := a.left
	a.left -= steps
	if a.left < 0 {
		a.err = &limitError{fmt.Sprintf("takes more than %d million steps on this output", a.steps/1_000_000)}
		return
	}
	if limit := a.stopped.Load(); limit != nil {
		a.err = limit
		return
	}
	if before/1024 != a.left/1024 && a.Context.Err() != nil { // not at each step, because it takes a lock
		a.err = a.interrupted()
	}
}

func (a *budget) interrupted() *limitError {
	if a.Context.Err() == context.DeadlineExceeded {
		return &limitError{"exceeded the time limit of the article"}
	}
	return &limitError{"was interrupted"}
}

// used returns the number of steps so far.
func (a *budget) used() int { return a.steps - a.left }

// stop ends the run at its next step.
func (a *budget) stop(format string, args ...any) {
	a.stopped.CompareAndSwap(nil, &limitError{fmt.Sprintf(format, args...)})
}

// run runs a program within its time and memory. If a single step takes too
// long, so that the program does not stop, its goroutine is abandoned.
func (a *budget) run(run func() error) error {
	watch.join(a)
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() {
			if p := recover(); p != nil {
				err = &limitError{plain.Tail(fmt.Sprintf("panicked: %v", p), 200)}
			}
			watch.leave(a)
			done <- err
		}()
		if err = run(); a.err != nil {
			err = a.err // even if the program caught the error
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
