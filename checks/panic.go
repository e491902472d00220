package checks

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/assaykit/assay/internal/work"
)

// PanicError is the error of [Run] where a check panicked. The other checks
// were made; of the record nothing can be said, because what the check would
// have found is not known.
type PanicError struct {
	Check string // its name
	Value any    // what it panicked with
	Stack []byte // of its goroutine, as [debug.Stack] writes it

	at      string // the file and line, without folders
	shipped bool
}

func (e *PanicError) Error() string {
	s := fmt.Sprintf("the check %s panicked: %v", e.Check, e.Value)
	if e.at != "" {
		s += " (" + e.at + ")"
	}
	if e.shipped {
		return s + "; this is a defect of assay, please report it"
	}
	return s + "; correct the check, or run without it"
}

// Unwrap returns what the check panicked with where that is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// runCheck runs a check and returns its panic. The unwinding of work that takes
// too much goes on.
func runCheck(c *Check, p *Pass) (err *PanicError) {
	defer func() {
		value := recover()
		if value == nil {
			return
		}
		if work.IsStop(value) {
			panic(value)
		}
		err = &PanicError{Check: c.Name, Value: value, Stack: debug.Stack(), at: panicLine(), shipped: c.shipped}
	}()
	c.Run(p)
	return nil
}

// panicLine is the file and line that panicked, seen from the function that
// recovered: the first that is neither the runtime's nor that of a report.
func panicLine() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") && !isReport(f.Function) {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		if !more {
			return ""
		}
	}
}

// isReport reports whether a function is one that a check reports through.
func isReport(function string) bool {
	_, name, _ := strings.Cut(function, "/checks.")
	return name == "mustBeComplete" || strings.HasPrefix(name, "(*runner).") || strings.HasPrefix(name, "(*Pass).Report")
}
