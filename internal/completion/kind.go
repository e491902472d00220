// Package completion reads what services of language models answer: which API an
// answer is of, and what a chat completion of OpenAI's kind says.
package completion

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Kind is what an answer is, in words: "a chat completion of OpenAI's kind".
type Kind string

// The kinds of answers.
const (
	OpenAIChat     Kind = "a chat completion of OpenAI's kind"
	Chunk          Kind = "one chunk of a streamed chat completion"
	TextCompletion Kind = "a text completion, which /completions answers"
	Responses      Kind = "an answer of OpenAI's Responses API"
	Anthropic      Kind = "a message of Anthropic's own API"
	Gemini         Kind = "an answer of Gemini's own API"
	OllamaChat     Kind = "an answer of Ollama's own API (/api/chat)"
	OllamaGenerate Kind = "an answer of Ollama's own API (/api/generate)"
	LlamaCpp       Kind = "an answer of llama.cpp's own API (/completion)"
	HuggingFace    Kind = "an answer of Hugging Face's own API (generated_text)"
	Bedrock        Kind = "an answer of Amazon Bedrock's own API (converse)"
	Cohere         Kind = "an answer of Cohere's own API"
	BatchLine      Kind = "a line of an OpenAI batch's output"
	Events         Kind = "a stream of events (server-sent events)"
	Lines          Kind = "a stream of JSON Lines, in which the answer comes in pieces"
	Page           Kind = "an HTML page"
)

// Streamed reports whether the answer is, or is a part of, one that comes in pieces.
func (k Kind) Streamed() bool { return k == Chunk || k == Events || k == Lines }

// BaseURL returns what to write as the base URL to be answered with chat completions,
// "" where nothing is known.
func (k Kind) BaseURL() string {
	switch k {
	case OllamaChat, OllamaGenerate:
		return "Ollama's address with /v1 at its end, such as http://localhost:11434/v1"
	case LlamaCpp, HuggingFace, TextCompletion, Responses:
		return "the root of its OpenAI-compatible interface, which mostly ends in /v1: /chat/completions is put after it"
	case Anthropic:
		return "that of Anthropic's OpenAI-compatible interface, https://api.anthropic.com/v1"
	case Gemini:
		return "that of Gemini's OpenAI-compatible interface, which ends in /v1beta/openai"
	case Cohere:
		return "that of Cohere's OpenAI-compatible interface, which ends in /compatibility/v1"
	}
	return ""
}

// members are those by which the kinds of answers are known.
type members struct {
	Object, Type, Choices, Output, Content, StopReason, StopReasonCamel, Role, Candidates, PromptFeedback, Message, Done,
	Response, Stop, TokensPredicted, GeneratedText, FinishReason, CustomID jsontext.Value
}

// names are the names of the members in JSON.
func (m *members) names() map[string]*jsontext.Value {
	return map[string]*jsontext.Value{
		"object": &m.Object, "type": &m.Type, "choices": &m.Choices, "output": &m.Output, "content": &m.Content, "stop_reason": &m.StopReason,
		"stopReason": &m.StopReasonCamel, "role": &m.Role, "candidates": &m.Candidates, "promptFeedback": &m.PromptFeedback, "message": &m.Message,
		"done": &m.Done, "response": &m.Response, "stop": &m.Stop, "tokens_predicted": &m.TokensPredicted, "generated_text": &m.GeneratedText,
		"finish_reason": &m.FinishReason, "custom_id": &m.CustomID,
	}
}

// KindOf returns what an answer is, "" for anything else.
func KindOf(answer []byte) Kind {
	text := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(answer), []byte("\ufeff")))
	if len(text) == 0 {
		return ""
	}
	switch text[0] {
	case '<':
		if page.Match(text[:min(len(text), 1<<12)]) {
			return Page
		}
	case '[':
		if first := elements(text, 1); len(first) == 1 && isObject(first[0]) {
			if k := kindOfObject(first[0]); k == Gemini || k == HuggingFace {
				return k
			}
		}
	case '{':
		if jsontext.Value(text).IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)) {
			return kindOfObject(text)
		}
		line, _, more := bytes.Cut(text, []byte("\n"))
		if k := kindOfObject(line); more && (k == Chunk || k == OllamaChat || k == OllamaGenerate) {
			return Lines
		}
	default:
		if events.Match(text[:min(len(text), 1<<12)]) {
			return Events
		}
	}
	return ""
}

