package docs

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What CONTRIBUTING.md and SECURITY.md send people to is there.
func TestContributingNamesWhatExists(t *testing.T) {
	makefile, err := os.ReadFile("../Makefile")
	require.NoError(t, err)
	names := 0
	for _, page := range []string{"CONTRIBUTING.md", "SECURITY.md"} {
		text, err := os.ReadFile("../" + page)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile("(?m)`([^`\\s]+)`|\\]\\(([^)]+)\\)|^(make [a-z]+)|`(make [a-z]+)`").FindAllStringSubmatch(string(text), -1) {
			name := m[1] + m[2]
			target, isTarget := strings.CutPrefix(m[3]+m[4], "make ")
			path, _, _ := strings.Cut(name, "<")
			switch {
			case isTarget:
				require.Contains(t, string(makefile), "\n"+target+":", "%s: make %s", page, target)
			case strings.Contains(path, "/"), strings.HasSuffix(path, ".md"), strings.HasSuffix(path, ".yml"):
				_, err := os.Stat("../" + path)
				require.NoError(t, err, page)
			default:
				continue
			}
			names++
		}
	}
	require.Greater(t, names, 20)
}
