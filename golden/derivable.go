package golden

import (
	"regexp"

	"github.com/assaykit/assay/schema"
)

var valued = regexp.MustCompile(`^/(figures|dates)/[0-9]+$`)

// derivable tells whether a problem is the lack of something that words can
// decide.
func derivable(p schema.Problem) bool {
	return p.Check == schema.CheckSchema && (p.Rule == "required" || p.Rule == "anyOf") && valued.MatchString(p.Input.Pointer)
}
