package seeds_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/invent"
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
	require.NoError(t, seeds.ValidID(a.ID))
	require.NotEmpty(t, strings.TrimSpace(a.Text))
	require.True(t, utf8.ValidString(a.Text))
	tag, err := seeds.Language(a.Language)
	require.NoError(t, err)
	require.Equal(t, a.Language, tag, "a tag is its own")
	if a.Published != "" {
		_, err := schema.PublicationDay(a.Published)
		require.NoError(t, err)
	}
}

// FuzzIndex finds and counts in any text: a slice in code points is that of the
// text, an offset goes to another unit and back, and surfaces are found in
// order and inside.
func FuzzIndex(f *testing.F) {
	f.Add("é€😀\n\xff", "€", -1, 3)
	f.Add("« a » \u00ad\u0301", "a", 9, 2)
	for _, data := range invent.Seeds(6) {
		c := invent.New(invent.From(data))
		f.Add(c.Text, "Kim", 3, 9)
	}
	units := []schema.OffsetUnit{schema.CodePoint, schema.UTF8, schema.UTF16}
	f.Fuzz(func(t *testing.T, text, surface string, start, end int) {
		if len(text) > 2000 {
			t.Skip("longer than what is worth the time")
		}
		x := seeds.NewIndex(text)
		points := []rune(text)
		for _, unit := range units {
			slice, fit := x.Slice(start, end, unit)
			if fit == seeds.Fits && unit == schema.CodePoint && utf8.ValidString(text) {
				require.Equal(t, string(points[start:end]), slice)
			}
			if fit == seeds.Fits && unit == schema.UTF8 {
				require.Equal(t, text[start:end], slice)
			}
			for _, other := range units {
				if there, fit := x.Convert(start, unit, other); fit == seeds.Fits {
					back, fit := x.Convert(there, other, unit)
					require.Equal(t, seeds.Fits, fit)
					require.Equal(t, start, back, "from %s to %s and back", unit, other)
				}
			}
		}
		x.Location(start, end)
		n, last := x.Len(schema.CodePoint), 0
		for m := range x.Find(surface) {
			require.True(t, m.Start >= last && m.End > m.Start && m.End <= n, "match [%d,%d) after %d in a text of %d", m.Start, m.End, last, n)
			last = m.End
			slice, fit := x.Slice(m.Start, m.End, schema.CodePoint)
			require.Equal(t, seeds.Fits, fit)
			require.Equal(t, strings.TrimSpace(seeds.Plain(surface)), strings.TrimSpace(seeds.Plain(slice)), "what is found is what was looked for, typography and the space around it aside")
		}
		require.Equal(t, seeds.Plain(text), seeds.Plain(seeds.Plain(text)))
	})
}
