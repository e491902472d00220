package schema

import (
	"errors"
	"slices"
	"strings"
)

// DecodeError is everything that is wrong with a record or a configuration, in
// document order.
type DecodeError struct {
	File     string // its name, where one is known
	Problems []Problem
}

// Error has a line for each problem, with the file's name before its place.
func (e *DecodeError) Error() string { return strings.Join(e.lines(), "\n") }

// Unwrap returns an error for each problem, the lines of Error: what shows
// errors can so tell the lines apart from line breaks of a file's name.
func (e *DecodeError) Unwrap() []error {
	var errs []error
	for _, line := range e.lines() {
		errs = append(errs, errors.New(line))
	}
	return errs
}

func (e *DecodeError) lines() []string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
		if e.File != "" {
			lines[i] = e.File + ":" + lines[i]
		}
	}
	return lines
}

// AsError returns a [*DecodeError] of the problems that are not ignored, nil
// where there is none.
func AsError(file string, problems []Problem) error {
	problems = slices.DeleteFunc(slices.Clone(problems), func(p Problem) bool { return p.Ignored })
	if len(problems) == 0 {
		return nil
	}
	return &DecodeError{file, problems}
}

// InFile says of a [*DecodeError] which file it is about; any other error is
// returned as it is.
func InFile(file string, err error) error {
	if e, ok := errors.AsType[*DecodeError](err); ok {
		return &DecodeError{file, e.Problems}
	}
	return err
}
