// Package panics passes a panic of a goroutine on to the goroutine that waits
// for it, which can report it. Otherwise the panic would end the process and
// print its value to standard error unescaped.
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
