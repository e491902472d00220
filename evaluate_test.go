package assay

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A golden that leaves the language out does not take it from the article: what
// could not be read is told with the language that it is in.
func TestLanguageOfARun(t *testing.T) {
	for _, tt := range []struct{ reason, article, golden, want string }{
		{"the golden says none", "nl", "", "nl"},
		{"the golden says its own", "nl", "fr", "fr"},
		{"the article says none", "", "ko", "ko"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := &seeds.Article{ID: "a", Language: tt.article, Text: "De haven is open."}
			g := &schema.Golden{Source: schema.Source{ID: "a", Language: tt.golden}}
			run := Evaluate(t.Context(), Record{Data: []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`)}, Case{Article: a, Golden: g}, checks.All(), schema.Options{})
			require.Equal(t, tt.want, run.Language)
		})
	}
}
