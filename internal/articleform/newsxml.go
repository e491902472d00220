package articleform

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// IsXML reports whether the beginning of a file is XML.
func IsXML(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n")
	if bytes.HasPrefix(head, []byte("<?xml")) {
		return true
	}
	for _, root := range []string{"<nitf", "<newsItem", "<newsMessage", "<packageItem", "<rss", "<feed", "<NewsML"} {
		if rest, ok := bytes.CutPrefix(head, []byte(root)); ok && len(rest) > 0 && bytes.ContainsAny(rest[:1], " \t\r\n>") {
			return true
		}
	}
	return false
}

// XML returns the articles of NITF, NewsML-G2 and feeds.
func (r *Reader) XML(data []byte) ([]Item, error) {
	data, err := r.decode(data, statedCharset(data))
	if err != nil {
		return nil, err
	}
	if head := bytes.TrimLeft(data, " \t\r\n"); len(head) == 0 || head[0] != '<' {
		return nil, other(0, "not XML: it does not begin with an element; name the file by what it is, such as .txt or .json")
	}
	t, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	switch t.root.Data {
	case "nitf":
		it, err := r.nitf(t, t.root)
		return []Item{it}, err
	case "newsItem", "newsMessage":
		return r.newsML(t)
	case "rss", "RDF", "feed":
		return r.feed(t)
	case "html":
		it, err := r.Page(data)
		return []Item{it}, err
	case "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
		return nil, other(t.lines[t.root], "this is a %s of NewsML-G2, which lists or describes items and has no text; name the newsItem", t.root.Data)
	case "NewsML":
		return nil, other(t.lines[t.root], "this is NewsML 1, which is not read; export NewsML-G2, NITF or ninjs")
	}
	return nil, other(t.lines[t.root], "this is XML with the root element %q, not an article; articles are NITF, NewsML-G2, RSS or Atom", shorten(t.root.Data))
}

// nitf returns the article of NITF.
func (r *Reader) nitf(t tree, root *html.Node) (Item, error) {
	body := elementIn(root, "body")
	docdata := elementIn(root, "head", "docdata")
	pubdata := elementIn(root, "head", "pubdata")
	content := elementIn(body, "body.content")
	it := Item{Line: t.lines[root]}
	it.Names = []string{valueOf(elementIn(docdata, "doc-id"), "id-string"), valueOf(root, "uno")}
	it.Language = r.tag(first([]string{valueOf(content, "xml:lang"), valueOf(body, "xml:lang"), valueOf(root, "xml:lang")}))
	it.Title = first([]string{lineOf(elementIn(body, "body.head", "hedline", "hl1")), lineOf(elementIn(root, "head", "title"))})
	it.Publisher = first([]string{valueOf(pubdata, "name"), lineOf(elementIn(body, "body.head", "distributor"))})
	if status := valueOf(docdata, "management-status"); slices.Contains([]string{"canceled", "withheld", "embargoed"}, status) {
		r.notice(fmt.Sprintf("an article with the status %q is read", status))
	}
	var err error
	it.Published, err = r.published(it.Line, "",
		dated{"date.issue", valueOf(elementIn(docdata, "date.issue"), "norm")},
		dated{"story.date", valueOf(elementIn(body, "body.head", "dateline", "story.date"), "norm")},
		dated{"date.publication", valueOf(pubdata, "date.publication")},
		dated{"date.release", valueOf(elementIn(docdata, "date.release"), "norm")})
	if err != nil {
		return it, err
	}
	if content != nil {
		it.Text = tidy(render(content, false))
	}
	if it.Text == "" {
		return it, other(it.Line, "this is NITF with no text: it has no body.content, or an empty one")
	}
	r.notice("the text is the body.content of NITF, without captions; offsets count in it")
	return it, nil
}

