package date

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// lexWord reads a word or phrase of the language, or a number in words.
func (p *Parser) lexWord(i int) int {
	tok := &p.Tokens[i]
	for _, term := range p.dates.terms.Lookup(tok.Lower) {
		if next, ok := p.matchPhrase(i+1, term); ok && p.suitsDate(term, i) {
			return p.lexTerm(term, i, next)
		}
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

// lexTerm reads the term that stands in tokens [i, next), unless it is part of
// a longer word or of a number.
func (p *Parser) lexTerm(term *term, i, next int) int {
	tok := &p.Tokens[i]
	if tok.Gap == text.GapNone && i > 0 && (p.Tokens[i-1].Class == text.ClassWord && tok.Class == text.ClassWord || strings.Contains("$@#_€£", p.Tokens[i-1].Text)) {
		return i
	}
	if term.kind == atomMonth && p.isFractionAt(i) {
		return i
	}
	if term.kind == atomMonth && term.weak && !p.isNumberBefore(i) && !p.isYearAfter(i+1) {
		if after := p.lexNumeral(i); after > i { // sept is a number and an abbreviation
			return after
		}
	}
	m := term.meaning
	if m.kind == atomZone && m.n == 0 {
		if minutes, after, ok := p.parseZoneOffset(next); ok {
			m.n, next = minutes, after
		}
	}
	p.pushAtom(atom{meaning: m, from: i, to: next})
	return next
}

// isFractionAt reports number words of a fraction, whose first one is also
// short for a month: sept huitièmes.
func (p *Parser) isFractionAt(i int) bool {
	return p.Reader.SenseAt(i).Roles&lexeme.RoleCardinal != 0 && p.Reader.SenseAt(i+1).Roles&(lexeme.RoleOrdinal|lexeme.RolePart) != 0 && p.Tokens[i+1].Class == text.ClassWord && p.Reader.IsNear(i+1)
}

// suitsDate reports whether a word that has other meanings may be meant as a
// date at token i.
func (p *Parser) suitsDate(term *term, i int) bool {
	tok := &p.Tokens[i]
	before := p.atomBefore(i)
	switch {
	case term.kind == atomUnit && term.weak && term.n == unitPlural: // década de los 90, but una década de paz
		return p.isNumberAt(i + 1 + len(term.rest))
	case term.kind == atomRelative && calendar.Abs(term.n) == 2: // "two days after next Friday" is two days after that Friday
		return before != nil && (before.n != unitPlural || before.kind != atomUnit)
	case term.kind == atomPart && term.unit > calendar.UnitDay && term.weak:
		return strings.ToUpper(tok.Text) == tok.Text
	case term.kind == atomDecade && len(term.rest) > 0: // the 1990's, but last week's
		return before != nil && before.kind == atomNumber
	case term.kind == atomPart && term.unit == calendar.NoUnit && len(term.rest) > 1 && before != nil && before.kind == atomNumber: // the six first months of
		return false
	case (term.weak || p.dates.commonWords[tok.Lower]) && term.kind == atomMonth && p.has(language.CapitalisedCalendar) && !tok.Upper: // may, march, august
		return p.suitsSmallMonth(i)
	}
	return true
}

// isNumberAt reports a number in digits or words at token i.
func (p *Parser) isNumberAt(i int) bool {
	return i < len(p.Tokens) && (p.Tokens[i].Class == text.ClassDigits || p.Reader.SenseAt(i).Roles&(lexeme.RoleCardinal|lexeme.RoleScale) != 0)
}

// atomBefore returns the atom that ends just before token i, nil for none.
func (p *Parser) atomBefore(i int) *atom {
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return &p.atoms[n-1]
	}
	return nil
}

// suitsSmallMonth reports whether a word written small where months have
// capitals is a month all the same, by what stands beside it.
func (p *Parser) suitsSmallMonth(i int) bool {
	common, before := p.dates.commonWords[p.Tokens[i].Lower], p.atomBefore(i)
	if !common && (before != nil && before.roles&(linkDash|linkSlash) != 0 ||
		i+2 < len(p.Tokens) && (p.isGluedMark(i+1, "-") || p.isGluedMark(i+1, "/")) && p.Tokens[i+2].Class == text.ClassDigits ||
		i+1 < len(p.Tokens) && p.Reader.SenseAt(i+1).Roles&lexeme.RoleCardinal != 0) {
		return true
	}
	if len(p.Tokens) == 1 || before != nil && before.leadsToMonth() {
		return true
	}
	if i+1 >= len(p.Tokens) || p.Tokens[i+1].Gap > text.GapSpace {
		return false
	}
	next := &p.Tokens[i+1]
	if _, _, ordinal := p.ParseOrdinal(i + 1); ordinal {
		return true
	}
	return next.Class == text.ClassDigits && (len(next.Text) <= 2 || !common && len(next.Text) == 4) || !common && next.Text == "."
}

// leadsToMonth reports an atom after which a month may follow: a day, since,
// last, early.
func (a *atom) leadsToMonth() bool {
	switch a.kind {
	case atomNumber:
		if a.roles == 0 {
			return true
		}
	case atomOrdinal, atomPart:
		return true
	case atomRelative:
		if a.n != 0 {
			return true
		}
	}
	return a.roles&(linkOf|linkSince|linkUntil) != 0
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
	n, next := p.parseSmallInteger(i)
	if s := p.Reader.SenseAt(i); next > i+1 && s.Roles&lexeme.RoleCardinal != 0 && s.Value <= 24 && p.isHourBeforePart(i) {
		n, next = int(s.Value), i+1
	}
	if next == i {
		return i
	}
	if n == halfNumber {
		v, _, _ := p.ParseCardinal(i)
		whole, _ := strconv.Atoi(strings.TrimSuffix(v.String(), ".5"))
		p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: whole}, from: i, to: next, half: true})
		return next
	}
	if n < 0 {
		p.flushIsland()
		return next
	}
	if n >= 16 && n <= 20 { // nineteen eighty-six
		if m, after := p.parseSmallInteger(next); after > next && m >= 10 && m < 100 && p.Tokens[next].Class == text.ClassWord {
			n, next = 100*n+m, after
		} else if after > next && m == 0 {
			if m, end := p.parseSmallInteger(after); end > after && m < 10 && p.Tokens[after].Class == text.ClassWord {
				n, next = 100*n+m, end
			}
		}
	}
	p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: n}, from: i, to: next})
	return next
}

