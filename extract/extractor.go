// Package extract runs extractors: [All] runs one on many articles, and
// [Timeout], [Retry], [RateLimit] and [Cache] wrap one to limit, repeat or
// store its calls.
//
// An extractor is a Go function ([Func], [Typed]) or comes from one of the
// packages below: the built-in extractor (builtin), a program (command), a web
// service (web), a language model (openai) or recorded outputs (recorded).
// Package mapping maps other JSON to the canonical form.
//
// A failure of an extractor is either in the bytes that it returned, which
// [schema.DecodeArticle] reports, or an [*Error] with the kind of the failure.
package extract

import (
	"context"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Extractor extracts the facts of one article and returns them as a JSON
// record. It must be safe for concurrent use. It may also be an [io.Closer]
// (see [Close]) or a [Revoker]. One that wraps another should have a method
// Unwrap() Extractor (see [As]).
type Extractor interface {
	Extract(ctx context.Context, a seeds.Article) ([]byte, error)
}

// Func is a Go function that returns JSON, as an [Extractor]. A panic in it
// becomes an [*Error] of kind [Crashed].
type Func func(ctx context.Context, a seeds.Article) ([]byte, error)

// Extract calls f.
func (f Func) Extract(ctx context.Context, a seeds.Article) (record []byte, err error) {
	if f == nil {
		return nil, errNoExtractor()
	}
	defer recoverTo(&err)
	return f(ctx, a)
}

// Typed is a Go function that returns a record, as an [Extractor]. The record
// is encoded as JSON and decoded again like any other's, so that it is
// validated.
type Typed func(ctx context.Context, a seeds.Article) (*schema.Article, error)

// Extract calls f and encodes its record.
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
		return nil, Errorf(Failed, "the record cannot be encoded: %v", err)
	}
	return record, nil
}

func recoverTo(err *error) {
	if p := recover(); p != nil {
		*err = Errorf(Crashed, "the function panicked: %v", p)
	}
}

// MaxOutput is the maximum size of an output in bytes, which is the size of the
// largest record that [schema.DecodeArticle] accepts.
const MaxOutput = 64 << 20
