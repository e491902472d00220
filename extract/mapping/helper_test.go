package mapping

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
	"github.com/stretchr/testify/require"
)

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

const anaRecord = `{"form":"assay/article@1","source":{"id":"ana"},"parties":[{"type":"person","name":"Ana"}],"figures":[],"dates":[]}`

// oneLine is a record without its white space.
func oneLine(t *testing.T, record []byte) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, record), "%s", record)
	return b.String()
}
