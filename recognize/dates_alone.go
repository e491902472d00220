package recognize

// parseYearAlone reads a year by itself, where what stands around it says that the
// digits are one: in 2024, since 2019, (2019), the year 2008, 2025년.
func (p *dateParser) parseYearAlone(i int) (*dateNode, int) {
	node := func(y int, short bool, next int) (*dateNode, int) {
		return &dateNode{op: opFields, alts: []dateFields{{year: y, hasYear: true, short: short}}}, next
	}
	k := p.skipLinks(i, 1, linkArticle)
	if p.isKind(k, atomYearMark) && p.isKind(k+1, atomNumber) && p.atoms[k+1].gap == gapNone {
		switch a := &p.atoms[k+1]; {
		case a.digits == 4:
			return node(a.n, false, k+2)
		case a.digits == 2:
			return node(a.n, true, k+2)
		}
		return nil, i
	}
	if p.isKind(k, atomUnit) && p.atoms[k].unit == unitYear && p.atoms[k].n != unitPlural {
		of := p.skipLinks(k+1, 1, linkOf)
		if y, short, next := p.parseYear(of); next > 0 && p.mayContinue(k+1) && !p.countsNoun(of) {
			return node(y, short, next)
		}
		return nil, i
	}
	y, short, next := p.parseYear(i)
	if next == 0 {
		if p.isKind(i, atomEra) && p.isKind(i+1, atomNumber) && p.atoms[i+1].n > 0 && p.atoms[i+1].n < 4000 && p.atoms[i+1].digits > 0 { // AD 79, 기원전 330년
			y, next := p.atoms[i+1].n, i+2
			if p.atoms[i].n < 0 {
				y = 1 - y
			}
			if p.dates.counters {
				if !p.isKind(next, atomUnit) || p.atoms[next].unit != unitYear {
					return nil, i
				}
				next++
			}
			return node(y, false, next)
		}
		return nil, i
	}
	if p.isKind(next-1, atomEra) {
		return node(y, false, next)
	}
	if p.atoms[next-1].kind != atomNumber || p.isPlausibleYear(i) {
		return node(y, short, next)
	}
	return nil, i
}

// isPlausibleYear tells whether four digits are a year or a number, by what
// stands on both sides.
func (p *dateParser) isPlausibleYear(k int) bool {
	a := &p.atoms[k]
	if a.digits == 0 { // nineteen eighty-four
		return k > 0 && p.atoms[k-1].kind == atomLink && p.atoms[k-1].roles&(linkYear|linkFrom|linkBetween|linkTo|linkSince|linkUntil|linkOf) != 0 &&
			a.n > 1100 && a.n < 2100 && a.n%100 != 0 && !p.countsNoun(k) && !p.isUnitNext(k)
	}
	if a.digits != 4 {
		return false
	}
	noun := p.countsNoun(k) || p.isUnitNext(k)
	near := a.n >= 1950 && a.n <= 2050
	modern := a.n >= 1500
	if a.to+1 < len(p.tokens) && (isRangeMark(p.tokens[a.to].text) || p.isSeasonSlash(k+1)) && p.tokens[a.to+1].class == classDigits {
		return false
	}
	if k > 0 {
		switch before := &p.atoms[k-1]; {
		case before.kind == atomMonth: // a day that no calendar has
			return false
		case before.roles&linkYear != 0:
			return !noun || modern && a.n%100 != 0 && !p.isUnitNext(k)
		case before.roles&linkTo != 0 && before.roles&linkDay != 0 && before.roles&linkUntil == 0: // au 2020, boulevard Arago
			return false
		case before.roles&(linkFrom|linkBetween|linkSince|linkUntil|linkBefore|linkAfter|linkOf|linkTo|linkOnward|linkBackward) != 0:
			return modern && (!noun || a.n > 1900 && a.n < 2100 && a.n%50 != 0 && !p.isUnitNext(k) && a.to < len(p.tokens) && !p.isPluralToken(a.to) && p.tokens[a.to].class == classWord && p.text.senseAt(a.to).roles&(roleCurrency|roleUnit|roleScale) == 0)
		case before.roles&(linkAnd|linkComma|linkDash) != 0 && p.lastEnd == k-1 && p.lastEnd > 0:
			return modern && !noun
		case before.roles&linkArticle != 0 && before.kind == atomLink:
			return near && a.n%100 != 0
		}
	}
	before, after := a.from-1, a.to
	if before < 0 {
		return near && !noun && (after < len(p.tokens) && p.tokens[after].class == classWord || p.dates.counters)
	}
	switch tok := &p.tokens[before]; {
	case tok.text == "(":
		return modern && after < len(p.tokens) && p.tokens[after].class == classPunct
	case tok.text == "=", tok.text == "<", tok.text == ">":
		return true
	case tok.class == classWord && !p.dates.counters && p.text.senseAt(before).roles&roleVersion != 0: // la salle 2020
		return false
	case tok.class == classWord && !tok.upper && !p.dates.capitals:
		return near && !noun && a.n%100 != 0
	case tok.class == classPunct && isSentenceEnd(tok.text), a.gap >= gapLine:
		return near && !noun && a.n%100 != 0
	}
	return false
}

