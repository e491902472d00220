// Package spans scores annotated spans, whatever their values: for people who
// come from seqeval, nervaluate or the HIPE scorer.
//
// Offsets are half-open ranges [Start, End) in whatever unit both sides share:
// tokens of the document for CoNLL and HIPE files, the file's own for JSON Lines.
package spans

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/columns"
)

// Document is one annotated text.
type Document struct {
	ID     string
	Spans  []Span
	Tokens int    // 0 where the format does not say
	Text   string // "" where the format does not say

	Words  []string // of a file of tokens
	Lines  []int    // of the words, in the file
	Starts []int    // the words that begin a sentence
	named  bool     // whether the file names it

	answer  string // of an annotator, "" where none is stated
	unnamed bool   // whether a file of JSON Lines states no ID
}

// Span is a labelled stretch of a document.
type Span struct {
	Label      string
	Start, End int
}

// Format of an annotation file.
type Format string

// The formats that Read knows.
const (
	CoNLL Format = "conll" // a token a line with its tag, blank lines between sentences
	HIPE  Format = "hipe"  // tab-separated with a header, as the HIPE shared tasks have it
	JSONL Format = "jsonl" // {"id": "…", "spans": [{"label": "…", "start": 0, "end": 3}]} a line
)

// ErrFormat is wrapped by every error about what a file holds.
var ErrFormat = errors.New("not an annotation file")

// Options of Read.
type Options struct {
	// Column is the column of the tags: its name ("NE-COARSE-LIT" for HIPE if
	// empty), its number from 1, or from the end as "-1" (if empty, the last that
	// holds tags in all rows). That of the words may be put before it, with a comma.
	Column string
	// Remark is called with what was read in another way than is usual, if it is
	// not nil.
	Remark func(line int, what, why string)
	// Strict leaves out what is not well-formed IOB2, IOBES or BILOU, as seqeval's
	// strict mode does. Otherwise an I- without its B- begins a span, as conlleval reads it.
	Strict bool
}

// Read reads the documents of a file in their order. It refuses two documents
// of one id in JSON Lines; pages of a file of tokens may have one.
func Read(data []byte, f Format, o Options) ([]Document, error) {
	var docs []Document
	var err error
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if list := bytes.TrimSpace(data); f == JSONL && bytes.HasPrefix(list, []byte("[")) && jsontext.Value(list).IsValid() {
		return nil, fmt.Errorf("%w: it is one JSON list; write a document a line", ErrFormat)
	}
	switch f {
	case CoNLL:
		return readColumns(data, false, o)
	case HIPE:
		return readColumns(data, true, o)
	case JSONL:
		docs, err = readJSONL(data, o)
	default:
		return nil, fmt.Errorf("%w: no format is called %q; use %q, %q or %q", ErrFormat, f, CoNLL, HIPE, JSONL)
	}
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%w: it has no document", ErrFormat)
	}
	seen := make(map[string]bool, len(docs))
	for _, d := range docs {
		if seen[d.ID] {
			return nil, fmt.Errorf("%w: two documents are called %q; give each its own id", ErrFormat, d.ID)
		}
		seen[d.ID] = true
	}
	return docs, nil
}

// Detect returns the format of a file, judged by its first lines.
func Detect(data []byte) Format {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	if seems := columns.Seems(string(data[:min(len(data), 4<<10)])); bytes.HasPrefix(data, []byte("{")) || bytes.HasPrefix(data, []byte("[")) && seems != "" {
		return JSONL
	}
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		for _, cell := range bytes.Split(line, []byte("\t")) {
			if upper := bytes.ToUpper(bytes.TrimSpace(cell)); bytes.HasPrefix(upper, []byte("NE-")) || bytes.HasPrefix(upper, []byte("NEL-")) {
				return HIPE
			}
		}
		break
	}
	return CoNLL
}

func faulty(line int, format string, args ...any) error {
	return fmt.Errorf("%w: line %d: %s", ErrFormat, line, fmt.Sprintf(format, args...))
}
