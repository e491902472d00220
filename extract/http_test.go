package extract

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

const secret = "sk-very-secret-0123456789"

// service answers well and badly, by path.
func service(t *testing.T) *httptest.Server {
	t.Helper()
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t.Error("the article reached another host")
	}))
	t.Cleanup(other.Close)
	mux := http.NewServeMux()
	reply := func(w http.ResponseWriter, body string) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = io.WriteString(w, body)
	}
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		b, _ := json.Marshal(map[string]string{"method": r.Method, "body": string(body), "query": r.URL.RawQuery, "auth": hashOf([]byte(r.Header.Get("Authorization")))})
		reply(w, string(b))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/echo", http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/lost", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/echo", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop", http.StatusPermanentRedirect)
	})
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL, http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/html", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, "<h1>Sign in\x1b[0m</h1>")
	})
	mux.HandleFunc("/untyped", func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		_, _ = io.WriteString(w, "{}")
	})
	mux.HandleFunc("/nothing", func(w http.ResponseWriter, _ *http.Request) { reply(w, " ") })
	mux.HandleFunc("/204", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/half", func(w http.ResponseWriter, _ *http.Request) { reply(w, `{"form": "assay`) })
	mux.HandleFunc("/bytes", func(w http.ResponseWriter, _ *http.Request) { reply(w, "{\"a\":\"\xff\"}") })
	mux.HandleFunc("/break", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", "1000")
		_, _ = io.WriteString(w, "{")
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 1<<16)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for r.Context().Err() == nil {
			_, _ = io.WriteString(w, " ")
			w.(http.Flusher).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	})
	mux.HandleFunc("/mute", func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // a server sees that its client has left once it has read the body
		<-r.Context().Done()
	})
	mux.HandleFunc("/key", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "bad key "+r.Header.Get("Authorization"), http.StatusUnauthorized)
	})
	calls := 0
	mux.HandleFunc("/busy", func(w http.ResponseWriter, _ *http.Request) {
		if calls++; calls < 3 {
			w.Header().Set("Retry-After", "0")
			http.Error(w, "later", []int{http.StatusTooManyRequests, http.StatusServiceUnavailable}[calls%2])
			return
		}
		reply(w, "{}")
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestHTTP(t *testing.T) {
	s := service(t)
	for _, tt := range []struct {
		reason  string
		request Request
		limit   time.Duration
		want    string // of the answer, or of the error
		kind    Kind
	}{
		{"the article as JSON", Request{URL: "/echo"}, 0, `"method":"POST"`, ""},
		{"its text", Request{URL: "/echo"}, 0, `\"text\":\"Ana said “é”.\"`, ""},
		{"a body of one's own", Request{URL: "/echo", Body: `{"q": {{json .Text}}, "l": "{{.Language}}"}`}, 0, `{\"q\": \"Ana said “é”.\", \"l\": \"en\"}`, ""},
		{"a query", Request{URL: "/echo?q={{urlquery .ID}}", Method: "GET"}, 0, `"query":"q=ana"`, ""},
		{"headers", Request{URL: "/echo", Headers: map[string]string{"authorization": "Bearer " + secret}}, 0, hashOf([]byte("Bearer " + secret)), ""},
		{"moved on its host, with the article", Request{URL: "/moved"}, 0, "Ana said", ""},
		{"half a JSON is for Decode", Request{URL: "/half"}, 0, `{"form": "assay`, ""},
		{"and so is invalid UTF-8", Request{URL: "/bytes"}, 0, "\xff", ""},
		{"moved without the article", Request{URL: "/lost"}, 0, "configure that address", Redirected},
		{"moved for ever", Request{URL: "/loop"}, 0, "more than five times", Redirected},
		{"moved to another host", Request{URL: "/elsewhere"}, 0, "nothing was sent there", Redirected},
		{"a page instead of JSON", Request{URL: "/html"}, 0, `"text/html" instead of application/json: <h1>Sign in[0m</h1>`, ContentType},
		{"no type at all", Request{URL: "/untyped"}, 0, "instead of application/json", ContentType},
		{"white space", Request{URL: "/nothing"}, 0, "with nothing", Empty},
		{"204", Request{URL: "/204"}, 0, "204", Empty},
		{"404", Request{URL: "/none"}, 0, "404", Status},
		{"broken off", Request{URL: "/break"}, 0, "broke off", Unreachable},
		{"10 GB and more", Request{URL: "/endless", MaxOutput: 1 << 20}, 0, "more than 1048576 bytes", TooLarge},
		{"slow loris", Request{URL: "/drip"}, 200 * time.Millisecond, "was still answering", TimedOut},
		{"no answer", Request{URL: "/mute"}, 200 * time.Millisecond, "no answer", TimedOut},
		{"a key comes back in an error", Request{URL: "/key", Headers: map[string]string{"Authorization": "Bearer " + secret}}, 0, "401 Unauthorized: bad key ***", Status},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.request.URL = s.URL + tt.request.URL
			x, err := NewHTTP(tt.request)
			require.NoError(t, err)
			defer x.Close()
			if tt.limit == 0 {
				tt.limit = 20 * time.Second
			}
			got, err := x.Extract(within(t, tt.limit), ana)
			require.Equal(t, tt.kind, KindOf(err), "%v", err)
			if err != nil {
				require.ErrorContains(t, err, tt.want)
				require.NotContains(t, fmt.Sprintf("%+v %#v", err, err), secret)
				return
			}
			require.Contains(t, string(got), tt.want)
		})
	}
}

