// Package ci reports whether assay runs in continuous integration, where
// nobody watches and nothing that is written would be committed.
package ci

import (
	"fmt"
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

// Refuse returns an error where the environment names continuous integration:
// whoever is about to write what a person commits asks it first.
func Refuse() error {
	if !Running() {
		return nil
	}
	return fmt.Errorf("nothing is written under CI (%s=%s): run it on your own machine, look at the difference, and commit it", Variable, os.Getenv(Variable))
}
