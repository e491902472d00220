package checks

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/assaykit/assay/internal/work"
)

// PanicError is the error of [Run] if a check panicked. The other checks were
// made, but the verdict on the record is unknown, because the findings of the
// check are missing.
type PanicError struct {
	Check string // name of the check
	Value any    // value of the panic
	Stack []byte // stack of the goroutine, as from [debug.Stack]

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
	return s + "; fix the check, or skip it"
}

// Unwrap returns the value of the panic if it is an error, and nil otherwise.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// runCheck runs a check and returns its panic as an error, nil if it did not
// panic. It does not recover the panic by which package work stops a check that
// exceeds the limit of steps.
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

// panicLine returns the file and line of the panic, "check.go:12". It skips frames
// of the runtime and of functions that report findings. It must be called by the
// deferred function that recovered.
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

// isReport reports whether a function is one that checks call to report.
func isReport(function string) bool {
	_, name, _ := strings.Cut(function, "/checks.")
	return name == "mustBeComplete" || name == "mustBeMissing" || strings.HasPrefix(name, "(*runner).") || strings.HasPrefix(name, "(*Pass).Report")
}
