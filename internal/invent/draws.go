// Package invent makes cases out of bytes: an article, what is true of it, and
// what some extractor might say. A fuzzer changes the bytes, and every change is
// a case that can be read, where most changes to JSON are no JSON any more.
package invent

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// Draws are choices read from bytes, one byte a choice. Once the bytes have run
// out every choice is the first, so that any beginning of an input is one too.
type Draws struct{ rest []byte }

// From reads choices from data.
func From(data []byte) *Draws { return &Draws{data} }

// Seeds are n inputs of different lengths to begin with, the same every time.
func Seeds(n int) [][]byte {
	r := rand.New(rand.NewPCG(4, 2))
	out := make([][]byte, n)
	for i := range out {
		out[i] = make([]byte, 40+20*(i%8))
		for j := range out[i] {
			out[i][j] = byte(r.Uint32())
		}
	}
	return out
}

// Upto draws a number from 0 to n-1; n is at most 256.
func (d *Draws) Upto(n int) int {
	if len(d.rest) == 0 || n < 2 {
		return 0
	}
	b := d.rest[0]
	d.rest = d.rest[1:]
	return int(b) % n
}

// Rarely draws a yes once in n.
func (d *Draws) Rarely(n int) bool { return d.Upto(n) == n-1 }

// One draws one of a list that is not empty.
func One[T any](d *Draws, list []T) T { return list[d.Upto(len(list))] }

// Raw draws at most most bytes of the input as they are, but for what is no
// UTF-8.
func (d *Draws) Raw(most int) string {
	n := min(d.Upto(most+1), len(d.rest))
	for n < len(d.rest) && n < most && !utf8.RuneStart(d.rest[n]) {
		n++
	}
	s := string(d.rest[:n])
	d.rest = d.rest[n:]
	return strings.ToValidUTF8(s, "\uFFFD")
}

// JSON draws a value whose members are named by keys, none twice in an object,
// and whose strings are words or, rarely, raw; nested depth times at most.
func (d *Draws) JSON(keys, words []string, depth int) string {
	kinds := 10
	if depth <= 0 {
		kinds = 6
	}
	switch d.Upto(kinds) {
	case 0:
		return "null"
	case 1, 2:
		return One(d, numbers)
	case 3:
		return quoted(d.Raw(24))
	case 4, 5:
		return quoted(One(d, words))
	case 6, 7:
		var list []string
		for n := d.Upto(4); n > 0; n-- {
			list = append(list, d.JSON(keys, words, depth-1))
		}
		return "[" + strings.Join(list, ",") + "]"
	default:
		var members []string
		taken := map[string]bool{}
		for n := d.Upto(6); n > 0; n-- {
			if key := One(d, keys); !taken[key] {
				taken[key] = true
				members = append(members, quoted(key)+":"+d.JSON(keys, words, depth-1))
			}
		}
		return "{" + strings.Join(members, ",") + "}"
	}
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // a string always has JSON
	return string(b)
}

var numbers = []string{"0", "1", "3", "7", "12", "40", "-1", "1e3", "2.5", "99999999999", "-0.0", "1e400", "true", "false", "9007199254740993"}
