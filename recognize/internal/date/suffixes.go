package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
)

// suffix is a date with what may go on from it.
type suffix struct {
	*Parser
	node *expression
	j    int // the atom behind it
}

// goesOn returns the answer of a rule that a function reads for.
func goesOn(parse func(s suffix) (*expression, int)) func(s suffix) (parsed, bool) {
	return func(s suffix) (parsed, bool) {
		node, next := parse(s)
		return parsed{node, next}, node != nil && next > s.j
	}
}

// parseSuffixes reads what goes on from a date: a weekday in it, the week that
// contains it, the time of day.
func (p *Parser) parseSuffixes(node *expression, j int) (*expression, int) {
	for range 5 {
		if j >= len(p.atoms) || !p.mayContinue(j) {
			break
		}
		longer, by, ok := p.grammar.suffixes.First(suffix{p, node, j}, p.Traits, p.triggersAt(j), p.Observer)
		if !ok {
			break
		}
		longer.node.made.add(fromSuffixes + by)
		node, j = longer.node, longer.next
	}
	return node, j
}

// in returns what the fields of a date name in a longer one.
func in(part, whole *expression) *expression {
	return &expression{op: opWithin, alts: part.alts, a: whole, made: part.made}
}

// inWeekOf returns a weekday of the week in which a distance ends, or of the seven days
// from there on.
func inWeekOf(weekday, distance *expression) *expression {
	week := &expression{op: opHolding, unit: calendar.UnitWeek, a: distance}
	days := &expression{op: opStretch, a: distance, lengths: []length{{n: 1, unit: calendar.UnitWeek}}}
	return &expression{op: opEither, a: in(weekday, week), b: in(weekday, days)}
}

// mayBeContained reports fields of no year, which a longer date may hold.
func (s suffix) mayBeContained() bool { return s.node.op == opFields && !s.node.alts[0].hasYear }

// parseContainer reads the longer period that a date without a year lies in:
// Monday of next week, 20th of next month, March last year.
func (s suffix) parseContainer() (*expression, int) {
	k := s.skipLinks(s.j, 3, linkOf|linkArticle|linkComma)
	if !s.mayBeContained() || k >= len(s.atoms) {
		return nil, s.j
	}
	if k > s.j && s.hasRole(k-1, linkArticle) { // the article belongs to the period
		k--
	}
	whole, next := s.containerAt(k)
	if next == k || !fitsPeriod(s.node.alts[0], whole) || k == s.j && s.has(language.YearFirst) { // 1일 지난달 말
		return nil, s.j
	}
	return in(s.node, whole), next
}

// containerAt reads a relative period, or the year of a date before: 3 April of that year.
func (p *Parser) containerAt(k int) (*expression, int) {
	if p.isKind(k, atomSame) {
		if year, next := p.parseSame(k); year != nil && year.unit == calendar.UnitYear {
			return year, next
		}
	}
	whole, next := p.parseRelative(k)
	if next == k && p.isKind(k, atomShift) {
		return &expression{op: opUnit, unit: p.atoms[k].unit, n: p.atoms[k].n}, k + 1
	}
	return whole, next
}

// distanceBehind reads the distance behind a date, where no relative period stands
// there.
func (s suffix) distanceBehind() (*expression, int) {
	k := s.skipLinks(s.j, 3, linkOf|linkArticle|linkComma)
	if k >= len(s.atoms) {
		return nil, s.j
	}
	if k > s.j && s.hasRole(k-1, linkArticle) {
		k--
	}
	if _, next := s.containerAt(k); next > k || s.hasRole(s.j, linkOf|linkArticle) && !s.hasRole(s.j, linkIn) {
		return nil, s.j
	}
	k = s.skipLinks(s.j, 1, linkComma)
	distance, next := s.parseOffset(k)
	if next == k || distance.op != opShift {
		return nil, s.j
	}
	return distance, next
}

