//go:build !windows

package files

import (
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestOnlyAFileIsOpened(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.WriteFile(at("a"), []byte("words"), 0o644))
	require.NoError(t, os.Symlink("a", at("link")))
	require.NoError(t, os.Symlink("loop", at("loop")))
	require.NoError(t, os.Symlink("gone", at("dangling")))
	require.NoError(t, os.Symlink("/dev/zero", at("endless")))
	pipe(t, at("pipe"))
	socket(t, at("socket"))
	for _, c := range []struct{ reason, path, says string }{
		{"a file", at("a"), ""},
		{"a link to a file", at("link"), ""},
		{"a folder", dir, "is a folder"},
		{"a pipe that nobody writes to", at("pipe"), "is a pipe"},
		{"a socket", at("socket"), "is a socket"},
		{"a link to a device that never ends", at("endless"), "is a device"},
		{"a link to itself", at("loop"), "is a link to loop"},
		{"a link to nothing", at("dangling"), "is a link to gone"},
		{"nothing", at("nothing"), "no such file"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			data, err := Read(c.path, 100)
			if c.says == "" {
				require.NoError(t, err)
				require.Equal(t, "words", string(data))
				return
			}
			require.ErrorContains(t, err, c.says)
			require.ErrorContains(t, err, c.path)
		})
	}
	root, err := os.OpenRoot(dir)
	require.NoError(t, err)
	defer root.Close()
	_, err = OpenIn(root, "pipe")
	require.ErrorIs(t, err, ErrKind)
	_, err = OpenIn(root, "endless")
	require.Error(t, err, "a link that leads out")
	f, err := OpenIn(root, "link")
	require.NoError(t, err)
	require.NoError(t, f.Close())
	_, err = Read(at("nothing"), 100)
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = Read(at("pipe"), 100)
	require.ErrorIs(t, err, ErrKind)
	_, err = Read(at("a"), 4)
	require.ErrorContains(t, err, "more than 4 bytes")
	data, err := Read(at("a"), 5)
	require.NoError(t, err)
	require.Len(t, data, 5)
}

func TestIsFolder(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	folder, err := IsFolder(dir)
	require.NoError(t, err)
	require.True(t, folder)
	folder, err = IsFolder(file)
	require.NoError(t, err)
	require.False(t, folder)
	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink(dir, link))
	entered := 0
	require.NoError(t, filepath.WalkDir(Root(link), func(string, fs.DirEntry, error) error { entered++; return nil }))
	require.Greater(t, entered, 1)
	require.Equal(t, dir, Root(dir))
	pipe(t, filepath.Join(dir, "pipe"))
	_, err = IsFolder(filepath.Join(dir, "pipe"))
	require.ErrorIs(t, err, ErrKind)
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	holds := func(path, want string) {
		t.Helper()
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, want, string(data))
	}
	require.NoError(t, Replace(at("new"), []byte("1")))
	holds(at("new"), "1")
	require.NoError(t, os.WriteFile(at("plain"), nil, newFile))
	plain, err := os.Stat(at("plain"))
	require.NoError(t, err)
	require.NoError(t, os.Remove(at("plain")))
	info, err := os.Stat(at("new"))
	require.NoError(t, err)
	require.Equal(t, plain.Mode(), info.Mode(), "a new file is anybody's whom the umask allows")

	for i, perm := range []fs.FileMode{0o600, 0o666, 0o400} { // the umask would take of the second
		require.NoError(t, os.Chmod(at("new"), perm))
		again := []byte{'a' + byte(i)}
		require.NoError(t, Replace(at("new"), again))
		info, err = os.Stat(at("new"))
		require.NoError(t, err)
		require.Equal(t, perm, info.Mode().Perm(), "who may use it stays")
		holds(at("new"), string(again))
	}

	require.NoError(t, os.Symlink("new", at("link")))
	require.NoError(t, Replace(at("link"), []byte("3")))
	holds(at("new"), "3")
	_, err = os.Readlink(at("link"))
	require.NoError(t, err, "a link stays one")

	require.NoError(t, os.Symlink("later", at("dangling")))
	require.NoError(t, Replace(at("dangling"), []byte("4")))
	holds(at("later"), "4")

	require.ErrorContains(t, Replace(dir, nil), "is a folder")
	socket(t, at("socket"))
	require.ErrorContains(t, Replace(at("socket"), nil), "is a socket")
	require.NoError(t, Replace(os.DevNull, []byte("5")))
	info, err = os.Stat(os.DevNull)
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&fs.ModeDevice, "a device stays one")

	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 5, "no file is left beside: %v", left)
}

func TestAPipeIsWrittenTo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	pipe(t, path)
	read := make(chan []byte)
	go func() {
		data, _ := os.ReadFile(path)
		read <- data
	}()
	require.NoError(t, Replace(path, []byte("through")))
	require.Equal(t, "through", string(<-read))
	info, err := os.Lstat(path)
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&fs.ModeNamedPipe)
}

func TestAppend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	require.NoError(t, Append(path, []byte("1")))
	require.NoError(t, Append(path, []byte("2")))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "12", string(data))
}

func pipe(t *testing.T, path string) {
	t.Helper()
	require.NoError(t, syscall.Mkfifo(path, 0o644))
}

func socket(t *testing.T, path string) {
	t.Helper()
	l, err := net.Listen("unix", path)
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
}

func TestAPipeIsWrittenToOnceSomebodyReadsIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p")
	pipe(t, path)
	read := make(chan string)
	go func() {
		time.Sleep(100 * time.Millisecond)
		data, _ := os.ReadFile(path)
		read <- string(data)
	}()
	long := strings.Repeat("0123456789", 20_000) // more than a pipe holds at once
	require.NoError(t, Replace(path, []byte(long)))
	require.Equal(t, long, <-read)
}

func TestAPipeThatNobodyReads(t *testing.T) {
	defer func(was time.Duration) { patience = was }(patience)
	patience = 50 * time.Millisecond
	path := filepath.Join(t.TempDir(), "p")
	pipe(t, path)
	require.ErrorContains(t, Replace(path, []byte("x")), "nobody reads")
	require.ErrorContains(t, Append(path, []byte("x")), "nobody reads")
	info, err := os.Lstat(path)
	require.NoError(t, err)
	require.Equal(t, fs.ModeNamedPipe, info.Mode().Type())
}

func TestOpenAppendIn(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "a")
	pipe(t, filepath.Join(dir, "p"))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "out")))
	root, err := os.OpenRoot(dir)
	require.NoError(t, err)
	defer root.Close()
	_, err = OpenAppendIn(root, "p")
	require.ErrorIs(t, err, ErrKind)
	_, err = OpenAppendIn(root, "out")
	require.Error(t, err, "a link that leads out")
	require.NoFileExists(t, outside)
	f, err := OpenAppendIn(root, "new")
	require.NoError(t, err)
	require.NoError(t, f.Close())
}
