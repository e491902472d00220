package schema

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/completion"
	"github.com/assaykit/assay/internal/unwrap"
)

// textFormats are formats that extractors return instead of JSON, recognized by
// how the text begins.
var textFormats = []struct {
	begins    *regexp.Regexp
	what, fix string
}{
	{regexp.MustCompile(`(?i)^<(!doctype\s+html|html|head|body)\b`), "an HTML page", "check the response: it may be an error page, a login page, or the wrong address"},
	{regexp.MustCompile(`^<[?!a-zA-Z]`), "XML", "write the record as JSON"},
	{regexp.MustCompile(`^(---\s*\n|[A-Za-z_][\w-]*:[ \t]*(\n|\S.*\n)\s*(- |"?[A-Za-z_][\w-]*"?:))`), "YAML", "write the record as JSON"},
}

// describeNotJSON rewrites the problem of a text that is not only a record: it
// names the format, and the line on which an embedded record begins.
func describeNotJSON(data []byte, f *problemAt) {
	begins := string(bytes.ToValidUTF8(data[:min(len(data), 400)], []byte("\uFFFD")))
	trimmed := strings.TrimSpace(begins)
	if trimmed == "" || f.Rule == ruleSize {
		return
	}
	answer, unreadable := unwrap.Text(data, unwrap.Options{Prose: true})
	failed, _ := errors.AsType[*unwrap.Error](unreadable)
	at := embeddedRecord(data)
	switch kind := completion.KindOf(data); {
	case kind.Streamed():
		f.Message, f.Fix = string(kind)+" instead of a record", "turn streaming off in the request or in the service"
		f.offset, f.Input.Pointer = 0, ""
	case at >= 0:
		describeEmbedded(data, at, slices.Contains(answer.Off, unwrap.Thought), f)
		if failed != nil && failed.Reason == unwrap.Two {
			f.Fix += fmt.Sprintf("; unwrap: true does not help, since there are two JSON values, on line %d and on line %d", failed.Line, failed.Other)
		}
	case failed != nil && (failed.Reason == unwrap.OnlyThought || failed.Reason == unwrap.Two && !isLines(data, f)):
		f.Message, f.Fix = failed.Error(), failed.Fix()
		f.offset, f.Input.Pointer = 0, ""
	default:
		describeText(data, trimmed, f)
	}
	if failed == nil && answer.Off != nil && isValid(answer.Value) && !completion.KindOf(data).Streamed() {
		f.Fix += unwrapsIt
	}
}

// unwrapsIt is added to a fix where a record is all that is left when what a model
// writes around it is taken off.
const unwrapsIt = "; or, if it is the answer of a model, take what is around the JSON off (unwrap: true)"

func isValid(text []byte) bool {
	_, bad := scan(text)
	return bad == nil
}

// describeText rewrites the problem of a text without a record in it.
func describeText(data []byte, trimmed string, f *problemAt) {
	if f.Rule == ruleSyntax {
		for _, o := range textFormats {
			if o.begins.MatchString(trimmed) {
				f.Message, f.Fix = o.what+" instead of JSON", o.fix
				f.offset, f.Input.Pointer = 0, ""
				break
			}
		}
	}
	size := fmt.Sprintf("; the text has %d bytes", len(data))
	if len(data) == 1 {
		size = "; the text has 1 byte"
	}
	switch {
	case f.Rule == ruleTruncated && len(data) > 60:
		tail := []rune(string(bytes.ToValidUTF8(data[max(0, len(data)-240):], []byte("\uFFFD"))))
		f.Message += size + " and ends with " + strconv.Quote("…"+string(tail[max(0, len(tail)-60):]))
	case len(data) <= len(trimmed) && shorten(trimmed) == trimmed:
		f.Message += size + ": " + strconv.Quote(trimmed)
	default:
		f.Message += size + " and begins with " + strconv.Quote(shorten(trimmed))
	}
}

// isLines reports whether what follows the first record is another one: JSON Lines.
func isLines(data []byte, f *problemAt) bool {
	return f.Rule == ruleTrailingData && f.offset < len(data) && data[f.offset] == '{'
}

// describeEmbedded rewrites the problem of a text with a record at an offset.
func describeEmbedded(data []byte, at int, thought bool, f *problemAt) {
	before := strings.TrimSpace(string(bytes.ToValidUTF8(data[:at], nil)))
	line := lineOf(data, at)
	switch {
	case thought:
		f.Message = fmt.Sprintf("the text begins with a thought of the model: the record begins on line %d, after %s", line, strconv.Quote(shorten(before)))
		f.Fix = "turn thinking off, or write only the record"
	case f.Rule == ruleMarkdown || strings.Contains(before, "```"):
		f.Rule, f.Message = ruleMarkdown, fmt.Sprintf("the JSON is inside a Markdown code fence: the record begins on line %d, after %s", line, strconv.Quote(shorten(before)))
		f.Fix = "ask for JSON only, or remove the fence before the record is read"
	default:
		f.Message = fmt.Sprintf("the text does not start with the record, which begins on line %d, after %s", line, strconv.Quote(shorten(before)))
		f.Fix = "write only the record to standard output, and messages to standard error"
	}
	f.offset, f.Input.Pointer = 0, ""
}

// embeddedRecord returns the byte offset of a record that follows other text,
// or -1 if there is none.
func embeddedRecord(data []byte) int {
	from := 0
	for tries := 0; tries < 8; tries++ {
		i := bytes.IndexByte(data[from:], '{')
		if i < 0 {
			return -1
		}
		from += i
		v, err := jsontext.NewDecoder(bytes.NewBuffer(data[from:])).ReadValue()
		if err == nil {
			if doc, bad := scan(v); bad == nil && doc.isRecord(0) {
				if len(bytes.TrimSpace(bytes.TrimPrefix(data[:from], []byte("\ufeff")))) == 0 {
					return -1 // the text begins with it
				}
				return from
			}
			from += len(v)
			continue
		}
		from++
	}
	return -1
}
