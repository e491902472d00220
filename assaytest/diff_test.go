package assaytest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A finding is read top to bottom: what is wrong, what was wanted, what there is,
// where, and what to do.
func TestDiff(t *testing.T) {
	base := result.Finding{Check: "value/figure", Severity: result.Error, Message: "m"}
	with := func(change func(*result.Finding)) result.Finding {
		f := base
		change(&f)
		return f
	}
	for _, tt := range []struct {
		reason string
		f      result.Finding
		want   string
	}{
		{"a message alone", base, "value/figure (error): m\n"},
		{"what the golden has, in words", with(func(f *result.Finding) { f.Want = &result.FactRef{Text: "5 USD", Pointer: "/figures/3"} }), "value/figure (error): m\n  - 5 USD\n"},
		{"what the record has, with its pointer", with(func(f *result.Finding) { f.Got = &result.FactRef{Text: "4 USD", Pointer: "/figures/0"} }), "value/figure (error): m\n  + 4 USD    /figures/0\n"},
		{"a place in the record, the first line too", with(func(f *result.Finding) { f.Input = &schema.Position{Line: 1, Column: 7, Pointer: "/x"} }), "value/figure (error): m\n    record line 1, column 7 /x\n"},
		{"no place in the record", with(func(f *result.Finding) { f.Input = &schema.Position{Pointer: "/x"} }), "value/figure (error): m\n"},
		{"the words around a place", with(func(f *result.Finding) {
			f.Location = &schema.Location{Line: 2, Column: 3, Before: "cost ", Text: "$5", After: " then"}
		}), "value/figure (error): m\n    article line 2, column 3: cost [$5] then\n"},
		{"what to do", with(func(f *result.Finding) { f.Fix = "write 5" }), "value/figure (error): m\n    to fix it: write 5\n"},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, diff(tt.f)) })
	}
}