// parseDayAlone reads a day of the month by itself, where a word before says that
// it is one: on the 4th, le 2.
func (p *dateParser) parseDayAlone(i int) (*dateNode, int) {
	if p.dates.counters {
		return p.parseMarkedDay(i)
	}
	k := p.skipLinks(i, 1, linkArticle)
	if k >= len(p.atoms) || !p.isKind(k, atomOrdinal) && !p.isKind(k, atomNumber) || p.atoms[k].digits > 2 {
		return nil, i
	}
	a := &p.atoms[k]
	if a.digits == 0 && (a.kind != atomOrdinal || a.n < 10 || k == i) {
		return nil, i
	}
	if a.n < 1 || a.n > 31 {
		return nil, i
	}
	if p.isKind(k+1, atomUnit) && p.atoms[k+1].unit == unitDay && a.kind == atomOrdinal && k > i { // the 15th day of
		k++
	}
	if of := p.skipLinks(k+1, 1, linkOf); of > k+1 {
		if base, after := p.parseWhole(of); after > of && base.op == opUnit && base.unit == unitMonth {
			return &dateNode{op: opWithin, alts: []dateFields{{day: a.n}}, a: base}, after
		}
	}
	if k > i && p.isKind(k+1, atomRelative) && p.atoms[k+1].n == 0 && p.atoms[k+1].roles&linkBeforeNoun == 0 && p.mayContinue(k+1) { // le 11 courant
		return &dateNode{op: opNamed, alts: []dateFields{{day: a.n}}}, k + 2
	}
	if k > i && a.kind == atomNumber && p.atoms[i].roles&linkDay == 0 && !p.hasRole(i-1, linkDay) {
		return nil, i
	}
	if a.kind == atomOrdinal && !p.hasRole(i-1, linkDay) || k == i && !p.hasRole(i-1, linkDay) {
		return nil, i
	}
	to := p.atoms[k].to
	if to < len(p.tokens) && p.tokens[to].gap <= gapSpace && (k+1 >= len(p.atoms) || p.atoms[k+1].kind != atomLink || p.atoms[k+1].roles&(linkDot|linkDash|linkSlash) != 0 && p.atoms[k+1].gap == gapNone && k+2 < len(p.atoms)) {
		switch tok := &p.tokens[to]; {
		case k+1 < len(p.atoms) && (p.isClockAhead(k+1) || p.isKind(k+1, atomDaypart)):
		case tok.class != classPunct || tok.text == "%" || tok.text == "€" || tok.text == "$" || tok.text == "°" || tok.text == ":":
			return nil, i
		}
	}
	if p.hasRole(k+1, linkOf) {
		return nil, i
	}
	return &dateNode{op: opFields, alts: []dateFields{{day: a.n}}}, k + 1
}

// parseMarkedDay reads a day of the month that has its own mark: 4일.
func (p *dateParser) parseMarkedDay(i int) (*dateNode, int) {
	if !p.dates.counters {
		return nil, i
	}
	if day, next := p.parseDay(i); next > 0 {
		f := dateFields{day: day}
		if k := p.skipLinks(next, 1, linkComma); p.isKind(k, atomWeekday) && p.mayContinue(next) {
			f.weekday = p.atoms[k].n
			next = k + 1
		}
		return &dateNode{op: opFields, alts: []dateFields{f}}, next
	}
	return nil, i
}
