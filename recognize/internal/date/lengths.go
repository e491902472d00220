package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// length is n units, and which of the rules of [lengths] read it, the first
// as 1.
type length struct {
	n    int
	unit calendar.Unit
	by   uint8
}

// lengthRead is a length that was read, and the atom after it.
type lengthRead struct {
	length
	next int
}

// lengthAt is where a length may stand.
type lengthAt struct {
	*Parser
	i     int  // its first atom
	count int  // its number, where it begins with one
	unit  int  // the atom after the number, i where there is none
	about bool // an ending of the number says that it is not exact
}

// parseLengths reads a length of time: two weeks, 1 month and 21 days, 이틀.
func (p *Parser) parseLengths(i int) (list []length, next int) {
	m := &p.measured
	if m.at != i+1 {
		list, next = p.readLengths(i)
		m.at, m.list, m.next = i+1, list, next
	}
	return m.list, m.next
}

// readLengths is [Parser.parseLengths] for lengths that were not read last.
func (p *Parser) readLengths(i int) (list []length, next int) {
	for k := i; k < len(p.atoms) && len(list) < 4; {
		if k > i {
			if !p.mayContinue(k) {
				break
			}
			k = p.skipLinks(k, 1, linkAnd|linkComma)
			k = p.skipLinks(k, 1, linkAnd)
		}
		l, by, ok := lengths.First(p.lengthAt(k), p.Traits, 0, p.Observer)
		if !ok || len(list) > 0 && l.unit == list[len(list)-1].unit { // 800 dollars a month five months ago
			break
		}
		l.by = uint8(by + 1)
		list, next = append(list, l.length), l.next
		k = next
	}
	if len(list) == 0 {
		return nil, i
	}
	return list, next
}

// lengthAt reads the number of a length.
func (p *Parser) lengthAt(i int) lengthAt {
	at, k := lengthAt{Parser: p, i: i, unit: i}, i
	if p.hasRole(k, linkArticle) && p.isKind(k+1, atomNumber) && p.atoms[k].kind != atomNumber {
		k++
	}
	if !p.isKind(k, atomNumber) {
		return at
	}
	if p.isKind(k+1, atomNumber) && p.atoms[k].digits == 0 && p.atoms[k+1].digits == 0 { // a few, a couple
		k++
	}
	at.count = p.atoms[k].n
	if p.has(language.Counters) {
		at.unit = p.skipLinks(k+1, 1, linkAbout)
		at.about = at.unit > k+1
	} else {
		at.unit = p.skipLinks(k+1, 1, linkOf)
	}
	return at
}

// counts reports whether a number before the atom of the unit counts units of a kind.
func (l lengthAt) counts(kind atomKind) bool {
	return l.unit > l.i && l.isKind(l.unit, kind) && l.mayContinue(l.unit) && (kind != atomUnit || l.atoms[l.unit].unit != calendar.NoUnit)
}

// half returns the atom behind a half that follows the unit or stands with its number:
// deux ans et demi, 2년 반.
func (l lengthAt) half() (next int, ok bool) {
	next = l.unit + 1
	if and := l.skipLinks(next, 1, linkAnd); l.isKind(and, atomMinuteMark) && l.atoms[and].n == 30 && l.mayContinue(next) && (and > next || l.has(language.Counters)) {
		return and + 1, true
	}
	return next, l.atoms[l.unit-1].half
}

// withHalf returns a length and half of its unit, in a shorter one.
func (l length) withHalf() length {
	switch m := l.unit.Months(); {
	case m > 1:
		return length{n: l.n*m + m/2, unit: calendar.UnitMonth}
	case l.unit == calendar.UnitMonth:
		return length{n: 30*l.n + 15, unit: calendar.UnitDay}
	case l.unit == calendar.UnitWeek:
		return length{n: 7*l.n + 3, unit: calendar.UnitDay}
	}
	return l
}

