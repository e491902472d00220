package web

import (
	"context"
	"testing"
	"time"

	"github.com/assaykit/assay/seeds"
)

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	t.Cleanup(cancel)
	return ctx
}

var ana = seeds.Article{ID: "ana", Language: "en", Published: "2025-02-04", Text: "Ana said “é”."}
