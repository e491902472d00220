package schema

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"
)

// edited returns the schema of articles with the values at some paths set, as in
// "definitions/id/minLength".
func edited(t *testing.T, edits map[string]any) []byte {
	t.Helper()
	top := parsed(t, "article")
	for path, value := range edits {
		at := top
		steps := strings.Split(path, "/")
		for _, step := range steps[:len(steps)-1] {
			at = at[step].(map[string]any)
		}
		at[steps[len(steps)-1]] = value
	}
	b, err := json.Marshal(top)
	require.NoError(t, err)
	return b
}

func TestWhatIsNotCompiledIsLeftToTheVisitor(t *testing.T) {
	type object = map[string]any
	for _, tt := range []struct {
		reason, path string
		value        any
		says         string // "" if it is compiled
	}{
		{"the schema as it is", "title", "t", ""},
		{"a keyword that nobody knows", "definitions/party/frobnicate", 1, "frobnicate"},
		{"one at the root", "frobnicate", 1, "frobnicate"},
		{"a keyword for another type", "definitions/id/minimum", 1, "minimum"},
		{"a format", "definitions/id/format", "uri", "format"},
		{"a const", "definitions/id/const", "a", "const"},
		{"not", "definitions/party/not", object{"required": []any{"x"}}, "not"},
		{"what the visitor empties before it is counted", "properties/parties/maxItems", 5, "maxItems"},
		{"likewise", "properties/parties/minItems", 1, "minItems"},
		{"likewise", "properties/parties/uniqueItems", true, "uniqueItems"},
		{"likewise", "definitions/party/propertyNames", object{"minLength": 1}, "propertyNames"},
		{"names by pattern", "definitions/party/patternProperties", object{"^a": object{}}, "patternProperties"},
		{"null", "definitions/id/type", []any{"string", "null"}, "null"},
		{"any type", "definitions/id", object{"minLength": 1}, "type"},
		{"any value", "properties/x", true, "type"},
		{"several lists", "properties/parties/items", []any{object{"$ref": "#/definitions/party"}}, "list"},
		{"bounds of a number", "definitions/offset/type", "number", "m"},
		{"a bound that is a fraction", "definitions/offset/minimum", 0.5, "whole number"},
		{"an enum of numbers", "definitions/id/enum", []any{1}, "enum"},
		{"an expression that Go does not know", "definitions/id/pattern", "(?=a)", "invalid"},
		{"open objects with names", "definitions/party/additionalProperties", true, "other members"},
		{"names and others", "definitions/party/additionalProperties", object{"$ref": "#/definitions/text"}, "other members"},
		{"a keyword within a condition", "definitions/figure/if", object{"frobnicate": 1}, "frobnicate"},
		{"a type within a condition", "definitions/figure/if/properties/kind/type", "string", "type"},
		{"a condition on a number", "definitions/mention/if", object{"properties": object{"start": object{"minimum": 1}}}, "only texts"},
		{"a condition on an unknown member", "definitions/mention/anyOf", []any{object{"required": []any{"q"}}}, "no member"},
		{"an unknown member that is required", "definitions/mention/required", []any{"q"}, "no member"},
		{"a dependency that is a schema", "definitions/mention/dependencies/start", object{"required": []any{"end"}}, "list of names"},
		{"beside a reference", "properties/source/type", "object", "type"},
		{"a reference elsewhere", "properties/source/$ref", "other.json#/definitions/source", "no definition"},
		{"a form that is not required", "required", []any{"source"}, "form"},
		{"two forms", "properties/form/enum", []any{"assay/article@1", "assay/golden@1"}, "form"},
		{"a meaning that the acceptor does not check", "definitions/duration", object{"type": "string"}, ""},
		{"likewise, where it is used", "definitions/id", object{"$ref": "#/definitions/duration"}, "no definition"},
		{"a meaning for another type", "definitions/edtf", object{"type": "integer"}, "meaning"},
		{"bounds that are of another type", "definitions/offset", object{"type": "string"}, "bounds"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a, err := newAcceptor("article", edited(t, map[string]any{tt.path: tt.value}), reflect.TypeFor[Article]())
			if tt.says == "" {
				require.NoError(t, err)
				require.NotNil(t, a)
				return
			}
			require.ErrorContains(t, err, tt.says)
			require.Nil(t, a)
			require.False(t, a.accept([]byte(least)), "without an acceptor nothing is accepted")
			require.Nil(t, accepted[Article](a, []byte(least)))
		})
	}
	_, err := newAcceptor("article", edited(t, map[string]any{
		"definitions/duration": map[string]any{"type": "string"}, "definitions/role/properties/title": map[string]any{"$ref": "#/definitions/duration"},
	}), nil)
	require.ErrorContains(t, err, "meaning of duration")
}

// least is the smallest article.
const least = `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`

