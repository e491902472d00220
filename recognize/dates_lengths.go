package recognize

// lengthAt reads a length of time: two weeks, 1 month and 21 days, 이틀.
func (p *dateParser) lengthAt(i int) (lengths []length, next int) {
	for k := i; k < len(p.atoms) && len(lengths) < 4; {
		if k > i {
			if !p.joined(k) {
				break
			}
			k = p.skip(k, 1, asAnd|asComma)
			k = p.skip(k, 1, asAnd)
		}
		l, after := p.oneLength(k)
		if after == k {
			break
		}
		lengths, next = append(lengths, l), after
		k = after
	}
	if len(lengths) == 0 {
		return nil, i
	}
	return lengths, next
}

func (p *dateParser) oneLength(k int) (l length, next int) {
	if p.is(k, aLength) {
		return length{p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	start := k
	if p.has(k, asArticle) && p.is(k+1, aNumber) && p.atoms[k].kind != aNumber {
		k++
	}
	var count int
	switch {
	case p.is(k, aNumber):
		count = p.atoms[k].n
		k++
		if p.is(k, aNumber) && p.atoms[k-1].digits == 0 && p.atoms[k].digits == 0 { // a few, a couple
			count = p.atoms[k].n
			k++
		}
		if p.dates.counters {
			k = p.skip(k, 1, asAbout) // 10여 년
		} else {
			k = p.skip(k, 1, asOf)
		}
	default:
		return l, start
	}
	if p.dates.counters && p.is(k, aUnit) && p.atoms[k].unit == unitYear && count >= 1000 {
		return l, start // 2018년 이후 is no length
	}
	if p.is(k, aUnit) && p.atoms[k].unit == unitFortnight && p.has(k+1, asOf) && p.is(k+2, aUnit) && p.atoms[k+2].unit == unitDay { // une quinzaine de jours
		return length{15 * count, unitDay}, k + 3
	}
	if p.is(k, aUnit) && p.joined(k) && p.atoms[k].unit != noUnit {
		l = length{count, p.atoms[k].unit}
		half := p.atoms[k-1].half
		next = k + 1
		if and := p.skip(next, 1, asAnd); p.is(and, aMinuteMark) && p.atoms[and].n == 30 && p.joined(next) && (and > next || p.dates.counters) { // deux ans et demi, 2년 반
			half, next = true, and+1
		}
		if half {
			l = l.halfMore()
		}
		return l, next
	}
	if p.is(k, aCentury) && p.joined(k) && p.natives(k-1) { // 한 세기
		return length{count, unitCentury}, k + 1
	}
	if p.is(k, aLength) && p.joined(k) {
		return length{count * p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	return l, start
}

// halfMore is a length and half of its unit, in a shorter one.
func (l length) halfMore() length {
	switch m := l.unit.months(); {
	case m > 1:
		return length{l.n*m + m/2, unitMonth}
	case l.unit == unitMonth:
		return length{30*l.n + 15, unitDay}
	case l.unit == unitWeek:
		return length{7*l.n + 3, unitDay}
	}
	return l
}

// offset reads a date by its distance: two weeks ago, dans trois jours, two
// days after Christmas, 3 fridays from now, 10 days from 18 December.
func (p *dateParser) offset(i int) (*dateNode, int) {
	switch {
	case p.has(i, asAgo):
		k := p.skip(i+1, 3, asAbout|asArticle|asJust|asMore|asLess)
		if lengths, next := p.lengthAt(k); next > k {
			return &dateNode{op: opShift, n: -1, lengths: lengths}, next
		}
		return nil, i
	case p.is(i, aLink) && p.has(i, asIn|asWithin) && p.joined(i+1):
		k := p.skip(i+1, 2, asAbout|asArticle)
		lengths, next := p.lengthAt(k)
		if next == k || p.is(next, aRelative) && p.joined(next) && p.atoms[next].roles&asBeforeNoun == 0 { // dans les six mois à venir
			return nil, i
		}
		if p.joined(next) && p.has(next, asSince|asFromPoint) {
			if base, after := p.whole(p.skip(next+1, 1, asArticle)); after > next+1 && base != nil {
				return &dateNode{op: opShift, n: 1, lengths: lengths, a: base}, after
			}
		}
		if p.has(next, asAgoAfter|asLater|asFromPoint|asBackFrom) {
			return nil, i
		}
		n := &dateNode{op: opShift, n: 1, lengths: lengths}
		if p.has(i, asWithin) {
			n = &dateNode{op: opEither, a: n, b: &dateNode{op: opStretch, lengths: lengths, a: &dateNode{op: opNow}}}
		}
		return n, next
	}
	k := p.skip(i, 2, asAbout|asArticle)
	if n, next := p.weekdayOffset(k); next > k {
		return n, next
	}
	lengths, next := p.lengthAt(k)
	if next == k || !p.joined(next) {
		return nil, i
	}
	next = p.skip(next, 1, asComma)
	switch {
	case p.has(next, asFromPoint|asBackFrom|asStarting):
		at := next
		sign := 1
		if p.has(at, asBackFrom) {
			sign = -1
		}
		from := p.skip(at+1, 2, asArticle|asStarting|asFromPoint)
		base, after := p.point(from)
		if after > from && p.accept(base, from, after) {
			if sign > 0 && p.atoms[at].roles&(asFrom|asTold) == asFrom && base.op == opFields && base.alts[0] == (fields{weekday: base.alts[0].weekday}) {
				base.op = opComing // a week from Sunday
			}
			shifted := &dateNode{op: opShift, n: sign, lengths: lengths, a: base}
			stretch := &dateNode{op: opStretch, lengths: lengths, a: base}
			switch {
			case p.has(k-1, asFor) && sign > 0 || p.atoms[at].roles&(asFromPoint|asBackFrom) == 0:
				return stretch, after
			case p.atoms[at].roles&asStarting == 0:
				return shifted, after
			}
			return &dateNode{op: opEither, a: shifted, b: stretch}, after
		}
		if p.has(at, asAgoAfter|asLater) {
			return p.ago(lengths, at, i)
		}
	case p.has(next, asAgoAfter|asLater):
		return p.ago(lengths, next, i)
	}
	return nil, i
}

func (p *dateParser) ago(lengths []length, at, fail int) (*dateNode, int) {
	if to := p.atoms[at].to; p.has(at, asFromPoint|asBackFrom) && (p.has(at+1, asArticle) || at+1 >= len(p.atoms) && to < len(p.tokens) && p.tokens[to].class != punct) {
		return nil, fail // seventeen years after his conversion
	}
	n := &dateNode{op: opShift, n: 1, lengths: lengths, told: p.has(at, asTold)}
	if p.has(at, asAgoAfter) {
		n.n = -1
	}
	return n, at + 1
}

// weekdayOffset reads a distance in weekdays: 3 fridays from now, two thursdays
// ago, third tuesday after Christmas.
func (p *dateParser) weekdayOffset(k int) (*dateNode, int) {
	if !p.is(k, aNumber) && !p.is(k, aOrdinal) || !p.is(k+1, aWeekday) || k+2 >= len(p.atoms) || p.atoms[k].digits > 2 {
		return nil, k
	}
	n := &dateNode{op: opWeekday, n: 1, count: p.atoms[k].n, weekday: p.atoms[k+1].n}
	switch {
	case p.has(k+2, asFromPoint|asBackFrom):
		if p.has(k+2, asBackFrom) {
			n.n = -1
		}
		from := p.skip(k+3, 1, asArticle)
		if base, after := p.point(from); after > from {
			n.a = base
			return n, after
		}
		if p.has(k+2, asAgoAfter|asLater) && p.is(k, aNumber) {
			return n, k + 3
		}
	case p.has(k+2, asAgoAfter) && p.is(k, aNumber):
		n.n = -1
		return n, k + 3
	case p.has(k+2, asLater) && p.is(k, aNumber):
		return n, k + 3
	}
	return nil, k
}
