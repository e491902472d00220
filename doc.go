// Package assay tests programs that extract facts from news articles.
//
// An extractor reads an article and returns JSON. [Run] compares what it
// returned with the canonical form (package schema), the article and its golden,
// and says whether the gate passes, with every reason; [Check] does so for
// records that exist already:
//
//	result, err := assay.Run(ctx, extract.Func(mine), assay.Config{})
//
// Whatever an extractor does wrong is a finding in the result, or makes its
// verdict unknown; an error means that assay itself could not do its work.
package assay
