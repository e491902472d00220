package recognize

// yearAlone reads a year by itself, where what stands around it says that the
// digits are one: in 2024, since 2019, (2019), the year 2008, 2025년.
func (p *dateParser) yearAlone(i int) (*dateNode, int) {
	node := func(y int, short bool, next int) (*dateNode, int) {
		return &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, next
	}
	k := p.skip(i, 1, asArticle)
	if p.is(k, aYearMark) && p.is(k+1, aNumber) && p.atoms[k+1].gap == glued {
		switch a := &p.atoms[k+1]; {
		case a.digits == 4:
			return node(a.n, false, k+2)
		case a.digits == 2:
			return node(a.n, true, k+2)
		}
		return nil, i
	}
	if p.is(k, aUnit) && p.atoms[k].unit == unitYear && p.atoms[k].n != plural {
		of := p.skip(k+1, 1, asOf)
		if y, short, next := p.year(of); next > 0 && p.joined(k+1) && !p.countsNoun(of) {
			return node(y, short, next)
		}
		return nil, i
	}
	y, short, next := p.year(i)
	if next == 0 {
		if p.is(i, aNumber) && p.is(i+1, aEra) && p.atoms[i].n > 0 && p.atoms[i].n < 3000 && p.atoms[i].digits > 0 {
			if p.atoms[i+1].n < 0 {
				return node(1-p.atoms[i].n, false, i+2)
			}
			return node(p.atoms[i].n, false, i+2)
		}
		return nil, i
	}
	if p.is(next, aEra) && p.atoms[next].n < 0 && p.joined(next) {
		return node(1-y, false, next+1)
	}
	if p.atoms[next-1].kind != aNumber || p.plausibleYear(i) {
		return node(y, short, next)
	}
	return nil, i
}

// plausibleYear tells whether four digits are a year or a number, by what
// stands on both sides.
func (p *dateParser) plausibleYear(k int) bool {
	a := &p.atoms[k]
	if a.digits != 4 {
		return false
	}
	noun := p.countsNoun(k) || p.unitNext(k)
	near := a.n >= 1950 && a.n <= 2050
	modern := a.n >= 1500
	if a.to+1 < len(p.tokens) && isRangeMark(p.tokens[a.to].text) && p.tokens[a.to+1].class == digits {
		return false
	}
	if k > 0 {
		switch before := &p.atoms[k-1]; {
		case before.kind == aMonth: // a day that no calendar has
			return false
		case before.roles&asYear != 0:
			return !noun || modern && a.n%100 != 0 && !p.unitNext(k)
		case before.roles&(asFrom|asBetween|asSince|asUntil|asBefore|asAfter|asOf|asTo|asOnward|asBackward) != 0:
			return modern && !noun
		case before.roles&(asAnd|asComma|asDash) != 0 && p.lastEnd == k-1 && p.lastEnd > 0:
			return modern && !noun
		case before.roles&asArticle != 0 && before.kind == aLink:
			return near && a.n%100 != 0
		}
	}
	before, after := a.from-1, a.to
	if before < 0 {
		return near && !noun && (after < len(p.tokens) && p.tokens[after].class == word || p.dates.counters)
	}
	switch tok := &p.tokens[before]; {
	case tok.text == "(":
		return modern && after < len(p.tokens) && p.tokens[after].class == punct
	case tok.text == "=", tok.text == "<", tok.text == ">":
		return true
	case tok.class == word && !tok.upper && !p.dates.capitals:
		return near && !noun && a.n%100 != 0
	case tok.class == punct && endsSentence(tok.text), a.gap >= line:
		return near && !noun && a.n%100 != 0
	}
	return false
}

// suffixes goes on from a date: a weekday in it, the week that it is in, the
// time of day.
func (p *dateParser) suffixes(n *dateNode, j int) (*dateNode, int) {
	for range 5 {
		if j >= len(p.atoms) || !p.joined(j) {
			break
		}
		m, k := p.suffix(n, j)
		if k == j {
			break
		}
		n, j = m, k
	}
	return n, j
}

