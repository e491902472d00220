// Package environ reads the environment variables that an extractor may see.
package environ

import (
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/assaykit/assay/extract"
)

// Pairs returns NAME=value for each name whose variable is set. What is
// NAME=value already stays so.
func Pairs(names []string) []string {
	pairs := []string{}
	for _, name := range names {
		if strings.Contains(name, "=") {
			pairs = append(pairs, name)
		} else if value, ok := os.LookupEnv(name); ok {
			pairs = append(pairs, name+"="+value)
		}
	}
	return pairs
}

// Variable is one that a text refers to.
type Variable struct{ Name, Value string }

var reference = regexp.MustCompile(`\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// Expand replaces each ${NAME} in a header's value, and returns the variables
// that it has used. Names that are not allowed or not set are an error.
func Expand(value string, allowed []string) (expanded string, used []Variable, err error) {
	expanded = reference.ReplaceAllStringFunc(value, func(ref string) string {
		name := ref[2 : len(ref)-1]
		v, set := os.LookupEnv(name)
		switch {
		case !slices.Contains(allowed, name):
			err = extract.Errorf(extract.Unreachable, "a header uses ${%s}, which env does not allow: add %s to env", name, name)
		case !set:
			err = extract.Errorf(extract.Unreachable, "a header uses ${%s}, and there is no such environment variable", name)
		}
		used = append(used, Variable{name, v})
		return v
	})
	return expanded, used, err
}
