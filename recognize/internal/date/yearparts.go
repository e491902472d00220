package date

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

// partOfYear is a part of a year that was read, and the atom after it.
type partOfYear struct {
	fields
	next int
	made made
}

// partBefore is a part of a year that stands before what may be its year.
type partBefore struct {
	*Parser
	partOfYear
}

// yearBehind is the year behind a part of a year, and the atom after it.
type yearBehind struct {
	year  int
	short bool
	next  int
}

// parsePartOfYear reads a quarter, a half, a season or a holiday, with its year where
// one stands beside it: Christmas 2024, summer of 2025, Q3.
func (p *Parser) parsePartOfYear(i int) (*expression, int) {
	part, ok := p.parseYearPart(p.skipLinks(i, 1, linkArticle))
	if !ok {
		return nil, i
	}
	if !part.hasYear && p.mayContinue(part.next) {
		if y, by, ok := yearsBehind.First(partBefore{p, part}, p.Traits, 0, p.Observer); ok {
			part.setYear(y.year, y.short)
			part.next = y.next
			part.made.add(fromYearsBehind + by)
		}
	}
	return &expression{op: opFields, alts: []fields{part.fields}, made: part.made}, part.next
}

// parseYearPart reads a part of a year other than a month: a quarter, a half, a
// season, a holiday; and a year before a quarter: 2019-Q1.
func (p *Parser) parseYearPart(i int) (part partOfYear, ok bool) {
	if i >= len(p.atoms) {
		return part, false
	}
	part, by, ok := p.grammar.yearParts.First(start{p, i}, p.Traits, 1<<p.atoms[i].kind, p.Observer)
	if ok {
		part.made.add(fromYearParts + by)
	}
	return part, ok
}

// parseYearOrShort reads a year of four digits, or of two that touch what
// follows.
func (p *Parser) parseYearOrShort(i int) (year int, short bool, next int) {
	if y, short, next := p.parseYear(i); next > 0 {
		return y, short, next
	}
	a := &p.atoms[i]
	if a.kind == atomNumber && a.digits == 2 && i+1 < len(p.atoms) && p.atoms[i+1].gap == text.GapNone {
		return a.n, true, i + 1
	}
	return 0, false, 0
}
