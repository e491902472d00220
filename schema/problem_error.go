package schema

import (
	"errors"
	"fmt"
)

// Err is one error of all problems of a file that are errors, each with the
// file's name before its place; nil where there is none.
func Err(path string, problems []Problem) error {
	var list []error
	for _, p := range problems {
		if p.Severity == Error {
			list = append(list, fmt.Errorf("%s:%w", path, p))
		}
	}
	return errors.Join(list...)
}
