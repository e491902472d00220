package articleform

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// The maximum depth and number of elements of XML.
const (
	maxDepth    = 256
	maxElements = 1_000_000
)

// tree is XML as nodes of HTML, so that both are rendered alike. Names have no
// prefix, except xml:lang.
type tree struct {
	root  *html.Node
	lines map[*html.Node]int // of elements
}

// parseXML returns the tree of an XML file in UTF-8. Entities are those of HTML;
// others, which a document type could define, are refused.
func parseXML(data []byte) (tree, error) {
	t := tree{lines: map[*html.Node]int{}}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is decoded already
	doc := &html.Node{Type: html.DocumentNode}
	at, depth := doc, 0
	for {
		line, _ := d.InputPos()
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return t, notXML(err, line)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return t, wrong(line, "its elements are nested deeper than %d", maxDepth)
			}
			if len(t.lines) >= maxElements {
				return t, wrong(line, "it has more than %d elements; split it", maxElements)
			}
			n := elementNode(token)
			t.lines[n] = line
			at.AppendChild(n)
			at = n
		case xml.EndElement:
			at, depth = at.Parent, depth-1
		case xml.CharData:
			at.AppendChild(&html.Node{Type: html.TextNode, Data: string(token)})
		}
	}
	if t.root = elementIn(doc); t.root == nil {
		return t, wrong(0, "not XML: it has no element")
	}
	return t, nil
}

func elementNode(e xml.StartElement) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: e.Name.Local}
	for _, a := range e.Attr {
		key := a.Name.Local
		if key == "lang" && a.Name.Space != "" {
			key = "xml:lang"
		}
		n.Attr = append(n.Attr, html.Attribute{Key: key, Val: a.Value})
	}
	return n
}

var (
	mismatch = regexp.MustCompile(`element <(\S+)> closed by </(\S+)>`)
	unknown  = regexp.MustCompile(`entity (&\S*)`)
)

// notXML returns the error for XML that is broken, in words of its own.
func notXML(err error, line int) error {
	s, ok := errors.AsType[*xml.SyntaxError](err)
	if !ok {
		return wrong(line, "not XML from here")
	}
	if m := mismatch.FindStringSubmatch(s.Msg); m != nil {
		return wrong(s.Line, "not XML: the element %s is closed by </%s>", shorten(m[1]), shorten(m[2]))
	}
	if m := unknown.FindStringSubmatch(s.Msg); m != nil {
		return wrong(s.Line, "not XML: %s is no character that is known; entities of a document type are not read", shorten(m[1]))
	}
	if strings.Contains(s.Msg, "EOF") {
		return wrong(s.Line, "not XML: it ends before its elements are closed")
	}
	return wrong(s.Line, "not XML from here: write it with an XML library")
}

// elementIn returns the first element below a node that a path of names leads
// to, or nil. Without names it is the first element. "*" is any name.
func elementIn(n *html.Node, path ...string) *html.Node {
	if n == nil {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode, len(path) > 0 && path[0] != "*" && c.Data != path[0]:
		case len(path) <= 1:
			return c
		default:
			if found := elementIn(c, path[1:]...); found != nil {
				return found
			}
		}
	}
	return nil
}

// elementsIn returns the elements directly below a node with one of the names.
func elementsIn(n *html.Node, names ...string) (out []*html.Node) {
	if n == nil {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		for _, name := range names {
			if c.Type == html.ElementNode && c.Data == name {
				out = append(out, c)
			}
		}
	}
	return out
}

// valueOf returns an attribute of an element that may be nil.
func valueOf(n *html.Node, key string) string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(attr(n, key))
}

// words returns the text of an element that may be nil, in one line.
func lineOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	return strings.Join(strings.Fields(render(n, false)), " ")
}

// raw returns the characters of an element as they are.
func raw(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
