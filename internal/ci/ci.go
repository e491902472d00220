// Package ci tells whether a machine runs assay on its own, where nobody
// watches and nothing that is written would be committed.
package ci

import (
	"os"
	"strings"
)

// Variable is the environment variable that continuous integration sets.
const Variable = "CI"

// Running reports whether the environment names continuous integration: CI is
// set, and neither empty nor 0 nor false in any case.
func Running() bool {
	switch strings.ToLower(strings.TrimSpace(os.Getenv(Variable))) {
	case "", "0", "false":
		return false
	}
	return true
}
