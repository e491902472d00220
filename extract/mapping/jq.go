package mapping

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
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// What a mapping may not use: it would depend on more than the output, or do
// more than give a value.
var forbiddenJQ = []string{
	"input", "inputs", "input_filename", "input_line_number", "env", "$ENV", "$__prog_args", "now", "localtime",
	"strflocaltime", "halt", "halt_error", "debug", "stderr", "get_search_list", "modulemeta",
}

// mostProgram is the longest jq program, in bytes, and mostNesting how deeply
// the parts of its syntax tree may stand within one another.
const (
	mostProgram = 1 << 20
	mostNesting = 10_000
)

// program is the jq program of a mapping.
type program struct {
	text   string
	where  string      // names it in messages: its file, or what it is
	query  *gojq.Query // as it is written
	bounds *gojq.Query // with its bounds
	lock   sync.Mutex  // compiling
	ready  sync.Pool   // of *jqCode
}

// jqCode is a compiled program. jq writes into its constants when it deletes
// beside them: it serves one output at a time.
type jqCode struct {
	*gojq.Code
	natives nativeJQ
}

func compileJQ(text, file string) (*program, error) {
	x := &program{text: text, where: "the mapping's jq program"}
	if file != "" {
		x.where = file
	}
	if strings.TrimSpace(text) == "" {
		x.text = "."
	}
	if len(text) > mostProgram {
		return nil, extract.Errorf(extract.Unmapped, "%s has %d bytes: a program has at most %d", x.where, len(text), mostProgram)
	}
	var err error
	if x.query, err = gojq.Parse(x.text); err != nil {
		if p, ok := errors.AsType[*gojq.ParseError](err); ok {
			before := x.text[:min(p.Offset, len(x.text))]
			line := 1 + strings.Count(before, "\n")
			written, _, _ := strings.Cut(x.text[strings.LastIndexByte(before, '\n')+1:], "\n")
			return nil, extract.Errorf(extract.Unmapped, "%s does not parse, on line %d (%s): %v", x.where, line, plain.Tail(schema.Shorten(strings.TrimSpace(written), 80), 120), err)
		}
		return nil, extract.Errorf(extract.Unmapped, "%s does not parse: %v", x.where, err)
	}
	if x.bounds, err = bounded(x.query); err != nil {
		return nil, extract.Errorf(extract.Unmapped, "%s %v", x.where, err)
	}
	code, err := x.compile()
	if err != nil {
		return nil, extract.Errorf(extract.Unmapped, "%s: %v", x.where, err)
	}
	x.ready.Put(code)
	return x, nil
}

func (x *program) compile() (*jqCode, error) {
	x.lock.Lock()
	defer x.lock.Unlock()
	return compileBounded(x.bounds, []string{"$article"})
}

func compileBounded(q *gojq.Query, variables []string) (code *jqCode, err error) {
	code = new(jqCode)
	code.Code, err = gojq.Compile(q, append(code.natives.options(), gojq.WithVariables(variables))...)
	return code, err
}

// serve gives the values of a program for one output, so many at most.
func (c *jqCode) serve(allowed *allowance, most int, value any, variables ...any) (values []any, err error) {
	c.natives.allowed, c.natives.fresh = allowed, 0
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

// reusable reports whether a program can serve a further output: what a long
// one left behind in it is let go.
func (c *jqCode) reusable() bool {
	return c.natives.allowed.used() < programSteps/100 && len(c.natives.regexes) < mostRegexes/10
}

// slugJQ is the function slug of mappings: a name as an id, in letters and
// digits of any script, the same for the same name.
func slugJQ(name any, _ []any) any {
	s, ok := name.(string)
	if !ok {
		return fmt.Errorf("slug makes an id of a name, and %s is none", gojqType(name))
	}
	sum := sha256.Sum256([]byte(s))
	return slug.Of(s, fmt.Sprintf("name-%x", sum[:4]), map[string]bool{})
}

// run gives the one value of a program, which is the caller's own. What it is
// given belongs to it from then on; it was so many bytes.
func (x *program) run(ctx context.Context, value any, bytes int, a seeds.Article) (any, error) {
	code, _ := x.ready.Get().(*jqCode)
	if code == nil {
		var err error
		if code, err = x.compile(); err != nil {
			return nil, extract.Errorf(extract.Unmapped, "%s: %v", x.where, err)
		}
	}
	article := map[string]any{
		"id": a.ID, "language": a.Language, "published": a.Published, "title": a.Title,
		"publisher": a.Publisher, "url": a.URL, "text": a.Text,
	}
	var values []any
	allowed := allow(ctx, programSteps, programTime)
	allowed.output = bytes
	failed := allowed.within(func() (err error) {
		values, err = code.serve(allowed, 2, value, article)
		return err
	})
	if limit, ok := errors.AsType[*limitError](failed); ok {
		return nil, extract.Errorf(extract.Unmapped, "%s %s", x.where, limit.what)
	}
	switch {
	case failed != nil:
		return nil, x.failed(ctx, value, article, failed)
	case len(values) == 0:
		return nil, extract.Errorf(extract.Unmapped, "%s gives nothing for this output; %s", x.where, shapeOf(value, true))
	case len(values) > 1:
		return nil, extract.Errorf(extract.Unmapped, "%s gives more than one value, the first %s and then %s: collect them in one record", x.where, preview(values[0]), preview(values[1]))
	}
	if _, ok := inMemory.weigh(values[0], mostRecord); !ok && x.text != "." {
		return nil, extract.Errorf(extract.Unmapped, "%s gives a value of more than %d MB, or one that is nested past %d", x.where, mostRecord>>20, mostDepth)
	}
	own := cloneJSON(values[0]) // before the program serves another output: constants stand in what it gave
	if code.reusable() {
		x.ready.Put(code)
	}
	return own, nil
}

// failed says what fails in a program on an output, and where.
func (x *program) failed(ctx context.Context, value, article any, failed error) error {
	s := scope{names: []string{"$article"}, values: []any{article}}
	why, part := explain(ctx, x.query, value, s, failed)
	where := ""
	if line := lineOf(x.text, part); line > 1 || line == 1 && strings.Contains(x.text, "\n") {
		where = fmt.Sprintf(", on line %d", line)
	}
	return extract.Errorf(extract.Unmapped, "%s fails on this output%s: %s", x.where, where, why)
}

func preview(v any) string { return plain.Tail(gojq.Preview(v), 60) }

func gojqType(v any) string {
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
