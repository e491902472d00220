package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// record wraps members into a record that is right but for them.
func record(members string) string {
	r := map[string]string{"source": `{"id": "a"}`, "parties": `[]`, "figures": `[]`, "dates": `[]`}
	for name := range r {
		if strings.HasPrefix(members, `"`+name+`"`) || strings.Contains(members, `, "`+name+`"`) {
			delete(r, name)
		}
	}
	out := `{"form": "assay/article@1"`
	for _, name := range []string{"source", "parties", "figures", "dates"} {
		if v, ok := r[name]; ok {
			out += fmt.Sprintf(`, %q: %s`, name, v)
		}
	}
	if members != "" {
		out += ", " + members
	}
	return out + "}"
}

func TestDecodeArticleProblems(t *testing.T) {
	for _, test := range []struct {
		reason, json, check, rule, pointer string
		says                               string
	}{
		{"nothing", "", "form/json", "empty", "", "empty"},
		{"white space alone", " \n\t", "form/json", "empty", "", "empty"},
		{"a byte order mark", "\xef\xbb\xbf{}", "form/json", "encoding", "", "byte order mark"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "form/json", "encoding", "", "UTF-16"},
		{"a NUL byte", "{\x00}", "form/json", "encoding", "", "NUL"},
		{"invalid UTF-8", record("\"x\": {\"a\": \"\xff\"}"), "form/json", "utf8", "", "0xff"},
		{"a lone high surrogate", record(`"x": {"a": "\ud800"}`), "form/json", "surrogate", "/x", `\ud800`},
		{"a lone low surrogate", record(`"x": {"a": "b\uDC00"}`), "form/json", "surrogate", "/x", `\uDC00`},
		{"a duplicate key", record(`"x": {"a": 1, "a": 2}`), "form/json", "duplicate-key", "/x/a", "line 1"},
		{"a duplicate key that is escaped once", record(`"x": {"a": 1, "\u0061": 2}`), "form/json", "duplicate-key", "/x/a", "twice"},
		{"trailing data", record("") + "x", "form/json", "trailing-data", "", "after the end"},
		{"a second record", record("") + "\n" + record(""), "form/json", "trailing-data", "", "after the end"},
		{"a merge conflict", "{\n<<<<<<< HEAD\n\"form\": 1}", "form/json", "merge-conflict", "", "merge conflict"},
		{"a Markdown fence", "```json\n{}\n```", "form/json", "markdown", "", "fence"},
		{"a closing Markdown fence", record("") + "\n```", "form/json", "markdown", "", "fence"},
		{"words before", "Here is the JSON: {}", "form/json", "syntax", "", "does not start"},
		{"a trailing comma in a list", record(`"x": {"a": [1,]}`), "form/json", "trailing-comma", "/x/a", "comma"},
		{"a trailing comma in an object", record(`"x": {"a": 1, }`), "form/json", "trailing-comma", "/x", "comma"},
		{"single quotes", `{'form': 1}`, "form/json", "syntax", "", "single quotes"},
		{"a comment", "{ // hi\n}", "form/json", "syntax", "", "comments"},
		{"NaN", record(`"x": {"a": NaN}`), "form/json", "syntax", "/x", "JSON has no number NaN"},
		{"a Python word", record(`"x": {"a": None}`), "form/json", "syntax", "/x", "None is used instead of"},
		{"a raw line feed in a string", "{\"a\n\": 1}", "form/json", "syntax", "", "control character"},
		{"a broken escape", `{"a\q": 1}`, "form/json", "syntax", "", "not JSON"},
		{"an absurd exponent", record(`"figures": [{"kind": "count", "value": 1e999999999}]`), "form/json", "number", "/figures/0/value", "1e999999999"},
		{"an absurd negative exponent", record(`"x": {"a": [0, -1E-99999]}`), "form/json", "number", "/x/a/1", "-1E-99999"},
		{"a number too long", record(`"x": {"a": ` + strings.Repeat("9", 500) + `}`), "form/json", "number", "/x/a", "999"},
		{"nesting past 100", strings.Repeat("[", 101) + strings.Repeat("]", 101), "form/json", "depth", strings.Repeat("/0", 99), "100"},
		{"a truncated list", `{"form": "assay/article@1", "figures": [{"kind": "count"`, "form/json", "truncated", "/figures/0", "/figures/0, opened on line 1"},
		{"a truncated string", `{"form": "assay`, "form/json", "truncated", "", "not closed: the record, opened on line 1"},

		{"a list at the top", `[]`, "form/schema", "shape", "", "an empty list"},
		{"a number at the top", `5`, "form/schema", "shape", "", "5 instead of a record"},
		{"no form", strings.Replace(record(""), `"form": "assay/article@1", `, "", 1), "form/schema", "required", "", `"form" is missing`},
		{"no source", strings.Replace(record(""), `"source": {"id": "a"}, `, "", 1), "form/schema", "required", "", `"source" is missing`},
		{"no source id", record(`"source": {}`), "form/schema", "required", "/source", `"id" is missing`},
		{"an empty source id", record(`"source": {"id": ""}`), "form/schema", "minLength", "/source/id", "empty"},
		{"no dates", strings.Replace(record(""), `, "dates": []`, "", 1), "form/schema", "required", "", `"dates" is missing`},
		{"null in the place of a list", record(`"events": null`), "form/schema", "type", "/events", "null"},
		{"another form", strings.Replace(record(""), "article@1", "golden@1", 1), "form/schema", "enum", "/form", "assay/golden@1"},
		{"an unknown form", strings.Replace(record(""), "article@1", "article@2", 1), "form/schema", "enum", "/form", "assay/article@2"},
		{"an unknown key", record(`"partys": []`), "form/schema", "unknown-key", "/partys", "partys"},
		{"an unknown key with a slash and a tilde", record(`"a/b~c": []`), "form/schema", "unknown-key", "/a~1b~0c", "a/b~c"},
		{"a golden's key", record(`"parties": [{"name": "A", "need": "optional"}]`), "form/schema", "unknown-key", "/parties/0/need", "need"},
		{"a party without a name", record(`"parties": [{"type": "person"}]`), "form/schema", "required", "/parties/0", `"name"`},
		{"an unknown party type", record(`"parties": [{"name": "A", "type": "persn"}]`), "form/schema", "enum", "/parties/0/type", "persn"},
		{"a figure that is no object", record(`"figures": [7]`), "form/schema", "type", "/figures/0", "a number"},
		{"money without a unit", record(`"figures": [{"kind": "money", "value": "1"}]`), "form/schema", "required", "/figures/0", `"unit"`},
		{"percent without a unit", record(`"figures": [{"kind": "percent", "value": 1}]`), "form/schema", "required", "/figures/0", `"unit"`},
		{"quantity without a unit", record(`"figures": [{"kind": "quantity", "value": 1}]`), "form/schema", "required", "/figures/0", `"unit"`},
		{"money in a symbol", record(`"figures": [{"kind": "money", "value": "1", "unit": "$"}]`), "form/schema", "pattern", "/figures/0/unit", "$"},
		{"percent in a word", record(`"figures": [{"kind": "percent", "value": "1", "unit": "percent"}]`), "form/schema", "enum", "/figures/0/unit", "percent"},
		{"an unknown qualifier", record(`"figures": [{"kind": "count", "value": "1", "qualifier": "upto"}]`), "form/schema", "enum", "/figures/0/qualifier", "upto"},
		{"a decimal comma", record(`"figures": [{"kind": "count", "value": "1,5"}]`), "form/schema", "decimal", "/figures/0/value", "1,5"},
		{"a decimal past 400 digits", record(`"figures": [{"kind": "count", "value": "1e500"}]`), "form/schema", "decimal", "/figures/0/value", "400"},
		{"an upside-down range", record(`"figures": [{"kind": "count", "value": "9", "value_max": 8}]`), "form/schema", "range", "/figures/0/value_max", "less than value"},
		{"between, with one end", record(`"figures": [{"kind": "percent", "unit": "%", "value": 40, "qualifier": "between"}]`), "form/schema", "required", "/figures/0", "\"value_max\" is missing"},
		{"an upper end alone", record(`"figures": [{"kind": "count", "value_max": 8}]`), "form/schema", "required", "/figures/0", "value"},
		{"a date that is none", record(`"dates": [{"value": "2025-02-30"}]`), "form/schema", "edtf", "/dates/0/value", "2025-02-30"},
		{"a date with nothing in it", record(`"dates": [{"id": "d"}]`), "form/schema", "anyOf", "/dates/0", "value, timex"},
		{"published as a month", record(`"source": {"id": "a", "published": "2025-02T10"}`), "form/schema", "edtf", "/source/published", "2025-02"},
		{"a start below 0", record(`"parties": [{"name": "A", "mentions": [{"start": -1, "end": 2}]}]`), "form/schema", "minimum", "/parties/0/mentions/0/start", "-1"},
		{"an end before its start", record(`"parties": [{"name": "A", "mentions": [{"start": 9, "end": 8}]}]`), "form/schema", "span", "/parties/0/mentions/0/end", "before"},
		{"a start without an end", record(`"parties": [{"name": "A", "mentions": [{"start": 9, "text": "A"}]}]`), "form/schema", "required", "/parties/0/mentions/0", `"end"`},
		{"an offset written as a float", record(`"parties": [{"name": "A", "mentions": [{"start": 1e2, "end": 200}]}]`), "form/schema", "type", "/parties/0/mentions/0/start", "a number"},
		{"a huge offset", record(`"parties": [{"name": "A", "mentions": [{"start": 1, "end": 99999999999999999999}]}]`), "form/schema", "type", "/parties/0/mentions/0/end", ""},
		{"an empty mention", record(`"parties": [{"name": "A", "mentions": [{}]}]`), "form/schema", "anyOf", "/parties/0/mentions/0", "start, text"},
		{"an unknown unit of offsets", record(`"source": {"id": "a", "offsets": "bytes"}`), "form/schema", "enum", "/source/offsets", "bytes"},
		{"an upper-case hash", record(`"source": {"id": "a", "sha256": "` + strings.Repeat("A", 64) + `"}`), "form/schema", "pattern", "/source/sha256", "AAA"},
		{"a quote of an ellipsis", record(`"quotes": [{"text": "…"}]`), "form/schema", "pattern", "/quotes/0/text", "no word"},
		{"a quote of its marks", record(`"quotes": [{"text": "« »"}]`), "form/schema", "pattern", "/quotes/0/text", "no word"},
		{"a quote of nothing", record(`"quotes": [{"text": ""}]`), "form/schema", "pattern", "/quotes/0/text", "no word"},
		{"x that is no object", record(`"x": []`), "form/schema", "type", "/x", "a list"},
		{"an unknown key deep in the record", record(`"events": [{"participants": [{"party": "a", "role": "guest"}]}], "parties": [{"id": "a", "name": "A"}]`), "form/schema", "unknown-key", "/events/0/participants/0/role", "role"},

		{"two facts with one id", record(`"parties": [{"id": "a", "name": "A"}], "dates": [{"id": "a", "value": "2025"}]`), "form/reference", "duplicate-id", "/dates/0/id", "line 1"},
		{"a role in nothing", record(`"parties": [{"name": "A", "roles": [{"title": "PDG", "of": "b"}]}]`), "form/reference", "dangling", "/parties/0/roles/0/of", `"b"`},
		{"a figure about nothing", record(`"figures": [{"kind": "count", "value": 1, "about": "b"}]`), "form/reference", "dangling", "/figures/0/about", `"b"`},
		{"a participant who is nobody", record(`"events": [{"participants": [{"party": "b"}]}]`), "form/reference", "dangling", "/events/0/participants/0/party", `"b"`},
		{"an event nowhere", record(`"events": [{"place": "b"}]`), "form/reference", "dangling", "/events/0/place", `"b"`},
		{"an event never", record(`"events": [{"date": "b"}]`), "form/reference", "dangling", "/events/0/date", `"b"`},
		{"an event's figure that is none", record(`"events": [{"figures": ["b"]}]`), "form/reference", "dangling", "/events/0/figures/0", `"b"`},
		{"a speaker who is nobody", record(`"quotes": [{"text": "t", "speaker": "b"}]`), "form/reference", "dangling", "/quotes/0/speaker", `"b"`},
		{"a date that is a party", record(`"events": [{"date": "b"}], "parties": [{"id": "b", "name": "B"}]`), "form/reference", "wrong-kind", "/events/0/date", "is a party"},
	} {
		t.Run(test.reason, func(t *testing.T) {
			got, problems := schema.InspectArticle([]byte(test.json), schema.Options{})
			if test.check != schema.CheckReference {
				require.Nil(t, got)
			}
			require.NotEmpty(t, problems)
			p := problems[0]
			require.Equal(t, []string{test.check, test.rule, test.pointer}, []string{p.Check, string(p.Rule), p.Input.Pointer}, "%v", problems)
			require.Contains(t, p.Message+p.Value, test.says)
			require.False(t, p.Ignored)
			require.NotEmpty(t, p.Fix)
			require.Positive(t, p.Input.Line)
			require.Positive(t, p.Input.Column)
			require.Len(t, problems, 1, "one defect, one problem: %v", problems)
		})
	}
}
