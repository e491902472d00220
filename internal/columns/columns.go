// Package columns reads files with a token a line: CoNLL and its relatives, and
// the tab-separated form of the HIPE shared tasks. What such a file means is
// decided here once, so that scoring and converting agree about it.
//
// Lines count from 1, columns from 0; spans are half-open ranges of the tokens of
// a document.
package columns

import (
	"fmt"
	"strings"
)

// Options are the options of [Read]. The zero value suits CoNLL.
type Options struct {
	// Header is whether the first line names the columns, as in HIPE.
	Header bool
	// Column is the column of the tags: its number from 1, from the end as "-1",
	// or its name. That of the words may be put before it, with a comma. If
	// empty, the file decides.
	Column string
}

// File is what was read.
type File struct {
	Documents []Document
	Names     []string // of the columns, nil where the file does not name them
	Remarks   []Remark // what was read in another way than is usual

	// Characters is whether the words are single characters, among which a
	// blank is a word of its own.
	Characters bool

	word, tag, misc int // columns; tag is -1 where the tags are an attribute
	attribute       string
	schemes         map[int]*scheme
	merge           bool // blank lines do not end spans
}

// Remark is a choice that was made in reading.
type Remark struct {
	Line      int
	What, Why string
}

// Document is a text of the file.
type Document struct {
	ID        string // "" where the file gives none
	Marked    bool   // whether a line of the file begins it
	Comments  []Comment
	Sentences []Sentence
}

// Sentence is a run of tokens without a blank line.
type Sentence struct {
	ID       string
	Text     string // as a comment gives it
	TextLine int
	Tokens   []Token
	Ranges   []Range
}

// Range is a written word that stands for several tokens [Start, End) of its
// sentence, as French "au" stands for "à le".
type Range struct {
	Start, End int
	Word       string
}

// Token is one word with its tag.
type Token struct {
	Word string
	Tag  string // "" where it has none: the attribute that holds the tags is absent
	Line int
	// After is what the file says of the white space behind the token: [Space]
	// where it says nothing.
	After After

	row string
}

// After is the white space behind a token.
type After byte

// The kinds of white space behind a token.
const (
	Space After = iota
	Nothing
	LineEnd
)

// Comment is a comment that names something.
type Comment struct {
	Name, Value string // Name is "" where the comment is words alone
	Line        int
}

// FileError is an error about a file.
type FileError struct {
	Line  int    // 0 where it is about the whole file
	Why   string // for the user
	Tags  bool   // whether naming the column of the tags may help
	Seems string // what the file seems to be in place of columns, "" where it has some
}

func (f *FileError) Error() string {
	if f.Line == 0 {
		return f.Why
	}
	return fmt.Sprintf("line %d: %s", f.Line, f.Why)
}

func fault(line int, format string, args ...any) *FileError {
	return &FileError{Line: line, Why: fmt.Sprintf(format, args...)}
}

func tagFault(line int, format string, args ...any) *FileError {
	f := fault(line, format, args...)
	f.Tags = true
	return f
}

// MaxRows is the maximum number of lines of a file, because a line takes many
// times the memory of its bytes.
const MaxRows = 8 << 20

// Read reads the documents of a file, in order. Its error is a [*FileError]. A file
// that is no columns, such as JSON, is refused by what it seems to be.
func Read(data []byte, o Options) (*File, error) {
	text := lineEnds(strings.TrimPrefix(string(data), "\ufeff"))
	if n := strings.Count(text, "\n"); n > MaxRows {
		return nil, fault(0, "it has %d lines, and at most %d are read; split the file", n, MaxRows)
	}
	r := &reader{File: File{misc: -1, schemes: map[int]*scheme{}, merge: o.Header}, options: o, text: text}
	err := r.read()
	if err == nil {
		return &r.File, nil
	}
	if seems := Seems(text); seems != "" {
		return nil, &FileError{Why: "it seems to be " + seems + ", and a line with a word and its tag was expected", Seems: seems}
	}
	return nil, err
}

func (r *reader) read() *FileError {
	if f := r.survey(); f != nil {
		return f
	}
	if f := r.choose(); f != nil {
		return f
	}
	r.findPrefix()
	r.sayMasked()
	if f := r.tokens(); f != nil {
		return f
	}
	_, f := r.scheme(r.tag)
	return f
}

// Column returns the column with a name, whatever its letter case, or -1.
func (f *File) Column(name string) int {
	for i, n := range f.Names {
		if strings.EqualFold(n, name) {
			return i
		}
	}
	return -1
}

// Tags returns the column of the tags, or -1 where they are an attribute of
// another column.
func (f *File) Tags() int { return f.tag }

// Cell returns the cell of a token's row, or "" where it has none there.
func (t Token) Cell(at int) string {
	if at < 0 {
		return ""
	}
	row := t.row
	if !strings.Contains(row, "\t") {
		cells := split(row, nil)
		if at < len(cells) {
			return cells[at]
		}
		return ""
	}
	for ; at > 0; at-- {
		i := strings.IndexByte(row, '\t')
		if i < 0 {
			return ""
		}
		row = row[i+1:]
	}
	cell, _, _ := strings.Cut(row, "\t")
	return trim(cell)
}

// Tokens returns the tokens of all sentences, in order.
func (d *Document) Tokens() []Token {
	if len(d.Sentences) == 1 {
		return d.Sentences[0].Tokens
	}
	n := 0
	for _, s := range d.Sentences {
		n += len(s.Tokens)
	}
	out := make([]Token, 0, n)
	for _, s := range d.Sentences {
		out = append(out, s.Tokens...)
	}
	return out
}

// Marked reports whether the file marks where its documents begin.
func (f *File) Marked() bool {
	for _, d := range f.Documents {
		if d.Marked {
			return true
		}
	}
	return false
}
