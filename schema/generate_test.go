package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xeipuuv/gojsonschema"
)

// generator makes records from the schema of a form, so that it leaves out no
// member that the schema has. It knows what definitions mean only as far as
// records without problems need it.
type generator struct {
	*rand.Rand
	top        map[string]any
	full       bool // every member, where the schema allows it
	ids        map[string][]string
	refs       []*generated
	validators map[string]func() *gojsonschema.Schema
}

// generated is a value and the schema that it was made from.
type generated struct {
	def     string // "" for the root and for what has no definition of its own
	owner   string // the definition of the object that it is a member of
	name    string // of the member
	schema  map[string]any
	raw     string // of a scalar; of any other value, what it is replaced with
	kind    byte   // { [ or 0 for a scalar
	keys    []string
	members []*generated // or elements
}

func newGenerator(t testing.TB, form string, seed uint64) *generator {
	t.Helper()
	b, err := Schema(form)
	require.NoError(t, err)
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 17)), validators: map[string]func() *gojsonschema.Schema{}}
	require.NoError(t, json.Unmarshal(b, &g.top))
	for name, def := range g.top["definitions"].(map[string]any) {
		d := def.(map[string]any)
		if !slices.ContainsFunc([]string{"if", "anyOf", "oneOf", "dependencies", "minProperties", "allOf"}, func(k string) bool { return d[k] != nil }) {
			continue
		}
		doc, err := json.Marshal(map[string]any{"definitions": g.top["definitions"], "$ref": "#/definitions/" + name})
		require.NoError(t, err)
		g.validators[name] = compiler(doc)
	}
	return g
}

// record returns a record that most often has no problem.
func (g *generator) record() *generated {
	g.ids, g.refs = map[string][]string{}, nil
	r := g.value("", "", "", g.top)
	for _, ref := range g.refs {
		of := g.ids[strings.TrimSuffix(ref.def, "_ref")]
		if ref.def == "fact_ref" {
			of = slices.Concat(slices.Collect(maps.Values(g.ids))...)
			slices.Sort(of)
		}
		if len(of) > 0 {
			ref.raw = quote(of[g.IntN(len(of))])
		}
	}
	return r
}

func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func (g *generator) value(def, owner, name string, schema map[string]any) *generated {
	if ref, ok := schema["$ref"].(string); ok {
		def = strings.TrimPrefix(ref, "#/definitions/")
		return g.value(def, owner, name, g.top["definitions"].(map[string]any)[def].(map[string]any))
	}
	v := &generated{def: def, owner: owner, name: name, schema: schema}
	switch schema["type"] {
	case "object":
		v.kind = '{'
		for range 12 {
			ids, refs := maps.Clone(g.ids), len(g.refs)
			g.object(v)
			if g.fits(v) {
				return v
			}
			g.ids, g.refs = ids, g.refs[:refs]
		}
	case "array":
		v.kind = '['
		n := g.IntN(3)
		switch {
		case g.full:
			n = 1
		case name == "parties" || name == "figures" || name == "dates":
			n = max(n, 1) // something to refer to
		}
		for range n {
			v.members = append(v.members, g.value("", "", "", schema["items"].(map[string]any)))
		}
	default:
		v.raw = g.scalar(v)
	}
	return v
}

// fits reports whether an object meets the conditions of its definition.
func (g *generator) fits(v *generated) bool {
	validator := g.validators[v.def]
	if validator == nil {
		return true
	}
	d := json.NewDecoder(bytes.NewReader(v.json()))
	d.UseNumber()
	var value any
	return d.Decode(&value) == nil && len(validatePart(&part{&shape{}, validator}, value)) == 0
}

func (g *generator) object(v *generated) {
	v.keys, v.members = nil, nil
	properties, _ := v.schema["properties"].(map[string]any)
	if values, ok := v.schema["additionalProperties"].(map[string]any); ok && properties == nil {
		for _, name := range []string{"a", "b"}[:1+g.IntN(2)] {
			v.keys, v.members = append(v.keys, quote(name)), append(v.members, g.value("", v.def, name, values))
		}
		return
	}
	if properties == nil {
		v.raw = []string{`{}`, `{"a": [1, {"b":null}], "c":"\u00e9" }`, `{"a":-0.5e3,"":{}}`}[g.IntN(3)]
		return
	}
	required, _ := v.schema["required"].([]any)
	likely := 0.3 + 0.5*g.Float64()
	switch {
	case v.schema["oneOf"] != nil:
		likely = 0.2
	case g.full:
		likely = 1
	}
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		if slices.Contains(required, any(name)) || name == "id" && g.IntN(20) > 0 || g.Float64() < likely {
			v.keys = append(v.keys, quote(name))
			v.members = append(v.members, g.value("", v.def, name, properties[name].(map[string]any)))
		}
	}
	g.Shuffle(len(v.keys), func(i, j int) {
		v.keys[i], v.keys[j] = v.keys[j], v.keys[i]
		v.members[i], v.members[j] = v.members[j], v.members[i]
	})
}

