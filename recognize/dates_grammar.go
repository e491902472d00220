package recognize

// maxDepth bounds how deep expressions nest: the end of the last week of the
// second month of…
const maxDepth = 4

// expression reads the longest date that starts at an atom. next is the atom
// after it, i where there is none.
func (p *dateParser) expression(i int) (n *dateNode, next int) {
	n, next = p.point(i)
	if m, k := p.ranged(i); k > next {
		n, next = m, k
	}
	return n, next
}

func (p *dateParser) has(i int, roles tie) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].roles&roles != 0
}

func (p *dateParser) is(i int, kind dateKind) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].kind == kind
}

// joined reports whether an expression may go on from the atom before i to i:
// a particle closes what it stands on.
func (p *dateParser) joined(i int) bool {
	return i < len(p.atoms) && (i == 0 || !p.atoms[i-1].closed)
}

// skip passes over at most n atoms of the given roles.
func (p *dateParser) skip(i, n int, roles tie) int {
	for ; n > 0 && p.joined(i) && p.has(i, roles) && p.atoms[i].kind == aLink; n-- {
		i++
	}
	return i
}

// point reads one date, which may be as long as a century.
func (p *dateParser) point(i int) (*dateNode, int) {
	if p.depth >= maxDepth || i >= len(p.atoms) {
		return nil, i
	}
	if p.depth == 0 && p.last.at == i+1 {
		return p.last.node, p.last.next
	}
	p.depth++
	n, next := p.longest(i)
	if n != nil {
		n, next = p.suffixes(n, next)
	}
	p.depth--
	if p.depth == 0 {
		p.last.at, p.last.node, p.last.next = i+1, n, next
	}
	return n, next
}

// longest is the longest of the kinds of date that may start with an atom.
func (p *dateParser) longest(i int) (n *dateNode, next int) {
	next = i
	take := func(m *dateNode, k int) {
		if m != nil && k > next {
			n, next = m, k
		}
	}
	switch p.atoms[i].kind {
	case aMonth, aWeekday:
		take(p.fieldsAt(i))
		take(p.relative(i))
	case aShift, aSame, aNow, aNumeric, aSeason, aHoliday, aHalf, aQuarter:
		take(p.simple(i))
		take(p.relative(i))
	case aRelative:
		take(p.relative(i))
		take(p.nthOf(i))
	case aUnit, aPart:
		take(p.relative(i))
		take(p.part(i))
		take(p.simple(i))
		take(p.yearAlone(i))
		take(p.decade(i))
	case aLength, aDecade, aClock, aSpot, aMeridiem, aYearMark, aEra:
		take(p.offset(i))
		take(p.decade(i))
		take(p.clockFirst(i))
		take(p.yearAlone(i))
	case aLink, aNumber, aOrdinal:
		take(p.fieldsAt(i))
		take(p.simple(i))
		take(p.relative(i))
		take(p.nthOf(i))
		take(p.offset(i))
		take(p.part(i))
		take(p.decade(i))
		take(p.about(i))
		take(p.yearAlone(i))
		take(p.dayAlone(i))
		take(p.clockFirst(i))
	}
	return n, next
}

// whole is a date that something is a part of. There "the month" is this
// month.
func (p *dateParser) whole(i int) (*dateNode, int) {
	n, next := p.point(i)
	k := p.skip(i, 1, asArticle)
	if y, short, after := p.year(k); after > next && y >= 1900 && y < 2100 {
		return &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, after
	}
	if p.is(k, aUnit) && p.atoms[k].n != plural && p.atoms[k].unit >= unitDay && k+1 > next {
		return &dateNode{op: opUnit, unit: p.atoms[k].unit}, k + 1
	}
	return n, next
}

// plural marks the surfaces of units that cannot stand for one.
const plural = 2
