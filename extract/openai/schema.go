package openai

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
)

// modelSchema converts the article's schema to one that structured output
// supports: no form, source, x or offsets, since a model cannot count
// characters; every member required, and null if it may be omitted; no keywords
// that only narrow a value, since decoding checks them.
func modelSchema() (map[string]any, error) {
	b, err := schema.Schema("article")
	if err != nil {
		return nil, extract.Errorf(extract.Failed, "%v", err)
	}
	var whole map[string]any
	if err := json.Unmarshal(b, &whole); err != nil {
		return nil, extract.Errorf(extract.Failed, "the article's schema: %v", err)
	}
	drop := map[string]bool{"form": true, "source": true, "x": true, "start": true, "end": true, "text_sha256": true}
	definitions := map[string]any{}
	defined, _ := whole["definitions"].(map[string]any)
	for name, d := range defined {
		if name != "source" {
			definitions[name] = strictSchema(d, drop)
		}
	}
	root, _ := strictSchema(whole, drop).(map[string]any)
	root["$defs"] = definitions
	return root, nil
}

func strictSchema(node any, drop map[string]bool) any {
	in, ok := node.(map[string]any)
	if !ok {
		return node
	}
	out := map[string]any{}
	for _, keyword := range []string{"type", "enum", "description"} {
		if v, ok := in[keyword]; ok {
			out[keyword] = v
		}
	}
	if types, ok := in["type"].([]any); ok && len(types) > 0 {
		out["type"] = types[0] // a decimal as a string, since numbers may be rounded
	}
	if ref, ok := in["$ref"].(string); ok {
		return map[string]any{"$ref": strings.Replace(ref, "#/definitions/", "#/$defs/", 1)}
	}
	if items, ok := in["items"]; ok {
		out["items"] = strictSchema(items, drop)
	}
	properties, ok := in["properties"].(map[string]any)
	if !ok {
		return out
	}
	required := map[string]bool{}
	list, _ := in["required"].([]any)
	for _, name := range list {
		if s, ok := name.(string); ok {
			required[s] = true
		}
	}
	members, names := map[string]any{}, []string{}
	for name, member := range properties {
		if drop[name] {
			continue
		}
		m := strictSchema(member, drop)
		if !required[name] {
			m = map[string]any{"anyOf": []any{m, map[string]any{"type": "null"}}}
		}
		members[name] = m
		names = append(names, name)
	}
	out["properties"], out["required"], out["additionalProperties"] = members, slices.Sorted(slices.Values(names)), false
	return out
}
