package golden

import (
	"strings"

	"github.com/assaykit/assay/internal/plain"
)

// say adds words for a person to a text: what comes from a golden, a record or
// a path in them cannot act on a terminal, nor look like a line of ours.
func say(b *strings.Builder, format string, args ...any) {
	b.WriteString(plain.Sprintf(format, args...))
}
