package report

import (
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// harmless escapes text from an article or an extractor for a terminal or a
// log.
func harmless(s string) string { return plain.Text(s) }

// escapeCommand changes a line that begins like a command of a CI runner, so that it
// does not.
func escapeCommand(line string) string {
	if rest := strings.TrimSpace(line); strings.HasPrefix(rest, "::") {
		return strings.Replace(line, "::", ": :", 1)
	}
	return line
}

// writeJSON writes a value as JSON, escaped for a terminal or a log.
func writeJSON(w io.Writer, v any, indent string) error {
	text, err := json.Marshal(v, jsontext.WithIndent(indent), json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	_, err = w.Write(plain.JSON(text))
	return err
}

// clip shortens a text to at most n code points, ending in "…" if it was
// shortened.
func clip(s string, n int) string {
	count := 0
	for i := range s {
		if count++; count > n {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
