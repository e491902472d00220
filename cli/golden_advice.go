package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/internal/golden/store"
)

// Commands that fix the problems of goldens.
const (
	updateGolden = "assay golden update updates a golden: it writes what follows from the article and carries the mentions over"
	updateAsIs   = "assay golden update --as-is updates a golden to an article of which nothing but the bytes differ"
	formatGolden = "assay golden fmt formats a golden"
	reviewGolden = "assay golden review shows the page to review goldens on, assay golden diff what is pending"
	draftGolden  = "assay golden draft ID writes a first golden of an article"
)

// goldenAdvice returns the commands and flags that resolve an error about
// goldens.
func goldenAdvice(err error) []string {
	var out []string
	for _, known := range []struct {
		err    error
		advice string
	}{
		{golden.ErrUnderived, updateGolden},
		{golden.ErrStale, updateGolden},
		{golden.ErrBytes, updateAsIs},
		{store.ErrMerge, formatGolden},
		{store.ErrLineEnds, formatGolden},
		{store.ErrRemoval, "--allow-removal allows the removal"},
	} {
		if errors.Is(err, known.err) {
			out = append(out, known.advice)
		}
	}
	if u := (*store.UnresolvedError)(nil); errors.As(err, &u) {
		out = append(out, conflictAdvice(u.Conflicts)...)
	}
	return out
}

// conflictAdvice returns the flags that accept changes in conflict.
func conflictAdvice(list []conflict.Conflict) []string {
	var out []string
	for _, known := range []struct{ kind, advice string }{
		{"value", "--allow-conflict accepts a fact that you name by its key, although its words read otherwise"},
		{"removal", "--allow-removal allows the removal of a fact"},
		{"unverified", "--articles names the article; --allow-unverified takes what is unverified"},
	} {
		if slices.ContainsFunc(list, func(c conflict.Conflict) bool { return string(c.Kind) == known.kind }) {
			out = append(out, known.advice)
		}
	}
	return out
}

// updateAdvice returns the commands that an update leaves to a person.
func updateAdvice(r *store.UpdateReport) []string {
	var out []string
	has := func(is func(store.Updated) bool) bool { return slices.ContainsFunc(r.Goldens, is) }
	if has(func(u store.Updated) bool { return u.Status == store.Rewritten }) {
		out = append(out, updateAsIs)
	}
	if has(func(u store.Updated) bool { return u.Pending != "" }) {
		out = append(out, reviewGolden)
	}
	if len(r.Missing) > 0 {
		out = append(out, draftGolden)
	}
	return out
}

// lintAdvice returns the commands that fix lint issues.
func lintAdvice(r *lint.Report) []string {
	var out []string
	for _, known := range []struct{ rule, advice string }{
		{"format", formatGolden}, {"stale", updateGolden}, {"bytes", updateAsIs}, {"unreviewed", reviewGolden},
	} {
		if slices.ContainsFunc(r.Issues, func(i lint.Issue) bool { return string(i.Rule) == known.rule && i.Fix != "" }) {
			out = append(out, known.advice)
		}
	}
	return out
}

// staleAdvice returns the commands that update stale goldens to the articles of
// a suite.
func staleAdvice(cases []assay.Case) []string {
	var out []string
	for _, c := range cases {
		if c.StaleReason == "" || c.Article == nil {
			continue
		}
		if c = c.WithGolden(); c.Golden == nil {
			continue
		}
		advice := updateGolden
		if errors.Is(golden.Stale(c.Golden, c.Article), golden.ErrBytes) {
			advice = updateAsIs
		}
		if !slices.Contains(out, advice) {
			out = append(out, advice)
		}
	}
	return out
}

// advised adds lines of advice to a text.
func advised(text string, advice []string) string {
	var b strings.Builder
	b.WriteString(text)
	for _, line := range advice {
		fmt.Fprintf(&b, "hint: %s\n", line)
	}
	return b.String()
}
