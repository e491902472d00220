package catalogue_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/catalogue"
)

func TestMarkdownHasEveryCheck(t *testing.T) {
	page := string(catalogue.Markdown(checks.All()))
	for _, c := range checks.All() {
		require.Contains(t, page, "\n## "+c.Name+"\n")
		require.Contains(t, page, c.Help)
	}
	require.True(t, strings.HasSuffix(page, "\n"))
}
