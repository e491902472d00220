// Package unwrap finds the one JSON value in the answer of a language model:
// behind a thought, in a Markdown fence, among words.
package unwrap

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// What is taken off an answer.
const (
	Thought = "thought" // reasoning before the answer, such as <think>…</think>
	Prose   = "prose"   // words before or after it
	Fence   = "fence"   // a Markdown code fence around it
	String  = "string"  // a JSON string that it stood in
)

// Kinds returns what may be taken off, in the order in which an answer has them
// from outside to inside.
func Kinds() []string { return []string{Thought, Prose, Fence, String} }

// Options are what is taken off besides thoughts and fences.
type Options struct {
	Prose bool // words around one JSON value, and a JSON string that it stands in
}

// Answer is what is in an answer.
type Answer struct {
	Value []byte   // the JSON value, a part of the answer
	Off   []string // what was taken off, see [Kinds]; nil for an answer that is its value

	answer []byte
	at     int // byte offset of Value in the answer, 0 if it stood in a string
}

// InPlace returns the value after as many lines and columns as it has before it in
// the answer, so that positions in it are those in the answer.
func (a Answer) InPlace() []byte {
	if a.at == 0 {
		return a.Value
	}
	before := a.answer[:a.at]
	lines := bytes.Count(before, []byte("\n"))
	columns := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	out := make([]byte, 0, lines+columns+len(a.Value))
	out = append(out, strings.Repeat("\n", lines)...)
	out = append(out, strings.Repeat(" ", columns)...)
	return append(out, a.Value...)
}

// Text unwraps an answer. If what is left is not JSON, Value is that text all the
// same, for its decoder to say what is wrong with it. The error is an [*Error] for an
// answer that is empty or a thought alone, and, with [Options.Prose], for one that has
// no JSON value or two.
func Text(answer []byte, o Options) (Answer, error) {
	value, off, err := split(trim(answer), o)
	if err != nil {
		line := func(at int) int { return at + bytes.Count(answer[:offset(answer, value)], []byte("\n")) }
		if e, ok := errors.AsType[*Error](err); ok && e.Reason == Two {
			e.Line, e.Other = line(e.Line), line(e.Other)
		}
		return Answer{Value: answer, answer: answer}, err
	}
	if o.Prose && len(value) > 0 && value[0] == '"' && isJSON(value) {
		if in, ok := inString(value); ok {
			return Answer{Value: in.Value, Off: slices.Concat(off, []string{String}, in.Off)}, nil
		}
	}
	return Answer{Value: slices.Clip(value), Off: off, answer: answer, at: offset(answer, value)}, nil
}

// split returns the part of a text that is the value, and what was taken off. With an
// error it returns what was looked at.
func split(text []byte, o Options) (value []byte, off []string, err error) {
	switch {
	case len(text) == 0:
		return text, nil, &Error{Reason: Empty}
	case isJSON(text):
		return text, nil, nil
	}
	rest, thought, open := splitThought(text, o)
	if thought {
		off = append(off, Thought)
	}
	if len(rest) == 0 {
		return text, nil, &Error{Reason: OnlyThought, Open: open}
	}
	if isJSON(rest) {
		return rest, off, nil
	}
	if inside, ok := unfence(rest); ok && (!o.Prose || isJSON(inside)) {
		return inside, append(off, Fence), nil
	}
	if !o.Prose {
		return rest, off, nil
	}
	found, bad := find(rest)
	if bad != nil {
		return rest, nil, bad
	}
	if len(found.value) < len(rest) {
		off = append(off, Prose)
	}
	if found.fenced {
		off = append(off, Fence)
	}
	return found.value, off, nil
}

// inString unwraps the answer that a JSON string is. It reports whether there is one.
func inString(quoted []byte) (Answer, bool) {
	text, err := jsontext.AppendUnquote(nil, quoted)
	if err != nil || !bytes.ContainsAny(text, "{[") {
		return Answer{}, false
	}
	in, err := Text(text, Options{Prose: true})
	return in, err == nil && isJSON(in.Value)
}

// offset returns the byte offset in a text of a slice of it.
func offset(text, part []byte) int { return cap(text) - cap(part) }

// trim returns a text without the byte order mark and blanks around it, and without
// the tokens that end a turn.
func trim(text []byte) []byte {
	text = bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(text), []byte("\ufeff")))
	for _, end := range ends {
		if cut, ok := bytes.CutSuffix(text, []byte(end)); ok {
			return trim(cut)
		}
	}
	return text
}

// ends are tokens with which a model ends its turn, which some servers leave in.
var ends = []string{"<|im_end|>", "<|eot_id|>", "<|end|>", "<|return|>", "<|endoftext|>", "<|end_of_text|>", "<|END_RESPONSE|>", "<|END_OF_TURN_TOKEN|>", "<end_of_turn>", "<turn|>", "<｜end▁of▁sentence｜>", "</s>"}

// isJSON reports whether a text is one JSON value. A duplicate key is for its decoder
// to report.
func isJSON(text []byte) bool {
	return jsontext.Value(text).IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
}

// fenceMarks are the characters of Markdown fences.
const fenceMarks = "`~"

// unfence returns what is in a fence around a text. A fence that is only opened, as
// where it is a stop sequence, or only closed, as where the prompt opened it, is one
// too if there is JSON in it.
func unfence(text []byte) (inside []byte, ok bool) {
	if len(text) == 0 {
		return nil, false
	}
	mark, n := text[0], 0
	if strings.IndexByte(fenceMarks, mark) < 0 {
		inside = trimFence(text)
		return inside, len(inside) < len(text) && isJSON(inside)
	}
	for n < len(text) && text[n] == mark {
		n++
	}
	inside = afterInfo(text[n:])
	closed := bytes.TrimSpace(bytes.TrimRight(inside, string(mark)))
	if got := len(inside) - len(bytes.TrimRight(inside, string(mark))); got >= min(n, 3) && (n >= 3 || got == n) {
		if n < 3 && !isJSON(closed) {
			return nil, false // code in a sentence
		}
		return closed, true
	}
	return inside, n >= 3 && isJSON(inside)
}

// trimFence returns a text without the fence at its end.
func trimFence(text []byte) []byte {
	for _, fence := range []string{"```", "~~~"} {
		if cut, ok := bytes.CutSuffix(text, []byte(fence)); ok {
			return bytes.TrimSpace(cut)
		}
	}
	return text
}

// afterInfo returns what follows the word of the language after the mark of a fence.
func afterInfo(text []byte) []byte {
	line, rest, ok := bytes.Cut(text, []byte("\n"))
	if ok && !bytes.ContainsAny(line, "{[\"") {
		return bytes.TrimSpace(rest)
	}
	word := bytes.TrimLeft(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
	return bytes.TrimSpace(word)
}
