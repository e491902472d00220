package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// onTimes is what a time of day begins with.
const onTimes = onNumber | onClock | onSpot | onMeridiem

// clockProductions make times of day that stand before their day, or alone.
var clockProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/times-before-day",
		Doc:  "Two times before a day are a stretch of that day.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "It opens [from 10:00 to 14:30 on Friday]{@2025-02-07T10:00/2025-02-07T14:30}."},
			{Language: "en", Text: "It opens [7-9 p.m. tomorrow]{@2025-02-05T19:00/2025-02-05T21:00}."},
			{Language: "fr", Text: "Il ouvrira [de 10 h à 14 h vendredi]{@2025-02-07T10:00/2025-02-07T14:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens on [Friday from 10:00 to 14:30]{@2025-02-07T10:00/2025-02-07T14:30}."},
			{Language: "en", Text: "It opens at [10:00 on Friday]{@2025-02-07T10:00}."},
		},
		Answer: reads((*Parser).parseTimesBeforeDay),
	},
	{
		Name: "date/times-of-no-day",
		Doc:  "Two times that are the whole text, or that stand behind words which open times alone, are a stretch of the day of publication.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "[from 10:00 to 14:30]{@2025-02-04T10:00/2025-02-04T14:30}"},
			{Language: "fr", Text: "[de 8 h à 12 h]{@2025-02-04T08:00/2025-02-04T12:00}"},
			{Language: "es", Text: "El pico llegará [entre las 20 y las 21 horas]{@2025-02-04T20:00/2025-02-04T21:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens from 10:00 to 14:30."},
			{Language: "es", Text: "Duerme [entre 7 y 8 horas]{7..8 h}."},
			{Language: "en", Text: "[10:00]{@2025-02-04T10:00}"},
		},
		Answer: reads((*Parser).parseTimesAlone),
	},
	{
		Name: "date/time-before-day",
		Doc:  "A time before a day is one of that day, with the part of the day between them or without.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "They met at [3 p.m. on Friday]{@2025-01-31T15:00}."},
			{Language: "fr", Text: "Ils se sont vus à [15 h vendredi]{@2025-01-31T15:00}."},
			{Language: "en", Text: "It opens [8am this morning]{@2025-02-04T08:00}."},
			{Language: "en", Text: "They met at [9 o'clock on Sunday night]{@2025-02-02T21:00}."},
			{Language: "ko", Text: "그들은 [오후 3시 월요일]{@2025-02-03T15:00}에 만났다."},
			{Language: "es", Text: "La alerta seguirá hasta las [ocho de la tarde de mañana]{@2025-02-05T20:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Friday at 3 p.m.]{@2025-01-31T15:00}"},
			{Language: "en", Text: "They met at [3 p.m.]{@2025-02-04T15:00}"},
			{Language: "es", Text: "Llovió en [ocho horas]{8 h} el [viernes pasado]{@2025-01-31}."},
		},
		Answer: reads((*Parser).parseTimeBeforeDay),
	},
	{
		Name: "date/bare-hour-before-evening",
		Doc:  "A number up to twelve before the evening of a day is an hour of it.",
		On:   onNumber,
		Decides: []rule.Example{
			{Language: "en", Text: "The game starts at [8 tonight]{@2025-02-04T20:00}."},
			{Language: "en", Text: "The game starts at [10, tonight]{@2025-02-04T22:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The game starts at [8 tomorrow]{@2025-02-05T08:00}."},
			{Language: "en", Text: "The game starts [tonight at 8]{@2025-02-04T20:00}."},
		},
		Answer: reads((*Parser).parseHourBeforeEvening),
	},
	{
		Name: "date/bare-hour-before-shift",
		Doc:  "A number up to twelve between a preposition of times and a day counted from now is an hour.",
		On:   onNumber,
		Decides: []rule.Example{
			{Language: "en", Text: "The game starts at [8 tomorrow]{@2025-02-05T08:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The game starts at [8 tonight]{@2025-02-04T20:00}."},
			{Language: "en", Text: "The game starts at [8 pubs]{8 pubs} [tomorrow]{@2025-02-05}."},
		},
		Answer: reads((*Parser).parseHourBeforeShift),
	},
	{
		Name: "date/time-of-no-day",
		Doc:  "A time without a day is one of the day that the text speaks of.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
			{Language: "fr", Text: "Ils se sont vus à [15 h 30]{@2025-02-04T15:30}."},
			{Language: "fr", Text: "Ils se sont vus à [1 h 15]{@2025-02-01T01:15} dans la nuit [de vendredi à samedi]{@2025-01-31/2025-02-01}."},
			{Language: "ko", Text: "회의는 [오후 3시]{@2025-02-04T15:00} 열렸다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met at [14:30 on Friday]{@2025-01-31T14:30}."},
			{Language: "ko", Text: "회의는 [월요일 오후 3시]{@2025-02-03T15:00} 열렸다."},
		},
		Answer: reads((*Parser).parseTimeAlone),
	},
}

