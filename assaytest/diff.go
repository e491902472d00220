package assaytest

import (
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// diff says a finding as a difference: what the golden wants under "-", what
// the extractor gave under "+", and the article's words beside it.
func diff(f result.Finding) string {
	var b strings.Builder
	say := func(format string, args ...any) { b.WriteString(plain.Sprintf(format, args...)) }
	say("%s (%s): %s\n", f.Check, f.Severity, f.Message)
	if f.Want != nil {
		say("  - %s\n", f.Want.Text)
	}
	if f.Got != nil {
		say("  + %s    %s\n", f.Got.Text, f.Got.Pointer)
	}
	if in := f.Input; in != nil && in.Line > 0 {
		say("    record line %d, column %d %s\n", in.Line, in.Column, in.Pointer)
	}
	if l := f.Location; l != nil {
		say("    article line %d, column %d: %s[%s]%s\n", l.Line, l.Column, l.Before, l.Text, l.After)
	}
	if f.Fix != "" {
		say("    to fix it: %s\n", f.Fix)
	}
	return plain.Lines(b.String())
}