var scalars = map[string][]string{
	"decimal":   {`"1"`, `"1.50"`, `12`, `0.5`, `1e3`, `"+7"`, `"-3e-2"`, `-4`, `"007.0"`, `"500000000000"`},
	"value_max": {`"500000000000"`, `5e11`, `"6e11"`, `999999999999.5`},
	"edtf":      {`"2025-02-04"`, `"2025"`, `"2025-02"`, `"2025/.."`, `"202X"`, `"2025-02-04T09:30+01:00"`, `"2025-33"`, `"2025-02-04/2025-02-06"`, `"1985~"`},
	"day":       {`"2025-02-04"`, `"2024-02-29"`, `"2025-02-04T23:10:00+09:00"`, `"2025-02-04T23:10"`},
	"sha256":    {`"` + strings.Repeat("0123456789abcdef", 4) + `"`, `"` + strings.Repeat("f", 64) + `"`},
	"language":  {`"fr"`, `"pt-BR"`, `"zh_Hant-TW"`},
	"unit":      {`"EUR"`, `"USD"`, `"%"`, `"1"`, `"km"`, `"\u0045UR"`},
}

func (g *generator) scalar(v *generated) string {
	pick := func(list []string) string { return list[g.IntN(len(list))] }
	switch {
	case v.def == "id":
		id := fmt.Sprint(v.owner, len(g.ids[v.owner]))
		g.ids[v.owner] = append(slices.Clip(g.ids[v.owner]), id)
		return quote(id)
	case strings.HasSuffix(v.def, "_ref"):
		g.refs = append(g.refs, v)
		return `"nobody"`
	case v.schema["enum"] != nil:
		list := v.schema["enum"].([]any)
		return quote(list[g.IntN(len(list))].(string))
	case scalars[v.name] != nil:
		return pick(scalars[v.name])
	case scalars[v.def] != nil:
		return pick(scalars[v.def])
	case v.schema["pattern"] != nil && v.schema["examples"] != nil:
		examples := v.schema["examples"].([]any)
		return quote(examples[g.IntN(len(examples))].(string))
	case v.schema["type"] == "boolean":
		return pick([]string{"true", "false"})
	case v.schema["type"] == "number":
		return pick([]string{"0", "0.5", "-3", "1e3", "1.25E-2"})
	case v.schema["type"] == "integer":
		most := 3 + g.IntN(60) // no less than a start
		if v.name == "end" {
			return fmt.Sprint(most)
		}
		minimum, _ := v.schema["minimum"].(float64)
		return fmt.Sprint(max(int(minimum), g.IntN(4)))
	}
	return pick([]string{`"A"`, `"Sam Altman"`, `"à bientôt"`, `"\u0153uvre"`, `"a\nb \"c\" \\"`, `"\ud83d\ude00 ok"`, `"` + strings.Repeat("mot ", 35) + `"`})
}

// json writes a value.
func (v *generated) json() []byte { return v.write(nil) }

func (v *generated) write(b []byte) []byte {
	if v.kind == 0 || v.raw != "" {
		return append(b, v.raw...)
	}
	b = append(b, v.kind)
	for i, m := range v.members {
		if i > 0 {
			b = append(b, ", "[:1+i%2]...)
		}
		if v.kind == '{' {
			b = append(append(b, v.keys[i]...), ": "[:1+i%2]...)
		}
		b = m.write(b)
	}
	return append(b, v.kind+2)
}

// each visits a value and those in it.
func (v *generated) each(visit func(*generated)) {
	visit(v)
	for _, m := range v.members {
		m.each(visit)
	}
}

