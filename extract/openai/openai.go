// Package openai extracts with language models, through any endpoint with the
// API of OpenAI's chat completions.
package openai

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

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/extract/web"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Model is the configuration of a language model behind an endpoint with the
// API of OpenAI's chat completions (OpenAI, Azure, vLLM, llama.cpp, Ollama,
// LiteLLM, …).
type Model struct {
	BaseURL string // such as "http://localhost:11434/v1"
	Name    string // name of the model
	Key     string // sent as a bearer token unless empty, and never printed

	// Prompt is a template like those of [web.Request]. The article follows it
	// in a message of its own, unless the prompt has {{.Text}}. If empty, a
	// built-in prompt is used.
	Prompt string

	// Raw returns the model's own JSON, for a mapping to convert. Otherwise the
	// model's output is constrained to the canonical form by a JSON Schema
	// derived from [schema.Schema]("article"), and form and source, which the
	// model cannot know, are added to it.
	Raw bool

	// Unwrap takes words off that the model wrote around its JSON. A Markdown fence
	// around it, and a thought (<think>…</think>) before it, are always taken off.
	Unwrap bool

	Price     extract.Price
	MaxOutput int // in bytes; 0 means extract.MaxOutput
}

//go:embed prompt.md
var defaultPrompt string

// Extractor extracts with a language model.
type Extractor struct {
	model         Model
	prompt        *template.Template
	promptHasText bool // the prompt includes the article
	format        any
	http          *web.Extractor
	noTemperature atomic.Bool // the model does not accept a temperature
}

// New returns an extractor of the model, or an error if its configuration is invalid.
func New(m Model) (*Extractor, error) {
	if m.Name == "" {
		return nil, extract.Errorf(extract.Unreachable, "no model: give its name")
	}
	if m.BaseURL == "" {
		return nil, extract.Errorf(extract.Unreachable, "no address to ask the model at: give its base URL, such as http://localhost:11434/v1")
	}
	if !validPrice(m.Price) {
		return nil, extract.Errorf(extract.Unreachable, "the prices of a million tokens are %v and %v; give numbers from 0 to %d", m.Price.Input, m.Price.Output, schema.MostCounted)
	}
	request := web.Request{
		URL: strings.TrimRight(m.BaseURL, "/") + "/chat/completions", Key: m.Key, MaxOutput: m.MaxOutput,
	}
	h, err := web.New(request)
	if err != nil {
		return nil, err
	}
	if m.Prompt == "" {
		m.Prompt = defaultPrompt
	}
	prompt, bad := wire.Template("prompt", m.Prompt)
	if bad != nil {
		return nil, h.Secrets().HideError(bad)
	}
	x := &Extractor{model: m, prompt: prompt, http: h, promptHasText: strings.Contains(m.Prompt, ".Text"), format: map[string]string{"type": "json_object"}}
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

// Secrets returns what is removed from answers and errors.
func (x *Extractor) Secrets() secrets.List { return x.http.Secrets() }

// Prompt returns the template of the prompt.
func (x *Extractor) Prompt() string { return x.model.Prompt }

// Format returns the response_format of each request.
func (x *Extractor) Format() any { return x.format }

// Extract returns the model's record of one article.
func (x *Extractor) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if x == nil || x.http == nil {
		return nil, extract.Errorf(extract.Unreachable, "there is no model to ask; make the extractor with New").AsPermanent()
	}
	record, err := x.Reader(x.Asker()).Extract(ctx, a)
	return x.http.Secrets().Check(a, record, err)
}

// Asker returns an extractor that returns what the model said, as it said it, for an
// [extract.Cache] to keep. [Extractor.Reader] makes records of it.
func (x *Extractor) Asker() extract.Extractor { return asker{x} }

type asker struct{ *Extractor }

// Extract returns the text of the model.
func (x asker) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	text, err := x.ask(ctx, a)
	return x.http.Secrets().Check(a, text, err)
}

func (x *Extractor) ask(ctx context.Context, a seeds.Article) ([]byte, error) {
	var prompt strings.Builder
	if err := x.prompt.Execute(&prompt, a); err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the prompt: %s", wire.TemplateError(err)).AsPermanent()
	}
	messages := []message{{"user", prompt.String()}}
	if !x.promptHasText {
		messages = []message{{"system", prompt.String()}, {"user", a.Text}}
	}
	answer, err := x.complete(ctx, a, messages)
	if err != nil {
		return nil, err
	}
	return x.textOf(ctx, answer)
}

// complete sends the messages. The temperature is 0, so that the same article
// gives the same answer as far as possible, unless the model does not accept a
// temperature.
func (x *Extractor) complete(ctx context.Context, a seeds.Article, messages []message) ([]byte, error) {
	question := map[string]any{"model": x.model.Name, "messages": messages, "response_format": x.format}
	for {
		warm := x.noTemperature.Load()
		if !warm {
			question["temperature"] = 0
		}
		body, err := wire.JSON(question)
		if err != nil {
			return nil, extract.Errorf(extract.Failed, "the request cannot be encoded as JSON: %v", err).AsPermanent()
		}
		answer, err := x.http.Send(ctx, a, []byte(body))
		if e, ok := errors.AsType[*extract.Error](err); warm || !ok || e.Code != http.StatusBadRequest || !strings.Contains(e.Message, "temperature") {
			return answer, err
		}
		x.noTemperature.Store(true)
		delete(question, "temperature")
	}
}

// Close closes idle connections.
func (x *Extractor) Close() error {
	if x == nil {
		return nil
	}
	return x.http.Close()
}

// addSource adds form and source to a model's answer, and removes the nulls
// that a strict schema requires for missing values. An answer that is not a
// JSON object is returned unchanged, and decoding reports it.
func addSource(record []byte, a seeds.Article) []byte {
	d := json.NewDecoder(bytes.NewReader(record))
	d.UseNumber()
	var object map[string]any
	// A duplicate key is the model's mistake, which decoding must report.
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
	out, err := wire.JSON(object)
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
