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
			marked := p.isYearMarked(part.next, y.next)
			part.next = y.next
			if marked && part.quarter > 0 {
				part.made.add(fromYearsBehind + by)
				return &expression{op: opFields, alts: part.inFiscalYears(), made: part.made}, part.next
			}
			part.made.add(fromYearsBehind + by)
		}
	}
	return &expression{op: opFields, alts: []fields{part.fields}, made: part.made}, part.next
}

// isYearMarked reports the mark of a fiscal year in atoms [from, to): FY14.
func (p *Parser) isYearMarked(from, to int) bool {
	for k := from; k < to; k++ {
		if p.isKind(k, atomYearMark) {
			return true
		}
	}
	return false
}

// inFiscalYears returns a quarter of a year as that of the calendar, and of the fiscal years
// that begin with the quarters before: in April, July or October of the year before.
func (part partOfYear) inFiscalYears() []fields {
	alts := []fields{part.fields}
	for later := 1; later < 4; later++ {
		f := part.fields
		if f.quarter += later; f.quarter > 4 {
			f.quarter -= 4
		} else {
			f.year--
		}
		alts = append(alts, f)
	}
	return alts
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
