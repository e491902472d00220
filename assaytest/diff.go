package assaytest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// diff says a finding as a difference: what the golden wants under "-", what
// the extractor gave under "+", and the article's words beside it.
func diff(f schema.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n", f.Check, f.Severity, printable(f.Message))
	if f.Want != nil {
		fmt.Fprintf(&b, "  - %s\n", printable(f.Want.Text))
	}
	if f.Got != nil {
		fmt.Fprintf(&b, "  + %s    %s\n", printable(f.Got.Text), f.Got.Pointer)
	}
	if in := f.Input; in != nil && in.Line > 0 {
		fmt.Fprintf(&b, "    record line %d, column %d %s\n", in.Line, in.Column, printable(in.Pointer))
	}
	if l := f.Place; l != nil {
		fmt.Fprintf(&b, "    article line %d, column %d: %s[%s]%s\n", l.Line, l.Column, printable(l.Before), printable(l.Text), printable(l.After))
	}
	if f.Mend != "" {
		fmt.Fprintf(&b, "    to mend it: %s\n", printable(f.Mend))
	}
	return b.String()
}

// printable escapes what a terminal would act on; spaces of every width stay.
func printable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsPrint(r) || unicode.Is(unicode.Zs, r) || r == 0xAD {
			b.WriteRune(r)
		} else {
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		}
	}
	return b.String()
}
