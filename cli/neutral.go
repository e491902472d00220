package cli

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// All that a command writes to standard output and error goes through this file,
// so that nothing that others say acts on a terminal or a log, whatever the command:
// words through a neutral writer, JSON with what acts escaped, tables with it
// spelled out, and reports as package report wrote them, each by the rules of
// its form. Files get data as it is.

// escaper is standard output or error with escaping for people: no escape
// sequence and no command to the runner of a continuous integration passes
// through it, in one piece or in several.
type escaper struct {
	to     io.Writer
	styled bool // lets colours through: the values among them are plain already

	mu   sync.Mutex
	line string // what has been written of the last line
}

func (n *escaper) Write(p []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	text := string(p)
	var b strings.Builder
	for n.styled {
		at := style.FindStringIndex(text)
		if at == nil {
			break
		}
		b.WriteString(n.shown(text[:at[0]]) + text[at[0]:at[1]])
		text = text[at[1]:]
	}
	b.WriteString(n.shown(text))
	if _, err := io.WriteString(n.to, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// style is a colour of a report of ours.
var style = regexp.MustCompile("\x1b\\[[0-9;]*m")

// shown is a text for people after what was written before it: plain, and no
// line of it longer than anybody would read.
func (n *escaper) shown(text string) string {
	shown, goesOn := strings.CutPrefix(plain.Lines(n.line+text), n.line)
	if !goesOn { // the two would be a command
		shown = " " + plain.Lines(text)
	}
	if len(shown) > longest {
		lines := strings.SplitAfter(shown, "\n")
		for i, line := range lines {
			lines[i] = bounded(line)
		}
		shown = strings.Join(lines, "")
	}
	if n.line += shown; strings.Contains(n.line, "\n") {
		n.line = n.line[strings.LastIndexByte(n.line, '\n')+1:]
	}
	if len(n.line) > longest {
		n.line = "…" + strings.ToValidUTF8(n.line[len(n.line)-100:], "") // longer than a command's beginning
	}
	return shown
}

// longest is how many bytes of a line are shown.
const longest = 6000

// bounded shortens a line that is too long in the middle, because its end
// says what to do.
func bounded(line string) string {
	const end = longest / 4
	if len(line) <= longest {
		return line
	}
	first, last := line[:longest-end], line[len(line)-end:]
	for !utf8.ValidString(first) {
		first = first[:len(first)-1]
	}
	for !utf8.RuneStart(last[0]) {
		last = last[1:]
	}
	return fmt.Sprintf("%s … %d bytes … %s", first, len(line)-len(first)-len(last), last)
}

// tell prints a message on standard error, with every value escaped.
func (c *call) tell(format string, args ...any) { tell(c.err, format, args...) }

func tell(w io.Writer, format string, args ...any) {
	_, _ = io.WriteString(w, plain.Sprintf(format, args...)) // a terminal that is gone cannot be told so
}

// print says something on standard output, with every value in plain words.
func (c *call) print(format string, args ...any) error {
	_, err := io.WriteString(c.out, plain.Sprintf(format, args...))
	return err
}

// fault writes an error for people. Its further lines are indented.
func fault(w io.Writer, err error) {
	text := strings.TrimRight(plain.Error(err), "\n")
	_, _ = io.WriteString(w, "assay: "+strings.ReplaceAll(text, "\n", "\n  ")+"\n")
}

// json writes a value as JSON in a stable form. Names of files may be no UTF-8.
func (c *call) json(v any) error {
	text, err := json.Marshal(v, json.Deterministic(true), jsontext.WithIndent("  "), jsontext.EscapeForHTML(false), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	return c.encoded(text)
}

// encoded writes JSON to standard output. It means the same, and what would act
// on a terminal or a log is escaped.
func (c *call) encoded(text []byte) error {
	_, err := c.raw.out.Write(plain.JSON(text))
	return err
}

// complain writes a value as a line of JSON to standard error.
func (c *call) complain(v any) error {
	text, err := json.Marshal(v, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	_, err = c.raw.err.Write(append(plain.JSON(text), '\n'))
	return err
}

// words writes what should have been data to standard output: as it is into a
// file, and elsewhere for people to look at.
func (c *call) words(text []byte) error {
	w := c.out
	if isFile(c.raw.out) {
		w = c.raw.out
	}
	_, err := w.Write(text)
	return err
}

// table writes data that has no escapes to standard output: as it is into a
// file, and elsewhere with what would act spelled out. It reports whether
// that changed it.
func (c *call) table(text []byte) (changed bool, err error) {
	if isFile(c.raw.out) {
		_, err = c.raw.out.Write(text)
		return false, err
	}
	plain := plain.Table(string(text))
	_, err = io.WriteString(c.raw.out, plain)
	return plain != string(text), err
}

// report writes a report in a format of package report, which escapes by its
// own rules.
func (c *call) report(format string, text []byte) error {
	w := c.raw.out
	switch format {
	case "json":
		return c.encoded(text)
	case "text":
		w = &escaper{to: w, styled: c.color()}
	}
	_, err := w.Write(text)
	return err
}

// color reports whether standard output should be coloured.
func (c *call) color() bool {
	switch c.cli.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && isTerminal(c.raw.out)
}

func isTerminal(w any) bool {
	info, err := stat(w)
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

func isFile(w any) bool {
	info, err := stat(w)
	return err == nil && info.Mode().IsRegular()
}

// stat returns the file info of a stream, if it is a file.
func stat(w any) (os.FileInfo, error) {
	f, ok := w.(interface{ Stat() (os.FileInfo, error) })
	if !ok {
		return nil, os.ErrInvalid
	}
	return f.Stat()
}

// say writes the output of a command, as JSON or as text whose values are
// escaped.
func (c *call) say(v any, text string) error {
	if c.cli.Format == "json" {
		return c.json(v)
	}
	_, err := fmt.Fprint(c.out, text)
	return err
}
