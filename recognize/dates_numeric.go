package recognize

import "strconv"

// lexNumericDate reads a date in digits: 2025-02-04, 04/02/2025, 2.4.2009,
// 20250204, 2025-02, and, where the words around allow it, 4/2 or 17 02.
func (p *dateParser) lexNumericDate(i int) int {
	if y, m, d := p.parseEightDigits(i); y > 0 {
		p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumeric}, from: i, to: i + 1, strict: true,
			alts: []dateFields{{year: y, hasYear: true, month: m, day: d}}})
		return i + 1
	}
	if i > 0 && p.tokens[i].gap == gapNone && p.tokens[i-1].class == classWord {
		return i
	}
	var parts [3]int
	var widths [3]int
	n, k := 0, i
	mark, gapped := "", false
	for ; n < 3 && k < len(p.tokens) && p.tokens[k].class == classDigits && len(p.tokens[k].text) <= 4; n++ {
		parts[n], _ = strconv.Atoi(p.tokens[k].text)
		widths[n] = len(p.tokens[k].text)
		k++
		if n == 2 || k >= len(p.tokens) {
			n++
			break
		}
		sep := &p.tokens[k]
		if n == 0 && sep.class == classDigits && sep.gap == gapSpace {
			mark, gapped = " ", true
			continue
		}
		if gapped {
			if sep.class != classDigits || sep.gap != gapSpace {
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
		if sep.class != classPunct || sep.gap != gapNone || after.class != classDigits || after.gap != gapNone ||
			mark != "" && sep.text != mark || !isDateMark(sep.text) {
			n++
			break
		}
		mark = sep.text
		k++
	}
	if n < 2 || mark == "" || p.isChained(k, mark) || mark == "-" && widths[0] < 3 && p.isGluedMark(k, "-") && k+1 < len(p.tokens) && p.tokens[k+1].gap == gapNone { // 12-05-77-A
		return i
	}
	if mark == "-" && p.isCodeBefore(i) {
		return i
	}
	alts, strict := p.numericLayouts(parts[:n], widths[:n], mark)
	if len(alts) == 0 {
		return i
	}
	if !strict && !p.isCuedNumeric(i, k, mark, parts, widths) {
		return i
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumeric}, from: i, to: k, alts: alts, strict: strict})
	return p.lexISOClock(k)
}

// lexDotted reads year, month and day as Korean offices write them, with full
// stops and spaces: 2024. 5. 15.
func (p *dateParser) lexDotted(i int) int {
	if !p.dates.counters || len(p.tokens[i].text) != 4 {
		return i
	}
	year, _ := strconv.Atoi(p.tokens[i].text)
	month, width := 0, 0
	if p.isGluedMark(i+1, ".") {
		month, width = p.digitPair(i + 2)
	}
	if width == 0 || p.tokens[i+2].gap != gapSpace || year < 1000 || year >= 2200 || !p.isGluedMark(i+3, ".") {
		return i
	}
	f, next := dateFields{year: year, hasYear: true, month: month}, i+3
	if day, width := p.digitPair(i + 4); width > 0 && p.tokens[i+4].gap == gapSpace && isValidDay(year, month, day) {
		f.day, next = day, i+5
	}
	if month < 1 || month > 12 {
		return i
	}
	if p.isGluedMark(next, ".") && (next+1 >= len(p.tokens) || p.tokens[next+1].class != classWord || p.tokens[next+1].gap != gapNone) {
		next++
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumeric}, from: i, to: next, alts: []dateFields{f}, strict: true})
	return next
}

// lexQuarter reads a quarter or half with its year as companies write it:
// 2Q23, 1H 2024.
func (p *dateParser) lexQuarter(i int) int {
	n, width := p.digitPair(i)
	if width != 1 || i+2 >= len(p.tokens) || p.tokens[i+1].gap != gapNone || p.tokens[i+2].class != classDigits || p.tokens[i+2].gap > gapSpace {
		return i
	}
	year, _ := strconv.Atoi(p.tokens[i+2].text)
	f := dateFields{year: year, hasYear: true}
	switch len(p.tokens[i+2].text) {
	case 2:
		f.short = p.tokens[i+2].gap == gapNone
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
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumeric}, from: i, to: i + 3, alts: []dateFields{f}, strict: true})
	return i + 3
}

// isCodeBefore reports whether what stands before token i makes digits with
// hyphens a code: n° 2015-990, article L. 2015-3.
func (p *dateParser) isCodeBefore(i int) bool {
	if i < 2 || p.dates.counters {
		return false
	}
	switch before := &p.tokens[i-1]; before.text {
	case "°", "º", "#":
		return true
	case ".":
		return before.gap == gapNone && len(p.tokens[i-2].text) == 1 && p.tokens[i-2].upper
	}
	return p.text.senseAt(i-1).roles&roleVersion != 0 && len(p.tokens[i-1].text) < 3
}

func isRangeMark(s string) bool { return s == "-" || s == "–" || s == "~" }

// isClockWord reports whether the token i makes an hour of the number before it.
func (p *dateParser) isClockWord(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	for _, term := range p.table.terms.lookup(p.tokens[i].lower) {
		if term.kind == atomMeridiem || term.kind == atomZone || term.kind == atomHourMark {
			return true
		}
	}
	return false
}

// isRangeOpen reports whether a word that opens a range stands before token i.
func (p *dateParser) isRangeOpen(i int) bool {
	n := len(p.atoms)
	return n > 0 && p.atoms[n-1].to == i && p.atoms[n-1].roles&(linkFrom|linkBetween) != 0
}

func isDateMark(s string) bool { return s == "-" || s == "/" || s == "." || s == "–" }

