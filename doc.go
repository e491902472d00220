// Package assay tests programs that extract facts from news articles.
//
// An extractor reads an article and returns JSON. [Run] compares the returned
// record with the canonical form (package [schema]), the article and its golden,
// and returns whether the gate passes, with every reason. [Check] does the same
// for existing records:
//
//	result, err := assay.Run(ctx, extract.Func(mine), assay.Config{})
//
// A mistake of an extractor is a finding in the result, or makes its verdict
// unknown; an error means that assay itself could not do its work.
package assay
