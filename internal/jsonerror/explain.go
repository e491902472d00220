// Package jsonerror describes errors of JSON decoders in words: what is wrong, at
// which line and column. Types of Go and names of libraries do not occur in them.
package jsonerror

import (
	"bytes"
	encodingjson "encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// Explain describes the error of decoding data, the first line of which is line
// number first of its file: "line 3, column 5: “}” is not JSON here".
func Explain(data []byte, first int, err error) error {
	if err == nil {
		return nil
	}
	var typed *encodingjson.UnmarshalTypeError
	if semantic, ok := errors.AsType[*json.SemanticError](err); ok {
		if errors.Is(err, json.ErrUnknownName) {
			return fmt.Errorf("%s: %s is not a member here", place(data, first, min(max(int(semantic.ByteOffset), 0), len(data))), semantic.JSONPointer)
		}
		return atValue(data, first, int(semantic.ByteOffset), string(semantic.JSONPointer), Kind(semantic.JSONKind), semantic.GoType)
	} else if errors.As(err, &typed) {
		pointer := ""
		if typed.Field != "" {
			pointer = "/" + string(bytes.ReplaceAll([]byte(typed.Field), []byte("."), []byte("/")))
		}
		return atValue(data, first, int(typed.Offset), pointer, "what stands there", typed.Type)
	}
	line, column, what := Syntax(data, first, err)
	if len(bytes.TrimSpace(data)) == 0 {
		return errors.New(what)
	}
	return fmt.Errorf("line %d, column %d: %s", line, column, what)
}

// Syntax says what is wrong with data that is not JSON, and where: the line, of which
// the first is number first of its file, and the column in code points, from 1. It is for
// messages that state places in a way of their own; others have [Explain].
func Syntax(data []byte, first int, err error) (line, column int, what string) {
	at := len(data)
	if syntactic, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		at = int(syntactic.ByteOffset)
	} else if syntax, ok := errors.AsType[*encodingjson.SyntaxError](err); ok {
		at = int(syntax.Offset) - 1
	}
	at = min(max(at, 0), len(data))
	rest := bytes.TrimLeft(data[at:], " \t\r\n")
	at = len(data) - len(rest)
	r, size := utf8.DecodeRune(rest)
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		what = "a member occurs twice in one object; keep one of them"
	case len(bytes.TrimSpace(data)) == 0:
		what = "it is empty"
	case len(rest) == 0, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		at, what = len(bytes.TrimRight(data, " \t\r\n")), "it ends inside a JSON value; is the file complete?"
	case r == utf8.RuneError && size == 1, strings.Contains(err.Error(), "invalid UTF-8"):
		at, what = max(at, invalidAt(data)), "it is not UTF-8; save it as UTF-8"
	default:
		at, what = unexpected(data, at)
	}
	line, column = position(data, first, at)
	return line, column, what
}

// invalidAt returns the offset of the first byte that is not UTF-8, or -1.
func invalidAt(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// unexpected describes what stands where JSON does not allow it, and where to look for it:
// after a comma too many, at the bracket that it stands before.
func unexpected(data []byte, at int) (int, string) {
	if closing := bytes.TrimLeft(data[at:], ", \t\r\n"); len(closing) > 0 && (closing[0] == ']' || closing[0] == '}') {
		end := len(data) - len(closing)
		switch before := bytes.TrimRight(data[:end], " \t\r\n"); {
		case bytes.HasSuffix(before, []byte(",")):
			return end, fmt.Sprintf("a comma stands before the closing %q; remove it", closing[:1])
		case bytes.HasSuffix(before, []byte(":")):
			return end, fmt.Sprintf("a value is missing before the closing %q", closing[:1])
		}
	}
	text, _, _ := bytes.Cut(data[at:], []byte("\n"))
	return at, fmt.Sprintf("%q is not JSON here", plain.Shorten(string(bytes.ToValidUTF8(bytes.TrimSpace(text), []byte("\uFFFD"))), 40))
}

// atValue is the error of a value of the wrong kind.
func atValue(data []byte, first, offset int, pointer, found string, want reflect.Type) error {
	offset = min(max(offset, 0), len(data))
	for offset < len(data) && bytes.IndexByte([]byte(" \t\r\n:,"), data[offset]) >= 0 {
		offset++
	}
	what := "it"
	if pointer != "" {
		what = pointer
	}
	return fmt.Errorf("%s: %s is %s, where %s is expected", place(data, first, offset), what, found, expected(want))
}

// position returns the line and the column of an offset.
func position(data []byte, first, at int) (line, column int) {
	before := data[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return first + bytes.Count(before, []byte("\n")), utf8.RuneCount(before[start:]) + 1
}

func place(data []byte, first, at int) string {
	line, column := position(data, first, at)
	return fmt.Sprintf("line %d, column %d", line, column)
}

// Kind names a kind of JSON value, with its article.
func Kind(k jsontext.Kind) string {
	switch k {
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "true or false"
	case '[', ']':
		return "a list"
	case '{', '}':
		return "an object"
	case 'n':
		return "null"
	}
	return "missing"
}

// expected names the kind of JSON value that a type is decoded from.
func expected(t reflect.Type) string {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil {
		return "another value"
	}
	switch t.Kind() {
	case reflect.String:
		return "a string"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "a whole number"
	case reflect.Float32, reflect.Float64:
		return "a number"
	}
	return "another value"
}
