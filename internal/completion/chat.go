package completion

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Chat is what the first choice of a chat completion of OpenAI's kind says.
type Chat struct {
	Content   string // the text, of which parts are joined; or the JSON of an object
	Strange   string // what the content is if it is neither: "a number", "a list with a part of type image_url"
	Reasoning string // name of the member with the model's thoughts, or "content" for a part of it; "" if there are none
	Tools     []string
	ToolPath  string // jq program to the arguments of the first tool
	Refusal   string
	Finish    string // finish_reason
	Problem   string // what is wrong with the answer, such as "no choices"; the other members are then empty
	Error     string // the message of an error instead of an answer

	Usage jsontext.Value
}

// mostParts bounds how many parts of a content, and how many tools, are read.
const mostParts = 10_000

// ReadChat reads a chat completion. What it lacks, or has of another type, is a
// problem of the answer and no error.
func ReadChat(answer []byte) Chat {
	var choices, usage, failure jsontext.Value
	read(answer, map[string]*jsontext.Value{"choices": &choices, "usage": &usage, "error": &failure})
	c := Chat{Usage: usage}
	choice := element(choices)
	switch {
	case failure != nil && choice == nil:
		c.Error = ErrorText(answer)
	case choices == nil || isList(choices) && choice == nil:
		c.Problem = "no choices"
	case !isList(choices):
		c.Problem = "choices that are " + typeName(choices)
	case member(choice, "error") != nil:
		c.Error = errorMessage(member(choice, "error"))
	case !isObject(member(choice, "message")):
		c.Problem = "a first choice without a message"
	default:
		c.message(member(choice, "message"))
		c.Finish = text(member(choice, "finish_reason"))
	}
	return c
}

func (c *Chat) message(m jsontext.Value) {
	var content, refusal, tools, function, reasoningContent, reasoning jsontext.Value
	read(m, map[string]*jsontext.Value{
		"content": &content, "refusal": &refusal, "tool_calls": &tools, "function_call": &function,
		"reasoning_content": &reasoningContent, "reasoning": &reasoning,
	})
	c.Refusal = text(refusal)
	switch {
	case strings.TrimSpace(text(reasoningContent)) != "":
		c.Reasoning = "reasoning_content"
	case strings.TrimSpace(text(reasoning)) != "":
		c.Reasoning = "reasoning"
	}
	const path = ".choices[0].message"
	for _, t := range elements(tools, mostParts) {
		called := member(t, "function")
		if called == nil {
			called = member(t, "custom")
		}
		c.tool(text(member(called, "name")), path+".tool_calls[0].function.arguments | fromjson")
	}
	if function != nil {
		c.tool(text(member(function, "name")), path+".function_call.arguments | fromjson")
	}
	switch {
	case content == nil:
	case isString(content):
		c.Content = text(content)
	case isList(content):
		for _, p := range elements(content, mostParts) {
			c.part(p)
		}
	case isObject(content) && text(member(content, "type")) == "":
		c.Content = string(content) // a gateway that had read it already
	case isObject(content):
		c.part(content)
	default:
		c.Strange = typeName(content)
	}
}

// tool adds a tool that was called.
func (c *Chat) tool(name, path string) {
	c.Tools = append(c.Tools, cmp.Or(name, "without a name"))
	c.ToolPath = cmp.Or(c.ToolPath, path)
}

// part reads a part of a content.
func (c *Chat) part(p jsontext.Value) {
	if isString(p) {
		c.Content += text(p)
		return
	}
	kind := text(member(p, "type"))
	switch kind {
	case "text", "output_text", "input_text", "":
		t := member(p, "text")
		if isObject(t) {
			t = member(t, "value")
		}
		if c.Content += text(t); t != nil || kind != "" {
			return
		}
	case "thinking", "redacted_thinking", "reasoning", "reasoning_content":
		c.Reasoning = cmp.Or(c.Reasoning, "content")
		return
	case "refusal":
		c.Refusal = cmp.Or(text(member(p, "refusal")), text(member(p, "text")), "it did not say why")
		return
	case "tool_use", "tool_call", "function_call":
		c.tool(text(member(p, "name")), ".choices[0].message.content[] | select(.type == "+`"`+kind+`"`+") | .input")
		return
	}
	c.Strange = cmp.Or(c.Strange, "a list with a part of type "+cmp.Or(kind, typeName(p)))
}

// Members in which services say errors, and members of those with the message.
var (
	errorMembers = []string{"error", "errors", "detail", "message"}
	errorTexts   = []string{"message", "msg", "detail", "error_description", "description", "reason", "type", "code"}
)

// ErrorText returns the message of an answer that is an error, "" for any other.
func ErrorText(answer []byte) string {
	var values [4]jsontext.Value
	into := map[string]*jsontext.Value{}
	for i, name := range errorMembers {
		into[name] = &values[i]
	}
	if !read(answer, into) {
		return ""
	}
	for _, v := range values {
		if s := errorMessage(v); s != "" {
			return s
		}
	}
	return ""
}

func errorMessage(v jsontext.Value) string {
	if isList(v) {
		v = element(v)
	}
	if isString(v) {
		return text(v)
	}
	if !isObject(v) {
		return ""
	}
	for _, name := range errorTexts {
		m := member(v, name)
		if s := text(m); s != "" {
			return s
		}
		if m.Kind() == '0' {
			return name + " " + string(m)
		}
	}
	return ""
}

// typeName returns the type of a JSON value in words.
func typeName(v jsontext.Value) string {
	switch v.Kind() {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "true or false"
	}
	return "null"
}

// Describe returns what JSON is in words, with the keys of an object; "" for a text
// that is not JSON.
func Describe(value []byte) string {
	v := jsontext.Value(value)
	if !v.IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)) {
		return ""
	}
	if v.Kind() != '{' {
		return typeName(v)
	}
	keys := keysOf(value)
	switch n := len(keys); {
	case n == 0:
		return "an empty object"
	case n > mostKeys:
		return "an object with the keys " + strings.Join(keys[:mostKeys], ", ") + " and more"
	}
	return "an object with the keys " + strings.Join(keys, ", ")
}

const mostKeys = 8

// keysOf returns the first keys of an object, one more than mostKeys at most.
func keysOf(object []byte) (keys []string) {
	d := jsontext.NewDecoder(strings.NewReader(string(object)), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	_, _ = d.ReadToken() // the object is valid
	for len(keys) <= mostKeys && d.PeekKind() == '"' {
		t, err := d.ReadToken()
		if err != nil {
			break
		}
		keys = append(keys, t.String())
		if d.SkipValue() != nil {
			break
		}
	}
	return slices.Clip(keys)
}
