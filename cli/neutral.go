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

// All output of commands to standard output and error passes through this file,
// so that no text from articles or extractors acts on a terminal or a log: text
// and tables are escaped, JSON uses its own escapes, and reports are escaped by
// package report. Files get data unescaped.

// escaper is a writer to standard output or error that escapes control
// sequences and commands to a CI runner, even if they are written in several
// pieces.
type escaper struct {
	to     io.Writer
	styled bool // keeps colors, for text whose values are already escaped

	mu   sync.Mutex
	line string // the part of the last line that has been written
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
		b.WriteString(n.escape(text[:at[0]]) + text[at[0]:at[1]])
		text = text[at[1]:]
	}
	b.WriteString(n.escape(text))
	if _, err := io.WriteString(n.to, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// style matches the color sequences of package report.
var style = regexp.MustCompile("\x1b\\[[0-9;]*m")

// escape returns a text escaped after what was written before it. Long lines
// are shortened.
func (n *escaper) escape(text string) string {
	shown, goesOn := strings.CutPrefix(plain.Lines(n.line+text), n.line)
	if !goesOn { // together they would be a command
		shown = " " + plain.Lines(text)
	}
	if len(shown) > maxLine {
		lines := strings.SplitAfter(shown, "\n")
		for i, line := range lines {
			lines[i] = bounded(line)
		}
		shown = strings.Join(lines, "")
	}
	if n.line += shown; strings.Contains(n.line, "\n") {
		n.line = n.line[strings.LastIndexByte(n.line, '\n')+1:]
	}
	if len(n.line) > maxLine {
		n.line = "…" + strings.ToValidUTF8(n.line[len(n.line)-100:], "") // longer than the beginning of a command
	}
	return shown
}

// maxLine is the maximum number of bytes of a line that are shown.
const maxLine = 6000

// bounded shortens a long line in the middle, because its end says how to fix
// the problem.
func bounded(line string) string {
	const end = maxLine / 4
	if len(line) <= maxLine {
		return line
	}
	first, last := line[:maxLine-end], line[len(line)-end:]
	for !utf8.ValidString(first) {
		first = first[:len(first)-1]
	}
	for !utf8.RuneStart(last[0]) {
		last = last[1:]
	}
	return fmt.Sprintf("%s … %d bytes … %s", first, len(line)-len(first)-len(last), last)
}

// printError prints a message on standard error. The arguments are escaped.
func (c *call) printError(format string, args ...any) { printEscaped(c.err, format, args...) }

func printEscaped(w io.Writer, format string, args ...any) {
	_, _ = io.WriteString(w, plain.Sprintf(format, args...)) // an error of standard error cannot be reported
}

// printText prints a message on standard output. The arguments are escaped..
func (c *call) printText(format string, args ...any) error {
	_, err := io.WriteString(c.out, plain.Sprintf(format, args...))
	return err
}

// printFault prints an error. Its further lines are indented.
func printFault(w io.Writer, err error) {
	text := strings.TrimRight(plain.Error(err), "\n")
	_, _ = io.WriteString(w, "assay: "+strings.ReplaceAll(text, "\n", "\n  ")+"\n")
}

// printJSON writes a value as deterministic JSON. File names may be invalid UTF-8.
func (c *call) printJSON(v any) error {
	text, err := marshal(v)
	if err != nil {
		return err
	}
	return c.printJSONText(text)
}

// marshal returns a value as deterministic JSON.
func marshal(v any) ([]byte, error) {
	return json.Marshal(v, json.Deterministic(true), jsontext.WithIndent("  "), jsontext.EscapeForHTML(false), jsontext.AllowInvalidUTF8(true))
}

// printJSONText writes JSON to standard output, with control characters as JSON
// escapes.
func (c *call) printJSONText(text []byte) error {
	_, err := c.raw.out.Write(plain.JSON(text))
	return err
}

// printErrorJSON writes a value as a line of JSON to standard error.
func (c *call) printErrorJSON(v any) error {
	text, err := json.Marshal(v, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	_, err = c.raw.err.Write(append(plain.JSON(text), '\n'))
	return err
}

// printRaw writes text that should be data to standard output: unchanged if
// that is a file, otherwise escaped.
func (c *call) printRaw(text []byte) error {
	w := c.out
	if isFile(c.raw.out) {
		w = c.raw.out
	}
	_, err := w.Write(text)
	return err
}

// printTable writes data in a format without escapes to standard output:
// unchanged if that is a file, otherwise with control characters replaced. It
// reports whether that changed it.
func (c *call) printTable(text []byte) (changed bool, err error) {
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
		return c.printJSONText(text)
	case "text":
		w = &escaper{to: w, styled: c.color()}
	}
	_, err := w.Write(text)
	return err
}

// color reports whether to color standard output.
func (c *call) color() bool {
	switch c.cli.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && isTerminal(c.raw.out)
}

// clearScreen goes to the top of an empty screen, on a terminal.
func (c *call) clearScreen() {
	if isTerminal(c.raw.out) {
		_, _ = io.WriteString(c.raw.out, "\x1b[2J\x1b[H")
	}
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

// printResult writes the output of a command, as JSON or as text with escaped
// values.
func (c *call) printResult(v any, text string) error {
	if c.cli.Format == "json" {
		return c.printJSON(v)
	}
	_, err := fmt.Fprint(c.out, text)
	return err
}
