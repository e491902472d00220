package recorded

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
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
		kind                   extract.Kind
	}{
		{"a file of a folder", folder, "a", `{"id":"a"}`, ""},
		{"a packed one", folder, "z", `{"id":"z"}`, ""},
		{"no such file", folder, "b", "", extract.NotRecorded},
		{"an id that climbs out", folder, "../secret", "", extract.BadID},
		{"an id that climbs out the other way", folder, `..\secret`, "", extract.BadID},
		{"an absolute id", folder, "/etc/passwd", "", extract.BadID},
		{"an id that is no name", folder, "..", "", extract.BadID},
		{"no id at all", folder, "", "", extract.BadID},
		{"a device or stream of some file systems", folder, "a:b", "", extract.BadID},
		{"a link that leads out of the folder", folder, "link", "", extract.Unreachable},
		{"by source.id, without the line's end", plain, "a", `{"form":"assay/article@1","source":{"id":"a"}}`, ""},
		{"by id", plain, "b", `{"id":"b","é":1}`, ""},
		{"by document_id", plain, "c", `{"document_id":"c"}`, ""},
		{"two records for one article", plain, "twice", "", extract.NotRecorded},
		{"no record", plain, "d", "", extract.NotRecorded},
		{"packed lines", packed, "b", `{"id":"b","é":1}`, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x, err := Open(tt.path)
			require.NoError(t, err)
			defer x.Close()
			got, err := x.Extract(context.Background(), seeds.Article{ID: tt.id})
			require.Equal(t, tt.kind, extract.KindOf(err), "%v", err)
			require.Equal(t, tt.want, string(got))
		})
	}
	x, err := Open(plain)
	require.NoError(t, err)
	defer x.Close()
	_, err = x.Extract(context.Background(), seeds.Article{ID: "d"})
	require.ErrorContains(t, err, "line 4 has no record with an id", "a broken line is somebody's missing record")
	require.ErrorContains(t, err, `b-is-cut`)
	_, err = Open(filepath.Join(dir, "nothing"))
	require.Equal(t, extract.Unreachable, extract.KindOf(err))
}

// What lies in recorded outputs and is no article's is told.
func TestStrayRecords(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "all.jsonl")
	lines := []string{`{"id":"a"}`, "loaded model", `{"people":[]}`, `{"id":"z"}`, `{"id":"z"}`, "[1]", "{", `{"source":{"id":"b"},"x":NaN}`, "\x1b[31m"}
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600))
	r, err := Open(path)
	require.NoError(t, err)
	defer r.Close()
	x, ok := extract.As[*Outputs](extract.Retry(extract.Timeout(r, time.Second), 1))
	require.True(t, ok, "it is found in what is around it")

	var told []string
	for _, o := range x.Unidentified() {
		require.Equal(t, extract.NotRecorded, extract.KindOf(o.Err))
		require.Nil(t, o.Record)
		told = append(told, strings.TrimPrefix(o.Err.Error(), "not-recorded: "+path))
		require.True(t, strings.HasPrefix(o.At, path+":"))
	}
	require.Equal(t, []string{
		`:2 is not a record: "loaded model"`,
		`:3 has no record with an id (source.id, id or document_id): "{\"people\":[]}"`,
		`:6 is not a record: "[1]"`,
		`:7 is "{", the first of a record over several lines; JSON Lines need one record per line`,
		`:9 is not a record: "\x1b[31m"`,
	}, told)
	known := func(id string) bool { return id == "a" || id == "b" }
	require.Equal(t, path+` has 2 records of unknown articles, which were ignored: "z" (line 4), "z" (line 5)`, x.Unmatched(known))
	require.Empty(t, x.Unmatched(func(string) bool { return true }))
	_, ok = extract.As[*Outputs](extract.Func(nil))
	require.False(t, ok)

	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("x\n", 50)), 0o600))
	many, err := Open(path)
	require.NoError(t, err)
	defer many.Close()
	strays := many.Unidentified()
	require.Len(t, strays, 21)
	require.ErrorContains(t, strays[20].Err, "30 more lines")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.json"), nil, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "y.json.gz"), nil, 0o600))
	folder, err := Open(dir)
	require.NoError(t, err)
	defer folder.Close()
	require.Equal(t, dir+" has a record of an unknown article, which was ignored: y.json.gz", folder.Unmatched(known))
}
