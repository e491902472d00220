package extract

import (
	"context"
	"testing"
	"time"

	"github.com/assaykit/assay/seeds"
)

var ana = seeds.Article{ID: "ana", Language: "en", Published: "2025-02-04", Text: "Ana said “é”."}

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	t.Cleanup(cancel)
	return ctx
}

// three articles, whose texts tell whose answer an answer is.
func three() []seeds.Article {
	return []seeds.Article{{ID: "n1", Text: "one"}, {ID: "n2", Text: "two"}, {ID: "n3", Text: "three"}}
}
