package assay

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/files"
)

func TestRecords(t *testing.T) {
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
	broken := write("broken/a.json.gz", []byte("no gzip"))
	after := write("broken/b.json", []byte("{}"))
	empty := write("empty.jsonl", nil)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "empty"), 0o755))

	for _, tt := range []struct {
		reason, path string
		ats          []string
		failed       int
	}{
		{"a folder is read in order of path, each line on its own", filepath.Join(dir, "suite"), []string{one, lines + ":1", lines + ":3", packed}, 0},
		{"a missing file is an error", "nowhere.json", []string{"nowhere.json"}, 1},
		{"so is one that is not what its name says, and the next is read", filepath.Join(dir, "broken"), []string{broken, after}, 1},
		{"and a folder without records", filepath.Join(dir, "empty"), []string{filepath.Join(dir, "empty")}, 1},
		{"and a file without lines", empty, []string{empty}, 1},
		{"standard input is a reader, not a path", "-", []string{"-"}, 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var ats []string
			failed := 0
			for r, err := range Records(tt.path) {
				if err != nil {
					failed++
				}
				ats = append(ats, r.At)
			}
			require.Equal(t, tt.ats, ats)
			require.Equal(t, tt.failed, failed)
		})
	}
	for _, path := range []string{lines, filepath.Join(dir, "suite"), filepath.Join(dir, "broken")} {
		n := 0
		for range Records(path) {
			n++
			break // an iterator that goes on after this panics
		}
		require.Equal(t, 1, n)
	}
}

func TestReadRecords(t *testing.T) {
	long := `{"text":"` + strings.Repeat("x", 146_000) + `"}`
	gone := errors.New("the line is gone")
	for _, tt := range []struct {
		reason string
		in     io.Reader
		format Format
		want   []string // at, or the error
		sizes  []int
	}{
		{"one record over several lines", strings.NewReader("{\n\"a\": 1}\n"), Detect, []string{"in"}, []int{10}},
		{"a record a line", strings.NewReader("{}\n{}\n"), Detect, []string{"in:1", "in:2"}, []int{2, 2}},
		{"one line is one record", strings.NewReader("{}\n"), Detect, []string{"in"}, []int{3}},
		{"one line and blank ones", strings.NewReader("{}\n\n \n"), Detect, []string{"in"}, []int{6}},
		{"blank lines first", strings.NewReader("\n{}\n{}"), Detect, []string{"in:2", "in:3"}, []int{2, 2}},
		{"lines that are longer than any buffer", strings.NewReader(long + "\n" + long + "\n"), Detect, []string{"in:1", "in:2"}, []int{len(long), len(long)}},
		{"read a byte at a time", iotest.OneByteReader(strings.NewReader("{}\n{}\n")), Detect, []string{"in:1", "in:2"}, []int{2, 2}},
		{"a faulty record is a value all the same", strings.NewReader("{\"a\":1,\"a\":\"\xff\"}\n{}\n"), Detect, []string{"in:1", "in:2"}, []int{15, 2}},
		{"a byte order mark before the first", strings.NewReader("\xef\xbb\xbf{}\n{}\n"), Detect, []string{"in:1", "in:2"}, []int{5, 2}},
		{"a code fence is no JSON Lines", strings.NewReader("```json\n{}\n```\n"), Detect, []string{"in"}, []int{15}},
		{"nothing is one record, of which the form says what is wrong", strings.NewReader(""), Detect, []string{"in"}, []int{0}},
		{"said to be JSON Lines, one line is one", strings.NewReader("{}\n"), JSONLines, []string{"in:1"}, []int{2}},
		{"said to be JSON Lines, a broken first line is one record", strings.NewReader("{\n{}\n"), JSONLines, []string{"in:1", "in:2"}, []int{1, 2}},
		{"said to be JSON Lines, and empty", strings.NewReader(""), JSONLines, []string{"no record in in"}, nil},
		{"said to be one record, what follows is told by the form", strings.NewReader("{}\n{}\n"), JSON, []string{"in"}, []int{6}},
		{"a reader that breaks in the first line", io.MultiReader(strings.NewReader("{"), iotest.ErrReader(gone)), Detect, []string{"cannot read in: the line is gone"}, nil},
		{"a reader that breaks after the first line", io.MultiReader(strings.NewReader("{}\n"), iotest.ErrReader(gone)), Detect, []string{"cannot read in: the line is gone"}, nil},
		{"lines that do not go on as lines", strings.NewReader("{}\n" + strings.Repeat("\n", files.MaxBlank+1)), Detect,
			[]string{"in:1", "cannot read on at in:100002: more than 100000 blank lines; take them out"}, []int{2}},
		{"a reader that breaks between lines", io.MultiReader(strings.NewReader("{}\n{}\n"), iotest.ErrReader(gone)), JSONLines,
			[]string{"in:1", "in:2", "cannot read on at in:3: the line is gone"}, []int{2, 2}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			var sizes []int
			for r, err := range ReadRecords(tt.in, "in", tt.format) {
				if err != nil {
					got = append(got, err.Error())
					continue
				}
				got, sizes = append(got, r.At), append(sizes, len(r.Data))
			}
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.sizes, sizes)
		})
	}
}

// FuzzReadRecords reads any bytes in every format: no byte of one record is
// lost, each line has its number, and who stops is not asked again.
func FuzzReadRecords(f *testing.F) {
	for _, s := range []string{"", "{}", "{}\n{}", "\n\n{}\r\n[]\n", "{\n}\n", "\xef\xbb\xbf{}\n{}", "```\n{}\n```", "{\"a\":1,\"a\":2}\nx"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range []Format{Detect, JSON, JSONLines} {
			var all []Record
			for r, err := range ReadRecords(bytes.NewReader(data), "in", format) {
				if err != nil {
					require.Equal(t, JSONLines, format, "%v", err)
					require.Empty(t, bytes.TrimSpace(data))
					continue
				}
				all = append(all, r)
			}
			if len(all) == 1 && all[0].At == "in" {
				require.Equal(t, string(data), string(all[0].Data))
			} else {
				for _, r := range all {
					require.Regexp(t, `^in:[0-9]+$`, r.At)
					require.Contains(t, string(data), string(r.Data))
				}
			}
			for range ReadRecords(bytes.NewReader(data), "in", format) {
				break
			}
		}
	})
}

func TestSourceOf(t *testing.T) {
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
			id, hash := SourceOf([]byte(tt.in))
			require.Equal(t, []string{tt.id, tt.sha256}, []string{id, hash})
		})
	}
}
