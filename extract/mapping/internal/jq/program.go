package jq

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/itchyny/gojq"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/slug"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/seeds"
)

// forbidden are functions that a mapping may not use, because they depend on
// more than the output, or do more than return a value.
var forbidden = []string{
	"input", "inputs", "input_filename", "input_line_number", "env", "$ENV", "$__prog_args", "now", "localtime",
	"strflocaltime", "halt", "halt_error", "debug", "stderr", "get_search_list", "modulemeta",
}

// maxProgram is the longest program, in bytes, and maxNesting the deepest
// nesting of its syntax tree.
const (
	maxProgram = 1 << 20
	maxNesting = 10_000
)

// Program is a compiled and bounded jq program. It is safe for concurrent use.
type Program struct {
	text   string
	Where  string      // names the program in messages: its file or a description
	query  *gojq.Query // as written
	bounds *gojq.Query // with its guards
	lock   sync.Mutex  // guards compiling
	ready  sync.Pool   // of *compiled
}

// compiled is a compiled program for one goroutine, since gojq modifies a
// program's constants when it deletes.
type compiled struct {
	*gojq.Code
	guards natives
}

// Compile compiles a program. Errors name the file and are of kind
// [extract.Unmapped].
func Compile(text, file string) (*Program, error) {
	x := &Program{text: text, Where: "the mapping's jq program"}
	if file != "" {
		x.Where = file
	}
	if strings.TrimSpace(text) == "" {
		x.text = "."
	}
	if len(text) > maxProgram {
		return nil, extract.Errorf(extract.Unmapped, "%s has %d bytes: a program has at most %d", x.Where, len(text), maxProgram)
	}
	var err error
	if x.query, err = gojq.Parse(x.text); err != nil {
		if p, ok := errors.AsType[*gojq.ParseError](err); ok {
			before := x.text[:min(p.Offset, len(x.text))]
			line := 1 + strings.Count(before, "\n")
			written, _, _ := strings.Cut(x.text[strings.LastIndexByte(before, '\n')+1:], "\n")
			return nil, extract.Errorf(extract.Unmapped, "%s does not parse, on line %d (%s): %v", x.Where, line, plain.Tail(plain.Shorten(strings.TrimSpace(written), 80), 120), err)
		}
		return nil, extract.Errorf(extract.Unmapped, "%s does not parse: %v", x.Where, err)
	}
	if x.bounds, err = bounded(x.query); err != nil {
		return nil, extract.Errorf(extract.Unmapped, "%s %v", x.Where, err)
	}
	code, err := x.compile()
	if err != nil {
		return nil, extract.Errorf(extract.Unmapped, "%s: %v", x.Where, err)
	}
	x.ready.Put(code)
	return x, nil
}

func (x *Program) compile() (*compiled, error) {
	x.lock.Lock()
	defer x.lock.Unlock()
	return compileBounded(x.bounds, []string{"$article"})
}

func compileBounded(q *gojq.Query, variables []string) (code *compiled, err error) {
	code = new(compiled)
	code.Code, err = gojq.Compile(q, append(code.guards.options(), gojq.WithVariables(variables))...)
	return code, err
}

// values returns at most that many values of a program for one input.
func (c *compiled) values(allowed *budget, most int, value any, variables ...any) (values []any, err error) {
	c.guards.allowed, c.guards.compiledRegexes = allowed, 0
	iter := c.RunWithContext(allowed, value, variables...)
	for len(values) < most {
		v, ok := iter.Next()
		if !ok {
			break
		}
		if err, ok := v.(error); ok {
			return values, err
		}
		values = append(values, v)
	}
	return values, nil
}

// reusable reports whether a program can be kept for another output. One that
// ran long is dropped with the memory that it allocated.
func (c *compiled) reusable() bool {
	return c.guards.allowed.used() < programSteps/100 && len(c.guards.regexes) < maxRegexes/10
}

// slugFunc is the jq function slug, which converts a name to an id of letters
// and digits of any script.
func slugFunc(name any, _ []any) any {
	s, ok := name.(string)
	if !ok {
		return fmt.Errorf("slug converts a name to an id, and %s is not a name", TypeName(name))
	}
	sum := sha256.Sum256([]byte(s))
	return slug.Of(s, fmt.Sprintf("name-%x", sum[:4]), map[string]bool{})
}

// Run returns the only value of a program, which the caller may modify. It may
// modify value, an output of that many bytes. Its errors are of kind
// [extract.Unmapped].
func (x *Program) Run(ctx context.Context, value any, bytes int, a seeds.Article) (any, error) {
	code, _ := x.ready.Get().(*compiled)
	if code == nil {
		var err error
		if code, err = x.compile(); err != nil {
			return nil, extract.Errorf(extract.Unmapped, "%s: %v", x.Where, err)
		}
	}
	article := map[string]any{
		"id": a.ID, "language": a.Language, "published": a.Published, "title": a.Title,
		"publisher": a.Publisher, "url": a.URL, "text": a.Text,
	}
	var values []any
	allowed := newBudget(ctx, programSteps, programTime)
	allowed.output = bytes
	failed := allowed.run(func() (err error) {
		values, err = code.values(allowed, 2, value, article)
		return err
	})
	if limit, ok := errors.AsType[*limitError](failed); ok {
		return nil, extract.Errorf(extract.Unmapped, "%s %s", x.Where, limit.message)
	}
	switch {
	case failed != nil:
		return nil, x.failed(ctx, value, article, failed)
	case len(values) == 0:
		return nil, extract.Errorf(extract.Unmapped, "%s returns no value for this output; %s", x.Where, shapeOf(value, true))
	case len(values) > 1:
		return nil, extract.Errorf(extract.Unmapped, "%s returns more than one value, first %s and then %s; collect them in one record", x.Where, Preview(values[0]), Preview(values[1]))
	}
	if _, ok := inMemory.weigh(values[0], maxRecord); !ok && x.text != "." {
		return nil, extract.Errorf(extract.Unmapped, "%s returns a value of more than %d MB, or one that is nested deeper than %d", x.Where, maxRecord>>20, maxDepth)
	}
	own := clone(values[0]) // before the program runs again, since the value may share its constants
	if code.reusable() {
		x.ready.Put(code)
	}
	return own, nil
}

// failed returns the error of a program that failed on an output, with the
// failing part and its line.
func (x *Program) failed(ctx context.Context, value, article any, failed error) error {
	s := scope{names: []string{"$article"}, values: []any{article}}
	why, part := explain(ctx, x.query, value, s, failed)
	where := ""
	if line := lineOf(x.text, part); line > 1 || line == 1 && strings.Contains(x.text, "\n") {
		where = fmt.Sprintf(", on line %d", line)
	}
	return extract.Errorf(extract.Unmapped, "%s fails on this output%s: %s", x.Where, where, why)
}

// clone returns a deep copy of a JSON value.
func clone(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, member := range v {
			out[name] = clone(member)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, element := range v {
			out[i] = clone(element)
		}
		return out
	}
	return v
}

// Preview returns the beginning of a value as JSON.
func Preview(v any) string { return plain.Tail(gojq.Preview(v), 60) }

// TypeName returns the JSON type of a value in words, such as "a string".
func TypeName(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "a boolean"
	case string:
		return "a string"
	case []any:
		return "an array"
	case map[string]any:
		return "an object"
	}
	return fmt.Sprintf("the number %v", v)
}