func (p *dateParser) suffix(n *dateNode, j int) (*dateNode, int) {
	if m, k := p.contained(n, j); k > j {
		return m, k
	}
	if m, k := p.container(n, j); k > j {
		return m, k
	}
	switch a := &p.atoms[j]; {
	case a.kind == aPlus && n.op == opFields && n.alts[0].weekday > 0:
		coming := *n
		coming.op = opComing
		return &dateNode{op: opPlus, n: a.n, a: &coming}, j + 1
	case a.kind == aPart && p.dates.counters && n.op != opPart && (a.unit == noUnit || n.op == opUnit && n.unit == a.unit):
		return &dateNode{op: opPart, n: a.n, a: n}, j + 1
	case a.kind == aRelative && p.dates.counters && n.op == opFields:
		return n, j
	case (a.kind == aOrdinal || p.has(j, asOf) && p.is(j+1, aOrdinal)) && p.dates.counters:
		return p.nthSuffix(n, p.skip(j, 1, asOf), j)
	case a.roles&asFor != 0 && n.isDay():
		if lengths, next := p.lengthAt(j + 1); next > j+1 {
			return &dateNode{op: opStretch, lengths: lengths, a: n}, next
		}
	case a.kind == aUnit && a.unit == unitWeekend && n.isDay() && a.n != plural:
		return &dateNode{op: opHolding, unit: unitWeekend, a: n}, j + 1
	}
	if !n.isDay() {
		return n, j
	}
	return p.timeOf(n, j)
}

// isDay reports whether a node names one day.
func (n *dateNode) isDay() bool {
	switch n.op {
	case opFields, opNamed, opWithin:
		return len(n.alts) > 0 && (n.alts[0].isDay() || n.alts[0].weekday > 0)
	case opUnit, opSame, opHolding:
		return n.unit == unitDay
	case opNth:
		return n.weekday > 0 || n.unit == unitDay
	case opShift:
		for _, l := range n.lengths {
			if l.unit != unitDay {
				return false
			}
		}
		return true
	case opWeekday, opPlus, opNow:
		return true
	case opClock:
		return !n.at.set
	}
	return false
}

// contained reads the longer period that a date without a year lies in:
// Monday of next week, 20th of next month, March last year.
func (p *dateParser) contained(n *dateNode, j int) (*dateNode, int) {
	if n.op != opFields || n.alts[0].hasYear {
		return n, j
	}
	f := n.alts[0]
	k := p.skip(j, 3, asOf|asArticle|asComma)
	if k >= len(p.atoms) {
		return n, j
	}
	if k > j && p.has(k-1, asArticle) { // the article belongs to the period
		k--
	}
	c, next := p.relative(k)
	if next == k && p.is(k, aShift) {
		c, next = &dateNode{op: opUnit, unit: p.atoms[k].unit, n: p.atoms[k].n}, k+1
	}
	if next == k {
		if k = p.skip(j, 1, asComma); p.has(j, asOf|asArticle) && !p.has(j, asIn) {
			return n, j
		}
		if c, next = p.offset(k); next > k && f.weekday > 0 && !f.isDay() && c.op == opShift && c.a == nil {
			week := &dateNode{op: opHolding, unit: unitWeek, a: c}
			return &dateNode{op: opEither, a: &dateNode{op: opWithin, alts: n.alts, a: week}, b: &dateNode{op: opWithin, alts: n.alts, a: &dateNode{op: opStretch, a: c, lengths: []length{{1, unitWeek}}}}}, next
		} else if next == k || c.op != opShift || !f.yearly() || c.lengths[0].unit != unitYear {
			return n, j
		}
		return &dateNode{op: opWithin, alts: n.alts, a: c}, next
	}
	if !fits(f, c) {
		return n, j
	}
	return &dateNode{op: opWithin, alts: n.alts, a: c}, next
}

