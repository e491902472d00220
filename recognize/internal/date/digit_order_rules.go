package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// fieldOrder is the order of day, month and year in digits.
type fieldOrder uint8

const (
	dayFirst fieldOrder = iota
	monthFirst
	yearFirst
)

// order returns the order of day, month and year in numbers.
func (g numbers) order(o *rule.Observer) fieldOrder {
	order, decided := digitOrders.Ask(g, g.Traits, 0, o, rule.Place{From: g.i, To: g.next})
	if !decided {
		return dayFirst
	}
	return order
}

// digitOrders decides in which order numbers give the parts of a date. The day stands
// first where no rule answers.
var digitOrders = rule.List[numbers, fieldOrder]{
	Name: "date/order",
	Asks: "In which order do numbers give day, month and year?",
	Rules: []rule.Rule[numbers, fieldOrder]{
		{
			Name:   "date/year-first",
			Doc:    "The year stands first where the language writes it so.",
			For:    language.YearFirst,
			Answer: rule.Says(yearFirst, func(numbers) bool { return true }),
		},
		{
			Name:   "date/points-day-first",
			Doc:    "Between full stops the day stands first.",
			For:    language.MonthFirst,
			Over:   []string{"date/month-first"},
			Answer: rule.Says(dayFirst, func(g numbers) bool { return g.mark == "." && g.n == 3 }),
		},
		{
			Name:   "date/text-writes-day-first",
			Doc:    "The day stands first in a text that writes it before the names of months.",
			For:    language.MonthFirst,
			Over:   []string{"date/month-first"},
			Answer: rule.Says(dayFirst, func(g numbers) bool { return g.dayLed > 0 }),
		},
		{
			Name:   "date/month-first",
			Doc:    "The month stands first where the language writes it so.",
			For:    language.MonthFirst,
			Answer: rule.Says(monthFirst, func(numbers) bool { return true }),
		},
	},
}
