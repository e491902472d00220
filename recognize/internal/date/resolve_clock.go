package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// clockPeriods returns a time on each day of the operand, and what else it may mean.
func (r *resolver) clockPeriods(node *expression) []calendar.Period {
	timed := r.eval(node.a)
	for i := range timed {
		timed[i] = timed[i].WithTime(node.at, node.until)
	}
	r.timed = timedDays{node: node, timed: timed, out: slices.Clone(timed)}
	for by, out := range times.Each(&r.timed, r.traits, 0, r.observer) {
		r.timed.out = out
		r.observer.Note(times.Rules[by].Name, r.where)
	}
	return r.timed.out
}

// timedDays are the readings of a time on the days that it may be of.
type timedDays struct {
	node       *expression
	timed, out []calendar.Period
}

// times are what a time of day may be beside what it says.
var times = rule.List[*timedDays, []calendar.Period]{
	Name: "date/time",
	Asks: "What may a time of a day be beside what it says?",
	Rules: []rule.Rule[*timedDays, []calendar.Period]{
		{
			Name: "date/twelve-hours-later",
			Doc:  "An hour below twelve without a.m. or p.m. may also be one of the afternoon.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 3:30]{@2025-01-31T03:30|@2025-01-31T15:30|@2025-01-31}."},
				{Language: "ko", Text: "그들은 [월요일 3시]{@2025-02-03T03:00|@2025-02-03T15:00|@2025-02-03T03|@2025-02-03}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 15:30]{@2025-01-31T15:30}."},
				{Language: "en", Text: "They met on [Friday at 3:30 p.m.]{@2025-01-31T15:30}"},
			},
			Answer: func(q *timedDays) ([]calendar.Period, bool) {
				if !q.node.loose || q.node.at.Hour >= 12 {
					return nil, false
				}
				out := q.out
				for _, days := range q.timed {
					if days.At.Set {
						days.At.Hour += 12
						out = append(out, days)
					}
				}
				return out, true
			},
		},
		{
			Name: "date/time-less-exact",
			Doc:  "A time may also stand for its hour or its day.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 3 p.m.]{@2025-01-31T15:00|@2025-01-31T15|@2025-01-31}"},
				{Language: "fr", Text: "Ils se sont vus [vendredi à 15 h 30]{@2025-01-31T15:30|@2025-01-31}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday]{@2025-01-31}."},
				{Language: "en", Text: "They met on [Friday evening]{@2025-01-31}."},
			},
			Answer: func(q *timedDays) ([]calendar.Period, bool) {
				out := q.out
				for _, days := range q.timed {
					switch {
					case days.Until.Set:
						out = append(out, calendar.DayPeriod(days.Lo))
					case days.At.Set:
						if q.node.full && !days.At.Zoned {
							days.At.Precision = calendar.UnitHour
							out = append(out, days)
						}
						days.At = calendar.Clock{}
						out = append(out, days)
					}
				}
				return out, true
			},
		},
	},
}
