// Package extract runs extractors: [All] runs one on many articles, and [Timeout],
// [Retry], [RateLimit] and [Cache] put limits and a memory around it.
//
// An extractor is a Go function ([Func], [Typed]) or one of the kinds in the
// packages below: the built-in one (builtin), a program (command), a web service
// (web), a language model (openai) and outputs recorded before (recorded). Package
// mapping maps their own JSON to the canonical form.
//
// Whatever an extractor does wrong is either in the bytes that it returned, for
// [schema.DecodeArticle] to name, or an [*Error] that says what kind of failure it
// was.
package extract

import (
	"context"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Extractor reads one article and returns what it says, as JSON. It must be
// safe for concurrent use. It may be an [io.Closer] ([Close]), a [Revoker], and,
// where it is around another, have a method Unwrap() Extractor ([As]).
type Extractor interface {
	Extract(ctx context.Context, a seeds.Article) ([]byte, error)
}

// Func makes an extractor of a Go function that returns JSON. A panic in it is
// an [*Error] of kind [Crashed].
type Func func(ctx context.Context, a seeds.Article) ([]byte, error)

// Extract calls f.
func (f Func) Extract(ctx context.Context, a seeds.Article) (record []byte, err error) {
	if f == nil {
		return nil, errNoExtractor()
	}
	defer recoverTo(&err)
	return f(ctx, a)
}

// Typed makes an extractor of a Go function that returns a record. The record
// is written as JSON and read again like any other's, so that validation is
// exercised.
type Typed func(ctx context.Context, a seeds.Article) (*schema.Article, error)

// Extract calls f and writes its record.
func (f Typed) Extract(ctx context.Context, a seeds.Article) (record []byte, err error) {
	if f == nil {
		return nil, errNoExtractor()
	}
	defer recoverTo(&err)
	r, err := f(ctx, a)
	if err != nil {
		return nil, err
	}
	if r == nil {
		return nil, &Error{Kind: Empty, Message: "the function returned neither a record nor an error"}
	}
	record, err = schema.Encode(r)
	if err != nil {
		return nil, Errorf(Failed, "the record cannot be written: %v", err)
	}
	return record, nil
}

func recoverTo(err *error) {
	if p := recover(); p != nil {
		*err = Errorf(Crashed, "the function panicked: %v", p)
	}
}

// MaxOutput is the size in bytes past which no output is read: the size of the
// largest record that [schema.DecodeArticle] takes.
const MaxOutput = 64 << 20
