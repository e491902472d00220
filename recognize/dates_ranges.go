package recognize

// parseRange reads a stretch from one date to another.
func (p *dateParser) parseRange(i int) (*dateNode, int) {
	k, opens, between := i, false, false
	if p.hasRole(i, linkFrom|linkBetween) && p.atoms[i].kind == atomLink {
		opens, between = true, p.hasRole(i, linkBetween)
		k++
	}
	marked := opens && p.hasRole(i, linkDay)
	if p.hasRole(k, linkArticle) && p.isKind(k, atomLink) {
		marked = true
		k++
	}
	left, j := p.parseRangeEnd(k)
	if left == nil || j >= len(p.atoms) {
		return nil, i
	}
	if p.dates.counters && p.isKind(j, atomNumber) && p.mayContinue(j) && p.hasRole(j+1, linkDash|linkComma) { // 2월 3~5일
		day := dateFields{day: p.atoms[j].n}
		switch {
		case left.op == opFields && left.alts[0].hasYear && left.alts[0] == (dateFields{year: left.alts[0].year, hasYear: true, short: left.alts[0].short}) && p.isKind(j+2, atomNumber) && p.isKind(j+3, atomMonthMark): // 2023년 4~6월
			f := left.alts[0]
			f.month = day.day
			left, j = &dateNode{op: opFields, alts: []dateFields{f}}, j+1
		case left.op == opFields && left.alts[0].hasYear && left.alts[0] == (dateFields{year: left.alts[0].year, hasYear: true, short: left.alts[0].short}) && p.isKind(j+2, atomNumber) && p.isKind(j+3, atomQuarterMark) && day.day >= 1 && day.day < p.atoms[j+2].n: // 2023년 1~3분기
			f := left.alts[0]
			f.quarter = day.day
			left, j = &dateNode{op: opFields, alts: []dateFields{f}}, j+1
		case left.op == opUnit && left.unit == unitYear && p.isKind(j+2, atomNumber) && p.isKind(j+3, atomQuarterMark) && day.day >= 1 && day.day < p.atoms[j+2].n: // 지난해 1~3분기
			left, j = &dateNode{op: opWithin, alts: []dateFields{{quarter: day.day}}, a: left}, j+1
		case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day == 0:
			f := left.alts[0]
			f.day = day.day
			left, j = &dateNode{op: opFields, alts: []dateFields{f}}, j+1
		case left.op == opUnit && left.unit == unitMonth:
			left, j = &dateNode{op: opWithin, alts: []dateFields{day}, a: left}, j+1
		}
	}
	to, after := j, false
	switch {
	case p.hasRole(j, linkFromAfter) && p.mayContinue(j):
		to++
	case !p.mayContinue(j) && p.dates.counters: // 1월과 3월 사이
		after = true
	case !p.mayContinue(j):
		return nil, i
	case p.hasRole(j, linkTo|linkDash), p.isSeasonSlash(j):
		to++
	case p.neighbouringDays(left, j) > 0:
		to = p.neighbouringDays(left, j)
	case between && p.hasRole(j, linkAnd), p.dates.counters && p.hasRole(j, linkComma) && (left.op == opBare || p.isKind(j-1, atomNumber)):
		to++
	default:
		return nil, i
	}
	to = p.skipLinks(to, 1, linkTo|linkDay)
	if p.hasRole(to, linkArticle) && p.isKind(to, atomLink) {
		to++
	}
	right, next := p.parseRangeEnd(to)
	if right == nil {
		return nil, i
	}
	if p.hasRole(next, linkBetweenAfter) {
		next++
	} else if after {
		return nil, i
	}
	p.rangeEnd = next
	node := p.newRange(left, right, k, to, next, opens, marked)
	if node == nil {
		return nil, i
	}
	next = p.rangeEnd
	if p.hasRole(next, linkToAfter) && p.mayContinue(next) {
		next++
	}
	return node, next
}

