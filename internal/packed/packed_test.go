package packed_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/packed"
)

// file counts how often it is closed.
type file struct {
	io.Reader
	closed int
}

func (f *file) Close() error { f.closed++; return errors.New("closed") }

func zipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func zstandard(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// Whatever is packed, closing what is read closes the file, and says what that says.
func TestUnpack(t *testing.T) {
	for _, tt := range []struct {
		reason, path string
		data         []byte
		fails        string
	}{
		{"as it is", "a.jsonl", []byte("one\n"), ""},
		{"gzip", "a.jsonl.gz", zipped(t, "one\n"), ""},
		{"gzip in capitals", "A.JSONL.GZ", zipped(t, "one\n"), ""},
		{"zstd", "a.jsonl.zst", zstandard(t, "one\n"), ""},
		{"no gzip", "a.gz", []byte("one\n"), "a.gz: not gzip"},
		{"no zstd", "a.zst", []byte("one\n"), "a.zst: not zstd"},
		{"nothing", "a.gz", nil, "a.gz: not gzip"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			f := &file{Reader: bytes.NewReader(tt.data)}
			r, err := packed.Unpack(f, tt.path)
			var got []byte
			if err == nil {
				got, err = io.ReadAll(r)
				require.EqualError(t, r.Close(), "closed")
			}
			require.Equal(t, 1, f.closed, "once, also where it cannot be read")
			if tt.fails != "" {
				require.ErrorContains(t, err, tt.fails)
				return
			}
			require.NoError(t, err)
			require.Equal(t, "one\n", string(got))
		})
	}
}

// Closing ends the decoder too, which has up to the size of its window in memory.
func TestClosingEndsTheDecoder(t *testing.T) {
	r, err := packed.Unpack(&file{Reader: bytes.NewReader(zstandard(t, "one\ntwo\n"))}, "a.zst")
	require.NoError(t, err)
	_, err = io.ReadFull(r, make([]byte, 4))
	require.NoError(t, err)
	require.EqualError(t, r.Close(), "closed")
	_, err = r.Read(make([]byte, 4))
	require.ErrorIs(t, err, zstd.ErrDecoderClosed)
}

// What unpacks to very much more than its size is not read to its end.
func TestABomb(t *testing.T) {
	f := &file{Reader: bytes.NewReader(zipped(t, strings.Repeat("0", 1<<28)))}
	r, err := packed.Unpack(f, "a.gz")
	require.NoError(t, err)
	n, err := io.Copy(io.Discard, r)
	require.Error(t, err)
	require.Less(t, n, int64(1<<28))
}

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("on disk"), 0o600))
	stdin := strings.NewReader("handed over")
	for name, want := range map[string]string{path: "on disk", "-": "handed over"} {
		r, err := packed.Open(name, stdin)
		require.NoError(t, err)
		got, err := io.ReadAll(r)
		require.NoError(t, err)
		require.Equal(t, want, string(got))
		require.NoError(t, r.Close())
	}
	_, err := packed.Open("-", nil)
	require.Error(t, err, "there is no standard input to read")
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		path, stem, ext string
		lines           bool
	}{
		{"a/b.json", "b", ".json", false},
		{"a/b.json.gz", "b", ".json.gz", false},
		{"b.jsonl", "b", ".jsonl", true},
		{"b.ndjson.ZST", "b", ".ndjson.ZST", true},
		{"b.c.txt", "b.c", ".txt", false},
		{"b", "b", "", false},
		{"b.gz", "b", ".gz", false},
	} {
		require.Equal(t, []any{tt.stem, tt.ext, tt.lines}, []any{packed.Stem(tt.path), packed.Ext(tt.path), packed.IsLines(tt.path)}, tt.path)
	}
}
