package recognize

import "strconv"

// lexNumericDate reads a date in digits: 2025-02-04, 04/02/2025, 2.4.2009,
// 20250204, 2025-02, and, where the words around allow it, 4/2 or 17 02.
func (p *dateParser) lexNumericDate(i int) int {
	if y, m, d := p.eight(i); y > 0 {
		p.push(atom{dateMeaning: dateMeaning{kind: aNumeric}, from: i, to: i + 1, strict: true,
			alts: []fields{{year: y, hasYear: true, month: m, day: d}}})
		return i + 1
	}
	if i > 0 && p.tokens[i].gap == glued && p.tokens[i-1].class == word {
		return i
	}
	var parts [3]int
	var widths [3]int
	n, k := 0, i
	mark, gapped := "", false
	for ; n < 3 && k < len(p.tokens) && p.tokens[k].class == digits && len(p.tokens[k].text) <= 4; n++ {
		parts[n], _ = strconv.Atoi(p.tokens[k].text)
		widths[n] = len(p.tokens[k].text)
		k++
		if n == 2 || k >= len(p.tokens) {
			n++
			break
		}
		sep := &p.tokens[k]
		if n == 0 && sep.class == digits && sep.gap == space {
			mark, gapped = " ", true
			continue
		}
		if gapped {
			if sep.class != digits || sep.gap != space {
				n++
				break
			}
			continue
		}
		if k+1 >= len(p.tokens) {
			n++
			break
		}
		after := &p.tokens[k+1]
		if sep.class != punct || sep.gap != glued || after.class != digits || after.gap != glued ||
			mark != "" && sep.text != mark || !isDateMark(sep.text) {
			n++
			break
		}
		mark = sep.text
		k++
	}
	if n < 2 || mark == "" || p.runsOn(k, mark) || mark == "-" && widths[0] < 3 && p.touches(k, "-") && k+1 < len(p.tokens) && p.tokens[k+1].gap == glued { // 12-05-77-A
		return i
	}
	if mark == "-" && p.codeBefore(i) {
		return i
	}
	alts, strict := p.layouts(parts[:n], widths[:n], mark)
	if len(alts) == 0 {
		return i
	}
	if !strict && !p.cuedNumeric(i, k, mark, parts, widths) {
		return i
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aNumeric}, from: i, to: k, alts: alts, strict: strict})
	return p.isoClock(k)
}

// lexDotted reads year, month and day as Korean offices write them, with full
// stops and spaces: 2024. 5. 15.
func (p *dateParser) lexDotted(i int) int {
	if !p.dates.counters || len(p.tokens[i].text) != 4 {
		return i
	}
	year, _ := strconv.Atoi(p.tokens[i].text)
	month, width := 0, 0
	if p.touches(i+1, ".") {
		month, width = p.pair(i + 2)
	}
	if width == 0 || p.tokens[i+2].gap != space || year < 1000 || year >= 2200 || !p.touches(i+3, ".") {
		return i
	}
	f, next := fields{year: year, hasYear: true, month: month}, i+3
	if day, width := p.pair(i + 4); width > 0 && p.tokens[i+4].gap == space && validDay(year, month, day) {
		f.day, next = day, i+5
	}
	if month < 1 || month > 12 {
		return i
	}
	if p.touches(next, ".") && (next+1 >= len(p.tokens) || p.tokens[next+1].class != word || p.tokens[next+1].gap != glued) {
		next++
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aNumeric}, from: i, to: next, alts: []fields{f}, strict: true})
	return next
}

// lexQuarter reads a quarter or half with its year as companies write it:
// 2Q23, 1H 2024.
func (p *dateParser) lexQuarter(i int) int {
	n, width := p.pair(i)
	if width != 1 || i+2 >= len(p.tokens) || p.tokens[i+1].gap != glued || p.tokens[i+2].class != digits || p.tokens[i+2].gap > space {
		return i
	}
	year, _ := strconv.Atoi(p.tokens[i+2].text)
	f := fields{year: year, hasYear: true}
	switch len(p.tokens[i+2].text) {
	case 2:
		f.short = p.tokens[i+2].gap == glued
	case 4:
	default:
		return i
	}
	switch mark := p.tokens[i+1].text; {
	case (mark == "Q" || mark == "T" && p.dates.order == dayFirst) && n >= 1 && n <= 4:
		f.quarter = n
	case (mark == "H" || mark == "S" && p.dates.order == dayFirst) && n >= 1 && n <= 2:
		f.half = n
	}
	if f.quarter+f.half == 0 || !f.short && (year < 1900 || year >= 2100) {
		return i
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aNumeric}, from: i, to: i + 3, alts: []fields{f}, strict: true})
	return i + 3
}

