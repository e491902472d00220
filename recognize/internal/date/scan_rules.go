package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
)

// onFields are the kinds of atoms that weekday, day, month and year begin with.
const onFields = onMonth | onWeekday | onNumber | onOrdinal | asFields

// fieldProductions make dates of a weekday, a day, a month and a year that stand
// together. A date has one of these shapes.
var fieldProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/weekday",
		Doc:  "A weekday alone is one near the day of publication.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "They voted on [Monday]{@2025-02-03}."},
			{Language: "fr", Text: "Ils ont voté [lundi]{@2025-02-03}."},
			{Language: "ko", Text: "그는 [월요일]{@2025-02-03}에 투표했다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They vote on [Monday, 3 March]{@2025-03-03}."},
			{Language: "fr", Text: "Ils voteront [lundi 3 mars]{@2025-03-03}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.isWeekdayOnly() && s.digits == nil }),
	},
	{
		Name: "date/weekday-with-digits",
		Doc:  "A weekday and a date in digits are one date.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [Tuesday 28/01/2025]{@2025-01-28} again."},
			{Language: "fr", Text: "Ils se sont vus [mardi 7/05/2024]{@2024-05-07} à [Lille]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [28/01/2025]{@2025-01-28} again."},
			{Language: "fr", Text: "Ils se sont vus [mardi 7 mai 2024]{@2024-05-07} à [Lille]{place}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.digits != nil }),
	},
	{
		Name: "date/weekday-and-day",
		Doc:  "A weekday with a number is that day of a month in which it is such a weekday.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [Thursday the 20th]{@2025-02-20} in [Bonn]{place}."},
			{Language: "fr", Text: "Ils se verront [jeudi 20]{@2025-02-20} à [Lille]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet on [Thursday, 20 February]{@2025-02-20} in [Bonn]{place}."},
			{Language: "fr", Text: "Ils se verront le [jeudi 20 février]{@2025-02-20} à [Lille]{place}."},
			{Language: "ko", Text: "그는 [7일]{7 d} 만날 예정이다."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.weekday > 0 && s.day > 0 && s.month == 0 }),
	},
	{
		Name: "date/day-of-list",
		Doc:  "A weekday with a number takes its month from the day behind it in a list.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "fr", Text: "Ils ont joué [samedi 13]{@2024-07-13} et [dimanche 14 juillet]{@2024-07-14} à [Lille]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils ont joué [samedi 13 juillet]{@2024-07-13} à [Lille]{place}."},
			{Language: "fr", Text: "Ils joueront [samedi 15]{@2025-02-15} à [Lille]{place}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.listed }),
	},
	{
		Name: "date/month",
		Doc:  "A month without a year is the one near the day of publication.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in [November]{@2024-11}."},
			{Language: "fr", Text: "Les ventes ont baissé en [novembre]{@2024-11}."},
			{Language: "ko", Text: "매출은 [11월]{@2024-11}에 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales fell in [November 2023]{@2023-11}."},
			{Language: "fr", Text: "Les ventes ont baissé le [4 novembre]{@2024-11-04}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day == 0 && !s.hasYear }),
	},
	{
		Name: "date/month-and-year",
		Doc:  "A month and a year are that month.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in [November 2023]{@2023-11}."},
			{Language: "fr", Text: "Les ventes ont baissé en [novembre 2023]{@2023-11}."},
			{Language: "ko", Text: "매출은 [2023년 11월]{@2023-11}에 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales fell in [November]{@2024-11}."},
			{Language: "fr", Text: "Les ventes ont baissé le [4 novembre 2023]{@2023-11-04}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day == 0 && s.hasYear }),
	},
	{
		Name: "date/day-and-month",
		Doc:  "A day and a month without a year are the day near the day of publication.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [4 November]{@2024-11-04}."},
			{Language: "en", Text: "They met on [November 4]{@2024-11-04}."},
			{Language: "fr", Text: "Ils se sont vus le [4 novembre]{@2024-11-04}."},
			{Language: "ko", Text: "그들은 [11월 4일]{@2024-11-04}에 만났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [4 November 2024]{@2024-11-04}."},
			{Language: "fr", Text: "Ils se sont vus en [novembre]{@2024-11}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day > 0 && !s.hasYear && !s.listed }),
	},
	{
		Name: "date/day-month-and-year",
		Doc:  "A day, a month and a year are that day.",
		On:   onFields,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [4 November 2024]{@2024-11-04}."},
			{Language: "en", Text: "They met on [Monday, November 4, 2024]{@2024-11-04}."},
			{Language: "fr", Text: "Ils se sont vus le [lundi 4 novembre 2024]{@2024-11-04}."},
			{Language: "ko", Text: "그들은 [2024년 11월 4일]{@2024-11-04}에 만났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [4 November]{@2024-11-04}."},
			{Language: "fr", Text: "Ils se sont vus en [novembre 2024]{@2024-11}."},
		},
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day > 0 && s.hasYear }),
	},
}
