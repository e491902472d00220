package extract

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

func gzipped(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestRecorded(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, content, 0o600))
		return path
	}
	lines := `{"form":"assay/article@1","source":{"id":"a"}}` + "\r\n\n" + `{"id":"b","é":1}` + "\n" +
		`{"id":"b-is-cut` + "\n" + `{"document_id":"c"}` + "\n" + `{"id":"twice"}` + "\n" + `{"id":"twice"}`
	write("folder/a.json", []byte(`{"id":"a"}`))
	write("folder/z.json.gz", gzipped(t, `{"id":"z"}`))
	write("secret.json", []byte(`{"secret":true}`))
	require.NoError(t, os.Symlink("../secret.json", filepath.Join(dir, "folder", "link.json")))
	folder := filepath.Join(dir, "folder")
	plain, packed := write("all.jsonl", []byte(lines)), write("all.jsonl.gz", gzipped(t, lines))

	for _, tt := range []struct {
		reason, path, id, want string
		kind                   Kind
	}{
		{"a file of a folder", folder, "a", `{"id":"a"}`, ""},
		{"a packed one", folder, "z", `{"id":"z"}`, ""},
		{"no such file", folder, "b", "", NotRecorded},
		{"an id that climbs out", folder, "../secret", "", BadID},
		{"an id that climbs out the other way", folder, `..\secret`, "", BadID},
		{"an absolute id", folder, "/etc/passwd", "", BadID},
		{"an id that is no name", folder, "..", "", BadID},
		{"no id at all", folder, "", "", BadID},
		{"a device or stream of some file systems", folder, "a:b", "", BadID},
		{"a link that leads out of the folder", folder, "link", "", Unreachable},
		{"by source.id, without the line's end", plain, "a", `{"form":"assay/article@1","source":{"id":"a"}}`, ""},
		{"by id", plain, "b", `{"id":"b","é":1}`, ""},
		{"by document_id", plain, "c", `{"document_id":"c"}`, ""},
		{"two records for one article", plain, "twice", "", NotRecorded},
		{"no record", plain, "d", "", NotRecorded},
		{"packed lines", packed, "b", `{"id":"b","é":1}`, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x, err := OpenRecorded(tt.path)
			require.NoError(t, err)
			defer x.Close()
			got, err := x.Extract(context.Background(), seeds.Article{ID: tt.id})
			require.Equal(t, tt.kind, KindOf(err), "%v", err)
			require.Equal(t, tt.want, string(got))
		})
	}
	x, err := OpenRecorded(plain)
	require.NoError(t, err)
	defer x.Close()
	_, err = x.Extract(context.Background(), seeds.Article{ID: "d"})
	require.ErrorContains(t, err, "line 4 holds no record that carries an id", "a broken line is somebody's missing record")
	_, err = OpenRecorded(filepath.Join(dir, "nothing"))
	require.Equal(t, Unreachable, KindOf(err))
}
