package seeds

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// load reads one file of that name and content.
func load(t *testing.T, name, content string) ([]Article, []string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	var told []string
	list, err := Load(path, nil, Defaults{Language: "en", Notice: func(s string) { told = append(told, s) }})
	return list, told, err
}

func TestArticlesInJSON(t *testing.T) {
	for _, c := range []struct {
		reason, name, in string
		texts            []string
		err              string
	}{
		{"a line an article, metadata beside it", "a.jsonl", `{"id":"1","text":"One.","tags":["x"],"section":"world"}` + "\n" + `{"id":"2","text":"Two."}`, []string{"One.", "Two."}, ""},
		{"a list of articles", "a.json", "[\n {\"id\":\"1\",\"text\":\"One.\"},\n {\"id\":\"2\",\"language\":\"fr\",\"text\":\"Deux.\"}\n]\n", []string{"One.", "Deux."}, ""},
		{"one article", "a.json", "{\n \"id\": \"1\",\n \"text\": \"One.\"\n}", []string{"One."}, ""},
		{"a byte order mark", "a.jsonl", "\xef\xbb\xbf" + `{"id":"1","text":"One."}`, []string{"One."}, ""},
		{"null says nothing", "a.jsonl", `{"id":"1","language":null,"published":null,"text":"One."}`, []string{"One."}, ""},

		{"the text under another name", "a.jsonl", `{"id":"1","language":"en","body":"The dam held."}`, nil, `a.jsonl:1: the article has no "text"; it has "body", "id", "language"; did you mean "body"?`},
		{"a slip of the pen", "a.jsonl", `{"id":"1","summary":"A longer string than that","txet":"Hm"}`, nil, `did you mean "txet"?`},
		{"a capital", "a.jsonl", `{"id":"1","Text":"Hm"}`, nil, `did you mean "Text"?`},
		{"metadata is not the text", "a.jsonl", `{"id":"1","title":"A title and no more"}`, nil, `the article has no "text"; it has "id", "title"; an article in JSON is`},
		{"the second line", "a.jsonl", `{"id":"1","text":"One."}` + "\n\n" + `{"id":"2","content":"Two."}`, nil, `a.jsonl:3: the article has no "text"`},
		{"the second of a list, with its line", "a.json", "[\n {\"id\":\"1\",\"text\":\"One.\"},\n {\"id\":\"2\",\"story\":\"Two.\"}\n]", nil, `a.json:3: the article has no "text"`},
		{"no text in the text", "a.jsonl", `{"id":"1","text":""}`, nil, "a.jsonl:1: the article has no text"},
		{"only spaces that nobody sees", "a.jsonl", `{"id":"1","text":" \u00a0\u200b\n"}`, nil, "has no text"},
		{"the text is null", "a.jsonl", `{"id":"1","text":null,"raw":"words"}`, nil, `did you mean "raw"?`},
		{"the text is a list", "a.jsonl", `{"id":"1","text":["One."]}`, nil, `a.jsonl:1: "text" is a list; it must be a string`},
		{"the id is a fraction", "a.jsonl", `{"id":7.5,"text":"One."}`, nil, `"id" is a number`},
		{"no id", "a.jsonl", `{"key":"1","text":"One."}`, nil, `a.jsonl:1: an article needs an "id"`},
		{"a line that is a list of words", "a.jsonl", `["1","One."]`, nil, "a.jsonl:1: a string is not an article"},
		{"a line that is no JSON", "a.jsonl", `id,text`, nil, "a.jsonl:1: not JSON"},
		{"a misspelt day of publication", "a.jsonl", `{"id":"1","text":"One.","publised":"2025-01-02"}`, nil, `unknown member "publised"; did you mean "published"?`},
		{"a list of words", "a.json", `["One."]`, nil, "a.json:1: a string is not an article"},
		{"an empty list", "a.json", `[]`, nil, "no article found"},
		{"a number", "a.json", `7`, nil, "a number is not an article"},
		{"cut off", "a.json", `[{"id":"1","text":"One."}`, nil, "a.json:1: it ends inside a JSON value"},
		{"lines under the wrong name", "a.json", `{"id":"1","text":"One."}` + "\n" + `{"id":"2","text":"Two."}`, nil, "if the file has one article per line, name it .jsonl"},
		{"a golden", "a.json", `{"form":"assay/golden@1","source":{"id":"1"},"text":"x"}`, nil, "not an article but a golden; list it under goldens"},
		{"a record", "a.jsonl", `{"form":"assay/article@1","source":{"id":"1"}}`, nil, "records are checked"},
		{"two of one id", "a.json", `[{"id":"1","text":"One."},{"id":"1","text":"Two."}]`, nil, `article id "1" is taken`},
		{"a language that is no tag", "a.jsonl", `{"id":"1","language":"spanish","text":"Uno."}`, nil, "a.jsonl:1: language \"spanish\" is not a BCP 47 tag; write es"},

		{"JSON that is called text", "a.txt", `[{"id":"1","text":"One."}]`, nil, "is JSON, not the text of an article; name it .json"},
		{"lines that are called text", "a.txt", `{"id":"1","text":"One."}` + "\n" + `{"id":"2","text":"Two."}`, nil, "name it .jsonl"},
		{"a text that begins with a brace", "a.txt", "{Reuters} The dam held.", []string{"{Reuters} The dam held."}, ""},
		{"a page", "a.html", "<p>One.</p>", []string{"One."}, ""},
		{"a page that is called text", "a.txt", "\n<!DOCTYPE html>\n<p>One.</p>", nil, "is HTML"},
		{"a PDF", "a.txt", "%PDF-1.7\n%\xe2\xe3", nil, "is a PDF"},
		{"an image", "a.md", "\x89PNG\r\n", nil, "is an image"},
		{"NUL bytes", "a.txt", "ab\x00c", nil, "is binary"},
		{"UTF-16", "a.txt", "\xff\xfeO\x00n\x00", nil, "is UTF-16"},
		{"a table", "a.csv", "id,text\n1,One.\n", []string{"One."}, ""},
		{"a table that is called text", "a.txt", "id,text\n1,One.\n", nil, "is a table"},
		{"an empty text", "a.txt", "", nil, "has no text"},
		{"front matter and nothing below", "a.txt", "---\nid: a\n---\n\n", nil, "has no text"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			list, _, err := load(t, c.name, c.in)
			if c.err != "" {
				require.ErrorContains(t, err, c.err)
				return
			}
			require.NoError(t, err)
			var texts []string
			for _, a := range list {
				texts = append(texts, a.Text)
				require.NotEmpty(t, a.Language)
			}
			require.Equal(t, c.texts, texts)
		})
	}
}

