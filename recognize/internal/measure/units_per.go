package measure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// unitPer is a unit with a word that may divide it by the next unit: lexemes [at, by)
// and [by, end).
type unitPer struct {
	*Reader
	at, by, end int
	over, under string
}

// What the two units are.
const (
	overTime   rule.Triggers = 1 << iota // the first is a time
	byClock                              // the second is a time of the clock
	byCalendar                           // the second is a time of the calendar
	byOther
)

var (
	clockUnits    = []string{"s", "min", "h", "ms"}
	calendarUnits = []string{"d", "wk", "mo", "a"}
)

// triggers returns what the two units are.
func (q *unitPer) triggers() (on rule.Triggers) {
	isTime := func(unit string) bool {
		return slices.Contains(clockUnits, unit) || slices.Contains(calendarUnits, unit) || strings.HasSuffix(unit, ".a") || strings.HasSuffix(unit, ".wk")
	}
	switch {
	case slices.Contains(clockUnits, q.under):
		on = byClock
	case isTime(q.under):
		on = byCalendar
	default:
		on = byOther
	}
	if isTime(q.over) {
		on |= overTime
	}
	return on
}

// perHow is what a unit behind another one and a word for per is to it.
type perHow uint8

const (
	notDivided perHow = iota
	isDivided
	mayBeDivided // what is measured is told with both
)

// parsePer reads the unit that the units in lexemes [at, next) are divided by.
func (t *Reader) parsePer(at, next int, units []string) (divided []string, end int, ok bool) {
	if !t.IsNear(next) || t.Lexemes[next].Node == nil {
		return units, next, true
	}
	s, by := t.LongestPhrase(next, 0, lexeme.NounPerUnit)
	if s == nil {
		return t.perBehindStuff(at, next, units), next, true
	}
	if !t.IsNear(by) || t.Lexemes[next].Class == text.ClassPunct && !(t.IsGlued(next) && t.IsGlued(by)) {
		return units, next, true
	}
	under, end, ok := t.parseOneUnit(by)
	if !ok {
		return units, next, true
	}
	q := &t.asked.per
	*q = unitPer{t, at, by, end, units[0], under[0]}
	is, _ := unitsPer.Ask(q, t.Traits, q.triggers(), t.Observer, t.Place(at, end))
	switch is {
	case isDivided:
		return []string{q.over + "/" + q.under}, end, true
	case mayBeDivided:
		return append(units[:len(units):len(units)], q.over+"/"+q.under), next, true
	}
	return units, next, true
}

// mostStuff bounds the words for what is measured between a unit and the one it is divided by.
const mostStuff = 2

// perBehindStuff returns the units with the one by which they are divided behind what is
// measured, which is then meant first: 491 litres d'eau par mètre carré.
func (t *Reader) perBehindStuff(at, next int, units []string) []string {
	of, at2 := t.LongestPhrase(next, lexeme.RoleOf, 0)
	if of == nil {
		return units
	}
	for k := at2; k < len(t.Lexemes) && k <= at2+mostStuff && t.IsNear(k); k++ {
		if k > at2 {
			if s, by := t.LongestPhrase(k, 0, lexeme.NounPerUnit); s != nil {
				return t.withDivided(at, k, by, units)
			}
		}
		if t.Lexemes[k].Class != text.ClassWord {
			return units
		}
	}
	return units
}

// withDivided returns the units, after the first one divided by that at a lexeme behind the
// word for per at lexeme per.
func (t *Reader) withDivided(at, per, by int, units []string) []string {
	if !t.IsNear(by) || t.Lexemes[per].Class == text.ClassPunct {
		return units
	}
	under, end, ok := t.parseOneUnit(by)
	if !ok {
		return units
	}
	q := &t.asked.per
	*q = unitPer{t, at, by, end, units[0], under[0]}
	switch is, _ := unitsPer.Ask(q, t.Traits, q.triggers(), t.Observer, t.Place(at, end)); is {
	case isDivided:
		return append([]string{q.over + "/" + q.under}, units...)
	case mayBeDivided:
		return append(units[:len(units):len(units)], q.over+"/"+q.under)
	}
	return units
}

