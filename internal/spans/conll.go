package spans

import (
	"bytes"
	"strconv"
	"strings"
)

// readCoNLL reads a token a line with the tag in one column. Blank lines end a
// sentence; "-DOCSTART-" begins a document, and so do comments "# newdoc id =
// X" and "# id = X". A file without either is a document a sentence.
func readCoNLL(data []byte, o Options) ([]Document, error) {
	column := -1
	if o.Column != "" {
		n, err := strconv.Atoi(o.Column)
		if err != nil || n == 0 {
			return nil, faulty(1, "column %q is not a number; count columns from 1, or from the end from -1", o.Column)
		}
		column = n
		if n > 0 {
			column = n - 1
		}
	}
	r := reader{strict: o.Strict, ends: o.Strict && marksEnds(data, column), perSentence: !marksDocuments(data), labels: make(labels)}
	words := wordColumn(data)
	var fields [][]byte
	for line := 1; len(data) > 0; line++ {
		var row []byte
		row, data, _ = bytes.Cut(data, []byte("\n"))
		row = bytes.TrimRight(row, "\r")
		switch trimmed := bytes.TrimSpace(row); {
		case len(trimmed) == 0:
			r.endSentence()
			continue
		case bytes.HasPrefix(trimmed, []byte("-DOCSTART-")):
			r.endDocument()
			continue
		case trimmed[0] == '#' && !bytes.ContainsAny(row, "\t") && isComment(trimmed):
			if id, ok := documentID(trimmed); ok {
				r.endDocument()
				r.id = id
			}
			continue
		}
		fields = split(row, fields[:0])
		at := column
		if at < 0 {
			at += len(fields)
		}
		if len(fields) < 2 || words >= len(fields) || at < 0 || at >= len(fields) {
			return nil, faulty(line, "%d columns, where a token and the tag were expected", len(fields))
		}
		r.word(fields[words])
		if err := r.tag(fields[at], line); err != nil {
			return nil, err
		}
	}
	r.endDocument()
	return r.docs, nil
}

func marksDocuments(data []byte) bool {
	if bytes.Contains(data, []byte("-DOCSTART-")) {
		return true
	}
	for len(data) > 0 {
		var row []byte
		row, data, _ = bytes.Cut(data, []byte("\n"))
		if len(row) > 0 && row[0] == '#' && isComment(row) {
			if _, ok := documentID(row); ok {
				return true
			}
		}
	}
	return false
}

// marksEnds reports whether the tags are IOBES or BILOU.
func marksEnds(data []byte, column int) bool {
	var fields [][]byte
	for row := range bytes.Lines(data) {
		fields = split(bytes.TrimRight(row, "\r\n"), fields[:0])
		at := column
		if at < 0 {
			at += len(fields)
		}
		if at < 0 || at >= len(fields) {
			continue
		}
		if t := fields[at]; len(t) > 2 && t[1] == '-' && bytes.IndexByte([]byte("ESLU"), t[0]) >= 0 {
			return true
		}
	}
	return false
}

// isComment reports whether a row is a comment, and not a token "#" with its
// tag.
func isComment(row []byte) bool {
	return len(row) > 1 && row[1] == ' ' && (bytes.IndexByte(row, '=') > 0 || bytes.Count(row, []byte(" ")) > 3)
}

// documentID reads the id out of a comment.
func documentID(row []byte) (string, bool) {
	key, value, ok := strings.Cut(strings.TrimLeft(string(row), "# "), "=")
	if !ok {
		return "", false
	}
	switch key = strings.TrimSpace(key); {
	case key == "newdoc id", key == "id", key == "document_id", strings.HasSuffix(key, ":document_id"):
		return strings.TrimSpace(value), true
	}
	return "", false
}

// split cuts a row at tabs where it has them, else at white space.
func split(row []byte, to [][]byte) [][]byte {
	if bytes.IndexByte(row, '\t') >= 0 {
		for {
			cell, rest, more := bytes.Cut(row, []byte("\t"))
			to = append(to, bytes.TrimSpace(cell))
			if !more {
				return to
			}
			row = rest
		}
	}
	for {
		row = bytes.TrimLeft(row, " ")
		if len(row) == 0 {
			return to
		}
		cell, rest, _ := bytes.Cut(row, []byte(" "))
		to = append(to, cell)
		row = rest
	}
}

// reader collects the spans of tagged tokens.
type reader struct {
	strict      bool
	ends        bool // spans have tags that end them: IOBES, BILOU
	perSentence bool
	merge       bool // sentences do not end spans
	labels      labels
	docs        []Document
	id          string
	spans       []Span
	token       int
	text        []byte
	open        Span // being read, without a label where there is none
	began       bool
}

func (r *reader) word(word []byte) {
	if len(r.text) > 0 || r.began {
		r.text = append(r.text, '\n')
	}
	r.text = append(r.text, word...)
}

func (r *reader) tag(tag []byte, line int) error {
	prefix, label := byte('O'), []byte(nil)
	switch {
	case len(tag) == 1 && (tag[0] == 'O' || tag[0] == '_'):
	case len(tag) == 0:
		return faulty(line, "the tag is empty; a tag is O, or B-, I-, E-, S-, L- or U- with a label; where another column holds the tags, name that column")
	case len(tag) > 2 && (tag[1] == '-' || tag[1] == '_'):
		prefix, label = tag[0], tag[2:]
	default:
		return faulty(line, "%q is no tag; a tag is O, or B-, I-, E-, S-, L- or U- with a label", tag)
	}
	r.began = true
	at := r.token
	r.token++
	continues := r.open.Label != "" && string(label) == r.open.Label
	switch prefix {
	case 'O':
		r.close(at, false)
	case 'B':
		r.close(at, false)
		r.open = Span{r.labels.of(label), at, 0}
	case 'I':
		if !continues {
			r.close(at, false)
			if !r.strict {
				r.open = Span{r.labels.of(label), at, 0}
			}
		}
	case 'E', 'L':
		if !continues {
			r.close(at, false)
			if r.strict {
				break
			}
			r.open = Span{r.labels.of(label), at, 0}
		}
		r.close(at+1, true)
	case 'S', 'U':
		r.close(at, false)
		r.open = Span{r.labels.of(label), at, 0}
		r.close(at+1, true)
	default:
		return faulty(line, "%q begins with %q; a tag is O, or B-, I-, E-, S-, L- or U- with a label", tag, string(prefix))
	}
	return nil
}

// close ends the open span before a token. Strictly read, IOBES spans are
// ended by their own tags alone.
func (r *reader) close(at int, ended bool) {
	if r.open.Label != "" && (ended || !r.strict || !r.ends) {
		r.open.End = at
		r.spans = append(r.spans, r.open)
	}
	r.open = Span{}
}

func (r *reader) endSentence() {
	if r.merge {
		return
	}
	r.close(r.token, false)
	if r.perSentence {
		r.endDocument()
	}
}

func (r *reader) endDocument() {
	r.close(r.token, false)
	if r.began {
		if r.id == "" {
			r.id = strconv.Itoa(len(r.docs) + 1)
		}
		r.docs = append(r.docs, Document{ID: r.id, Spans: r.spans, Tokens: r.token, Text: string(r.text)})
	}
	r.id, r.spans, r.token, r.text, r.began = "", nil, 0, r.text[:0], false
}
