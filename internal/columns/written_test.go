package columns_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/columns"
)

func wordsAndTags(f *columns.File) string {
	var out []string
	for _, d := range f.Documents {
		for _, t := range d.Tokens() {
			out = append(out, t.Word+"/"+t.Tag)
		}
	}
	return strings.Join(out, " ")
}

// Ways of writing a file that would otherwise be read wrongly without a word.
func TestWaysOfWriting(t *testing.T) {
	const german = "#\thttp://tide.example/wiki [2010-01-02]\n"
	for _, tt := range []struct{ reason, column, data, want, says string }{
		{"line ends of an old Mac", "", "Mara\tB-PER\rsails\tO\r\rOban\tB-LOC\r", "Mara/B-PER sails/O Oban/B-LOC", ""},
		{"a CR in a file with LF is none", "", "Mara\tB-PER\nsails\tO\r\n", "Mara/B-PER sails/O", ""},
		{"WikiANN", "", "fr:Mara\tB-PER\nfr::\tO\n", "Mara/B-PER :/O", `"fr:" before every word`},
		{"WikiANN of a dialect", "", "zh-min-nan:Mara\tB-PER\nzh-min-nan:sails\tO\n", "Mara/B-PER sails/O", "no part of the words"},
		{"a word that has no language before it", "", "fr:Mara\tB-PER\nsails\tO\n", "fr:Mara/B-PER sails/O", ""},
		{"one word with a colon", "", "re:Mara\tB-PER\n", "re:Mara/B-PER", ""},
		{"GermEval, names in both columns", "", german + "1\tUni\tB-ORG\tO\n2\tOban\tI-ORG\tB-LOC\n", "Uni/B-ORG Oban/I-ORG", "as in GermEval; the tags are read from column 3"},
		{"GermEval by its labels", "", "1\tUni\tB-ORG\tO\n2\tObaner\tI-ORG\tB-LOCderiv\n", "Uni/B-ORG Obaner/I-ORG", "as in GermEval"},
		{"GermEval, none inside", "", german + "1\tUni\tB-ORG\tO\n2\tOban\tI-ORG\tO\n", "Uni/B-ORG Oban/I-ORG", ""},
		{"the inner names of GermEval, asked for", "4", german + "1\tUni\tB-ORG\tO\n2\tOban\tI-ORG\tB-LOC\n", "Uni/O Oban/B-LOC", ""},
		{"two columns of names, of no known kind", "", "1\tUni\tB-ORG\tB-ORG\n2\tOban\tI-ORG\tO\n", "Uni/B-ORG Oban/O", "which is the last that has some"},
		{"tags before the words", "1", "B-PER\tMara\nO\tsails\n", "Mara/B-PER sails/O", "they are read from column 2, since column 1 has the tags"},
		{"both named", "2,1", "B-PER\tMara\nO\tsails\n", "Mara/B-PER sails/O", ""},
		{"masked tags", "NER", "# global.columns = FORM NER\nMara\t_\nsails\t_\n", "Mara/_ sails/_", "column NER: it has _ in all rows"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			f, err := columns.Read([]byte(tt.data), columns.Options{Column: tt.column})
			require.NoError(t, err)
			require.Equal(t, tt.want, wordsAndTags(f))
			if tt.says == "" {
				require.Empty(t, remarks(f))
				return
			}
			require.Len(t, f.Remarks, 1)
			require.Contains(t, remarks(f)[0], tt.says)
		})
	}
	_, err := columns.Read([]byte("Mara\tB-PER\nsails\tO\n"), columns.Options{Column: "1"})
	require.ErrorContains(t, err, "column 1 holds the words, and no tags")
}
