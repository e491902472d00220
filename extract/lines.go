package extract

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/assaykit/assay/seeds"
)

// Lines runs a program that lives on: it reads one line of JSON for each
// article, {"id","language","published","title","text"}, and answers each with
// one line of JSON. As many run as articles are extracted at once. A program
// that crashed, hung, answered twice or answered for another article is
// killed, and the next article gets a fresh one. Close ends them all.
type Lines struct {
	Command // Input and placeholders are not used

	mu   sync.Mutex
	idle []*server
	shut bool
}

// server is one program that lives on.
type server struct {
	*process
	answers chan answer
	stop    chan struct{}
}

type answer struct {
	line []byte
	err  error
}

// Extract asks a program that waits, or starts one.
func (x *Lines) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if ctx.Err() != nil {
		return nil, canceled(ctx)
	}
	s, err := x.take()
	if err != nil {
		return nil, err
	}
	record, err := s.ask(ctx, a)
	if err != nil {
		s.end()
		return nil, err
	}
	x.give(s)
	return record, nil
}

func (x *Lines) take() (*server, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.shut {
		return nil, finalf(Unreachable, "the extractor was closed")
	}
	for len(x.idle) > 0 {
		s := x.idle[len(x.idle)-1]
		x.idle = x.idle[:len(x.idle)-1]
		select {
		case <-s.answers: // more than was asked for, or its end
			s.end()
		default:
			return s, nil
		}
	}
	if len(x.Args) == 0 {
		return nil, finalf(Unreachable, "no program to run: give its name and arguments as a list")
	}
	p, err := start(x.prepare(x.Args))
	if err != nil {
		return nil, err
	}
	s := &server{process: p, answers: make(chan answer), stop: make(chan struct{})}
	s.process.read.Go(func() { s.listen(x.limit()) })
	return s, nil
}

func (x *Lines) give(s *server) {
	x.mu.Lock()
	if !x.shut {
		x.idle = append(x.idle, s)
		x.mu.Unlock()
		return
	}
	x.mu.Unlock()
	s.end()
}

// Close ends the programs: they get the end of their input, and are killed
// shortly after.
func (x *Lines) Close() error {
	x.mu.Lock()
	x.shut = true
	idle := x.idle
	x.idle = nil
	x.mu.Unlock()
	for _, s := range idle {
		s.in.Close()
	}
	for _, s := range idle {
		s.end()
	}
	return nil
}

// listen hands over each line that the program writes.
func (s *server) listen(limit int) {
	defer close(s.answers)
	b := newLineReader(s.out)
	for {
		line, _, err := readLine(b, limit)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			err = io.EOF
		}
		if len(strings.TrimSpace(string(line))) > 0 {
			select {
			case s.answers <- answer{line: line}:
			case <-s.stop:
				return
			}
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				select {
				case s.answers <- answer{err: err}:
				case <-s.stop:
				}
			}
			return
		}
	}
}

// end kills the program and waits for what reads from it.
func (s *server) end() {
	close(s.stop)
	s.close()
}

func (s *server) ask(ctx context.Context, a seeds.Article) (record []byte, err error) {
	name := s.cmd.Args[0]
	defer context.AfterFunc(ctx, s.kill)()
	var written sync.WaitGroup
	written.Go(func() { _, _ = s.in.Write(jsonLine(a)) }) // a broken pipe shows in the answer
	got, ok := <-s.answers
	if ok && got.err == nil {
		written.Wait() // a program that answers without reading runs into its time limit
	} else {
		s.kill()
		written.Wait()
	}
	switch {
	case ctx.Err() != nil:
		e := canceled(ctx)
		e.Message += "; " + name + " was killed" + s.said()
		return nil, e
	case !ok:
		if f := s.failure(); f != nil {
			return nil, f
		}
		return nil, errorf(Empty, "%s ended without an answer%s", name, s.said())
	case got.err != nil:
		return nil, errorf(TooLarge, "%s answered with %v; it was killed", name, got.err)
	}
	if id := recordID(got.line); id != "" && id != a.ID {
		return nil, errorf(Failed, "%s was asked for article %q and answered for %q; it was killed, because its answers no longer belong to the questions", name, a.ID, id)
	}
	return got.line, nil
}
