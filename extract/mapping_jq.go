package extract

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/itchyny/gojq"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// jqTime is how long a program may take for one output.
const jqTime = 5 * time.Second

// What a mapping may not use: it would depend on more than the output, or do
// more than give a value.
var forbiddenJQ = []string{
	"input", "inputs", "input_filename", "input_line_number", "env", "$ENV", "$__prog_args", "now", "localtime",
	"strflocaltime", "halt", "halt_error", "debug", "stderr", "get_search_list", "modulemeta",
}

// program is the jq program of a mapping.
type program struct {
	text  string
	where string // names it in messages: its file, or what it is
	query *gojq.Query
	code  *gojq.Code
}

func compileJQ(text, file string) (*program, error) {
	x := &program{text: text, where: "the mapping's jq program"}
	if file != "" {
		x.where = file
	}
	if strings.TrimSpace(text) == "" {
		x.text = "."
	}
	var err error
	if x.query, err = gojq.Parse(x.text); err != nil {
		if p, ok := errors.AsType[*gojq.ParseError](err); ok {
			before := x.text[:min(p.Offset, len(x.text))]
			line := 1 + strings.Count(before, "\n")
			written, _, _ := strings.Cut(x.text[strings.LastIndexByte(before, '\n')+1:], "\n")
			return nil, errorf(Unmapped, "%s does not parse, on line %d (%s): %v", x.where, line, printable(schema.Shorten(strings.TrimSpace(written), 80), 120), err)
		}
		return nil, errorf(Unmapped, "%s does not parse: %v", x.where, err)
	}
	if name := findFunc(reflect.ValueOf(x.query), 0); name != "" {
		return nil, errorf(Unmapped, "%s uses %s: it may depend on the output and $article only", x.where, name)
	}
	if x.code, err = gojq.Compile(x.query, gojq.WithVariables([]string{"$article"}), gojq.WithFunction("slug", 0, 0, slugJQ)); err != nil {
		return nil, errorf(Unmapped, "%s: %v", x.where, err)
	}
	return x, nil
}

// slugJQ is the function slug of mappings: a name as an id, in letters and
// digits of any script, the same for the same name.
func slugJQ(name any, _ []any) any {
	s, ok := name.(string)
	if !ok {
		return fmt.Errorf("slug makes an id of a name, and %s is none", gojqType(name))
	}
	return slug(s, "name-"+hashOf([]byte(s))[:8], map[string]bool{})
}

// findFunc returns a forbidden function that a program's syntax tree calls.
func findFunc(v reflect.Value, depth int) string {
	if depth > 10000 {
		return ""
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return findFunc(v.Elem(), depth+1)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if name := findFunc(v.Index(i), depth+1); name != "" {
				return name
			}
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[gojq.Func]() {
			for _, name := range forbiddenJQ {
				if v.FieldByName("Name").String() == name {
					return name
				}
			}
		}
		for i := range v.NumField() {
			if name := findFunc(v.Field(i), depth+1); name != "" {
				return name
			}
		}
	}
	return ""
}

// run gives the one value of a program.
func (x *program) run(ctx context.Context, value any, a seeds.Article) (out any, err error) {
	ctx, cancel := context.WithTimeout(ctx, jqTime)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			err = errorf(Unmapped, "%s broke: %v", x.where, p)
		}
	}()
	article := map[string]any{
		"id": a.ID, "language": a.Language, "published": a.Published, "title": a.Title,
		"publisher": a.Publisher, "url": a.URL, "text": a.Text,
	}
	iter := x.code.RunWithContext(ctx, value, article)
	count := 0
	for {
		v, ok := iter.Next()
		if !ok {
			break
		}
		if failed, ok := v.(error); ok {
			if errors.Is(failed, context.DeadlineExceeded) || errors.Is(failed, context.Canceled) {
				return nil, errorf(Unmapped, "%s took longer than %v", x.where, jqTime)
			}
			return nil, x.failed(ctx, value, article, failed)
		}
		if count++; count > 1 {
			return nil, errorf(Unmapped, "%s gives more than one value, the first %s and then %s: collect them in one record", x.where, preview(out), preview(v))
		}
		out = v
	}
	if count == 0 {
		return nil, errorf(Unmapped, "%s gives nothing for this output; %s", x.where, shapeOf(value, true))
	}
	return out, nil
}

// failed says what fails in a program on an output, and where.
func (x *program) failed(ctx context.Context, value, article any, failed error) error {
	s := scope{names: []string{"$article"}, values: []any{article}}
	why, part := explain(ctx, x.query, value, s, failed)
	where := ""
	if line := lineOf(x.text, part); line > 1 || line == 1 && strings.Contains(x.text, "\n") {
		where = fmt.Sprintf(", on line %d", line)
	}
	return errorf(Unmapped, "%s fails on this output%s: %s", x.where, where, why)
}

func preview(v any) string { return printable(gojq.Preview(v), 60) }

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
