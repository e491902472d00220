package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xeipuuv/gojsonschema"
)

// allowed are the keywords that our schemas may use: those whose behaviour the
// draft-07 suite holds for the validator that we ship. An unknown keyword or
// format would be passed over in silence.
var allowed = strings.Fields(`$schema $id $ref title description examples definitions
	type properties required additionalProperties dependencies propertyNames minProperties items minItems
	enum pattern minLength maxLength minimum maximum anyOf oneOf allOf if then`)

func TestNames(t *testing.T) {
	require.Equal(t, []string{"article", "config", "drift", "golden", "result", "row", "score"}, Names())
	_, err := Schema("artcle")
	require.ErrorContains(t, err, "article")
}

// eachSchema visits a schema and those inside it. Place is a JSON pointer.
func eachSchema(node map[string]any, place string, visit func(place string, node map[string]any)) {
	visit(place, node)
	for _, key := range slices.Sorted(maps.Keys(node)) {
		switch value := node[key].(type) {
		case map[string]any:
			switch key {
			case "properties", "definitions":
				for _, name := range slices.Sorted(maps.Keys(value)) {
					eachSchema(value[name].(map[string]any), place+"/"+key+"/"+name, visit)
				}
			case "items", "additionalProperties", "if", "then", "propertyNames":
				eachSchema(value, place+"/"+key, visit)
			}
		case []any:
			if key == "anyOf" || key == "oneOf" || key == "allOf" {
				for i, s := range value {
					eachSchema(s.(map[string]any), fmt.Sprintf("%s/%s/%d", place, key, i), visit)
				}
			}
		}
	}
}

func parsed(t *testing.T, name string) map[string]any {
	t.Helper()
	b, err := Schema(name)
	require.NoError(t, err)
	var top map[string]any
	require.NoError(t, json.Unmarshal(b, &top))
	return top
}

func TestSchemasKeepToTheAllowList(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			top := parsed(t, name)
			require.Equal(t, "http://json-schema.org/draft-07/schema#", top["$schema"])
			require.Equal(t, "https://assaykit.dev/schema/"+name+"@1.json", top["$id"])
			eachSchema(top, "", func(place string, s map[string]any) {
				for key, value := range s {
					require.Contains(t, allowed, key, place)
					switch key {
					case "$ref":
						require.Contains(t, top["definitions"], strings.TrimPrefix(value.(string), "#/definitions/"), "%s: only definitions of the same file", place)
						for beside := range s {
							require.Contains(t, []string{"$ref", "description", "examples"}, beside, "%s: a validator passes over what stands beside $ref", place)
						}
					case "items":
						require.Contains(t, value, "$ref", "%s: elements are validated on their own, by a definition", place)
					case "additionalProperties":
						if value != false {
							require.Contains(t, value, "$ref", "%s: values are validated on their own, by a definition", place)
						}
					case "minimum", "maximum":
						require.Equal(t, "integer", s["type"], "%s: the validator sees other numbers only as being numbers", place)
						require.Equal(t, value, float64(int(value.(float64))), place)
					case "minLength", "maxLength", "minItems", "minProperties":
						require.Equal(t, value, float64(int(value.(float64))), place)
					case "$id":
						require.Empty(t, place, "one $id, at the root")
					}
				}
			})
		})
	}
}

func TestEveryPropertyIsExplained(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			top := parsed(t, name)
			eachSchema(top, "", func(place string, s map[string]any) {
				if strings.Contains(place, "/then") || strings.Contains(place, "/if") {
					return
				}
				properties, _ := s["properties"].(map[string]any)
				for property, p := range properties {
					p := p.(map[string]any)
					where := place + "/properties/" + property
					require.NotEmpty(t, p["description"], where)
					require.NotEmpty(t, p["examples"], where)
					doc, err := json.Marshal(map[string]any{"definitions": top["definitions"], "allOf": []any{p}})
					require.NoError(t, err)
					loader := gojsonschema.NewSchemaLoader()
					loader.Draft, loader.AutoDetect = gojsonschema.Draft7, false
					compiled, err := loader.Compile(gojsonschema.NewBytesLoader(doc))
					require.NoError(t, err, where)
					for _, example := range p["examples"].([]any) {
						b, err := json.Marshal(example)
						require.NoError(t, err)
						result, err := compiled.Validate(gojsonschema.NewBytesLoader(b))
						require.NoError(t, err)
						require.Empty(t, result.Errors(), "%s: the example %s", where, b)
					}
				}
				if strings.HasPrefix(place, "/definitions/") && strings.Count(place, "/") == 2 {
					require.NotEmpty(t, s["description"], place)
				}
			})
		})
	}
}

// An example of a value that JSON Schema cannot judge, a date or a duration,
// must be one.
func TestExamplesMeanSomething(t *testing.T) {
	for _, name := range Names() {
		eachSchema(parsed(t, name), "", func(place string, s map[string]any) {
			def, _ := strings.CutPrefix(fmt.Sprint(s["$ref"]), "#/definitions/")
			examples, _ := s["examples"].([]any)
			for _, e := range examples {
				b, err := json.Marshal(e)
				require.NoError(t, err)
				doc, bad := scan(b)
				require.Nil(t, bad)
				v := visitor{document: doc, check: CheckSchema}
				v.checkMeaning(&shape{def: def}, "party", 0, nil, doc.text(0))
				require.Empty(t, v.problems, "%s: %s", place, b)
			}
		})
	}
}

