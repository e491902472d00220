package recognize

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
	case a.kind == aLink && a.roles&asAbout != 0 && p.dates.counters && n.op == opFields && n.alts[0].day == 0 && n.alts[0].weekday == 0: // 2018년경
		return &dateNode{op: opAround, a: n}, j + 1
	case a.kind == aRelative && p.dates.counters && n.op == opFields:
		return n, j
	case (a.kind == aOrdinal || p.has(j, asOf) && p.is(j+1, aOrdinal)) && p.dates.counters:
		return p.nthSuffix(n, p.skip(j, 1, asOf), j)
	case a.kind == aShift && a.unit == unitDay && a.n == 0 && n.op == opShift && n.a == nil && !n.exact: // a year ago today
		exact := *n
		exact.exact = true
		return &exact, j + 1
	case a.kind == aUnit && a.unit == unitWeek && a.n != plural && n.op == opFields && n.alts[0] == (fields{weekday: n.alts[0].weekday}) && p.dates.capitals && !p.is(j+1, aNumber): // Monday week
		coming := *n
		coming.op = opComing
		return &dateNode{op: opPlus, n: 7, a: &coming}, j + 1
	case a.roles&asFrom2 != 0 && p.dates.counters && n.isDay(): // 오늘부터 2주간
		lengths, next := p.lengthAt(j + 1)
		if next > j+1 && (p.is(next, aBroken) && p.joined(next) || p.has(next, asFor)) {
			return &dateNode{op: opStretch, lengths: lengths, a: n}, next + 1
		}
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
	if next == k { // last year's second quarter
		if part, after := p.nthOf(k); after > k && part.op == opFields {
			m, next = part, after
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
