package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens on [Friday from 10:00 to 14:30]{@2025-02-07T10:00/2025-02-07T14:30}."},
			{Language: "en", Text: "It opens at [10:00 on Friday]{@2025-02-07T10:00}."},
		},
		Answer: reads((*Parser).parseTimesBeforeDay),
	},
	{
		Name: "date/times-of-no-day",
		Doc:  "Two times that are the whole text are a stretch of the day of publication.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "[from 10:00 to 14:30]{@2025-02-04T10:00/2025-02-04T14:30}"},
			{Language: "fr", Text: "[de 8 h à 12 h]{@2025-02-04T08:00/2025-02-04T12:00}"},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens from 10:00 to 14:30."},
			{Language: "en", Text: "[10:00]{@2025-02-04T10:00}"},
		},
		Answer: reads((*Parser).parseTimesAlone),
	},
	{
		Name: "date/time-before-day",
		Doc:  "A time before a day is one of that day.",
		On:   onTimes,
		Decides: []rule.Example{
			{Language: "en", Text: "They met at [3 p.m. on Friday]{@2025-01-31T15:00}."},
			{Language: "fr", Text: "Ils se sont vus à [15 h vendredi]{@2025-01-31T15:00}."},
			{Language: "en", Text: "It opens [8am this morning]{@2025-02-04T08:00}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Friday at 3 p.m.]{@2025-01-31T15:00}"},
			{Language: "en", Text: "They met at [3 p.m.]{@2025-02-04T15:00}"},
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
	if day == nil || !day.isDay() {
		return nil, next
	}
	return day, after
}

// parseTimesBeforeDay reads two times that stand before their day: from 10:00
// to 14:30 on Monday.
func (p *Parser) parseTimesBeforeDay(i int) (*expression, int) {
	t, ok := p.parseClockRange(p.skipLinks(i, 2, linkAt|linkAbout))
	if !ok {
		return nil, i
	}
	day, after := p.dayBehind(t.to.next)
	if day == nil || day.op == opClock {
		return nil, i
	}
	return &expression{op: opClock, a: day, at: t.from.Clock, until: t.to.Clock, made: t.to.made}, after
}

// parseTimesAlone reads two times where the text says nothing else.
func (p *Parser) parseTimesAlone(i int) (*expression, int) {
	t, ok := p.parseClockRange(p.skipLinks(i, 2, linkAt|linkAbout))
	if !ok || !p.isOnlyExpression(i, t.to.next) {
		return nil, i
	}
	return &expression{op: opClock, a: &expression{op: opSame, unit: calendar.UnitDay}, at: t.from.Clock, until: t.to.Clock, made: t.to.made}, t.to.next
}

// parseTimeBeforeDay reads a time that stands before its day: 3pm today, 8am this
// morning.
func (p *Parser) parseTimeBeforeDay(i int) (*expression, int) {
	t, ok := p.parseClock(p.skipLinks(i, 2, linkAt|linkAbout), false)
	if !ok {
		return nil, i
	}
	day, after := p.dayBehind(t.next)
	if day == nil {
		return nil, i
	}
	if day.op == opClock {
		t.made.join(day.made)
		day, t.loose = day.a, false
	}
	if day.daypart > 0 {
		p.setDaypart(&t, int(day.daypart))
	}
	return newClockNode(day, t), after
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
	t, ok := p.bareHour(k)
	if !ok {
		return nil, i
	}
	tonight := p.hasRole(k+1, linkComma) && p.isKind(k+2, atomShift) && p.atoms[k+2].roles&linkAt != 0
	if !tonight && !(p.hasRole(k-1, linkAt) && p.isKind(k+1, atomShift) && p.atoms[k+1].unit == calendar.UnitDay && p.atoms[k+1].roles&linkAt != 0) {
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
	t, ok := p.bareHour(k)
	if !ok || !p.hasRole(k-1, linkAt) || !p.isKind(k+1, atomShift) || p.atoms[k+1].unit != calendar.UnitDay || p.atoms[k+1].roles&linkAt != 0 {
		return nil, i
	}
	return newClockNode(&expression{op: opUnit, unit: calendar.UnitDay, n: p.atoms[k+1].n}, t), k + 2
}

// parseTimeAlone reads a time without a day: at 3 p.m.
func (p *Parser) parseTimeAlone(i int) (*expression, int) {
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	t, ok := p.parseClock(k, false)
	if !ok {
		return nil, i
	}
	t = p.withDaypart(t, 0)
	if !p.standsAlone(&t, timeAlone{p, i, k, t.next}) {
		return nil, i
	}
	return newClockNode(&expression{op: opSame, unit: calendar.UnitDay}, t), t.next
}

// timeAlone is a time in atoms [k, next) that no day goes with, and the atom i at which
// the words before it begin.
type timeAlone struct {
	*Parser
	i, k, next int
}

// standsAlone reports whether a time without a day is a time of day.
func (p *Parser) standsAlone(t *timeRead, at timeAlone) bool {
	alone, by, _ := timesAlone.First(at, p.Traits, 0, p.Observer)
	switch {
	case alone:
		t.made.add(fromTimesAlone + by)
	case by >= 0 && p.Observer != nil:
		p.Observer.Note(timesAlone.Rules[by].Name, p.place(at.k, at.next))
	}
	return alone
}

// timesAlone decide whether a time without a day is a time of the day that the text
// speaks of, and no score, ratio or length.
var timesAlone = rule.List[timeAlone, bool]{
	Name: "date/time-alone",
	Asks: "Is a time without a day a time of the day that the text speaks of?",
	Rules: []rule.Rule[timeAlone, bool]{
		{
			Name: "date/hours-from-place",
			Doc:  "Hours that a preposition ties to what follows are a distance and no time.",
			Over: []string{"date/time-behind-at", "date/time-with-meridiem"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a bâti sa ferme à [trois heures]{3 h} de [Séoul]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il partira à [trois heures du matin]{@2025-02-04T03:00}."},
			},
			Answer: rule.Says(false, func(t timeAlone) bool {
				return t.hasRole(t.next, linkOf) && !t.hasRole(t.next, linkIn|linkDay)
			}),
		},
		{
			Name: "date/hours-that-go-on",
			Doc:  "What touches a word or counts a noun is no time.",
			Over: []string{"date/time-behind-at", "date/time-with-meridiem", "date/time-that-is-all"},
			Decides: []rule.Example{
				{Language: "en", Text: "They spoke at 9:30 talks."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They spoke at [9:30]{@2025-02-04T09:30}, he said."},
			},
			Answer: rule.Says(false, func(t timeAlone) bool {
				end := t.atoms[t.next-1].to
				return end < len(t.Tokens) && t.Tokens[end].Gap == text.GapNone && t.Tokens[end].Class != text.ClassPunct || t.countsNoun(t.next-1)
			}),
		},
		{
			Name: "date/time-that-is-all",
			Doc:  "A time that is the whole text is one.",
			Decides: []rule.Example{
				{Language: "en", Text: "[14:30]{@2025-02-04T14:30}"},
				{Language: "fr", Text: "[15 h 30]{@2025-02-04T15:30}"},
				{Language: "ko", Text: "[9시 20분]{@2025-02-04T09:20}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "at [14:30]{@2025-02-04T14:30}"},
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool { return t.isOnlyExpression(t.i, t.next) }),
		},
		{
			Name: "date/time-with-meridiem",
			Doc:  "A time with a.m., p.m. or a zone is one wherever it stands.",
			Decides: []rule.Example{
				{Language: "en", Text: "The vote is due by [3 p.m.]{@2025-02-04T15:00} in [Ohio]{place}."},
				{Language: "en", Text: "Markets closed [4:30 p.m. GMT]{@2025-02-04T16:30Z}."},
				{Language: "ko", Text: "회의는 [오후 3시]{@2025-02-04T15:00} 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
				{Language: "en", Text: "They won 14:30."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool {
				for j := t.k; j < t.next; j++ {
					if t.atoms[j].kind == atomMeridiem || t.atoms[j].kind == atomZone {
						return true
					}
				}
				return false
			}),
		},
		{
			Name: "date/time-behind-at",
			Doc:  "A time behind a preposition of times is one.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
				{Language: "fr", Text: "Ils se sont vus à [15 h 30]{@2025-02-04T15:30}."},
				{Language: "fr", Text: "Ils se sont vus à [midi]{@2025-02-04T12:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won 14:30."},
				{Language: "en", Text: "They met at [3 p.m.]{@2025-02-04T15:00}"},
			},
			Answer: rule.Says(true, func(t timeAlone) bool {
				lead := t.i < t.k && t.hasRole(t.i, linkAt) || t.hasRole(t.i-1, linkAt)
				return lead && (t.isKind(t.k, atomClock) || t.isKind(t.k, atomMinuteMark) || t.isKind(t.k, atomSpot) || t.isKind(t.k+1, atomHourMark))
			}),
		},
	},
}