// lengths make lengths of time.
var lengths = rule.List[lengthAt, lengthRead]{
	Name: "date/length",
	Asks: "How long is a stretch of time?",
	Rules: []rule.Rule[lengthAt, lengthRead]{
		{
			Name: "date/length-in-word",
			Doc:  "A word for a length needs no number.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met [half a year ago]{@2024-08}."},
				{Language: "ko", Text: "그는 [이틀 전]{@2025-02-02} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [two weeks ago]{@2025-01-21}."},
				{Language: "ko", Text: "그는 [2일 전]{@2025-02-02} 떠났다."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				if !l.isKind(l.i, atomLength) {
					return lengthRead{}, false
				}
				a := &l.atoms[l.i]
				return lengthRead{length{n: a.n, unit: a.unit}, l.i + 1}, true
			},
		},
		{
			Name: "date/fifteen-days",
			Doc:  "A number of fortnights of days is so many fifteen days.",
			Over: []string{"date/length-in-units"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle est partie [il y a une quinzaine de jours]{@2025-01-20}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle est partie [il y a quinze jours]{@2025-01-20}."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				k := l.unit
				return lengthRead{length{n: 15 * l.count, unit: calendar.UnitDay}, k + 3}, k > l.i && l.isKind(k, atomUnit) && l.atoms[k].unit == calendar.UnitFortnight &&
					l.hasRole(k+1, linkOf) && l.isKind(k+2, atomUnit) && l.atoms[k+2].unit == calendar.UnitDay
			},
		},
		{
			Name: "date/length-and-half",
			Doc:  "A half with a number of units is half a unit more.",
			Over: []string{"date/length-in-units", "date/rough-length"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle est partie [il y a deux ans et demi]{@2022-08}."},
				{Language: "en", Text: "She left [two and a half years ago]{@2022-08}."},
				{Language: "ko", Text: "그는 [2년 반 전]{@2022-08} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [two years ago]{@2023}."},
				{Language: "fr", Text: "Elle est partie [il y a deux ans et un jour]{@2023-02-03}."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				if !l.counts(atomUnit) {
					return lengthRead{}, false
				}
				next, ok := l.half()
				return lengthRead{length{n: l.count, unit: l.atoms[l.unit].unit}.withHalf(), next}, ok
			},
		},
		{
			Name: "date/rough-length",
			Doc:  "An ending of the number that says about leaves a length a length.",
			For:  language.Counters,
			Over: []string{"date/length-in-units"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [10여 년 전]{@2015} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [10년 전]{@2015} 떠났다."},
				{Language: "ko", Text: "그는 [약 10년 전]{@2015} 떠났다."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				if !l.about || !l.counts(atomUnit) {
					return lengthRead{}, false
				}
				return lengthRead{length{n: l.count, unit: l.atoms[l.unit].unit}, l.unit + 1}, true
			},
		},
		{
			Name: "date/length-in-units",
			Doc:  "A number with a unit is so many of them.",
			Decides: []rule.Example{
				{Language: "en", Text: "She left [two years ago]{@2023}."},
				{Language: "fr", Text: "Elle partira [dans trois jours]{@2025-02-07}."},
				{Language: "ko", Text: "그는 [2주 전]{@2025-01-21} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [a fortnight ago]{@2025-01-21}."},
				{Language: "en", Text: "She left [yesterday]{@2025-02-03}."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				if l.about || !l.counts(atomUnit) {
					return lengthRead{}, false
				}
				return lengthRead{length{n: l.count, unit: l.atoms[l.unit].unit}, l.unit + 1}, true
			},
		},
		{
			Name: "date/length-in-centuries",
			Doc:  "A native numeral with the mark of a century counts centuries.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그 집은 [한 세기 전]{@1925} 세워졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그 집은 [19세기]{@18XX}에 세워졌다."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				return lengthRead{length{n: l.count, unit: calendar.UnitCentury}, l.unit + 1}, l.counts(atomCentury) && l.isNativeNumber(l.unit-1)
			},
		},
		{
			Name: "date/multiple-of-length",
			Doc:  "A number before a word that is a length is so many of these.",
			Decides: []rule.Example{
				{Language: "en", Text: "She left [two fortnights ago]{@2025-01-07}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [보름 전]{@2025-01-20} 떠났다."},
				{Language: "en", Text: "She left [two weeks ago]{@2025-01-21}."},
			},
			Answer: func(l lengthAt) (lengthRead, bool) {
				if !l.counts(atomLength) {
					return lengthRead{}, false
				}
				a := &l.atoms[l.unit]
				return lengthRead{length{n: l.count * a.n, unit: a.unit}, l.unit + 1}, true
			},
		},
	},
}

// mayBeSpan reports a length behind a word that is "within" as well as "on from now": in two
// weeks.
func (c candidate) mayBeSpan() bool {
	return c.node.op == opShift && c.node.n >= 0 && c.node.a == nil && c.hasRole(c.i, linkIn) && c.atoms[c.i].roles&linkYear != 0
}

// isSpanOfSuperlative reports whether "in" and a length say how long something
// took, or how long it had not happened: the first time in ten years.
func (c candidate) isSpanOfSuperlative() bool {
	if !c.mayBeSpan() {
		return false
	}
	from := c.atoms[c.i].from
	for k := from - 1; k >= 0 && k >= from-5; k-- {
		tok := &c.Tokens[k]
		if tok.Class == text.ClassPunct && tok.Text != "-" && tok.Text != "'" {
			break
		}
		if s := c.Reader.SenseAt(k); s.Roles&lexeme.RoleOrdinal != 0 || c.dates.superlatives.match(tok.Lower) {
			return true
		}
	}
	return false
}

// isLengthItTook reports such a length behind a verb in the past in its clause that tells of
// no time ahead.
func (c candidate) isLengthItTook() bool {
	const reach = 8
	if !c.mayBeSpan() {
		return false
	}
	from := c.atoms[c.i].from
	for k := from - 1; k >= 0 && k >= from-reach && !c.endsSentence(k); k-- {
		tok := &c.Tokens[k]
		if tok.Text == "," && !c.isInside(k) || c.dates.tellers[tok.Lower] || c.isAboutPlans(k) || c.isInfinitive(k) {
			return false
		}
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			return t == tensePast && !c.hasDayAfter(k)
		}
	}
	return false
}

// hasDayAfter reports another date between a token and the expression, so that the verb
// there may be that of another clause.
func (c candidate) hasDayAfter(k int) bool {
	for a := c.i - 1; a >= 0 && c.atoms[a].from > k; a-- {
		if kind := c.atoms[a].kind; kind == atomMonth || kind == atomWeekday || kind == atomShift {
			return true
		}
	}
	return false
}
