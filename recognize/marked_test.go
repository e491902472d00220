package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// mark is a stretch of a sentence, in code points, and what is said of it.
type mark struct {
	start, end int
	says       string
}

// unmark parts a sentence that is marked like "It cost [$3m]{3000000 USD}."
// into its text and its marks.
func unmark(t *testing.T, line string) (string, []mark) {
	t.Helper()
	var text strings.Builder
	var marks []mark
	for at := 0; ; {
		before, rest, marked := strings.Cut(line, "[")
		text.WriteString(before)
		at += len([]rune(before))
		if !marked {
			return text.String(), marks
		}
		surface, rest, ok := strings.Cut(rest, "]{")
		require.True(t, ok, line)
		says, after, ok := strings.Cut(rest, "}")
		require.True(t, ok, line)
		text.WriteString(surface)
		end := at + len([]rune(surface))
		marks = append(marks, mark{at, end, says})
		at, line = end, after
	}
}
