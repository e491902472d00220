package extract

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"text/template"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Model says which language model is asked, behind which endpoint: anything
// that speaks OpenAI's chat completions (OpenAI, Azure, vLLM, llama.cpp,
// Ollama, LiteLLM, …).
type Model struct {
	BaseURL string // such as "http://localhost:11434/v1"
	Name    string // of the model
	Key     string // sent as a bearer token where it is not empty, and never printed

	// Prompt is a template as those of Request. The article follows it as a
	// message of its own, unless the prompt has {{.Text}}. The one that assay
	// carries when empty.
	Prompt string

	// Raw returns the model's own JSON, for a Mapping to read. Else the model is
	// held to the canonical form by a JSON Schema made of schema.Schema("article"),
	// and form and source, which it cannot know, are added to its answer.
	Raw bool

	Price     Price
	MaxOutput int // bytes; MaxOutput when zero
}

//go:embed prompt.md
var defaultPrompt string

// OpenAI asks a language model.
type OpenAI struct {
	model  Model
	prompt *template.Template
	whole  bool // the prompt holds the article itself
	format any
	http   *HTTP
	warm   atomic.Bool // the model takes no temperature
}

// NewOpenAI checks a model and makes an extractor of it.
func NewOpenAI(m Model) (*OpenAI, error) {
	if m.Name == "" {
		return nil, errorf(Unreachable, "no model to ask: give its name")
	}
	if !m.Price.valid() {
		return nil, errorf(Unreachable, "the price of a million tokens is %v and %v: give numbers from 0 to %d", m.Price.Input, m.Price.Output, schema.MostCounted)
	}
	request := Request{
		URL: strings.TrimRight(m.BaseURL, "/") + "/chat/completions", Headers: map[string]string{}, MaxOutput: m.MaxOutput,
	}
	if m.Key != "" {
		request.Headers["Authorization"] = "Bearer " + m.Key
	}
	h, err := NewHTTP(request)
	if err != nil {
		return nil, err
	}
	if m.Prompt == "" {
		m.Prompt = defaultPrompt
	}
	prompt, bad := parseTemplate("prompt", m.Prompt)
	if bad != nil {
		return nil, h.secrets.hideError(bad)
	}
	x := &OpenAI{model: m, prompt: prompt, http: h, whole: strings.Contains(m.Prompt, ".Text"), format: map[string]string{"type": "json_object"}}
	if !m.Raw {
		form, err := modelSchema()
		if err != nil {
			return nil, err
		}
		x.format = map[string]any{
			"type":        "json_schema",
			"json_schema": map[string]any{"name": "article", "strict": true, "schema": form},
		}
	}
	return x, nil
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// completion is what matters of a chat completion.
type completion struct {
	Choices []struct {
		Message struct {
			Content string `json:"content"`
			Refusal string `json:"refusal"`
		} `json:"message"`
		FinishReason string `json:"finish_reason"`
	} `json:"choices"`
	Usage json.RawMessage `json:"usage"`
}

// Extract asks the model about one article.
func (x *OpenAI) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.extract(ctx, a)
	return x.http.secrets.checked(a, record, err)
}

func (x *OpenAI) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	var prompt strings.Builder
	if err := x.prompt.Execute(&prompt, a); err != nil {
		return nil, finalf(Unreachable, "the prompt: %v", err)
	}
	messages := []message{{"user", prompt.String()}}
	if !x.whole {
		messages = []message{{"system", prompt.String()}, {"user", a.Text}}
	}
	answer, err := x.ask(ctx, a, messages)
	if err != nil {
		return nil, err
	}
	var c completion
	if err := json.Unmarshal(answer, &c); err != nil {
		return nil, errorf(Failed, "the endpoint's answer is no chat completion: %v", err)
	}
	used := tokensUsed(c.Usage)
	Spend(ctx, result.Metrics{InputTokens: used.input, OutputTokens: used.output, Cost: x.model.Price.of(used)})
	if len(c.Choices) == 0 {
		return nil, errorf(Empty, "the endpoint's answer has no choices: %s", x.http.secrets.excerpt(quotable(answer), 300))
	}
	choice := c.Choices[0]
	switch {
	case choice.Message.Refusal != "":
		return nil, errorf(Failed, "the model refused: %s", x.http.secrets.excerpt(choice.Message.Refusal, 300))
	case choice.FinishReason == "length":
		return nil, errorf(Failed, "the model stopped at its limit of tokens, after %d: its answer is cut", used.output)
	case choice.FinishReason == "content_filter":
		return nil, errorf(Failed, "the endpoint's content filter withheld the answer")
	}
	record := unfenced(choice.Message.Content)
	switch {
	case len(record) == 0:
		return nil, errorf(Empty, "the model answered with nothing")
	case x.model.Raw:
		return record, nil
	}
	return complete(record, a), nil
}

// ask sends the messages. The temperature is 0, so that the same article gives
// the same answer as far as the model can, but for a model that refuses to be
// told a temperature.
func (x *OpenAI) ask(ctx context.Context, a seeds.Article, messages []message) ([]byte, error) {
	question := map[string]any{"model": x.model.Name, "messages": messages, "response_format": x.format}
	for {
		warm := x.warm.Load()
		if !warm {
			question["temperature"] = 0
		}
		body, err := toJSON(question)
		if err != nil {
			return nil, finalf(Failed, "the question cannot be written as JSON: %v", err)
		}
		answer, err := x.http.send(ctx, a, []byte(body))
		if e, ok := errors.AsType[*Error](err); warm || !ok || e.Code != http.StatusBadRequest || !strings.Contains(e.Message, "temperature") {
			return answer, err
		}
		x.warm.Store(true)
		delete(question, "temperature")
	}
}

// Close closes the connections that wait for another article.
func (x *OpenAI) Close() error { return x.http.Close() }

// unfenced takes an answer out of the Markdown fence that some models put
// around it.
func unfenced(s string) []byte {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "```"); ok {
		if _, inside, ok := strings.Cut(rest, "\n"); ok {
			if inside, ok = strings.CutSuffix(strings.TrimSpace(inside), "```"); ok {
				s = strings.TrimSpace(inside)
			}
		}
	}
	return []byte(s)
}

// complete adds form and source to a model's answer, and drops the nulls by
// which a strict schema makes it say "nothing". What is not a JSON object is
// left as it is, for Decode to name.
func complete(record []byte, a seeds.Article) []byte {
	d := json.NewDecoder(bytes.NewReader(record))
	d.UseNumber()
	var object map[string]any
	// A duplicate key is the model's mistake, and must not be fixed by chance.
	if !jsontext.Value(record).IsValid() || d.Decode(&object) != nil || object == nil {
		return record
	}
	dropNulls(object)
	object["form"] = schema.ArticleForm
	source := map[string]string{"id": a.ID, "sha256": a.SHA256()}
	for name, value := range map[string]string{"language": a.Language, "published": a.Published} {
		if value != "" {
			source[name] = value
		}
	}
	object["source"] = source
	out, err := toJSON(object)
	if err != nil {
		return record
	}
	return []byte(out)
}

func dropNulls(v any) {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if member == nil {
				delete(v, name)
			} else {
				dropNulls(member)
			}
		}
	case []any:
		for _, item := range v {
			dropNulls(item)
		}
	}
}
