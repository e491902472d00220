package spans

import (
	"bytes"
	"slices"
	"strings"
)

// readHIPE reads the tab-separated form of the HIPE shared tasks: a header
// that names the columns, comments of which "document_id" begins a document,
// and a token a line. Lines of the page do not end a span.
func readHIPE(data []byte, o Options) ([]Document, error) {
	name := o.Column
	if name == "" {
		name = "NE-COARSE-LIT"
	}
	r := reader{strict: o.Strict, merge: true, labels: make(labels)}
	column := -1
	var fields [][]byte
	for line := 1; len(data) > 0; line++ {
		var row []byte
		row, data, _ = bytes.Cut(data, []byte("\n"))
		row = bytes.TrimRight(row, "\r")
		switch {
		case len(bytes.TrimSpace(row)) == 0:
			continue
		case column < 0:
			header := strings.Split(string(row), "\t")
			if column = slices.IndexFunc(header, func(s string) bool { return strings.EqualFold(strings.TrimSpace(s), name) }); column < 0 {
				return nil, faulty(line, "the header has no column %q; it has %s", name, strings.Join(header, ", "))
			}
			r.ends = r.strict && marksEnds(data, column)
			continue
		case row[0] == '#' && bytes.HasPrefix(row, []byte("# ")) && bytes.IndexByte(row, '\t') < 0:
			if id, ok := documentID(row); ok {
				r.endDocument()
				r.id = id
			}
			continue
		}
		fields = split(row, fields[:0])
		if len(fields) <= column {
			return nil, faulty(line, "%d columns, where %q is the %dth", len(fields), name, column+1)
		}
		r.word(fields[0])
		if err := r.tag(fields[column], line); err != nil {
			return nil, err
		}
	}
	r.endDocument()
	return r.docs, nil
}
