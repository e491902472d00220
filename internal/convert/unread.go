package convert

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// UnreadError is an error about a file that could be read in another way.
type UnreadError struct {
	Format string // the form that it seems to be of, or ""
	Option string // the field of [Options] that would let it be read, "Format" where the form would, or ""
	err    error
}

func (e *UnreadError) Error() string { return e.err.Error() }

// Unwrap returns the error without advice.
func (e *UnreadError) Unwrap() error { return e.err }

// looks is what is seen of a file to tell what it is.
type looks struct {
	data  []byte
	line  string   // the first that is not empty
	lines []string // the first few
	first members  // of the first document, where it is JSON
}

// page reports whether a file is markup that has some words early.
func (f *looks) page(words ...string) bool {
	head := bytes.ToLower(f.data[:min(len(f.data), 2000)])
	return bytes.HasPrefix(head, []byte("<")) && slices.ContainsFunc(words, func(w string) bool { return bytes.Contains(head, []byte(w)) })
}

// header reports whether the first line is a header with all of some columns.
func (f *looks) header(by string, names ...string) bool {
	if f.line == "" {
		return false
	}
	cells := strings.Split(f.line, by)
	for i := range cells {
		cells[i] = strings.Trim(strings.TrimSpace(cells[i]), `"`)
	}
	return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(cells, n) })
}

// table reports whether the first line is a header of plain names.
func (f *looks) table(by string) bool {
	return regexp.MustCompile(`^"?[\w .-]+"?(` + by + `"?[\w .-]+"?)+$`).MatchString(f.line)
}

// string returns a member that is a string.
func (m members) string(name string) string {
	text, _ := m.text(name)
	return text
}

// looksOf looks at a file. Its JSON is decoded only where that is asked for.
func looksOf(data []byte, decoded bool) *looks {
	data = bytes.TrimLeft(data, " \t\r\n")
	f := &looks{data: data}
	if len(data) > 0 && data[0] != '{' && data[0] != '[' { // the words of JSON may look like anything
		head := string(bytes.ToValidUTF8(data[:min(len(data), 8<<10)], nil))
		f.lines = strings.Split(head, "\n")
		f.lines = f.lines[:min(len(f.lines), 12)]
		if len(data) > 8<<10 && len(f.lines) > 1 {
			f.lines = f.lines[:len(f.lines)-1] // it may be cut
		}
		f.line = strings.TrimSpace(f.lines[0])
	}
	if decoded {
		f.first = firstOf(data)
	}
	return f
}

// seems returns the first of the files asked for at a time that this one looks like.
func (f *looks) seems(when ...asked) (seeming, bool) {
	for _, x := range seemings() {
		if slices.Contains(when, x.when) && x.is(f) {
			return x, true
		}
	}
	return seeming{}, false
}

// firstOf returns the members of the first object of a file, which may stand in a list.
func firstOf(data []byte) members {
	if len(data) == 0 || data[0] != '{' && data[0] != '[' {
		return nil
	}
	d := jsontext.NewDecoder(bytes.NewReader(data))
	if data[0] == '[' {
		if _, err := d.ReadToken(); err != nil {
			return nil
		}
	}
	v, err := d.ReadValue()
	if err != nil {
		return nil
	}
	m, err := membersOf(v)
	if err != nil {
		return nil
	}
	return m
}

func (f form) isJSON() bool { return strings.HasPrefix(f.Extension, ".json") }

// noText returns an error for a file that no form reads, which its first bytes say.
func noText(f form, data []byte) error {
	x, ok := looksOf(data, false).seems(always)
	if !ok {
		return nil
	}
	return x.unread(fmt.Errorf("%w as %s: it seems to be %s", ErrFormat, f.Name, x.what))
}

// otherForm returns an error for a file that seems to be of another form than
// the one it is read in.
func otherForm(f form, data []byte) error {
	l := looksOf(data, true)
	x, ok := l.seems(before)
	switch {
	case !ok || slices.Contains(x.from, f.Name):
		return nil
	case f.isJSON():
	case l.first == nil:
		return nil
	case len(x.from) > 0:
		x.what = "JSON, " + x.what
	}
	return x.unread(fmt.Errorf("%w as %s: it seems to be %s", ErrFormat, f.Name, x.what))
}

// instead adds to the error of a file what it seems to be, if that is of another form.
func (s *source) instead(err error, data []byte) error {
	var said *UnreadError
	if !errors.Is(err, ErrFormat) || errors.As(err, &said) || strings.Contains(err.Error(), "it seems to be") {
		return err
	}
	x, ok := looksOf(data, true).seems(before, failed)
	if !ok || slices.Contains(x.from, s.Name) {
		return err
	}
	return x.unread(fmt.Errorf("%w; it seems to be %s", err, x.what))
}

// unread adds to an error what can be done with the file.
func (x seeming) unread(err error) error {
	switch {
	case len(x.from) == 0:
		return fmt.Errorf("%w; %s", err, x.do)
	case x.what == "JSON":
		return &UnreadError{Option: "Format", err: err}
	}
	return &UnreadError{Format: x.from[0], err: err}
}

// noArticle returns the error of a file whose text is in an article that is not given.
func (s *source) noArticle(format, id string) error {
	return &UnreadError{Option: "Articles", err: fmt.Errorf("%w: "+format, ErrFormat, id)}
}
