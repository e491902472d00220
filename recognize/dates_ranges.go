package recognize

// ranged reads a stretch from one date to another.
func (p *dateParser) ranged(i int) (*dateNode, int) {
	k, opens, between := i, false, false
	if p.has(i, asFrom|asBetween) && p.atoms[i].kind == aLink {
		opens, between = true, p.has(i, asBetween)
		k++
	}
	marked := opens && p.has(i, asDay)
	if p.has(k, asArticle) && p.is(k, aLink) {
		marked = true
		k++
	}
	left, j := p.side(k)
	if left == nil || j >= len(p.atoms) {
		return nil, i
	}
	if p.dates.counters && p.is(j, aNumber) && p.joined(j) && p.has(j+1, asDash|asComma) { // 2월 3~5일
		day := fields{day: p.atoms[j].n}
		switch {
		case left.op == opFields && left.alts[0].hasYear && left.alts[0] == (fields{year: left.alts[0].year, hasYear: true, short: left.alts[0].short}) && p.is(j+2, aNumber) && p.is(j+3, aMonthMark): // 2023년 4~6월
			f := left.alts[0]
			f.month = day.day
			left, j = &dateNode{op: opFields, alts: []fields{f}}, j+1
		case left.op == opFields && left.alts[0].hasYear && left.alts[0] == (fields{year: left.alts[0].year, hasYear: true, short: left.alts[0].short}) && p.is(j+2, aNumber) && p.is(j+3, aQuarterMark) && day.day >= 1 && day.day < p.atoms[j+2].n: // 2023년 1~3분기
			f := left.alts[0]
			f.quarter = day.day
			left, j = &dateNode{op: opFields, alts: []fields{f}}, j+1
		case left.op == opUnit && left.unit == unitYear && p.is(j+2, aNumber) && p.is(j+3, aQuarterMark) && day.day >= 1 && day.day < p.atoms[j+2].n: // 지난해 1~3분기
			left, j = &dateNode{op: opWithin, alts: []fields{{quarter: day.day}}, a: left}, j+1
		case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day == 0:
			f := left.alts[0]
			f.day = day.day
			left, j = &dateNode{op: opFields, alts: []fields{f}}, j+1
		case left.op == opUnit && left.unit == unitMonth:
			left, j = &dateNode{op: opWithin, alts: []fields{day}, a: left}, j+1
		}
	}
	to, after := j, false
	switch {
	case p.has(j, asFrom2) && p.joined(j):
		to++
	case !p.joined(j) && p.dates.counters: // 1월과 3월 사이
		after = true
	case !p.joined(j):
		return nil, i
	case p.has(j, asTo|asDash), p.seasonAt(j):
		to++
	case p.neighbours(left, j) > 0:
		to = p.neighbours(left, j)
	case between && p.has(j, asAnd), p.dates.counters && p.has(j, asComma) && (left.op == opBare || p.is(j-1, aNumber)):
		to++
	default:
		return nil, i
	}
	to = p.skip(to, 1, asTo|asDay)
	if p.has(to, asArticle) && p.is(to, aLink) {
		to++
	}
	right, next := p.side(to)
	if right == nil {
		return nil, i
	}
	if p.has(next, asBetween2) {
		next++
	} else if after {
		return nil, i
	}
	p.rangeEnd = next
	n := p.between(left, right, k, to, next, opens, marked)
	if n == nil {
		return nil, i
	}
	next = p.rangeEnd
	if p.has(next, asTo2) && p.joined(next) {
		next++
	}
	return n, next
}

// neighbours is where the last of days that follow one another stands, in a
// list of days of one month: les 13 et 14 juillet, July 13, 14 and 15. It is 0
// where there is no such list.
func (p *dateParser) neighbours(left *dateNode, j int) int {
	day := 0
	switch {
	case left.op == opBare:
		day = left.n
	case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day > 0 && !left.alts[0].hasYear:
		day = left.alts[0].day
	}
	for ; day > 0; day++ {
		and := p.has(j, asAnd)
		if !and && !p.has(j, asComma) {
			return 0
		}
		k := p.skip(j+1, 1, asArticle)
		if !p.is(k, aNumber) && !p.is(k, aOrdinal) || p.atoms[k].digits > 2 || p.atoms[k].n != day+1 || day >= 31 {
			return 0
		}
		if and {
			if left.op == opBare && !p.monthNext(k+1) || left.op != opBare && (p.countsNoun(k) || p.unitNext(k)) {
				return 0
			}
			return j + 1
		}
		j = k + 1
	}
	return 0
}

// seasonAt reports the slash at atom j between two years that follow each other,
// as seasons and financial years are written: 2030/31.
func (p *dateParser) seasonAt(j int) bool {
	if !p.has(j, asSlash) || !p.is(j-1, aNumber) || !p.is(j+1, aNumber) || p.atoms[j].gap != glued || p.atoms[j+1].gap != glued || p.has(j+2, asSlash) {
		return false
	}
	from, to := &p.atoms[j-1], &p.atoms[j+1]
	return from.digits == 4 && (to.digits == 4 && to.n == from.n+1 || to.digits == 2 && to.n == (from.n+1)%100)
}

