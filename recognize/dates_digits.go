package recognize

import (
	"strconv"
	"strings"
)

// lexDigits reads a date, a time, a rank or a number that starts with digits.
func (p *dateParser) lexDigits(i int) int {
	tok := &p.tokens[i]
	if i > 0 && tok.gap == gapNone && !p.mayPrecedeDigits(i) {
		return p.skipChain(i)
	}
	if len(tok.text) <= 2 && i+1 < len(p.tokens) && p.tokens[i+1].class == classPunct { // 3·1절
		for _, term := range p.table.terms.lookup(tok.text) {
			if next, ok := p.matchPhrase(i+1, term); ok {
				p.pushAtom(atom{dateMeaning: term.dateMeaning, from: i, to: next})
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
	n, next, ok := p.parseOrdinal(i)
	if !ok && len(tok.text) == 2 && tok.text[0] == '0' && !p.dates.counters && p.numberReader.isGlued(i+1) && p.numberReader.senseAt(i+1).nounRoles&nounRankEnding != 0 { // 04th
		n, next, ok = int(tok.text[1]-'0'), i+2, true
	}
	if ok && next > i {
		p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomOrdinal, n: n}, from: i, to: next, digits: len(tok.text)})
		return next
	}
	if p.isCode(i) || p.isFigureNumber(i) || len(tok.text) > 4 {
		return p.skipChain(i)
	}
	n, _ = strconv.Atoi(tok.text)
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumber, n: n}, from: i, to: i + 1, digits: len(tok.text)})
	return i + 1
}

// mayPrecedeDigits reports whether digits that touch the token before them may
// still be read: after a mark, or after a word of dates ("Dec31", "T3").
func (p *dateParser) mayPrecedeDigits(i int) bool {
	before := &p.tokens[i-1]
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return p.atoms[n-1].kind != atomLink || p.atoms[n-1].roles&(linkDash|linkSlash|linkDot|linkComma|linkOpen|linkAt|linkOf|linkArticle|linkFromAfter|linkTo|linkDay) != 0
	}
	if before.class != classPunct {
		return false
	}
	switch before.text {
	case "(", "[", "'", "\"", "«", "“", ",", ":", ";", "=", "<", ">", "|", "~", "/":
		return true
	case "-", "_", ".":
		return i < 2 || p.tokens[i-2].class != classDigits || before.gap != gapNone
	}
	return false
}

// isFigureNumber reports whether a number goes on in a way that no number of a
// date does: in decimals, with a sign of measure, with letters that are no word
// of dates.
func (p *dateParser) isFigureNumber(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	next := &p.tokens[i+1]
	switch next.text {
	case "%", "€", "$", "£", "₩", "¥", "°", "‰":
		return true
	}
	if i > 0 && p.tokens[i].gap <= gapSpace {
		switch p.tokens[i-1].text {
		case "€", "$", "£", "₩", "¥":
			return true
		case "+", "#":
			return p.tokens[i].gap == gapNone
		}
	}
	if next.gap != gapNone {
		return false
	}
	switch {
	case next.class == classPunct && (next.text == "." || next.text == "," || next.text == ":") && i+2 < len(p.tokens):
		return p.tokens[i+2].class == classDigits && p.tokens[i+2].gap == gapNone
	case next.class == classWord:
		return !p.isDateWord(i + 1)
	}
	return false
}

// isCode reports whether digits are the first of three groups or more that
// marks tie together: a telephone number, a version.
func (p *dateParser) isCode(i int) bool {
	for groups := 1; groups < 3; groups++ {
		if i+2 >= len(p.tokens) || p.tokens[i+1].class != classPunct || p.tokens[i+1].gap != gapNone || strings.IndexByte("-./", p.tokens[i+1].text[0]) < 0 ||
			p.tokens[i+2].class != classDigits || p.tokens[i+2].gap != gapNone {
			return false
		}
		i += 2
	}
	return true
}

// skipChain skips digits and the marks that join them to one code, such as a
// telephone number. They make no atom.
func (p *dateParser) skipChain(i int) int {
	p.flushIsland()
	for i++; i < len(p.tokens) && p.tokens[i].gap == gapNone; i++ {
		if t := &p.tokens[i]; t.class != classDigits && (t.class != classPunct || strings.IndexByte("-./:,_", t.text[0]) < 0) {
			break
		}
	}
	return i
}