// The acceptor has no rule of its own: what it accepts changes with the schema.
func TestTheSchemaDecidesWhatIsAccepted(t *testing.T) {
	type object = map[string]any
	with := func(members string) string { return strings.TrimSuffix(least, "}") + "," + members + "}" }
	party := strings.Replace(least, `"parties":[]`, `"parties":[{"name":"Ann","mentions":[{"start":3,"end":9}]}]`, 1)
	accents := strings.Replace(party, "Ann", "Zoé", 1)
	for _, tt := range []struct {
		reason, path  string
		value         any
		record        string
		before, after bool
	}{
		{"a member is new", "properties/score", object{"type": "number"}, with(`"score":0.5`), false, true},
		{"a member is gone", "definitions/party/properties/mentions", object{"type": "boolean"}, party, true, false},
		{"a member is not required any more", "required", []any{"form"}, `{"form":"assay/article@1"}`, false, true},
		{"a member is required", "required", []any{"form", "events"}, least, true, false},
		{"a longer text", "definitions/party/properties/name/minLength", 4, party, true, false},
		{"a shorter one", "definitions/party/properties/name/maxLength", 2, party, true, false},
		{"as many bytes as characters are asked for", "definitions/party/properties/name/minLength", 4, accents, true, false},
		{"more bytes than characters are allowed", "definitions/party/properties/name/maxLength", 3, accents, true, true},
		{"another notation", "definitions/party/properties/name/pattern", "^[a-z]+$", party, true, false},
		{"words", "definitions/party/properties/name/enum", []any{"Bob", "Cy"}, party, true, false},
		{"a higher minimum", "definitions/offset/minimum", 4, party, true, false},
		{"a lower maximum", "definitions/offset/maximum", 8, party, true, false},
		{"a condition", "definitions/party/if", object{"required": []any{"name"}}, party, true, true},
		{"what it asks for", "definitions/party/then", object{"required": []any{"id"}}, party, true, true},
		{"a choice", "definitions/party/anyOf", []any{object{"required": []any{"id"}}, object{"required": []any{"x"}}}, party, true, false},
		{"one of two", "definitions/party/oneOf", []any{object{"required": []any{"name"}}, object{"required": []any{"mentions"}}}, party, true, false},
		{"all", "definitions/party/allOf", []any{object{"required": []any{"name"}}, object{"required": []any{"id"}}}, party, true, false},
		{"a dependency", "definitions/party/dependencies", object{"name": []any{"id"}}, party, true, false},
		{"a rule for a text in a condition", "definitions/party/allOf", []any{object{"properties": object{"name": object{"pattern": "^B"}}}}, party, true, false},
		{"otherwise", "definitions/party/allOf", []any{object{"if": object{"required": []any{"id"}}, "else": object{"required": []any{"x"}}}}, party, true, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			for want, edits := range map[bool]map[string]any{tt.before: nil, tt.after: {tt.path: tt.value}} {
				if tt.before == tt.after && edits == nil {
					continue
				}
				schema := edited(t, edits)
				for _, typ := range []reflect.Type{reflect.TypeFor[Article](), nil} {
					a, err := newAcceptor("article", schema, typ)
					require.NoError(t, err)
					require.Equal(t, want, accepted[Article](a, []byte(tt.record)) != nil)
				}
				f, err := newForm("article", schema)
				require.NoError(t, err)
				_, problems := validated([]byte(tt.record), f, Options{})
				require.Equal(t, want, len(problems) == 0, "the visitor: %v", problems)
			}
		})
	}
}

// A schema may contain itself; a record may not do so without end.
func TestDepthIsBounded(t *testing.T) {
	a, err := newAcceptor("article", []byte(`{"type": "object", "additionalProperties": false, "required": ["form"], "properties": {
		"form": {"type": "string", "enum": ["assay/article@1"]}, "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}},
		"definitions": {"part": {"type": "object", "additionalProperties": false, "properties": {"parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}}}}}`), reflect.TypeFor[Article]())
	require.NoError(t, err)
	nested := func(n int) []byte {
		return []byte(`{"form":"assay/article@1","parts":[` + strings.Repeat(`{"parts":[`, n) + strings.Repeat(`]}`, n) + `]}`)
	}
	require.True(t, a.accept(nested(49)), "100 deep")
	require.False(t, a.accept(nested(50)), "102 deep")
	require.False(t, a.accept([]byte(strings.Replace(string(nested(49)), "[]", "[{}]", 1))), "101 deep")
}

