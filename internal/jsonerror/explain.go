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
			return fmt.Errorf("%s: %s is not a member here", position(data, first, min(max(int(semantic.ByteOffset), 0), len(data))), semantic.JSONPointer)
		}
		return atValue(data, first, int(semantic.ByteOffset), string(semantic.JSONPointer), kindOf(semantic.JSONKind), semantic.GoType)
	} else if errors.As(err, &typed) {
		pointer := ""
		if typed.Field != "" {
			pointer = "/" + string(bytes.ReplaceAll([]byte(typed.Field), []byte("."), []byte("/")))
		}
		return atValue(data, first, int(typed.Offset), pointer, "what stands there", typed.Type)
	}
	at := len(data)
	if syntactic, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		at = int(syntactic.ByteOffset)
	} else if syntax, ok := errors.AsType[*encodingjson.SyntaxError](err); ok {
		at = int(syntax.Offset) - 1
	}
	at = min(max(at, 0), len(data))
	rest := bytes.TrimLeft(data[at:], " \t\r\n")
	at = len(data) - len(rest)
	where := position(data, first, at)
	r, _ := utf8.DecodeRune(rest)
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		return fmt.Errorf("%s: a member occurs twice in one object; keep one of them", where)
	case len(bytes.TrimSpace(data)) == 0:
		return errors.New("it is empty")
	case len(rest) == 0, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return fmt.Errorf("%s: it ends inside a JSON value; is the file complete?", position(data, first, len(bytes.TrimRight(data, " \t\r\n"))))
	case r == utf8.RuneError:
		return fmt.Errorf("%s: it is not UTF-8", where)
	}
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	return fmt.Errorf("%s: %q is not JSON here", where, plain.Shorten(string(bytes.ToValidUTF8(bytes.TrimSpace(line), []byte("\uFFFD"))), 40))
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
	return fmt.Errorf("%s: %s is %s, where %s is expected", position(data, first, offset), what, found, expected(want))
}

func position(data []byte, first, at int) string {
	before := data[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return fmt.Sprintf("line %d, column %d", first+bytes.Count(before, []byte("\n")), utf8.RuneCount(before[start:])+1)
}

// Kind names a kind of JSON value, with its article.
func Kind(k jsontext.Kind) string { return kindOf(k) }

func kindOf(k jsontext.Kind) string {
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