// parseWeekdayOfDistance reads a weekday and when its week is: Monday, two weeks from
// now.
func (s suffix) parseWeekdayOfDistance() (*expression, int) {
	if !s.mayBeContained() || s.node.alts[0].weekday == 0 || s.node.alts[0].isDay() {
		return nil, s.j
	}
	distance, next := s.distanceBehind()
	if distance == nil || distance.a != nil {
		return nil, s.j
	}
	return inWeekOf(s.node, distance), next
}

// parseMonthOfDistance reads a part of a year and how far its year is: March two years
// ago.
func (s suffix) parseMonthOfDistance() (*expression, int) {
	if !s.mayBeContained() || !s.node.alts[0].isYearly() {
		return nil, s.j
	}
	distance, next := s.distanceBehind()
	if distance == nil || distance.lengths[0].unit != calendar.UnitYear {
		return nil, s.j
	}
	return in(s.node, distance), next
}

// fitsPeriod reports whether fields can lie in a relative period.
func fitsPeriod(f fields, c *expression) bool {
	if c.op != opUnit && c.op != opSame {
		return false
	}
	switch c.unit {
	case calendar.UnitYear:
		return f.isYearly()
	case calendar.UnitMonth:
		return f.day > 0 && f.month == 0
	case calendar.UnitWeek:
		return f.weekday > 0 && f.day == 0 && f.month == 0
	}
	return false
}

// containedAt returns the atom at which a shorter date may stand behind the date.
func (s suffix) containedAt() int {
	ties := linkOf | linkDash | linkDay
	if s.node.unit == calendar.UnitWeek || s.node.op == opShift {
		ties |= linkComma
	}
	k := s.skipLinks(s.j, 3, ties)
	if k < len(s.atoms) && s.atoms[k].kind == atomLink {
		return len(s.atoms)
	}
	return k
}

// parseContained reads a shorter date in the period before it: next week
// Friday, 지난해 11월, 다음 달 20일.
func (s suffix) parseContained() (*expression, int) {
	if s.node.op != opUnit && s.node.op != opSame || s.node.part > 0 {
		return nil, s.j
	}
	k := s.containedAt()
	part, next := s.produce(k, asFields|asMarkedDay)
	if next == k {
		if y, ok := s.parseYearPart(k); ok {
			part, next = &expression{op: opFields, alts: []fields{y.fields}, made: y.made}, y.next
		}
	}
	if next == k { // last year's second quarter
		if part, next = s.produce(k, asNth); next > k && part.op != opFields {
			return nil, s.j
		}
	}
	if next == k || part.alts[0].hasYear || !fitsPeriod(part.alts[0], s.node) {
		return nil, s.j
	}
	return in(part, s.node), next
}

// weekdayBehind reads a weekday behind the date.
func (s suffix) weekdayBehind() (*expression, int) {
	k := s.containedAt()
	weekday, next := s.parseFields(k)
	if next == k || !weekday.alts[0].isWeekdayOnly() {
		return nil, s.j
	}
	return weekday, next
}

// parseWeekdayOfWeek reads a weekday behind its week: the week of 10 February, Monday.
func (s suffix) parseWeekdayOfWeek() (*expression, int) {
	if s.node.op != opHolding && s.node.op != opNth || s.node.unit != calendar.UnitWeek {
		return nil, s.j
	}
	weekday, next := s.weekdayBehind()
	if weekday == nil {
		return nil, s.j
	}
	return in(weekday, s.node), next
}

// parseWeekdayBehindDistance reads a distance and a weekday of the week in which it
// ends: in 3 days on Friday.
func (s suffix) parseWeekdayBehindDistance() (*expression, int) {
	if s.node.op != opShift || s.node.n <= 0 || len(s.node.lengths) > 0 && s.node.lengths[0].unit < calendar.UnitDay { // in 24 hours on Friday
		return nil, s.j
	}
	weekday, next := s.weekdayBehind()
	if weekday == nil {
		return nil, s.j
	}
	return inWeekOf(weekday, s.node), next
}

