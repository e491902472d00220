package recognize

import "github.com/assaykit/assay/schema"

// dateParser reads the dates of a text, island by island: an island is a run
// of words that have a meaning in dates.
type dateParser struct {
	*text
	table    *dateTable
	lastEnd  int  // atom after the expression read last in the island
	rangeEnd int  // where a range that took a year after it ends
	core     bool // the island has an atom that may make a date
	out      []found
	depth    int
	last     struct { // what point read last
		at   int // its atom plus one
		node *dateNode
		next int
	}
	bytes []int // byte offsets of code points, made when first needed
	resolver
	dayLed int // dates with the day before the month less those with it after
}

// findDates returns the dates of the text, in text order. What is a date
// comes out of figures too: assemble lets the date win where it covers one.
func (t *text) findDates(figures []found) []found {
	p := &dateParser{text: t, out: t.foundDates[:0], table: &dateTable{}} // digits alone make dates too
	if t.dates.table != nil {
		p.table = t.dates.table()
	}
	if !t.published.IsZero() {
		p.now, p.known = t.published.Number(), true
	}
	p.sureNext = t.dates.sureNext
	for i := 0; i < len(t.tokens); {
		if g := t.tokens[i].gap; g == paragraph || g == line && (t.tokens[i].upper || t.tokens[i].class == digits) {
			p.flush()
			p.lastDay, p.lastYear = 0, 0
		}
		next := p.lex(i)
		if next == i {
			if len(p.atoms) > 0 {
				p.flush()
			}
			if t.tokens[i].class == punct && endsSentence(t.tokens[i].text) && t.tokens[i].text != ";" {
				p.focusYear, p.focusDay = 0, 0
			}
			next++
		} else if len(p.atoms) >= maxIsland {
			p.flush()
		}
		i = next
	}
	p.flush()
	t.foundDates = p.out
	return p.out
}

func endsSentence(mark string) bool { return mark == "." || mark == "!" || mark == "?" || mark == ";" }

// flush reads the dates of the island and starts another.
func (p *dateParser) flush() {
	if !p.core {
		p.atoms = p.atoms[:0]
		return
	}
	p.last.at = 0
	for i := 0; i < len(p.atoms); {
		if !p.mayOpen(i) {
			i++
			continue
		}
		n, next := p.expression(i)
		if next <= i || !p.accept(n, i, next) {
			i++
			continue
		}
		if p.named(i, next) {
			i = next
			continue
		}
		p.emit(n, i, next)
		p.lastEnd = next
		i = next
	}
	p.atoms, p.core, p.lastEnd = p.atoms[:0], false, 0
}

// mayOpen is a cheap look at whether an expression may start at an atom.
func (p *dateParser) mayOpen(i int) bool {
	a := &p.atoms[i]
	return a.kind != aLink || a.roles&(asArticle|asFrom|asBetween|asAgo|asIn|asWithin|asAbout) != 0
}

// emit lays an expression on the calendar and keeps it.
func (p *dateParser) emit(n *dateNode, i, next int) {
	p.tense = noTense
	if n.tensed() {
		p.tense = p.tenseAround(i, next)
	}
	values := p.resolver.readings(n)
	values = p.opened(p.bounded(n, values, i), i, next)
	readings := make([]Reading, 0, min(len(values), maxReadings))
	for _, v := range values {
		s := v.text()
		if s == "" || hasReading(readings, s) {
			continue
		}
		readings = append(readings, Reading{Kind: schema.KindDate, Date: Date{Value: s}})
		if len(readings) == maxReadings {
			break
		}
	}
	if len(readings) == 0 {
		if p.known {
			return
		}
		s := n.timex()
		if s == "" {
			return
		}
		readings = []Reading{{Kind: schema.KindDate, Date: Date{Timex: s}}}
	} else {
		p.remember(n, values[0])
		p.dayLed += n.ledBy()
	}
	if p.atoms[i].roles&asArticle != 0 && p.atoms[i].kind == aLink && (!n.keepsArticle() || p.atoms[i].roles&asOf != 0) && !(n.op == opRange && p.atoms[i].roles&asFrom != 0) {
		i++
	}
	first, last := p.atoms[i], p.atoms[next-1]
	p.out = append(p.out, found{from: first.from, to: last.to, start: first.start, end: last.end, readings: readings, sure: p.worded(i, next)})
}

// worded reports whether an expression has words or a layout of the calendar,
// and is not only a number or a word that means other things.
func (p *dateParser) worded(i, next int) bool {
	for _, a := range p.atoms[i:next] {
		switch a.kind {
		case aLink, aNumber, aOrdinal:
			continue
		}
		if !a.weak && (a.kind != aNumeric || a.strict) {
			return true
		}
	}
	return false
}

// tensed reports whether the verb around decides among the readings of a node.
func (n *dateNode) tensed() bool {
	if n == nil {
		return false
	}
	return n.op == opNamed && n.n == 0 || (n.op == opFields || n.op == opWithin) && n.recurs() || n.a.tensed() || n.b.tensed()
}

func hasReading(readings []Reading, value string) bool {
	for _, r := range readings {
		if r.Date.Value == value {
			return true
		}
	}
	return false
}

