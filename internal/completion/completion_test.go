package completion

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestKindOf(t *testing.T) {
	for _, tt := range []struct {
		reason, answer string
		want           Kind
	}{
		{"a chat completion", `{"object":"chat.completion","choices":[{"message":{"content":"a"}}]}`, OpenAIChat},
		{"without its object", `{"choices":[{"message":{}}]}`, OpenAIChat},
		{"with no choices", `{"object":"chat.completion"}`, OpenAIChat},
		{"a chunk", `{"choices":[{"delta":{}}]}`, Chunk},
		{"text", `{"choices":[{"text":"a"}]}`, TextCompletion},
		{"a response", `{"object":"response","output":[]}`, Responses},
		{"a message", `{"type":"message","content":[]}`, Anthropic},
		{"a candidate", `{"candidates":[]}`, Gemini},
		{"a blocked prompt", `{"promptFeedback":{"blockReason":"SAFETY"}}`, Gemini},
		{"a list of candidates", `[{"candidates":[]}]`, Gemini},
		{"Ollama", `{"message":{},"done":true}`, OllamaChat},
		{"Ollama's lines", "{\"message\":{},\"done\":false}\n{\"message\":{},\"done\":true}", Lines},
		{"Bedrock", `{"output":{"message":{"content":[]}},"stopReason":"end_turn"}`, Bedrock},
		{"Cohere", `{"message":{"content":[]},"finish_reason":"COMPLETE"}`, Cohere},
		{"a batch", `{"custom_id":"a","response":{"body":{}}}`, BatchLine},
		{"events", "event: a\ndata: {\"type\":\"a\"}\n\n", Events},
		{"a page", "\n<!-- a --><HTML>", Page},
		{"a record", `{"form":"assay/article@1","source":{"id":"a"}}`, ""},
		{"choices of something else", `{"choices":[{"name":"a"}]}`, ""},
		{"output of something else", `{"output":["a"]}`, ""},
		{"a response of something else", `{"response":"a"}`, ""},
		{"records, a line each", "{\"id\":\"a\"}\n{\"id\":\"b\"}", ""},
		{"XML", "<record/>", ""},
		{"words", "data: none", ""},
		{"nothing", "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, KindOf([]byte(tt.answer))) })
	}
}

// FuzzKindOf reads what a service answers, whatever it is, and says what it is in words.
func FuzzKindOf(f *testing.F) {
	for _, s := range []string{
		`{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"type":"tool_use","name":"t"}],"tool_calls":[{"function":{"name":"f"}}]},"finish_reason":"stop"}],"usage":{}}`,
		`{"choices":[{"error":{"code":5}}]}`, `{"error":[{"msg":"a"}]}`, `[{"generated_text":"a"}]`, "data: {", "<html><title> a\n b</title>", `{"choices":{}}`, `{"choices":[[]]}`, `{"a":1,"b":{}}`, `{"choices":[{"message":{"content":{"type":5}}}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
		kind := KindOf(answer)
		c := ReadChat(answer)
		if c.Problem != "" || c.Error != "" {
			require.Empty(t, c.Content)
		}
		require.NotContains(t, Title(answer), "\n")
		require.NotContains(t, string(kind)+Describe(answer[:min(len(answer), 1)])+c.Problem+c.Strange[:min(len(c.Strange), 8)], "jsontext")
		_ = ErrorText(answer)
		if kind.Streamed() {
			require.Empty(t, kind.BaseURL())
		}
	})
}
