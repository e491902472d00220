package extract

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Kind says how an extractor failed.
type Kind string

// The kinds of failures.
const (
	Crashed     Kind = "crashed"      // it exited with an error, was killed by a signal, or panicked
	TimedOut    Kind = "timed-out"    // it gave no answer in the time allowed
	Empty       Kind = "empty"        // it ended well and gave nothing
	NoAnswer    Kind = "no-answer"    // it wrote something else than an answer, or another article's
	TooLarge    Kind = "too-large"    // its output passed the cap
	WrongStream Kind = "wrong-stream" // it wrote its record to standard error
	ContentType Kind = "content-type" // it answered with something that is not JSON
	Status      Kind = "status"       // it answered with an HTTP status that is no success
	Redirected  Kind = "redirected"   // it wanted the article sent to another host
	Unreachable Kind = "unreachable"  // it could not be started or connected to
	Unmapped    Kind = "unmapped"     // the mapping has no answer for its output
	NotRecorded Kind = "not-recorded" // no recorded output for this article
	BadID       Kind = "bad-id"       // the article's id cannot be a file's name
	Secret      Kind = "secret"       // its answer held a key or a password that the configuration names
	Canceled    Kind = "canceled"     // the run was interrupted before it answered
	Failed      Kind = "failed"       // anything else that it said itself
)

// Error is what an extractor did wrong with one article. Its message never
// holds a key.
type Error struct {
	Kind    Kind
	Message string // what was wrong, where, and what to do
	Err     error  // the cause, if there is one

	Code      int           // the HTTP status, of kind Status
	After     time.Duration // how long the server asks to wait, 0 where it does not say
	Permanent bool          // asking again cannot help, although the kind says that it may
}

// Error returns the kind and the message.
func (e *Error) Error() string { return string(e.Kind) + ": " + e.Message }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// AsPermanent marks the error as one that asking again cannot help, and returns
// it.
func (e *Error) AsPermanent() *Error {
	e.Permanent = true
	return e
}

// KindOf returns the kind of an extractor's error: Failed for an error that is
// no *Error, "" for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Failed
}

// Errorf makes the error of an extractor that failed. An error among the
// arguments is its cause.
func Errorf(k Kind, format string, args ...any) *Error {
	e := &Error{Kind: k, Message: fmt.Sprintf(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			e.Err = err
		}
	}
	return e
}

// ContextError makes the error of an extractor whose context has ended: of kind
// TimedOut where its time was over, and Canceled where the run was interrupted.
func ContextError(ctx context.Context) *Error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		if e, ok := errors.AsType[*Error](context.Cause(ctx)); ok { // a [Timeout] says how long it was
			return &Error{Kind: TimedOut, Message: e.Message, Err: ctx.Err()}
		}
		return &Error{Kind: TimedOut, Message: "no answer in the time allowed", Err: ctx.Err()}
	}
	return &Error{Kind: Canceled, Message: "the run was interrupted", Err: ctx.Err()}
}
