package openai

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/internal/completion"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// textOf returns the text of the model in an endpoint's answer.
func (x *Extractor) textOf(ctx context.Context, answer []byte) ([]byte, error) {
	if completion.KindOf(answer) != completion.OpenAIChat {
		return nil, x.notCompletion(answer)
	}
	c := completion.ReadChat(answer)
	used := readUsage([]byte(c.Usage))
	extract.AddUsage(ctx, result.Metrics{InputTokens: used.input, OutputTokens: used.output, Cost: costOf(used, x.model.Price), Currency: cmp.Or(x.model.Price.Currency, "USD")})
	if err := x.withoutText(c, used, answer); err != nil {
		return nil, err
	}
	return []byte(c.Content), nil
}

// withoutText returns why a completion has no text, or only a part of it; nil if it has
// its text.
func (x *Extractor) withoutText(c completion.Chat, used tokens, answer []byte) *extract.Error {
	failed := func(format string, args ...any) *extract.Error {
		return extract.Errorf(extract.Failed, format, args...)
	}
	empty := strings.TrimSpace(c.Content) == ""
	excerpt := func(text string) string { return x.http.Secrets().Excerpt(text, 300) }
	switch {
	case c.Error != "":
		return failed("the endpoint answered with an error: %s", excerpt(c.Error))
	case c.Problem != "":
		return extract.Errorf(extract.Empty, "the endpoint's answer has %s: %s", c.Problem, excerpt(secrets.Quotable(answer)))
	case c.Refusal != "":
		return failed("the model refused: %s", excerpt(c.Refusal))
	case c.Finish == "length":
		e := failed("the model stopped at its limit of tokens, after %d; its answer is cut", used.output)
		if empty && c.Reasoning != "" {
			e.Message += ", and what there is stands in " + c.Reasoning + ": it thought to the end"
		}
		e.Message += "; let the server allow more tokens (max_tokens), or let the model think less"
		return e
	case c.Finish == "content_filter":
		return failed("the endpoint's content filter withheld the answer")
	case len(c.Tools) > 0 && (empty || isToolFinish(c.Finish)):
		return failed("the model called %s instead of answering, and the answer is to be the content; assay offers no tools, so turn off those that the server or a gateway adds (tool_choice none), or use type http with map: '%s'",
			toolNames(c.Tools), c.ToolPath)
	case isToolFinish(c.Finish) && empty:
		return failed("the model called a tool (finish_reason %s) instead of answering, and the answer is to be the content; turn off the tools that the server or a gateway adds", c.Finish)
	case c.Strange != "" && empty:
		return failed("the model's content is %s; the answer is to be text", c.Strange)
	case empty && c.Reasoning == "content":
		return extract.Errorf(extract.Empty, "the model's content is a thought with no answer after it; let the server allow more tokens (max_tokens), or let the model think less")
	case empty && c.Reasoning != "":
		return extract.Errorf(extract.Empty, "the model's content is empty: its answer stands in %s; the server's reasoning parser took the whole of it for a thought, so start the server without that parser or with the one for this model, or turn thinking off",
			c.Reasoning)
	case empty:
		return extract.Errorf(extract.Empty, "the model's answer is empty")
	}
	return nil
}

func isToolFinish(finish string) bool { return finish == "tool_calls" || finish == "function_call" }

// toolNames names tools: the tool “record”, the tools “record” and “search”.
func toolNames(names []string) string {
	const most = 3
	quoted := make([]string, 0, most)
	for _, n := range names[:min(most, len(names))] {
		quoted = append(quoted, "“"+strings.Join(strings.Fields(n), " ")+"”")
	}
	switch {
	case len(names) == 1:
		return "the tool " + quoted[0]
	case len(names) > most:
		return fmt.Sprintf("the tools %s and %d more", strings.Join(quoted, ", "), len(names)-most)
	}
	return "the tools " + strings.Join(quoted[:len(quoted)-1], ", ") + " and " + quoted[len(quoted)-1]
}

// notCompletion returns the error of an endpoint that answered with something other
// than a chat completion.
func (x *Extractor) notCompletion(answer []byte) *extract.Error {
	excerpt := func(text string) string { return x.http.Secrets().Excerpt(text, 300) }
	failed := func(format string, args ...any) *extract.Error {
		return extract.Errorf(extract.Failed, "the endpoint's answer is not a chat completion: "+format, args...)
	}
	switch kind := completion.KindOf(answer); {
	case kind == completion.Page:
		return failed("it is %s; check base_url and the key: it may be the page of a login or of a proxy", x.http.Page(answer))
	case kind.Streamed():
		return failed("it is %s; assay asks for the whole answer at once, so turn streaming off in the server or the gateway", kind)
	case kind != "" && kind.BaseURL() != "":
		return failed("it is %s; set base_url to %s; or use type http with a mapping (map)", kind, kind.BaseURL())
	case kind != "":
		return failed("it is %s; use type http with a mapping (map)", kind)
	}
	if message := completion.ErrorText(answer); message != "" {
		return extract.Errorf(extract.Failed, "the endpoint answered with an error: %s", excerpt(message))
	}
	if what := completion.Describe(answer); what != "" {
		return failed("it is %s; check base_url, or use type http for a service that answers with its own JSON: %s", excerpt(what), excerpt(secrets.Quotable(answer)))
	}
	var whole jsontext.Value
	err := jsonerror.Explain(answer, 1, json.Unmarshal(answer, &whole))
	if err == nil { // cannot happen: it would have been described
		return failed("%s", excerpt(secrets.Quotable(answer)))
	}
	return failed("it is not JSON: %s: %s", excerpt(err.Error()), excerpt(secrets.Quotable(answer)))
}

// Reader returns an extractor that makes records of what another returns, which is the
// text of a model as [Extractor.Asker] returns it.
func (x *Extractor) Reader(asker extract.Extractor) extract.Extractor {
	return reader{asker, x}
}

type reader struct {
	extract.Extractor
	model *Extractor
}

// Unwrap returns the extractor whose answers are read.
func (r reader) Unwrap() extract.Extractor { return r.Extractor }

// Close closes the extractor whose answers are read.
func (r reader) Close() error { return extract.Close(r.Extractor) }

// Extract returns the record in the text of a model.
func (r reader) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	text, err := r.Extractor.Extract(ctx, a)
	if err != nil {
		return nil, err
	}
	answer, err := unwrap.Text(text, unwrap.Options{Prose: r.model.model.Unwrap})
	if e, ok := errors.AsType[*unwrap.Error](err); ok && (e.Reason == unwrap.Empty || e.Reason == unwrap.OnlyThought) {
		return nil, extract.Errorf(extract.Empty, "%s; %s", strings.Replace(e.Error(), "the answer is", "the model's answer is", 1), e.Fix())
	}
	if err == nil {
		meter.TakeOff(ctx, answer.Off)
	}
	if r.model.model.Raw {
		return answer.Value, nil
	}
	return addSource(answer.Value, a), nil
}
