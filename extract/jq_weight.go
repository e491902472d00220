package extract

import (
	"encoding/json"
	"math/big"
)

// Bounds of single values. One value can stand in another many times over, so
// that few steps make what no memory can hold once it is written out.
const (
	mostRecord = 64 << 20 // bytes of what a program gives, or a function of jq walks through
	mostValue  = 16 << 20 // bytes of what a function of jq makes at once
	mostDepth  = 10_000
	mostPairs  = 50_000_000 // of what is compared with one another, each with each
	mostDigits = 10_000     // of a number, and bytes of a regular expression
	mostIndex  = 1_000_000  // of a list

	mostMatches      = 100_000 // of a regular expression in a text
	mostRegexes      = 1000
	mostInstructions = 20_000 // of a regular expression
)

// weigh returns about how many bytes a value takes where all that stands in it
// is its own; ok is false where it is more, or nested too deeply.
func weigh(v any, most int) (bytes int, ok bool) {
	left := most
	ok = weighIn(v, &left, mostDepth)
	return most - left, ok
}

func weighIn(v any, left *int, depth int) bool {
	*left -= 16
	switch v := v.(type) {
	case string:
		*left -= len(v)
	case json.Number:
		*left -= len(v)
	case *big.Int:
		*left -= v.BitLen() / 3
	case []any:
		for _, element := range v {
			if *left < 0 || depth == 0 || !weighIn(element, left, depth-1) {
				return false
			}
		}
	case map[string]any:
		*left -= 48
		for name, member := range v {
			*left -= 16 + len(name)
			if *left < 0 || depth == 0 || !weighIn(member, left, depth-1) {
				return false
			}
		}
	}
	return *left >= 0
}

// written returns about how many bytes of JSON a value is once it is written
// out; ok is false where it is more, or nested too deeply.
func written(v any, most int) (bytes int, ok bool) {
	left := most
	ok = writtenIn(v, &left, mostDepth)
	return most - left, ok
}

func writtenIn(v any, left *int, depth int) bool {
	switch v := v.(type) {
	case string:
		*left -= len(v) + 2
	case json.Number:
		*left -= len(v)
	case *big.Int:
		*left -= v.BitLen() / 3
	case []any:
		*left -= 2
		for _, element := range v {
			if *left--; *left < 0 || depth == 0 || !writtenIn(element, left, depth-1) {
				return false
			}
		}
	case map[string]any:
		*left -= 2
		for name, member := range v {
			if *left -= 4 + len(name); *left < 0 || depth == 0 || !writtenIn(member, left, depth-1) {
				return false
			}
		}
	default:
		*left -= 4
	}
	return *left >= 0
}

// digitsOf is about how many digits a number has.
func digitsOf(v any) int {
	switch v := v.(type) {
	case *big.Int:
		return v.BitLen() / 3
	case json.Number:
		return len(v)
	}
	return 0
}

// lengthOf is how many elements or bytes a value has itself.
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

// longestNumber is how many digits the longest number of an output has.
func longestNumber(v any) (digits int) {
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			digits = max(digits, longestNumber(element))
		}
	case map[string]any:
		for _, member := range v {
			digits = max(digits, longestNumber(member))
		}
	default:
		digits = digitsOf(v)
	}
	return digits
}
