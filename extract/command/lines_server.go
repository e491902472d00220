package command

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync/atomic"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/reply"
	"github.com/assaykit/assay/extract/internal/secrets"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// flushTimeout is how long a program whose time is over may take to write what it
// held back, once its input has ended.
const flushTimeout = 2 * time.Second

// exitTimeout is how long a program may take to end, once its input has, whose
// answers cannot be distinguished before it does.
const exitTimeout = 30 * time.Second

// server is one program that lives on.
type server struct {
	*process
	answers  chan answer
	empty    atomic.Int64 // lines with nothing on them
	stop     chan struct{}
	requests []request
	last     map[string]int // by article, the question that asked for it last
}

type answer struct {
	line []byte
	cut  bool // the program's output ended before the line did
	err  error
}

// errEnded is the end of a program that had nothing to say to a question.
var errEnded = errors.New("the program has left")

// listen hands over each line that the program writes. An empty one says
// nothing, and many programs write one after each answer.
func (s *server) listen(limit int) {
	defer close(s.answers)
	b := bufio.NewReaderSize(s.out, 1<<16)
	for {
		line, _, err := files.ReadLine(b, limit)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			err = io.EOF
		}
		switch {
		case len(bytes.TrimSpace(line)) > 0:
			select {
			case s.answers <- answer{line: line, cut: err != nil}:
			case <-s.stop:
				return
			}
		case err == nil:
			s.empty.Add(1)
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

// reply reads a line for whose answer it is. What is quoted of it later has no
// secrets.
func (s *server) reply(line []byte) reply.Reply {
	r := reply.Read(line)
	if len(s.secrets) > 0 {
		r.Line = []byte(s.secrets.Hide(secrets.Quotable(line)))
	}
	return r
}

// end kills the program and waits for what reads from it.
func (s *server) end() {
	close(s.stop)
	s.close()
}

// send notes a question and writes it; the channel has the error of that.
func (s *server) send(a seeds.Article) (q *request, written chan error) {
	s.last[a.ID] = len(s.requests)
	s.requests = append(s.requests, request{article: a, seq: len(s.requests) + 1})
	q = &s.requests[len(s.requests)-1]
	written = make(chan error, 1)
	line := q.line()
	s.read.Go(func() {
		_, err := s.in.Write(line)
		written <- err
	})
	return q, written
}

// requestOf returns the question that a reply names, and whether it names anything
// that is the name of an article.
func (s *server) requestOf(r reply.Reply) (q *request, names bool) {
	for _, n := range r.IDs {
		if i, ok := s.last[n.Text]; ok {
			return &s.requests[i], true
		}
		names = names || !n.Number
	}
	if !names && r.Seq > 0 && r.Seq <= len(s.requests) {
		return &s.requests[r.Seq-1], true
	}
	return nil, names
}

// timeoutError is the error of a question whose time is over. A program that said
// nothing gets the end of its input, to see whether it held its answer back.
func (s *server) timeoutError(ctx context.Context, heard bool, noise *extract.Error) error {
	e := extract.ContextError(ctx)
	heldBack := false
	if !heard && e.Kind == extract.TimedOut {
		s.in.Close()
		select {
		case got, ok := <-s.answers:
			heldBack = ok && got.err == nil && reply.Read(got.line).Kind != reply.None
		case <-time.After(flushTimeout):
		}
	}
	s.kill()
	program := s.cmd.Args[0]
	switch {
	case noise != nil:
		noise.Message += "; " + e.Message + " after that, and it was killed"
		return noise
	case heldBack:
		e.Message += "; " + program + " answered once its input ended: it holds its lines back, or waits for more than one article. " +
			"Let it answer each line before it reads the next, and flush after each (print(..., flush=True) in Python); or give it a longer timeout"
		e.Permanent = true
	default:
		e.Message += "; " + program + " was killed" + s.wroteNothing() + s.stderrText()
	}
	return e
}

// endedError is the error of a question at which the program ended its output.
func (s *server) endedError(ctx context.Context, heard bool, noise *extract.Error) error {
	program := s.cmd.Args[0]
	s.in.Close()
	livesOn := false
	select {
	case <-s.ended:
	case <-ctx.Done():
		livesOn = true
	case <-time.After(flushTimeout):
		livesOn = true
	}
	if livesOn {
		s.kill()
		e := extract.Errorf(extract.Empty, "%s closed its standard output without an answer and lived on; it was killed%s%s", program, s.wroteNothing(), s.stderrText())
		if noise != nil {
			e.Message += "; before that, " + noise.Message
		}
		return e
	}
	switch f := s.failure(); {
	case f != nil && noise != nil:
		f.Message += "; before that, " + noise.Message
		return f
	case f != nil:
		return f
	case noise != nil:
		noise.Message += "; then it ended"
		return noise
	case heard:
		return extract.Errorf(extract.Empty, "%s ended without an answer%s%s", program, s.wroteNothing(), s.stderrText())
	default:
		return &extract.Error{Kind: extract.Empty, Message: program + " ended without an answer" + s.wroteNothing() + s.stderrText(), Err: errEnded}
	}
}

// otherName returns the id of another article that a reply names too. A number is
// none: programs number many things.
func (s *server) otherName(r reply.Reply, whose *request) (id string, ok bool) {
	for _, n := range slices.Concat(r.IDs, r.Inner) {
		if _, asked := s.last[n.Text]; asked && !n.Number && n.Text != whose.article.ID {
			return n.Text, true
		}
	}
	return "", false
}

// wroteNothing mentions the empty lines of a program that did not answer.
func (s *server) wroteNothing() string {
	switch n := s.empty.Load(); n {
	case 0:
		return ""
	case 1:
		return "; it wrote an empty line, which is no answer"
	default:
		return fmt.Sprintf("; it wrote %d empty lines, which are no answers", n)
	}
}
