package openai

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/stretchr/testify/require"
)

// endpoint is an OpenAI-compatible server that answers with content, and keeps
// the last question.
func endpoint(t *testing.T, answer string, question *map[string]any) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/v1/chat/completions" || r.Header.Get("Authorization") != "Bearer "+secret {
			http.Error(w, `{"error": {"message": "Incorrect API key provided: `+strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")+`"}}`, http.StatusUnauthorized)
			return
		}
		if question != nil {
			if err := json.NewDecoder(r.Body).Decode(question); err != nil {
				t.Error(err)
			}
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(s.Close)
	return s
}

func chat(content, finish string) string {
	b, _ := json.Marshal(content)
	return `{"choices": [{"message": {"role": "assistant", "content": ` + string(b) + `}, "finish_reason": "` + finish + `"}], "usage": {"prompt_tokens": 1000, "completion_tokens": 200}}`
}

const modelRecord = `{"parties": [{"id": "ana", "type": "person", "name": "Ana", "aliases": null, "roles": null, "same_as": null, "mentions": [{"text": "Ana"}]}], "figures": [], "dates": [], "events": null, "quotes": [{"id": null, "speaker": "ana", "text": "é", "mentions": null}]}`

func TestOpenAI(t *testing.T) {
	for _, tt := range []struct {
		reason, answer string
		model          Model
		want           string
		kind           extract.Kind
	}{
		{"a canonical record", chat(modelRecord, "stop"), Model{}, "", ""},
		{"in a Markdown fence", chat("```json\n"+modelRecord+"\n```", "stop"), Model{}, "", ""},
		{"the model's own JSON", chat(`{"people": ["Ana"]}`, "stop"), Model{Raw: true}, `{"people": ["Ana"]}`, ""},
		{"words instead of JSON are for Decode", chat("Sure! Here it is", "stop"), Model{}, "Sure! Here it is", ""},
		{"a duplicate key is not fixed", chat(`{"parties":[],"parties":[]}`, "stop"), Model{}, `{"parties":[],"parties":[]}`, ""},
		{"cut", chat(modelRecord[:50], "length"), Model{}, "limit of tokens", extract.Failed},
		{"filtered", chat("", "content_filter"), Model{}, "content filter", extract.Failed},
		{"nothing", chat(" ", "stop"), Model{}, "answer is empty", extract.Empty},
		{"refused", `{"choices": [{"message": {"refusal": "I cannot help"}}]}`, Model{}, "I cannot help", extract.Failed},
		{"no choice", `{"choices": []}`, Model{}, "no choices", extract.Empty},
		{"no completion", `[1]`, Model{}, "not a chat completion", extract.Failed},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var question map[string]any
			s := endpoint(t, tt.answer, &question)
			tt.model.BaseURL, tt.model.Name, tt.model.Key, tt.model.Price = s.URL+"/v1/", "small", secret, extract.Price{Input: 0.5, Output: 2}
			x, err := New(tt.model)
			require.NoError(t, err)
			defer x.Close()
			ctx, m := meter.With(within(t, 20*time.Second))
			got, err := x.Extract(ctx, ana)
			require.Equal(t, tt.kind, extract.KindOf(err), "%v", err)
			if err != nil {
				require.ErrorContains(t, err, tt.want)
				return
			}
			metrics, _ := m.Read()
			require.Equal(t, result.Metrics{InputTokens: 1000, OutputTokens: 200, Cost: 0.0009, Currency: "USD"}, metrics)
			if tt.want != "" {
				require.Equal(t, tt.want, string(got))
				return
			}
			r, problems := schema.InspectArticle(got, schema.Options{})
			require.Empty(t, problems, "%s", got)
			require.Equal(t, ana.SHA256(), r.Source.SHA256)
			require.Equal(t, "ana", r.Quotes[0].Speaker)
			require.Equal(t, "small", question["model"])
			require.Equal(t, "json_schema", question["response_format"].(map[string]any)["type"])
			messages := question["messages"].([]any)
			require.Equal(t, ana.Text, messages[1].(map[string]any)["content"])
			require.Contains(t, messages[0].(map[string]any)["content"], "Day of publication: 2025-02-04")
		})
	}
}

func TestOpenAIPromptWithTheArticle(t *testing.T) {
	var question map[string]any
	s := endpoint(t, chat("{}", "stop"), &question)
	x, err := New(Model{BaseURL: s.URL + "/v1", Name: "m", Key: secret, Raw: true, Prompt: "Read: {{.Text}}"})
	require.NoError(t, err)
	defer x.Close()
	_, err = x.Extract(within(t, 20*time.Second), ana)
	require.NoError(t, err)
	require.Equal(t, []any{map[string]any{"role": "user", "content": "Read: Ana said “é”."}}, question["messages"])
	require.Equal(t, map[string]any{"type": "json_object"}, question["response_format"])
}

func TestOpenAIModelsThatTakeNoTemperature(t *testing.T) {
	calls := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		calls++
		var question map[string]any
		if err := json.NewDecoder(r.Body).Decode(&question); err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/json")
		if _, ok := question["temperature"]; ok {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"error": {"message": "Unsupported value: 'temperature' does not support 0 with this model."}}`)
			return
		}
		_, _ = io.WriteString(w, chat("{}", "stop"))
	}))
	defer s.Close()
	x, err := New(Model{BaseURL: s.URL, Name: "m", Raw: true})
	require.NoError(t, err)
	defer x.Close()
	for range 2 {
		_, err = x.Extract(within(t, 20*time.Second), ana)
		require.NoError(t, err)
	}
	require.Equal(t, 3, calls, "it is told once and remembered")
}

