package command

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/secrets"
)

// drainTimeout is how long to read the output of a process that has ended: a
// process that it left behind can keep its pipes open forever.
const drainTimeout = 2 * time.Second

// process is a running program with its pipes and all processes that it started.
type process struct {
	cmd     *exec.Cmd
	in      *os.File // written by us
	out     *os.File // read by us
	stderr  *tail
	secrets secrets.List  // removed from its output in errors
	group   group         // the processes that kill ends
	ended   chan struct{} // closed once the program itself has ended
	read    sync.WaitGroup
	once    sync.Once
}

// start starts the program with its own process group and pipes.
func start(cmd *exec.Cmd) (*process, error) {
	p := &process{cmd: cmd, stderr: new(tail), ended: make(chan struct{})}
	closeAll := func(files ...*os.File) {
		for _, f := range files {
			if f != nil {
				f.Close()
			}
		}
	}
	inR, inW, err1 := os.Pipe()
	outR, outW, err2 := os.Pipe()
	errR, errW, err3 := os.Pipe()
	childEnds := []*os.File{inR, outW, errW}
	if err := errors.Join(err1, err2, err3); err != nil {
		closeAll(append(childEnds, inW, outR, errR)...)
		return nil, extract.Errorf(extract.Unreachable, "no pipe to %s: %v", cmd.Args[0], err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = inR, outW, errW
	begun := make(chan error)
	go func() {
		// On Linux, a program that dies with its parent dies with the thread
		// that started it, so this thread must live as long as the program.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.group.start(cmd)
		begun <- err
		if err != nil {
			return
		}
		p.group.wait(cmd)
		deadline := time.Now().Add(drainTimeout)
		_ = outR.SetReadDeadline(deadline)
		_ = errR.SetReadDeadline(deadline)
		_ = inW.SetWriteDeadline(deadline)
		close(p.ended)
	}()
	if err := <-begun; err != nil {
		closeAll(append(childEnds, inW, outR, errR)...)
		if folder, ferr := os.Stat(cmd.Dir); cmd.Dir != "" && (ferr != nil || !folder.IsDir()) {
			return nil, extract.Errorf(extract.Unreachable, "cannot start %q: the folder to run it in, %s, is none", cmd.Args[0], cmd.Dir).AsPermanent()
		}
		return nil, extract.Errorf(extract.Unreachable, "cannot start %q: %v", cmd.Args[0], err).AsPermanent()
	}
	closeAll(childEnds...)
	p.in, p.out = inW, outR
	p.read.Go(func() {
		_, _ = io.Copy(p.stderr, errR) // ends with the pipe, or at the deadline below
		errR.Close()
	})
	return p, nil
}

// kill ends the program and all processes that it started.
func (p *process) kill() { p.group.kill() }

// close kills the processes that still run, and waits until all have ended.
func (p *process) close() {
	p.once.Do(func() {
		p.kill()
		<-p.ended
		p.read.Wait()
		p.in.Close()
		p.out.Close()
		p.group.close()
	})
}

// exitError returns the error of the program's exit, or nil if it succeeded.
func (p *process) exitError() *extract.Error {
	<-p.ended
	p.read.Wait()
	s := p.cmd.ProcessState
	if s == nil || s.Success() {
		return nil
	}
	return extract.Errorf(extract.Crashed, "%s ended with %s%s", p.cmd.Args[0], s, p.stderrText())
}

// stderrText quotes the end of the program's standard error.
func (p *process) stderrText() string {
	s := p.secrets.Excerpt(p.stderr.String(), 400)
	if s == "" {
		return "; it wrote nothing to standard error"
	}
	return "; it wrote to standard error: " + s
}

// tail is a writer that keeps only the beginning and the end of what is written
// to it, so that endless output takes no memory.
type tail struct {
	mu   sync.Mutex
	head []byte
	ring []byte
	lost bool
}

const tailSize = 32 << 10

// Write implements [io.Writer]. It never fails.
func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(b)
	if room := tailSize - len(t.head); room > 0 {
		k := min(room, len(b))
		t.head = append(t.head, b[:k]...)
		b = b[k:]
	}
	t.ring = append(t.ring, b...)
	if over := len(t.ring) - tailSize; over > 0 {
		t.lost = true
		t.ring = append(t.ring[:0], t.ring[over:]...)
	}
	return n, nil
}

// String returns the text that was kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.lost {
		return string(t.head) + "\n…\n" + string(t.ring)
	}
	return string(t.head) + string(t.ring)
}
