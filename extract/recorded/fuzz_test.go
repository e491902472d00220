package recorded

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/assaykit/assay/extract/internal/reply"
	"github.com/assaykit/assay/seeds"
	"github.com/stretchr/testify/require"
)

// FuzzRecorded opens any bytes as JSON Lines of recorded outputs: a record is
// given to the article that its line names, byte by byte, and no line is lost
// without a word.
func FuzzRecorded(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\"}\n{\"source\":{\"id\":\"b\"}}\r\n\n{\n\"id\":1}\n"))
	f.Add([]byte("{\"id\":\"a\"}\n{\"id\":\"a\"}\nnothing\n[]"))
	f.Add([]byte("\xef\xbb\xbf{\"document_id\":\"é\"}"))
	path := filepath.Join(f.TempDir(), "outs.jsonl")
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(path, data, 0o600))
		x, err := Open(path)
		require.NoError(t, err)
		defer x.Close()
		lines := 0
		for id, of := range x.lines {
			lines += len(of)
			got, err := x.Extract(t.Context(), seeds.Article{ID: id})
			if len(of) > 1 {
				require.Error(t, err, "two records of %q", id)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, id, reply.Read(got).ID())
			require.Contains(t, string(data), string(got))
		}
		full := 0
		for line := range bytes.SplitSeq(data, []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				full++
			}
		}
		require.Equal(t, full, lines+len(x.unidentified)+x.moreUnidentified)
	})
}
