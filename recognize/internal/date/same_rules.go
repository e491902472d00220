package date

import "github.com/assaykit/assay/recognize/internal/rule"

// sameProductions make dates of the like of a date before in another year.
var sameProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/same-of-year",
		Doc:  "The same day, month or period of a year is that of the date before in that year, and the year where none was told.",
		On:   onSame,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales rose in [March]{@2024-03}, up from [the same month of 2019]{@2019-03}."},
			{Language: "fr", Text: "Les ventes ont augmenté en [mars]{@2024-03} par rapport au [même mois de 2019]{@2019-03}."},
			{Language: "es", Text: "Las ventas subieron en [marzo de 2024]{@2024-03}, más que en [igual período de 2019]{@2019-03}."},
			{Language: "en", Text: "Sales rose from that of [the same month of 2019]{@2019}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales rose in [March 2024]{@2024-03}, up from [2019]{@2019}."},
			{Language: "en", Text: "They met on [3 May 2024]{@2024-05-03} and left [the same day]{@2024-05-03}."},
		},
		Answer: reads((*Parser).parseSameOfYear),
	},
	{
		Name: "date/year-and-same",
		Doc:  "A year before the word for the like of a date before says in which year it is.",
		On:   onShift | onNumber | onUnit | onRelative | onLink,
		Decides: []rule.Example{
			{Language: "ko", Text: "[2024년 3월]{@2024-03} 매출은 [2019년 같은 달]{@2019-03}보다 늘었다."},
			{Language: "ko", Text: "[2024년 3분기]{@2024-35} 매출은 [전년 동기]{@2023-35} 대비 늘었다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "[2024년 3월]{@2024-03} 매출은 [2019년]{@2019}보다 늘었다."},
			{Language: "ko", Text: "[2024년 3월]{@2024-03} 열었고 [같은 달]{@2024-03} 닫았다."},
		},
		Answer: reads((*Parser).parseYearAndSame),
	},
	{
		Name: "date/this-day-of-year",
		Doc:  "This day or month of another year is that of publication in that year.",
		On:   onRelative,
		Decides: []rule.Example{
			{Language: "en", Text: "She was born on [this day in 1924]{@1924-02-04}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She came [this month]{@2025-02}; in [1924]{@1924} it was closed."},
		},
		Answer: reads((*Parser).parseThisOfYear),
	},
	{
		Name: "date/day-beside-event",
		Doc:  "The day before or after an event without a date is the day that the sentence tells, or that of publication.",
		On:   onShift,
		Decides: []rule.Example{
			{Language: "fr", Text: "Il est parti [lundi]{@2025-02-03}, au [lendemain]{@2025-02-03} du scrutin."},
			{Language: "es", Text: "Se fue el [lunes]{@2025-02-03}, [al día siguiente]{@2025-02-03} de la votación."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Il est parti [le lendemain de Noël]{@2024-12-26}."},
			{Language: "fr", Text: "Il est venu le [3 mai 2024]{@2024-05-03} et est reparti [le lendemain]{@2024-05-04}."},
		},
		Answer: reads((*Parser).parseBesideEvent),
	},
	{
		Name: "date/elliptic-part",
		Doc:  "A rank that ends its clause, in a sentence that told a quarter or a half, is the one of that rank.",
		On:   onOrdinal,
		Decides: []rule.Example{
			{Language: "fr", Text: "La hausse a été forte au [deuxième trimestre 2024]{@2024-34}, après une baisse au [premier]{@2024-33}."},
			{Language: "en", Text: "Sales rose in the [second quarter of 2024]{@2024-34} after a fall in the [first]{@2024-33}."},
			{Language: "es", Text: "Las ventas subieron en el [segundo semestre de 2024]{@2024-41} y cayeron en el [primero]{@2024-40}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Il est monté au [premier]{1 ordinal}."},
			{Language: "en", Text: "Sales rose in [March 2024]{@2024-03} after a fall in the [first]{1 ordinal} store."},
		},
		Answer: reads((*Parser).parseEllipticPart),
	},
}