func TestStdin(t *testing.T) {
	long := strings.Repeat("word ", 20_000)
	for _, c := range []struct {
		reason, in string
		want       int
	}{
		{"lines", "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}\n", 2},
		{"a line longer than what is looked at", `{"id":"1","text":"` + long + `"}` + "\n" + `{"id":"2","text":"Two."}`, 2},
		{"an object over several lines", "{\n\"id\":\"1\",\n\"text\":\"One.\"}", 1},
		{"a list", "[{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":\"2\",\"text\":\"Two.\"}]", 2},
		{"words", "One.", 1},
	} {
		list, err := Load("-", strings.NewReader(c.in), Defaults{})
		require.NoError(t, err, c.reason)
		require.Len(t, list, c.want, c.reason)
	}
}

func TestWhatIsToldOfAFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "---\nlanguage: fr_CA\n---\nUn.", "b.txt": "---\nlanguage: fr_CA\n---\nDeux.", "c.json": `[{"id":"c","text":"Trois."}]`,
		"goldens/a.json": `{"form":"assay/golden@1","source":{"id":"a"}}`, "export.json": `{"rows":[]}`, "notes.docx": "PK\x03\x04", "assay.yaml": "version: 1",
		".hidden.pdf": "x", "goldens/history.jsonl": `{"at":"2025-01-02T03:04:05Z","action":"accept","id":"a"}` + "\n",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	var told []string
	list, err := Load(dir, nil, Defaults{Notice: func(s string) { told = append(told, s) }})
	require.NoError(t, err)
	require.Len(t, list, 3)
	require.Equal(t, "fr-CA", list[0].Language)
	require.Equal(t, []string{
		`language "fr_CA" is read as fr-CA`,
		`in ` + dir + `, "export.json", "notes.docx": not an article; articles are .txt, .md, .jsonl, .json, .html, .xml and .csv, each with a text`,
	}, told)
}

// What lies in a folder and is no article costs no more memory than its bytes.
func TestALongListOfNothing(t *testing.T) {
	dir := t.TempDir()
	data := []byte("[" + strings.Repeat("{},", 2<<20) + "{}]")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "list.json"), data, 0o644))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := Load(dir, nil, Defaults{})
	runtime.ReadMemStats(&after)
	require.ErrorContains(t, err, "not an article")
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(10*len(data)))
}
