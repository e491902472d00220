// Package panics carries a panic of a goroutine to the one that waits for it,
// who can tell of it: by itself it ends the process, and its value reaches
// standard error as it is.
package panics

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Error is a panic that has left its goroutine.
type Error struct {
	Value any
	Stack []byte // where it was
}

func (p *Error) Error() string { return fmt.Sprintf("%v\n%s", p.Value, p.Stack) }

// Catch does something, and returns its panic as an error for Throw.
func Catch(do func() error) func() error {
	return func() (err error) {
		defer func() {
			if value := recover(); value != nil {
				err = &Error{value, debug.Stack()}
			}
		}()
		return do()
	}
}

// Throw panics with the [*Error] that Catch returned, if the error is one.
func Throw(err error) {
	if p, ok := errors.AsType[*Error](err); ok {
		panic(p)
	}
}
