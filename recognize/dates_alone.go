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
		if p.is(i, aEra) && p.is(i+1, aNumber) && p.atoms[i+1].n > 0 && p.atoms[i+1].n < 4000 && p.atoms[i+1].digits > 0 { // AD 79, 기원전 330년
			y, next := p.atoms[i+1].n, i+2
			if p.atoms[i].n < 0 {
				y = 1 - y
			}
			if p.dates.counters {
				if !p.is(next, aUnit) || p.atoms[next].unit != unitYear {
					return nil, i
				}
				next++
			}
			return node(y, false, next)
		}
		return nil, i
	}
	if p.is(next-1, aEra) {
		return node(y, false, next)
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
	if a.digits == 0 { // nineteen eighty-four
		return k > 0 && p.atoms[k-1].kind == aLink && p.atoms[k-1].roles&(asYear|asFrom|asBetween|asTo|asSince|asUntil|asOf) != 0 &&
			a.n > 1100 && a.n < 2100 && a.n%100 != 0 && !p.countsNoun(k) && !p.unitNext(k)
	}
	if a.digits != 4 {
		return false
	}
	noun := p.countsNoun(k) || p.unitNext(k)
	near := a.n >= 1950 && a.n <= 2050
	modern := a.n >= 1500
	if a.to+1 < len(p.tokens) && (isRangeMark(p.tokens[a.to].text) || p.seasonAt(k+1)) && p.tokens[a.to+1].class == digits {
		return false
	}
	if k > 0 {
		switch before := &p.atoms[k-1]; {
		case before.kind == aMonth: // a day that no calendar has
			return false
		case before.roles&asYear != 0:
			return !noun || modern && a.n%100 != 0 && !p.unitNext(k)
		case before.roles&asTo != 0 && before.roles&asDay != 0 && before.roles&asUntil == 0: // au 2020, boulevard Arago
			return false
		case before.roles&(asFrom|asBetween|asSince|asUntil|asBefore|asAfter|asOf|asTo|asOnward|asBackward) != 0:
			return modern && (!noun || a.n > 1900 && a.n < 2100 && a.n%50 != 0 && !p.unitNext(k) && a.to < len(p.tokens) && !p.plural(a.to) && p.tokens[a.to].class == word && p.text.has(a.to).is&(isCurrency|isUnit|isScale) == 0)
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
	case tok.class == word && !p.dates.counters && p.text.has(before).is&isVersion != 0: // la salle 2020
		return false
	case tok.class == word && !tok.upper && !p.dates.capitals:
		return near && !noun && a.n%100 != 0
	case tok.class == punct && endsSentence(tok.text), a.gap >= line:
		return near && !noun && a.n%100 != 0
	}
	return false
}

// dayAlone reads a day of the month by itself, where a word before says that
// it is one: on the 4th, le 2.
func (p *dateParser) dayAlone(i int) (*dateNode, int) {
	if p.dates.counters {
		return p.dayMark(i)
	}
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) || !p.is(k, aOrdinal) && !p.is(k, aNumber) || p.atoms[k].digits > 2 {
		return nil, i
	}
	a := &p.atoms[k]
	if a.digits == 0 && (a.kind != aOrdinal || a.n < 10 || k == i) {
		return nil, i
	}
	if a.n < 1 || a.n > 31 {
		return nil, i
	}
	if p.is(k+1, aUnit) && p.atoms[k+1].unit == unitDay && a.kind == aOrdinal && k > i { // the 15th day of
		k++
	}
	if of := p.skip(k+1, 1, asOf); of > k+1 {
		if base, after := p.whole(of); after > of && base.op == opUnit && base.unit == unitMonth {
			return &dateNode{op: opWithin, alts: []fields{{day: a.n}}, a: base}, after
		}
	}
	if k > i && p.is(k+1, aRelative) && p.atoms[k+1].n == 0 && p.atoms[k+1].roles&asBeforeNoun == 0 && p.joined(k+1) { // le 11 courant
		return &dateNode{op: opNamed, alts: []fields{{day: a.n}}}, k + 2
	}
	if k > i && a.kind == aNumber && p.atoms[i].roles&asDay == 0 && !p.has(i-1, asDay) {
		return nil, i
	}
	if a.kind == aOrdinal && !p.has(i-1, asDay) || k == i && !p.has(i-1, asDay) {
		return nil, i
	}
	to := p.atoms[k].to
	if to < len(p.tokens) && p.tokens[to].gap <= space && (k+1 >= len(p.atoms) || p.atoms[k+1].kind != aLink || p.atoms[k+1].roles&(asDot|asDash|asSlash) != 0 && p.atoms[k+1].gap == glued && k+2 < len(p.atoms)) {
		switch tok := &p.tokens[to]; {
		case k+1 < len(p.atoms) && (p.clockAfter(k+1) || p.is(k+1, aDaypart)):
		case tok.class != punct || tok.text == "%" || tok.text == "€" || tok.text == "$" || tok.text == "°" || tok.text == ":":
			return nil, i
		}
	}
	if p.has(k+1, asOf) {
		return nil, i
	}
	return &dateNode{op: opFields, alts: []fields{{day: a.n}}}, k + 1
}

// dayMark reads a day of the month that has its own mark: 4일.
func (p *dateParser) dayMark(i int) (*dateNode, int) {
	if !p.dates.counters {
		return nil, i
	}
	if day, next := p.dayAt(i); next > 0 {
		f := fields{day: day}
		if k := p.skip(next, 1, asComma); p.is(k, aWeekday) && p.joined(next) {
			f.weekday = p.atoms[k].n
			next = k + 1
		}
		return &dateNode{op: opFields, alts: []fields{f}}, next
	}
	return nil, i
}
