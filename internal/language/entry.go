package language

import (
	"fmt"
	"iter"
	"strings"
)

// Entry is one line of a language's file: the spellings of a word or phrase and what
// they mean.
type Entry struct {
	Spelled string // the spellings as they stand in the file: "dollar(s) canadien(s) | piastre"
	Means   string // what stands behind "=", "" where the heading says it all
	File    string // as "fr/measures.txt"
	Line    int
}

// Spellings returns each way to write the entry: those that "|" parts, with and without
// each part in parentheses.
func (e Entry) Spellings() iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range strings.SplitSeq(e.Spelled, "|") {
			for _, form := range withOptional(strings.TrimSpace(s)) {
				if !yield(form) {
					return
				}
			}
		}
	}
}

// withOptional returns a phrase with and without each of its parts in parentheses.
func withOptional(phrase string) []string {
	head, rest, ok := strings.Cut(phrase, "(")
	if !ok {
		return []string{phrase}
	}
	part, tail, _ := strings.Cut(rest, ")")
	var forms []string
	for _, t := range withOptional(tail) {
		forms = append(forms, head+t, head+part+t)
	}
	return forms
}

// checkForm refuses spellings that cannot be told apart: empty ones, and parentheses that
// open or close nothing.
func (e Entry) checkForm() error {
	for s := range strings.SplitSeq(e.Spelled, "|") {
		open := false
		for _, r := range s {
			if r == '(' && open || r == ')' && !open {
				return e.Errorf("a parenthesis of %q closes nothing or stands in another", e.Spelled)
			}
			open = r == '(' || open && r != ')'
		}
		if open {
			return e.Errorf("a parenthesis of %q is not closed", e.Spelled)
		}
	}
	for s := range e.Spellings() {
		if strings.TrimSpace(s) == "" {
			return e.Errorf("a spelling of %q is empty", e.Spelled)
		}
	}
	return nil
}

// Errorf returns an error that names the entry's file and line.
func (e Entry) Errorf(format string, args ...any) error {
	return &Error{File: e.File, Line: e.Line, Problem: fmt.Sprintf(format, args...)}
}

// Error is what is wrong in a language's file.
type Error struct {
	File    string
	Line    int
	Problem string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem) }
