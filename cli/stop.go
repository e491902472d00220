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
	// stopTimeout bounds a regular end after a signal: running programs end at
	// once, but a pipe that nobody reads or a very long article may delay the
	// end.
	stopTimeout = 4 * time.Second
	// burst is how long further signals are taken for the first: timeout(1), and a
	// terminal that closes, send several at a time.
	burst = 100 * time.Millisecond
)

// stoppable returns a context that ends when the command is asked to stop, and
// what exits with a code. Told a second time, or when its stopTimeout is over, the
// command ends wherever it is, and takes along what it has started.
func stoppable() (ctx context.Context, exit func(code int)) {
	ctx, cancel := context.WithCancel(context.Background())
	var ending sync.Mutex // whoever has it ends the process, and keeps it
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
				dieOf(sig)
			case <-over:
				ending.Lock()
				killAll()
				go fmt.Fprintln(os.Stderr, cutOff) // which may be what nobody reads
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

// killAll ends what was started, unless something holds that up too.
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
	interrupted = "assay: interrupted"
	cutOff      = interrupted + ", and ended although something was not done"
)

// stops are the signals that tell the command to stop. Whoever starts it with
// one of them ignored, as nohup does, wants it to go on; but a shell ignores
// interrupts for all that it starts in the background, and means nothing by it.
func stops() []os.Signal {
	list := []os.Signal{os.Interrupt}
	for _, sig := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(sig) {
			list = append(list, sig)
		}
	}
	return list
}

// dieOf ends the command by a signal, so that whoever started it can tell.
func dieOf(sig os.Signal) {
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

// stoppableReader is standard input: whoever waits for it can be told to stop.
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
		return 0, err // another read may still be waiting
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

// stoppableWriter is standard output likewise. What is being written when the
// command is asked to stop may be finished, if somebody reads it.
type stoppableWriter struct {
	ctx  context.Context
	to   *os.File
	left bool // a write still waits
}

// unread is how long nobody may read what is being written.
const unread = 500 * time.Millisecond

// Write returns the context's error when that has ended and nobody reads.
func (w *stoppableWriter) Write(p []byte) (int, error) {
	if w.left {
		return 0, w.ctx.Err()
	}
	b := append([]byte(nil), p...) // p is the caller's again after an interruption
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
	case <-time.After(unread):
		w.left = true
		return 0, w.ctx.Err()
	}
}

// Stat tells what standard output is.
func (w *stoppableWriter) Stat() (os.FileInfo, error) { return w.to.Stat() }
