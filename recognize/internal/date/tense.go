package date

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// How far the words of a tense may stand from a date.
const (
	tenseReachBefore = 12
	tenseReachAfter  = 8
)

// tenseAround returns the tense of the nearest verb: before the expression in
// its clause, or else after it.
func (p *Parser) tenseAround(i, next int) tense {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	if !p.has(language.VerbLast) {
		for k := from - 1; k >= 0 && k >= from-tenseReachBefore; k-- {
			tok := &p.Tokens[k]
			if tok.Class == text.ClassPunct && (isSentenceEnd(tok.Text) || tok.Text == ":") {
				break
			}
			if t := p.tenseAt(k); t != tenseNone {
				return t
			}
			if tok.Gap >= text.GapLine {
				break
			}
		}
	}
	reach := tenseReachAfter
	if p.has(language.VerbLast) {
		reach = 3 * tenseReachAfter
	}
	for k := to; k < len(p.Tokens) && k < to+reach; k++ {
		tok := &p.Tokens[k]
		if tok.Gap > text.GapLine || tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		if t := p.tenseAt(k); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

func (p *Parser) tenseAt(k int) tense {
	tok := &p.Tokens[k]
	if tok.Class != text.ClassWord && tok.Class != text.ClassHangul {
		return tenseNone
	}
	switch {
	case p.dates.future.match(tok.Lower):
		return tenseFuture
	case p.dates.past.match(tok.Lower) && (k == 0 || !p.dates.pastExceptions[p.Tokens[k-1].Lower]):
		return tensePast
	}
	return tenseNone
}
