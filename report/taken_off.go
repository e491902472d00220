package report

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/unwrap"
)

// wrapping returns the words for what was taken off an answer.
func wrapping(kind string) string {
	switch kind {
	case unwrap.Thought:
		return "a thought"
	case unwrap.Prose:
		return "words around the record"
	case unwrap.Fence:
		return "a fence"
	case unwrap.String:
		return "a string around the record"
	}
	return harmless(kind)
}

func wrappings(kinds []string) string {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = wrapping(k)
	}
	return strings.Join(words, ", ")
}

// takenOff writes how many answers had more than their record.
func (s summary) takenOff(counts map[string]int) {
	var parts []string
	for _, kind := range unwrap.Kinds() {
		if n := counts[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s had %s", plain.Count(n, "answer"), wrapping(kind)))
		}
	}
	if len(parts) > 0 {
		s.label(dim, "taken off", "%s %s", strings.Join(parts, ", "), s.more("-v"))
	}
}
