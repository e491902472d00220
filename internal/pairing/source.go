package pairing

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// SourceOf returns the source.id and source.sha256 of a record, "" for those
// that it does not have. It reads no further than these, so that it works for a
// record with an error further on.
func SourceOf(record []byte) (id, sha256 string) {
	d := jsontext.NewDecoder(bytes.NewBuffer(record), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	var member [3]string // the last name at each depth
	inside := false
	for d.StackDepth() <= 100 {
		t, err := d.ReadToken()
		if err != nil {
			return id, sha256
		}
		depth := d.StackDepth()
		switch kind := t.Kind(); {
		case inside && depth == 1: // the end of the source
			return id, sha256
		case depth == 2 && kind == '{' && member[1] == "source":
			outer, _ := d.StackIndex(1)
			inside = outer == '{'
		case kind != '"' || depth != 1 && (depth != 2 || !inside):
		case isName(d, depth):
			member[depth] = t.String()
		case depth == 2 && member[2] == "id":
			id = t.String()
		case depth == 2 && member[2] == "sha256":
			sha256 = t.String()
		}
	}
	return id, sha256
}

// isName reports whether the string that was read last, at that depth, is the
// name of a member.
func isName(d *jsontext.Decoder, depth int) bool {
	kind, length := d.StackIndex(depth)
	return kind == '{' && length%2 == 1
}
