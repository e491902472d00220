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
	low, high := 0, len(lines) // of starts of lines
	for low < high {
		start := strings.LastIndexByte(lines[:low+(high-low)/2], '\n') + 1
		length := strings.IndexByte(lines[start:], '\n')
		name, code, _ := strings.Cut(lines[start:start+length], "\t")
		switch c := strings.Compare(key, name); {
		case c == 0:
			return code, true
		case c < 0:
			high = start
		default:
			low = start + length + 1
		}
	}
	return "", false
}
