package jsonerror_test

import (
	encodingjson "encoding/json"
	"regexp"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/jsonerror"
)

type task struct {
	Name  string `json:"name"`
	Marks []struct {
		Start int  `json:"start"`
		Done  bool `json:"done"`
	} `json:"marks"`
}

func TestExplain(t *testing.T) {
	for _, tt := range []struct{ reason, data, new, old string }{
		{"empty", " \n", "it is empty", "it is empty"},
		{"cut off", "{\"name\": \"a\",\n", "line 1, column 14: it ends inside a JSON value; is the file complete?", "line 1, column 14: it ends inside a JSON value; is the file complete?"},
		{"not JSON at all", "text,id\nA,1\n", `line 1, column 2: "ext,id" is not JSON here`, `line 1, column 2: "ext,id" is not JSON here`},
		{"a comma too many", "{\n  \"name\": \"a\",\n}", `line 3, column 1: a comma stands before the closing "}"; remove it`, `line 3, column 1: a comma stands before the closing "}"; remove it`},
		{"two commas too many", `{"name": "a",, }`, `line 1, column 16: a comma stands before the closing "}"; remove it`, ""},
		{"no value", `{"name":}`, `line 1, column 9: a value is missing before the closing "}"`, `line 1, column 9: a value is missing before the closing "}"`},
		{"another bracket than was opened", `{"name": "a"]`, `line 1, column 13: "]" is not JSON here`, `line 1, column 13: "]" is not JSON here`},
		{"two commas between values", `{"name": "a",, "b": 2}`, `line 1, column 14: ", \"b\": 2}" is not JSON here`, ""},
		{"a byte that is not UTF-8", "{\n\"name\": \"Caf\xe9\"}", "line 2, column 13: it is not UTF-8; save it as UTF-8", ""},
		{"the replacement character is UTF-8", `{"name": ` + "\uFFFD}", "line 1, column 10: \"\uFFFD}\" is not JSON here", ""},
		{"a string for a number", `{"marks": [{"start": "5"}]}`, "line 1, column 22: /marks/0/start is a string, where a whole number is expected", ""},
		{"a list for an object", "{\"marks\":\n [[1, 2]]}", "line 2, column 3: /marks/0 is a list, where an object is expected", ""},
		{"a fraction for a whole number", `{"marks": [{"start": 1.5}]}`, "line 1, column 22: /marks/0/start is a number, where a whole number is expected", ""},
		{"a member twice", `{"name": "a", "name": "b"}`, "line 1, column 15: a member occurs twice in one object; keep one of them", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.EqualError(t, jsonerror.Explain([]byte(tt.data), 1, json.Unmarshal([]byte(tt.data), new(task))), tt.new)
			if tt.old != "" {
				require.EqualError(t, jsonerror.Explain([]byte(tt.data), 1, encodingjson.Unmarshal([]byte(tt.data), new(task))), tt.old)
			}
		})
	}
	require.NoError(t, jsonerror.Explain(nil, 1, nil))
}

// No name of a type or a library stands in any message.
func FuzzExplain(f *testing.F) {
	for _, s := range []string{"{", `{"name":1}`, `{"marks":[{"start":1e9}]}`, "\xff", `{"a":"\ud800"}`, `{"marks":{}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		for _, err := range []error{json.Unmarshal([]byte(data), new(task)), encodingjson.Unmarshal([]byte(data), new(task))} {
			if err = jsonerror.Explain([]byte(data), 7, err); err != nil {
				require.NotRegexp(t, `jsontext|json:|Go |struct|jsonerror|unmarshal`, regexp.MustCompile(`"[^"]*"`).ReplaceAllString(err.Error(), ""))
			}
		}
	})
}
