// Package canonical writes JSON in the one way in which every file of assay has it.
package canonical

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// JSON returns the canonical bytes of a value: members in the order in which the
// types list them, keys of maps and of raw objects sorted, two spaces of
// indentation, LF, a final newline, every character as itself. It fails on text
// that is not UTF-8, unless an option allows it.
func JSON(v any, o ...json.Options) ([]byte, error) {
	o = append([]json.Options{json.Deterministic(true), jsontext.WithIndent("  "), jsontext.ReorderRawObjects(true)}, o...)
	b, err := json.Marshal(v, o...)
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}
