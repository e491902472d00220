package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// hourAt is where the hour of a time may stand.
type hourAt struct {
	*Parser
	k    int
	lead bool // a word like "at" stands before it
}

// number returns the atom of an hour that is a number, nil where it is none of a day.
func (h hourAt) number() *atom {
	if a := &h.atoms[h.k]; a.n <= 24 && a.digits < 3 {
		return a
	}
	return nil
}

// hours make times of day.
var hours = rule.List[hourAt, timeRead]{
	Name: "date/hour",
	Asks: "Which time of day is it?",
	Rules: []rule.Rule[hourAt, timeRead]{
		{
			Name: "date/named-hour",
			Doc:  "Noon is twelve o'clock, midnight the beginning of the day.",
			On:   onSpot,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at noon]{@2025-01-31T12:00}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi à minuit]{@2025-01-31T00:00}."},
				{Language: "ko", Text: "그들은 [월요일 정오]{@2025-02-03T12:00}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 12 p.m.]{@2025-01-31T12:00}"},
				{Language: "fr", Text: "Ils se sont vus [vendredi à 12 h]{@2025-01-31T12:00}."},
			},
			Answer: func(h hourAt) (timeRead, bool) { return h.parseNoon(h.k), true },
		},
		{
			Name: "date/time-in-digits",
			Doc:  "Hours and minutes in digits are a time, with the mark of an hour behind them or without, perhaps twelve hours later where no zero stands first.",
			On:   onClock,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 14:30]{@2025-01-31T14:30}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi à 14:30]{@2025-01-31T14:30}."},
				{Language: "ko", Text: "그들은 [월요일 14:30]{@2025-02-03T14:30}에 만났다."},
				{Language: "es", Text: "Se vieron a las [14:30 horas del lunes]{@2025-02-03T14:30}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 2 p.m.]{@2025-01-31T14:00}"},
				{Language: "fr", Text: "Ils se sont vus [vendredi à 14 h 30]{@2025-01-31T14:30}."},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a, next := &h.atoms[h.k], h.k+1
				if h.isKind(next, atomHourMark) && h.mayContinue(next) {
					next++
				}
				return timeRead{Clock: a.clock, loose: h.Tokens[a.from].Text[0] != '0', next: next}, true
			},
		},
		{
			Name: "date/part-before-hour",
			Doc:  "A part of an hour that stands before it is minutes after or before that hour.",
			On:   onMinuteMark,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at half past nine]{@2025-01-31T09:30}."},
				{Language: "en", Text: "They met on [Friday at a quarter to ten]{@2025-01-31T09:45}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at nine]{@2025-01-31T09:00}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi à neuf heures et demie]{@2025-01-31T09:30}."},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a := &h.atoms[h.k]
				if a.roles&linkBeforeHour == 0 || !h.isKind(h.k+1, atomNumber) {
					return timeRead{}, false
				}
				hour := &h.atoms[h.k+1]
				minutes := 60*hour.n + a.n
				return timeRead{Clock: newClock(minutes/60, minutes%60), loose: true, next: h.k + 2}, hour.n > 0 && hour.n <= 12 && hour.digits < 3 && hour.roles == 0
			},
		},
		{
			Name: "date/hour-with-its-mark",
			Doc:  "A number with the mark of an hour is a time, with the minutes behind it.",
			On:   onNumber,
			Over: []string{"date/bare-hour"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [vendredi à 15 h 30]{@2025-01-31T15:30}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi à neuf heures moins le quart]{@2025-01-31T08:45}."},
				{Language: "en", Text: "They met on [Friday at 9 o'clock]{@2025-01-31T09:00}."},
				{Language: "ko", Text: "그들은 [월요일 오후 3시 20분]{@2025-02-03T15:20}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [vendredi pendant 3 jours]{@2025-01-31/2025-02-02}."},
				{Language: "fr", Text: "Ils l'ont vu en [6 h 4 min]{364 min} [vendredi]{@2025-01-31}."},
				{Language: "en", Text: "They met on [Friday at 9 a.m.]{@2025-01-31T09:00}"},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a := h.number()
				if a == nil || !h.isKind(h.k+1, atomHourMark) || !h.mayContinue(h.k+1) {
					return timeRead{}, false
				}
				c, next := h.parseMarkedHour(h.k, h.k+2)
				if next > h.k+2 && !h.lead && h.isKind(next-1, atomMinuteMark) && h.isKind(next-2, atomNumber) && !h.has(language.Counters) {
					return timeRead{}, false // put it out in 6 h 4 min
				}
				return timeRead{Clock: c, loose: a.digits == 0 || h.has(language.Counters), next: next}, true
			},
		},
		{
			Name: "date/hour-before-meridiem",
			Doc:  "A number up to twelve before a.m. or p.m. is an hour.",
			On:   onNumber,
			Over: []string{"date/bare-hour"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday, 3 p.m.]{@2025-01-31T15:00}, in [Bonn]{place}."},
				{Language: "en", Text: "The vote is due by [3 p.m.]{@2025-02-04T15:00} in [Ohio]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 9]{@2025-01-31T09:00} in [Bonn]{place}."},
				{Language: "en", Text: "They met on [Friday at 3:30 p.m.]{@2025-01-31T15:30}"},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a := h.number()
				if a == nil || a.n == 0 || a.n > 12 || !h.isKind(h.k+1, atomMeridiem) && h.parseShortMeridiem(h.k+1) == 0 {
					return timeRead{}, false
				}
				return timeRead{Clock: newClock(a.n, 0), next: h.k + 1}, true
			},
		},
		{
			Name: "date/hour-and-minutes-in-words",
			Doc:  "Two numbers in words behind each other are an hour and its minutes.",
			On:   onNumber,
			Over: []string{"date/bare-hour"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at ten thirty]{@2025-01-31T10:30}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at ten]{@2025-01-31T10:00}."},
				{Language: "en", Text: "They met on [Friday at 10:30]{@2025-01-31T10:30}."},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a := h.number()
				if a == nil || a.n == 0 || a.digits > 0 || a.roles != 0 || !h.isMinutesInWords(h.k+1) {
					return timeRead{}, false
				}
				next := h.k + 2
				if h.isKind(next, atomMinuteMark) {
					next++
				}
				return timeRead{Clock: newClock(a.n, h.atoms[h.k+1].n), loose: true, next: next}, true
			},
		},
		{
			Name: "date/hour-with-its-part",
			Doc:  "A number behind a preposition of times, with a part of an hour behind it, is a time.",
			On:   onNumber,
			Over: []string{"date/bare-hour"},
			Decides: []rule.Example{
				{Language: "es", Text: "Se vieron el [lunes a las tres y media]{@2025-02-03T03:30}."},
				{Language: "es", Text: "Se vieron el [lunes a las ocho menos cuarto]{@2025-02-03T07:45}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Se vieron el [lunes a las tres]{@2025-02-03T03:00} en casa."},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a, next := h.number(), h.k+1
				if a == nil || a.n == 0 || a.roles != 0 || !h.lead || !h.hasRole(next, linkAnd|linkMinus) && !h.isKind(next, atomMinuteMark) {
					return timeRead{}, false
				}
				c, end := h.parseMarkedHour(h.k, next)
				return timeRead{Clock: c, loose: true, next: end}, end > next
			},
		},
		{
			Name: "date/bare-hour",
			Doc:  "A number behind a preposition of times is an hour, unless it counts or measures what follows.",
			On:   onNumber,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 9]{@2025-01-31T09:00} in [Bonn]{place}."},
				{Language: "en", Text: "They met on [Friday around ten]{@2025-01-31T10:00}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi vers 9]{@2025-01-31T09:00} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday]{@2025-01-31} at [3 pubs]{3 pubs}."},
				{Language: "en", Text: "They met on [Friday, 3 p.m.]{@2025-01-31T15:00}, in [Bonn]{place}."},
				{Language: "fr", Text: "Il finit le [6 avril]{@2025-04-06}, à [six minutes]{6 min} de moi."},
			},
			Answer: func(h hourAt) (timeRead, bool) {
				a := h.number()
				if a == nil || a.n == 0 || a.roles != 0 || !h.lead || h.countsNoun(h.k) || h.isKind(h.k+1, atomUnit) || h.isKind(h.k+1, atomMinuteMark) {
					return timeRead{}, false
				}
				return timeRead{Clock: newClock(a.n, 0), loose: true, next: h.k + 1}, true
			},
		},
	},
}

// isMinutesInWords reports minutes that follow an hour without a mark: ten
// thirty.
func (p *Parser) isMinutesInWords(k int) bool {
	return p.isKind(k, atomNumber) && p.atoms[k].digits == 0 && p.atoms[k].n < 60 && p.atoms[k].n > 9
}
