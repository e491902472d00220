package recognize

import "strings"

// accept tells whether an expression is a date where it stands, or whether its
// words mean something else there.
func (p *dateParser) accept(n *dateNode, i, next int) bool {
	if p.every(i) || p.leaps(n) || p.dates.counters && (p.habit(n, i, next) || p.often(next)) || p.common(i, next) {
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
	if p.habit(n, i, next) || p.lasting(n, i) {
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
		if !p.dates.capitals && !cued && !p.startsSentence(i) && (a.kind == aMonth || a.kind == aWeekday && p.tokens[a.from-1].upper && a.gap == space && !p.inCapitals(only)) {
			return false
		}
		return !p.titled(a.from) && (cued || !p.nameAfter(next) || a.kind == aWeekday && !p.startsSentence(i))
	}
	switch a.kind {
	case aMonth:
		if p.dates.capitals {
			return (a.upper || !p.dates.common[p.tokens[a.from].lower]) && cued && !p.verbAfter(next)
		}
		timely := i > 0 && p.atoms[i-1].roles&(asYear|asSince|asUntil|asBefore|asAfter|asBetween) != 0 && p.atoms[i-1].roles&asAbout == 0
		return !a.upper && (cued || !p.nameAfter(next)) || timely || p.inCapitals(only) && cued
	case aHoliday:
		return cued && !p.nameAfter(next)
	case aShift, aSame, aPart:
		return true
	case aQuarter:
		return a.upper
	case aHalf:
		return p.dates.counters
	case aWeekday:
		return a.upper && cued && p.dates.capitals && !p.nameAfter(next)
	case aSeason:
		return p.has(i-1, asTo) // au printemps
	}
	return false
}

// impossible reports whether a number beside the expression would make it a
// day that no calendar has: 32 August, February 30.
func (p *dateParser) impossible(i, next int) bool {
	if p.dates.counters { // 징역 1년 6월 is a length
		if p.is(i-1, aMonthMark) && p.joined(i) && p.is(i, aNumber) { // 2월 31일
			return true
		}
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

// titled reports whether a title of persons stands before token i: Mr. June.
func (p *dateParser) titled(i int) bool {
	if i > 1 && p.tokens[i-1].text == "." && p.tokens[i].gap == space {
		i--
	}
	return i > 0 && p.tokens[i-1].upper && p.dates.titles[p.tokens[i-1].lower]
}

// common reports whether an abbreviation of a weekday is the word that it
// looks like, after its article: the sun.
func (p *dateParser) common(i, next int) bool {
	a := &p.atoms[next-1]
	return p.dates.capitals && a.kind == aWeekday && a.weak && !a.upper && (i == next-1 || i == next-2 && p.has(i, asArticle)) &&
		(p.has(i, asArticle) || p.has(i-1, asArticle))
}

// often reports whether a count of times follows, so that the words before it
// are how often and not when: 3일에 한 번.
func (p *dateParser) often(next int) bool {
	k := p.atoms[next-1].to
	if k >= len(p.tokens) || p.tokens[k].class != hangul || p.tokens[k].gap != space || !p.atoms[next-1].closed {
		return false
	}
	s := p.tokens[k].lower
	_, size := nativeNumeral(s)
	if size == 0 {
		return false
	}
	if size == len(s) && k+1 < len(p.tokens) {
		s, size = p.tokens[k+1].lower, 0
	}
	return strings.HasPrefix(s[size:], "번") && !strings.HasPrefix(s[size:], "번째") || strings.HasPrefix(s[size:], "차례")
}

// inCapitals reports whether an atom is written all in capitals, as headlines
// are.
func (p *dateParser) inCapitals(k int) bool {
	s := p.tokens[p.atoms[k].from].text
	return len(s) > 1 && strings.ToUpper(s) == s
}

// habit reports whether weekdays come again and again: on Mondays, 월요일마다,
// le lundi et le jeudi.
func (p *dateParser) habit(n *dateNode, i, next int) bool {
	if n.op != opFields || n.alts[0] != (fields{weekday: n.alts[0].weekday}) {
		return false
	}
	if p.atoms[next-1].roles&asMany != 0 || p.dates.counters && p.is(next, aEvery) && p.joined(next) {
		return true
	}
	the := func(k int) bool {
		return p.has(k, asArticle) && p.has(k, asDay) && p.is(k, aLink) && p.is(k+1, aWeekday)
	}
	return p.dates.order == dayFirst && the(next-2) && (p.has(next, asAnd) && the(next+1) && !p.has(next+3, asDay) || p.has(next-3, asAnd) && the(next-5))
}

// named reports whether a date is the name of something: rue du 4-Septembre,
// March Road.
func (p *dateParser) named(i, next int) bool {
	if p.dates.named != nil {
		first := i
		for first < next-1 && p.atoms[first].kind == aLink {
			first++
		}
		if k := first - 1; k < 0 || p.atoms[k].roles&asOf == 0 || p.atoms[k].to != p.atoms[first].from || !p.fields(first) {
			return false
		}
		k := p.atoms[first-1].from
		return k > 0 && p.dates.named[p.tokens[k-1].lower]
	}
	k := p.atoms[next-1].to
	return !p.dates.counters && p.is(next-1, aMonth) && p.nameAfter(next) && p.text.has(k).noun&isStreet != 0
}

// leaps reports whether an expression is the leap day by its name in an article
// of a year that has none: no day near it, but the one that comes every four
// years.
func (p *dateParser) leaps(n *dateNode) bool {
	if n.op != opFields || n.led == 0 || !p.known || p.focusYear != 0 {
		return false
	}
	f := n.alts[0]
	return f.month == 2 && f.day == 29 && !f.hasYear && f.weekday == 0 && !validDay(yearOf(p.now), 2, 29)
}

// fields reports whether an atom is a day or month by its number or name.
func (p *dateParser) fields(k int) bool {
	kind := p.atoms[k].kind
	return kind == aMonth || kind == aNumber || kind == aOrdinal || kind == aNumeric
}

// lasting reports whether "in" and a length say how long something took, or
// since when it had not been: the first time in ten years.
func (p *dateParser) lasting(n *dateNode, i int) bool {
	if n.op != opShift || n.n < 0 || n.a != nil || !p.has(i, asIn) || p.atoms[i].roles&asYear == 0 {
		return false
	}
	from := p.atoms[i].from
	for k := from - 1; k >= 0 && k >= from-5; k-- {
		tok := &p.tokens[k]
		if tok.class == punct && tok.text != "-" && tok.text != "'" {
			break
		}
		if s := p.text.has(k); s.is&isOrdinal != 0 || p.dates.superlative.has(tok.lower) {
			return true
		}
	}
	return false
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
