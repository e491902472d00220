package columns_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/columns"
)

// FuzzRead reads any bytes as columns, with and without a header: what is read
// is the same when read twice, every token has a word and a line of its own, and
// every span is of tokens that are there.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Mara\tB-PER\t\n\nCork S-LOC\n",
		"# global.columns = ID FORM NER\n1\tMara\tB-PER\n2-3\tau\t_\n2\tà\tO\n3\tle\tO\n3.1\t_\t_\n",
		"1\tMara\tMara\tPROPN\t_\t_\t0\troot\t_\tNER=B-PER|SpaceAfter=No\n",
		"TOKEN\tNE-COARSE-LIT\tNE-NESTED\tMISC\n# hipe2022:document_id = p\nMara\tB-pers\tO\tNoSpaceAfter|EndOfLine\n",
		"## columns : CHAR\tNE_TAG\n## s-1\t<마라:PS>\n마\tB-PS\n라\tI-PS\n \tO\n",
		"-DOCSTART- (a b)\n\n# id 7 domain=x\nMara _ _ PER-B\nsails _ _ -\n",
		"#\tO\n##\tB\n",
		"{\"a\":1}\n",
	} {
		f.Add([]byte(s), false, "")
		f.Add([]byte(s), true, "-1")
	}
	f.Add([]byte("a\tb\tB-X\n"), false, "2,3")
	f.Fuzz(func(t *testing.T, data []byte, header bool, column string) {
		o := columns.Options{Header: header, Column: column}
		file, err := columns.Read(data, o)
		again, errAgain := columns.Read(data, o)
		if err != nil {
			require.EqualError(t, errAgain, err.Error())
			require.NotContains(t, err.Error(), "jsontext")
			return
		}
		require.Equal(t, file, again)
		require.NotEmpty(t, file.Documents)
		line, lines := 0, strings.Count(string(data), "\n")+1
		for i := range file.Documents {
			d := &file.Documents[i]
			tokens := d.Tokens()
			require.NotEmpty(t, tokens)
			for _, k := range tokens {
				require.NotEmpty(t, k.Word)
				require.Greater(t, k.Line, line)
				require.LessOrEqual(t, k.Line, lines)
				line = k.Line
			}
			for _, strict := range []bool{false, true} {
				list, err := file.Spans(d, strict)
				require.NoError(t, err, "the tags were checked when they were read")
				at := 0
				for _, s := range list {
					require.NotEmpty(t, s.Label)
					require.GreaterOrEqual(t, s.Start, at)
					require.Greater(t, s.End, s.Start)
					require.LessOrEqual(t, s.End, len(tokens))
					at = s.End
				}
			}
			for _, s := range d.Sentences {
				for _, r := range s.Ranges {
					require.LessOrEqual(t, r.Start, r.End)
					require.LessOrEqual(t, r.End, len(s.Tokens))
				}
			}
		}
	})
}
