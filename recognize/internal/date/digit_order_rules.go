package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
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
			Name: "date/year-first",
			Doc:  "The year stands first where the language writes it so.",
			For:  language.YearFirst,
			Decides: []rule.Example{
				{Language: "ko", Text: "[25/02/04]{@2025-02-04}에 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened on [25/2/04]{@2004-02-25}."},
				{Language: "ko", Text: "[2025-02-04]{@2025-02-04}에 열렸다."},
			},
			Answer: rule.Says(yearFirst, func(numbers) bool { return true }),
		},
		{
			Name: "date/points-day-first",
			Doc:  "Between full stops the day stands first.",
			For:  language.MonthFirst,
			Over: []string{"date/month-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on [4.2.2025]{@2025-02-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened on [4/2/2025]{@2025-04-02}."},
			},
			Answer: rule.Says(dayFirst, func(g numbers) bool { return g.mark == "." && g.n == 3 }),
		},
		{
			Name: "date/text-writes-day-first",
			Doc:  "The day stands first in a text that writes it before the names of months.",
			For:  language.MonthFirst,
			Over: []string{"date/month-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "From [17 May 2025]{@2025-05-17} on; until [3/4/2025]{@2025-04-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "From [May 17, 2025]{@2025-05-17} on; until [3/4/2025]{@2025-03-04}."},
			},
			Answer: rule.Says(dayFirst, func(g numbers) bool { return g.dayLed > 0 }),
		},
		{
			Name: "date/month-first",
			Doc:  "The month stands first where the language writes it so.",
			For:  language.MonthFirst,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on [4/2/2025]{@2025-04-02}."},
				{Language: "en", Text: "It opened on [4/2]{@2024-04-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en-GB", Text: "It opened on [4/2/2025]{@2025-02-04}."},
				{Language: "fr", Text: "Il a ouvert le [4/2/2025]{@2025-02-04}."},
			},
			Answer: rule.Says(monthFirst, func(numbers) bool { return true }),
		},
	},
}
