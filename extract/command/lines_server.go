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
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/seeds"
)

// flushTimeout is how long a program may take to write buffered output after
// its time limit, once its input is closed.
const flushTimeout = 2 * time.Second

// exitTimeout is how long a program whose answers have no ids may take to end,
// once its input is closed.
const exitTimeout = 30 * time.Second

// server is one long-lived program.
type server struct {
	*process
	answers  chan answer
	empty    atomic.Int64 // number of empty lines
	stop     chan struct{}
	requests []request
	last     map[string]int // by article ID, the last request for it
	unwrap   bool           // a line may have more than its answer
}

type answer struct {
	line []byte
	cut  bool // the program's output ended before the line did
	err  error
}

// errEnded is the error of a program that ended without any answer to a
// request.
var errEnded = errors.New("the program ended")

// listen sends each line that the program writes to answers. Empty lines are
// only counted: many programs write one after each answer.
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

// reply parses a line. Secrets are removed from the quoted line.
func (s *server) reply(line []byte) reply.Reply {
	r := reply.Read(line)
	if s.unwrap {
		if a, err := unwrap.Text(line, unwrap.Options{Prose: true}); err == nil && a.Off != nil {
			r = reply.Read(a.Value)
			r.Line = line
		}
	}
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

// send records a request and writes it; the channel receives the error of
// writing.
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

// requestOf returns the request that a reply answers, and whether the reply has
// any article id.
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

// timeoutError returns the error of a request that timed out. The input of a
// program without any output is closed first, to find out whether it buffers
// its answers.
func (s *server) timeoutError(ctx context.Context, gotLine bool, noise *extract.Error) error {
	e := extract.ContextError(ctx)
	buffered := false
	if !gotLine && e.Kind == extract.TimedOut {
		s.in.Close()
		select {
		case got, ok := <-s.answers:
			buffered = ok && got.err == nil && reply.Read(got.line).Kind != reply.None
		case <-time.After(flushTimeout):
		}
	}
	s.kill()
	program := s.cmd.Args[0]
	switch {
	case noise != nil:
		noise.Message += "; " + e.Message + " after that, and it was killed"
		return noise
	case buffered:
		e.Message += "; " + program + " answered only when its input was closed: it buffers its output, or waits for more than one article. " +
			"Answer each line before reading the next, and flush after each (print(..., flush=True) in Python), or use a longer timeout"
		e.Permanent = true
	default:
		e.Message += "; " + program + " was killed" + s.emptyLinesText() + s.stderrText()
	}
	return e
}

// endedError returns the error of a request during which the program closed its
// output.
func (s *server) endedError(ctx context.Context, gotLine bool, noise *extract.Error) error {
	program := s.cmd.Args[0]
	s.in.Close()
	stillRuns := false
	select {
	case <-s.ended:
	case <-ctx.Done():
		stillRuns = true
	case <-time.After(flushTimeout):
		stillRuns = true
	}
	if stillRuns {
		s.kill()
		e := extract.Errorf(extract.Empty, "%s closed its standard output without an answer and did not end; it was killed%s%s", program, s.emptyLinesText(), s.stderrText())
		if noise != nil {
			e.Message += "; before that, " + noise.Message
		}
		return e
	}
	switch f := s.exitError(); {
	case f != nil && noise != nil:
		f.Message += "; before that, " + noise.Message
		return f
	case f != nil:
		return f
	case noise != nil:
		noise.Message += "; then it ended"
		return noise
	case gotLine:
		return extract.Errorf(extract.Empty, "%s ended without an answer%s%s", program, s.emptyLinesText(), s.stderrText())
	default:
		return &extract.Error{Kind: extract.Empty, Message: program + " ended without an answer" + s.emptyLinesText() + s.stderrText(), Err: errEnded}
	}
}

// otherName returns the id of another requested article in a reply. Numbers do
// not count, since programs number many things.
func (s *server) otherName(r reply.Reply, whose *request) (id string, ok bool) {
	for _, n := range slices.Concat(r.IDs, r.Inner) {
		if _, sent := s.last[n.Text]; sent && !n.Number && n.Text != whose.article.ID {
			return n.Text, true
		}
	}
	return "", false
}

// emptyLinesText describes the empty lines of a program that did not answer.
func (s *server) emptyLinesText() string {
	switch n := s.empty.Load(); n {
	case 0:
		return ""
	case 1:
		return "; it wrote an empty line, which is not an answer"
	default:
		return fmt.Sprintf("; it wrote %d empty lines, which are not answers", n)
	}
}
