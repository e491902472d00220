package mapping_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/seeds"
)

// A mapping around an extractor that was never made says so.
func TestWrapOfNoExtractor(t *testing.T) {
	m, err := mapping.New(mapping.Config{JQ: "."})
	require.NoError(t, err)
	x := m.Wrap(nil)
	_, err = x.Extract(t.Context(), seeds.Article{ID: "a"})
	require.ErrorContains(t, err, "there is no extractor")
	require.NoError(t, extract.Close(x))
}
