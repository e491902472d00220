package mapping

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
)

// What fails in a jq program is told with the part of it, what that part got,
// and the keys that are there.
func TestMapSaysWhatFails(t *testing.T) {
	const people = `{"amounts": [], "people": [{"name": "Zoë", "role": null}, {"name": 5}]}`
	for _, tt := range []struct {
		reason, jq, output string
		says               []string
	}{
		{"a member that is not there", `{parties: [.peoples[] | {type: "person", name}]}`, people,
			[]string{".peoples[]: cannot iterate over null", "the output has the keys amounts, people", "did you mean .people?"}},
		{"a member within", `{parties: [.people[] | {name: .role.title.en}, {name: .name.first}]}`, people,
			[]string{".name.first: ", "string", `"Zoë"`}},
		{"a member of a number", `.a.b.c`, `{"a":1}`, []string{".a.b: ", "number (1)"}},
		{"a key within a list's objects", `{parties: [.people[] | {name: .nam[]}]}`, people,
			[]string{".nam[]: cannot iterate over null", "has the keys name, role", "did you mean .name?"}},
		{"in a map", `{parties: (.people | map({name: (.name | ascii_downcase)}))}`, people,
			[]string{"ascii_downcase", "number (5)"}},
		{"behind a variable", `.people as $p | {parties: [$p[].titles[]]}`, people, []string{"$p[].titles[]: cannot iterate over null", "has the keys name, role"}},
		{"in a function of its own", `def f(x): x[]; {parties: [f(.persons)]}`, people, []string{"f(.persons): cannot iterate over null", "the output has the keys amounts, people"}},
		{"in a branch", `if .people then {parties: .amount.x.y, dates: [.dates[]]} else {parties: [.nothing[]]} end`, people, []string{".dates[]: cannot iterate over null"}},
		{"a list where an object was meant", `{parties: .entities}`, `[{"word": "Zoë", "entity": "PER"}]`,
			[]string{".entities: ", "the output is a list of 1, the first with the keys entity, word"}},
		{"an error of its own", `error("no model")`, people, []string{"no model"}},
		{"on a line", "{\n  parties:\n    [.peoples[]]\n}", people, []string{"on line 3", ".peoples[]"}},
		{"nothing", `.amounts[]`, people, []string{"returns no value", "the output has the keys amounts, people"}},
		{"two values", `.people[]`, people, []string{"more than one value", `{"name":"Zoë"`, `{"name":5}`, "collect them"}},
		{"a list", `.people`, people, []string{"returns an array", `[{"name":"Zoë"`, "must return an object"}},
		{"a string", `"a"`, people, []string{"returns a string", "must return an object"}},
		{"an object of another shape", `.people[0]`, people, []string{"none of a record's keys", "name, role"}},
		{"a key that a terminal would obey", `[.x[]]`, `{"\u001b[31m": 1}`, []string{`"\x1b[31m"`}},
		{"many values are looked at for a bounded time", `{parties: [range(100000) as $i | .people[] | .name.x]}`, people, []string{"Zoë"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, _, err := mapOf(t, Config{JQ: tt.jq, File: "own.jq"}, tt.output, zoe)
			require.Equal(t, extract.Unmapped, extract.KindOf(err), "%v", err)
			for _, words := range append(tt.says, "own.jq") {
				require.ErrorContains(t, err, words)
			}
			require.NotContains(t, err.Error(), "\x1b")
			require.Less(t, len(err.Error()), 900)
		})
	}
	_, err := New(Config{JQ: "{\n  parties: [.a,\n}", File: "own.jq"})
	require.ErrorContains(t, err, "own.jq does not parse, on line 3 (})")
}

// Without a program, an output of another shape stays as it is: its decoder
// says in one sentence what came.
func TestMapLeavesAnotherShapeAlone(t *testing.T) {
	for _, m := range []Config{{Locate: true}, {Table: "conll"}, {Offsets: "utf16"}} {
		x, err := New(m)
		require.NoError(t, err)
		record, _, err := x.Map(context.Background(), []byte(`{"people": [], "amounts": []}`), zoe)
		require.NoError(t, err)
		_, problems := schema.InspectArticle(record, schema.Options{})
		require.Len(t, problems, 1)
		require.Equal(t, schema.Rule("shape"), problems[0].Rule)
	}
}

// gojq gives an object that stands in a program as the same one each time.
func TestMapDoesNotWriteIntoItsProgram(t *testing.T) {
	x, err := New(Config{JQ: `{parties: [{type: "PERSON", name: "Zoë", mentions: [{start: 0, end: 4}]}], source: {offsets: "utf8"}}`, Table: "ontonotes", Locate: true})
	require.NoError(t, err)
	first, second := zoe, zoe
	second.ID, second.Text = "other", "Noé is not here."
	a, _, err := x.Map(context.Background(), []byte(`{}`), first)
	require.NoError(t, err)
	b, _, err := x.Map(context.Background(), []byte(`{}`), second)
	require.NoError(t, err)
	again, _, err := x.Map(context.Background(), []byte(`{}`), first)
	require.NoError(t, err)
	require.Equal(t, string(a), string(again))
	require.Contains(t, string(b), `"other"`)
	require.NotContains(t, string(b), "Zoë\"}]")
}
