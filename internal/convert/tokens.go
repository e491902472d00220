package convert

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/schema"
)

// token is a stretch [start, end) of a text, in bytes.
type token struct{ start, end int }

// tokenize splits a text into words and single punctuation marks, and at the
// cuts, which are the sorted byte offsets of annotation bounds.
func tokenize(text string, cuts []int) []token {
	var out []token
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		for len(cuts) > 0 && cuts[0] < i {
			cuts = cuts[1:]
		}
		cut := len(cuts) > 0 && cuts[0] == i
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case unicode.IsSpace(r):
			word = false
		case word && inWord && !cut:
			out[len(out)-1].end = i + size
		default:
			out = append(out, token{i, i + size})
		}
		inWord = word
		i += size
	}
	return out
}

// tagged is a tokenized document with its marks.
type tagged struct {
	text   string
	tokens []token
	outer  []span // not overlapping, in order
	nested []span // nested in outer ones and not overlapping, in order
}

// span is a mark [start, end) in tokens.
type span struct {
	start, end int
	fact       *fact
}

// tag tokenizes a graph's text and converts the marks to tokens. It adds losses
// for overlapping marks.
func (s *sink) tag(g *graph) tagged {
	type at struct {
		token // in bytes
		fact  *fact
		mark  mark
	}
	var all []at
	var cuts []int
	for _, f := range g.facts {
		for _, m := range f.marks {
			start, _ := g.index.Convert(m.start, schema.CodePoint, schema.UTF8)
			end, _ := g.index.Convert(m.end, schema.CodePoint, schema.UTF8)
			all, cuts = append(all, at{token{start, end}, f, m}), append(cuts, start, end)
		}
	}
	slices.Sort(cuts)
	slices.SortStableFunc(all, func(a, b at) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	t := tagged{text: g.article.Text, tokens: tokenize(g.article.Text, cuts)}
	first, outerEnd, nestedEnd := 0, 0, 0
	for _, a := range all {
		for first < len(t.tokens) && t.tokens[first].start < a.start {
			first++
		}
		last := first
		switch {
		case a.start >= outerEnd:
			outerEnd, nestedEnd = a.end, 0
			for last < len(t.tokens) && t.tokens[last].start < a.end {
				last++
			}
			t.outer = append(t.outer, span{first, last, a.fact})
		case s.can.nested && a.end <= outerEnd && a.start >= nestedEnd:
			nestedEnd = a.end
			for last < len(t.tokens) && t.tokens[last].start < a.end {
				last++
			}
			t.nested = append(t.nested, span{first, last, a.fact})
			if a.fact.get(fieldSameAs) != "" {
				s.lose(g.article.ID, a.mark.pointer, "which fact a mention belongs to", "a link goes with an outer mark, and this one stands inside another")
			}
		default:
			s.lose(g.article.ID, a.mark.pointer, "a mention", "it overlaps another, and a token has one tag")
		}
	}
	return t
}

// scheme is the set of prefixes that mark the position of a token in an
// entity.
type scheme struct{ only, first, inside, last string }

var (
	iob2  = scheme{"B-", "B-", "I-", "I-"}
	iobes = scheme{"S-", "B-", "I-", "E-"}
)

// tags returns the tag of each token.
func (s *sink) tags(t tagged, list []span, as scheme) []string {
	out := make([]string, len(t.tokens))
	for i := range out {
		out[i] = "O"
	}
	for _, x := range list {
		label := s.labels[x.fact.meaning]
		for i := x.start; i < x.end; i++ {
			prefix := as.inside
			switch {
			case x.end-x.start == 1:
				prefix = as.only
			case i == x.start:
				prefix = as.first
			case i == x.end-1:
				prefix = as.last
			}
			out[i] = prefix + label
		}
	}
	return out
}

// columns is a document of a file with columns.
type columns struct {
	id       string
	comments []field // "# name = value"
	rows     []row
}

type row struct {
	cells []string
	line  int
	after bool // a blank line is before it
}

// readColumns reads documents with a token per line. A document begins with
// "-DOCSTART-" or with a comment that has its ID; a file without either is one
// document.
func readColumns(data []byte, header bool) (names []string, docs []columns, err error) {
	current, after := columns{}, false
	end := func() {
		if len(current.rows) > 0 {
			docs = append(docs, current)
		}
		current, after = columns{}, false
	}
	for n, text := range strings.Split(string(data), "\n") {
		text = strings.TrimSuffix(text, "\r")
		trimmed := strings.TrimSpace(text)
		switch {
		case trimmed == "":
			after = true
			continue
		case header && names == nil:
			names = strings.Split(text, "\t")
			for i := range names {
				names[i] = strings.TrimSpace(names[i])
			}
			continue
		case !header && strings.HasPrefix(trimmed, "-DOCSTART-"):
			end()
			continue
		}
		if name, value, ok := comment(text); ok {
			if isDocumentID(name) {
				end()
				current.id = value
			} else if name != "" {
				current.comments = append(current.comments, field{name: name, value: value, pointer: fmt.Sprintf("line %d", n+1)})
			}
			continue
		}
		r := row{line: n + 1, after: after && len(current.rows) > 0}
		if strings.Contains(text, "\t") {
			r.cells = strings.Split(text, "\t")
			for i := range r.cells {
				r.cells[i] = strings.TrimSpace(r.cells[i])
			}
		} else {
			r.cells = strings.Fields(text)
		}
		if len(r.cells) < 2 || r.cells[0] == "" {
			return nil, nil, fmt.Errorf("%w: line %d: a token and its tags were expected", ErrFormat, n+1)
		}
		current.rows, after = append(current.rows, r), false
	}
	end()
	if header && names == nil {
		return nil, nil, fmt.Errorf("%w: it has no header that names its columns", ErrFormat)
	}
	return names, docs, nil
}

// comment parses "# name = value". Other comments have no name. A token "#"
// with its tag is not a comment.
func comment(text string) (name, value string, ok bool) {
	if !strings.HasPrefix(text, "# ") || strings.Contains(text, "\t") {
		return "", "", false
	}
	if name, value, ok = strings.Cut(text[2:], "="); ok {
		return strings.TrimSpace(name), strings.TrimSpace(value), true
	}
	return "", "", strings.Count(text, " ") > 3
}

func isDocumentID(name string) bool {
	return name == "newdoc id" || name == "id" || name == "document_id" || strings.HasSuffix(name, ":document_id")
}

// spans returns the entities of a column, in tokens.
func (c columns) spans(column int, sentences bool) ([]spans.Span, error) {
	var b strings.Builder
	b.WriteString("-DOCSTART-\n")
	for _, r := range c.rows {
		at := column
		if at < 0 {
			at = len(r.cells) - 1
		}
		if at >= len(r.cells) {
			return nil, fmt.Errorf("%w: line %d: it has %d columns, and the tag is in column %d", ErrFormat, r.line, len(r.cells), at+1)
		}
		tag := r.cells[at]
		if !isTag(tag) {
			return nil, fmt.Errorf("%w: line %d: %q is no tag; a tag is O, or B-, I-, E-, S-, L- or U- with a label", ErrFormat, r.line, short(tag))
		}
		if r.after && sentences {
			b.WriteByte('\n')
		}
		b.WriteString("t\t" + tag + "\n")
	}
	docs, err := spans.Read([]byte(b.String()), spans.CoNLL, spans.Options{})
	if err != nil {
		return nil, err
	}
	return docs[0].Spans, nil
}

func isTag(tag string) bool {
	if tag == "" || tag == "O" || tag == "_" {
		return true
	}
	return len(tag) > 2 && (tag[1] == '-' || tag[1] == '_') && strings.IndexByte("BIELSU", tag[0]) >= 0
}

// locate sets the positions of the tokens of a document: in the article's text
// if it is available and has them in order, or else in a text that is made of
// the tokens.
func (s *source) locate(c columns, id string, glue func(i int) string) (string, []token) {
	if a := s.articles[id]; a != nil {
		if tokens, ok := align(a.Text, c.rows); ok {
			return a.Text, tokens
		}
		s.lose(id, fmt.Sprintf("line %d", c.rows[0].line), "the article's own white space", "the article at hand has other words: its text is put together of the tokens")
	}
	var b strings.Builder
	tokens := make([]token, len(c.rows))
	for i, r := range c.rows {
		start := b.Len()
		b.WriteString(r.cells[0])
		tokens[i] = token{start, b.Len()}
		b.WriteString(glue(i))
	}
	return b.String(), tokens
}

// align finds the tokens in a text, in order and with only white space between
// them.
func align(text string, rows []row) ([]token, bool) {
	at := 0
	out := make([]token, 0, len(rows))
	for _, r := range rows {
		rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
		start := len(text) - len(rest)
		if !strings.HasPrefix(rest, r.cells[0]) {
			return nil, false
		}
		at = start + len(r.cells[0])
		out = append(out, token{start, at})
	}
	return out, strings.TrimSpace(text[at:]) == ""
}

// tokenMark returns the mark of a span of tokens.
func (s *source) tokenMark(g *graph, tokens []token, x spans.Span, pointer string) (mark, error) {
	start, _ := g.index.Convert(tokens[x.Start].start, schema.UTF8, schema.CodePoint)
	end, fit := g.index.Convert(tokens[x.End-1].end, schema.UTF8, schema.CodePoint)
	if fit != offsets.Fits {
		return mark{}, fmt.Errorf("%w: %s: it stands outside its text", ErrFormat, pointer)
	}
	s.units = string(schema.CodePoint)
	return s.mark(g, start, end, pointer)
}
