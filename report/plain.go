package report

import (
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// harmless makes text from an article or an extractor harmless to a terminal and
// a log.
func harmless(s string) string { return plain.Text(s) }

// unled is a line that does not begin like a command to a runner, whatever
// value it begins with.
func unled(line string) string {
	if rest := strings.TrimSpace(line); strings.HasPrefix(rest, "::") {
		return strings.Replace(line, "::", ": :", 1)
	}
	return line
}

// writeJSON writes a value in which no text acts on a terminal or a log.
func writeJSON(w io.Writer, v any, indent string) error {
	text, err := json.Marshal(v, jsontext.WithIndent(indent), json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	_, err = w.Write(plain.JSON(text))
	return err
}

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
