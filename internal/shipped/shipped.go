// Package shipped knows the names of the checks that assay carries, for who shows
// results and runs no check: each has a section in docs/checks.md, and a user's own
// has none.
package shipped

import (
	"slices"
	"strings"
)

// subjects of the checks, by family. A test of package checks compares them with
// the catalogue.
var subjects = map[string][]string{
	"form":        {"json", "schema", "reference", "source"},
	"grounding":   {"mention", "party", "figure", "date", "quote"},
	"value":       {"figure", "date"},
	"coverage":    {"party", "figure", "date", "event", "quote"},
	"agree":       {"party", "figure", "date", "event", "quote"},
	"never":       {"fact"},
	"spurious":    {"party", "figure", "date", "event", "quote"},
	"consistency": {"mention", "duplicate", "conflict", "time"},
	"source":      {"figure", "date", "party"},
}

// Check reports whether assay carries the check of that name.
func Check(name string) bool {
	family, subject, ok := strings.Cut(name, "/")
	return ok && slices.Contains(subjects[family], subject)
}

// Page returns the address of a check's section in the documentation, "" for a
// check that assay does not carry.
func Page(name string) string {
	if !Check(name) {
		return ""
	}
	return Home + "/blob/main/docs/checks.md#" + strings.ReplaceAll(name, "/", "")
}

// Home is where assay lives.
const Home = "https://github.com/assaykit/assay"

// Count is how many checks assay carries.
func Count() (n int) {
	for _, list := range subjects {
		n += len(list)
	}
	return n
}
