package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

// isLetterOfPerson reports one capital letter that stands for a person whose name is
// withheld: a courtesy follows, with or without an age in parentheses before it.
func (n *Reader) isLetterOfPerson(i int) bool {
	if len(n.Tokens[i].Text) != 1 {
		return false
	}
	j := i + 1
	if j < len(n.Tokens) && n.Tokens[j].Text == "(" && n.Tokens[j].Gap == text.GapNone {
		for j++; j < min(i+8, len(n.Tokens)) && n.Tokens[j].Text != ")"; j++ {
		}
		j++
	}
	if j >= len(n.Tokens) || n.Tokens[j].Class != text.ClassHangul || n.Tokens[j].Gap > text.GapSpace {
		return false
	}
	word, stem := n.Tokens[j].Text, n.stemAt(j).stem
	for _, c := range n.lexicon.courtesies {
		if !c.withheld && (c.text == word || c.text == stem) {
			return true
		}
	}
	return false
}
