package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// plainRecord is a right record, without spaces.
const plainRecord = `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`

func inString(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// What is not a record at all is reported in one sentence, which says what was found
// and what to do, and never to remove data of another program.
func TestAnotherShapeIsOneSentence(t *testing.T) {
	chat := func(content, finish string) string {
		return `{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":` + content + `},"finish_reason":"` + finish + `"}]}`
	}
	for _, tt := range []struct {
		reason, json, pointer string
		says                  []string
	}{
		{"its own shape", `{"people": [{"name": "Ana"}], "amounts": []}`, "", []string{"people, amounts", "map it to a record with a jq program"}},
		{"a single key is told with what is under it", `{"out": {"people": [], "amounts": []}}`, "", []string{"out", "people, amounts", "map it"}},
		{"many keys", `{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1}`, "", []string{"a, b, c", "and 2 more"}},
		{"a key that a terminal would obey", `{"\u001b[31mx": 1}`, "", []string{`"\x1b[31mx"`}},
		{"one list of a record's and one of its own", `{"parties": [], "amounts": []}`, "", []string{"parties, amounts", "map it"}},
		{"spans", `{"spans": [{"label": "PER", "start": 0, "end": 3}]}`, "", []string{"spans", "table of their labels"}},
		{"the record under a key", `{"status": "ok", "result": ` + plainRecord + `}`, "/result", []string{"/result", "extract the record", "'.result'"}},
		{"the record deep down", `{"data": {"items": [1, ` + plainRecord + `]}}`, "/data/items/1", []string{"/data/items/1", "'.data.items[1]'"}},
		{"under a key that is no word", `{"a b/c": ` + plainRecord + `}`, "/a b~1c", []string{`'.["a b/c"]'`}},
		{"in a list", `[` + plainRecord + `]`, "/0", []string{"list", "'.[0]'"}},
		{"several in a list", `[` + plainRecord + `,` + plainRecord + `]`, "/0", []string{"2 records", ".jsonl"}},
		{"under a key, in a list", `{"data": [` + plainRecord + `]}`, "/data/0", []string{"'.data[0]'"}},
		{"in a string", inString(plainRecord), "", []string{"string", "'fromjson'"}},
		{"in a string under a key", `{"output": ` + inString(plainRecord) + `}`, "/output", []string{"/output", "'.output | fromjson'"}},
		{"twice in a string", inString(inString(plainRecord)), "", []string{"'fromjson | fromjson'"}},
		{"under a key in a string", inString(`{"result":` + plainRecord + `}`), "", []string{"'fromjson | .result'"}},
		{"in a fence in a string", `{"output": ` + inString("```json\n"+plainRecord+"\n```") + `}`, "/output", []string{"/output", "fromjson"}},
		{"a chat completion", chat(inString(plainRecord), "stop"), "/choices/0/message/content", []string{"'.choices[0].message.content | fromjson'"}},
		{"a chat completion of its own shape", chat(inString(`{"people":[]}`), "stop"), "/choices/0/message/content", []string{"people", ".choices[0].message.content | fromjson"}},
		{"a chat completion of words", chat(`"I am sorry, I cannot."`, "stop"), "/choices/0/message/content", []string{"I am sorry, I cannot."}},
		{"a chat completion that was cut", chat(inString(`{"form":"assay/art`), "length"), "/choices/0/message/content", []string{"assay/art", "length"}},
		{"an error of a service", `{"error": {"message": "Rate limit reached", "type": "requests", "code": null}}`, "/error/message", []string{`"Rate limit reached"`}},
		{"an error in a word", `{"error": "model not found"}`, "/error", []string{`"model not found"`}},
		{"an error with its kind beside it", `{"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}`, "/error/message", []string{`"Overloaded"`}},
		{"several errors", `{"errors": [{"message": "no such field"}]}`, "/errors/0/message", []string{`"no such field"`}},
		{"a framework's error", `{"detail": "Not Found"}`, "/detail", []string{`"Not Found"`}},
		{"a framework's error of validation", `{"detail": [{"loc": ["body", "text"], "msg": "field required"}]}`, "/detail/0/msg", []string{`"field required"`}},
		{"an error without the word", `{"__type": "ThrottlingException", "message": "Rate exceeded"}`, "/message", []string{`"Rate exceeded"`}},
		{"the arguments of a tool", `{"choices":[{"message":{"content":null,"tool_calls":[{"function":{"name":"emit","arguments":` + inString(plainRecord) + `}}]}}]}`,
			"/choices/0/message/tool_calls/0/function/arguments", []string{".function.arguments | fromjson"}},
		{"an error that tells in JSON", `{"error": {"message": "{\"code\": 5}"}}`, "/error/message", []string{`{\"code\": 5}`}},
		{"a shape of its own that has detail too", `{"detail": "of the day", "people": [{"name": "Ana"}]}`, "", []string{"detail, people", "jq program"}},
		{"a shape of its own with JSON in a string", `{"people": [{"name": "Ana"}], "meta": "{\"took\": 3}"}`, "", []string{"people, meta", "jq program"}},
		{"JSON of another shape in a string", `{"id": 3, "answer": "{\"people\": []}"}`, "/answer", []string{"people", "'.answer | fromjson | …'"}},
		{"null", `null`, "", []string{"null"}},
		{"a number", `42`, "", []string{"42"}},
		{"true", `true`, "", []string{"true"}},
		{"words in a string", `"no facts"`, "", []string{`"no facts"`}},
		{"an empty list", `[]`, "", []string{"empty list"}},
		{"a list of its own", `[{"word": "Ana", "entity": "PER"}]`, "", []string{"list", "word, entity", "jq program"}},
		{"an empty object", `{}`, "", []string{"empty object"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			for _, o := range []schema.Options{{}, {Lenient: true}} {
				got, problems := schema.InspectArticle([]byte(tt.json), o)
				require.Nil(t, got)
				require.Len(t, problems, 1, "%v", problems)
				p := problems[0]
				require.Equal(t, []string{schema.CheckSchema, string(schema.Rule("shape")), tt.pointer}, []string{p.Check, string(p.Rule), p.Input.Pointer}, "%v", p)
				require.False(t, p.Ignored)
				require.NotEmpty(t, p.Fix)
				require.Positive(t, p.Input.Line)
				for _, words := range tt.says {
					require.Contains(t, p.String(), words)
				}
				require.NotContains(t, p.String(), "remove it")
				require.NotContains(t, p.String(), "\x1b")
				require.Less(t, len(p.String()), 900)
			}
		})
	}
}

// A record that is of our form beyond doubt is told in detail.
func TestOurOwnFormIsToldInDetail(t *testing.T) {
	for reason, json := range map[string]string{
		"its form":          `{"form": "assay/article@1", "people": []}`,
		"a source, lists":   `{"source": {"id": "a"}, "parties": [], "dates": [], "amounts": []}`,
		"all lists":         `{"parties": [], "figures": [], "dates": []}`,
		"a later form":      `{"form": "assay/article@2"}`,
		"another of ours":   `{"form": "assay/golden@1"}`,
		"a form misspelled": `{"form": "assay/artcle@1"}`,
	} {
		_, problems := schema.InspectArticle([]byte(json), schema.Options{})
		require.NotEmpty(t, problems, reason)
		for _, p := range problems {
			require.NotEqual(t, schema.Rule("shape"), p.Rule, "%s: %v", reason, p)
		}
	}
	_, problems := schema.InspectGolden([]byte(`{"people": []}`), schema.Options{})
	require.Greater(t, len(problems), 1, "a golden is written by hand: nothing maps it")
}

// What is no JSON is quoted, and a record in it is found.
func TestWhatCameIsQuoted(t *testing.T) {
	long := strings.Repeat("All work and no play makes Jack a dull boy. ", 100)
	for _, tt := range []struct {
		reason, text string
		rule         schema.Rule
		says         []string
		line         int
	}{
		{"words", "I am sorry, I cannot help with that.", "syntax", []string{`"I am sorry, I cannot help with that."`, "36 bytes"}, 1},
		{"long words", long, "syntax", []string{`"All work and no play makes Jack a dull boy. All work and no …"`, "4400 bytes"}, 1},
		{"what a terminal would obey", "\x1b[31mfailed\x1b[0m", "syntax", []string{`"\x1b[31mfailed\x1b[0m"`}, 1},
		{"a page", "<!DOCTYPE html>\n<html>", "syntax", []string{`"<!DOCTYPE html>\n<html>"`}, 1},
		{"an HTML page", "<html>\n<body>Sign in</body>", "syntax", []string{"an HTML page instead of JSON", "a login page"}, 1},
		{"XML", `<?xml version="1.0"?><record/>`, "syntax", []string{"XML instead of JSON", "as JSON"}, 1},
		{"XML without its heading", "<record><id>a</id></record>", "syntax", []string{"XML instead of JSON"}, 1},
		{"YAML", "form: assay/article@1\nsource:\n  id: a\n", "syntax", []string{"YAML instead of JSON", "as JSON"}, 1},
		{"YAML that begins with a list", "parties:\n- name: Ana\n", "syntax", []string{"YAML instead of JSON"}, 1},
		{"words with a colon, which are no YAML", "Note: nothing was found.\nTry again.\n", "syntax", []string{"does not start with", "Note: nothing"}, 1},
		{"a number that JSON does not have", plainRecord[:len(plainRecord)-1] + `,"x":{"a":NaN}}`, "syntax", []string{"JSON has no number NaN"}, 1},
		{"a word that JSON has not", plainRecord[:len(plainRecord)-1] + `,"x":{"a":None}}`, "syntax", []string{"None is used instead of"}, 1},
		{"a number and words", "404 page not found", "syntax", []string{"404 page not found", "does not start"}, 1},
		{"words before the record", "Here is the JSON:\n" + plainRecord, "syntax", []string{`"Here is the JSON:"`, "line 2", "standard error"}, 1},
		{"a log line before the record", "[INFO] loaded\n" + plainRecord, "syntax", []string{`"[INFO] loaded"`, "line 2"}, 1},
		{"a log line that begins with a number", "2025-02-04 10:00 loaded\n\n" + plainRecord, "syntax", []string{`"2025-02-04 10:00 loaded"`, "line 3"}, 1},
		{"a log line of JSON before the record", `{"level":"info"}` + "\n" + plainRecord, "trailing-data", []string{`"{\"level\":\"info\"}"`, "line 2"}, 1},
		{"words before the record on its line", "JSON: " + plainRecord, "syntax", []string{`"JSON:"`, "line 1"}, 1},
		{"a fence", "```json\n" + plainRecord + "\n```", "markdown", []string{"fence", "line 2"}, 1},
		{"words and a fence", "Sure!\n```json\n" + plainRecord + "\n```\nDone.", "markdown", []string{"fence", "Sure!", "line 3"}, 1},
		{"words after the record", plainRecord + "\nDone in 3 s", "trailing-data", []string{`"Done in 3 s"`}, 2},
		{"a byte order mark", "\ufeff" + plainRecord, "encoding", []string{"byte order mark", "bytes"}, 1},
		{"cut", plainRecord[:75], "truncated", []string{"75 bytes", `ends with`, `\"a\"},\"parties\":`}, 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, problems := schema.InspectArticle([]byte(tt.text), schema.Options{})
			require.Len(t, problems, 1)
			p := problems[0]
			require.Equal(t, []string{schema.CheckJSON, string(tt.rule)}, []string{p.Check, string(p.Rule)}, "%v", p)
			require.Equal(t, tt.line, p.Input.Line)
			for _, words := range tt.says {
				require.Contains(t, p.String(), words)
			}
			require.NotContains(t, p.String(), "\x1b")
			require.Less(t, len(p.String()), 500)
		})
	}
}
