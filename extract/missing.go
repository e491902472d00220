package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// missing stands for an extractor that is nil, so that what wraps it says so.
type missing struct{}

func (missing) Extract(context.Context, seeds.Article) ([]byte, error) { return nil, errNoExtractor() }

func errNoExtractor() error {
	return &Error{Kind: Failed, Permanent: true, Message: "there is no extractor: it is nil; make one first, of a function with extract.Func"}
}

// orMissing returns x, or where it is nil an extractor that says so.
func orMissing(x Extractor) Extractor {
	if x == nil {
		return missing{}
	}
	return x
}
