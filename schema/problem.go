package schema

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/jsonpointer"
	"github.com/assaykit/assay/internal/plain"
)

// Checks that a Problem may belong to.
const (
	CheckJSON      = "form/json"
	CheckSchema    = "form/schema"
	CheckReference = "form/reference"
)

// Problem is one thing that is wrong with the form of a record or with a
// configuration.
type Problem struct {
	Check   string   // CheckJSON, CheckSchema or CheckReference; "config" for a configuration
	Rule    Rule     // what was broken
	Ignored bool     // an unknown key that [Options.Lenient] ignores; all others are errors
	Input   Position // where: JSON pointer, line, column
	Value   string   // the JSON at that position, shortened
	Message string   // what is wrong
	Fix     string   // how to fix it
}

// Rule is the rule that a [Problem] breaks. Rules of [CheckSchema] that have no
// constant here are JSON Schema keywords: "type", "enum", "minimum".
type Rule string

// Rules of CheckJSON.
const (
	ruleSize          Rule = "size"           // larger than 64 MiB
	ruleEmpty         Rule = "empty"          // no JSON
	ruleEncoding      Rule = "encoding"       // a byte order mark, UTF-16, NUL bytes
	ruleUTF8          Rule = "utf8"           // invalid UTF-8
	ruleSurrogate     Rule = "surrogate"      // half of a surrogate pair
	ruleDuplicateKey  Rule = "duplicate-key"  // a duplicate key in an object
	ruleTrailingData  Rule = "trailing-data"  // something after the record
	ruleDepth         Rule = "depth"          // nested deeper than 100
	ruleNumber        Rule = "number"         // a number that is too long or too large
	ruleTruncated     Rule = "truncated"      // the text ends too early
	ruleConflict      Rule = "merge-conflict" // a merge conflict marker
	ruleMarkdown      Rule = "markdown"       // JSON inside a Markdown fence
	ruleTrailingComma Rule = "trailing-comma"
	ruleSyntax        Rule = "syntax" // any other syntax error
)

// Rules of CheckSchema that are not keywords of JSON Schema, and of CheckReference.
const (
	RuleUnknownKey   Rule = "unknown-key"
	ruleDecimal      Rule = "decimal"
	RuleEDTF         Rule = "edtf"
	ruleSpan         Rule = "span"  // an end before its start
	RuleRange        Rule = "range" // a value out of its range
	RuleDuration     Rule = "duration"
	ruleDuplicateID  Rule = "duplicate-id"
	ruleDangling     Rule = "dangling"   // a reference to nothing
	ruleWrongKind    Rule = "wrong-kind" // a reference to a fact of another kind
	ruleMoreProblems Rule = "more"       // the list of problems is truncated
)

// maxProblems is the number of problems that are listed for one record, not
// counting one more if the list is truncated.
const maxProblems = 100

// String returns the problem on one line, with its position. Control characters
// from the file are escaped.
func (p Problem) String() string {
	var b strings.Builder
	if p.Input.Line > 0 {
		fmt.Fprintf(&b, "%d:%d: ", p.Input.Line, p.Input.Column)
	}
	if p.Input.Pointer != "" {
		b.WriteString(p.Input.Pointer + ": ")
	}
	b.WriteString(p.Message)
	if p.Fix != "" {
		b.WriteString("; " + p.Fix)
	}
	return plain.Text(b.String())
}

// Readable reports whether all problems are ignored ([Problem.Ignored]), so
// that the record can be decoded.
func Readable(problems []Problem) bool {
	return !slices.ContainsFunc(problems, func(p Problem) bool { return !p.Ignored })
}

// problemAt is a [Problem] with its byte offset in the text, from which line
// and column are computed later.
type problemAt struct {
	Problem
	offset int // byte offset
}

// resolvePositions sorts the problems of a JSON text and fills in lines and
// columns in one pass over it.
func resolvePositions(data []byte, list []problemAt) []Problem {
	var p textPosition
	return sortProblems(list, func(at int) (line, column int) {
		p.advance(data, at)
		return p.line + 1, p.column + 1
	})
}

// sortProblems sorts problems in document order, drops duplicates and fills in
// their positions in that order.
func sortProblems(list []problemAt, locate func(at int) (line, column int)) []Problem {
	slices.SortStableFunc(list, func(a, b problemAt) int {
		return cmp.Or(cmp.Compare(a.offset, b.offset), cmp.Compare(a.Input.Pointer, b.Input.Pointer),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	list = slices.CompactFunc(list, func(a, b problemAt) bool {
		return a.offset == b.offset && a.Rule == b.Rule && a.Input.Pointer == b.Input.Pointer && a.Message == b.Message
	})
	out := make([]Problem, 0, len(list))
	for _, f := range list {
		f.Input.Line, f.Input.Column = locate(f.offset)
		out = append(out, f.Problem)
	}
	return out
}

// textPosition counts lines and columns (in code points) from 0, forwards only.
type textPosition struct{ offset, line, column int }

func (p *textPosition) advance(data []byte, to int) {
	to = min(to, len(data))
	if to < p.offset {
		*p = textPosition{}
	}
	part := data[p.offset:to]
	if n := bytes.Count(part, []byte{'\n'}); n > 0 {
		p.line, p.column = p.line+n, 0
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	p.column += utf8.RuneCount(part)
	p.offset = to
}

func lineOf(data []byte, at int) int { return bytes.Count(data[:min(at, len(data))], []byte{'\n'}) + 1 }

// shorten cuts a quoted text to 60 characters.
func shorten(s string) string { return plain.Shorten(s, 60) }

// path is the path from the root of a document to a value, linked from the
// value to the root.
type path struct {
	parent *path
	name   string // of a member, where index is -1
	index  int    // of an element
}

func (p *path) member(name string) *path { return &path{p, name, -1} }
func (p *path) element(i int) *path      { return &path{p, "", i} }

// maxPointer bounds the keys of a pointer. A longer key is a symptom of another
// defect, and the pointer then ends at the enclosing object.
const maxPointer = 256

// pointer returns the path as a JSON pointer.
func (p *path) pointer() string {
	var steps []*path
	for ; p != nil; p = p.parent {
		steps = append(steps, p)
	}
	var b strings.Builder
	for _, s := range slices.Backward(steps) {
		token := s.name
		if s.index >= 0 {
			token = strconv.Itoa(s.index)
		}
		if len(token) > maxPointer {
			break
		}
		b.WriteString("/" + jsonpointer.Token(token))
	}
	return b.String()
}
