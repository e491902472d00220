package articleform

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
)

// requireSame holds what is true of every reading: it is the same twice, its
// texts are UTF-8, lines are those of the file, and errors speak of the file.
func requireSame(t *testing.T, data []byte, read func(r *Reader) ([]Item, error)) {
	t.Helper()
	var notices [2][]string
	var items [2][]Item
	var errs [2]error
	for i := range 2 {
		r := New("f.x", func(text string) { notices[i] = append(notices[i], text) })
		items[i], errs[i] = read(r)
		for j := range items[i] {
			require.NotEmpty(t, r.Name(&items[i][j], false))
		}
	}
	require.Equal(t, items[0], items[1])
	require.Equal(t, notices[0], notices[1])
	lines := 1 + bytes.Count(data, []byte("\n"))
	if err := errs[0]; err != nil {
		require.EqualError(t, errs[1], err.Error())
		p, ok := errors.AsType[*ReadError](err)
		require.True(t, ok, "%T is no error of a file", err)
		require.LessOrEqual(t, p.Line, lines)
		return
	}
	for _, it := range items[0] {
		require.True(t, utf8.ValidString(it.Text) && utf8.ValidString(it.Title))
		require.LessOrEqual(t, it.Line, lines)
		if it.Published != "" {
			_, ok := Day(it.Published)
			require.True(t, ok, "%q", it.Published)
		}
	}
}

// FuzzPage reads any bytes as a page.
func FuzzPage(f *testing.F) {
	for _, s := range []string{
		"", "<p>One.</p>", "<html lang=en><title>T</title><p>One<br>two<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"x\"}</script>",
		"<script type=application/ld+json><!--[{\"@graph\":[{\"@type\":[\"Article\"],\"datePublished\":7}]}]--></script><p>a", "<meta charset=euc-kr><p>\xba\xce\xb5\xce", "\xff\xfe<\x00p\x00>\x00a\x00",
		"<table><tr><td>a<td>b</table><pre>\n x\n</pre><p hidden>no</p><svg><title>s</title></svg>", "<div><div><div><p>a<aside>b</aside></div>", "<time datetime=2025-02-30 pubdate>x</time><p>y",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		requireSame(t, data, func(r *Reader) ([]Item, error) {
			it, err := r.Page(data)
			if err == nil {
				require.NotEmpty(t, it.Text)
			}
			return []Item{it}, err
		})
	})
}

// FuzzXML reads any bytes as XML of news.
func FuzzXML(f *testing.F) {
	for _, s := range []string{
		"", "<nitf><body><body.content><p>a&nbsp;b</p></body.content></body></nitf>", "<newsItem guid='a'><contentSet><inlineData>x</inlineData><remoteContent/></contentSet></newsItem>",
		"<newsMessage><itemSet><newsItem/><packageItem/></itemSet></newsMessage>", "<!DOCTYPE a [<!ENTITY b 'c'>]><nitf>&b;</nitf>", "<?xml version='1.0' encoding='euc-kr'?><nitf/>",
		"<rss><channel><item><encoded>&lt;p&gt;a</encoded><pubDate>Tue, 06 May 2025 23:30:00 -0400</pubDate></item></channel></rss>", "<feed><entry><content type='xhtml'><div>a</div></content></entry></feed>",
		"<a><b></a>", "<html><p>x</p></html>", "<nitf>\n\n<body", "<RDF><item/></RDF>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		requireSame(t, data, func(r *Reader) ([]Item, error) { return r.XML(data) })
	})
}

// FuzzTable reads any bytes as a table.
func FuzzTable(f *testing.F) {
	for _, s := range []string{
		"", "id,text\n1,a\n", "sep=;\nid;text\n1;\"a\n;b\"\n", "text\tdate\na\t2025-02-04\n", "body,content\n", "\xff\xfei\x00d\x00", "id,text\n1,\"a\"b\n", "id|text\r\n1|\"a\r\nb\"", "text,lang\nx,french\n", "TOKEN\tNE\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		requireSame(t, data, func(r *Reader) (items []Item, err error) {
			err = r.Table(data, func(it Item) error {
				items = append(items, it)
				return nil
			})
			return items, err
		})
	})
}

// FuzzObject reads any JSON object as an article in a foreign form.
func FuzzObject(f *testing.F) {
	for _, s := range []string{
		`{}`, `{"@type":"NewsArticle","articleBody":"a &amp; <b>b</b>","inLanguage":[{"name":"French"}]}`, `{"@graph":[{"@type":["x","BlogPosting"],"text":{"@value":"a"}}],"@id":7}`,
		`{"uri":"a","bodies":[{"value":"<p>x","contenttype":"text/html"}],"headlines":[7]}`, `{"guid":"http://a/b","body_html":"<p>","altids":[{"role":"assay"}]}`, `{"data":{},"annotations":[]}`, `{"text":"a","extractions":[]}`,
		`{"@type":"NewsArticle","publisher":[{"@id":"#a"}],"datePublished":["2025"],"articleBody":"x"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var members map[string]jsontext.Value
		if json.Unmarshal(data, &members) != nil {
			return
		}
		requireSame(t, data, func(r *Reader) ([]Item, error) {
			items, _, err := r.Object(members, 1)
			return items, err
		})
		Looks(data)
	})
}

// Input that is made to be expensive costs no more than its size.
func TestHostileForms(t *testing.T) {
	deep := strings.Repeat("<div>", 100_000)
	for reason, read := range map[string]func(r *Reader) error{
		"deep elements of a page": func(r *Reader) error { _, err := r.Page([]byte("<html><p>a</p>" + deep)); return err },
		"many tags of a page":     func(r *Reader) error { _, err := r.Page([]byte("<p>" + strings.Repeat("<b>", maxTags+1))); return err },
		"a page of attributes": func(r *Reader) error {
			_, err := r.Page([]byte("<p " + strings.Repeat("a=b ", maxPage/4) + ">x"))
			return err
		},
		"deep elements of XML": func(r *Reader) error { _, err := r.XML([]byte("<nitf>" + deep)); return err },
		"many elements of XML": func(r *Reader) error {
			_, err := r.XML([]byte("<nitf>" + strings.Repeat("<p/>", maxElements) + "</nitf>"))
			return err
		},
		"entities in entities": func(r *Reader) error {
			_, err := r.XML([]byte(`<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>`))
			return err
		},
		"deep markup in a text": func(r *Reader) error {
			_, err := r.plainText("articleBody", "<p>"+strings.Repeat("<b>", maxTags))
			return err
		},
	} {
		err := read(New("a", nil))
		require.Error(t, err, reason)
		_, ok := errors.AsType[*ReadError](err)
		require.True(t, ok, reason)
	}
	many := "<html><body>" + strings.Repeat("<div><p>The quay, which was sold, opened on Monday, they said.</p></div>", 40_000)
	it, err := New("a", nil).Page([]byte(many))
	require.NoError(t, err)
	require.Greater(t, len(it.Text), 1_000_000)
}
