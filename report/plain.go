package report

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// plain makes text from an article or an extractor harmless to a terminal and
// a log.
func plain(s string) string { return schema.Plain(s) }

// clip shortens a text to at most n code points, saying so with "…".
func clip(s string, n int) string {
	count := 0
	for i := range s {
		if count++; count > n {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
