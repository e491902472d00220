package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// mayContinueAfterDot reports whether a date may go on at atom k after the full
// stop of an abbreviation.
func (p *Parser) mayContinueAfterDot(k int) bool {
	if k >= len(p.atoms) {
		return false
	}
	switch p.atoms[k].kind {
	case atomNumber, atomOrdinal, atomMonth, atomNumeric:
		return true
	}
	return p.hasRole(k, linkComma|linkAt|linkDay) && !p.atoms[k].upper && k+1 < len(p.atoms)
}

// isMonthNext reports whether a month stands at atom k, or after the small
// words that tie a day to it.
func (p *Parser) isMonthNext(k int) bool {
	for range 5 {
		if _, next := p.parseMonth(k); next > 0 {
			return true
		}
		if !p.hasRole(k, linkOf|linkArticle|linkDash|linkSlash|linkDot) && !(p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitMonth) &&
			!(p.isKind(k, atomNumber) && (p.atoms[k].digits == 4 || p.hasRole(k-1, linkSlash|linkDash) && p.atoms[k].gap == text.GapNone)) {
			return false
		}
		k++
	}
	return false
}

// countsNoun reports whether the number at atom k counts what follows it: a
// word that is no part of a date stands there.
func (p *Parser) countsNoun(k int) bool {
	i := p.atoms[k].to
	if i >= len(p.Tokens) || k+1 < len(p.atoms) && p.atoms[k+1].kind != atomUnit {
		return false
	}
	if k+1 < len(p.atoms) {
		return p.atoms[k+1].kind == atomUnit && !p.has(language.Counters)
	}
	tok := &p.Tokens[i]
	switch tok.Class {
	case text.ClassWord:
		return tok.Gap <= text.GapSpace && !tok.Upper && p.Reader.SenseAt(i).NounRoles&lexeme.NounExcluded == 0
	case text.ClassHangul:
		return tok.Gap == text.GapNone
	}
	return tok.Text == "%" || tok.Text == "€" || tok.Text == "$" || tok.Text == "°"
}

// isCountBehindMonth reports whether a number behind a month counts what follows: behind
// a comma a noun, anywhere millions.
func (s start) isCountBehindMonth() bool {
	next := s.atoms[s.i].to
	if next >= len(s.Tokens) || s.Tokens[next].Gap > text.GapSpace {
		return false
	}
	if s.Reader.SenseAt(next).Roles&lexeme.RoleScale != 0 {
		return true
	}
	if !s.hasRole(s.i-1, linkComma) {
		return false
	}
	if s.scanned.hasYear && s.isKind(s.i-2, atomNumber) && s.atoms[s.i-2].digits == 4 && !s.has(language.Counters) {
		return true // in September 2001, 5 per cent more
	}
	return s.countsNoun(s.i) && s.isPluralToken(next)
}

// isHeadOfGroups reports a number with a group of three digits behind a space: 13 215.
func (s start) isHeadOfGroups() bool {
	a := &s.atoms[s.i]
	if a.kind != atomNumber || a.digits == 0 || a.digits > 3 || a.to >= len(s.Tokens) {
		return false
	}
	tok := &s.Tokens[a.to]
	return tok.Class == text.ClassDigits && len(tok.Text) == 3 && tok.Gap == text.GapSpace
}

// isScoreBeforeMonth reports a number that a mark ties to one before it, with a preposition
// of time behind: 6-4 on.
func (s start) isScoreBeforeMonth() bool {
	const led = linkIn | linkDay
	a := &s.atoms[s.i]
	return a.kind == atomNumber && a.digits > 0 && a.from > 1 && a.gap == text.GapNone && s.Tokens[a.from-1].Class == text.ClassPunct &&
		s.Tokens[a.from-1].Gap == text.GapNone && s.Tokens[a.from-2].Class == text.ClassDigits && s.hasRole(s.i+1, led) && !s.hasRole(s.i+1, linkArticle)
}

// isRankOnMonth reports a rank in words with a preposition of days behind it, which is no
// day of the month there: came second on March 1.
func (s start) isRankOnMonth() bool {
	a := &s.atoms[s.i]
	return a.kind == atomOrdinal && a.digits == 0 && s.hasRole(s.i+1, linkDay) && !s.hasRole(s.i+1, linkArticle) && s.isKind(s.i+2, atomMonth)
}

// isUnitNext reports whether a unit follows a number, so that it is a length.
func (p *Parser) isUnitNext(k int) bool { return p.isKind(k+1, atomUnit) && p.mayContinue(k+1) }

// isRangeNext reports whether a range goes on after the number at atom k.
func (p *Parser) isRangeNext(k int) bool {
	return p.hasRole(k+1, linkDash|linkTo) && (p.isKind(k+2, atomNumber) || p.isKind(k+2, atomOrdinal))
}

// isPluralToken reports whether the word at token i looks like what a number
// counts.
func (p *Parser) isPluralToken(i int) bool {
	return p.Tokens[i].Class == text.ClassWord && p.Reader.LooksCounted(p.Tokens[i].Lower, p.Reader.SenseAt(i))
}
