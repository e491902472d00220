package schema

import (
	"errors"
	"slices"
	"strings"
)

// DecodeError lists everything that is wrong with a record or a configuration,
// in document order.
type DecodeError struct {
	File     string // name of the file, "" if not known
	Problems []Problem
}

// Error returns one line for each problem: the file's name, if known, the
// position and the problem.
func (e *DecodeError) Error() string { return strings.Join(e.lines(), "\n") }

// Unwrap returns one error for each line of [DecodeError.Error], so that
// callers can separate the lines even if the file's name has line breaks.
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

// AsError returns a [*DecodeError] of the problems that are not ignored, or nil
// if there are none.
func AsError(file string, problems []Problem) error {
	problems = slices.DeleteFunc(slices.Clone(problems), func(p Problem) bool { return p.Ignored })
	if len(problems) == 0 {
		return nil
	}
	return &DecodeError{file, problems}
}

// InFile sets the file of a [*DecodeError] and returns any other error
// unchanged.
func InFile(file string, err error) error {
	if e, ok := errors.AsType[*DecodeError](err); ok {
		return &DecodeError{file, e.Problems}
	}
	return err
}