// keepsArticle reports whether an article before belongs to the expression:
// le mois dernier, the 19th, but third quarter of 2024.
func (n *dateNode) keepsArticle() bool {
	switch n.op {
	case opUnit, opCount, opSame, opShift:
		return true
	case opFields:
		return len(n.alts) == 1 && n.alts[0].day > 0 && n.alts[0].month == 0 && n.alts[0].weekday == 0
	case opNamed:
		return len(n.alts) > 0 && n.alts[0].weekday == 0 && !n.alts[0].isDay()
	}
	return false
}

// ledBy tells whether an expression writes the day first.
func (n *dateNode) ledBy() int {
	if n == nil {
		return 0
	}
	return n.led + n.a.ledBy() + n.b.ledBy()
}

// order is the order of day and month in digits: that of the language, unless
// the text writes out more dates with the day first ("17 May").
func (p *dateParser) order() fieldOrder {
	if p.dates.order == monthFirst && p.dayLed > 0 {
		return dayFirst
	}
	return p.dates.order
}

// remember keeps a date for those after it that lean on it: the same year,
// the next day, the 19th.
func (p *dateParser) remember(n *dateNode, q period) {
	if q.openLo || q.openHi {
		return
	}
	p.lastDay, p.lastYear = 0, yearOf(q.lo)
	if q.unit == unitDay {
		p.lastDay = q.lo
	}
	if n.op == opFields && len(n.alts) > 0 && n.alts[0].hasYear || n.op == opRange || n.op == opPart || n.op == opNth {
		p.focusYear = yearOf(q.lo)
		if q.unit == unitDay {
			p.focusDay = q.lo
		}
	}
}

// opened adds to the readings those of a word before or after the expression:
// since, before, after, until, or later. The date itself stays the preferred
// reading, because the word is not part of it.
func (p *dateParser) opened(values []period, i, next int) []period {
	var roles tie
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		roles |= p.atoms[k].roles
		if p.atoms[k].roles&asOnward != 0 { // or after 2018
			roles |= asAfter
		}
		if p.atoms[k].roles&asBackward != 0 {
			roles |= asBefore
		}
		if p.atoms[k].roles&asArticle == 0 {
			break
		}
	}
	last := next+1 >= len(p.atoms) || p.atoms[next+1].kind == aLink && p.atoms[next].roles&asAnd == 0
	if next < len(p.atoms) && p.atoms[next].roles&(asFrom2|asOnward) != 0 && (last || p.atoms[next].roles&asFrom2 != 0) {
		roles |= asSince
		if p.atoms[next].roles&asLater != 0 {
			roles |= asAfter
		}
	}
	if next < len(p.atoms) && p.atoms[next].roles&asBackward != 0 && last {
		roles |= asUntil
	}
	if roles&(asBefore|asAfter|asSince|asUntil) == 0 {
		return values
	}
	n := len(values)
	for _, q := range values[:min(n, 3)] {
		if q.openLo || q.openHi {
			continue
		}
		q.at, q.until = clock{}, clock{}
		if roles&asSince != 0 {
			values = append(values, period{lo: q.lo, hi: q.lo + 1, openHi: true})
			if p.known && q.lo <= p.now {
				values = append(values, period{lo: q.lo, hi: p.now + 1})
			}
		}
		if roles&asAfter != 0 {
			values = append(values, period{lo: q.hi, hi: q.hi + 1, openHi: true}, period{lo: q.lo, hi: q.lo + 1, openHi: true})
		}
		if roles&asUntil != 0 {
			values = append(values, period{lo: q.lo, hi: q.hi, openLo: true}, period{lo: q.lo, hi: q.lo + 1, openLo: true})
			if p.known && q.lo > p.now {
				values = append(values, period{lo: p.now, hi: q.hi})
			}
		}
		if roles&asBefore != 0 {
			values = append(values, period{lo: q.lo - 1, hi: q.lo, openLo: true}, period{lo: q.lo, hi: q.lo + 1, openLo: true})
			if p.known && q.lo > p.now {
				values = append(values, period{lo: p.now, hi: q.hi})
			}
		}
	}
	return values
}

// bounded adds the readings of a length that words before it bound: more than
// two weeks after today.
func (p *dateParser) bounded(n *dateNode, values []period, i int) []period {
	if n.op != opShift || i == 0 || p.atoms[i-1].roles&(asMore|asLess) == 0 || len(values) == 0 {
		return values
	}
	q, more := values[0], p.atoms[i-1].roles&asMore != 0
	base := period{lo: p.now, hi: p.now + 1}
	if n.a != nil {
		if at := p.resolver.readings(n.a); len(at) > 0 {
			base = at[0]
		}
	}
	switch {
	case more && n.n < 0:
		q = period{lo: q.lo, hi: q.hi, openLo: true}
	case more:
		q = period{lo: q.lo, hi: q.hi, openHi: true}
	case n.n < 0:
		q = period{lo: q.lo, hi: base.hi}
	default:
		q = period{lo: base.lo, hi: q.hi}
	}
	return append(values, q)
}
