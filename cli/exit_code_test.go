package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/schema/result"
)

// A script tells by the exit code alone whether the gate passes, and an error that
// nobody thought of is never a pass or a fail.
func TestExitCodes(t *testing.T) {
	wrapped := func(err error) error { return fmt.Errorf("reading: %w", err) }
	for _, tt := range []struct {
		reason string
		err    error
		code   int
		says   string // on standard error, "" for nothing
	}{
		{"the gate passes", gateError(&assay.Result{Gate: result.Pass}), 0, ""},
		{"it fails", gateError(&assay.Result{Gate: result.Fail}), 1, ""},
		{"it cannot say", gateError(&assay.Result{Gate: result.Unknown}), 3, ""},
		{"it says nothing", gateError(&assay.Result{}), 3, ""},
		{"it fails and something else is wrong", errors.Join(errGateFails, errors.New("no space")), 1, ""},
		{"the call is wrong", usagef("no such flag"), 2, "no such flag"},
		{"deep in the work the call is wrong", wrapped(usagef("no such case")), 2, "no such case"},
		{"the work was interrupted", wrapped(context.Canceled), 3, interrupted},
		{"anything else", errors.New("it is gone"), 3, "it is gone"},
		{"something that took too long", wrapped(context.DeadlineExceeded), 3, "deadline exceeded"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var said bytes.Buffer
			require.Equal(t, tt.code, exitCode(tt.err, &said))
			if tt.says == "" {
				require.Empty(t, said.String())
			}
			require.Contains(t, said.String(), tt.says)
		})
	}
}

// A verdict that could not be written was not given.
func TestAVerdictThatCannotBeWritten(t *testing.T) {
	for _, tt := range []struct {
		reason     string
		fails      bool
		code, want int
	}{
		{"a pass is written", false, exitHolds, exitHolds},
		{"a fail is written", false, exitFails, exitFails},
		{"a pass is not", true, exitHolds, exitUnknown},
		{"a fail is not", true, exitFails, exitUnknown},
		{"what was wrong before stays", true, exitUsage, exitUsage},
		{"what was unknown before stays", true, exitUnknown, exitUnknown},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			o := &outlet{Writer: io.Discard}
			if tt.fails {
				o.Writer = broken{errors.New("no space left")}
			}
			_, _ = o.Write([]byte("a line"))
			o.Writer = io.Discard // the first error counts, also where later lines are written
			_, _ = o.Write([]byte("another"))
			var said bytes.Buffer
			require.Equal(t, tt.want, o.code(tt.code, &said))
			require.Equal(t, tt.code != tt.want, said.Len() > 0, "%s", said.String())
		})
	}
}

// broken cannot be written to.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }
