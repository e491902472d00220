package date

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

// mostOfSentence is how many words of a sentence are looked at on each side of a date.
const mostOfSentence = 40

// tenseOfAll returns the tense of all the words of a sentence that tell one, tenseNone
// where they differ or there are none.
func (p *Parser) tenseOfAll(i, next int) tense {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	agreed := tenseNone
	agrees := func(k int) bool {
		t := (word{p, k}).tense()
		if t == tenseNone || t == agreed {
			return true
		}
		first := agreed == tenseNone
		agreed = t
		return first
	}
	for k := from - 1; k >= 0 && k >= from-mostOfSentence; k-- {
		tok := &p.Tokens[k]
		if tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		if !agrees(k) {
			return tenseNone
		}
		if tok.Gap > text.GapLine {
			break
		}
	}
	for k := to; k < len(p.Tokens) && k < to+mostOfSentence; k++ {
		tok := &p.Tokens[k]
		if tok.Gap > text.GapLine || tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		if !agrees(k) {
			return tenseNone
		}
	}
	return agreed
}
