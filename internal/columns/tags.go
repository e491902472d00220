package columns

import (
	"strings"
)

// Unnamed is the label of spans whose tags are B, I and O alone.
const Unnamed = "entity"

// Span is a labelled stretch of the tokens of a document.
type Span struct {
	Label      string
	Start, End int
}

const (
	prefixes = "BIELSUMW" // begin; in, middle; end, last; single, unit, whole
	endings  = "ELSUW"
)

// scheme is how the tags of a column are written.
type scheme struct {
	labelFirst bool // PER-B
	dashes     bool // "-" is O
	bare       bool // B, without a label
	begins     bool // some tag begins a span, or is all of one
	ends       bool // some tag ends one
}

// parseTag cuts a tag in its prefix, in upper case, and its label.
func parseTag(tag string, labelFirst bool) (prefix byte, label string, ok bool) {
	n := len(tag)
	switch {
	case tag == "":
		return 0, "", false
	case tag == "O" || tag == "o" || tag == "_":
		return 'O', "", true
	case n == 1:
		prefix = upper(tag[0])
		return prefix, "", strings.IndexByte(prefixes, prefix) >= 0
	case n < 3:
		return 0, "", false
	case labelFirst:
		prefix, label = upper(tag[n-1]), tag[:n-2]
		ok = tag[n-2] == '-' || tag[n-2] == '_'
	default:
		prefix, label = upper(tag[0]), tag[2:]
		ok = tag[1] == '-' || tag[1] == '_'
	}
	return prefix, label, ok && strings.IndexByte(prefixes, prefix) >= 0
}

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// looksLikeTag reports whether a cell is a tag in some way of writing them.
func looksLikeTag(cell string) bool {
	_, _, first := parseTag(cell, false)
	_, _, last := parseTag(cell, true)
	return first || last
}

const tagsAre = "a tag is O, or a letter for the place in the name (B, I, E, S, L, U, M or W) with a label, as in B-PER or PER-B"

// scheme returns how the tags of a column are written. It returns a fault at the
// first that is none.
func (f *File) scheme(column int) (*scheme, *FileError) {
	if s := f.schemes[column]; s != nil {
		return s, nil
	}
	s := &scheme{labelFirst: true}
	var labels, alone, outside, dashes, prefixFirst int
	dash := 0
	_ = f.eachTag(column, func(tag string, line int) *FileError {
		if tag == "-" {
			if dashes++; dashes == 1 {
				dash = line
			}
			return nil
		}
		prefix, label, ok := parseTag(tag, false)
		if ok && prefix == 'O' {
			if tag != "_" {
				outside++
			}
			return nil
		}
		if ok && label != "" {
			prefixFirst++
		}
		if _, label, ok := parseTag(tag, true); !ok && tag != "" || ok && label == "" {
			s.labelFirst = false
		}
		switch {
		case len(tag) == 1:
			alone++
		case tag != "":
			labels++
		}
		return nil
	})
	s.labelFirst = s.labelFirst && labels > 0 && prefixFirst < labels
	s.bare = alone > 0 && labels == 0
	s.dashes = dashes > 0 && outside == 0 && labels > 0
	if s.dashes {
		f.Remarks = append(f.Remarks, Remark{Line: dash, What: `the tag "-"`, Why: "it is read as O, because no tag of the file is O"})
	}
	fault := f.eachTag(column, func(tag string, line int) *FileError { return s.check(f, column, tag, line) })
	f.schemes[column] = s
	return s, fault
}

// check reports a tag that is none, and notes what the tags say of the scheme.
func (s *scheme) check(f *File, column int, tag string, line int) *FileError {
	if tag == "-" && s.dashes || tag == "" && f.tag < 0 && column == f.tag {
		return nil
	}
	if strings.TrimSpace(tag) == "" {
		return tagFault(line, "the tag is empty; %s", tagsAre)
	}
	prefix, label, ok := parseTag(tag, s.labelFirst)
	switch {
	case ok && prefix != 'O' && label == "" && !s.bare:
		return tagFault(line, "%q is no tag: it has no label, and other tags of the file have one", tag)
	case !ok:
		return tagFault(line, "%q is no tag; %s", tag, tagsAre)
	}
	s.begins = s.begins || strings.IndexByte("BSUW", prefix) >= 0
	s.ends = s.ends || strings.IndexByte(endings, prefix) >= 0
	return nil
}

func (f *File) eachTag(column int, do func(tag string, line int) *FileError) *FileError {
	for _, d := range f.Documents {
		for _, s := range d.Sentences {
			for _, t := range s.Tokens {
				if fault := do(f.tagOf(t, column), t.Line); fault != nil {
					return fault
				}
			}
		}
	}
	return nil
}

func (f *File) tagOf(t Token, column int) string {
	if column == f.tag {
		return t.Tag
	}
	return t.Cell(column)
}

// Spans returns the spans of a document in the column of the tags. Strictly
// read, what is not well-formed by the file's own scheme is left out; else a tag
// that does not go on with the last span begins one.
func (f *File) Spans(d *Document, strict bool) ([]Span, error) { return f.SpansIn(d, f.tag, strict) }

// SpansIn is Spans for another column of tags. Its error is a [*FileError].
func (f *File) SpansIn(d *Document, column int, strict bool) ([]Span, error) {
	s, fault := f.scheme(column)
	if fault != nil {
		return nil, fault
	}
	r := spanReader{scheme: s, strict: strict}
	for _, sentence := range d.Sentences {
		for _, t := range sentence.Tokens {
			r.tag(f.tagOf(t, column))
		}
		if !f.merge {
			r.close(r.at, false)
		}
	}
	r.close(r.at, false)
	return r.spans, nil
}

// spanReader collects the spans of tags.
type spanReader struct {
	*scheme
	strict bool
	at     int
	open   Span
	opened bool
	spans  []Span
}

func (r *spanReader) tag(tag string) {
	prefix, label := byte('O'), ""
	if tag != "" && tag != "-" {
		prefix, label, _ = parseTag(tag, r.labelFirst)
	}
	if r.bare && prefix != 'O' {
		label = Unnamed
	}
	continues := r.opened && label == r.open.Label
	switch prefix {
	case 'O':
		r.close(r.at, false)
	case 'B', 'S', 'U', 'W':
		r.begin(label)
	default:
		if !continues {
			// Without tags that begin spans (IO, IOE) the first of a name is
			// well-formed; in the other schemes it lacks its beginning.
			if r.close(r.at, false); !r.strict || !r.begins && r.ends {
				r.begin(label)
			}
		}
	}
	r.at++
	if strings.IndexByte(endings, prefix) >= 0 {
		r.close(r.at, true)
	}
}

func (r *spanReader) begin(label string) {
	r.close(r.at, false)
	r.open, r.opened = Span{label, r.at, 0}, true
}

// close ends the open span before a token. Strictly read, spans of a scheme
// with ends are closed by these alone.
func (r *spanReader) close(at int, ended bool) {
	if r.opened && (ended || !r.strict || !r.ends) {
		r.open.End = at
		r.spans = append(r.spans, r.open)
	}
	r.opened = false
}