// neighbouringDays is where the last of days that follow one another stands, in a
// list of days of one month: les 13 et 14 juillet, July 13, 14 and 15. It is 0
// where there is no such list.
func (p *dateParser) neighbouringDays(left *dateNode, j int) int {
	day := 0
	switch {
	case left.op == opBare:
		day = left.n
	case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day > 0 && !left.alts[0].hasYear:
		day = left.alts[0].day
	}
	for ; day > 0; day++ {
		and := p.hasRole(j, linkAnd)
		if !and && !p.hasRole(j, linkComma) {
			return 0
		}
		k := p.skipLinks(j+1, 1, linkArticle)
		if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) || p.atoms[k].digits > 2 || p.atoms[k].n != day+1 || day >= 31 {
			return 0
		}
		if and {
			if left.op == opBare && !p.isMonthNext(k+1) || left.op != opBare && (p.countsNoun(k) || p.isUnitNext(k)) {
				return 0
			}
			return j + 1
		}
		j = k + 1
	}
	return 0
}

// isSeasonSlash reports the slash at atom j between two years that follow each other,
// as seasons and financial years are written: 2030/31.
func (p *dateParser) isSeasonSlash(j int) bool {
	if !p.hasRole(j, linkSlash) || !p.isKind(j-1, atomNumber) || !p.isKind(j+1, atomNumber) || p.atoms[j].gap != gapNone || p.atoms[j+1].gap != gapNone || p.hasRole(j+2, linkSlash) {
		return false
	}
	from, to := &p.atoms[j-1], &p.atoms[j+1]
	return from.digits == 4 && (to.digits == 4 && to.n == from.n+1 || to.digits == 2 && to.n == (from.n+1)%100)
}

// parseRangeEnd reads one end of a range: a date, or a number that the other end makes
// one.
func (p *dateParser) parseRangeEnd(k int) (*dateNode, int) {
	node, next := p.parsePoint(k)
	if next > k {
		if node.op == opFields && len(node.alts) == 1 && node.alts[0] == (dateFields{day: node.alts[0].day}) && !p.dates.counters {
			return &dateNode{op: opBare, n: node.alts[0].day}, next
		}
		return node, next
	}
	if k >= len(p.atoms) {
		return nil, k
	}
	switch a := &p.atoms[k]; {
	case a.kind == atomNow:
		return &dateNode{op: opNow}, k + 1
	case (a.kind == atomNumber || a.kind == atomOrdinal) && a.n > 0 && (a.digits > 0 || a.kind == atomOrdinal || a.roles == 0):
		return &dateNode{op: opBare, n: a.n}, k + 1
	}
	return nil, k
}

