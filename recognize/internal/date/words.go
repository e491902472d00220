package date

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// lexWord reads a word or phrase of the language, or a number in words.
func (p *Parser) lexWord(i int) int {
	tok := &p.Tokens[i]
	for _, term := range p.termsAt(i) {
		next, ok := p.matchPhrase(i+1, term)
		if !ok || p.isSmallMonth(term, i) && !(word{p, i}).isMonth() {
			continue
		}
		switch (calendarWord{p, term, i, next}).sense() {
		case senseOther:
			continue
		case senseNothing:
			return i
		case senseNumber:
			if after := p.lexNumeral(i); after > i {
				return after
			}
		}
		return p.lexTerm(term, i, next)
	}
	if next := p.lexNumeral(i); next > i {
		return next
	}
	if !tok.Upper {
		return i
	}
	n, ok := p.dates.parseRomanOrdinal(tok.Text)
	if century := p.atomBefore(i); !ok && century != nil && century.unit == calendar.UnitCentury && p.has(language.CenturyFirst) {
		n, ok = parseRoman(tok.Text)
	}
	if ok {
		p.pushAtom(atom{meaning: meaning{kind: atomOrdinal, n: n, weak: true}, from: i, to: i + 1})
		return i + 1
	}
	return i
}

// lexTerm reads the term that stands in tokens [i, next).
func (p *Parser) lexTerm(term *term, i, next int) int {
	m := term.meaning
	if m.kind == atomZone && m.n == 0 {
		if minutes, after, ok := p.parseZoneOffset(next); ok {
			m.n, next = minutes, after
		}
	}
	p.pushAtom(atom{meaning: m, from: i, to: next})
	return next
}

// atomBefore returns the atom that ends just before token i, nil for none.
func (p *Parser) atomBefore(i int) *atom {
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return &p.atoms[n-1]
	}
	return nil
}

// isYearAfter reports whether four digits stand at token i, or after the full
// stop of an abbreviation there.
func (p *Parser) isYearAfter(i int) bool {
	if i < len(p.Tokens) && p.Tokens[i].Text == "." && p.Tokens[i].Gap == text.GapNone {
		i++
	}
	return i < len(p.Tokens) && p.Tokens[i].Class == text.ClassDigits && len(p.Tokens[i].Text) == 4 && p.Tokens[i].Gap <= text.GapSpace
}

// isNumberBefore reports whether a number stands just before token i, or before
// the "of" there.
func (p *Parser) isNumberBefore(i int) bool {
	n := len(p.atoms)
	if n > 1 && p.atoms[n-1].to == i && p.atoms[n-1].roles&linkOf != 0 {
		n--
		i = p.atoms[n].from
	}
	return n > 0 && p.atoms[n-1].to == i && (p.atoms[n-1].kind == atomNumber || p.atoms[n-1].kind == atomOrdinal)
}

// lexNumeral reads a rank or a number in words.
func (p *Parser) lexNumeral(i int) int {
	if !p.has(language.Counters) && p.Reader.SenseAt(i).Roles&(lexeme.RoleCardinal|lexeme.RoleOrdinal|lexeme.RoleMultiplier|lexeme.RoleIndefinite|lexeme.RolePart|lexeme.RoleScale) == 0 {
		return i
	}
	if n, next, ok := p.ParseOrdinal(i); ok && next > i {
		p.pushAtom(atom{meaning: meaning{kind: atomOrdinal, n: n}, from: i, to: next})
		return next
	}
	s := p.spelledAt(i)
	number, decided := spelledNumbers.Ask(s, p.Traits, 0, p.Observer, rule.Place{From: i, To: max(s.next, i+1)})
	if !decided {
		number = spelledPart{n: s.n, next: s.next}
	}
	switch {
	case number.next == i:
		return i
	case number.n < 0: // of no date
		p.flushIsland()
		return number.next
	}
	p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: number.n}, from: i, to: number.next, half: number.half})
	return number.next
}

// matchPhrase reports whether the tokens from i on are those of a phrase, on
// one line.
func (p *Parser) matchPhrase(i int, term *term) (next int, ok bool) {
	for k, r := range term.rest {
		if i >= len(p.Tokens) {
			return i, false
		}
		tok := &p.Tokens[i]
		if tok.Gap > text.GapSpace || term.tight && tok.Gap != text.GapNone {
			return i, false
		}
		if tok.Lower != r {
			if tok.Class != text.ClassHangul || k < len(term.rest)-1 {
				return i, false
			}
			rest, ok := strings.CutPrefix(tok.Lower, r)
			if !ok {
				return i, false
			}
			if rest, ok = p.cutParticle(rest); !ok || rest != "" {
				return i, false
			}
		}
		i++
	}
	return i, true
}

// parseRomanOrdinal reads a Roman ordinal of a century with an ending of the language:
// XXe.
func (l *Lexicon) parseRomanOrdinal(s string) (n int, ok bool) {
	return parseRoman(l.withoutRomanEnding(s))
}

// parseRoman reads a Roman numeral of a century.
func parseRoman(digits string) (n int, ok bool) {
	if digits == "" || len(digits) > 5 {
		return 0, false
	}
	last := 0
	for i := len(digits) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[digits[i]]
		if v == 0 {
			return 0, false
		}
		if v < last {
			v = -v
		}
		n, last = n+v, max(v, last)
	}
	return n, n > 0 && n < 30
}

// withoutRomanEnding cuts the longest ending of a Roman ordinal, and returns "" where a
// word has none.
func (l *Lexicon) withoutRomanEnding(s string) string {
	for _, ending := range l.romanEndings {
		if digits, ok := strings.CutSuffix(s, ending); ok {
			return digits
		}
	}
	return ""
}

func (p *Parser) isDateWord(i int) bool {
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind != atomLink {
			return true
		}
	}
	return p.dates.yearEndings[p.Tokens[i].Lower]
}