// parseNthBehind reads an nth part behind its whole: 3월 마지막 월요일.
func (s suffix) parseNthBehind() (*expression, int) {
	k := s.skipLinks(s.j, 1, linkOf)
	if !s.isKind(k, atomOrdinal) || !s.mayContinue(k+1) {
		return nil, s.j
	}
	node := &expression{op: opNth, n: s.atoms[k].n, a: s.node}
	switch a := &s.atoms[k+1]; {
	case a.kind == atomUnit && a.unit == calendar.UnitWeek && s.isKind(k+2, atomWeekday) && s.mayContinue(k+2):
		node.weekday = s.atoms[k+2].n
		return node, k + 3
	case a.kind == atomWeekday:
		node.weekday = a.n
	case a.kind == atomUnit && a.unit >= calendar.UnitDay:
		node.unit = a.unit
	default:
		return nil, s.j
	}
	return node, k + 2
}

// parseDaypart reads a part of the day behind its day, and a time in it: Monday evening
// at 8.
func (s suffix) parseDaypart() (*expression, int) {
	part := s.skipLinks(s.j, 3, linkOf|linkArticle|linkComma|linkIn)
	if !s.node.isDay() || !s.isKind(part, atomDaypart) {
		return nil, s.j
	}
	day := *s.node
	day.daypart = int8(s.atoms[part].n)
	k := s.skipLinks(part+1, 2, linkComma|linkAt|linkAbout)
	if s.mayContinue(part + 1) {
		if t, ok := s.parseClock(k, k > part+1); ok {
			t = s.withDaypart(t, int(day.daypart))
			return newClockNode(&day, t), t.next
		}
	}
	return &day, part + 1
}

// timeAt returns the atom at which a time may stand behind its day. from is where the
// small words before it begin.
func (s suffix) timeAt() (from, k int) {
	from = s.j
	if s.hasRole(from, linkOpen) && s.hasRole(from+1, linkLocal) && s.hasRole(from+2, linkClose) { // 13일(현지시간) 오후 3시
		from += 3
	}
	marks := linkComma | linkAt | linkAbout | linkDash
	if s.has(language.Counters) {
		marks |= linkDot // 2024.05.03. 14:30
	}
	return from, s.skipLinks(from, 3, marks)
}

// parseTimes reads two times behind their day: Monday, 8 a.m. to 6 p.m.
func (s suffix) parseTimes() (*expression, int) {
	_, k := s.timeAt()
	if !s.node.isDay() {
		return nil, s.j
	}
	if k > s.j && s.hasRole(k-1, linkBetween) && s.isClockPhrase(k-1) { // el lunes entre las 3 y las 4
		k--
	}
	t, ok := s.parseClockRange(k)
	if !ok {
		return nil, s.j
	}
	return &expression{op: opClock, a: s.node, at: t.from.Clock, until: t.to.Clock, made: t.to.made}, t.to.next
}

// parseTime reads a time behind its day: at 14:30, à 14 h 30 GMT, 오후 3시.
func (s suffix) parseTime() (*expression, int) {
	from, k := s.timeAt()
	if !s.node.isDay() {
		return nil, s.j
	}
	lead := false
	for x := from; x < k; x++ {
		lead = lead || s.atoms[x].roles&(linkAt|linkAbout) != 0
	}
	t, ok := s.parseClock(k, lead)
	if !ok {
		return nil, s.j
	}
	t = s.withDaypart(t, int(s.node.daypart))
	return newClockNode(s.node, t), t.next
}

// isWholeWeeks reports weeks or more in one word with their ending, which no word counts
// from now: 2주간.
func (s suffix) isWholeWeeks(list []length, next int) bool {
	const counted = linkLater | linkAgoBehind | linkWithin | linkToBehind | linkFromBehind
	return list[0].unit >= calendar.UnitWeek && !s.hasRole(next, counted)
}
