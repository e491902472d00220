package assaytest

import (
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// diff returns a finding as a difference: the fact of the golden after "-", the
// fact of the record after "+", and the words of the article around it.
func diff(f result.Finding) string {
	var b strings.Builder
	printf := func(format string, args ...any) { b.WriteString(plain.Sprintf(format, args...)) }
	printf("%s (%s): %s\n", f.Check, f.Severity, f.Message)
	if f.Want != nil {
		printf("  - %s\n", f.Want.Text)
	}
	if f.Got != nil {
		printf("  + %s    %s\n", f.Got.Text, f.Got.Pointer)
	}
	if in := f.Input; in != nil && in.Line > 0 {
		printf("    record line %d, column %d %s\n", in.Line, in.Column, in.Pointer)
	}
	if l := f.Location; l != nil {
		printf("    article line %d, column %d: %s[%s]%s\n", l.Line, l.Column, l.Before, l.Text, l.After)
	}
	if f.Fix != "" {
		printf("    to fix it: %s\n", f.Fix)
	}
	return plain.Lines(b.String())
}
