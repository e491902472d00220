// Package checks is the catalogue of what can be wrong with an extraction.
package checks

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Check is one rule, a plain value. A user's own check is one more value.
type Check struct {
	Name     string          // "family/subject", lower case
	Doc      string          // one line: what a finding means
	Help     string          // why it matters, what to do, an example
	Severity schema.Severity // of its findings, unless the finding says otherwise
	Needs    Needs
	Run      func(*Pass)
}

// Needs tells what a check cannot work without.
type Needs uint8

// What a check may need.
const (
	Article Needs = 1 << iota
	Golden
	Extractor
)

// Pass is one record under check. What is missing is nil, and then no check
// that needs it runs.
type Pass struct {
	Article   *seeds.Article
	Golden    *schema.Golden
	Got       *schema.Article
	Alignment *align.Alignment
	Read      func() *recognize.Document // the article recognised, once for all checks
	Report    func(schema.Finding)
}
