package recognize

import (
	"strconv"
	"strings"
)

// lexDigits reads a date, a time, a rank or a number that starts with digits.
func (p *dateParser) lexDigits(i int) int {
	tok := &p.tokens[i]
	if i > 0 && tok.gap == glued && !p.mayPrecedeDigits(i) {
		return p.skipChain(i)
	}
	if len(tok.text) <= 2 && i+1 < len(p.tokens) && p.tokens[i+1].class == punct { // 3·1절
		for _, term := range p.table.terms.of(tok.text) {
			if next, ok := p.follows(i+1, term); ok {
				p.push(atom{dateMeaning: term.dateMeaning, from: i, to: next})
				return next
			}
		}
	}
	if next := p.lexDotted(i); next > i {
		return next
	}
	if next := p.lexNumericDate(i); next > i {
		return next
	}
	if next := p.lexQuarter(i); next > i {
		return next
	}
	if next := p.lexClock(i); next > i {
		return next
	}
	n, next, ok := p.ordinalAt(i)
	if !ok && len(tok.text) == 2 && tok.text[0] == '0' && !p.dates.counters && p.text.glued(i+1) && p.text.has(i+1).noun&isRankEnd != 0 { // 04th
		n, next, ok = int(tok.text[1]-'0'), i+2, true
	}
	if ok && next > i {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n}, from: i, to: next, digits: len(tok.text)})
		return next
	}
	if p.isCode(i) || p.isFigure(i) || len(tok.text) > 4 {
		return p.skipChain(i)
	}
	n, _ = strconv.Atoi(tok.text)
	p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: i + 1, digits: len(tok.text)})
	return i + 1
}

// mayPrecedeDigits tells whether digits that touch the token before them may
// still be read: after a mark, or after a word of dates ("Dec31", "T3").
func (p *dateParser) mayPrecedeDigits(i int) bool {
	before := &p.tokens[i-1]
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return p.atoms[n-1].kind != aLink || p.atoms[n-1].roles&(asDash|asSlash|asDot|asComma|asOpen|asAt|asOf|asArticle|asFrom2|asTo|asDay) != 0
	}
	if before.class != punct {
		return false
	}
	switch before.text {
	case "(", "[", "'", "\"", "«", "“", ",", ":", ";", "=", "<", ">", "|", "~", "/":
		return true
	case "-", "_", ".":
		return i < 2 || p.tokens[i-2].class != digits || before.gap != glued
	}
	return false
}

// isFigure reports whether a number goes on as no number of a date does: in
// decimals, with a sign of measure, with letters of its own.
func (p *dateParser) isFigure(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	next := &p.tokens[i+1]
	switch next.text {
	case "%", "€", "$", "£", "₩", "¥", "°", "‰":
		return true
	}
	if i > 0 && p.tokens[i].gap <= space {
		switch p.tokens[i-1].text {
		case "€", "$", "£", "₩", "¥":
			return true
		case "+", "#":
			return p.tokens[i].gap == glued
		}
	}
	if next.gap != glued {
		return false
	}
	switch {
	case next.class == punct && (next.text == "." || next.text == "," || next.text == ":") && i+2 < len(p.tokens):
		return p.tokens[i+2].class == digits && p.tokens[i+2].gap == glued
	case next.class == word:
		return !p.isDateWord(i + 1)
	}
	return false
}

// isCode reports whether digits are the first of three groups or more that
// marks tie together: a telephone number, a version.
func (p *dateParser) isCode(i int) bool {
	for groups := 1; groups < 3; groups++ {
		if i+2 >= len(p.tokens) || p.tokens[i+1].class != punct || p.tokens[i+1].gap != glued || strings.IndexByte("-./", p.tokens[i+1].text[0]) < 0 ||
			p.tokens[i+2].class != digits || p.tokens[i+2].gap != glued {
			return false
		}
		i += 2
	}
	return true
}

// skipChain passes over digits and the marks that tie them to one code, such
// as a telephone number. No atom comes of it.
func (p *dateParser) skipChain(i int) int {
	p.flush()
	for i++; i < len(p.tokens) && p.tokens[i].gap == glued; i++ {
		if t := &p.tokens[i]; t.class != digits && (t.class != punct || strings.IndexByte("-./:,_", t.text[0]) < 0) {
			break
		}
	}
	return i
}
