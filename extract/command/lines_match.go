package command

import (
	"bytes"
	"context"
	"slices"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/reply"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/seeds"
)

// exchange sends an article to a program and returns its record. The program
// can be used again if keep is true.
func (x *lines) exchange(ctx context.Context, s *server, a seeds.Article) (record []byte, keep bool, err error) {
	q, written := s.send(a)
	var noise *extract.Error // the error of the article, independent of further output
	for gotLine := false; ; gotLine = true {
		var got answer
		var ok bool
		select {
		case got, ok = <-s.answers:
		case <-ctx.Done():
			q.state = unanswered
			return nil, false, s.timeoutError(ctx, gotLine, noise)
		}
		switch {
		case !ok:
			q.state = unanswered
			return nil, false, s.endedError(ctx, gotLine, noise)
		case got.err != nil:
			q.state = unanswered
			return nil, false, extract.Errorf(extract.TooLarge, "%s answered with %v; it was killed", s.cmd.Args[0], got.err)
		}
		v := x.match(s, q, s.reply(got.line))
		if noise == nil {
			noise = v.noise
		}
		if !v.over || got.cut && noise != nil {
			continue // otherwise the error of its end is more precise
		}
		if noise != nil {
			q.state = unanswered
			return nil, v.keep && x.isNamed(), noise
		}
		select {
		case <-written: //nolint:errcheck // what could not be written, its answer shows
		case <-ctx.Done(): // it answered without reading the request
			q.state = unanswered
			return nil, false, s.timeoutError(ctx, true, nil)
		}
		byName := q.state == answered
		if !byName {
			if err = x.requireEnd(ctx, s, q, reply.Quote(s.reply(got.line).Line)); err != nil {
				return nil, false, err
			}
		}
		record, err = unwrapEnvelope(s.process, got.line)
		return record, byName && !got.cut, err
	}
}

// verdict is the effect of a line on the pending request.
type verdict struct {
	over  bool           // stop waiting
	noise *extract.Error // why there is no answer
	keep  bool           // the program's next line can still be matched
}

// match matches a line that arrives while a request is pending.
func (x *lines) match(s *server, q *request, r reply.Reply) verdict {
	program := s.cmd.Args[0]
	whose, names := s.requestOf(r)
	if whose != nil {
		x.markNamed(program)
	}
	named := x.isNamed()
	none := func(over, keep bool, format string, args ...any) verdict {
		return verdict{over, extract.Errorf(extract.NoAnswer, program+" "+format+"; "+adviceAnswersOnly, args...), keep}
	}
	if whose != nil {
		if also, ok := s.otherName(r, whose); ok {
			return none(true, true, "answered with a line that names both %q and %q, in reply to article %q: the article of the answer is ambiguous",
				whose.article.ID, also, q.article.ID)
		}
	}
	switch {
	case r.Embedded && (whose == q || !names && !named):
		return none(true, true, "wrote other text before its answer: %s; set unwrap: true if it is the answer of a model", reply.Quote(r.Line))
	case whose == q:
		q.state = answered
		return verdict{over: true, keep: true}
	case whose != nil:
		x.markRepeated(program, whose)
		return verdict{}
	case names:
		return verdict{true, extract.Errorf(extract.NoAnswer, "%s was sent article %q and answered for %q, which it was not sent; an answer must have the id of its article, as source.id or id",
			program, q.article.ID, plain.Shorten(r.IDs[0].Text, 100)), named}
	case x.couldBeAnswer(r) && !named:
		q.state = answeredUnnamed
		return verdict{over: true, keep: true}
	case r.Kind == reply.Object:
		return none(true, true, "answered without an article id, although its other answers have one: %s", reply.Quote(r.Line))
	case r.Opens():
		return none(true, false, "wrote its answer over several lines, the first of which is %s; write it on one line (json.dumps without indent)", reply.Quote(r.Line))
	}
	if opensWrapped(r.Line) {
		return verdict{true, extract.Errorf(extract.NoAnswer, "%s wrote %s, the first of several lines; %s", program, reply.Quote(r.Line), adviceOneLine), false}
	}
	return none(named, true, "wrote a line that is not an answer: %s", reply.Quote(r.Line))
}

// opensWrapped reports whether a line is the first of an answer of a model that goes on
// in the next: a fence, or a thought.
func opensWrapped(line []byte) bool {
	line = bytes.TrimSpace(line)
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~")) || bytes.HasPrefix(line, []byte("<think"))
}

