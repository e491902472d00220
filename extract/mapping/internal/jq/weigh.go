package jq

import (
	"encoding/json"
	"math/big"
)

// Limits of single values. One value can occur in another many times, so a few
// steps can build a value that does not fit into memory once it is written out.
const (
	maxRecord = 64 << 20 // bytes of a value that a program returns or a function of jq traverses
	maxValue  = 16 << 20 // bytes of a value that a function of jq makes in one step
	maxDepth  = 10_000
	maxPairs  = 50_000_000 // pairs of parts that are compared with each other
	MaxDigits = 10_000     // of a number, and bytes of a regular expression
	maxIndex  = 1_000_000  // of a list

	maxMatches      = 100_000 // matches of a regular expression in a text
	maxRegexes      = 1000
	maxInstructions = 20_000 // of a regular expression
)

// scale is how many bytes the parts of a value take, in addition to their
// letters and digits.
type scale struct{ value, element, object, member int }

var (
	inMemory = scale{value: 16, object: 48, member: 16}
	inJSON   = scale{value: 4, element: 1, member: 4}
)

// weigh returns the approximate size of a value in bytes, without sharing
// between its parts. ok is false if it is more than most, or nested too deeply.
func (s scale) weigh(v any, most int) (bytes int, ok bool) {
	left := most
	ok = s.weighIn(v, &left, maxDepth)
	return most - left, ok
}

func (s scale) weighIn(v any, left *int, depth int) bool {
	*left -= s.value
	switch v := v.(type) {
	case string:
		*left -= len(v)
	case json.Number:
		*left -= len(v)
	case *big.Int:
		*left -= v.BitLen() / 3
	case []any:
		for _, element := range v {
			if *left -= s.element; *left < 0 || depth == 0 || !s.weighIn(element, left, depth-1) {
				return false
			}
		}
	case map[string]any:
		*left -= s.object
		for name, member := range v {
			if *left -= s.member + len(name); *left < 0 || depth == 0 || !s.weighIn(member, left, depth-1) {
				return false
			}
		}
	}
	return *left >= 0
}

// digitsOf returns about how many digits a number has.
func digitsOf(v any) int {
	switch v := v.(type) {
	case *big.Int:
		return v.BitLen() / 3
	case json.Number:
		return len(v)
	}
	return 0
}

// lengthOf returns the number of elements or bytes of a value, without those of its elements.
func lengthOf(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []any:
		return len(v)
	case map[string]any:
		return len(v)
	}
	return 1
}

// LongestNumber returns the number of digits of the longest number in a value.
func LongestNumber(v any) (digits int) {
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			digits = max(digits, LongestNumber(element))
		}
	case map[string]any:
		for _, member := range v {
			digits = max(digits, LongestNumber(member))
		}
	default:
		digits = digitsOf(v)
	}
	return digits
}
