package config_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
)

// The Go types hold every member of the schemas and no other.
func TestTypesFollowTheSchemas(t *testing.T) {
	for name, typ := range map[string]reflect.Type{
		"article": reflect.TypeFor[schema.Article](), "golden": reflect.TypeFor[schema.Golden](), "result": reflect.TypeFor[result.Result](),
		"score": reflect.TypeFor[spans.SpanScore](), "config": reflect.TypeFor[config.Config](),
	} {
		t.Run(name, func(t *testing.T) {
			top := parsed(t, name)
			inStep(t, top, top, typ, name, name == "article", map[string]bool{})
		})
	}
}

// written are types that are written otherwise than their kind is.
var written = map[reflect.Type]string{
	reflect.TypeFor[schema.Decimal]():  "[string number]",
	reflect.TypeFor[config.Labels]():   "[string object]",
	reflect.TypeFor[schema.Size]():     "[integer string]",
	reflect.TypeFor[schema.Duration](): "string",
	reflect.TypeFor[json.RawMessage](): "object",
	reflect.TypeFor[jsontext.Value]():  "object",
}

func inStep(t *testing.T, top, s map[string]any, typ reflect.Type, place string, noTruth bool, seen map[string]bool) {
	t.Helper()
	partial := false
	if ref, ok := s["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/definitions/")
		if seen[name+typ.String()] {
			return
		}
		seen[name+typ.String()] = true
		partial = strings.HasPrefix(name, "partial_")
		s = top["definitions"].(map[string]any)[name].(map[string]any)
		place += "(" + name + ")"
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	types := fmt.Sprint(s["type"])
	if want, ok := written[typ]; ok {
		require.Equal(t, want, types, place)
		return
	}
	properties, _ := s["properties"].(map[string]any)
	switch typ.Kind() {
	case reflect.String:
		require.Equal(t, "string", types, place)
	case reflect.Bool:
		require.Equal(t, "boolean", types, place)
	case reflect.Int, reflect.Int64:
		require.Equal(t, "integer", types, place)
	case reflect.Float64:
		require.Contains(t, []string{"number", "[number null]"}, types, place)
	case reflect.Slice:
		require.Equal(t, "array", types, place)
		inStep(t, top, s["items"].(map[string]any), typ.Elem(), place+"[]", noTruth, seen)
	case reflect.Map:
		require.Equal(t, "object", types, place)
		for key, p := range properties {
			inStep(t, top, p.(map[string]any), typ.Elem(), place+"."+key, noTruth, seen)
		}
		if more, ok := s["additionalProperties"].(map[string]any); ok {
			inStep(t, top, more, typ.Elem(), place+".*", noTruth, seen)
		} else {
			requireKinds(t, properties, typ, place)
		}
	case reflect.Struct:
		fields := fieldsOf(t, typ, place)
		for name, p := range properties {
			require.Contains(t, fields, name, place)
			inStep(t, top, p.(map[string]any), fields[name], place+"."+name, noTruth, seen)
		}
		truth := []string{"need", "why", "by", "reviewed", "accept", "text_sha256"}
		for name := range fields {
			if partial || noTruth && slices.Contains(truth, name) {
				continue
			}
			require.Contains(t, properties, name, place)
		}
	default:
		t.Fatalf("%s has the type %s", place, typ)
	}
}

func parsed(t *testing.T, name string) map[string]any {
	t.Helper()
	b, err := schema.Schema(name)
	require.NoError(t, err)
	var top map[string]any
	require.NoError(t, json.Unmarshal(b, &top))
	return top
}

// requireKinds wants a member for each kind of fact.
func requireKinds(t *testing.T, properties map[string]any, typ reflect.Type, place string) {
	t.Helper()
	require.Equal(t, reflect.TypeFor[schema.Kind](), typ.Key(), place)
	kinds := schema.Kinds()
	if strings.HasSuffix(place, "types(type_floors)") || strings.HasSuffix(place, "(required_types)") {
		kinds = []schema.Kind{schema.KindParty, schema.KindFigure, schema.KindEvent} // those that have types
	}
	for _, k := range kinds {
		require.Contains(t, properties, string(k), place)
	}
	require.Len(t, properties, len(kinds), place)
}

// fieldsOf are a type's fields by their JSON names.
func fieldsOf(t *testing.T, typ reflect.Type, place string) map[string]reflect.Type {
	t.Helper()
	fields := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(typ) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch f.Type.Kind() {
		case reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
			require.NotEqual(t, "omitempty", options, "%s.%s: Encode writes a false or a zero that is omitempty; use omitzero", place, f.Name)
		}
		if f.Anonymous || !f.IsExported() || name == "-" {
			continue
		}
		require.NotEmpty(t, name, "%s.%s has no JSON name", place, f.Name)
		fields[name] = f.Type
	}
	return fields
}
