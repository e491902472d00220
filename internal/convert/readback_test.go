package convert_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// pieces make texts in four languages with what forms escape, strip or turn round.
var pieces = []string{
	"The quay", "le musée", "el año", "부두가 열렸다", "🚢", "👩‍🚀", "e\u0301", "R&D", "&amp;", "&#233;", "<b>bold</b>", "<p>", "a < b", "]]>", "<!--", "\u200fשלום\u200e",
	"\u00a0", "\u202f", "\t", "\r\n", "\r", "\n\n", " ", "  ", "\\u00e9", "\"", "'", "{", "[", "---", "\u2028", "\u0001", "-1", ".",
}

func drawArticle(t *rapid.T, n string) seeds.Article {
	text := func(label string, most int) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, most).Draw(t, label+n), "")
	}
	return seeds.Article{
		ID:        rapid.SampledFrom([]string{"quay-", "부두", "urn:tide:", "a b ", "#", "é&lt;"}).Draw(t, "id"+n) + n,
		Language:  rapid.SampledFrom([]string{"en", "fr-CA", "ko", "es", "zh-Hant", ""}).Draw(t, "language"+n),
		Published: rapid.SampledFrom([]string{"2025-02-04", "1999-12-31", "2025-02-04T07:30+09:00", "2025-02-04T23:59Z", ""}).Draw(t, "published"+n),
		Title:     text("title", 4), Publisher: text("publisher", 3),
		URL:  rapid.SampledFrom([]string{"https://tide.example/a?b=1&c=2#d", "http://tide.example", "urn:tide:x", ""}).Draw(t, "url"+n),
		Text: "x" + text("text", 20),
	}
}

// What convert writes as news is read back as the same articles, but for what it
// lists as lost.
func TestNewsIsReadBack(t *testing.T) {
	for _, form := range []string{"ninjs", "newsarticle"} {
		t.Run(form, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				var docs []convert.Document
				var want []seeds.Article
				for _, n := range []string{"1", "2", "3"}[:rapid.IntRange(1, 3).Draw(t, "n")] {
					a := drawArticle(t, n)
					docs = append(docs, convert.Document{Article: a, Record: &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID}}})
					want = append(want, a)
				}
				var b bytes.Buffer
				lost, err := convert.Write(form, &b, docs, convert.Options{})
				require.NoError(t, err)
				for i := range want {
					for _, l := range lost {
						if l.Document == want[i].ID {
							forget(t, &want[i], l.Pointer)
						}
					}
				}
				var got []seeds.Article
				for a, err := range seeds.Lines(&b, "news.jsonl", seeds.Defaults{Notice: func(text string) { require.Fail(t, text) }}) {
					require.NoError(t, err)
					a.Path, a.Line = "", 0
					got = append(got, a)
				}
				require.Equal(t, want, got)
			})
		})
	}
}

// forget takes from an article what is listed as lost.
func forget(t *rapid.T, a *seeds.Article, pointer string) {
	members := map[string]*string{"/source/published": &a.Published, "/source/url": &a.URL, "/source/title": &a.Title, "/source/publisher": &a.Publisher}
	require.True(t, slices.Contains([]string{"/source/published", "/source/url", "/source/title", "/source/publisher"}, pointer), pointer)
	*members[pointer] = ""
}
