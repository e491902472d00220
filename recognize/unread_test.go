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
		language, rest, _ := strings.Cut(line, " | ")
		should, is, ok := strings.Cut(rest, " | ")
		require.True(t, ok, "%q is not: language | sentence as it should be read | as it is read", line)
		require.Contains(t, reason, ": ", "%q has no family with a reason", line)
		require.Equal(t, unmarked(should), unmarked(is), line)
		got := observed(rule.Example{Language: language, Text: should}, &rule.Observer{})
		require.NotEqual(t, should, got, "it is read now: take it out of unread.txt")
		require.Equal(t, is, got, "it is read otherwise now: change the last part of its line")
	}
}
