package openai

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/schema"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
)

// FuzzComplete completes a model's answer: an object gets form and source and
// loses its nulls, and anything else is left as it is.
func FuzzComplete(f *testing.F) {
	for _, s := range []string{"{}", "```json\n{\"parties\":[null,{\"id\":null}]}\n```", "```", "```\n```", `{"a":1,"a":2}`, "null", `{"form":"x","source":{"id":"other"}}`, "[{}]", `{"v":1e400,"w":12345678901234567890}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		unwrapped, err := unwrap.Text([]byte(answer), unwrap.Options{})
		inside := unwrapped.Value
		require.Contains(t, answer, string(inside))
		if err != nil {
			require.Equal(t, answer, string(inside))
		}
		record := addSource(inside, zoe)
		was, object := objectOf(inside), objectOf(record)
		if was == nil {
			require.Equal(t, string(inside), string(record))
			return
		}
		require.Equal(t, schema.ArticleForm, object["form"])
		require.Equal(t, zoe.ID, object["source"].(map[string]any)["id"])
		require.False(t, hasNullMember(object), "%s", record)
		for name := range object {
			if name != "form" && name != "source" {
				require.Contains(t, was, name)
			}
		}
		require.Equal(t, string(record), string(addSource(record, zoe)), "complete already")
	})
}

// objectOf reads a JSON object with its numbers as they are written, nil for
// anything else.
func objectOf(data []byte) (object map[string]any) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if !jsontext.Value(data).IsValid() || d.Decode(&object) != nil {
		return nil
	}
	return object
}

func hasNullMember(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, member := range v {
			if member == nil || hasNullMember(member) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(v, func(e any) bool { return e != nil && hasNullMember(e) })
	}
	return false
}
