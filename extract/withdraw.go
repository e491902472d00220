package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// Revoker is an extractor that learns only when all articles have been asked
// for which of its answers were none, as one that shares a program among them.
type Revoker interface {
	Extractor

	// Withdraw ends what still runs, when ctx ends at the latest, and returns the
	// answers that were none. It does not return the same one twice.
	Revoke(ctx context.Context) []Revocation
}

// Revocation takes back what was returned as the record of an article.
type Revocation struct {
	Article seeds.Article
	Err     *Error // why it was none
}

// wrapper is an extractor around another.
type wrapper interface{ Unwrap() Extractor }

// As finds the first extractor that is a T, an interface or a type, in x and
// what it wraps: an extractor around another returns that one from a method
// Unwrap() Extractor. All wrappers of this package and its parts have it.
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

// revoked returns what x withdraws. Each cache on the way forgets it.
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
