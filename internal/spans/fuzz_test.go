package spans_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/spans"
)

// FuzzRead reads any bytes as annotations of any form: a file agrees with
// itself, and the order of its documents changes no score.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"id":"a","spans":[{"label":"X","start":0,"end":1}]}`))
	f.Add([]byte("TOKEN\tNE-COARSE-LIT\n# document_id = 1\na\tB-X\n"))
	f.Add([]byte("a B-X\nb E-X\n\n-DOCSTART- O\nc S-Y"))
	f.Add([]byte("\xef\xbb\xbf{\"id\": 7, \"spans\": null}"))
	f.Add([]byte("{\"text\":\"ab\",\"entities\":[[0,1,\"X\"],[1,2,\"Y\"]]}\n{\"tokens\":[\"a\"],\"tags\":[\"B-X\"]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, o := range []spans.Options{{}, {Strict: true}} {
			docs, err := spans.Read(data, spans.Detect(data), o)
			if err != nil {
				continue
			}
			for _, c := range []spans.Compat{spans.Assay, spans.Nervaluate, spans.Nervaluate11, spans.Seqeval, spans.HIPE2022} {
				s, err := spans.Score(docs, docs, c)
				require.NoError(t, err)
				if c == spans.Assay {
					require.Equal(t, s.Schemes.Strict.Possible, s.Schemes.Strict.Correct, "a file against itself")
				}
				backwards := slices.Clone(docs)
				slices.Reverse(backwards)
				again, err := spans.Score(backwards, backwards, c)
				require.NoError(t, err)
				require.Equal(t, s.Schemes, again.Schemes, "the documents in reverse")
			}
		}
	})
}
