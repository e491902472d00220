package date

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
)

// lexDigits reads a date, a time, a rank or a number that starts with digits.
func (p *Parser) lexDigits(i int) int {
	tok, w := &p.Tokens[i], word{p, i}
	if i > 0 && tok.Gap == text.GapNone && !w.mayTouch() {
		return p.skipChain(i)
	}
	if len(tok.Text) <= 2 && i+1 < len(p.Tokens) && p.Tokens[i+1].Class == text.ClassPunct { // 3·1절
		for _, term := range p.dates.termsOf(tok.Text) {
			if next, ok := p.matchPhrase(i+1, term); ok {
				p.pushAtom(atom{meaning: term.meaning, from: i, to: next})
				return next
			}
		}
	}
	if form, ok := w.form(); ok {
		return p.lexForm(form, i)
	}
	if next := p.lexNumericDate(i); next > i {
		return next
	}
	if next := p.lexClock(i); next > i {
		return next
	}
	if n, next, ok := p.ParseOrdinal(i); ok && next > i {
		p.pushAtom(atom{meaning: meaning{kind: atomOrdinal, n: n}, from: i, to: next, digits: len(tok.Text)})
		return next
	}
	if len(tok.Text) > 4 || p.isFigureNumber(i) {
		return p.skipChain(i)
	}
	n, _ := strconv.Atoi(tok.Text)
	p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: n}, from: i, to: i + 1, digits: len(tok.Text)})
	return i + 1
}

// lexForm reads the digits at token i in their form.
func (p *Parser) lexForm(form writtenForm, i int) int {
	a := atom{meaning: meaning{kind: form.kind, n: form.n}, from: i, to: form.to}
	if form.kind == atomNumeric {
		a.alts, a.strict = []fields{form.fields}, true
	} else {
		a.digits = len(p.Tokens[i].Text)
	}
	p.pushAtom(a)
	return form.to
}

// skipChain skips digits and the marks that join them to one code, such as a
// telephone number. They make no atom.
func (p *Parser) skipChain(i int) int {
	p.flushIsland()
	for i++; i < len(p.Tokens) && p.Tokens[i].Gap == text.GapNone; i++ {
		if t := &p.Tokens[i]; t.Class != text.ClassDigits && (t.Class != text.ClassPunct || strings.IndexByte("-./:,_", t.Text[0]) < 0) {
			break
		}
	}
	return i
}
