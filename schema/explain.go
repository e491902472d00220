package schema

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/xeipuuv/gojsonschema"
)

// resolve follows the validator's context from a part to the token of the value
// in error.
func (v *visitor) resolve(p *part, t int, way *path, context string) (member, int, *path) {
	at := member{shape: p.shape}
	_, inner, ok := strings.Cut(context, "/")
	if !ok {
		return at, t, way
	}
	for name := range strings.SplitSeq(inner, "/") {
		if at.items != nil {
			return at, t, way // an element is a part of its own
		}
		c := v.child(t, name)
		next, known := at.props[name]
		if c < 0 || !known {
			break
		}
		at, t, way = next, c, way.member(name)
	}
	return at, t, way
}

// translate adds a problem for an error of the validator, in this package's own
// words.
func (v *visitor) translate(p *part, t int, way *path, e gojsonschema.ResultError) {
	context := e.Context().String("/")
	at, t, way := v.resolve(p, t, way, context)
	detail := func(key string) string { return fmt.Sprint(e.Details()[key]) }
	fix := cmp.Or(at.doc, at.shape.doc)
	if at.example != "" {
		fix = strings.TrimRight(fix, ".") + ", for example " + at.example
	}
	switch kind := e.Type(); kind {
	case "number_all_of", "condition_then", "condition_else", "internal":
		if kind == "internal" {
			v.add("internal", t, way, "the validator failed on this value", "report it: this is a bug in assay")
		}
	case "required":
		name := detail("property")
		if !slices.Contains(at.required, name) && slices.Contains(at.choices, name) {
			return // reported by anyOf or oneOf
		}
		m := at.props[name]
		fix := fmt.Sprintf("add %q", name)
		if m.example != "" {
			fix += ", for example " + m.example
		}
		v.add("required", t, way, fmt.Sprintf("%q is missing", name), fix)
	case "missing_dependency":
		v.add("required", t, way, fmt.Sprintf("%q is missing beside its other half", detail("dependency")), "add it, or leave both out")
	case "number_any_of":
		v.add("anyOf", t, way, "at least one of "+strings.Join(at.choices, ", ")+" is required", "add one of them")
	case "number_one_of":
		v.add("oneOf", t, way, "exactly one of "+strings.Join(at.choices, ", ")+" is required", "keep one and give each other its own entry")
	case "invalid_type":
		v.add("type", t, way, fmt.Sprintf("found %s where %s is expected", kindName(v.tokens[t].kind), typeNames(detail("expected"))), fix)
	case "enum":
		v.reportEnum(t, way, at.enum, detail("allowed"), fix)
	case "pattern":
		if at.shape.def == "words" {
			v.add("pattern", t, way, shorten(v.raw(t))+" has no word in it", "write the words that were said, or leave the quote out")
			return
		}
		rule := Rule("pattern")
		if at.shape.def == "decimal" {
			if _, err := ParseDecimal(v.text(t)); err != nil {
				return // reported by checkMeaning
			}
			rule, fix = ruleDecimal, `write a plain number: "1234.5"`
		}
		v.add(rule, t, way, shorten(v.raw(t))+" has the wrong format", fix)
	case "string_gte", "string_lte", "array_min_items", "array_min_properties":
		rule := map[string]Rule{"string_gte": "minLength", "string_lte": "maxLength", "array_min_items": "minItems", "array_min_properties": "minProperties"}[kind]
		message := shorten(v.raw(t)) + " is too short"
		switch {
		case kind == "array_min_properties" && int(v.tokens[t].next) > t+1:
			return // it has unknown keys only, which are reported
		case kind == "string_lte":
			message = shorten(v.raw(t)) + " is too long"
		case kind != "string_gte" || v.text(t) == "":
			message = "it is empty"
		}
		v.add(rule, t, way, message, fix)
	case "number_gte":
		v.add("minimum", t, way, v.raw(t)+" is less than "+detail("min"), fix)
	case "number_lte":
		v.add("maximum", t, way, v.raw(t)+" is more than "+detail("max"), fix)
	case "invalid_property_name":
		name := detail("property")
		if c := v.child(t, name); c >= 0 {
			f := problemAt{Problem{Rule: "propertyNames", Value: shorten(v.raw(c)),
				Message: fmt.Sprintf("%q does not belong here", name), Fix: "remove it"}, v.keyAt(c)}
			if kind := v.child(t, "type"); kind >= 0 {
				f.Message = fmt.Sprintf("%q is not a member of type %s", name, v.text(kind))
			}
			v.addProblem(f, way.member(name))
		}
	default:
		v.add(Rule(kind), t, way, e.Description(), fix)
	}
}

// kindName returns the kind of a JSON value in words, such as "a list".
func kindName(kind jsontext.Kind) string {
	switch kind {
	case '{':
		return typeNames("object")
	case '[':
		return typeNames("array")
	case '"':
		return typeNames("string")
	case '0':
		return typeNames("number")
	case 't', 'f':
		return typeNames("boolean")
	}
	return "null"
}

// typeNames returns the validator's list of types ("string/number") in words.
func typeNames(types string) string {
	words := strings.Split(types, "/")
	for i, w := range words {
		if word, ok := map[string]string{"object": "an object", "array": "a list", "string": "a string", "number": "a number", "integer": "an integer", "boolean": "true or false"}[w]; ok {
			words[i] = word
		}
	}
	return strings.Join(words, " or ")
}

func quoted(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strconv.Quote(w)
	}
	return strings.Join(out, ", ")
}

// reportEnum adds a problem for a value that is not one of those allowed. Where
// the schema lists none, the validator's own list is shown.
func (v *visitor) reportEnum(t int, way *path, enum []string, allowed, fix string) {
	if v.tokens[t].kind == '{' {
		return // an invalid name, reported by propertyNames
	}
	fix = nearest.Fix(v.text(t), enum, fix)
	if len(enum) == 1 {
		fix = "write " + quoted(enum)
	}
	if len(enum) == 0 {
		enum = strings.Split(strings.ReplaceAll(allowed, `"`, ""), ", ")
	}
	v.add("enum", t, way, fmt.Sprintf("%s is not one of %s", shorten(v.raw(t)), quoted(enum)), fix)
}
