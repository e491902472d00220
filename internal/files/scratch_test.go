//go:build !windows

package files

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func names(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	var out []string
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

// TestMain is also a process that is killed with a temporary file at hand.
func TestMain(m *testing.M) {
	if os.Getenv("ASSAY_FILES_KILLED") != "" {
		if _, _, err := Temp("article.txt", []byte("words")); err != nil {
			panic(err)
		}
		if p, err := os.FindProcess(os.Getpid()); err == nil {
			_ = p.Kill()
		}
		select {}
	}
	os.Exit(m.Run())
}

func TestWhatAKilledProcessLeavesIsSwept(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	outside := filepath.Join(t.TempDir(), "kept")
	require.NoError(t, os.WriteFile(outside, nil, 0o600))
	killed := func() {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "ASSAY_FILES_KILLED=1")
		require.Error(t, cmd.Run())
	}
	killed()
	left := names(t, dir)
	require.Len(t, left, 2, "a folder and its lock: %v", left)

	// What is not ours, or only looks like it, stays.
	require.NoError(t, os.Mkdir(filepath.Join(dir, "assay-scratch-notes"), 0o755))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "assay-scratch-1"), 0o755))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "assay-scratch-2.lock")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "assay-scratch-3.lock"), nil, 0o600))
	require.NoError(t, os.Symlink(filepath.Dir(outside), filepath.Join(dir, "assay-scratch-3")))
	path, remove, err := Temp("article.txt", []byte("live"))
	require.NoError(t, err)
	now := names(t, dir)
	for _, gone := range left {
		require.NotContains(t, now, gone)
	}
	for _, kept := range []string{"assay-scratch-notes", "assay-scratch-1", "assay-scratch-2.lock", "assay-scratch-3"} {
		require.Contains(t, now, kept)
	}
	require.FileExists(t, outside)

	sweep(dir, inTemp)
	data, err := os.ReadFile(path)
	require.NoError(t, err, "what is in use stays")
	require.Equal(t, "live", string(data))
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o600), info.Mode().Perm())
	remove()
	require.NoFileExists(t, path)
	require.NotContains(t, names(t, dir), filepath.Base(filepath.Dir(path)))
}

func TestReplaceAll(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	set := []Named{{"a", []byte("1")}, {"b", []byte("2")}}
	require.NoError(t, ReplaceAll(at("new/folder"), set))
	require.Equal(t, []string{"a", "b"}, names(t, at("new/folder")))
	require.Equal(t, []string{"folder"}, names(t, at("new")), "nothing is left beside it")
	require.NoError(t, os.Chmod(at("new/folder/a"), 0o600))
	require.NoError(t, ReplaceAll(at("new/folder"), []Named{{"a", []byte("3")}, {"c", nil}}))
	require.Equal(t, []string{"a", "b", "c"}, names(t, at("new/folder")))
	data, err := os.ReadFile(at("new/folder/a"))
	require.NoError(t, err)
	require.Equal(t, "3", string(data))
	info, err := os.Stat(at("new/folder/a"))
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o600), info.Mode().Perm())

	for _, c := range []struct {
		reason, says string
		lay          func(path string) error
	}{
		{"a folder in the place of the last", "is a folder", func(p string) error { return os.Mkdir(p, 0o755) }},
		{"a link that leads out", "is a link", func(p string) error { return os.Symlink(at("elsewhere"), p) }},
	} {
		t.Run(c.reason, func(t *testing.T) {
			to := t.TempDir()
			require.NoError(t, c.lay(filepath.Join(to, "b")))
			require.ErrorContains(t, ReplaceAll(to, set), c.says)
			require.Equal(t, []string{"b"}, names(t, to), "nothing was written")
			require.NoFileExists(t, at("elsewhere"))
		})
	}
	require.ErrorContains(t, ReplaceAll(at("new/folder/a"), set), "is a file")
}

func TestAnOpenFileIsWrittenToWhereItStands(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	_, err = f.WriteString("first ")
	require.NoError(t, err)
	name := filepath.Join("/dev/fd", strconv.Itoa(int(f.Fd())))
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(name, link))
	require.NoError(t, Replace(name, []byte("second ")))
	require.NoError(t, Replace(link, []byte("third ")))
	_, err = f.WriteString("last")
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "first second third last", string(data))
}

func TestStandardInputIsRefusedByName(t *testing.T) {
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink("/dev/stdin", link))
	for _, path := range []string{"-", "/dev/stdin", "/dev/fd/0", "/dev//fd/0", "/proc/self/fd/0", link} {
		require.True(t, IsStandardInput(path), path)
		_, err := Open(path)
		require.ErrorContains(t, err, path+" is standard input")
	}
	for _, path := range []string{"/dev/stdout", "/dev/fd/1", "/dev/null", "a", "/dev/fd/x"} {
		require.False(t, IsStandardInput(path), path)
	}
}

func TestWalk(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, "in", name) }
	require.NoError(t, os.MkdirAll(at("sub"), 0o755))
	require.NoError(t, os.WriteFile(at("sub/a"), nil, 0o644))
	require.NoError(t, os.WriteFile(at(".hidden"), nil, 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "secret"), nil, 0o644))
	require.NoError(t, os.Symlink("sub/a", at("inside")))
	require.NoError(t, os.Symlink("../secret", at("outside")))
	require.NoError(t, os.Symlink("..", at("up")))
	require.NoError(t, os.Symlink(at(""), filepath.Join(dir, "link")))
	for _, root := range []string{at(""), filepath.Join(dir, "link")} {
		got := map[string]bool{}
		require.NoError(t, Walk(root, func(p string, err error) error {
			got[filepath.Base(p)] = err == nil
			return nil
		}))
		require.Equal(t, map[string]bool{"a": true, "inside": true, "outside": true, "up": true}, got)
	}
}

func TestNewStaysInside(t *testing.T) {
	dir := t.TempDir()
	out := t.TempDir()
	require.NoError(t, os.Symlink(out, filepath.Join(dir, "link")))
	root, err := Folder(dir)
	require.NoError(t, err)
	defer root.Close()
	require.NoError(t, New(root, "a/b/c", []byte("1")))
	require.ErrorIs(t, New(root, "a/b/c", []byte("2")), fs.ErrExist)
	require.Error(t, New(root, "link/c", []byte("3")))
	require.Empty(t, names(t, out))
}