// What the visitor checks by the name of a definition, the acceptor checks too
// or leaves to it.
func TestEveryMeaningIsKnownToTheAcceptor(t *testing.T) {
	file, err := parser.ParseFile(gotoken.NewFileSet(), "meaning.go", nil, 0)
	require.NoError(t, err)
	cases := map[string][]string{}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv == nil {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SwitchStmt)
			if !ok {
				return true
			}
			if by, ok := s.Tag.(*ast.SelectorExpr); !ok || by.Sel.Name != "def" {
				return true
			}
			for _, c := range s.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					name, err := strconv.Unquote(e.(*ast.BasicLit).Value)
					require.NoError(t, err)
					cases[f.Name.Name] = append(cases[f.Name.Name], name)
				}
			}
			return true
		})
	}
	require.Len(t, cases, 2)
	known := func(m any) []string {
		var names []string
		for _, k := range reflect.ValueOf(m).MapKeys() {
			names = append(names, k.String())
		}
		slices.Sort(names)
		return names
	}
	require.ElementsMatch(t, known(meanings), cases["checkMeaning"])
	require.ElementsMatch(t, known(pairs), cases["checkPairs"])
}

// A Go type that cannot be filled is decoded once the record is accepted.
func TestTypesThatAreNotFilled(t *testing.T) {
	type record struct {
		Form   string         `json:"form"`
		Source map[string]any `json:"source"`
	}
	type spelled struct {
		Form string `json:"form,string"`
	}
	type renamed struct {
		Form   json.RawMessage `json:"form"`
		Source struct {
			ID []byte `json:"id"`
		} `json:"source"`
	}
	schema := edited(t, nil)
	for _, typ := range []reflect.Type{reflect.TypeFor[record](), reflect.TypeFor[spelled](), reflect.TypeFor[renamed](), reflect.TypeFor[string]()} {
		a, err := newAcceptor("article", schema, typ)
		require.NoError(t, err)
		require.False(t, a.fills, "%s", typ)
	}
	a, err := newAcceptor("article", schema, reflect.TypeFor[record]())
	require.NoError(t, err)
	require.Equal(t, &record{ArticleForm, map[string]any{"id": "a"}}, accepted[record](a, []byte(least)))
	require.Nil(t, accepted[record](a, []byte(`{}`)))
	require.Nil(t, accepted[renamed](a, []byte(least)), "what cannot be decoded is not accepted")
	for name, a := range map[string]*acceptor{"article": articles(), "golden": goldens()} {
		require.NotNil(t, a, name)
		require.True(t, a.fills, "%s: %s", name, "its type is filled, or reading it takes twice as long")
	}
	require.NotNil(t, results())
}

func TestResultsAreAcceptedAsTheVisitorDoes(t *testing.T) {
	const step = 29 // of the many mistakes
	f, err := formNamed("result")
	require.NoError(t, err)
	verdicts := map[bool]int{}
	g := newGenerator(t, "result", 1)
	g.full = true
	r := g.record()
	require.True(t, results().accept(r.json()), "%s", r.json())
	r.each(func(v *generated) {
		raw, list := v.raw, v.replacements()
		for i := v.number(step); i < len(list); i += step {
			v.raw = list[i]
			data := r.json()
			_, problems := validated(data, f, Options{})
			accepts := results().accept(data)
			verdicts[accepts]++
			if accepts {
				require.Empty(t, problems, "%s", data)
			} else if len(problems) == 0 {
				require.Contains(t, []any{"integer"}, v.schema["type"], "only an integer as 1.0 is left to the visitor: %s", data)
			}
		}
		v.raw = raw
	})
	require.Greater(t, verdicts[true], 100)
	require.Greater(t, verdicts[false], 1000)
}

// number is a number below n that differs from value to value.
func (v *generated) number(n int) int { return (len(v.name) + len(v.owner)) % n }

// Readings are shared by many goroutines, and the bytes of a record are used
// again; the race detector looks on.
func TestAcceptIsSafeForConcurrentUse(t *testing.T) {
	g := newGenerator(t, "article", 5)
	var group sync.WaitGroup
	for range 8 {
		var list [][]byte
		for data := range g.broken(20) {
			list = append(list, data)
		}
		group.Go(func() {
			var buffer []byte
			var kept []*Article
			for _, data := range list {
				buffer = append(buffer[:0], data...)
				kept = append(kept, accepted[Article](articles(), buffer))
			}
			for i, data := range list {
				want, problems := arbitrate[Article](data, "article", Options{})
				if len(problems) > 0 {
					want = nil
				}
				if !reflect.DeepEqual(want, kept[i]) {
					t.Errorf("%s", data)
				}
			}
		})
	}
	group.Wait()
}

func TestAcceptingAllocatesLittleBesidesTheRecord(t *testing.T) {
	g := newGenerator(t, "golden", 3)
	g.full = true
	data := g.record().json()
	require.NotNil(t, accepted[Golden](goldens(), data))
	strict := testing.AllocsPerRun(50, func() { _ = jsonv2.Unmarshal(data, new(Golden)) })
	require.Less(t, testing.AllocsPerRun(50, func() { accepted[Golden](goldens(), data) }), 0.8*strict)
}
