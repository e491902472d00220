package assay

import (
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema/result"
)

// Extractor reads one article and returns what it says, as JSON of the form
// assay/article@1.
type Extractor = extract.Extractor

// Result is what a gate found.
type Result = result.Result
