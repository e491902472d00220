package canonical_test

import (
	"encoding/json"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/canonical"
)

func TestJSON(t *testing.T) {
	many := map[string]int{}
	for _, k := range "zyxwvutsrqponmlkjihgfedcba" {
		many[string(k)] = 1
	}
	for _, tt := range []struct {
		reason string
		value  any
		want   string
	}{
		{"members in the type's order, two spaces, a final newline", struct {
			B int `json:"b"`
			A int `json:"a"`
		}{1, 2}, "{\n  \"b\": 1,\n  \"a\": 2\n}\n"},
		{"raw objects are sorted", jsontext.Value(`{"b":{"d":1,"c":2},"a":[]}`), "{\n  \"a\": [],\n  \"b\": {\n    \"c\": 2,\n    \"d\": 1\n  }\n}\n"},
		{"every character is itself", "<é&\u2028>", "\"<é&\u2028>\"\n"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			b, err := canonical.JSON(tt.value)
			require.NoError(t, err)
			require.Equal(t, tt.want, string(b))
		})
	}
	b, err := canonical.JSON(many)
	require.NoError(t, err)
	sorted, err := json.MarshalIndent(many, "", "  ") // it sorts the keys of maps
	require.NoError(t, err)
	require.Equal(t, string(sorted)+"\n", string(b))
	_, err = canonical.JSON("\xff")
	require.Error(t, err, "what is no UTF-8 is not written")
}
