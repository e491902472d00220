package spans

import (
	"fmt"
	"strconv"

	"github.com/assaykit/assay/internal/columns"
)

// readColumns reads a token a line: CoNLL, or HIPE with its header. A file that
// marks no documents is a document a sentence.
func readColumns(data []byte, header bool, o Options) ([]Document, error) {
	f, err := columns.Read(data, columns.Options{Header: header, Column: o.Column})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if o.Remark != nil {
		for _, r := range f.Remarks {
			o.Remark(r.Line, r.What, r.Why)
		}
	}
	var out []Document
	add := func(d *columns.Document, id string) error {
		list, err := f.Spans(d, o.Strict)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrFormat, err)
		}
		doc := Document{ID: id, Tokens: len(d.Tokens()), named: d.Marked && d.ID != ""}
		if id == "" {
			doc.ID = strconv.Itoa(len(out) + 1)
		}
		for _, s := range list {
			doc.Spans = append(doc.Spans, Span(s))
		}
		doc.words(d, header)
		out = append(out, doc)
		return nil
	}
	for i := range f.Documents {
		d := &f.Documents[i]
		if header || f.Marked() {
			err = add(d, d.ID)
		} else {
			err = eachSentence(d, add)
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func eachSentence(d *columns.Document, add func(*columns.Document, string) error) error {
	for i, s := range d.Sentences {
		if err := add(&columns.Document{Sentences: d.Sentences[i : i+1]}, s.ID); err != nil {
			return err
		}
	}
	return nil
}

// words keeps the words of a document, their lines and where its sentences
// begin. Lines of a page do not part it.
func (d *Document) words(from *columns.Document, page bool) {
	d.Words, d.Lines = make([]string, 0, d.Tokens), make([]int, 0, d.Tokens)
	for i, s := range from.Sentences {
		if i == 0 || !page {
			d.Starts = append(d.Starts, len(d.Words))
		}
		for _, t := range s.Tokens {
			d.Words, d.Lines = append(d.Words, t.Word), append(d.Lines, t.Line)
		}
	}
}
