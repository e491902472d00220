package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/language"
)

// numericLayouts returns how two or three numbers may be year, month and day,
// in the order of the language first. strict ones are dates wherever they
// stand.
func (p *Parser) numericLayouts(groups digitGroups) (alts []fields, strict bool) {
	if groups.n == 3 {
		return p.fullLayouts(groups), true
	}
	n, width, mark := groups.values, groups.widths, groups.mark
	switch {
	case mark == " ":
	case width[0] == 4 && width[1] <= 2 && n[0] >= 1000 && n[0] < 2200:
		return monthLayouts(n[0], n[1]), mark != "."
	case width[0] <= 2 && width[1] == 4 && n[1] >= 1000 && n[1] < 2200:
		return monthLayouts(n[1], n[0]), mark != "." && (mark != "-" || width[0] == 2)
	}
	if width[0] > 2 || width[1] > 2 {
		return nil, false
	}
	both := [][2]int{{n[1], n[0]}, {n[0], n[1]}}
	if p.digitOrder() != dayFirst {
		both[0], both[1] = both[1], both[0]
	}
	for k, md := range both {
		if isValidDay(2000, md[0], md[1]) && (k == 0 || n[0] != n[1]) {
			alts = append(alts, fields{month: md[0], day: md[1]})
		}
	}
	return alts, false
}

// fullLayouts is [dateParser.numericLayouts] for year, month and day. A year of
// two digits may stand first, too.
func (p *Parser) fullLayouts(groups digitGroups) []fields {
	n, width, mark := groups.values, groups.widths, groups.mark
	short := width[2] == 2
	switch {
	case width[1] > 2:
		return nil
	case width[0] == 4 && width[2] <= 2:
		alts := appendLayout(nil, n[0], n[1], n[2], false)
		if len(alts) == 0 && mark == "-" {
			return appendLayout(nil, n[0], n[2], n[1], false)
		}
		return alts
	case width[0] > 2 || width[2] != 4 && (!short || mark == "." && (width[0] != 2 || width[1] != 2)):
		return nil
	}
	var alts []fields
	order := p.digitOrder()
	if order == yearFirst && short {
		alts = appendLayout(alts, n[0], n[1], n[2], width[0] == 2)
	}
	if order == dayFirst || mark == "." {
		alts = appendLayout(alts, n[2], n[1], n[0], short)
		return appendLayout(alts, n[2], n[0], n[1], short)
	}
	alts = appendLayout(alts, n[2], n[0], n[1], short)
	return appendLayout(alts, n[2], n[1], n[0], short)
}

// appendLayout appends a date that the calendar has and that is not there yet.
func appendLayout(alts []fields, year, month, day int, short bool) []fields {
	if short && !isValidDay(2000, month, day) && !isValidDay(1900, month, day) || !short && !isValidDay(year, month, day) {
		return alts
	}
	f := fields{year: year, hasYear: true, short: short, month: month, day: day}
	if slices.Contains(alts, f) {
		return alts
	}
	return append(alts, f)
}

// monthLayouts returns a month with its year, nothing where there is no such
// month.
func monthLayouts(year, month int) []fields {
	if month < 1 || month > 12 {
		return nil
	}
	return []fields{{year: year, hasYear: true, month: month}}
}

// fieldOrder is the order of day, month and year in digits.
type fieldOrder uint8

const (
	dayFirst fieldOrder = iota
	monthFirst
	yearFirst
)

// digitOrder returns the order of day and month in digits: that of the
// language, unless the text writes out more dates with the day first ("17
// May").
func (p *Parser) digitOrder() fieldOrder {
	switch {
	case p.has(language.YearFirst):
		return yearFirst
	case p.has(language.MonthFirst) && p.dayLed <= 0:
		return monthFirst
	}
	return dayFirst
}

// namesDayFirst reports whether the day stands before the month in the words of the
// language.
func (p *Parser) namesDayFirst() bool {
	return !p.has(language.YearFirst) && !p.has(language.MonthFirstInWords)
}
