package assay

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

func TestOutputs(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		t.Helper()
		p := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, data, 0o644))
		return p
	}
	var gz bytes.Buffer
	w := gzip.NewWriter(&gz)
	_, _ = w.Write([]byte("{}\n\n{\"a\":1}\n"))
	require.NoError(t, w.Close())
	z, err := zstd.NewWriter(nil)
	require.NoError(t, err)

	one := write("suite/one.json", []byte("{\n}\n"))
	lines := write("suite/two.jsonl.gz", gz.Bytes())
	packed := write("suite/z.json.zst", z.EncodeAll([]byte("{}"), nil))
	write("suite/notes.txt", []byte("no output"))
	broken := write("broken.json.gz", []byte("no gzip"))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "empty"), 0o755))

	read := func(path, stdin string) (ats []string, failed int) {
		t.Helper()
		require.NoError(t, Outputs(path, strings.NewReader(stdin), func(r Record) error {
			if r.Err != nil {
				failed++
			}
			ats = append(ats, r.At)
			return nil
		}))
		return ats, failed
	}
	for _, tt := range []struct {
		reason, path, stdin string
		ats                 []string
		failed              int
	}{
		{"a folder is read in order of path, each line on its own", filepath.Join(dir, "suite"), "", []string{one, lines + ":1", lines + ":3", packed}, 0},
		{"a missing file is a record that could not be read", "nowhere.json", "", []string{"nowhere.json"}, 1},
		{"so is one that is not what its name says", broken, "", []string{broken}, 1},
		{"and a folder without output", filepath.Join(dir, "empty"), "", []string{filepath.Join(dir, "empty")}, 1},
		{"standard input, one record over lines", "-", "{\n\"a\": 1}\n", []string{"-"}, 0},
		{"standard input, JSON Lines", "-", "{}\n{}\n", []string{"-:1", "-:2"}, 0},
		{"standard input, one line", "-", "{}\n", []string{"-"}, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			ats, failed := read(tt.path, tt.stdin)
			require.Equal(t, tt.ats, ats)
			require.Equal(t, tt.failed, failed)
		})
	}
	stop := errors.New("stop")
	require.ErrorIs(t, Outputs(lines, nil, func(Record) error { return stop }), stop)
}

func TestArticleOf(t *testing.T) {
	for _, tt := range []struct{ reason, in, id, sha256 string }{
		{"a whole record", `{"form":"f","source":{"id":"a","sha256":"f00"},"parties":[]}`, "a", "f00"},
		{"one that breaks off later", `{"source":{"language":"fr","id":"a"},"parties":[{"id":"b"`, "a", ""},
		{"one that breaks off in its source", `{"source":{"sha256":"f00","id":"a","title":"`, "a", "f00"},
		{"another id is not it", `{"id":"b","parties":[{"id":"c"}]}`, "", ""},
		{"a member called id that is a value", `{"source":{"title":"id","id":"a"}}`, "a", ""},
		{"an id below the source is not it", `{"source":{"x":{"id":"b"},"id":"a"}}`, "a", ""},
		{"not JSON", `nonsense`, "", ""},
		{"nested too deep", strings.Repeat("[", 5000), "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			id, hash := ArticleOf([]byte(tt.in))
			require.Equal(t, []string{tt.id, tt.sha256}, []string{id, hash})
		})
	}
}
