package articleform

import (
	"cmp"

	"github.com/go-json-experiment/json/jsontext"
)

// rendered returns what an object of WordPress's REST API has under a key as
// HTML. ok is false if there is no such member.
func (o object) rendered(key string) (string, bool) {
	return asString(asObject(o[key])["rendered"])
}

// isPost reports whether an object is a post of WordPress's REST API.
func (o object) isPost() bool {
	_, title := o.rendered("title")
	_, content := o.rendered("content")
	return title && content
}

// post returns a post of WordPress's REST API.
func (r *Reader) post(o object, line int) (it Item, err error) {
	it = Item{Line: line, Names: []string{digits(o["id"]), o.str("slug")}, URL: address(o.str("link")), Language: r.tag(o.str("lang", "language"))}
	if it.Published, err = r.published(line, "date", dated{"date", o.str("date")}); err != nil {
		return it, err
	}
	title, _ := o.rendered("title")
	it.Title = r.oneLine("title", title)
	content, _ := o.rendered("content")
	if it.Text, err = r.plainText("content", content); err != nil {
		return it, atLine(err, line)
	}
	if it.Text == "" {
		return it, wrong(line, "this is a post of WordPress whose content is empty; it may be protected by a password")
	}
	return it, nil
}

// isFeedItem reports whether an object is an item of a JSON Feed.
func (o object) isFeedItem() bool {
	return o["text"] == nil && o["id"] != nil && o.str("content_text", "content_html") != ""
}

// feedItem returns an item of a JSON Feed.
func (r *Reader) feedItem(o object, line int) (it Item, err error) {
	url := address(o.str("url"))
	it = Item{Line: line, Names: []string{cmp.Or(o.str("id"), digits(o["id"])), url}, URL: url, Language: r.tag(o.str("language")), Title: o.str("title")}
	it.Published, err = r.published(line, "date_published", dated{"date_published", o.str("date_published")}, dated{"date_modified", o.str("date_modified")})
	if err != nil {
		return it, err
	}
	if it.Text = o.str("content_text"); it.Text != "" {
		return it, nil
	}
	if it.Text, err = r.plainText("content_html", o.str("content_html")); err != nil {
		return it, atLine(err, line)
	}
	if it.Text == "" {
		return it, wrong(line, "the item has no text in \"content_html\"")
	}
	return it, nil
}

// digits returns a number as it is written, or "".
func digits(v jsontext.Value) string {
	if v.Kind() == '0' {
		return string(v)
	}
	return ""
}
