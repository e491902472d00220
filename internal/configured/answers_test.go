package configured

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// decoderWords are words of decoders and of Go, which no user knows.
var decoderWords = regexp.MustCompile(`json:|jsontext:|yaml:|xml:|Go (struct|value|type)|offset \d+|strconv|invalid character .* (in literal|looking for)|unmarshal|convert\.|schema\.[A-Z]|map\[|interface \{`)

// answered is what becomes of one answer of a model.
type answered struct {
	reason string
	answer string // what a service or a program answers
	want   string // "record", or words of the error or of the finding, separated by "|"
	took   string // what was taken off the answer
	kind   string // content type of the answer, application/json if ""
	unwrap bool
}

// record returns what anaRecord is to a model: without form and source.
const modelsRecord = `{"parties":[{"type":"person","name":"Ana"}],"figures":[],"dates":[]}`

// said returns a chat completion with a content.
func said(content string) string { return message(`"content":`+inJSON(content), "stop") }

// message returns a chat completion with the members of its message.
func message(members, finish string) string {
	return `{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant",` + members + `},"finish_reason":"` + finish + `"}]}`
}

func inJSON(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

const toolArguments = `{\"parties\":[]}`

// models are answers of an endpoint with the API of chat completions.
var models = []answered{
	// Content as text.
	{reason: "a record", answer: said(modelsRecord), want: "record"},
	{reason: "in a fence", answer: said("```json\n" + modelsRecord + "\n```"), want: "record", took: "fence"},
	{reason: "in a fence of tildes", answer: said("~~~\n" + modelsRecord + "\n~~~\n"), want: "record", took: "fence"},
	{reason: "in a fence of four", answer: said("````JSON\n" + modelsRecord + "\n````"), want: "record", took: "fence"},
	{reason: "in a fence on one line", answer: said("```json " + modelsRecord + " ```"), want: "record", took: "fence"},
	{reason: "in a fence that a stop sequence left open", answer: said("```json\n" + modelsRecord + "\n"), want: "record", took: "fence"},
	{reason: "in a fence that the prompt had opened", answer: said(modelsRecord + "\n```"), want: "record", took: "fence"},
	{reason: "in single backticks", answer: said("`" + modelsRecord + "`"), want: "record", took: "fence"},
	{reason: "with a fence in a name, which stays", answer: said(`{"parties":[{"type":"person","name":"Ana","aliases":["` + "```" + `"]}],"figures":[],"dates":[]}`), want: "record"},
	{reason: "a byte order mark", answer: said("\ufeff" + modelsRecord), want: "record"},
	{reason: "after a thought", answer: said("<think>\nwhich {facts}?\n</think>\n\n" + modelsRecord), want: "record", took: "thought"},
	{reason: "after an empty thought", answer: said("<think>\n\n</think>\n\n" + modelsRecord), want: "record", took: "thought"},
	{reason: "after a thought, in a fence", answer: said("<think>hm</think>\n```json\n" + modelsRecord + "\n```"), want: "record", took: "thought fence"},
	{reason: "after a thought with a draft in it", answer: said("<think>draft: {\"parties\":[]}\n```json\n{}\n```</think>" + modelsRecord), want: "record", took: "thought"},
	{reason: "after a thought about the tag itself", answer: said("<think>I close with </think> later.</think>" + modelsRecord), want: "record", took: "thought"},
	{reason: "after a thought that the chat template opened", answer: said("Let me see.\n</think>\n" + modelsRecord), want: "record", took: "thought"},
	{reason: "with the tag in a name, which stays", answer: said(`{"parties":[{"type":"person","name":"Ana","aliases":["a </think> b"]}],"figures":[],"dates":[]}`), want: "record"},
	{reason: "after a thought, with the tag in a name", answer: said(`<think>hm</think>{"parties":[{"type":"person","name":"Ana","aliases":["a </think> b"]}],"figures":[],"dates":[]}`), want: "record", took: "thought"},
	{reason: "after two thoughts", answer: said("<think>a</think>\n<think>b</think>\n" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought of other words", answer: said("<thinking>hm</thinking>\n" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought named reasoning", answer: said("<reasoning>hm</reasoning>" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought named thought", answer: said("<thought>hm</thought>" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought in capitals", answer: said("<THINK>hm</THINK>" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought in square brackets", answer: said("[THINK]hm[/THINK]" + modelsRecord), want: "record", took: "thought"},
	{reason: "a thought between tokens", answer: said("<|START_THINKING|>hm<|END_THINKING|><|START_RESPONSE|>" + modelsRecord + "<|END_RESPONSE|>"), want: "record", took: "thought"},
	{reason: "a thought of a named space", answer: said("<seed:think>hm</seed:think>" + modelsRecord), want: "record", took: "thought"},
	{reason: "channels", answer: said("<|channel|>analysis<|message|>We need {facts}.<|end|><|start|>assistant<|channel|>final<|message|>" + modelsRecord), want: "record", took: "thought"},
	{reason: "channels with a constraint and an end", answer: said("<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>" + modelsRecord + "<|return|>"), want: "record", took: "thought"},
	{reason: "channels whose tokens were left out", answer: said("analysisWe need to list {facts}.assistantfinal" + modelsRecord), want: "record", took: "thought"},
	{reason: "the token of an end", answer: said(modelsRecord + "<|im_end|>"), want: "record"},
	{reason: "a thought alone", answer: said("<think>which facts?</think>"), want: "a thought|no answer after it"},
	{reason: "a thought that does not end", answer: said("<think>which facts? " + modelsRecord), want: "thought|does not end"},
	{reason: "channels without a final one", answer: said("<|channel|>analysis<|message|>We need"), want: "thought|does not end"},
	{reason: "words before it", answer: said("Sure! Here it is:\n" + modelsRecord), want: "unwrap: true"},
	{reason: "a fence with words before and after", answer: said("Here it is:\n```json\n" + modelsRecord + "\n```\nAnything else?"), want: "unwrap: true"},
	{reason: "words before it, unwrapped", answer: said("Sure! Here it is:\n" + modelsRecord), want: "record", took: "prose", unwrap: true},
	{reason: "words around a fence, unwrapped", answer: said("Here it is:\n```json\n" + modelsRecord + "\n```\nAnything else?"), want: "record", took: "prose fence", unwrap: true},
	{reason: "words with citations and braces, unwrapped", answer: said("As {asked} in [1], [2, 3]:\n" + modelsRecord + "\n[4] {that} is all {...}"), want: "record", took: "prose", unwrap: true},
	{reason: "a thought and words, unwrapped", answer: said("<think>a {b}</think>Here: " + modelsRecord), want: "record", took: "thought prose", unwrap: true},
	{reason: "an answer's tags, unwrapped", answer: said("<answer>" + modelsRecord + "</answer>"), want: "record", took: "prose", unwrap: true},
	{reason: "two records, unwrapped", answer: said(modelsRecord + "\nor rather\n" + `{"parties":[],"figures":[],"dates":[]}`), want: "two JSON values|line 1|line 3", unwrap: true},
	{reason: "a record and one that is cut, unwrapped", answer: said("A: " + modelsRecord + "\nB: " + modelsRecord[:40]), want: "two JSON values|line 1|line 2", unwrap: true},
	{reason: "cut, unwrapped", answer: said("Here: " + modelsRecord[:40]), want: "unexpected end of JSON|opened on line 1", unwrap: true},
	{reason: "broken outside, with whole objects inside, unwrapped", answer: said(`Here: {"parties":[{"type":"person","name":"Ana"},],"figures":[],"dates":[]}`), want: "comma", unwrap: true},
	{reason: "words alone, unwrapped", answer: said("I see no facts."), want: "does not start with a JSON object", unwrap: true},
	{reason: "words alone", answer: said("I see no facts."), want: "I see no facts."},
	{reason: "nothing", answer: said(" \n"), want: "empty"},

	// Content in parts.
	{reason: "parts of text", answer: message(`"content":[{"type":"text","text":`+inJSON(modelsRecord[:20])+`},{"type":"text","text":`+inJSON(modelsRecord[20:])+`}]`, "stop"), want: "record"},
	{reason: "a thinking part", answer: message(`"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm {"}]},{"type":"text","text":`+inJSON(modelsRecord)+`}]`, "stop"), want: "record"},
	{reason: "a thinking part of text", answer: message(`"content":[{"type":"thinking","thinking":"hm","signature":"s"},{"type":"redacted_thinking","data":"x"},{"type":"text","text":`+inJSON(modelsRecord)+`}]`, "stop"), want: "record"},
	{reason: "output_text", answer: message(`"content":[{"type":"output_text","text":`+inJSON(modelsRecord)+`,"annotations":[]}]`, "stop"), want: "record"},
	{reason: "a part in a fence", answer: message(`"content":[{"type":"text","text":`+inJSON("```json\n"+modelsRecord+"\n```")+`}]`, "stop"), want: "record", took: "fence"},
	{reason: "parts that are strings", answer: message(`"content":[`+inJSON(modelsRecord)+`]`, "stop"), want: "record"},
	{reason: "an assistant's part", answer: message(`"content":[{"type":"text","text":{"value":`+inJSON(modelsRecord)+`,"annotations":[]}}]`, "stop"), want: "record"},
	{reason: "one part that is no list", answer: message(`"content":{"type":"text","text":`+inJSON(modelsRecord)+`}`, "stop"), want: "record"},
	{reason: "content that is the record", answer: message(`"content":`+modelsRecord, "stop"), want: "record"},
	{reason: "a thinking part alone", answer: message(`"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]}]`, "stop"), want: "thought|no answer"},
	{reason: "a refusing part", answer: message(`"content":[{"type":"refusal","refusal":"I cannot do that."}]`, "stop"), want: "refused|I cannot do that."},
	{reason: "a part of a picture", answer: message(`"content":[{"type":"image_url","image_url":{"url":"data:x"}}]`, "stop"), want: "image_url"},
	{reason: "an empty list", answer: message(`"content":[]`, "stop"), want: "empty"},
	{reason: "a number", answer: message(`"content":5`, "stop"), want: "content is a number"},

	// What is no content.
	{reason: "a tool", answer: message(`"content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"emit_facts","arguments":"`+toolArguments+`"}}]`, "tool_calls"), want: "called the tool “emit_facts”|content"},
	{reason: "a tool, with the end of a text", answer: message(`"content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"emit_facts","arguments":"`+toolArguments+`"}}]`, "stop"), want: "called the tool “emit_facts”|.tool_calls[0].function.arguments | fromjson"},
	{reason: "two tools", answer: message(`"content":"","tool_calls":[{"function":{"name":"one","arguments":"{}"}},{"function":{"name":"two","arguments":"{}"}}]`, "tool_calls"), want: "“one”|“two”"},
	{reason: "words and a tool", answer: message(`"content":"I will call it.","tool_calls":[{"function":{"name":"one","arguments":{}}}]`, "tool_calls"), want: "called the tool “one”"},
	{reason: "a record and no tools", answer: message(`"content":`+inJSON(modelsRecord)+`,"tool_calls":[],"function_call":null,"refusal":null,"reasoning_content":null`, "stop"), want: "record"},
	{reason: "a function, as it was", answer: message(`"content":null,"function_call":{"name":"emit","arguments":"`+toolArguments+`"}`, "function_call"), want: "called the tool “emit”|.function_call.arguments | fromjson"},
	{reason: "a tool in a part", answer: message(`"content":[{"type":"tool_use","id":"1","name":"emit","input":{}}]`, "tool_calls"), want: "called the tool “emit”"},
	{reason: "a finish of tools without any", answer: message(`"content":null`, "tool_calls"), want: "tool"},
	{reason: "reasoning_content", answer: message(`"content":"","reasoning_content":`+inJSON(modelsRecord), "stop"), want: "reasoning_content|reasoning parser"},
	{reason: "reasoning_content, and no more tokens", answer: message(`"content":null,"reasoning_content":"Let me see"`, "length"), want: "reasoning_content|limit of tokens"},
	{reason: "reasoning", answer: message(`"content":null,"reasoning":`+inJSON(modelsRecord), "stop"), want: "stands in reasoning|"},
	{reason: "a record beside its reasoning", answer: message(`"content":`+inJSON(modelsRecord)+`,"reasoning_content":"hm","reasoning":"hm","reasoning_details":[]`, "stop"), want: "record"},
	{reason: "a refusal", answer: message(`"content":null,"refusal":"I cannot help with that."`, "stop"), want: "refused|I cannot help with that."},
	{reason: "at its limit", answer: message(`"content":`+inJSON(modelsRecord[:30]), "length"), want: "limit of tokens|cut"},
	{reason: "filtered", answer: message(`"content":""`, "content_filter"), want: "content filter"},
	{reason: "an error of the choice", answer: `{"object":"chat.completion","choices":[{"error":{"code":502,"message":"Upstream down"},"finish_reason":"error","message":{"content":""}}]}`, want: "Upstream down"},
	{reason: "null", answer: message(`"content":null`, "stop"), want: "empty"},
	{reason: "no content at all", answer: `{"object":"chat.completion","choices":[{"message":{"role":"assistant"}}]}`, want: "empty"},
	{reason: "no message", answer: `{"object":"chat.completion","choices":[{"index":0}]}`, want: "message"},
	{reason: "a message that is null", answer: `{"object":"chat.completion","choices":[{"index":0,"message":null}]}`, want: "message"},
	{reason: "no choices", answer: `{"object":"chat.completion","choices":[]}`, want: "no choices"},
	{reason: "choices that are null", answer: `{"object":"chat.completion","choices":null}`, want: "no choices"},
	{reason: "choices that are an object", answer: `{"object":"chat.completion","choices":{}}`, want: "choices"},
	{reason: "a finish that is a number", answer: strings.Replace(said(modelsRecord), `"finish_reason":"stop"`, `"finish_reason":0`, 1), want: "record"},
	{reason: "an error with status 200", answer: `{"error":{"message":"model overloaded","type":"server_error","code":"503"}}`, want: "an error|model overloaded"},
	{reason: "an error in a word", answer: `{"error":"no such model"}`, want: "an error|no such model"},
	{reason: "an error in its own shape", answer: `{"object":"error","message":"too long","code":40303}`, want: "an error|too long"},
	{reason: "an error's detail", answer: `{"detail":"Not authenticated"}`, want: "an error|Not authenticated"},

	// Another API.
	{reason: "an answer of the Responses API", answer: `{"id":"resp_1","object":"response","output":[{"type":"reasoning","summary":[]},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"{}"}]}]}`, want: "Responses API|base_url"},
	{reason: "a message of Anthropic's", answer: `{"id":"msg_1","type":"message","role":"assistant","content":[{"type":"text","text":"{}"}],"stop_reason":"end_turn"}`, want: "Anthropic|base_url"},
	{reason: "an answer of Gemini", answer: `{"candidates":[{"content":{"role":"model","parts":[{"text":"{}"}]},"finishReason":"STOP"}]}`, want: "Gemini|base_url"},
	{reason: "an answer of Ollama's own", answer: `{"model":"m","created_at":"x","message":{"role":"assistant","content":"{}"},"done":true}`, want: "Ollama|/v1"},
	{reason: "a completion of Ollama's own", answer: `{"model":"m","response":"{}","done":true}`, want: "Ollama|/v1"},
	{reason: "a completion of text", answer: `{"object":"text_completion","choices":[{"text":"{}","finish_reason":"stop"}]}`, want: "text completion|/chat/completions"},
	{reason: "a completion of llama.cpp's own", answer: `{"content":"{}","stop":true,"tokens_predicted":2}`, want: "llama.cpp|/v1"},
	{reason: "generated_text", answer: `[{"generated_text":"{}"}]`, want: "generated_text|base_url"},
	{reason: "a chunk of a stream", answer: `{"object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"{"},"finish_reason":null}]}`, want: "stream"},
	{reason: "a stream", answer: "data: {\"object\":\"chat.completion.chunk\",\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\ndata: [DONE]\n\n", kind: "text/event-stream", want: "stream of events"},
	{reason: "a stream by another name", answer: "data: {\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\ndata: [DONE]\n\n", want: "stream of events"},
	{reason: "an Ollama stream", answer: "{\"model\":\"m\",\"message\":{\"content\":\"{\"},\"done\":false}\n{\"model\":\"m\",\"message\":{\"content\":\"}\"},\"done\":true}\n", kind: "application/x-ndjson", want: "stream"},
	{reason: "a page", answer: "<!doctype html>\n<html><head><title>Sign in</title></head></html>", kind: "text/html; charset=utf-8", want: "HTML page|Sign in"},
	{reason: "a page that says it is JSON", answer: "<!doctype html>\n<html><head><title>Sign in</title></head></html>", want: "HTML page|Sign in"},
	{reason: "JSON of something else", answer: `{"people":[]}`, want: "people"},
	{reason: "a list", answer: `[1]`, want: "a list"},
	{reason: "a word", answer: `"hello"`, want: "a string"},
	{reason: "cut JSON", answer: said(modelsRecord)[:80], want: "ends inside a JSON value|line 1"},
	{reason: "words", answer: "upstream timed out", want: "upstream timed out"},
	{reason: "a record, without a completion around it", answer: anaRecord, want: "type http"},
}

// anySource are answers of programs, services and recorded files.
var anySource = []answered{
	{reason: "a record", answer: anaRecord, want: "record"},
	{reason: "a record, unwrapped", answer: anaRecord, want: "record", unwrap: true},
	{reason: "in a fence", answer: "```json\n" + anaRecord + "\n```", want: "fence|unwrap: true"},
	{reason: "in a fence, unwrapped", answer: "```json\n" + anaRecord + "\n```\n", want: "record", took: "fence", unwrap: true},
	{reason: "after a thought", answer: "<think>which {facts}?</think>\n" + anaRecord, want: "thought|unwrap: true"},
	{reason: "after a thought, unwrapped", answer: "<think>which {facts}?</think>\n" + anaRecord, want: "record", took: "thought", unwrap: true},
	{reason: "words around it", answer: "Here:\n" + anaRecord + "\nDone.", want: "unwrap: true"},
	{reason: "words around it, unwrapped", answer: "Here:\n" + anaRecord + "\nDone.", want: "record", took: "prose", unwrap: true},
	{reason: "words after it", answer: anaRecord + "\nDone.", want: "unwrap: true"},
	{reason: "words after it, unwrapped", answer: anaRecord + "\nDone.", want: "record", took: "prose", unwrap: true},
	{reason: "all three, unwrapped", answer: "<think>hm</think>Here:\n```json\n" + anaRecord + "\n```\nDone.", want: "record", took: "thought prose fence", unwrap: true},
	{reason: "in a string, unwrapped", answer: inJSON("```json\n" + anaRecord + "\n```"), want: "record", took: "string fence", unwrap: true},
	{reason: "two of them, which unwrapping cannot read", answer: anaRecord + "\nor\n" + strings.Replace(anaRecord, "Ana", "Eva", 1), want: "two JSON values|line 1|line 3"},
	{reason: "two of them, unwrapped", answer: anaRecord + "\nor\n" + strings.Replace(anaRecord, "Ana", "Eva", 1), want: "two JSON values|line 1|line 3", unwrap: true},
	{reason: "nothing but words, unwrapped", answer: "I see no facts.", want: "does not start with a JSON object|I see no facts.", unwrap: true},
	{reason: "a thought alone, unwrapped", answer: "<think>which facts?", want: "thought|does not end", unwrap: true},
	{reason: "a chat completion", answer: said(anaRecord), want: "chat completion|type openai|.choices[0].message.content"},
	{reason: "a chat completion of words", answer: said("I see no facts."), want: "chat completion|type openai|I see no facts."},
	{reason: "a chat completion with a fence", answer: said("```json\n" + anaRecord + "\n```"), want: "chat completion|type openai|.choices[0].message.content"},
	{reason: "a chat completion of a tool", answer: message(`"content":null,"tool_calls":[{"function":{"name":"emit","arguments":`+inJSON(anaRecord)+`}}]`, "tool_calls"), want: "chat completion|tool|.choices[0].message.tool_calls[0].function.arguments"},
	{reason: "an Anthropic message", answer: `{"id":"msg_1","type":"message","role":"assistant","content":[{"type":"text","text":` + inJSON(anaRecord) + `}],"stop_reason":"end_turn"}`, want: "Anthropic|.content[0].text"},
	{reason: "an answer of Gemini", answer: `{"candidates":[{"content":{"role":"model","parts":[{"text":` + inJSON(anaRecord) + `}]}}]}`, want: "Gemini|.candidates[0].content.parts[0].text"},
	{reason: "an answer of Ollama", answer: `{"model":"m","message":{"role":"assistant","content":` + inJSON(anaRecord) + `},"done":true}`, want: "Ollama|.message.content"},
	{reason: "an answer of the Responses API", answer: `{"object":"response","output":[{"type":"message","content":[{"type":"output_text","text":` + inJSON(anaRecord) + `}]}]}`, want: "Responses API|.output[0].content[0].text"},
	{reason: "a stream of events", answer: "data: {\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\ndata: [DONE]\n\n", want: "stream of events"},
	{reason: "a page", answer: "<!doctype html>\n<html><head><title>Sign in</title></head></html>", want: "HTML page"},
}

// outcomeOf runs an extractor of a configuration in JSON on one article and returns
// the record, or what is said: the error, or the first finding with its fix.
func outcomeOf(t *testing.T, dir, config string) (record *schema.Article, says, took string) {
	t.Helper()
	x, err := configured(t, dir, config)
	require.NoError(t, err)
	require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, extract.Options{NoCache: true}, func(_ int, o extract.Outcome) {
		took = tookOff(o)
		if o.Err != nil {
			says = o.Err.Error()
			return
		}
		var problems []schema.Problem
		if record, problems = schema.InspectArticle(o.Record, schema.Options{}); len(problems) > 0 {
			record, says = nil, problems[0].String()
		}
	}))
	return record, says, took
}

func tookOff(o extract.Outcome) string { return strings.Join(o.TakenOff, " ") }

func (a answered) verify(t *testing.T, dir, config string) {
	t.Helper()
	if a.unwrap {
		config = strings.Replace(config, "{", `{"unwrap":true,`, 1)
	}
	record, says, took := outcomeOf(t, dir, config)
	if a.want == "record" {
		require.NotNil(t, record, says)
		require.Len(t, record.Parties, 1)
		require.Equal(t, "Ana", record.Parties[0].Name)
		require.Equal(t, a.took, took)
		return
	}
	require.Nil(t, record)
	for words := range strings.SplitSeq(a.want, "|") {
		require.Contains(t, says, words)
	}
	require.NotRegexp(t, decoderWords, says)
}

// answering is a server that answers everything with the same.
func answering(t *testing.T, a answered) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		kind := a.kind
		if kind == "" {
			kind = "application/json"
		}
		w.Header().Set("Content-Type", kind)
		_, _ = io.WriteString(w, a.answer)
	}))
	t.Cleanup(s.Close)
	return s
}

func TestAnswersOfModels(t *testing.T) {
	for _, a := range models {
		t.Run(a.reason, func(t *testing.T) {
			a.verify(t, t.TempDir(), `{"type":"openai","model":"m","base_url":"`+answering(t, a).URL+`/v1"}`)
		})
	}
}

func TestAnswersOfEveryKind(t *testing.T) {
	for _, a := range anySource {
		t.Run("http, "+a.reason, func(t *testing.T) {
			a.verify(t, t.TempDir(), `{"type":"http","url":"`+answering(t, a).URL+`"}`)
		})
		t.Run("command, "+a.reason, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "answer"), []byte(a.answer), 0o600))
			a.verify(t, dir, `{"type":"command","command":["cat","answer"]}`)
		})
		t.Run("recorded, "+a.reason, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "ana.json"), []byte(a.answer), 0o600))
			a.verify(t, dir, `{"type":"recorded","path":"."}`)
		})
	}
}
