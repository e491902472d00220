package command

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/seeds"
)

// lines runs long-lived programs: each reads one line of JSON for each article,
// {"id","language","published","title","text","seq"}, and answers with one line
// of JSON. As many programs run as articles are extracted at once, and each
// gets one article at a time. Close ends them all.
//
// An answer is matched to its article by the id in it (source.id, id or
// document_id) or by the number of the request, seq. If a line names none of
// the program's articles, names two, or is not an answer at all, the pending
// article gets no answer, and no other is affected. If no answer of a program
// has an id, each program gets one article only: it must end when its input
// does, without further output. Revoke returns the answers that turn out to be
// wrong.
type lines struct {
	command

	mu          sync.Mutex
	idle        []*server
	closed      bool
	named       bool            // an answer named its article, so answers without a name are invalid
	unnamed     []unnamedAnswer // accepted answers without a name
	revocations []extract.Revocation
}

// unnamedAnswer is an answer without an id that was matched to an article.
type unnamedAnswer struct {
	article seeds.Article
	line    string // quoted
}

// Extract sends the article to an idle program, or starts one.
func (x *lines) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.extract(ctx, a)
	return x.secrets.Check(a, record, err)
}

func (x *lines) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	for {
		if ctx.Err() != nil {
			return nil, extract.ContextError(ctx)
		}
		s, err := x.acquire()
		if err != nil {
			return nil, err
		}
		record, keep, err := x.exchange(ctx, s, a)
		if keep {
			x.release(s)
		} else {
			s.end()
		}
		if errors.Is(err, errEnded) && len(s.requests) > 1 {
			continue // it had ended before the request; use another one
		}
		return record, err
	}
}

func (x *lines) acquire() (*server, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil, extract.Errorf(extract.Unreachable, "the extractor was closed").AsPermanent()
	}
	if n := len(x.idle); n > 0 {
		s := x.idle[n-1]
		x.idle = x.idle[:n-1]
		return s, nil
	}
	p, err := start(x.prepare(x.Args))
	if err != nil {
		return nil, err
	}
	p.secrets = x.secrets
	s := &server{process: p, answers: make(chan answer), stop: make(chan struct{}), last: map[string]int{}, unwrap: x.Unwrap}
	s.process.read.Go(func() { s.listen(x.limit()) })
	return s, nil
}

func (x *lines) release(s *server) {
	x.mu.Lock()
	if !x.closed {
		x.idle = append(x.idle, s)
		x.mu.Unlock()
		return
	}
	x.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), flushTimeout)
	defer cancel()
	x.finish(ctx, s)
}

// Revoke ends the idle programs, and returns the answers that turned out to be
// wrong.
func (x *lines) Revoke(ctx context.Context) []extract.Revocation {
	x.mu.Lock()
	idle := x.idle
	x.idle = nil
	x.mu.Unlock()
	ctx, cancel := context.WithTimeout(ctx, flushTimeout)
	defer cancel()
	for _, s := range idle {
		s.in.Close()
	}
	for _, s := range idle {
		x.finish(ctx, s)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	list := x.revocations
	x.revocations, x.unnamed = nil, nil
	return list
}

// Close ends the programs: they get the end of their input, and are killed
// shortly after.
func (x *lines) Close() error {
	x.mu.Lock()
	x.closed = true
	x.mu.Unlock()
	x.Revoke(context.Background())
	return nil
}

// markNamed records that the program's answers have ids, and revokes its
// answers without one.
func (x *lines) markNamed(program string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.named = true
	for _, c := range x.unnamed {
		x.revoke(c.article, "%s answered %s, which names no article, although its other answers do; %s", program, c.line, adviceAnswersOnly)
	}
	x.unnamed = nil
}

func (x *lines) isNamed() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.named
}

// revoke revokes the answer for an article. The caller must hold the lock.
func (x *lines) revoke(a seeds.Article, format string, args ...any) {
	if !slices.ContainsFunc(x.revocations, func(w extract.Revocation) bool { return w.Article.ID == a.ID }) {
		x.revocations = append(x.revocations, extract.Revocation{Article: a, Err: x.secrets.HideError(extract.Errorf(extract.NoAnswer, format, args...))})
	}
}

// Fixes for output that is not an answer.
const (
	adviceAnswersOnly = "write only answers to standard output, one line of JSON per article; log to standard error"
	adviceOneLine     = `write the whole answer on one line, or what a model said as a string: {"id": …, "record": "…"}, with unwrap: true`
	adviceNames       = "put the article's id into each answer, and log to standard error"
)

// request is an article that was sent to a program.
type request struct {
	article seeds.Article
	seq     int // from 1
	state   state
}

// state is the state of a request.
type state uint8

const (
	waiting         state = iota
	answered              // by a line that names it
	answeredUnnamed       // by a line that names nothing
	unanswered            // the article has no answer; err is the reason
)

// line returns the line that the program reads.
func (q request) line() []byte {
	b, err := json.Marshal(struct {
		wire.Article
		Seq int `json:"seq"`
	}{wire.NewArticle(q.article), q.seq})
	if err != nil {
		return nil // cannot happen: only strings and a number
	}
	return append(b, '\n')
}