// fits reports whether fields can lie in a relative period.
func fits(f fields, c *dateNode) bool {
	if c.op != opUnit && c.op != opSame {
		return false
	}
	switch c.unit {
	case unitYear:
		return f.yearly()
	case unitMonth:
		return f.day > 0 && f.month == 0
	case unitWeek:
		return f.weekday > 0 && f.day == 0 && f.month == 0
	}
	return false
}

// container reads a shorter date in the period before it: next week Friday,
// 지난해 11월, 다음 달 20일, in 3 days on Friday.
func (p *dateParser) container(n *dateNode, j int) (*dateNode, int) {
	ties := asOf | asDash | asDay
	if n.unit == unitWeek || n.op == opShift {
		ties |= asComma
	}
	k := p.skip(j, 3, ties)
	if k < len(p.atoms) && p.atoms[k].kind == aLink {
		return n, j
	}
	switch n.op {
	case opUnit, opSame:
		if n.part > 0 {
			return n, j
		}
	case opShift:
		m, next := p.fieldsAt(k)
		if next > k && m.alts[0] == (fields{weekday: m.alts[0].weekday}) && n.n > 0 {
			week := &dateNode{op: opHolding, unit: unitWeek, a: n}
			return &dateNode{op: opEither, a: &dateNode{op: opWithin, alts: m.alts, a: week}, b: &dateNode{op: opWithin, alts: m.alts, a: &dateNode{op: opStretch, a: n, lengths: []length{{1, unitWeek}}}}}, next
		}
		return n, j
	case opHolding, opNth:
		if n.unit != unitWeek {
			return n, j
		}
		m, next := p.fieldsAt(k)
		if next > k && m.alts[0] == (fields{weekday: m.alts[0].weekday}) {
			return &dateNode{op: opWithin, alts: m.alts, a: n}, next
		}
		return n, j
	default:
		return n, j
	}
	m, next := p.fieldsAt(k)
	if next == k {
		m, next = p.dayMark(k)
	}
	if next == k && k < len(p.atoms) {
		if f, after := p.yearPart(k); after > k {
			m, next = &dateNode{op: opFields, alts: []fields{f}}, after
		}
	}
	if next == k || m.alts[0].hasYear || !fits(m.alts[0], n) {
		return n, j
	}
	return &dateNode{op: opWithin, alts: m.alts, a: n}, next
}

// nthSuffix reads an nth part after its whole: 3월 마지막 월요일.
func (p *dateParser) nthSuffix(n *dateNode, k, fail int) (*dateNode, int) {
	ord := p.atoms[k].n
	k++
	if !p.joined(k) {
		return n, fail
	}
	switch a := &p.atoms[k]; {
	case a.kind == aUnit && a.unit == unitWeek && p.is(k+1, aWeekday) && p.joined(k+1):
		return &dateNode{op: opNth, n: ord, weekday: p.atoms[k+1].n, a: n}, k + 2
	case a.kind == aWeekday:
		return &dateNode{op: opNth, n: ord, weekday: a.n, a: n}, k + 1
	case a.kind == aUnit && a.unit >= unitDay:
		return &dateNode{op: opNth, n: ord, unit: a.unit, a: n}, k + 1
	}
	return n, fail
}

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
		case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day == 0:
			f := left.alts[0]
			f.day = day.day
			left, j = &dateNode{op: opFields, alts: []fields{f}}, j+1
		case left.op == opUnit && left.unit == unitMonth:
			left, j = &dateNode{op: opWithin, alts: []fields{day}, a: left}, j+1
		}
	}
	to := j
	switch {
	case p.has(j, asFrom2) && p.joined(j):
		to++
	case !p.joined(j):
		return nil, i
	case p.has(j, asTo|asDash):
		to++
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
		case a >= 1000 && b > a && b < 2200 && b-a < 200 && a >= 1500 && !p.countsNoun(to) && !p.unitNext(to):
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