var (
	page   = regexp.MustCompile(`(?i)^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b`)
	events = regexp.MustCompile(`^(?:(?::[^\n]*|(?:event|id|retry):[^\n]*)\r?\n)*data:\s?[\[{]`)
	titles = regexp.MustCompile(`(?is)<title[^>]*>\s*(.{1,200}?)\s*</title>`)
)

// Title returns the title of an HTML page, "" for none.
func Title(page []byte) string {
	if m := titles.FindSubmatch(page[:min(len(page), 1<<16)]); m != nil {
		return strings.Join(strings.Fields(string(m[1])), " ")
	}
	return ""
}

// kindOfObject returns what a JSON object is.
func kindOfObject(object []byte) Kind {
	var m members
	if !read(object, m.names()) {
		return ""
	}
	has := func(v jsontext.Value) bool { return v != nil }
	switch first := element(m.Choices); {
	case has(m.CustomID) && has(m.Response):
		return BatchLine
	case text(m.Object) == "chat.completion.chunk" || member(first, "delta") != nil && member(first, "message") == nil:
		return Chunk
	case text(m.Object) == "text_completion" || isString(member(first, "text")) && member(first, "message") == nil:
		return TextCompletion
	case text(m.Object) == "chat.completion" || has(m.Choices) && (first == nil || member(first, "message") != nil):
		return OpenAIChat
	case text(m.Object) == "response" || isList(m.Output) && text(member(element(m.Output), "type")) != "":
		return Responses
	case has(m.Candidates) || has(m.PromptFeedback):
		return Gemini
	case isObject(m.Output) && isObject(member(m.Output, "message")) && has(m.StopReasonCamel):
		return Bedrock
	case text(m.Type) == "message" && isList(m.Content), has(m.Role) && isList(m.Content) && has(m.StopReason):
		return Anthropic
	case isObject(m.Message) && has(m.Done):
		return OllamaChat
	case isObject(m.Message) && isList(member(m.Message, "content")) && has(m.FinishReason):
		return Cohere
	case isString(m.Response) && has(m.Done):
		return OllamaGenerate
	case isString(m.Content) && has(m.Stop) && has(m.TokensPredicted):
		return LlamaCpp
	case isString(m.GeneratedText):
		return HuggingFace
	}
	return ""
}

// read reads members of an object, and reports whether it is one. A member that is
// null is not read.
func read(object []byte, into map[string]*jsontext.Value) bool {
	d := jsontext.NewDecoder(bytes.NewBuffer(object), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return false
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return false
		}
		to := into[name.String()]
		if to == nil {
			if d.SkipValue() != nil {
				return false
			}
			continue
		}
		v, err := d.ReadValue()
		if err != nil {
			return false
		}
		if v.Kind() != 'n' {
			*to = v.Clone()
		}
	}
	t, err := d.ReadToken()
	return err == nil && t.Kind() == '}'
}

// member returns a member of an object, nil if there is none or it is null.
func member(object jsontext.Value, name string) (v jsontext.Value) {
	read(object, map[string]*jsontext.Value{name: &v})
	return v
}

// elements returns the first elements of a list, at most so many.
func elements(list []byte, most int) (out []jsontext.Value) {
	d := jsontext.NewDecoder(bytes.NewBuffer(list), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '[' {
		return nil
	}
	for len(out) < most && d.PeekKind() != ']' {
		v, err := d.ReadValue()
		if err != nil {
			return out
		}
		out = append(out, v.Clone())
	}
	return out
}

// element returns the first element of a list, nil if there is none.
func element(list jsontext.Value) jsontext.Value {
	if first := elements(list, 1); len(first) > 0 {
		return first[0]
	}
	return nil
}

// text returns a string's text, "" for anything else.
func text(v jsontext.Value) (s string) {
	if isString(v) {
		_ = json.Unmarshal(v, &s, jsontext.AllowInvalidUTF8(true))
	}
	return s
}

func isObject(v jsontext.Value) bool { return v.Kind() == '{' }
func isList(v jsontext.Value) bool   { return v.Kind() == '[' }
func isString(v jsontext.Value) bool { return v.Kind() == '"' }