// isHourBeforePart reports whether the number word at token i is an hour with a part
// of one behind it, and no number with a fraction: a las tres y cuarto.
func (p *Parser) isHourBeforePart(i int) bool {
	before := p.atomBefore(i)
	if before == nil || before.roles&linkAt == 0 {
		return false
	}
	k := i + 1
	if p.Reader.SenseAt(k).Roles&lexeme.RoleAnd != 0 && !p.isHourPartAt(k) {
		k++
	}
	return p.isHourPartAt(k)
}

func (p *Parser) isHourPartAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	for _, term := range p.dates.terms.Lookup(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind == atomMinuteMark && term.n != 0 {
			return true
		}
	}
	return false
}

// halfNumber is what [dateParser.parseSmallInteger] returns for two and a half.
const halfNumber = -2

// parseSmallInteger reads a number in words below 10 000, and returns -1 for
// any other. In "two quarters" the number is two, not a fraction.
func (p *Parser) parseSmallInteger(i int) (n, next int) {
	if i >= len(p.Tokens) {
		return 0, i
	}
	v, next, ok := p.ParseCardinal(i)
	if ok && next > i {
		if n, err := strconv.Atoi(v.String()); err == nil && n < 10000 {
			return n, next
		}
		if s := v.String(); strings.HasSuffix(s, ".5") && len(s) < 5 {
			return halfNumber, next
		}
		return -1, next
	}
	if s := p.Reader.SenseAt(i); s.Roles&lexeme.RoleCardinal != 0 && i+1 < len(p.Tokens) && !p.has(language.Counters) { // two quarters are no fraction here
		for _, term := range p.dates.terms.Lookup(p.Tokens[i+1].Lower) {
			if term.kind == atomUnit {
				return int(s.Value), i + 1
			}
		}
	}
	return 0, i
}

// matchPhrase reports whether the tokens from i on are those of a phrase, on
// one line.
func (p *Parser) matchPhrase(i int, term *term) (next int, ok bool) {
	for k, r := range term.rest {
		if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace || term.tight && p.Tokens[i].Gap != text.GapNone {
			return i, false
		}
		if s := p.Tokens[i].Lower; s != r {
			rest, ok := strings.CutPrefix(s, r)
			if !ok || k < len(term.rest)-1 || p.Tokens[i].Class != text.ClassHangul {
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
	for _, term := range p.dates.terms.Lookup(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind != atomLink {
			return true
		}
	}
	return p.dates.yearEndings[p.Tokens[i].Lower]
}
