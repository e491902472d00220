package schema

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarkdown(t *testing.T) {
	for _, name := range Names() {
		page, err := Markdown(name)
		require.NoError(t, err)
		require.Contains(t, string(page), "| member | type |", name)
	}
	page, err := Markdown("article")
	require.NoError(t, err)
	require.Contains(t, string(page), "| `parties` (required) | list of [party](#party) |")
	require.Contains(t, string(page), "\n## mention\n")
	_, err = Markdown("nonsense")
	require.Error(t, err)
}