// codeBefore reports whether what stands before token i makes digits with
// hyphens a code: n° 2015-990, article L. 2015-3.
func (p *dateParser) codeBefore(i int) bool {
	if i < 2 || p.dates.counters {
		return false
	}
	switch before := &p.tokens[i-1]; before.text {
	case "°", "º", "#":
		return true
	case ".":
		return before.gap == glued && len(p.tokens[i-2].text) == 1 && p.tokens[i-2].upper
	}
	return p.text.has(i-1).is&isVersion != 0 && len(p.tokens[i-1].text) < 3
}

func isRangeMark(s string) bool { return s == "-" || s == "–" || s == "~" }

// clockWord reports whether the token i makes an hour of the number before it.
func (p *dateParser) clockWord(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	for _, term := range p.table.terms.of(p.tokens[i].lower) {
		if term.kind == aMeridiem || term.kind == aZone || term.kind == aHourMark {
			return true
		}
	}
	return false
}

// rangeOpen reports whether a word that opens a range stands before token i.
func (p *dateParser) rangeOpen(i int) bool {
	n := len(p.atoms)
	return n > 0 && p.atoms[n-1].to == i && p.atoms[n-1].roles&(asFrom|asBetween) != 0
}

func isDateMark(s string) bool { return s == "-" || s == "/" || s == "." || s == "–" }

// eight reads eight digits as year, month and day, as file names have them.
func (p *dateParser) eight(i int) (year, month, day int) {
	s := p.tokens[i].text
	if len(s) != 8 || s[:2] != "19" && s[:2] != "20" || p.isFigure(i) {
		return 0, 0, 0
	}
	year, _ = strconv.Atoi(s[:4])
	month, _ = strconv.Atoi(s[4:6])
	day, _ = strconv.Atoi(s[6:])
	if !validDay(year, month, day) {
		return 0, 0, 0
	}
	return year, month, day
}

// runsOn reports whether digits go on after token k in the same chain, so
// that they are no date but a code.
func (p *dateParser) runsOn(k int, mark string) bool {
	if k >= len(p.tokens) {
		return false
	}
	if mark == " " {
		return p.tokens[k].class == digits && p.tokens[k].gap == space
	}
	if p.tokens[k].gap != glued {
		return false
	}
	t := &p.tokens[k]
	if t.class == word {
		return !(t.lower == "t" && k+1 < len(p.tokens) && p.tokens[k+1].class == digits)
	}
	if t.class != punct || k+1 >= len(p.tokens) || p.tokens[k+1].class != digits || p.tokens[k+1].gap != glued {
		return false
	}
	switch t.text {
	case "-", "–", "~":
		return mark == t.text
	case "/", ".", ":", ",", "_":
		return true
	}
	return false
}

