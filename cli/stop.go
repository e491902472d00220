package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	programs "github.com/assaykit/assay/extract/command"
)

const (
	// stopTimeout bounds a regular shutdown after a signal: programs are
	// stopped at once, but a blocked pipe or a very long article may delay the
	// end.
	stopTimeout = 4 * time.Second
	// burst is the time during which further signals count as the first:
	// timeout(1), and a terminal that closes, send several at once.
	burst = 100 * time.Millisecond
)

// stoppable returns a context that ends on a signal, and a function that exits
// with a code. On a second signal, or after stopTimeout, the process ends
// immediately, and kills the programs that it started.
func stoppable() (ctx context.Context, exit func(code int)) {
	ctx, cancel := context.WithCancel(context.Background())
	var ending sync.Mutex // its holder ends the process and never releases it
	told := make(chan os.Signal, 4)
	signal.Notify(told, stops()...)
	go func() {
		<-told
		over := time.After(stopTimeout)
		once := time.Now().Add(burst)
		cancel()
		for {
			select {
			case sig := <-told:
				if time.Now().Before(once) {
					continue
				}
				ending.Lock()
				killAll()
				killSelf(sig)
			case <-over:
				ending.Lock()
				killAll()
				go fmt.Fprintln(os.Stderr, interruptedEarly) // standard error may block
				time.Sleep(100 * time.Millisecond)
				os.Exit(exitUnknown)
			}
		}
	}()
	return ctx, func(code int) {
		ending.Lock()
		killAll()
		os.Exit(code)
	}
}

// killAll kills the programs that were started, unless that blocks too.
func killAll() {
	done := make(chan struct{})
	go func() {
		programs.KillAll()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(time.Second):
	}
}

const (
	interrupted      = "assay: interrupted"
	interruptedEarly = interrupted + ", and ended although something was not done"
)

// stops are the signals that stop the command. A signal that was ignored at the
// start, as by nohup, stays ignored, except that shells ignore interrupts for
// all background jobs.
func stops() []os.Signal {
	list := []os.Signal{os.Interrupt}
	for _, sig := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(sig) {
			list = append(list, sig)
		}
	}
	return list
}

// killSelf ends the process by a signal, so that its parent can see the signal.
func killSelf(sig os.Signal) {
	signal.Reset(sig)
	self, err := os.FindProcess(os.Getpid())
	if err == nil && self.Signal(sig) == nil {
		time.Sleep(100 * time.Millisecond)
	}
	code := exitUnknown
	if number, ok := sig.(syscall.Signal); ok {
		code = 128 + int(number)
	}
	os.Exit(code)
}

// stoppableReader is standard input: reading it can be interrupted.
type stoppableReader struct {
	ctx  context.Context
	from io.Reader
	b    []byte
}

type transfer struct {
	n   int
	err error
}

// Read returns the context's error when that ends first.
func (r *stoppableReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err // another read may still be blocked
	}
	if r.b == nil {
		r.b = make([]byte, 64<<10)
	}
	b := r.b[:min(len(p), len(r.b))]
	done := make(chan transfer, 1)
	go func() {
		n, err := r.from.Read(b)
		done <- transfer{n, err}
	}()
	select {
	case t := <-done:
		copy(p, b[:t.n])
		return t.n, t.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}

// stoppableWriter is standard output; writing to it can be interrupted. A write
// that has begun may be finished if it is not blocked.
type stoppableWriter struct {
	ctx  context.Context
	to   *os.File
	left bool // a write is still blocked
}

// writeTimeout is how long a write may block after an interruption.
const writeTimeout = 500 * time.Millisecond

// Write returns the context's error if that has ended and the write blocks.
func (w *stoppableWriter) Write(p []byte) (int, error) {
	if w.left {
		return 0, w.ctx.Err()
	}
	b := append([]byte(nil), p...) // the caller may reuse p after an interruption
	done := make(chan transfer, 1)
	go func() {
		n, err := w.to.Write(b)
		done <- transfer{n, err}
	}()
	select {
	case t := <-done:
		return t.n, t.err
	case <-w.ctx.Done():
	}
	select {
	case t := <-done:
		return t.n, t.err
	case <-time.After(writeTimeout):
		w.left = true
		return 0, w.ctx.Err()
	}
}

// Stat returns the file info of standard output.
func (w *stoppableWriter) Stat() (os.FileInfo, error) { return w.to.Stat() }