func TestHTTPRetries(t *testing.T) {
	x, err := NewHTTP(Request{URL: service(t).URL + "/busy"})
	require.NoError(t, err)
	defer x.Close()
	got, err := retry{x, 3, time.Millisecond}.Extract(within(t, 20*time.Second), ana)
	require.NoError(t, err)
	require.Equal(t, "{}", string(got))
}

func TestHTTPUnreachable(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	x, err := NewHTTP(Request{URL: s.URL + "/x?key=" + secret, Secrets: []string{secret}})
	require.NoError(t, err)
	_, err = x.Extract(context.Background(), ana)
	require.Equal(t, Unreachable, KindOf(err))
	require.ErrorContains(t, err, "connection refused")
	require.NotContains(t, err.Error(), secret)
}

func TestBadRequests(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		request Request
		says    string
	}{
		{"no address", Request{}, "not an http or https address"},
		{"a file", Request{URL: "file:///etc/passwd"}, "not an http or https address"},
		{"a template that does not parse", Request{URL: "http://localhost", Body: "{{.Text"}, "the body is no template"},
		{"a header that would be two", Request{URL: "http://localhost", Headers: map[string]string{"A": "b\r\nC: d"}}, `header "A"`},
		{"a header without a name", Request{URL: "http://localhost", Headers: map[string]string{" ": "b"}}, "cannot be sent"},
	} {
		_, err := NewHTTP(tt.request)
		require.ErrorContains(t, err, tt.says, tt.reason)
	}
	x, err := NewHTTP(Request{URL: "http://localhost{{.Title}}/"})
	require.NoError(t, err)
	_, err = x.Extract(context.Background(), seeds.Article{ID: "a", Title: ".evil.example"})
	require.Equal(t, BadID, KindOf(err), "the host cannot depend on the article")
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2025, 2, 4, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		in   string
		want time.Duration
	}{
		{"3", 3 * time.Second},
		{"Tue, 04 Feb 2025 12:01:00 GMT", time.Minute},
		{"Tue, 04 Feb 2025 11:00:00 GMT", 0},
		{"-1", 0},
		{"99999999999999999999", 0},
		{"soon", 0},
		{"", 0},
	} {
		require.Equal(t, tt.want, retryAfter(tt.in, now), tt.in)
	}
}

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
		kind           Kind
	}{
		{"a canonical record", chat(modelRecord, "stop"), Model{}, "", ""},
		{"in a Markdown fence", chat("```json\n"+modelRecord+"\n```", "stop"), Model{}, "", ""},
		{"the model's own JSON", chat(`{"people": ["Ana"]}`, "stop"), Model{Raw: true}, `{"people": ["Ana"]}`, ""},
		{"words instead of JSON are for Decode", chat("Sure! Here it is", "stop"), Model{}, "Sure! Here it is", ""},
		{"a duplicate key is not fixed", chat(`{"parties":[],"parties":[]}`, "stop"), Model{}, `{"parties":[],"parties":[]}`, ""},
		{"cut", chat(modelRecord[:50], "length"), Model{}, "limit of tokens", Failed},
		{"filtered", chat("", "content_filter"), Model{}, "content filter", Failed},
		{"nothing", chat(" ", "stop"), Model{}, "nothing", Empty},
		{"refused", `{"choices": [{"message": {"refusal": "I cannot help"}}]}`, Model{}, "I cannot help", Failed},
		{"no choice", `{"choices": []}`, Model{}, "no choices", Empty},
		{"no completion", `[1]`, Model{}, "no chat completion", Failed},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var question map[string]any
			s := endpoint(t, tt.answer, &question)
			tt.model.BaseURL, tt.model.Name, tt.model.Key, tt.model.Price = s.URL+"/v1/", "small", secret, Price{Input: 0.5, Output: 2}
			x, err := NewOpenAI(tt.model)
			require.NoError(t, err)
			defer x.Close()
			ctx, m := withMeter(within(t, 20*time.Second))
			got, err := x.Extract(ctx, ana)
			require.Equal(t, tt.kind, KindOf(err), "%v", err)
			if err != nil {
				require.ErrorContains(t, err, tt.want)
				return
			}
			metrics, _ := m.read()
			require.Equal(t, result.Metrics{InputTokens: 1000, OutputTokens: 200, Cost: 0.0009}, metrics)
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
	x, err := NewOpenAI(Model{BaseURL: s.URL + "/v1", Name: "m", Key: secret, Raw: true, Prompt: "Read: {{.Text}}"})
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
	x, err := NewOpenAI(Model{BaseURL: s.URL, Name: "m", Raw: true})
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
	x, err := NewOpenAI(Model{BaseURL: s.URL + "/v1", Name: "m", Key: wrong})
	require.NoError(t, err)
	defer x.Close()
	_, err = x.Extract(within(t, 20*time.Second), ana)
	require.Equal(t, Status, KindOf(err))
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