// parseEightDigits reads eight digits as year, month and day, as file names have them.
func (p *dateParser) parseEightDigits(i int) (year, month, day int) {
	s := p.tokens[i].text
	if len(s) != 8 || s[:2] != "19" && s[:2] != "20" || p.isFigureNumber(i) {
		return 0, 0, 0
	}
	year, _ = strconv.Atoi(s[:4])
	month, _ = strconv.Atoi(s[4:6])
	day, _ = strconv.Atoi(s[6:])
	if !isValidDay(year, month, day) {
		return 0, 0, 0
	}
	return year, month, day
}

// isChained reports whether digits go on after token k in the same chain, so
// that they are no date but a code.
func (p *dateParser) isChained(k int, mark string) bool {
	if k >= len(p.tokens) {
		return false
	}
	if mark == " " {
		return p.tokens[k].class == classDigits && p.tokens[k].gap == gapSpace
	}
	if p.tokens[k].gap != gapNone {
		return false
	}
	t := &p.tokens[k]
	if t.class == classWord {
		return !(t.lower == "t" && k+1 < len(p.tokens) && p.tokens[k+1].class == classDigits)
	}
	if t.class != classPunct || k+1 >= len(p.tokens) || p.tokens[k+1].class != classDigits || p.tokens[k+1].gap != gapNone {
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

// numericLayouts is how two or three numbers may be year, month and day, in the
// order of the language first. strict ones are dates wherever they stand.
func (p *dateParser) numericLayouts(n, width []int, mark string) (alts []dateFields, strict bool) {
	add := func(year, month, day int, short bool) {
		if short && !isValidDay(2000, month, day) && !isValidDay(1900, month, day) || !short && !isValidDay(year, month, day) {
			return
		}
		f := dateFields{year: year, hasYear: true, short: short, month: month, day: day}
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
			if p.digitOrder() == yearFirst && short {
				add(n[0], n[1], n[2], width[0] == 2)
			}
			if p.digitOrder() == dayFirst {
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
			return []dateFields{{year: n[0], hasYear: true, month: n[1]}}, mark != "."
		}
		return nil, false
	case width[0] <= 2 && width[1] == 4 && n[1] >= 1000 && n[1] < 2200:
		if n[0] >= 1 && n[0] <= 12 {
			return []dateFields{{year: n[1], hasYear: true, month: n[0]}}, mark != "." && (mark != "-" || width[0] == 2)
		}
		return nil, false
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
			alts = append(alts, dateFields{month: md[0], day: md[1]})
		}
	}
	return alts, false
}

// isCuedNumeric tells whether two numbers that could be a fraction, a score or a
// decimal are a day of a month: by the words before, by their shape, or
// because there is nothing else.
func (p *dateParser) isCuedNumeric(i, next int, mark string, n, width [3]int) bool {
	if next < len(p.tokens) {
		if t := &p.tokens[next]; t.gap <= gapSpace && (t.text == "%" || t.text == "€" || t.text == "$") {
			return false
		}
	}
	if width[1] == 4 || width[0] == 4 {
		return p.isDateBefore(i)
	}
	if whole := i == 0 && next == len(p.tokens); whole && mark != "." && mark != "-" {
		return true
	}
	if mark == " " {
		return false
	}
	if mark == "/" && next+3 < len(p.tokens) && isRangeMark(p.tokens[next].text) && p.tokens[next+1].class == classDigits && p.isGluedMark(next+2, "/") {
		return true // 10/1-11/2
	}
	if mark == "-" && (p.isClockWord(next) || p.isRangeOpen(i)) {
		return false
	}
	if p.isDateBefore(i) || mark == "/" && p.isTimeAfter(next) {
		return true
	}
	if mark != "/" || n == [3]int{16, 9} || n == [3]int{24, 7} {
		return false
	}
	day, month := n[0], n[1]
	if p.digitOrder() != dayFirst {
		day, month = month, day
	}
	if !isValidDay(2000, month, day) { // the other order: only where a zero says that it is no fraction
		return width[0] == 2 && width[1] == 2 && min(n[0], n[1]) < 10
	}
	return width[0] == 2 && width[1] == 2 || day > 12
}

// isTimeAfter reports whether "at" and a number stand at token i: 1/8 at 12pm.
func (p *dateParser) isTimeAfter(i int) bool {
	if i+1 >= len(p.tokens) || p.tokens[i].gap != gapSpace || p.tokens[i+1].class != classDigits {
		return false
	}
	for _, term := range p.table.terms.lookup(p.tokens[i].lower) {
		if term.kind == atomLink && term.roles&linkAt != 0 && len(term.rest) == 0 && term.roles&linkAbout == 0 {
			k := i + 2
			return p.isGluedMark(k, ":") || p.isClockWord(k)
		}
	}
	return false
}

// isDateBefore reports whether the atom just before token i is one that a day
// of a month follows: a weekday, "on", "le", the first end of a range.
func (p *dateParser) isDateBefore(i int) bool {
	n := len(p.atoms)
	if n == 0 || p.atoms[n-1].to != i {
		return false
	}
	a := &p.atoms[n-1]
	switch a.kind {
	case atomWeekday, atomRelative, atomNumeric:
		return true
	}
	if a.roles&linkDash != 0 && n > 1 {
		return p.atoms[n-2].kind == atomNumeric
	}
	if a.roles&(linkTo|linkAnd|linkComma) != 0 && n > 1 {
		for k := n - 2; k >= 0 && k > n-6; k-- {
			if p.atoms[k].kind == atomNumeric {
				return true
			}
		}
	}
	return a.roles&(linkDay|linkBetween) != 0 || a.roles&linkFrom != 0 && a.roles&linkOf == 0 // not de 5/1
}
