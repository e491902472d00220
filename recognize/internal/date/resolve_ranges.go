package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// What is asked about the days of a range.
const (
	onSecondEnd rule.Triggers = 1 << iota // when it ends
	onStarts                              // which start is meant
	onEdges                               // what it may span beside its ends
)

// rangeDays is a range whose days are asked for.
type rangeDays struct {
	from, to *expression
	tense    tense
	known    bool
}

// rangesOfDays decide which days a range spans.
var rangesOfDays = rule.List[rangeDays, rangeReading]{
	Name: "date/range-days",
	Asks: "Which days does a range span?",
	Rules: []rule.Rule[rangeDays, rangeReading]{
		{
			Name: "date/end-behind-start",
			Doc:  "An end without a year is the first one behind the start.",
			On:   onSecondEnd,
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [from November 2019 to February]{@2019-11/2020-02}."},
				{Language: "fr", Text: "Il a couru [de novembre 2019 à février]{@2019-11/2020-02}."},
				{Language: "ko", Text: "행사는 [2019년 11월부터 2월까지]{@2019-11/2020-02} 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It ran [from 3 March 2025 to 5 May 2025]{@2025-03-03/2025-05-05}."},
				{Language: "fr", Text: "Il a fermé en [novembre 2019]{@2019-11} et en [février]{@2019-02}."},
			},
			Answer: rule.Says(endBehindStart, func(q rangeDays) bool { return q.to.op == opFields && q.to.recurs() && q.known }),
		},
		{
			Name: "date/nearest-range",
			Doc:  "A range without a year, and without a verb that says when, is the nearest one.",
			On:   onStarts,
			Decides: []rule.Example{
				{Language: "en", Text: "The fair, [Thursday to Friday]{@2025-02-06/2025-02-07}."},
				{Language: "fr", Text: "La foire, [de jeudi à vendredi]{@2025-02-06/2025-02-07}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair was [from Thursday to Friday]{@2025-01-30/2025-01-31}."},
				{Language: "en", Text: "The fair, [November 2024 to January 2025]{@2024-11/2025-01}."},
			},
			Answer: rule.Says(nearestFirst, func(q rangeDays) bool {
				return (q.from.op == opFields || q.from.op == opNamed) && q.from.recurs() && q.tense == tenseNone
			}),
		},
		{
			Name: "date/range-up-to-end",
			Doc:  "A range of months or years may also stop where its end begins.",
			On:   onEdges,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell [from 2019 to 2023]{@2019/2023|@2019/2022}."},
				{Language: "fr", Text: "Il a baissé [de mars à mai 2024]{@2024-03/2024-05|@2024-03/2024-04}."},
				{Language: "ko", Text: "매출은 [2023년 4~6월]{@2023-04/2023-06|@2023-04/2023-05} 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It ran [from 3 to 5 March 2024]{@2024-03-03/2024-03-05}."},
			},
			Answer: rule.Says(upToEnd, func(rangeDays) bool { return true }),
		},
		{
			Name: "date/range-of-parts",
			Doc:  "A range from a part of a date may also span from the edge of that part.",
			On:   onEdges,
			Decides: []rule.Example{
				{Language: "en", Text: "It fell [from late March to mid-May 2024]{@2024-03~/2024-05~|@2024-03/2024-04|@2024-03-21/2024-04-30|@2024-03-16/2024-04-30|@2024-03-31/2024-04-30|@2024-04-01/2024-05-15|@2024-03-21/2024-05-31|@2024-03-16/2024-05-31|@2024-03-31/2024-05-31}."},
				{Language: "fr", Text: "Il a baissé [de fin mars à mi-mai 2024]{@2024-03~/2024-05~|@2024-03/2024-04|@2024-03-21/2024-04-30|@2024-03-16/2024-04-30|@2024-03-31/2024-04-30|@2024-04-01/2024-05-15|@2024-03-21/2024-05-31|@2024-03-16/2024-05-31|@2024-03-31/2024-05-31}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell [from March to May 2024]{@2024-03/2024-05}."},
			},
			Answer: rule.Says(edgeToEdge, func(q rangeDays) bool { return q.from.op == opPart || q.to.op == opPart }),
		},
	},
}

// rangeReading is what rules say of the days of a range, a set.
type rangeReading uint8

const (
	endBehindStart rangeReading = 1 << iota
	nearestFirst
	upToEnd
	edgeToEdge
)

// askRange returns what the rules say of the days of a range.
func (r *resolver) askRange(from, to *expression, on rule.Triggers) (says rangeReading) {
	for by, reading := range rangesOfDays.Each(rangeDays{from, to, r.tense, r.known}, r.traits, on, r.observer) {
		says |= reading
		r.observer.Note(rangesOfDays.Rules[by].Name, r.where)
	}
	return says
}

