package files

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPending(t *testing.T) {
	for _, tt := range []struct {
		reason string
		old    bool
		finish func(*Pending) error
		want   string // "" for no file
	}{
		{"a new file is there when it is complete", false, (*Pending).Commit, "new"},
		{"an old file is replaced", true, (*Pending).Commit, "new"},
		{"what is given up leaves the old file", true, func(p *Pending) error { p.Discard(); return nil }, "old"},
		{"what is given up leaves no new file", false, func(p *Pending) error { p.Discard(); return nil }, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "rows.jsonl")
			if tt.old {
				require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
			}
			p, err := Begin(path)
			require.NoError(t, err)
			defer p.Discard()
			for _, part := range []string{"n", "e", "w"} {
				_, err := p.Write([]byte(part))
				require.NoError(t, err)
			}
			if before, err := os.ReadFile(path); tt.old {
				require.NoError(t, err)
				require.Equal(t, "old", string(before), "before it is complete nothing is replaced")
			} else {
				require.ErrorIs(t, err, os.ErrNotExist)
			}
			require.NoError(t, tt.finish(p))
			p.Discard()
			require.Error(t, p.Commit(), "it is over")
			got, err := os.ReadFile(path)
			if tt.want == "" {
				require.ErrorIs(t, err, os.ErrNotExist)
			} else {
				require.NoError(t, err)
				require.Equal(t, tt.want, string(got))
			}
			if tt.old {
				info, err := os.Stat(path)
				require.NoError(t, err)
				require.Equal(t, os.FileMode(0o600), info.Mode().Perm(), "the permissions stay")
			}
			left, err := os.ReadDir(dir)
			require.NoError(t, err)
			for _, e := range left {
				require.Equal(t, "rows.jsonl", e.Name(), "nothing else is left")
			}
		})
	}
}

func TestPendingOfAFolder(t *testing.T) {
	_, err := Begin(t.TempDir())
	require.ErrorContains(t, err, "a folder")
	_, err = Begin(filepath.Join(t.TempDir(), "nowhere", "rows.jsonl"))
	require.Error(t, err)
}
