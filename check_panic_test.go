package assay_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/panics"
)

// A check that breaks, on whichever goroutine, breaks its caller, who can tell
// of it neutrally.
func TestACheckThatBreaks(t *testing.T) {
	broken := &checks.Check{Name: "value/broken", Doc: "It breaks.", Help: "It breaks.", Severity: "error", Run: func(*checks.Pass) { panic("\x1b[31m") }}
	defer func() {
		p, ok := recover().(*panics.Error)
		require.True(t, ok)
		require.Equal(t, "\x1b[31m", p.Value)
		require.Contains(t, string(p.Stack), "TestACheckThatBreaks")
	}()
	record := assay.Record{Extractor: "x", Data: []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`)}
	records := func(yield func(assay.Record, error) bool) { yield(record, nil) }
	_, err := assay.Check(t.Context(), records, assay.CheckConfig{Partial: true, Checks: []*checks.Check{broken}})
	t.Error("it went on", err)
}
