package articleform

import (
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var (
	reference = regexp.MustCompile(`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	tag       = regexp.MustCompile(`(?i)</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|table|t[rdh]|tbody|thead|section|article|iframe|script|style|sub|sup|small|q|cite|time|hr|pre)(?:\s[^<>]*)?/?>`)
	blockTag  = regexp.MustCompile(`(?i)<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|table|tr|section|article)(?:\s[^<>]*)?/?>`)
)

// plainText returns the text of a member that should be plain: markup in it is
// rendered and character references are decoded, each with a notice.
func (r *Reader) plainText(member, s string) (string, error) {
	switch {
	case tag.MatchString(s):
		text, err := fragment(s)
		if err != nil {
			return "", err
		}
		r.notice("markup in " + member + " is read as text")
		return text, nil
	case reference.MatchString(s):
		if out := reference.ReplaceAllStringFunc(s, html.UnescapeString); out != s {
			r.notice("character references in " + member + ", such as &amp;, are read as their characters")
			return out, nil
		}
	}
	return s, nil
}

// markup returns the text of a member that a form defines as HTML or XHTML.
func (r *Reader) markup(member, s string) (string, error) {
	r.notice("markup in " + member + " is read as text")
	return fragment(s)
}

// fragment renders a piece of HTML. Without blocks in it, its line ends are those
// of the text.
func fragment(s string) (string, error) {
	if err := checkTags(s); err != nil {
		return "", err
	}
	body := &nethtml.Node{Type: nethtml.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := nethtml.ParseFragment(strings.NewReader(s), body)
	if err != nil {
		return "", wrong(0, "its markup cannot be read")
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	return strings.TrimSpace(render(body, !blockTag.MatchString(s))), nil
}

// maxTags is how many tags a page or a piece of HTML may have, several times
// those of the longest live blogs.
const maxTags = 200_000

func checkTags(s string) error {
	if n := strings.Count(s, "<"); n > maxTags {
		return wrong(0, "it has more than %d tags, which is more than is read of a page", maxTags)
	}
	return nil
}

// oneLine returns a title without markup, character references and line ends.
func (r *Reader) oneLine(member, s string) string {
	text, err := r.plainText(member, s)
	if err != nil {
		text = s
	}
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" \t\r\n\f", c) }), " ")
}
