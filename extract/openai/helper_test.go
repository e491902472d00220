package openai

import (
	"context"
	"testing"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

const secret = "sk-very-secret-0123456789"

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	t.Cleanup(cancel)
	return ctx
}

var ana = seeds.Article{ID: "ana", Language: "en", Published: "2025-02-04", Text: "Ana said “é”."}

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

var zoe = seeds.Article{ID: "zoe", Language: "en", Published: "2025-02-04", Text: "Zoë 🚀 met Ana Roux. Ana Roux met Zoë."}
