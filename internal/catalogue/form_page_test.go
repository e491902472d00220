package catalogue

import (
	"testing"

	"github.com/assaykit/assay/schema"
	"github.com/stretchr/testify/require"
)

func TestMarkdown(t *testing.T) {
	for _, name := range schema.Names() {
		page, err := FormPage(name)
		require.NoError(t, err)
		require.Contains(t, string(page), "| member | type |", name)
	}
	page, err := FormPage("article")
	require.NoError(t, err)
	require.Contains(t, string(page), "| `parties` (required) | list of [party](#party) |")
	require.Contains(t, string(page), "\n## mention\n")
	_, err = FormPage("nonsense")
	require.Error(t, err)
}
