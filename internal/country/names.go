package country

import (
	_ "embed"
	"strings"
)

//go:generate go run generate.go

// The names of countries in CLDR, folded, a line each: the name, a tab and the code,
// which is missing where two countries share the name. Lines are sorted by bytes:
// folding 50,000 names would cost every start more than it costs to check a record,
// and a map of them would hold memory that few names need.
var (
	//go:embed ranked.txt
	ranked string // in the languages whose names no other language replaces
	//go:embed others.txt
	others string // in all other languages
)

// search returns the code of a folded name in sorted lines.
func search(lines, key string) (iso string, ok bool) {
	name, code := from(lines, key)
	if name != key || key == "" {
		return "", false
	}
	return code, true
}

// begins reports whether a word is the first of a name in sorted lines: a space comes
// before every other character of a name.
func begins(lines, word string) bool {
	name, _ := from(lines, word)
	rest, ok := strings.CutPrefix(name, word)
	return ok && (rest == "" || rest[0] == ' ')
}

// from returns the first line of sorted ones whose name is not before a key, "" if
// there is none.
func from(lines, key string) (name, code string) {
	low, high := 0, len(lines) // of starts of lines
	for low < high {
		start := strings.LastIndexByte(lines[:low+(high-low)/2], '\n') + 1
		length := strings.IndexByte(lines[start:], '\n')
		at, _, _ := strings.Cut(lines[start:start+length], "\t")
		if strings.Compare(at, key) < 0 {
			low = start + length + 1
		} else {
			high = start
		}
	}
	line, _, _ := strings.Cut(lines[low:], "\n")
	name, code, _ = strings.Cut(line, "\t")
	return name, code
}