// couldBeAnswer reports whether a reply without an id can be an answer.
func (x *lines) couldBeAnswer(r reply.Reply) bool {
	return r.Kind == reply.Object || r.Kind == reply.List && x.Lists
}

// markRepeated revokes the answer to a request that gets a second one.
func (x *lines) markRepeated(program string, q *request) {
	if q.state == answered || q.state == answeredUnnamed {
		x.mu.Lock()
		defer x.mu.Unlock()
		x.revoke(q.article, "%s answered twice for article %q, so which answer is valid is unknown; %s", program, q.article.ID, adviceAnswersOnly)
	}
	q.state = unanswered
}

// requireEnd verifies that an answer without an ID is the program's only one:
// it closes the program's input, and the program must end without further
// output. Otherwise an extra or missing line could assign its later answers to
// the wrong articles.
func (x *lines) requireEnd(ctx context.Context, s *server, q *request, line string) (err error) {
	x.mu.Lock()
	x.unnamed = append(x.unnamed, unnamedAnswer{q.article, line})
	x.mu.Unlock()
	ctx, cancel := context.WithTimeout(ctx, exitTimeout)
	defer cancel()
	ended := x.drain(ctx, s)
	x.mu.Lock()
	defer x.mu.Unlock()
	if i := slices.IndexFunc(x.revocations, func(w extract.Revocation) bool { return w.Article.ID == q.article.ID }); i >= 0 {
		err = x.revocations[i].Err
		x.revocations = slices.Delete(x.revocations, i, i+1)
	} else if !ended {
		err = extract.Errorf(extract.NoAnswer, "%s answered %s, which has no article id, and did not end in time when its input was closed, so the answer is ambiguous; %s", s.cmd.Args[0], line, adviceNames)
	}
	if err != nil {
		q.state = unanswered
		x.unnamed = slices.DeleteFunc(x.unnamed, func(c unnamedAnswer) bool { return c.article.ID == q.article.ID })
	}
	return err
}

// drain closes a program's input, reads what it still writes, and reports
// whether its output ended in time.
func (x *lines) drain(ctx context.Context, s *server) (ended bool) {
	s.in.Close()
	for {
		select {
		case got, ok := <-s.answers:
			if !ok {
				return true
			}
			if got.err == nil {
				x.readExtra(s, s.reply(got.line))
			}
		case <-ctx.Done():
			return false
		}
	}
}

// finish ends an idle program and reads what it still writes.
func (x *lines) finish(ctx context.Context, s *server) {
	defer s.end()
	x.drain(ctx, s)
}

// readExtra matches a line that arrives while no request is pending.
func (x *lines) readExtra(s *server, r reply.Reply) {
	program := s.cmd.Args[0]
	whose, names := s.requestOf(r)
	if whose != nil {
		x.markNamed(program)
		if !r.Embedded {
			x.markRepeated(program, whose)
			return
		}
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	q := s.requests[len(s.requests)-1]
	if q.state == answeredUnnamed && x.couldBeAnswer(r) && !names && !x.named {
		x.revoke(q.article, "%s wrote more answers than it got articles, of which %s is one too many, and none has an article id, so the answers cannot be matched; %s", program, reply.Quote(r.Line), adviceNames)
		return
	}
	if q.state != unanswered {
		x.revoke(q.article, "%s wrote a line that is not an answer after its answer for article %q: %s; %s", program, q.article.ID, reply.Quote(r.Line), adviceAnswersOnly)
	}
}

// unwrapEnvelope returns the record of an answer {"seq", "record"}, or the error of an
// answer that reports one.
func unwrapEnvelope(p *process, line []byte) ([]byte, error) {
	program := p.cmd.Args[0]
	var e reply.Envelope
	if err := json.Unmarshal(line, &e, json.RejectUnknownMembers(true)); err != nil {
		return line, nil //nolint:nilerr // what is no envelope is the record itself
	}
	message := p.secrets.Excerpt(e.Message+" "+e.Issue, 400)
	switch {
	case e.Errored:
		return nil, extract.Errorf(extract.Failed, "%s reported an error: %s %s", program, message, p.secrets.Excerpt(string(e.Context), 400))
	case e.Skipped:
		return nil, extract.Errorf(extract.Failed, "%s skipped the article: %s", program, message)
	case e.Record != nil:
		return e.Record, nil
	}
	return line, nil
}
