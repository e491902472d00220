package assay

import (
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema/result"
)

// Extractor reads one article and returns the facts in it, as JSON of the form
// assay/article@1. It is an alias of [extract.Extractor].
type Extractor = extract.Extractor

// Result is the result of [Run] and [Check]. It is an alias of [result.Result].
type Result = result.Result
