package web_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/openai"
	"github.com/assaykit/assay/extract/web"
	"github.com/assaykit/assay/seeds"
)

// What New did not make, such as what it returned with an error, says so.
func TestWhatNewDidNotMake(t *testing.T) {
	var noWeb *web.Extractor
	var noModel *openai.Extractor
	for name, x := range map[string]extract.Extractor{
		"no service": noWeb, "a service of nothing": new(web.Extractor),
		"no model": noModel, "a model of nothing": new(openai.Extractor),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := x.Extract(t.Context(), seeds.Article{ID: "a"})
			require.ErrorContains(t, err, "make the extractor with New")
			require.Equal(t, extract.Unreachable, extract.KindOf(err))
			require.NoError(t, extract.Close(x))
		})
	}
}

func TestAModelWithoutAnAddress(t *testing.T) {
	_, err := openai.New(openai.Model{Name: "m"})
	require.ErrorContains(t, err, "no address to ask the model at: give its base URL")
}
