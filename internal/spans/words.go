package spans

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// sameWord lets pass what tokenizers do to words.
func sameWord(a, b string) bool {
	return a == b || slices.Contains(unsaid, a) || slices.Contains(unsaid, b) ||
		strings.EqualFold(norm.NFKC.String(brackets.Replace(a)), norm.NFKC.String(brackets.Replace(b)))
}

var (
	unsaid   = []string{"", "_", "[UNK]", "<unk>", "UNK"} // words outside a vocabulary
	brackets = strings.NewReplacer("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}")
)

func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameWord(a[i], b[i]) {
			return false
		}
	}
	return true
}