// What both forms define, both define alike.
func TestGoldenIsArticleWithTruth(t *testing.T) {
	article, golden := parsed(t, "article"), parsed(t, "golden")
	truth := []string{"need", "why", "by", "reviewed", "accept", "text_sha256"}
	for name, def := range article["definitions"].(map[string]any) {
		properties, _ := def.(map[string]any)["properties"].(map[string]any)
		same := golden["definitions"].(map[string]any)[name].(map[string]any)
		others, _ := same["properties"].(map[string]any)
		for _, extra := range truth {
			delete(others, extra)
		}
		require.Equal(t, properties, others, name)
		require.Equal(t, def.(map[string]any)["if"], same["if"], name)
		require.Equal(t, def.(map[string]any)["then"], same["then"], name)
	}
}

// The validator sees a document in parts. It must come to the same verdict as
// over the whole.
func TestPartsAddUpToTheWhole(t *testing.T) {
	golden := parsed(t, "golden")
	delete(golden, "$id")
	compiled, err := gojsonschema.NewSchema(gojsonschema.NewGoLoader(golden))
	require.NoError(t, err)
	whole := func(text string) bool {
		result, err := compiled.Validate(gojsonschema.NewStringLoader(text))
		require.NoError(t, err)
		return result.Valid()
	}
	parts := func(f *form, text string) bool {
		doc, bad := scan([]byte(text))
		require.Nil(t, bad)
		v := visitor{document: doc, check: CheckSchema}
		v.validate(f)
		return !slices.ContainsFunc(v.problems, func(f problemAt) bool { return f.Rule != ruleSpan && f.Rule != RuleEDTF }) // which no schema can say
	}
	record := `{"form": "assay/golden@1", "source": {"id": "a", "language": "fr"}, "by": "human", "complete": {"dates": true}, "phenomena": ["p"],
		"parties": [{"id": "a", "name": "A", "type": "person", "aliases": ["B"], "roles": [{"title": "t", "of": "a"}], "mentions": [{"start": 1, "end": 2, "text": "A"}], "accept": [{"type": "group"}], "x": {"k": [1]}}],
		"figures": [{"kind": "money", "value": 5, "unit": "EUR", "need": "optional"}], "dates": [{"value": "2025"}],
		"events": [{"participants": [{"party": "a"}], "figures": ["a"]}], "quotes": [{"text": "t"}],
		"never": [{"why": "w", "party": {"name": "A", "roles": [{"title": "t"}]}}]}`
	require.True(t, whole(record))
	var tree any
	require.NoError(t, json.Unmarshal([]byte(record), &tree))
	tried := 0
	// Put each of these values in the place of each value of the record, and
	// take each member away.
	for _, value := range []string{`null`, `true`, `0`, `-1`, `1.5`, `""`, `"zz"`, `[]`, `[0]`, `{}`, `{"zz": 0}`, `[{"zz": []}]`, ``} {
		mutate(tree, func() {
			b, err := json.Marshal(tree)
			require.NoError(t, err)
			text := strings.ReplaceAll(string(b), `"\u0001"`, value)
			tried++
			require.Equal(t, whole(text), parts(mustForm("golden"), text), text)
		}, value == "")
	}
	require.Greater(t, tried, 500)
}

// mutate puts a mark in the place of every value, or takes every member away,
// one after the other.
func mutate(node any, try func(), remove bool) {
	switch n := node.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(n)) {
			old := n[key]
			if n[key] = "\x01"; remove {
				delete(n, key)
			}
			try()
			n[key] = old
			mutate(old, try, remove)
		}
	case []any:
		for i, old := range n {
			if !remove {
				n[i] = "\x01"
				try()
			}
			n[i] = old
			mutate(old, try, remove)
		}
	}
}

// The published files are laid out as the repository's text files are.
func TestSchemaFilesAreTidy(t *testing.T) {
	for _, name := range Names() {
		b, err := Schema(name)
		require.NoError(t, err)
		require.True(t, bytes.HasSuffix(b, []byte("}\n")), name)
		require.NotContains(t, string(b), "\r", name)
	}
}

// A quote has a word in any script, and what is only set around words is none.
// The pattern is spelt in ranges, which every dialect of regular expressions reads.
func TestWordsOfAQuote(t *testing.T) {
	record := func(form, text string) []byte {
		b, err := json.Marshal(map[string]any{
			"form": form, "source": map[string]any{"id": "a"}, "parties": []any{}, "figures": []any{}, "dates": []any{},
			"quotes": []any{map[string]any{"text": text}},
		})
		require.NoError(t, err)
		return b
	}
	for _, text := range []string{"I", "é", "e\u0301", "« non »", "7", "½", "…oui", "값", "好", "は", "Да", "نعم", "हाँ", "Ａ", "œ", "ł"} {
		_, problems := InspectArticle(record(ArticleForm, text), Options{})
		require.Empty(t, problems, text)
		_, problems = InspectGolden(record(GoldenForm, text), Options{})
		require.Empty(t, problems, text)
	}
	for _, text := range []string{"…", "...", "« »", "«\u00a0»", `""`, "“”", "—", "-", "'", "’", "[…]", "(...)", "「」", "。", "、", "？！", "،", "\u200b", " ", "\u00a0", "·", "€", "→", "\u0301"} {
		_, problems := InspectArticle(record(ArticleForm, text), Options{})
		require.Len(t, problems, 1, text)
		require.Equal(t, "/quotes/0/text", problems[0].Input.Pointer, text)
		_, problems = InspectGolden(record(GoldenForm, text), Options{})
		require.Len(t, problems, 1, text)
	}
}
