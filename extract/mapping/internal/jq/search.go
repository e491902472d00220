package jq

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Replacements of jq's index, rindex and indices for two texts. jq converts
// both to lists of numbers for each search, which is too slow for searching
// surfaces in an article.

func bothTexts(v any, args []any) any {
	_, _, ok := twoTexts(v, args[0])
	return ok
}

func twoTexts(left, right any) (l, r string, ok bool) {
	l, ok = left.(string)
	if ok {
		r, ok = right.(string)
	}
	return l, r, ok
}

// indexOf returns the position of the first occurrence of a text in another, in
// characters; null if there is none or the text is empty.
func (n *natives) indexOf(v any, args []any) any { return n.indexWith(v, args[0], strings.Index) }

func (n *natives) lastIndexOf(v any, args []any) any {
	return n.indexWith(v, args[0], strings.LastIndex)
}

func (n *natives) indexWith(v, part any, find func(text, part string) int) any {
	text, sought, _ := twoTexts(v, part)
	n.spend(len(text) + len(sought))
	i := find(text, sought)
	if i < 0 || sought == "" {
		return nil
	}
	return utf8.RuneCountInString(text[:i])
}

// indices returns the positions of all occurrences of a text in another, including overlapping ones.
func (n *natives) indices(v any, args []any) any {
	text, sought, _ := twoTexts(v, args[0])
	n.spend(len(text) + len(sought))
	out := []any{}
	if sought == "" {
		return out
	}
	_, step := utf8.DecodeRuneInString(sought)
	for at, place := 0, 0; ; {
		i := strings.Index(text[at:], sought)
		if i < 0 {
			return out
		}
		place += utf8.RuneCountInString(text[at : at+i])
		out = append(out, place)
		if len(out)*len(sought) > maxPairs {
			return fmt.Errorf("texts of %d and %d bytes are too long to search", len(text), len(sought))
		}
		n.spend(len(sought) + 64)
		at, place = at+i+step, place+1
	}
}
