package main

import (
	"io"
	"regexp"
	"strings"

	"github.com/assaykit/assay/schema"
)

// neutral is standard output or error for people: whatever a value brings
// along, no escape sequence and no command to the runner of a continuous
// integration goes through it. Data goes to call.data, as it is.
type neutral struct {
	io.Writer
	styled bool // lets colours through: the values among them are plain already
}

func (n neutral) Write(p []byte) (int, error) {
	text := string(p)
	var b strings.Builder
	if n.styled {
		for {
			at := style.FindStringIndex(text)
			if at == nil {
				break
			}
			b.WriteString(schema.PlainLines(text[:at[0]]))
			b.WriteString(text[at[0]:at[1]])
			text = text[at[1]:]
		}
	}
	b.WriteString(schema.PlainLines(text))
	if _, err := io.WriteString(n.Writer, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// style is a colour of a report of ours.
var style = regexp.MustCompile("\x1b\\[[0-9;]*m")

// tell says something on standard error, with every value in plain words.
func (c *call) tell(format string, args ...any) {
	_, _ = io.WriteString(c.err, schema.Plainf(format, args...)) // a terminal that is gone cannot be told so
}

// fault writes an error for people. Its further lines are indented, so that no value
// that brings line breaks along looks like a line of ours.
func fault(w io.Writer, err error) {
	_, _ = io.WriteString(w, "assay: "+strings.ReplaceAll(strings.TrimRight(err.Error(), "\n"), "\n", "\n  ")+"\n")
}
