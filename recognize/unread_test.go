package recognize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// TestUnread holds testdata/unread.txt to what is still misread: the table of
// docs/reading.md tells nobody that something cannot be read which can.
func TestUnread(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "unread.txt"))
	require.NoError(t, err)
	reason := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if why, ok := strings.CutPrefix(line, "## "); ok {
			reason = why
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		language, sentence, ok := strings.Cut(line, " | ")
		require.True(t, ok, "%q is not: language | sentence", line)
		require.NotEmpty(t, reason, "%q has no reason", line)
		got := observed(rule.Example{Language: language, Text: sentence}, &rule.Observer{})
		require.NotEqual(t, sentence, got, "it is read now: take it out of unread.txt")
	}
}
