package unwrap

import (
	"bytes"
	"errors"

	"github.com/go-json-experiment/json/jsontext"
)

// found is a JSON value among words.
type found struct {
	value  []byte
	fenced bool
	at     int // its byte offset in the text
}

// find returns the one object, or list of objects, among words. Lists of scalars are
// citations, and braces with an ellipsis are placeholders. The objects in what begins
// as an object and is not JSON are not looked at, since a part of the record is not the
// record: from there on, the text is returned as it is, for its decoder to report.
func find(text []byte) (found, *Error) {
	var first found
	have := false
	budget := 4*len(text) + 1<<16 // bytes that may be read
	for at := next(text, 0); at >= 0; {
		value, n, err := read(text[at:])
		if budget -= n; budget < 0 {
			return found{}, &Error{Reason: None}
		}
		end := len(value)
		if err != nil {
			if end = placeholder(text[at:]); end >= 0 {
				at = next(text, at+end)
				continue
			}
			value, end = text[at:], len(text)-at
		}
		switch {
		case !have:
			first, have = found{value, isFenced(text, at, at+end), at}, true
		case !bytes.Equal(first.value, value):
			return found{}, &Error{Reason: Two, Line: lineOf(text, first.at), Other: lineOf(text, at)}
		}
		at = next(text, at+end)
	}
	if !have {
		return found{}, &Error{Reason: None}
	}
	return first, nil
}

// next returns the offset from a place on of what looks like an object, or like a list
// of objects, and -1 if there is none.
func next(text []byte, from int) int {
	for at := from; at < len(text); at++ {
		i := bytes.IndexAny(text[at:], "{[")
		if i < 0 {
			return -1
		}
		at += i
		inside := bytes.TrimLeft(text[at+1:min(len(text), at+1<<12)], " \t\r\n")
		if len(inside) == 0 {
			return -1
		}
		if text[at] == '[' && inside[0] == '{' {
			inside = bytes.TrimLeft(inside[1:], " \t\r\n")
		} else if text[at] == '[' {
			continue
		}
		if len(inside) > 0 && (inside[0] == '"' || inside[0] == '}') {
			return at
		}
	}
	return -1
}

// read reads the value at the beginning of a text, and returns how many bytes it took.
func read(text []byte) (value []byte, n int, err error) {
	d := jsontext.NewDecoder(bytes.NewBuffer(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	value, err = d.ReadValue()
	if err == nil {
		return text[:len(value)], len(value), nil
	}
	n = len(text)
	if e, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		n = int(e.ByteOffset)
	}
	return nil, n, err
}

// longestPlaceholder bounds what stands for a value in a sentence, such as
// {"name": …}.
const longestPlaceholder = 200

// placeholder returns the length of braces with an ellipsis on one line, and -1 for
// anything else.
func placeholder(text []byte) int {
	line, _, _ := bytes.Cut(text[:min(len(text), longestPlaceholder)], []byte("\n"))
	open := 0
	for i, c := range line {
		switch c {
		case '{', '[':
			open++
		case '}', ']':
			if open--; open == 0 {
				in := line[:i]
				if bytes.Contains(in, []byte("...")) || bytes.Contains(in, []byte("…")) {
					return i + 1
				}
				return -1
			}
		}
	}
	return -1
}

// isFenced reports whether a value stands alone in a fence.
func isFenced(text []byte, from, to int) bool {
	after := bytes.TrimSpace(text[to:])
	if !bytes.HasPrefix(after, []byte("```")) && !bytes.HasPrefix(after, []byte("~~~")) {
		return false
	}
	before := bytes.TrimSpace(text[:from])
	word := bytes.TrimRight(before, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
	return bytes.HasSuffix(word, []byte("```")) || bytes.HasSuffix(word, []byte("~~~"))
}

func lineOf(text []byte, at int) int { return bytes.Count(text[:at], []byte("\n")) + 1 }
