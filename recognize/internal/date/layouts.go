package date

import (
	"slices"
)

// mayBeDate reports whether the numbers have the widths of a date's.
func (g numbers) mayBeDate() bool {
	w := g.widths
	switch {
	case g.n == 3:
		return w[1] <= 2 && (w[0] == 4 && w[2] <= 2 || w[0] <= 2 && (w[2] == 4 || w[2] == 2))
	case g.mark != " " && (g.isMonthOfYear(0, 1) || g.isMonthOfYear(1, 0)):
		return true
	}
	return w[0] <= 2 && w[1] <= 2
}

// isMonthOfYear reports whether one of two numbers may be a year and the other its month.
func (g numbers) isMonthOfYear(year, month int) bool {
	return g.widths[year] == 4 && g.widths[month] <= 2 && g.values[year] >= 1000 && g.values[year] < 2200
}

// areCertain reports numbers in a layout that is a date wherever it stands.
func (g numbers) areCertain() bool {
	switch {
	case g.n == 3:
		return true
	case g.mark == " " || g.mark == ".":
		return false
	case g.isMonthOfYear(0, 1):
		return true
	}
	return g.isMonthOfYear(1, 0) && (g.mark != "-" || g.widths[0] == 2)
}

// layouts returns how the numbers may be year, month and day, in the order of the text
// first.
func (g numbers) layouts() []fields {
	n := g.values
	switch {
	case g.n == 3:
		return g.fullLayouts()
	case g.mark != " " && g.isMonthOfYear(0, 1):
		return monthLayouts(n[0], n[1])
	case g.mark != " " && g.isMonthOfYear(1, 0):
		return monthLayouts(n[1], n[0])
	}
	both := [][2]int{{n[1], n[0]}, {n[0], n[1]}}
	if g.order(g.Observer) != dayFirst {
		both[0], both[1] = both[1], both[0]
	}
	var alts []fields
	for k, md := range both {
		if isValidDay(2000, md[0], md[1]) && (k == 0 || n[0] != n[1]) {
			alts = append(alts, fields{month: md[0], day: md[1]})
		}
	}
	return alts
}

// fullLayouts returns how three numbers may be year, month and day. A year of two digits
// may stand first, too.
func (g numbers) fullLayouts() []fields {
	n, width := g.values, g.widths
	if width[0] == 4 {
		alts := appendLayout(nil, n[0], n[1], n[2], false)
		if len(alts) == 0 && g.mark == "-" {
			return appendLayout(nil, n[0], n[2], n[1], false)
		}
		return alts
	}
	var alts []fields
	order, short := g.order(g.Observer), width[2] == 2
	if order == yearFirst && short {
		alts = appendLayout(alts, n[0], n[1], n[2], width[0] == 2)
	}
	if order == dayFirst || order == yearFirst && g.mark == "." {
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
