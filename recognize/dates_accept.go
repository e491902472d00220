package recognize

// accept tells whether an expression is a date where it stands, or whether its
// words mean something else there.
func (p *dateParser) accept(n *dateNode, i, next int) bool {
	if p.every(i) {
		return false
	}
	if p.isWhole(i, next) {
		return true
	}
	if n.op == opNow {
		return false
	}
	if p.impossible(i, next) {
		return false
	}
	if n.op == opPart && n.a.op == opFields && n.a.alts[0].season > 0 && !n.a.alts[0].hasYear {
		return false
	}
	only := -1
	for k := i; k < next; k++ {
		a := &p.atoms[k]
		if a.kind == aLink {
			continue
		}
		if !a.weak {
			if a.kind == aMonth || a.kind == aHoliday || a.kind == aWeekday {
				only = k
			} else {
				only = -2
			}
			if only == -2 || !a.upper {
				only = -2
				break
			}
			continue
		}
		if only >= 0 { // two weak words support each other
			only = -2
			break
		}
		only = k
	}
	if only < 0 {
		return true
	}
	a := &p.atoms[only]
	cued := i > 0 && p.atoms[i-1].roles&(asYear|asFrom|asSince|asUntil|asBefore|asAfter|asBetween|asTo|asAbout|asDay) != 0
	if !a.weak { // May or June may be a person
		if a.kind == aMonth && !p.dates.capitals && !cued && !p.startsSentence(i) {
			return false
		}
		return cued || !p.nameAfter(next) || a.kind == aWeekday
	}
	switch a.kind {
	case aMonth:
		if p.dates.capitals {
			return a.upper && cued && !p.verbAfter(next)
		}
		return !a.upper && !p.nameAfter(next) || cued
	case aHoliday:
		return cued && !p.nameAfter(next)
	case aShift, aSame, aPart:
		return true
	case aQuarter:
		return a.upper
	case aHalf:
		return p.dates.counters
	case aWeekday:
		return a.upper && cued && p.dates.capitals
	case aSeason:
		return p.has(i-1, asTo) // au printemps
	}
	return false
}

// impossible reports whether a number beside the expression would make it a
// day that no calendar has: 32 August, February 30.
func (p *dateParser) impossible(i, next int) bool {
	if p.dates.counters { // 징역 1년 6월 is a length
		return i > 1 && p.is(i-1, aUnit) && p.atoms[i-1].unit == unitYear && p.is(i-2, aNumber) && p.atoms[i].gap <= space && !p.atoms[i-1].closed && p.atoms[i-2].n < 1000
	}
	if _, after := p.monthAt(i); after > 0 && i > 0 {
		if b := &p.atoms[i-1]; b.kind == aNumber && b.digits > 0 && b.digits < 3 && b.to == p.atoms[i].from {
			return true
		}
	}
	if _, after := p.monthAt(next - 1); after == next && next < len(p.atoms) {
		a := &p.atoms[next]
		return a.kind == aNumber && a.digits == 2 && a.n > 28 && !p.countsNoun(next)
	}
	return false
}

// every reports whether a word before makes the expression a set: every
// Monday, tous les mardis.
func (p *dateParser) every(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if p.atoms[k].kind == aEvery {
			return true
		}
		if p.atoms[k].kind != aLink {
			break
		}
	}
	return p.is(i, aEvery)
}

// isWhole reports whether the text says nothing but the expression.
func (p *dateParser) isWhole(i, next int) bool {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	for k := 0; k < from; k++ {
		if k > 3 || p.tokens[k].class != punct {
			return i == 1 && from == 1 && p.atoms[0].kind == aLink && p.atoms[0].roles&asAt == 0 && to == len(p.tokens)
		}
	}
	for k := to; k < len(p.tokens); k++ {
		if k > to+3 || p.tokens[k].class != punct {
			return false
		}
	}
	return true
}

// startsSentence reports whether nothing of its sentence stands before an atom.
func (p *dateParser) startsSentence(i int) bool {
	from := p.atoms[i].from
	return from == 0 || p.tokens[from].gap >= line || p.tokens[from-1].class == punct
}

// nameAfter reports whether a capitalised word follows, as a family name
// follows a first name.
func (p *dateParser) nameAfter(next int) bool {
	if next < len(p.atoms) && p.atoms[next].kind != aLink {
		return false
	}
	i := p.atoms[next-1].to
	return i < len(p.tokens) && p.tokens[i].class == word && p.tokens[i].upper && p.tokens[i].gap == space
}

// verbAfter reports whether what follows makes the word before a verb: may
// not, may be.
func (p *dateParser) verbAfter(next int) bool {
	i := p.atoms[next-1].to
	return i < len(p.tokens) && p.tokens[i].gap == space && p.dates.afterVerb[p.tokens[i].lower]
}
