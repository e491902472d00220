package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

// exampleOpener returns where "such as" or the like begins that ends at token i, or -1.
func (n *Reader) exampleOpener(i int) int {
	if n.uses[i]&useExample == 0 {
		return -1
	}
	for _, words := range n.lexicon.examples {
		if start := i + 1 - len(words); start >= 0 && n.matchesWords(start, words) {
			return start
		}
	}
	return -1
}

// matchesWords reports whether these words stand from token s on.
func (n *Reader) matchesWords(s int, words []string) bool {
	if s+len(words) > len(n.Tokens) {
		return false
	}
	for j, w := range words {
		if tok := &n.Tokens[s+j]; tok.Lower != w || j > 0 && tok.Gap > text.GapLine {
			return false
		}
	}
	return true
}