// newClockNode returns a time on a day.
func newClockNode(day *expression, t timeRead) *expression {
	return &expression{op: opClock, a: day, at: t.Clock, loose: t.loose, full: t.Minute == 0 && t.Precision == calendar.UnitMinute, made: t.made}
}

// withDaypart returns a time in the part of the day that the words of its day or those
// behind it name.
func (p *Parser) withDaypart(t timeRead, part int) timeRead {
	if k := p.skipLinks(t.next, 3, linkOf|linkArticle|linkIn); p.isKind(k, atomDaypart) && p.mayContinue(t.next) {
		part, t.next = p.atoms[k].n, k+1
	}
	if part > 0 {
		p.setDaypart(&t, part)
	}
	return t
}

// dayBehind reads the day behind a time.
func (p *Parser) dayBehind(next int) (day *expression, after int) {
	on := p.skipLinks(next, 3, linkComma|linkDay|linkOf|linkArticle)
	if on >= len(p.atoms) || p.depth >= maxDepth {
		return nil, next
	}
	p.depth++
	day, after = p.parseLongest(on)
	p.depth--
	if p.hasRole(on-1, linkOf) && p.isKind(on, atomWeekday) && p.atoms[on].weak { // 1h19 de jeu
		return nil, next
	}
	if day == nil || !day.isDay() {
		return nil, next
	}
	return day, after
}

// timesFrom returns the atom from which two times are read: "between" is one of their words.
func (p *Parser) timesFrom(i int) int {
	if p.hasRole(i, linkBetween) {
		return i
	}
	return p.skipLinks(i, 2, linkAt|linkAbout)
}

// parseTimesBeforeDay reads two times that stand before their day: from 10:00
// to 14:30 on Monday.
func (p *Parser) parseTimesBeforeDay(i int) (*expression, int) {
	t, ok := p.parseClockRange(p.timesFrom(i))
	if !ok {
		return nil, i
	}
	day, after := p.dayBehind(t.to.next)
	if day == nil || day.op == opClock {
		return nil, i
	}
	return &expression{op: opClock, a: day, at: t.from.Clock, until: t.to.Clock, made: t.to.made}, after
}

// parseTimesAlone reads two times where the text says nothing else, or behind words that
// open two times and nothing else: entre las 20 y las 21 horas.
func (p *Parser) parseTimesAlone(i int) (*expression, int) {
	opens := p.hasRole(i, linkBetween) && p.isClockPhrase(i)
	t, ok := p.parseClockRange(p.timesFrom(i))
	if !ok || !opens && !p.isOnlyExpression(i, t.to.next) {
		return nil, i
	}
	return &expression{op: opClock, a: &expression{op: opSame, unit: calendar.UnitDay}, at: t.from.Clock, until: t.to.Clock, made: t.to.made}, t.to.next
}

// parseTimeBeforeDay reads a time that stands before its day: 3pm today, 8am this
// morning.
func (p *Parser) parseTimeBeforeDay(i int) (*expression, int) {
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	t, ok := p.parseClock(k, p.isClockPhrase(k-1))
	if !ok || p.isLengthOfHours(i, k, t.next) {
		return nil, i
	}
	day, after := p.dayBehind(t.next)
	if day == nil {
		if p.dayOfNight(&t) != nil { // the night is a date of its own
			return nil, i
		}
		t = p.withDaypart(t, 0)
		day, after = p.dayBehind(t.next)
	}
	if day == nil {
		return nil, i
	}
	if day.op == opClock {
		t.made.join(day.made)
		day, t.loose = day.a, false
	}
	part := int(day.daypart)
	if part == 0 && p.isKind(after, atomDaypart) && p.mayContinue(after) { // 9 o'clock on Sunday night
		part, after = p.atoms[after].n, after+1
	}
	if part > 0 {
		p.setDaypart(&t, part)
	}
	return newClockNode(day, t), after
}

