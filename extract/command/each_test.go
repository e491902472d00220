package command

import (
	"context"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// each calls f with the outcomes of All.
func each(ctx context.Context, x extract.Extractor, articles []seeds.Article, o extract.Options, f func(i int, out extract.Outcome)) error {
	for out, err := range extract.All(ctx, x, articles, o) {
		if err != nil {
			return err
		}
		f(out.Index, out)
	}
	return nil
}
