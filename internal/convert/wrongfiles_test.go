package convert_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
)

// speech is what decoders say of themselves: types of Go, libraries, offsets in bytes.
var speech = regexp.MustCompile(`json(text)?:|yaml:|xml:|go-json|convert\.|jsontext|\bint64\b|\bint\b|\bstruct\b|map\[|\[\]string|unmarshal|Unmarshal|byte offset|within "|invalid character|literal|\breflect\b|schema\.[A-Z]|unexpected EOF|\bEOF\b|line \d+, :|:\s*$`)

func requirePlainWords(t *testing.T, said string) {
	t.Helper()
	require.NotRegexp(t, speech, said)
}

// Whatever file is given for whatever form, the error says what it is and what to do.
func TestWrongFilesAreNamed(t *testing.T) {
	const task = `{"id":1,"data":{"text":"Ida Moor left."},"annotations":[{"result":[]}]}`
	wide := func(text string) string {
		var b strings.Builder
		b.WriteString("\xff\xfe")
		for _, c := range []byte(text) {
			b.WriteByte(c)
			b.WriteByte(0)
		}
		return b.String()
	}
	files := []struct {
		name, data string
		says       []string // one of these words
	}{
		{"CSV", "id,text,label\n1,\"Ida Moor left.\",PER\n", []string{"CSV", "line 1", "column"}},
		{"HTML", "<!DOCTYPE html>\n<html><body><p>Ida Moor left.</p></body></html>\n", []string{"HTML"}},
		{"XML", "<?xml version=\"1.0\"?>\n<doc><p>Ida Moor left.</p></doc>\n", []string{"XML"}},
		{"truncated JSON", "{\"text\": \"Ida Moor left.\",\n \"entities\": [[0, 8, ", []string{"line 2", "line 1"}},
		{"truncated JSON Lines", "{\"text\":\"Ida\",\"label\":[]}\n{\"text\":\"Ida Moor", []string{"line 2", "line 1"}},
		{"a number", "42\n", []string{"line 1", "a number"}},
		{"a string", "\"Ida Moor\"\n", []string{"line 1", "a string"}},
		{"a list of numbers", "[1, 2, 3]\n", []string{"line 1", "number"}},
		{"a list of lists", "[[1], [2]]\n", []string{"line 1", "list"}},
		{"null", "null\n", []string{"line 1", "null"}},
		{"lists where objects are", `[{"text":[1],"data":[2],"entities":{},"tokens":4,"document_id":{},"annotations":"x"}]`, []string{"line 1"}},
		{"members of other kinds", `{"id":{},"text":{"a":1},"data":"x","label":7,"entities":"none","extractions":3,"tokens":"a b"}`, []string{"line 1"}},
		{"an empty file", "", []string{"empty", "no document"}},
		{"blank lines", "\n \n\n", []string{"empty", "no document"}},
		{"UTF-16", wide("T1\tPER 0 3\tIda\n"), []string{"UTF-16"}},
		{"Latin-1", "T1\tPER 0 3\tZo\xe9\n", []string{"UTF-8"}},
		{"Parquet", "PAR1\x15\x04\x15\x00PAR1", []string{"Parquet"}},
		{"a ZIP archive", "PK\x03\x04\x14\x00\x08\x00", []string{"zip"}},
		{"zlib", "x\x9c\xab\x56\x4a\xff", []string{"compressed", "binary", "UTF-8"}},
		{"a task of Label Studio", "[" + task + "]", []string{"Label Studio", "label-studio", "line 1"}},
		{"brat", "T1\tPER 0 8\tIda Moor\n", []string{"brat", "line 1"}},
		{"columns", "Ida\tB-PER\nMoor\tI-PER\n\n", []string{"line 1", "column", "CoNLL"}},
		{"LangExtract", `{"extractions":[{"extraction_class":"person","extraction_text":"Ida"}],"text":"Ida","document_id":"d"}`, []string{"LangExtract", "langextract", "line 1"}},
		{"CAS JSON", `{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}`, []string{"CAS", "line 1"}},
		{"prose", "Ida Moor left Brest on Friday.\n", []string{"line 1"}},
	}
	for _, name := range convert.Names(true) {
		for _, f := range files {
			t.Run(name+"/"+f.name, func(t *testing.T) {
				docs, losses, err := convert.Read(name, []byte(f.data), beside("Ida Moor left Brest on Friday."))
				if err == nil {
					for _, l := range losses {
						requirePlainWords(t, l.What+": "+l.Why)
					}
					facts := 0
					for _, d := range docs {
						facts += len(d.Record.Parties)
					}
					require.True(t, facts+len(losses) > 0 || isEmptyStatement(name, f.name), "read as %d documents without a word", len(docs))
					return
				}
				require.ErrorIs(t, err, convert.ErrFormat)
				requirePlainWords(t, err.Error())
				named := strings.Contains(err.Error(), "it seems to be ") || regexp.MustCompile("header|no document|nobody annotated").MatchString(err.Error())
				for _, words := range f.says {
					named = named || strings.Contains(err.Error(), words)
				}
				require.True(t, named, "SAID %s", err)
			})
		}
	}
}

// isEmptyStatement reports whether a file says in its form that nothing is annotated.
func isEmptyStatement(form, file string) bool {
	switch form {
	case "brat":
		return file == "an empty file" || file == "blank lines"
	case "label-studio":
		return file == "a task of Label Studio"
	}
	return false
}