func TestOpenAINeverPrintsItsKey(t *testing.T) {
	s := endpoint(t, "", nil)
	wrong := "sk-another-secret-9876543210"
	x, err := New(Model{BaseURL: s.URL + "/v1", Name: "m", Key: wrong})
	require.NoError(t, err)
	defer x.Close()
	_, err = x.Extract(within(t, 20*time.Second), ana)
	require.Equal(t, extract.Status, extract.KindOf(err))
	require.ErrorContains(t, err, "Incorrect API key provided: ***")
	require.NotContains(t, fmt.Sprintf("%+v %#v", err, err), wrong)
}

// What structured output demands of a schema: every object closed, every
// member required, only keywords that endpoints take, every reference met.
func TestModelSchema(t *testing.T) {
	root, err := modelSchema()
	require.NoError(t, err)
	b, err := json.Marshal(root)
	require.NoError(t, err)
	require.NotContains(t, string(b), `"x":`)
	require.NotContains(t, string(b), "definitions")
	definitions := root["$defs"].(map[string]any)
	var walk func(v any)
	walk = func(v any) {
		node := v.(map[string]any)
		for keyword, inside := range node {
			switch keyword {
			case "$ref":
				require.Contains(t, definitions, strings.TrimPrefix(inside.(string), "#/$defs/"))
			case "$defs", "properties":
				for _, member := range inside.(map[string]any) {
					walk(member)
				}
			case "items":
				walk(inside)
			case "anyOf":
				for _, member := range inside.([]any) {
					walk(member)
				}
			case "type", "enum", "description", "required", "additionalProperties":
			default:
				t.Errorf("keyword %q is more than endpoints take", keyword)
			}
		}
		if node["type"] == "object" {
			require.Equal(t, false, node["additionalProperties"])
			require.Len(t, node["required"], len(node["properties"].(map[string]any)))
		}
	}
	walk(root)
	require.NotContains(t, root["properties"], "source")
	require.NotContains(t, definitions["mention"].(map[string]any)["properties"], "start")
	require.Equal(t, "string", definitions["decimal"].(map[string]any)["type"])
}