// newRange makes a range of two ends, each of which may take from the other
// what it leaves out.
func (p *dateParser) newRange(left, right *dateNode, k, to, next int, opens, marked bool) *dateNode {
	one := func(f dateFields) *dateNode { return &dateNode{op: opFields, alts: []dateFields{f}} }
	var l, r dateFields
	if left.op == opFields {
		l = left.alts[0]
	}
	if right.op == opFields {
		r = right.alts[0]
	}
	switch {
	case left.op == opBare && right.op == opBare:
		a, b := left.n, right.n
		switch {
		case a >= 1000 && b > a && b < 2200 && b-a < 200 && a >= 1500 && (!p.countsNoun(to) || p.isTermOfOffice(a, b, to)) && !p.isUnitNext(to):
			if !opens && !p.isPlausibleYear(k) && !(a >= 1900 && b < 2100) {
				return nil
			}
			return &dateNode{op: opRange, a: one(dateFields{year: a, hasYear: true}), b: one(dateFields{year: b, hasYear: true})}
		case a >= 1900 && a < 2100 && b == (a+1)%100 && p.atoms[to].digits == 2 && p.atoms[to].gap == gapNone:
			return &dateNode{op: opRange, a: one(dateFields{year: a, hasYear: true}), b: one(dateFields{year: a + 1, hasYear: true})}
		case marked && p.dates.words == dayFirst && a <= 31 && b <= 31 && a < b && p.isNumberEnd(next):
			return &dateNode{op: opRange, a: one(dateFields{day: a}), b: one(dateFields{day: b})}
		}
		return nil
	case left.op == opBare && right.op == opWithin && right.alts[0] == (dateFields{day: right.alts[0].day}) && left.n < right.alts[0].day: // du 20 au 24 du mois prochain
		return &dateNode{op: opRange, a: &dateNode{op: opWithin, alts: []dateFields{{day: left.n}}, a: right.a}, b: right}
	case left.op == opBare:
		f := r
		f.weekday = 0
		switch {
		case r.day > 0 && left.n <= 31 && (r.month > 0 || p.dates.counters):
			f.day = left.n
			if f.day >= r.day {
				return nil
			}
		case p.dates.counters && r.month > 0 && left.n <= 12:
			f.month = left.n
		case r.hasYear && r == (dateFields{year: r.year, hasYear: true}) && left.n >= 1000 && left.n < r.year:
			f.year = left.n
		case r.hasYear && r.month > 0 && left.n >= 1000 && left.n <= r.year:
			f = dateFields{year: left.n, hasYear: true}
		default:
			return nil
		}
		return &dateNode{op: opRange, a: one(f), b: right}
	case right.op == opBare:
		f := l
		f.weekday = 0
		switch {
		case left.op == opFields && l.day > 0 && l.month > 0 && right.n <= 31 && right.n > l.day && len(left.alts) == 1:
			if p.countsNoun(to) && !opens && p.dates.words == dayFirst {
				return nil
			}
			f.day = right.n
		case left.op == opFields && l.hasYear && l == (dateFields{year: l.year, hasYear: true}) && right.n > l.year && right.n < 2200:
			f.year = right.n
		default:
			return nil
		}
		if y, short, after := p.parseYear(p.skipLinks(next, 2, linkComma|linkOf)); after > 0 && !f.hasYear && f.day > 0 {
			f.year, f.hasYear, f.short = y, true, short
			l.year, l.hasYear, l.short = y, true, short
			p.rangeEnd = after
		}
		return &dateNode{op: opRange, a: one(l), b: one(f)}
	}
	if left.op == opFields && right.op == opFields && l.day > 0 && l.month == 0 && !l.isYearly() && r.month > 0 && r.day > 0 && len(right.alts) == 1 { // samedi 13 au dimanche 15 juillet
		l.month, l.weekday = r.month, 0
		left = one(l)
	}
	if left.op == opFields && right.op == opFields && !l.hasYear && r.hasYear && l.isYearly() {
		alts := make([]dateFields, len(left.alts))
		for i, f := range left.alts {
			f.year, f.hasYear, f.short = r.year, true, r.short
			if r.isYearly() && f.month > 0 && r.month > 0 && f.month > r.month && len(left.alts) == 1 {
				f.year--
			}
			alts[i] = f
		}
		left = &dateNode{op: opFields, alts: alts}
	}
	if left.op == opFields && right.op == opFields && l.month > 0 && l.day == 0 && p.dates.counters && r.day > 0 && r.month == 0 {
		return nil
	}
	if left.op == opFields && l.day > 0 && right.op == opFields && r.day > 0 && r.month == 0 && l.month > 0 && r.weekday == 0 { // 7월 13일 - 15일
		r.month, r.year, r.hasYear = l.month, l.year, l.hasYear
		right = one(r)
	}
	if left.op == opWithin && right.op == opFields && r.month == 0 && r.day > 0 { // 지난달 3일부터 5일까지
		right = &dateNode{op: opWithin, alts: right.alts, a: left.a}
	}
	if left.op == opClock || right.op == opClock {
		if left.op != right.op {
			left, right = left.withoutTime(), right.withoutTime()
		}
	}
	return &dateNode{op: opRange, a: left, b: right}
}

// isTermOfOffice reports whether two years with a dash between say when the noun after
// them was: his 2009-2013 term.
func (p *dateParser) isTermOfOffice(a, b, to int) bool {
	i := p.atoms[to].to
	return a > 1950 && b < 2060 && b-a <= 30 && p.atoms[to].gap == gapNone && i < len(p.tokens) && !p.isPluralToken(i)
}

// withoutTime is a node without its time of day.
func (n *dateNode) withoutTime() *dateNode {
	if n.op == opClock {
		return n.a
	}
	return n
}

// isNumberEnd reports whether nothing that a number could count follows.
func (p *dateParser) isNumberEnd(next int) bool {
	i := p.atoms[next-1].to
	if i >= len(p.tokens) || p.tokens[i].gap > gapSpace {
		return true
	}
	tok := &p.tokens[i]
	if tok.class == classPunct {
		return tok.text != "%" && tok.text != "€" && tok.text != "$" && tok.text != "°"
	}
	return next < len(p.atoms) && p.atoms[next].kind == atomLink
}
