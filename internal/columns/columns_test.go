package columns_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/columns"
)

func remarks(f *columns.File) (out []string) {
	for _, r := range f.Remarks {
		out = append(out, r.What+": "+r.Why)
	}
	return out
}

// A choice that a reader of the file would not expect is said.
func TestRemarks(t *testing.T) {
	for _, tt := range []struct{ reason, data, says string }{
		{"tags in the last column", "Mara\tB-PER\nsails\tO\n", ""},
		{"empty columns behind them", "Mara\tB-PER\t\t\nsails\tO\t\t\n", ""},
		{"chunks before them", "Mara\tB-NP\tB-PER\nsails\tB-VP\tO\n", ""},
		{"annotators behind them", "Mara\tB-PER\tkb\nsails\tO\tkb\n", "column 3: no tags stand there in all rows; the tags are read from column 2"},
		{"three columns behind them", "1\tMara\tB-PER\t-\tx\tkb\n2\tsails\tO\t-\tx\tkb\n", "columns 4, 5 and 6: "},
		{"other names before them", "Mara\tB-LOC\tB-PER\nsails\tO\tO\n", "the tags in column 2: the tags are read from column 3"},
		{"nothing in the last column", "Mara\tB-PER\tO\nsails\tO\tO\n", ""},
		{"a column that was asked for", "Mara\tB-PER\tkb\nsails\tO\tkb\n", ""},
		{"a dash for O", "Mara\tPER-B\nsails\t-\n", `the tag "-": it is read as O`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			o := columns.Options{}
			if strings.Contains(tt.reason, "asked") {
				o.Column = "2"
			}
			f, err := columns.Read([]byte(tt.data), o)
			require.NoError(t, err)
			if tt.says == "" {
				require.Empty(t, remarks(f))
				return
			}
			require.Len(t, f.Remarks, 1)
			require.Contains(t, remarks(f)[0], tt.says)
		})
	}
}

func TestSeems(t *testing.T) {
	for _, tt := range []struct{ reason, data, want string }{
		{"one object", `{"a": 1}`, "JSON"},
		{"an indented object", "{\n  \"a\": 1\n}\n", "JSON"},
		{"an indented object that is broken off", "{\n  \"a\": 1,\n", "JSON"},
		{"a list", "[\n{\"a\": 1}\n]", "JSON"},
		{"lines", "{\"a\": 1}\n{\"a\": 2}\n", "JSON Lines"},
		{"XML", "<?xml version=\"1.0\"?>\n<a/>", "XML"},
		{"XML without its first line", "<doc>\n<w>Mara</w>\n</doc>", "XML"},
		{"a page", "<!DOCTYPE html>\n<p>Mara", "HTML"},
		{"commas", "id,text,label\n1,Mara,PER\n", "CSV"},
		{"semicolons", "word;tag\nMara;B-PER\n", "CSV"},
		{"tokens in brackets", "[ O\nMara B-PER\n] O\n", ""},
		{"a brace", "{ O\nMara B-PER\n", ""},
		{"a mark of a sentence", "<s> O\nMara B-PER\n</s> O\n", ""},
		{"prose", "Mara sails.\nShe sails, too.\n", ""},
		{"nothing", " \n", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, columns.Seems(tt.data))
		})
	}
}

// Comments, ids and white space that neither command shows as such.
func TestReadKeepsWhatLinesSay(t *testing.T) {
	f, err := columns.Read([]byte("# global.columns = ID FORM MISC NER\n# newdoc id = a\n# title: Boats = ships\n# sent_id = 1\n# text = du Cork.\n1-2\tdu\tSpaceAfter=Yes\t_\n1\tde\t_\tO\n2\tle\t_\tO\n3\tCork\tSpaceAfter=No\tB-LOC\n4\t.\tSpacesAfter=\\n\tO\n"), columns.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"ID", "FORM", "MISC", "NER"}, f.Names)
	require.Equal(t, 3, f.Tags())
	d := f.Documents[0]
	require.Equal(t, "a", d.ID)
	require.Equal(t, []columns.Comment{{"title", "Boats = ships", 3}, {"sent_id", "1", 4}}, d.Comments)
	s := d.Sentences[0]
	require.Equal(t, "1", s.ID)
	require.Equal(t, "du Cork.", s.Text)
	require.Equal(t, []columns.Range{{0, 2, "du"}}, s.Ranges)
	require.Equal(t, []columns.After{columns.Space, columns.Space, columns.Nothing, columns.LineEnd}, []columns.After{s.Tokens[0].After, s.Tokens[1].After, s.Tokens[2].After, s.Tokens[3].After})
	require.Equal(t, "SpaceAfter=No", s.Tokens[2].Cell(f.Column("misc")))
	require.Empty(t, s.Tokens[2].Cell(9))

	f, err = columns.Read([]byte("#begin document (bc/x/0001); part 002\nMara B-PER\n\n#end document\n"), columns.Options{})
	require.NoError(t, err)
	require.Equal(t, "bc/x/0001_002", f.Documents[0].ID)

	f, err = columns.Read([]byte("# doc_id = a\nMara B-PER\n\n# doc_id = a\nsails O\n\n# doc_id = b\nCork B-LOC\n"), columns.Options{})
	require.NoError(t, err)
	require.Len(t, f.Documents, 2, "an id that each sentence repeats is that of one document")
	require.Len(t, f.Documents[0].Sentences, 2)

	f, err = columns.Read([]byte("-DOCSTART- NN B-NP O\n\nMara NN B-NP B-PER\n\n-DOCSTART- NN B-NP O\n\nKim NN B-NP B-PER\n"), columns.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"", ""}, []string{f.Documents[0].ID, f.Documents[1].ID}, "what stands in every such line is no id")
}

// A file of very many lines is refused before it takes the memory.
func TestManyRows(t *testing.T) {
	_, err := columns.Read([]byte(strings.Repeat("a\n", columns.MaxRows+1)), columns.Options{})
	require.ErrorContains(t, err, "split the file")
	_, err = columns.Read([]byte("a"+strings.Repeat("\tO", 1<<20)+"\n"), columns.Options{})
	require.NoError(t, err, "a row of very many columns is read as far as columns are looked at")
}
