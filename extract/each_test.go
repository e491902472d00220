package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// each calls f with the outcomes of All.
func each(ctx context.Context, x Extractor, articles []seeds.Article, o Options, f func(i int, out Outcome)) error {
	for out, err := range All(ctx, x, articles, o) {
		if err != nil {
			return err
		}
		f(out.Index, out)
	}
	return nil
}
