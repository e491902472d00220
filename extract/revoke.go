package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// Revoker is an [Extractor] that may find out only after the last article that
// some of its answers were wrong, such as one whose programs answer several
// articles each.
type Revoker interface {
	Extractor

	// Revoke stops what still runs, waits for it until ctx ends at the latest,
	// and returns the wrong answers, each once.
	Revoke(ctx context.Context) []Revocation
}

// Revocation revokes the record that was returned for an article.
type Revocation struct {
	Article seeds.Article
	Err     *Error // why it was wrong
}

// wrapper is an extractor around another.
type wrapper interface{ Unwrap() Extractor }

// As returns the first extractor of type T, an interface or a concrete type, in
// the chain of x. The chain consists of x and the extractors that a method
// Unwrap() Extractor returns. All wrappers of this package and its subpackages
// have that method.
func As[T any](x Extractor) (found T, ok bool) {
	for x != nil {
		if found, ok := x.(T); ok {
			return found, true
		}
		w, ok := x.(wrapper)
		if !ok {
			break
		}
		x = w.Unwrap()
	}
	return found, false
}

// revoked returns the revocations of x. Each [Cache] in the chain forgets those
// answers.
func revoked(ctx context.Context, x Extractor) []Revocation {
	switch x := x.(type) {
	case Revoker:
		return x.Revoke(ctx)
	case wrapper:
		list := revoked(ctx, x.Unwrap())
		if c, ok := x.(cache); ok {
			c.forget(list)
		}
		return list
	}
	return nil
}
