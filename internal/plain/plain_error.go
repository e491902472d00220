package plain

import "strings"

// Error returns the text of an error, escaped as [Text] does. A line break in
// it belongs to a value, such as the name of a file, and is escaped; but
// joined errors have a line each.
func Error(err error) string {
	text := err.Error()
	inner := unwrap(err)
	var lines []string
	for _, e := range inner {
		lines = append(lines, e.Error())
	}
	if len(inner) > 0 && text == strings.Join(lines, "\n") {
		for i, e := range inner {
			lines[i] = Error(e)
		}
		return strings.Join(lines, "\n")
	}
	var b strings.Builder
	for i, e := range inner {
		before, after, found := strings.Cut(text, lines[i])
		if !found || lines[i] == "" {
			continue
		}
		b.WriteString(Text(before) + Error(e))
		text = after
	}
	return b.String() + Text(text)
}

// unwrap returns the errors that an error holds.
func unwrap(err error) []error {
	switch e := err.(type) { //nolint:errorlint // it is this error that is taken apart
	case interface{ Unwrap() error }:
		if inner := e.Unwrap(); inner != nil {
			return []error{inner}
		}
	case interface{ Unwrap() []error }:
		return e.Unwrap()
	}
	return nil
}