// rangePeriods returns the stretch from one date to another.
func (r *resolver) rangePeriods(from, to *expression) []calendar.Period {
	out, until := r.spanningPeriods(from, to)
	if len(out) > 1 && r.askRange(from, to, onStarts)&nearestFirst != 0 {
		slices.SortStableFunc(out, func(a, b calendar.Period) int { return r.distance(a) - r.distance(b) })
	}
	for i := range out { // a range of two times is written with both
		if out[i].At.Set != out[i].Until.Set {
			out[i].At, out[i].Until = calendar.Clock{}, calendar.Clock{}
		}
	}
	if from.op != opPart && to.op != opPart && len(until) == 0 {
		return out
	}
	says := r.askRange(from, to, onEdges)
	if says&upToEnd == 0 {
		until = nil
	}
	if says&edgeToEdge != 0 {
		until = append(until, r.edgePeriods(from, to)...)
		if len(out) > 1 {
			return slices.Concat(out[:1], until, out[1:])
		}
	}
	return append(out, until...)
}

// starts returns the readings of the start of a range. What is told of what will be may have
// begun: it is the end that is to come.
func (r *resolver) starts(from *expression) []calendar.Period {
	told := r.told
	defer func() { r.told = told }()
	if told.tense == tenseFuture {
		r.told.tense = tenseNone
	}
	return r.eval(from)
}

// spanningPeriods returns, for each reading of the start, the stretch to the
// first end after it. until has those that stop where the end begins.
func (r *resolver) spanningPeriods(from, to *expression) (out, until []calendar.Period) {
	behind := r.askRange(from, to, onSecondEnd)&endBehindStart != 0
	for _, a := range r.starts(from) {
		for _, b := range r.ends(a.Lo, to, behind) {
			if b.Hi <= a.Lo || b.Lo < a.Lo || b.Hi <= a.Hi && b.Lo <= a.Lo {
				continue
			}
			if r.told.tense == tenseFuture && b.Hi <= r.now {
				break // all of it is gone
			}
			out = append(out, calendar.Period{Lo: a.Lo, Hi: b.Hi, At: a.At, Until: b.At, Fuzzy: a.Fuzzy && b.Fuzzy, Quarters: a.Unit == calendar.UnitQuarter && b.Unit == calendar.UnitQuarter})
			if b.Unit.Months() > 0 && b.Lo > a.Lo {
				until = append(until, calendar.Period{Lo: a.Lo, Hi: b.Lo})
			}
			break
		}
		if len(out) > 5 {
			break
		}
	}
	return out, until
}

// ends returns the readings of the end of a range: those behind the day of its start, or
// those near the day of publication.
func (r *resolver) ends(start int, to *expression, behind bool) []calendar.Period {
	if behind {
		return r.evalFrom(start, to)
	}
	return r.eval(to)
}

// evalFrom returns the periods that a node means seen from a day, as one to come.
func (r *resolver) evalFrom(day int, node *expression) []calendar.Period {
	now, tense, firm, focusYear, focusDay := r.now, r.tense, r.firm, r.focusYear, r.focusDay
	r.now, r.tense, r.firm, r.focusYear, r.focusDay = day, tenseFuture, true, 0, 0
	out := r.eval(node)
	r.now, r.tense, r.firm, r.focusYear, r.focusDay = now, tense, firm, focusYear, focusDay
	return out
}

// edgePeriods returns the stretches from edge to edge of parts: from the end of
// March up to the middle of September.
func (r *resolver) edgePeriods(from, to *expression) []calendar.Period {
	var out []calendar.Period
	for _, a := range r.edges(from, true) {
		for _, b := range r.edges(to, false) {
			if b > a {
				out = append(out, calendar.Period{Lo: a, Hi: b})
				break
			}
		}
	}
	return out
}

// edges returns the days that a part of a period bounds: its beginning, its
// middle or the day after its end. Any other date is bounded by its start or
// its end.
func (r *resolver) edges(node *expression, start bool) []int {
	var out []int
	if node.op != opPart {
		for _, days := range r.eval(node) {
			if start {
				out = append(out, days.Lo)
			} else {
				out = append(out, days.Hi)
			}
		}
		return out
	}
	for _, days := range r.eval(node.a) {
		out = append(out, [...]int{days.Lo, days.Lo + (days.Hi-days.Lo)/2, days.Hi}[node.n-1])
	}
	return out
}

// distance returns how many days lie between now and a period.
func (r *resolver) distance(days calendar.Period) int {
	return max(days.Lo-r.now, r.now-days.Hi+1, 0)
}
