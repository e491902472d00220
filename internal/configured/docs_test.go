package configured

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/labels"
)

// What the page on extractors shows can be written in a configuration, and
// every table of labels is on it.
func TestDocsHold(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "extractors.md"))
	require.NoError(t, err)
	blocks := strings.Split(string(page), "```yaml\n")[1:]
	require.Len(t, blocks, 5)
	t.Setenv("TOKEN", "sk-4d1f-verborgen")
	for _, b := range blocks {
		text, _, ok := strings.Cut(b, "```")
		require.True(t, ok)
		c, err := config.Decode([]byte(text))
		require.NoError(t, err, text)
		for name, x := range c.Extractors {
			if x.Map != "" && !strings.HasSuffix(x.Map, ".jq") {
				_, err := Mapper(x, "")
				require.NoError(t, err, name)
			}
			if x.Type == config.TypeHTTP {
				b, err := New(name, x, "")
				require.NoError(t, err)
				require.NoError(t, b.Close())
			}
		}
	}
	for _, table := range labels.Tables() {
		require.Contains(t, string(page), "`"+table+"`")
	}
}
