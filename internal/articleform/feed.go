package articleform

import (
	"fmt"

	"golang.org/x/net/html"

	"github.com/assaykit/assay/internal/plain"
)

// feed returns the articles of RSS or Atom whose whole text is in the feed.
func (r *Reader) feed(t tree) ([]Item, error) {
	name, channel := "an RSS feed", elementIn(t.root, "channel")
	entries := append(elementsIn(channel, "item"), elementsIn(t.root, "item")...)
	read := r.rssItem
	if t.root.Data == "feed" {
		name, channel, read = "an Atom feed", t.root, r.atomEntry
		entries = elementsIn(t.root, "entry")
	}
	var out []Item
	for _, n := range entries {
		it := Item{Line: t.lines[n], Title: lineOf(elementIn(n, "title")), Publisher: lineOf(elementIn(channel, "title"))}
		if err := read(channel, n, &it); err != nil {
			return nil, atLine(err, it.Line)
		}
		if it.Text != "" {
			out = append(out, it)
		}
	}
	if len(out) == 0 {
		return nil, other(t.lines[t.root], "this is %s without whole articles: it has summaries, or nothing; save the pages that it links to", name)
	}
	if n := len(entries) - len(out); n > 0 {
		r.notice(fmt.Sprintf("of %s, %s without a whole text: not read", name, plain.Count(n, "item")))
	}
	r.notice("the texts are the whole contents in " + name + ", without markup; offsets count in them")
	return out, nil
}

func (r *Reader) rssItem(channel, n *html.Node, it *Item) (err error) {
	it.URL = address(lineOf(elementIn(n, "link")))
	it.Names = []string{lineOf(elementIn(n, "guid")), it.URL}
	it.Language = r.tag(first([]string{lineOf(elementIn(n, "language")), lineOf(elementIn(channel, "language"))}))
	if it.Published, err = r.published(it.Line, "", dated{"pubDate", lineOf(elementIn(n, "pubDate"))}, dated{"date", lineOf(elementIn(n, "date"))}); err != nil {
		return err
	}
	if whole := elementIn(n, "encoded"); whole != nil {
		it.Text, err = fragment(raw(whole))
	}
	return err
}

func (r *Reader) atomEntry(feed, n *html.Node, it *Item) (err error) {
	for _, link := range elementsIn(n, "link") {
		if rel := valueOf(link, "rel"); it.URL == "" && (rel == "" || rel == "alternate") {
			it.URL = address(valueOf(link, "href"))
		}
	}
	it.Names = []string{lineOf(elementIn(n, "id")), it.URL}
	content := elementIn(n, "content")
	it.Language = r.tag(first([]string{valueOf(content, "xml:lang"), valueOf(n, "xml:lang"), valueOf(feed, "xml:lang")}))
	if it.Published, err = r.published(it.Line, "published", dated{"published", lineOf(elementIn(n, "published"))}, dated{"updated", lineOf(elementIn(n, "updated"))}); err != nil {
		return err
	}
	switch {
	case content == nil || valueOf(content, "src") != "":
	case valueOf(content, "type") == "html" || valueOf(content, "type") == "text/html":
		it.Text, err = fragment(raw(content))
	case valueOf(content, "type") == "xhtml":
		it.Text = tidy(render(content, false))
	default:
		it.Text = raw(content)
	}
	return err
}
