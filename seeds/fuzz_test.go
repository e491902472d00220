package seeds_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// FuzzParse reads any bytes as an article file: the body is the end of the file
// byte by byte, it begins on the line that is told, and what is taken is an
// article.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "---\nid: b\n---\nx", "---\n---", "---\n&a [*a]\n---\n", "a\xff", "---\nid: {a: b}\n---\n", "---\r\nid: a\r\nlanguage: fr_FR\r\n---\r\nx\r\n",
		"---\rid: a\r---\rx\ry", "---\npublished: 2025-02-30\n---\nx", "---\n<<: {id: z}\ntitle: &t a\npublisher: *t\n---\nx", "---\nid: \"\\u202e\"\n---\nx", "\u00a0\u200b\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		given := bytes.Clone(data)
		a, err := seeds.Parse(data, "f.txt", seeds.Defaults{})
		require.Equal(t, given, data)
		if err != nil {
			require.True(t, strings.HasPrefix(err.Error(), "f.txt"), "%v", err)
			return
		}
		requireArticle(t, a)
		require.True(t, bytes.HasSuffix(data, []byte(a.Text)), "the body is not the end of the file")
		head := data[:len(data)-len(a.Text)]
		breaks := bytes.Count(head, []byte("\n"))
		if breaks == 0 {
			breaks = bytes.Count(head, []byte("\r"))
		}
		require.Equal(t, a.Line, 1+breaks)
	})
}

// FuzzLines reads any bytes as articles on standard input, of whatever shape.
func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"{\"id\":\"a\",\"text\":\"x\"}\n\n{\"id\":\"b\",\"text\":\"y\",\"language\":\"ko\"}", "[{\"id\":\"a\",\"text\":\"x\"}]", "\xef\xbb\xbf{\"id\":\"a\",\"text\":\"x\"}", "{\n\"id\":\"a\",\n\"text\":\"\\ud800\"}",
		"{\"id\":\"a\",\"id\":\"b\",\"text\":\"x\"}", "plain", "{\"form\":\"assay/golden@1\"}", "{\"id\":7,\"text\":\"x\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() (all []seeds.Article, err error) {
			for a, err := range seeds.Articles("-", bytes.NewReader(data), seeds.Defaults{Language: "en"}) {
				if err != nil {
					return all, err
				}
				all = append(all, a)
			}
			return all, nil
		}
		all, err := read()
		for i := range all {
			requireArticle(t, &all[i])
			require.LessOrEqual(t, all[i].Line, 1+bytes.Count(data, []byte("\n")))
		}
		again, errAgain := read()
		require.Equal(t, all, again)
		if err != nil {
			require.EqualError(t, errAgain, err.Error())
		}
	})
}

// requireArticle holds what is true of every article that was taken.
func requireArticle(t *testing.T, a *seeds.Article) {
	t.Helper()
	require.NoError(t, ids.Valid(a.ID))
	require.NotEmpty(t, strings.TrimSpace(a.Text))
	require.True(t, utf8.ValidString(a.Text))
	tag, err := langtag.Canonical(a.Language)
	require.NoError(t, err)
	require.Equal(t, a.Language, tag, "a tag is its own")
	if a.Published != "" {
		_, err := schema.PublicationDay(a.Published)
		require.NoError(t, err)
	}
}
