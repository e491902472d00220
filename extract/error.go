package extract

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Kind is the kind of an extractor's failure.
type Kind string

// The kinds of failures.
const (
	Crashed     Kind = "crashed"      // it exited with an error, was killed by a signal, or panicked
	TimedOut    Kind = "timed-out"    // it did not answer within the time limit
	Empty       Kind = "empty"        // it succeeded without output
	NoAnswer    Kind = "no-answer"    // it wrote something other than an answer, or the answer for another article
	TooLarge    Kind = "too-large"    // its output exceeded the size limit
	WrongStream Kind = "wrong-stream" // it wrote its record to standard error
	ContentType Kind = "content-type" // it answered with something that is not JSON
	Status      Kind = "status"       // it answered with an HTTP status other than 2xx
	Redirected  Kind = "redirected"   // it redirected to another host
	Unreachable Kind = "unreachable"  // it could not be started or connected to
	Unmapped    Kind = "unmapped"     // its output could not be mapped
	NotRecorded Kind = "not-recorded" // no recorded output for this article
	BadID       Kind = "bad-id"       // the article's id cannot be a file's name
	Secret      Kind = "secret"       // its answer contained a key or a password of the configuration
	Canceled    Kind = "canceled"     // the run was interrupted before it answered
	Failed      Kind = "failed"       // any other error that it reported
)

// Error is the failure of an extractor on one article. Its message never
// contains a secret.
type Error struct {
	Kind    Kind
	Message string // what was wrong, where, and what to do
	Err     error  // the cause, if there is one

	Code      int           // the HTTP status, for kind Status
	After     time.Duration // how long the server asks to wait (Retry-After), 0 if not given
	Permanent bool          // retrying cannot help, although failures of this kind may be transient
}

// Error returns the kind and the message, such as "timed-out: no answer in 30s".
func (e *Error) Error() string { return string(e.Kind) + ": " + e.Message }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// AsPermanent marks the error as one that a retry cannot fix, and returns it.
func (e *Error) AsPermanent() *Error {
	e.Permanent = true
	return e
}

// KindOf returns the kind of an extractor's error: [Failed] for an error that
// is not an [*Error], "" for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Failed
}

// Errorf returns an [*Error] with a formatted message. Its cause is the last
// error among the arguments.
func Errorf(k Kind, format string, args ...any) *Error {
	e := &Error{Kind: k, Message: fmt.Sprintf(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			e.Err = err
		}
	}
	return e
}

// ContextError returns the error of an extraction whose context has ended:
// [TimedOut] if its deadline passed, otherwise [Canceled].
func ContextError(ctx context.Context) *Error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		if e, ok := errors.AsType[*Error](context.Cause(ctx)); ok { // the cause that [Timeout] set
			return &Error{Kind: TimedOut, Message: e.Message, Err: ctx.Err()}
		}
		return &Error{Kind: TimedOut, Message: "no answer within the time limit", Err: ctx.Err()}
	}
	return &Error{Kind: Canceled, Message: "the run was interrupted", Err: ctx.Err()}
}