// isLengthOfHours reports hours behind a preposition that leads to years and lengths and to
// no time of day: en ocho horas, en 3h12.
func (p *Parser) isLengthOfHours(i, k, next int) bool {
	if from := p.atoms[k].from; from > 0 && p.isKind(k+1, atomHourMark) && slices.Contains(p.Reader.Grammar.BeforeHours, p.Tokens[from-1].Lower) {
		return true
	}
	return i == k && next >= k+2 && p.isKind(k+1, atomHourMark) && p.hasRole(k-1, linkYear) && !p.hasRole(k-1, linkAt|linkDay)
}

// bareHour reads a number in digits that may be an hour of twelve.
func (p *Parser) bareHour(k int) (t timeRead, ok bool) {
	if !p.isKind(k, atomNumber) || p.atoms[k].n < 1 || p.atoms[k].n > 12 || p.atoms[k].digits == 0 || p.atoms[k].digits > 2 {
		return t, false
	}
	if _, ok := p.parseClock(k, false); ok {
		return t, false
	}
	return timeRead{Clock: newClock(p.atoms[k].n, 0), loose: true, next: k + 1}, true
}

// parseHourBeforeEvening reads 10, tonight; at 8 tonight.
func (p *Parser) parseHourBeforeEvening(i int) (*expression, int) {
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	tonight := p.hasRole(k+1, linkComma) && p.isKind(k+2, atomShift) && p.atoms[k+2].roles&linkAt != 0
	if !tonight && (!p.isHourOfShift(k) || p.atoms[k+1].roles&linkAt == 0) {
		return nil, i
	}
	t, ok := p.bareHour(k)
	if !ok {
		return nil, i
	}
	day, after := p.dayBehind(t.next)
	if day == nil {
		return nil, i
	}
	if day.op == opClock {
		day = day.a
	}
	p.setDaypart(&t, daypartEvening)
	return newClockNode(day, t), after
}

// parseHourBeforeShift reads at 8 tomorrow.
func (p *Parser) parseHourBeforeShift(i int) (*expression, int) {
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	if !p.isHourOfShift(k) || p.atoms[k+1].roles&linkAt != 0 {
		return nil, i
	}
	t, ok := p.bareHour(k)
	if !ok {
		return nil, i
	}
	return newClockNode(&expression{op: opUnit, unit: calendar.UnitDay, n: p.atoms[k+1].n}, t), k + 2
}

// isHourOfShift reports what may be an hour between a preposition of times and a day
// counted from now.
func (p *Parser) isHourOfShift(k int) bool {
	return p.hasRole(k-1, linkAt) && p.isKind(k+1, atomShift) && p.atoms[k+1].unit == calendar.UnitDay
}

// parseTimeAlone reads a time without a day: at 3 p.m.
func (p *Parser) parseTimeAlone(i int) (*expression, int) {
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	t, ok := p.parseClock(k, p.isClockPhrase(k-1))
	if !ok {
		return nil, i
	}
	if day := p.dayOfNight(&t); day != nil && p.standsAlone(&t, timeAlone{p, i, k, t.next}) {
		return newClockNode(day, t), t.next
	}
	t = p.withDaypart(t, 0)
	if !p.standsAlone(&t, timeAlone{p, i, k, t.next}) {
		return nil, i
	}
	return newClockNode(&expression{op: opSame, unit: calendar.UnitDay}, t), t.next
}

// dayOfNight returns the one of the two days of a night behind a time on which the time is: vers
// 1 h 15 dans la nuit de vendredi à samedi is on Saturday. The night is read as a date of its own.
func (p *Parser) dayOfNight(t *timeRead) *expression {
	k := p.skipLinks(t.next, 4, linkComma|linkIn|linkArticle)
	if k == t.next || !p.isKind(k, atomDaypart) || p.atoms[k].n != daypartNight || k+1 >= len(p.atoms) || p.depth >= maxDepth {
		return nil
	}
	p.depth++
	night, _ := p.parseRange(k + 1)
	p.depth--
	if night == nil || night.op != opRange || !night.a.isDay() || !night.b.isDay() {
		return nil
	}
	if t.Hour >= 12 {
		return night.a
	}
	return night.b
}

// isClockPhrase reports words at atom k that together lead to a time of day and to
// nothing else: a las tres de la tarde.
func (p *Parser) isClockPhrase(k int) bool {
	return p.hasRole(k, linkAt) && p.atoms[k].to-p.atoms[k].from > 1
}