// side reads one end of a range: a date, or a number that the other end makes
// one.
func (p *dateParser) side(k int) (*dateNode, int) {
	n, next := p.point(k)
	if next > k {
		if n.op == opFields && len(n.alts) == 1 && n.alts[0] == (fields{day: n.alts[0].day}) && !p.dates.counters {
			return &dateNode{op: opBare, n: n.alts[0].day}, next
		}
		return n, next
	}
	if k >= len(p.atoms) {
		return nil, k
	}
	switch a := &p.atoms[k]; {
	case a.kind == aNow:
		return &dateNode{op: opNow}, k + 1
	case (a.kind == aNumber || a.kind == aOrdinal) && a.n > 0 && (a.digits > 0 || a.kind == aOrdinal || a.roles == 0):
		return &dateNode{op: opBare, n: a.n}, k + 1
	}
	return nil, k
}

// between makes a range of two ends, each of which may take from the other
// what it leaves out.
func (p *dateParser) between(left, right *dateNode, k, to, next int, opens, marked bool) *dateNode {
	one := func(f fields) *dateNode { return &dateNode{op: opFields, alts: []fields{f}} }
	var l, r fields
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
		case a >= 1000 && b > a && b < 2200 && b-a < 200 && a >= 1500 && (!p.countsNoun(to) || p.termOf(a, b, to)) && !p.unitNext(to):
			if !opens && !p.plausibleYear(k) && !(a >= 1900 && b < 2100) {
				return nil
			}
			return &dateNode{op: opRange, a: one(fields{year: a, hasYear: true}), b: one(fields{year: b, hasYear: true})}
		case a >= 1900 && a < 2100 && b == (a+1)%100 && p.atoms[to].digits == 2 && p.atoms[to].gap == glued:
			return &dateNode{op: opRange, a: one(fields{year: a, hasYear: true}), b: one(fields{year: a + 1, hasYear: true})}
		case marked && p.dates.words == dayFirst && a <= 31 && b <= 31 && a < b && p.endsHere(next):
			return &dateNode{op: opRange, a: one(fields{day: a}), b: one(fields{day: b})}
		}
		return nil
	case left.op == opBare && right.op == opWithin && right.alts[0] == (fields{day: right.alts[0].day}) && left.n < right.alts[0].day: // du 20 au 24 du mois prochain
		return &dateNode{op: opRange, a: &dateNode{op: opWithin, alts: []fields{{day: left.n}}, a: right.a}, b: right}
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
		case r.hasYear && r == (fields{year: r.year, hasYear: true}) && left.n >= 1000 && left.n < r.year:
			f.year = left.n
		case r.hasYear && r.month > 0 && left.n >= 1000 && left.n <= r.year:
			f = fields{year: left.n, hasYear: true}
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
		case left.op == opFields && l.hasYear && l == (fields{year: l.year, hasYear: true}) && right.n > l.year && right.n < 2200:
			f.year = right.n
		default:
			return nil
		}
		if y, short, after := p.year(p.skip(next, 2, asComma|asOf)); after > 0 && !f.hasYear && f.day > 0 {
			f.year, f.hasYear, f.short = y, true, short
			l.year, l.hasYear, l.short = y, true, short
			p.rangeEnd = after
		}
		return &dateNode{op: opRange, a: one(l), b: one(f)}
	}
	if left.op == opFields && right.op == opFields && l.day > 0 && l.month == 0 && !l.yearly() && r.month > 0 && r.day > 0 && len(right.alts) == 1 { // samedi 13 au dimanche 15 juillet
		l.month, l.weekday = r.month, 0
		left = one(l)
	}
	if left.op == opFields && right.op == opFields && !l.hasYear && r.hasYear && l.yearly() {
		alts := make([]fields, len(left.alts))
		for i, f := range left.alts {
			f.year, f.hasYear, f.short = r.year, true, r.short
			if r.yearly() && f.month > 0 && r.month > 0 && f.month > r.month && len(left.alts) == 1 {
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
			left, right = left.untimed(), right.untimed()
		}
	}
	return &dateNode{op: opRange, a: left, b: right}
}

// termOf reports whether two years with a dash between say when the noun after
// them was: his 2009-2013 term.
func (p *dateParser) termOf(a, b, to int) bool {
	i := p.atoms[to].to
	return a > 1950 && b < 2060 && b-a <= 30 && p.atoms[to].gap == glued && i < len(p.tokens) && !p.plural(i)
}

// untimed is a node without its time of day.
func (n *dateNode) untimed() *dateNode {
	if n.op == opClock {
		return n.a
	}
	return n
}

// endsHere reports whether nothing that a number could count follows.
func (p *dateParser) endsHere(next int) bool {
	i := p.atoms[next-1].to
	if i >= len(p.tokens) || p.tokens[i].gap > space {
		return true
	}
	tok := &p.tokens[i]
	if tok.class == punct {
		return tok.text != "%" && tok.text != "€" && tok.text != "$" && tok.text != "°"
	}
	return next < len(p.atoms) && p.atoms[next].kind == aLink
}