// unitsPer decides whether a unit is divided by another one behind it.
var unitsPer = rule.List[*unitPer, perHow]{
	Name: "measure/unit-per-unit",
	Asks: "Is a unit divided by the one behind it?",
	Rules: []rule.Rule[*unitPer, perHow]{
		{
			Name: "measure/time-per-time",
			Doc:  "A time is not divided: 8 hours a day are 8 hours.",
			On:   overTime,
			Over: []string{"measure/per-clock", "measure/per-calendar", "measure/per-other"},
			Decides: []rule.Example{
				{Language: "en", Text: "He works [8 hours]{8 h|} a day."},
				{Language: "fr", Text: "Il travaille [35 heures]{35 h|} par semaine."},
				{Language: "es", Text: "Trabaja [8 horas]{8 h|} al día."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The river carries [8 cubic metres a second]{8 m3/s}."},
			},
			Answer: rule.Says(notDivided, func(*unitPer) bool { return true }),
		},
		{
			Name: "measure/time-of-its-own",
			Doc:  "A time with a word behind it that says when is one of its own: 20 metres a second later.",
			On:   byClock | byCalendar,
			Over: []string{"measure/per-clock", "measure/per-calendar"},
			Decides: []rule.Example{
				{Language: "en", Text: "The car stood [20 metres]{20 m|} a second ago."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The car does [20 metres a second]{20 m/s} here."},
			},
			Answer: rule.Says(notDivided, func(q *unitPer) bool {
				s, _ := q.LongestPhrase(q.end, 0, lexeme.NounTimesBehind)
				return s != nil && q.IsNear(q.end)
			}),
		},
		{
			Name: "measure/per-clock",
			Doc:  "A unit by the second, the minute or the hour is a speed or a flow: 700 metres per hour.",
			On:   byClock,
			Decides: []rule.Example{
				{Language: "en", Text: "The river carries [8 cubic metres a second]{8 m3/s}."},
				{Language: "fr", Text: "La lave avance de [700 mètres par heure]{700 m/h}."},
				{Language: "es", Text: "La lava avanza a [700 metros por hora]{700 m/h}."},
				{Language: "ko", Text: "유량은 [20㎥/s]{20 m3/s}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She walked [8 km]{8 km} in an hour."},
			},
			Answer: rule.Says(isDivided, func(*unitPer) bool { return true }),
		},
		{
			Name: "measure/per-calendar",
			Doc:  "What is told of a day, a week, a month or a year is measured in the first unit; some divide it: 3 tonnes a year.",
			On:   byCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "They sell [3 tonnes]{3 t|3 t/a} a year."},
				{Language: "fr", Text: "Il boit [2 litres]{2 L|2 L/d} par jour."},
				{Language: "es", Text: "Bebe [2 litros]{2 L|2 L/d} al día."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [3 tonnes]{3 t|} all year."},
			},
			Answer: rule.Says(mayBeDivided, func(*unitPer) bool { return true }),
		},
		{
			Name: "measure/per-other",
			Doc:  "A unit by an area, a volume, a mass or the like is divided by it: 3 tonnes per hectare.",
			On:   byOther,
			Decides: []rule.Example{
				{Language: "en", Text: "The field gives [3 tonnes per hectare]{3 t/har}."},
				{Language: "fr", Text: "L'air contient [12 µg/m3]{12 ug/m3} de plomb."},
				{Language: "fr", Text: "Il est tombé [491 litres]{491 L/m2|491 L} d'eau par mètre carré."},
				{Language: "en", Text: "It had [80 grams]{80 g/L|80 g} of sugar per litre."},
				{Language: "es", Text: "Cayeron [430 litros]{430 L/m2|430 L} de agua por metro cuadrado."},
				{Language: "es", Text: "Cayeron [430 litros por metro cuadrado]{430 L/m2}."},
				{Language: "ko", Text: "농도는 [187㎍/㎥]{187 ug/m3}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [3 tonnes]{3 t} per shop."},
			},
			Answer: rule.Says(isDivided, func(q *unitPer) bool { return q.over != q.under }),
		},
	},
}
