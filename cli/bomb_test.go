//go:build linux

package cli

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

// repeated writes a packed file that unpacks to so many times a piece.
func repeated(t *testing.T, path, piece string, times int) {
	t.Helper()
	var b bytes.Buffer
	var z io.WriteCloser = gzip.NewWriter(&b)
	if strings.HasSuffix(path, ".zst") {
		var err error
		z, err = zstd.NewWriter(&b, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
		require.NoError(t, err)
	}
	block := []byte(strings.Repeat(piece, 1<<20/len(piece)))
	for range times {
		_, err := z.Write(block)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
}

// A small file that unpacks to a large one takes little memory and ends, in
// whatever command it is read.
func TestPackedBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the command on large inputs")
	}
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	const mebibytes = 1024
	for name, piece := range map[string]string{
		"blank.jsonl.gz":  "\n",
		"blank.jsonl.zst": "\n",
		"records.jsonl":   `{"source":{"id":"a"},"x":"` + strings.Repeat("x", 500_000) + "\"}\n",
		"spaces.json":     " ",
		"spans.conll":     "a S-X\n\n",
		"spans.jsonl":     "{\"id\":\"a\",\"spans\":[]}\n",
		"words.txt":       "word ",
	} {
		if !strings.HasSuffix(name, ".gz") && !strings.HasSuffix(name, ".zst") {
			name += ".zst"
		}
		repeated(t, at(name), piece, mebibytes)
	}
	require.NoError(t, os.WriteFile(at("article.txt"), []byte("---\nid: a\nlanguage: en\n---\nThe mayor spoke.\n"), 0o644))
	require.NoError(t, os.WriteFile(at("recorded.yaml"), []byte("version: 1\ncases:\n  - articles: article.txt\nextractors:\n  r: {type: recorded, path: records.jsonl.zst}\n"), 0o644))
	for _, c := range []struct {
		reason, says string
		args         []string
	}{
		{"blank lines", "blank lines", []string{"check", "blank.jsonl.gz", "--articles", "article.txt"}},
		{"blank lines of articles", "blank lines", []string{"extract", "blank.jsonl.zst"}},
		{"records", "250 times its size", []string{"check", "records.jsonl.zst", "--articles", "article.txt"}},
		{"recorded outputs", "250 times its size", []string{"run", "--config", "recorded.yaml"}},
		{"a result", "times its size", []string{"report", "spaces.json.zst", "--to", "csv"}},
		{"two results", "times its size", []string{"compare", "spaces.json.zst", "spaces.json.zst"}},
		{"annotations", "times its size", []string{"score", "spans.conll.zst", "spans.conll.zst"}},
		{"annotations as JSON Lines", "times its size", []string{"score", "spans.jsonl.zst", "spans.jsonl.zst"}},
		{"what is converted", "times its size", []string{"convert", "spans.conll.zst", "--from", "conll"}},
		{"an article", "times its size", []string{"extract", "words.txt.zst", "--language", "en"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			cmd := exec.Command(os.Args[0], c.args...)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "ASSAY_MAIN=1", "CI=")
			out, err := cmd.CombinedOutput()
			require.Error(t, err)
			require.Contains(t, string(out), c.says)
			require.Contains(t, []int{exitUsage, exitUnknown}, cmd.ProcessState.ExitCode())
			peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss / mebibytes
			require.Less(t, peak, int64(400), "MiB at the most")
		})
	}
}
