package date

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
)

// endsClause reports whether nothing goes on behind an atom: a mark, a word that goes on with
// something else or the end of the text follows.
func (p *Parser) endsClause(at int) bool {
	to := p.atoms[at].to
	return to >= len(p.Tokens) || p.dates.goingOn[p.Tokens[to].Lower] || p.Tokens[to].Class == text.ClassPunct && strings.ContainsAny(p.Tokens[to].Text, ".,;:!?)")
}

// isComparedWith reports whether something is compared with what ends with an atom: 1년
// 전보다.
func (p *Parser) isComparedWith(at int) bool {
	a := &p.atoms[at]
	if a.closed {
		return hasEndingOf(p.Tokens[a.to-1].Lower, p.dates.comparing)
	}
	return a.to < len(p.Tokens) && p.dates.comparingWords[p.Tokens[a.to].Lower]
}

// endsSentence reports a mark at token k that ends a sentence, and no point of a number, of
// an abbreviation or of an address.
func (p *Parser) endsSentence(k int) bool {
	tok := &p.Tokens[k]
	if tok.Class != text.ClassPunct || !isSentenceEnd(tok.Text) || p.isInside(k) {
		return false
	}
	return tok.Text != "." || !p.isSmallAt(k+1)
}

// isInside reports a mark at token k with no space on either side: 2.5, 10,000, don't.
func (p *Parser) isInside(k int) bool {
	return k+1 < len(p.Tokens) && p.Tokens[k].Gap == text.GapNone && p.Tokens[k+1].Gap == text.GapNone && p.Tokens[k+1].Class != text.ClassPunct
}

// isSmallAt reports a word in small letters at token k: in the U.S. on Monday.
func (p *Parser) isSmallAt(k int) bool {
	return k < len(p.Tokens) && p.Tokens[k].Gap < text.GapLine && p.Tokens[k].Class == text.ClassWord && p.Tokens[k].Text == p.Tokens[k].Lower
}
