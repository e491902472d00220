package docs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a page shows of an example is the example: it compiles, and its tests run.
func TestPagesShowTheExamples(t *testing.T) {
	for page, files := range map[string][]string{
		"go-test.md":             {"go/dollars_test.go"},
		"quick-start-go.md":      {"go/dollars.go", "go/dollars_test.go", "go/map.jq", "go/testdata/assay/assay.yaml", "go/testdata/assay/articles/bridge.txt", "go/.github/workflows/test.yml", "go/.gitattributes"},
		"json-lines-to-sarif.md": {"sarif/main.go"},
		"own-checks.md":          {"owncheck/initials.go", "owncheck/initials_test.go", "owncheck/cmd/assay/main.go", "owncheck/testdata/initials/initial.txtar"},
	} {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, f := range files {
			data, err := os.ReadFile(filepath.Join("..", "examples", f))
			require.NoError(t, err)
			code := string(data)
			if filepath.Ext(f) == ".go" {
				_, code, _ = strings.Cut(code, "\npackage ")
			}
			assert.True(t, strings.Contains(string(text), code), "%s does not show examples/%s as it is", page, f)
		}
	}
}