// newsML returns the articles of a newsItem, or of those of a newsMessage.
func (r *Reader) newsML(t tree) ([]Item, error) {
	items := []*html.Node{t.root}
	if t.root.Data == "newsMessage" {
		items = nil
		for _, set := range elementsIn(t.root, "itemSet") {
			for _, n := range elementsIn(set, "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem") {
				if n.Data == "newsItem" {
					items = append(items, n)
					continue
				}
				r.notice("a " + n.Data + " has no text, and is not read")
			}
		}
	}
	if len(items) == 0 {
		return nil, other(t.lines[t.root], "this is a newsMessage of NewsML-G2 without a newsItem")
	}
	var out []Item
	for _, n := range items {
		it, err := r.newsItem(t, n)
		if err != nil {
			return nil, err
		}
		out = append(out, it)
	}
	return out, nil
}

func (r *Reader) newsItem(t tree, n *html.Node) (Item, error) {
	about, content := elementIn(n, "itemMeta"), elementIn(n, "contentMeta")
	it := Item{Line: t.lines[n], Names: []string{valueOf(n, "guid")}, URL: address(valueOf(n, "guid"))}
	it.Language = r.tag(first([]string{valueOf(elementIn(content, "language"), "tag"), valueOf(n, "xml:lang")}))
	it.Title = lineOf(elementIn(content, "headline"))
	provider := elementIn(about, "provider")
	it.Publisher = first([]string{lineOf(elementIn(provider, "name")), valueOf(provider, "literal")})
	if _, status, _ := strings.Cut(valueOf(elementIn(about, "pubStatus"), "qcode"), ":"); status != "" && status != "usable" {
		r.notice(fmt.Sprintf("a newsItem with the status %q is read", shorten(status)))
	}
	var err error
	it.Published, err = r.published(it.Line, "",
		dated{"versionCreated", lineOf(elementIn(about, "versionCreated"))}, dated{"contentCreated", lineOf(elementIn(content, "contentCreated"))},
		dated{"firstCreated", lineOf(elementIn(about, "firstCreated"))})
	if err != nil {
		return it, err
	}
	it.Text, err = r.contentOf(t, n, it.Line)
	return it, err
}

// contentOf returns the text of a newsItem: that of its plain text, or else of
// its first other content.
func (r *Reader) contentOf(t tree, item *html.Node, line int) (string, error) {
	list := elementsIn(elementIn(item, "contentSet"), "inlineXML", "inlineData")
	isPlain := func(n *html.Node) bool {
		return n.Data == "inlineData" && (valueOf(n, "contenttype") == "" || strings.HasPrefix(valueOf(n, "contenttype"), "text/plain"))
	}
	slices.SortStableFunc(list, func(a, b *html.Node) int {
		switch {
		case isPlain(a) == isPlain(b):
			return 0
		case isPlain(a):
			return -1
		}
		return 1
	})
	for _, n := range list {
		text, err := r.inline(n, isPlain(n))
		if err != nil {
			return "", atLine(err, t.lines[n])
		}
		if text != "" {
			r.notice("the text is that of the " + n.Data + " of NewsML-G2; offsets count in it")
			return text, nil
		}
	}
	if elementIn(item, "contentSet", "remoteContent") != nil {
		return "", other(line, "this newsItem of NewsML-G2 has its content elsewhere (remoteContent), and no text; name the file that it refers to, or export it with inlineXML")
	}
	return "", other(line, "this newsItem has no text: its contentSet has no inlineXML and no inlineData with one")
}

// inline returns the text of inline content.
func (r *Reader) inline(n *html.Node, plain bool) (string, error) {
	if n.Data == "inlineData" {
		if encoding := valueOf(n, "encoding"); encoding != "" {
			return "", wrong(0, "its inlineData has the encoding %q, which is not read", shorten(encoding))
		}
		if plain {
			return strings.Trim(raw(n), " \t\r\n"), nil
		}
		return fragment(raw(n))
	}
	if body := elementIn(n, "nitf", "body", "body.content"); body != nil {
		return tidy(render(body, false)), nil
	}
	return tidy(render(n, false)), nil
}
