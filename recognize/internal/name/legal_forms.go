package name

import "github.com/assaykit/assay/recognize/internal/text"

// legalFormBefore returns how many tokens before the word are the legal form of a company
// that its name opens with: ㈜, (주), 주식회사.
func (q *hangulWord) legalFormBefore() int {
	i, n := q.i, q.Reader
	if i == 0 || n.Tokens[i].Gap > text.GapSpace {
		return 0
	}
	switch before := &n.Tokens[i-1]; {
	case n.lexicon.openingForms[before.Text]:
		return 1
	case before.Text == ")" && i > 2 && n.Tokens[i-3].Text == "(" && n.lexicon.bracketedForms[n.Tokens[i-2].Text]:
		return 3
	}
	return 0
}
