package articleform

import (
	"strings"

	"golang.org/x/net/html"
)

// The elements of HTML and NITF that end lines. A paragraph has an empty line
// around it, and a block begins a line.
var (
	paragraphs = set("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "hr", "pre", "hl2", "bq", "nitf-table", "fn", "note")
	blocks     = set("div", "li", "dt", "dd", "tr", "section", "article", "header", "footer", "main", "figure", "figcaption", "picture",
		"address", "caption", "details", "summary", "aside", "nav", "form", "fieldset", "thead", "tbody", "tfoot", "block", "datasource", "credit", "body", "html")
	unread = set("head", "script", "style", "noscript", "template", "iframe", "audio", "video", "canvas", "svg", "map", "object", "embed",
		"button", "input", "select", "textarea", "dialog", "media", "media-metadata", "media-reference")
)

func set(names ...string) map[string]bool {
	out := map[string]bool{}
	for _, n := range names {
		out[n] = true
	}
	return out
}

// render returns the text below a node: paragraphs with an empty line between
// them, other blocks and <br> with a line end, cells with a tab. White space is
// collapsed as in a browser, but inside of <pre> and if keep is true.
func render(n *html.Node, keep bool) string {
	var w lineWriter
	w.node(n, keep)
	return w.b.String()
}

// lineWriter writes words, with the white space before them that is due.
type lineWriter struct {
	b     strings.Builder
	ends  int  // line ends that are due
	space bool // whether a space is due
	tab   bool
}

func (w *lineWriter) due(ends int) { w.ends = max(w.ends, ends) }

// gap writes the white space that is due.
func (w *lineWriter) gap() {
	switch {
	case w.b.Len() == 0:
	case w.ends > 0:
		w.b.WriteString(strings.Repeat("\n", w.ends))
	case w.tab:
		w.b.WriteByte('\t')
	case w.space:
		w.b.WriteByte(' ')
	}
	w.ends, w.space, w.tab = 0, false, false
}

func (w *lineWriter) text(s string, keep bool) {
	if keep {
		if s != "" {
			w.gap()
			w.b.WriteString(s)
		}
		return
	}
	for len(s) > 0 {
		word := strings.TrimLeft(s, " \t\r\n\f")
		if len(word) < len(s) {
			w.space = true
		}
		end := strings.IndexAny(word, " \t\r\n\f")
		if end < 0 {
			end = len(word)
		}
		if end > 0 {
			w.gap()
			w.b.WriteString(word[:end])
		}
		s = word[end:]
	}
}

func (w *lineWriter) node(n *html.Node, keep bool) {
	if n.Type == html.TextNode {
		w.text(n.Data, keep)
		return
	}
	ends := 0
	if n.Type == html.ElementNode {
		switch {
		case unread[n.Data] || hidden(n):
			return
		case n.Data == "br":
			w.ends++
			return
		case n.Data == "td" || n.Data == "th":
			w.tab = hasCellBefore(n)
		case paragraphs[n.Data]:
			ends = 2
		case blocks[n.Data]:
			ends = 1
		}
		keep = keep || n.Data == "pre"
	}
	w.due(ends)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, keep)
	}
	w.due(ends)
}

func hasCellBefore(n *html.Node) bool {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// hidden reports whether a browser does not show an element.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			return strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none")
		}
	}
	return false
}
