package pairing

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// SourceOf returns the source.id and source.sha256 of a record, "" for those
// that it does not have. It reads no further than these, so that it works for a
// record with an error further on.
func SourceOf(record []byte) (id, sha256 string) {
	d := jsontext.NewDecoder(bytes.NewReader(record), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	inside := false
	for d.StackDepth() <= 100 {
		t, err := d.ReadToken()
		if err != nil {
			return id, sha256
		}
		at := d.StackPointer()
		switch {
		case at == "/source" && t.Kind() == '}':
			return id, sha256
		case at == "/source" && t.Kind() == '{':
			inside = true
		case !inside || d.StackDepth() != 2 || t.Kind() != '"':
		default:
			if _, n := d.StackIndex(2); n%2 != 0 {
				continue
			}
			switch at {
			case "/source/id":
				id = t.String()
			case "/source/sha256":
				sha256 = t.String()
			}
		}
	}
	return id, sha256
}
