package convert

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is the visible text of HTML. Tools count in the text of its nodes put together,
// in which paragraphs are not divided; here they are by ends of lines.
type page struct {
	text string
	at   []int // the position in text of each code point of the nodes
}

// newPage reads the text of HTML. The time is linear: no tree is built.
func newPage(source string) *page {
	w := pageWriter{}
	z := html.NewTokenizer(strings.NewReader(source))
	hidden := atom.Atom(0) // the element whose text is not shown
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.trim()
			return &page{w.out.String(), w.at}
		case html.TextToken:
			if text := string(z.Text()); hidden == 0 {
				w.write(html.UnescapeString(text))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if hidden == 0 && isHidden(a) {
				hidden = a
			}
			w.element(a)
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == hidden {
				hidden = 0
			}
			w.element(a)
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			w.element(atom.Lookup(name))
		}
	}
}

func isHidden(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Template, atom.Noscript:
		return true
	}
	return false
}

// isBlock reports whether an element stands on lines of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Br, atom.Hr, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Caption,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Blockquote, atom.Section, atom.Article, atom.Header, atom.Footer,
		atom.Main, atom.Aside, atom.Nav, atom.Figure, atom.Figcaption, atom.Address, atom.Form, atom.Body:
		return true
	}
	return false
}

// pageWriter writes text with runs of white space as one character.
type pageWriter struct {
	out  strings.Builder
	n    int // code points in out
	at   []int
	last rune // the last of out, 0 at the beginning
}

func (w *pageWriter) put(r rune) {
	w.out.WriteRune(r)
	w.n++
	w.last = r
}

func (w *pageWriter) write(text string) {
	for _, r := range text {
		switch space := unicode.IsSpace(r); {
		case !space:
			w.at = append(w.at, w.n)
			w.put(r)
		case w.last == 0 || unicode.IsSpace(w.last):
			w.at = append(w.at, max(w.n-1, 0))
		default:
			w.at = append(w.at, w.n)
			w.put(' ')
		}
	}
}

// element ends a line before and after what stands on lines of its own.
func (w *pageWriter) element(a atom.Atom) {
	if isBlock(a) && w.last != 0 && w.last != '\n' {
		w.put('\n')
	}
}

func (w *pageWriter) trim() {
	text := strings.TrimRightFunc(w.out.String(), unicode.IsSpace)
	w.out.Reset()
	w.out.WriteString(text)
}

// local converts a stretch of the nodes' text to one of the text.
func (p *page) local(start, end int) (from, to int) {
	if start < 0 || end <= start || end > len(p.at) {
		return -1, -1
	}
	return p.at[start], p.at[end-1] + 1
}
