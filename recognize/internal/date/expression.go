package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// op is the operation of a node on its operands.
type op uint8

const (
	opFields  op = iota // alts, each a way to read the same surface
	opUnit              // the unit that now is in, moved by n
	opNamed             // the last (-1), this (0) or next (1) of what alts name
	opCount             // the count units before (n < 0) or after now
	opShift             // lengths before (n < 0) or after a, or now
	opWeekday           // the count-th weekday before or after a, or now
	opPart              // the early (1), middle (2) or late (3) part of a
	opNth               // the nth unit or weekday of a
	opHead              // the first count units of a, the last where n < 0
	opWithin            // what alts name in a
	opHolding           // the unit that holds a
	opRange             // from a to b
	opDecade            // of the year n
	opCentury           // the nth
	opAround            // a, approximately
	opClock             // a time on the day a, until a second one where set
	opStretch           // lengths long, from a on
	opPlus              // the first day of a, n days later
	opSame              // the unit of the date mentioned before
	opEither            // a, or else b
	opEnding            // lengths long, up to the end of a
	opComing            // the weekday on now or next
	opBare              // a number that is no date by itself
	opNow
)

const (
	tenseNone tense = iota
	tensePast
	tenseFuture
)

// expression is a parsed expression before it is resolved to periods.
type expression struct {
	op        op
	unit      calendar.Unit
	n         int
	count     int
	weekday   int
	a, b      *expression
	alts      []fields
	lengths   []length
	at        calendar.Clock
	until     calendar.Clock
	part      int8 // of opUnit: earlier (1) or later (3) in it
	loose     bool // of opClock: perhaps twelve hours later
	full      bool // of opClock: no minutes are given
	dayLead   int8 // of opFields: 1 where the day stands before the month's name, -1 where after
	daypart   int8 // the part of the day that the words name
	anaphoric bool // relative to the date mentioned before
	bound     bool // to nothing else; of opFields: by what was told before
	soon      bool // of opNamed: the first to come
	exact     bool // of opShift: to the day
	sided     bool // of opUnit: the last or the coming one, as the verbs say
	made      made
}

// recurs reports whether what a node names recurs every year, month or week.
func (n *expression) recurs() bool {
	for _, f := range n.alts {
		if f.hasYear {
			return false
		}
	}
	return len(n.alts) > 0
}

// isDay reports whether a node names one day.
func (n *expression) isDay() bool {
	switch n.op {
	case opFields, opNamed, opWithin:
		return len(n.alts) > 0 && (n.alts[0].isDay() || n.alts[0].weekday > 0)
	case opUnit, opSame, opHolding:
		return n.unit == calendar.UnitDay
	case opNth:
		return n.weekday > 0 || n.unit == calendar.UnitDay
	case opShift:
		for _, l := range n.lengths {
			if l.unit != calendar.UnitDay {
				return false
			}
		}
		return true
	case opWeekday, opPlus, opNow:
		return true
	case opClock:
		return !n.at.Set
	}
	return false
}

// tense is what the words around a date say of its time.
type tense uint8
