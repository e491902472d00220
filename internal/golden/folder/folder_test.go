package folder_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/folder"
)

// Which files of a folder are goldens, and which are proposals.
func TestWhatAFolderHolds(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"b.json", "a.json", "fr/c.json", "notes.txt", "a.JSON.bak", ".hidden.json", ".git/d.json", "history.jsonl",
		"pending/q.json", "pending/p.json", "pending/.p.json", "pending/readme.md", "pending/deep/r.json", "fr/pending/s.json",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte("{}"), 0o600))
	}
	var goldens, proposals []string
	require.NoError(t, folder.With(dir, func(f *folder.Folder) error {
		if err := f.Each(".", func(name string) error { goldens = append(goldens, name); return nil }); err != nil {
			return err
		}
		return f.Pending(func(name, id string) error { proposals = append(proposals, id+" "+name); return nil })
	}))
	require.Equal(t, []string{"a.json", "b.json", "fr/c.json"}, goldens, "in order, but for what is hidden and what is pending")
	require.Equal(t, []string{"p pending/p.json", "q pending/q.json"}, proposals)
}

func TestDecodeRefuses(t *testing.T) {
	for _, tt := range []struct {
		reason, data string
		want         error
		says         string
	}{
		{"our side of a merge", "{\n<<<<<<< HEAD\n", folder.ErrMerge, "g.json:2"},
		{"what both sides had", "{\n\n||||||| base\n", folder.ErrMerge, "g.json:3"},
		{"their side", ">>>>>>> theirs\n", folder.ErrMerge, "g.json:1"},
		{"line ends of Windows", "{\n\"a\":\r\n", folder.ErrLineEnds, "g.json:2"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := folder.Decode("g.json", []byte(tt.data))
			require.ErrorIs(t, err, tt.want)
			require.ErrorContains(t, err, tt.says)
		})
	}
}
