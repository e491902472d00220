package rows

import (
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Lines writes rows as JSON Lines, without columns that are NULL.
type Lines struct{ to *jsontext.Encoder }

// NewLines returns a writer of JSON Lines. It writes to w in parts of some
// kilobytes, and must be closed.
func NewLines(w io.Writer) *Lines {
	return &Lines{jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true))}
}

// Write writes rows in their order.
func (l *Lines) Write(list []Row) error {
	for i := range list {
		if err := json.MarshalEncode(l.to, &list[i]); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the rows. It does not close the file.
func (l *Lines) Close() error { return nil }
