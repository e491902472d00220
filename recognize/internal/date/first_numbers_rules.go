package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// firstNumber is a number behind the first end of a range, whose mark stands with the
// number behind it.
type firstNumber struct {
	left             *expression
	n                int
	months, quarters bool // that mark
}

// firstNumbers decide what the number is.
var firstNumbers = rule.List[firstNumber, *expression]{
	Name: "date/first-number",
	Asks: "What is a number of a range whose mark stands only with the second?",
	Rules: []rule.Rule[firstNumber, *expression]{
		{
			Name: "date/first-month-of-two",
			Doc:  "Behind a year and before the mark of a month it is a month.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 4~6월]{@2023-04/2023-06} 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 4월부터 6월까지]{@2023-04/2023-06} 줄었다."},
				{Language: "ko", Text: "매출은 [4~6월]{@2024-04/2024-06} 줄었다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				if n.left.op != opFields || !n.left.alts[0].isYearOnly() || !n.months {
					return nil, false
				}
				f := n.left.alts[0]
				f.month = n.n
				return newFieldsNode(f), true
			},
		},
		{
			Name: "date/first-quarter-of-two",
			Doc:  "Behind a year and before the mark of a quarter it is a quarter.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 1~3분기]{@2023-33/2023-35} 줄었다."},
				{Language: "ko", Text: "매출은 [지난해 1~3분기]{@2024-33/2024-35} 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 1분기]{@2023-33} 줄었다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				switch {
				case !n.quarters:
				case n.left.op == opFields && n.left.alts[0].isYearOnly():
					f := n.left.alts[0]
					f.quarter = n.n
					return newFieldsNode(f), true
				case n.left.op == opUnit && n.left.unit == calendar.UnitYear:
					return &expression{op: opWithin, alts: []fields{{quarter: n.n}}, a: n.left}, true
				}
				return nil, false
			},
		},
		{
			Name: "date/first-day-of-two",
			Doc:  "Behind a month it is a day of that month.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3~5일]{@2025-02-03/2025-02-05} 열렸다."},
				{Language: "ko", Text: "행사는 [지난달 3~5일]{@2025-01-03/2025-01-05} 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3일부터 5일까지]{@2025-02-03/2025-02-05} 열렸다."},
				{Language: "ko", Text: "행사는 [3~5일]{@2025-02-03/2025-02-05} 열렸다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				switch {
				case n.left.op == opFields && n.left.alts[0].month > 0 && n.left.alts[0].day == 0:
					f := n.left.alts[0]
					f.day = n.n
					return newFieldsNode(f), true
				case n.left.op == opUnit && n.left.unit == calendar.UnitMonth:
					return &expression{op: opWithin, alts: []fields{{day: n.n}}, a: n.left}, true
				}
				return nil, false
			},
		},
	},
}
