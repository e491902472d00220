package result

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
)

// Unverified is a selected check that could not be made of a record, or of some
// of its facts. It never counts as passed.
type Unverified struct {
	Check   string  `json:"check"`
	Missing Missing `json:"missing"`
	Facts   int     `json:"facts,omitzero"` // number of facts, 0 for the whole record
}

// Missing is what a check needed and did not have.
type Missing string

// The values of [Missing].
const (
	MissingArticle  Missing = "article"  // the article is not available
	MissingGolden   Missing = "golden"   // the article has no golden
	MissingLanguage Missing = "language" // the language of the text is not given
	MissingGrammar  Missing = "grammar"  // assay has no grammar for the language
	MissingWords    Missing = "words"    // the golden is stand-off, and its text is not available
)

// Lacks reports whether the run has a check that could not be made because m
// was missing.
func (r *Run) Lacks(m Missing) bool {
	return slices.ContainsFunc(r.Unverified, func(u Unverified) bool { return u.Missing == m })
}

// Made reports whether a check was made of the record, or of some of its facts.
func (r *Run) Made(check string) bool {
	return !slices.ContainsFunc(r.Unverified, func(u Unverified) bool { return u.Check == check && u.Facts == 0 })
}

// UnverifiedText returns one line for each [Missing] of the run, with the
// families of the checks that could not be made.
func (r *Run) UnverifiedText() []string {
	var lines []string
	for _, m := range []Missing{MissingArticle, MissingGolden, MissingLanguage, MissingGrammar, MissingWords} {
		if n, checks := r.checksLacking(m); n > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s not made (%s)", r.Why(m), plain.Count(n, "check"), strings.Join(checks, ", ")))
		}
	}
	return lines
}

// checksLacking counts the checks that lacked m and returns the names of their
// families, or of the checks themselves with the number of facts.
func (r *Run) checksLacking(m Missing) (n int, names []string) {
	for _, u := range r.Unverified {
		if u.Missing != m {
			continue
		}
		n++
		name, _, _ := strings.Cut(u.Check, "/")
		if u.Facts > 0 {
			name = u.Check + " of " + plain.Count(u.Facts, "fact")
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return n, names
}

// Why describes what was missing, in words.
func (r *Run) Why(m Missing) string {
	switch m {
	case MissingLanguage:
		return "the language of the text is not given (language: fr above its text, or in the case)"
	case MissingGrammar:
		return "assay has no grammar for the language " + r.Language
	case MissingWords:
		return "the golden is stand-off and its text is not available"
	}
	return "no " + string(m) + " was available"
}
