package extract

import (
	"context"
	"errors"
	"strings"

	"github.com/assaykit/assay/seeds"
)

// redacted keeps an extractor's secrets out of what it answers and out of its
// errors.
type redacted struct {
	Extractor
	secrets secrets
}

// redact is the extractor itself where nothing is secret.
func redact(x Extractor, s secrets) Extractor {
	if len(s) == 0 {
		return x
	}
	return redacted{x, s}
}

func (x redacted) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	return x.secrets.checked(a, record, err)
}

func (x redacted) Close() error { return closeOf(x.Extractor) }

func (x redacted) inner() Extractor { return x.Extractor }

// settle withdraws what the extractor withdraws, in words without secrets.
func (x redacted) settle(ctx context.Context) []doubt {
	doubts := settle(ctx, x.Extractor)
	for i, d := range doubts {
		doubts[i].err = x.secrets.hideError(d.err)
	}
	return doubts
}

// checked is an answer, or an error without secrets. An answer that holds one
// is an error. What the article itself says is none.
func (s secrets) checked(a seeds.Article, record []byte, err error) ([]byte, error) {
	if len(s) == 0 {
		return record, err
	}
	if err != nil {
		if e, ok := errors.AsType[*Error](err); ok {
			return nil, s.hideError(e)
		}
		if text := err.Error(); s.hide(text) != text {
			return nil, errorf(Failed, "%s", s.hide(text))
		}
		return nil, err
	}
	article := strings.Join([]string{a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.Text}, "\n")
	if what, found := s.in(record, article); found {
		return nil, finalf(Secret, "the answer holds %s, or most of it, and was thrown away; look for what repeats it. A value that is no secret needs a name that does not say so", what)
	}
	return record, nil
}

// hideError is an error without secrets. Its cause is kept where it holds none.
func (s secrets) hideError(e *Error) *Error {
	if e == nil || len(s) == 0 {
		return e
	}
	message := s.hide(e.Message)
	if message == e.Message && (e.Err == nil || s.hide(e.Err.Error()) == e.Err.Error()) {
		return e
	}
	hidden := *e
	hidden.Message = message
	if e.Err != nil && s.hide(e.Err.Error()) != e.Err.Error() {
		hidden.Err = nil
	}
	return &hidden
}

// keeper is an extractor that has secrets.
type keeper interface{ keeps() secrets }

func (c Command) keeps() secrets {
	var s secrets
	for _, variable := range variables(c.Env) {
		name, value, _ := strings.Cut(variable, "=")
		s.addVariable(name, value, public)
	}
	s.addArguments(c.Args)
	return s
}

func (x *HTTP) keeps() secrets { return x.secrets }

func (x *OpenAI) keeps() secrets { return x.http.secrets }
