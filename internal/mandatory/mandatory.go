// Package mandatory knows the checks that are part of every selection: without
// them a record that could not be read would pass.
package mandatory

import (
	"path"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Covers reports whether a name of a check or a family, or a pattern of
// [path.Match], takes in form/json or form/schema, which say that a record could
// be read at all: they can be neither left out nor lowered.
func Covers(name string) bool {
	for _, check := range []string{schema.CheckJSON, schema.CheckSchema} {
		family, _, _ := strings.Cut(check, "/")
		if fits, err := path.Match(name, check); err == nil && fits || name == family {
			return true
		}
	}
	return false
}