// layouts is how two or three numbers may be year, month and day, in the
// order of the language first. strict ones are dates wherever they stand.
func (p *dateParser) layouts(n, width []int, mark string) (alts []fields, strict bool) {
	add := func(year, month, day int, short bool) {
		if short && !validDay(2000, month, day) && !validDay(1900, month, day) || !short && !validDay(year, month, day) {
			return
		}
		f := fields{year: year, hasYear: true, short: short, month: month, day: day}
		for _, have := range alts {
			if have == f {
				return
			}
		}
		alts = append(alts, f)
	}
	if len(n) == 3 {
		switch {
		case width[0] == 4 && width[1] <= 2 && width[2] <= 2:
			add(n[0], n[1], n[2], false)
			if len(alts) == 0 && mark == "-" {
				add(n[0], n[2], n[1], false)
			}
		case width[0] <= 2 && width[1] <= 2 && width[2] == 4, width[0] <= 2 && width[1] <= 2 && width[2] == 2 &&
			(mark != "." || width[0] == 2 && width[1] == 2):
			short := width[2] == 2
			if p.order() == yearFirst && short {
				add(n[0], n[1], n[2], width[0] == 2)
			}
			if p.order() == dayFirst {
				add(n[2], n[1], n[0], short)
				add(n[2], n[0], n[1], short)
			} else {
				if mark == "." {
					add(n[2], n[1], n[0], short)
				}
				add(n[2], n[0], n[1], short)
				add(n[2], n[1], n[0], short)
			}
		}
		return alts, true
	}
	switch {
	case mark == " ":
	case width[0] == 4 && width[1] <= 2 && n[0] >= 1000 && n[0] < 2200:
		if n[1] >= 1 && n[1] <= 12 {
			return []fields{{year: n[0], hasYear: true, month: n[1]}}, mark != "."
		}
		return nil, false
	case width[0] <= 2 && width[1] == 4 && n[1] >= 1000 && n[1] < 2200:
		if n[0] >= 1 && n[0] <= 12 {
			return []fields{{year: n[1], hasYear: true, month: n[0]}}, mark != "." && (mark != "-" || width[0] == 2)
		}
		return nil, false
	}
	if width[0] > 2 || width[1] > 2 {
		return nil, false
	}
	both := [][2]int{{n[1], n[0]}, {n[0], n[1]}}
	if p.order() != dayFirst {
		both[0], both[1] = both[1], both[0]
	}
	for k, md := range both {
		if validDay(2000, md[0], md[1]) && (k == 0 || n[0] != n[1]) {
			alts = append(alts, fields{month: md[0], day: md[1]})
		}
	}
	return alts, false
}

// cuedNumeric tells whether two numbers that could be a fraction, a score or a
// decimal are a day of a month: by the words before, by their shape, or
// because there is nothing else.
func (p *dateParser) cuedNumeric(i, next int, mark string, n, width [3]int) bool {
	if next < len(p.tokens) {
		if t := &p.tokens[next]; t.gap <= space && (t.text == "%" || t.text == "€" || t.text == "$") {
			return false
		}
	}
	if width[1] == 4 || width[0] == 4 {
		return p.dateBefore(i)
	}
	if whole := i == 0 && next == len(p.tokens); whole && mark != "." && mark != "-" {
		return true
	}
	if mark == " " {
		return false
	}
	if mark == "/" && next+3 < len(p.tokens) && isRangeMark(p.tokens[next].text) && p.tokens[next+1].class == digits && p.touches(next+2, "/") {
		return true // 10/1-11/2
	}
	if mark == "-" && (p.clockWord(next) || p.rangeOpen(i)) {
		return false
	}
	if p.dateBefore(i) || mark == "/" && p.timeAfter(next) {
		return true
	}
	if mark != "/" || n == [3]int{16, 9} || n == [3]int{24, 7} {
		return false
	}
	day, month := n[0], n[1]
	if p.order() != dayFirst {
		day, month = month, day
	}
	if !validDay(2000, month, day) { // the other order: only where a zero says that it is no fraction
		return width[0] == 2 && width[1] == 2 && min(n[0], n[1]) < 10
	}
	return width[0] == 2 && width[1] == 2 || day > 12
}

// timeAfter reports whether "at" and a number stand at token i: 1/8 at 12pm.
func (p *dateParser) timeAfter(i int) bool {
	if i+1 >= len(p.tokens) || p.tokens[i].gap != space || p.tokens[i+1].class != digits {
		return false
	}
	for _, term := range p.table.terms.of(p.tokens[i].lower) {
		if term.kind == aLink && term.roles&asAt != 0 && len(term.rest) == 0 && term.roles&asAbout == 0 {
			k := i + 2
			return p.touches(k, ":") || p.clockWord(k)
		}
	}
	return false
}

// dateBefore reports whether the atom just before token i is one that a day
// of a month follows: a weekday, "on", "le", the first end of a range.
func (p *dateParser) dateBefore(i int) bool {
	n := len(p.atoms)
	if n == 0 || p.atoms[n-1].to != i {
		return false
	}
	a := &p.atoms[n-1]
	switch a.kind {
	case aWeekday, aRelative, aNumeric:
		return true
	}
	if a.roles&asDash != 0 && n > 1 {
		return p.atoms[n-2].kind == aNumeric
	}
	if a.roles&(asTo|asAnd|asComma) != 0 && n > 1 {
		for k := n - 2; k >= 0 && k > n-6; k-- {
			if p.atoms[k].kind == aNumeric {
				return true
			}
		}
	}
	return a.roles&(asDay|asBetween) != 0 || a.roles&asFrom != 0 && a.roles&asOf == 0 // not de 5/1
}
