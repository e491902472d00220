package date

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// lexDigits reads a date, a time, a rank or a number that starts with digits.
func (p *Parser) lexDigits(i int) int {
	tok := &p.Tokens[i]
	if i > 0 && tok.Gap == text.GapNone && !p.mayPrecedeDigits(i) {
		return p.skipChain(i)
	}
	if len(tok.Text) <= 2 && i+1 < len(p.Tokens) && p.Tokens[i+1].Class == text.ClassPunct { // 3·1절
		for _, term := range p.dates.terms.Lookup(tok.Text) {
			if next, ok := p.matchPhrase(i+1, term); ok {
				p.pushAtom(atom{meaning: term.meaning, from: i, to: next})
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
	n, next, ok := p.ParseOrdinal(i)
	if !ok && len(tok.Text) == 2 && tok.Text[0] == '0' && !p.has(language.Counters) && p.Reader.IsGlued(i+1) && p.Reader.SenseAt(i+1).NounRoles&lexeme.NounRankEnding != 0 { // 04th
		n, next, ok = int(tok.Text[1]-'0'), i+2, true
	}
	if ok && next > i {
		p.pushAtom(atom{meaning: meaning{kind: atomOrdinal, n: n}, from: i, to: next, digits: len(tok.Text)})
		return next
	}
	if p.isCode(i) || p.isFigureNumber(i) || len(tok.Text) > 4 {
		return p.skipChain(i)
	}
	n, _ = strconv.Atoi(tok.Text)
	p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: n}, from: i, to: i + 1, digits: len(tok.Text)})
	return i + 1
}

// mayPrecedeDigits reports whether digits that touch the token before them may
// still be read: after a mark, or after a word of dates ("Dec31", "T3").
func (p *Parser) mayPrecedeDigits(i int) bool {
	before := &p.Tokens[i-1]
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return p.atoms[n-1].kind != atomLink || p.atoms[n-1].roles&(linkDash|linkSlash|linkDot|linkComma|linkOpen|linkAt|linkOf|linkArticle|linkFromBehind|linkTo|linkDay) != 0
	}
	if before.Class != text.ClassPunct {
		return false
	}
	switch before.Text {
	case "(", "[", "'", "\"", "«", "“", ",", ":", ";", "=", "<", ">", "|", "~", "/":
		return true
	case "-", "_", ".":
		return i < 2 || p.Tokens[i-2].Class != text.ClassDigits || before.Gap != text.GapNone
	}
	return false
}

// isFigureNumber reports whether a number goes on in a way that no number of a
// date does: in decimals, with a sign of measure, with letters that are no word
// of dates.
func (p *Parser) isFigureNumber(i int) bool {
	if i+1 >= len(p.Tokens) {
		return false
	}
	next := &p.Tokens[i+1]
	switch next.Text {
	case "%", "€", "$", "£", "₩", "¥", "°", "‰":
		return true
	}
	if i > 0 && p.Tokens[i].Gap <= text.GapSpace {
		switch p.Tokens[i-1].Text {
		case "€", "$", "£", "₩", "¥":
			return true
		case "+", "#":
			return p.Tokens[i].Gap == text.GapNone
		}
	}
	if next.Gap != text.GapNone {
		return false
	}
	switch {
	case next.Class == text.ClassPunct && (next.Text == "." || next.Text == "," || next.Text == ":") && i+2 < len(p.Tokens):
		return p.Tokens[i+2].Class == text.ClassDigits && p.Tokens[i+2].Gap == text.GapNone
	case next.Class == text.ClassWord:
		return !p.isDateWord(i + 1)
	}
	return false
}

// isCode reports whether digits are the first of three groups or more that
// marks tie together: a telephone number, a version.
func (p *Parser) isCode(i int) bool {
	for groups := 1; groups < 3; groups++ {
		if i+2 >= len(p.Tokens) || p.Tokens[i+1].Class != text.ClassPunct || p.Tokens[i+1].Gap != text.GapNone || strings.IndexByte("-./", p.Tokens[i+1].Text[0]) < 0 ||
			p.Tokens[i+2].Class != text.ClassDigits || p.Tokens[i+2].Gap != text.GapNone {
			return false
		}
		i += 2
	}
	return true
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
