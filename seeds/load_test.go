package seeds

import (
	"bytes"
	"compress/gzip"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	d := Defaults{Language: "fr", Published: "2025-02-04"}
	for _, tt := range []struct {
		reason, in string
		want       Article
		err        string
	}{
		{reason: "bare text takes the defaults and its name", in: "Bonjour.\n",
			want: Article{ID: "a", Language: "fr", Published: "2025-02-04", Text: "Bonjour.\n", Line: 1}},
		{reason: "front matter wins, the body starts after it", in: "---\nid: b\nlanguage: en\npublished: 2024-01-31\n---\nHello.\n",
			want: Article{ID: "b", Language: "en", Published: "2024-01-31", Text: "Hello.\n", Line: 6}},
		{reason: "a day in quotes is a day", in: "---\npublished: \"2024-01-31\"\n---\nHello.",
			want: Article{ID: "a", Language: "fr", Published: "2024-01-31", Text: "Hello.", Line: 4}},
		{reason: "a rule inside the text is text", in: "Hello.\n---\nid: x\n---\n",
			want: Article{ID: "a", Language: "fr", Published: "2025-02-04", Text: "Hello.\n---\nid: x\n---\n", Line: 1}},
		{reason: "keys of other tools are left alone", in: "---\nauthor: X\ntags: [a, b]\n---\nHello.",
			want: Article{ID: "a", Language: "fr", Published: "2025-02-04", Text: "Hello.", Line: 5}},
		{reason: "CR is kept as well", in: "---\rid: c\rtitle: T\r---\rA\rB",
			want: Article{ID: "c", Language: "fr", Published: "2025-02-04", Title: "T", Text: "A\rB", Line: 5}},
		{reason: "CRLF is kept: offsets and hash depend on it", in: "---\r\nid: c\r\n---\r\nA\r\nB",
			want: Article{ID: "c", Language: "fr", Published: "2025-02-04", Text: "A\r\nB", Line: 4}},
		{reason: "a key twice", in: "---\nid: b\nlanguage: fr\nlanguage: en\n---\n", err: `a.txt:4: front matter has "language" twice, first on line 3`},
		{reason: "a misspelt key", in: "---\nid: b\npublised: 2024-01-31\n---\n", err: `a.txt:3: unknown front matter key "publised"; did you mean "published"?`},
		{reason: "front matter never closed", in: "---\nid: b\n", err: "not closed"},
		{reason: "a list is no front matter", in: "---\n- a\n---\n", err: "must be a mapping"},
		{reason: "a month is no day", in: "---\npublished: 2024-01\n---\n", err: "not one day"},
		{reason: "an impossible day", in: "---\npublished: 2024-02-30\n---\n", err: "published"},
		{reason: "an id that leaves its folder", in: "---\nid: ../b\n---\n", err: "leave its folder"},
		{reason: "an id that hides", in: "---\nid: \"a\\u202Eb\"\n---\n", err: "invisible"},
		{reason: "not UTF-8, with its line", in: "ok\n\xff\n", err: "a.txt:2: not UTF-8"},
		{reason: "a byte order mark", in: "\xef\xbb\xbfHello", err: "byte order mark"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, err := Parse([]byte(tt.in), "a.txt", d)
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			tt.want.Path = "a.txt"
			require.Equal(t, tt.want, *got)
		})
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		p := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, []byte(text), 0o644))
		return p
	}
	write("b.txt", "B")
	write("sub/a.md", "A")
	write(".hidden/c.txt", "C")
	write("notes.pdf", "no article")
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	_, _ = w.Write([]byte(`{"id":"x","text":"X"}` + "\n\n" + `{"id":"y","text":"Y","other":1}`))
	require.NoError(t, w.Close())
	lines := write("lines.jsonl.gz", z.String())

	ids := func(list []Article) (out []string) {
		for _, a := range list {
			out = append(out, a.ID)
		}
		return out
	}
	got, err := Load(dir, nil, Defaults{})
	require.NoError(t, err)
	require.Equal(t, []string{"b", "x", "y", "a"}, ids(got))
	require.Equal(t, lines+":3", got[2].Where())

	got, err = Load("-", strings.NewReader("  {\"id\":\"s\",\"text\":\"S\"}"), Defaults{})
	require.NoError(t, err)
	require.Equal(t, []string{"s"}, ids(got))
	got, err = Load("-", strings.NewReader("Plain words."), Defaults{Language: "en"})
	require.NoError(t, err)
	require.Equal(t, "Plain words.", got[0].Text)

	write("sub/b.txt", "another B")
	_, err = Load(dir, nil, Defaults{})
	require.ErrorContains(t, err, `article id "b" is taken`)
	_, err = Load(filepath.Join(dir, ".hidden", "none"), nil, Defaults{})
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = Load(t.TempDir(), nil, Defaults{})
	require.ErrorContains(t, err, "no article found")
}

// Who asks for no more articles is handed no more, from whatever they are read.
func TestArticlesStopWhereTheyAreAskedTo(t *testing.T) {
	dir := t.TempDir()
	text := `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"y"}` + "\n" + "broken\n"
	lines := filepath.Join(dir, "a.jsonl")
	require.NoError(t, os.WriteFile(lines, []byte(text), 0o600))
	list := filepath.Join(dir, "b.json")
	require.NoError(t, os.WriteFile(list, []byte(`[{"id":"c","text":"x"},{"id":"d","text":"y"}]`), 0o600))
	for reason, articles := range map[string]iter.Seq2[Article, error]{
		"a folder": Articles(dir, nil, Defaults{}), "JSON Lines": Articles(lines, nil, Defaults{}),
		"a list": Articles(list, nil, Defaults{}), "a reader": Lines(strings.NewReader(text), "x.jsonl", Defaults{}),
		"standard input": Articles("-", strings.NewReader(text), Defaults{}),
	} {
		n := 0
		for _, err := range articles { // an iterator that goes on after the break panics
			require.NoError(t, err, reason)
			n++
			break
		}
		require.Equal(t, 1, n, reason)
	}
	var ids []string
	var last error
	for a, err := range Lines(strings.NewReader(text), "x.jsonl", Defaults{}) {
		if last = err; err == nil {
			ids = append(ids, a.ID)
		}
	}
	require.Equal(t, []string{"a", "b"}, ids)
	require.ErrorContains(t, last, "x.jsonl:3")
}
