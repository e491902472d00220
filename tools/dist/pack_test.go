package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestPacksAreTheSameBytesEveryTime(t *testing.T) {
	files := []file{{"assay", []byte("program"), 0o755}, {"completions/assay.bash", []byte("complete"), 0o644}}
	when := time.Unix(1700000000, 0).UTC()
	for name, pack := range map[string]func([]file, time.Time) ([]byte, error){"tar": tarred, "zip": zipped} {
		first, err := pack(files, when)
		require.NoError(t, err)
		second, err := pack(files, when)
		require.NoError(t, err)
		require.Equal(t, first, second, name)
		other, err := pack(files, when.Add(time.Hour))
		require.NoError(t, err)
		require.NotEqual(t, first, other, "%s: the time is the commit's", name)
	}

	packed, err := tarred(files, when)
	require.NoError(t, err)
	z, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	require.True(t, z.ModTime.IsZero())
	archive := tar.NewReader(z)
	for _, f := range files {
		h, err := archive.Next()
		require.NoError(t, err)
		require.Equal(t, []any{f.name, f.mode, when.Unix(), 0, ""}, []any{h.Name, h.Mode, h.ModTime.Unix(), h.Uid, h.Uname})
		data, err := io.ReadAll(archive)
		require.NoError(t, err)
		require.Equal(t, f.data, data)
	}
	packed, err = zipped(files, when)
	require.NoError(t, err)
	zipFile, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	require.NoError(t, err)
	require.Equal(t, "completions/assay.bash", zipFile.File[1].Name)
}

// Whoever gets a binary gets the licence of everything in it, and no path of
// the machine that it was built on.
func TestLicencesOfWhatIsInside(t *testing.T) {
	t.Chdir("../..")
	text, err := licences("linux", "amd64")
	require.NoError(t, err)
	for _, part := range []string{"==== Go: LICENSE ====", "==== github.com/alecthomas/kong v", "==== golang.org/x/text v"} {
		require.Contains(t, string(text), part)
	}
	here, err := os.Getwd()
	require.NoError(t, err)
	require.NotContains(t, string(text), filepath.Dir(here)+"/")
	again, err := licences("linux", "amd64")
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
}

// NOTICE names every module that a binary holds, on whatever platform, and none
// that no binary holds.
func TestNoticeNamesEveryModule(t *testing.T) {
	t.Chdir("../..")
	inside := map[string]bool{}
	for _, p := range platforms {
		goos, goarch, _ := strings.Cut(p, "/")
		list, err := modules(goos, goarch)
		require.NoError(t, err)
		for _, m := range list {
			inside[m.path] = true
		}
	}
	notice, err := os.ReadFile("NOTICE")
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(notice), "\nModule ")
	require.True(t, ok)
	table, _, _ = strings.Cut(table, "\n\n")
	named := map[string]bool{}
	for line := range strings.Lines(table) {
		if path := strings.Fields(line)[0]; strings.Contains(path, "/") {
			named[path] = true
		}
	}
	require.Equal(t, inside, named)
}
