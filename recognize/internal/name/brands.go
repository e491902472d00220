package name

import "github.com/assaykit/assay/recognize/internal/text"

// findBrands finds names whose second half is written small, as "SK hynix": a
// word of no language's shape that stands behind capitals, more than once, and
// nowhere else.
func (n *Reader) findBrands() {
	var counts map[string]int
	for i := 1; i < len(n.Tokens); i++ {
		if n.isWritten(i-1, onAllCaps) && n.isSmallBrand(i) && len(n.Tokens[i-1].Text) <= 4 && n.Tokens[i].Gap == text.GapSpace && !n.isVocabulary(i) {
			if counts == nil {
				counts = map[string]int{}
			}
			counts[n.Tokens[i].Text]++
		}
	}
	if counts == nil {
		return
	}
	for i := range n.Tokens {
		if n.isSmallBrand(i) && (i == 0 || !n.isWritten(i-1, onAllCaps)) {
			delete(counts, n.Tokens[i].Text)
		}
	}
	n.brands = map[string]bool{}
	for w, c := range counts {
		if c > 1 {
			n.brands[w] = true
		}
	}
}

// isSmallBrand reports a small word that ends as only invented ones do.
func (n *Reader) isSmallBrand(i int) bool {
	tok := &n.Tokens[i]
	if n.classes[i] != 0 || tok.Upper || tok.Class != text.ClassWord || len(tok.Text) <= 3 {
		return false
	}
	return n.lexicon.isShapedBrand(tok.Text)
}
