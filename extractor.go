package assay

import (
	"context"

	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Extractor reads one article and returns what it says, as JSON of the form
// assay/article@1. It must be safe for concurrent use. Package extract makes
// extractors of functions, programs, services and recorded outputs.
type Extractor interface {
	Extract(ctx context.Context, a seeds.Article) ([]byte, error)
}

// Result is what a gate found.
type Result = result.Result