// wrong are values of every type, and of every size that has a limit.
var wrong = sync.OnceValue(func() []string {
	nested := func(n int) string { return `{"a":` + strings.Repeat("[", n) + strings.Repeat("]", n) + "}" }
	list := []string{
		`null`, `true`, `false`, `0`, `-0`, `-1`, `1`, `1.0`, `1.5`, `1e1`, `1E-2`, `67108864`, `67108865`, `999999999999999999`, `9999999999999999999`, `18446744073709551617`, `-18446744073709551615`, `99999999999999999999`,
		`0e401`, `0E-401`, `1e400`, `1e401`, `1e-400`, `-1e-401`, `1e+0000400`, `1e999999999`, strings.Repeat("1", 400), strings.Repeat("1", 401), strings.Repeat("1", 450), strings.Repeat("1", 451),
		`""`, `" "`, `"x"`, `"0"`, `"1e5"`, `"1e1000"`, `".5"`, `"5."`, `"1_0"`, `"` + strings.Repeat("9", 401) + `"`, `"\u0000"`, `"\ud800"`, `"\udc00\ud800"`, `"…"`, `"» «"`, `"é"`,
		`"2025-02-30"`, `"2025-13"`, `"2025-02-04T25:00"`, `"2025-2-4"`, `"2025-02-04/2025-02-06"`, `"2026-01-01/2025-01-01"`, `"../.."`, `"0000-01-01"`, `"-001-01-01"`, `"2025-02-04 "`, `"２０２５-02-04"`,
		`"EUR\n"`, `"eur"`, `"EURO"`, `"between"`, `"assay/article@1"`, `"assay/golden@1"`, `"assay/result@1"`, `"assay/article@2"`,
		`[]`, `[[]]`, `[null]`, `[0]`, `["x"]`, `["x","x"]`, `[{}]`, `{}`, `{"a":1}`, `{"a":1,"a":2}`, `{"a":1,"\u0061":2}`, `{"x":{"b":[{"c":1,"c":2}]}}`, `{"a":1e401}`, `{"a":"\ud800"}`,
		`nul`, `'x'`, `01`, `+1`, `.5`, `1.`, `NaN`, `"`, `[1,]`, `{"a"}`, `{"a":1,}`, `{a:1}`, `{,}`, `[,]`, `"a" "b"`, `/**/1`, ``, "\"\x01\"", "\"\xff\"", "\"\x00\"", `"\q"`, `"\u12"`,
	}
	for n := 92; n <= 101; n++ {
		list = append(list, nested(n))
	}
	for n := range []int{3, 4, 79, 80, 81} {
		list = append(list, `"`+strings.Repeat("a", n)+`"`, `"`+strings.Repeat("é", n)+`"`)
	}
	return list
})

// replacements are what may stand in place of a value: right and wrong.
func (v *generated) replacements() []string {
	list := slices.Clone(wrong())
	own := string(v.json())
	for _, bound := range []string{"minimum", "maximum", "minLength", "maxLength"} {
		if f, ok := v.schema[bound].(float64); ok {
			for n := int(f) - 1; n <= int(f)+1; n++ {
				list = append(list, fmt.Sprint(n), fmt.Sprint(n, ".0"), `"`+strings.Repeat("2", max(0, min(n, 1000)))+`"`)
			}
		}
	}
	switch {
	case len(own) > 1 && own[0] == own[len(own)-1] && own[0] == '"':
		s := own[1 : len(own)-1]
		list = append(list, `"`+s+` "`, `"`+s+`\n"`, `"`+s+`x"`, `"`+s+`é"`, `"x`+s+`"`, `"`+strings.ToUpper(s)+`"`, `"`+strings.ToLower(s)+`"`)
		if r := []rune(s); len(r) > 0 && !strings.Contains(s, `\`) {
			list = append(list, `"`+string(r[1:])+`"`, `"`+string(r[:len(r)-1])+`"`, fmt.Sprintf(`"\u%04x%s"`, r[0], string(r[1:])))
		}
		enum, _ := v.schema["enum"].([]any)
		for _, e := range enum {
			list = append(list, quote(e.(string)))
		}
	case v.kind == '[':
		for i := range v.members {
			list = append(list, v.with(nil, slices.Delete(slices.Clone(v.members), i, i+1)), v.with(nil, append(slices.Clip(v.members), v.members[i])))
		}
	case v.kind == '{' && v.raw == "":
		list = append(list, v.objectReplacements()...)
	}
	return list
}

func (v *generated) with(keys []string, members []*generated) string {
	return string((&generated{kind: v.kind, keys: keys, members: members}).json())
}

func (v *generated) objectReplacements() []string {
	var list []string
	for i, key := range v.keys {
		put := func(key string, m *generated) {
			list = append(list, v.with(append(slices.Clip(v.keys), key), append(slices.Clip(v.members), m)))
		}
		escaped := fmt.Sprintf(`"\u%04x%s`, key[1], key[2:])
		put(key, v.members[i])
		put(escaped, v.members[i])
		renamed := func(to string) {
			keys := slices.Clone(v.keys)
			keys[i] = to
			list = append(list, v.with(keys, v.members))
		}
		for _, to := range []string{escaped, strings.ToUpper(key), `"` + key[1:len(key)-1] + ` "`, `"x"`, `1`} {
			renamed(to)
		}
		list = append(list, v.with(slices.Delete(slices.Clone(v.keys), i, i+1), slices.Delete(slices.Clone(v.members), i, i+1)))
		if i > 0 {
			keys := slices.Clone(v.keys)
			keys[0], keys[i] = keys[i], keys[0]
			list = append(list, v.with(keys, v.members)) // the values of two members are swapped
		}
	}
	for _, key := range []string{`"unknown"`, `""`, `"need"`, `"accept"`, `"text_sha256"`, `"complete"`, `"never"`, `"id"`, `"value_max"`, `"Annotation"`, `"x"`} {
		for _, raw := range []string{`null`, `"required"`, `[]`, `{}`, `5`} {
			list = append(list, v.with(append(slices.Clip(v.keys), key), append(slices.Clip(v.members), &generated{raw: raw})))
		}
	}
	return list
}
