package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// Revoker is an [Extractor] that can find out only after all articles that some
// of its answers were wrong, such as one that shares a program among articles.
type Revoker interface {
	Extractor

	// Revoke ends what still runs, when ctx ends at the latest, and returns the
	// wrong ones. It does not return the same answer twice.
	Revoke(ctx context.Context) []Revocation
}

// Revocation revokes the record that was returned for an article.
type Revocation struct {
	Article seeds.Article
	Err     *Error // why it was wrong
}

// wrapper is an extractor around another.
type wrapper interface{ Unwrap() Extractor }

// As returns the first extractor in the chain of x that is a T, an interface or
// a type. The chain consists of x and the extractors that a method Unwrap()
// Extractor returns. All wrappers of this package and its subpackages have one.
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
