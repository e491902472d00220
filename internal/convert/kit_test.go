package convert_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// kit returns the kit's truths as documents.
func kit(t *testing.T) []convert.Document {
	t.Helper()
	var out []convert.Document
	for _, a := range seeds.Kit() {
		e, ok := golden.Kit().Get(a.ID)
		require.True(t, ok, a.ID)
		out = append(out, convert.Document{Article: a, Record: e.Golden.Article()})
	}
	return out
}

// forth writes documents in a form and reads them back.
func forth(t *testing.T, format string, docs []convert.Document, o convert.Options) (text string, out []convert.Document, written, read []convert.Loss) {
	t.Helper()
	var b bytes.Buffer
	written, err := convert.Write(format, &b, docs, o)
	require.NoError(t, err, format)
	if format == "brat" {
		o.ID = docs[0].Article.ID
		o.Articles = []seeds.Article{docs[0].Article}
	}
	out, read, err = convert.Read(format, b.Bytes(), o)
	require.NoError(t, err, "%s\n%s", format, b.String())
	return b.String(), out, written, read
}

func TestKitGoesThroughEveryForm(t *testing.T) {
	for _, f := range convert.Formats() {
		if !f.Reads || !f.Writes {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			for _, d := range kit(t) {
				text, back, written, read := forth(t, f.Name, []convert.Document{d}, convert.Options{Articles: []seeds.Article{d.Article}})
				require.Len(t, back, 1)
				require.NotEmpty(t, text)
				if f.Name == "assay" || f.Name == "label-studio" {
					require.LessOrEqual(t, len(written), 1, "%v", written)
				}
				require.LessOrEqual(t, len(read), 2, "%v", read)
				_, problems := schema.InspectArticle(must(schema.Encode(back[0].Record)), schema.Options{})
				require.Empty(t, problems)
			}
		})
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}
