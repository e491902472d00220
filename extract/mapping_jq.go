package extract

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/itchyny/gojq"

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

func compileJQ(program string) (*gojq.Code, error) {
	if strings.TrimSpace(program) == "" {
		program = "."
	}
	q, err := gojq.Parse(program)
	if err != nil {
		if p, ok := errors.AsType[*gojq.ParseError](err); ok {
			line := 1 + strings.Count(program[:min(p.Offset, len(program))], "\n")
			return nil, errorf(Unmapped, "the mapping's jq program does not parse, on line %d: %v", line, err)
		}
		return nil, errorf(Unmapped, "the mapping's jq program does not parse: %v", err)
	}
	if name := findFunc(reflect.ValueOf(q), 0); name != "" {
		return nil, errorf(Unmapped, "the mapping's jq program uses %s: it may depend on the output and $article only", name)
	}
	code, err := gojq.Compile(q, gojq.WithVariables([]string{"$article"}), gojq.WithFunction("slug", 0, 0, slugJQ))
	if err != nil {
		return nil, errorf(Unmapped, "the mapping's jq program: %v", err)
	}
	return code, nil
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

// runJQ gives the one value of a program.
func runJQ(ctx context.Context, code *gojq.Code, value any, a seeds.Article) (out any, err error) {
	ctx, cancel := context.WithTimeout(ctx, jqTime)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			err = errorf(Unmapped, "the mapping's jq program broke: %v", p)
		}
	}()
	article := map[string]any{
		"id": a.ID, "language": a.Language, "published": a.Published, "title": a.Title,
		"publisher": a.Publisher, "url": a.URL, "text": a.Text,
	}
	iter := code.RunWithContext(ctx, value, article)
	count := 0
	for {
		v, ok := iter.Next()
		if !ok {
			break
		}
		if failed, ok := v.(error); ok {
			if errors.Is(failed, context.DeadlineExceeded) || errors.Is(failed, context.Canceled) {
				return nil, errorf(Unmapped, "the mapping's jq program took longer than %v", jqTime)
			}
			return nil, errorf(Unmapped, "the mapping's jq program fails on this output: %s", printable(failed.Error(), 500))
		}
		if count++; count > 1 {
			return nil, errorf(Unmapped, "the mapping's jq program gives more than one value: collect them in one record")
		}
		out = v
	}
	if count == 0 {
		return nil, errorf(Unmapped, "the mapping's jq program gives nothing for this output")
	}
	return out, nil
}

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
