// Package assay tests programs that extract facts from news articles.
//
// An extractor reads an article and returns JSON. Run holds what it returned
// against the canonical form (package schema), the article and its golden, and
// says whether the gate holds, with every reason:
//
//	result, err := assay.Run(ctx, extract.Func(mine), assay.Config{})
//
// Whatever an extractor does wrong is a finding in the result, or makes its
// verdict unknown; an error means that assay itself could not do its work.
package assay
