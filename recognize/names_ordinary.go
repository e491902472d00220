package recognize

import (
	"strings"
	"unicode"
)

// Ordinary reports whether every word of a surface is one of the general
// vocabulary of a language that is read, an office or a courtesy: "et",
// "le président", "회장". Such words name nobody by themselves.
func Ordinary(surface string) bool {
	if strings.ContainsFunc(surface, unicode.IsDigit) {
		return false
	}
	words := 0
	for _, token := range tokenize(surface) {
		if !strings.ContainsFunc(token.lower, unicode.IsLetter) {
			continue
		}
		if words++; !ordinaryWord(token.lower, strings.ContainsFunc(surface[token.byteStart:token.byteEnd], unicode.IsLower)) {
			return false
		}
	}
	return words > 0
}

const (
	ordinary = common | never | article | ofWord | conjunction | auxiliary | within | locates | link | relative | speech | honorific | office | human | firm | kin
	proper   = place | organ | acronym | given | eastern
)

// ordinaryWord reports whether a word is of the general vocabulary. Acronyms
// that are words as well ("UN", "un") need their capitals.
func ordinaryWord(lower string, small bool) bool {
	for _, l := range languages() {
		class := l.names.table().words.of(lower)
		if small {
			class &^= acronym
		}
		if class&ordinary != 0 && class&proper == 0 {
			return true
		}
	}
	return false
}
