package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// aloneProductions make dates of a year or a day of the month alone.
var aloneProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/year",
		Doc:  "A number is a year where what stands around it says so.",
		On:   onNumber | onUnit | onEra | onYearMark,
		Decides: []rule.Example{
			{Language: "en", Text: "The bridge was built in [1932]{@1932}."},
			{Language: "en", Text: "The town fell in [AD 79]{@0079}."},
			{Language: "fr", Text: "Le pont date de [1932]{@1932}."},
			{Language: "ko", Text: "다리는 [1932년]{@1932}에 세워졌다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The bridge was built in [March 1932]{@1932-03}."},
			{Language: "fr", Text: "Le pont a coûté [1932 euros]{1932 EUR}."},
		},
		Answer: reads((*Parser).parseYearAlone),
	},
	{
		Name: "date/listed-day",
		Doc:  "A number in a list of days of which another has the month is a day of that month; days that follow one another are a range.",
		On:   onNumber | onOrdinal,
		Not:  language.Counters,
		Over: []string{"date/day"},
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [12]{@2025-03-12} and [19 March]{@2025-03-19}."},
			{Language: "en", Text: "They will meet on [March 12]{@2025-03-12} and [19]{@2025-03-19}."},
			{Language: "fr", Text: "Ils se verront les [12]{@2025-03-12} et [19 mars]{@2025-03-19}."},
			{Language: "es", Text: "Se verán los días [12]{@2025-03-12} y [19 de marzo]{@2025-03-19}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet on [12 and 13 March]{@2025-03-12/2025-03-13}."},
			{Language: "en", Text: "It opens on [March 12]{@2025-03-12} and [19 people]{19 people} will come."},
			{Language: "fr", Text: "Ils se verront [entre le 12 et le 19 mars]{@2025-03-12/2025-03-19}."},
		},
		Answer: reads((*Parser).parseListedDay),
	},
	{
		Name: "date/day",
		Doc:  "A number is a day of the month where a word before it says so.",
		On:   onNumber | onOrdinal,
		Not:  language.Counters,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [the 12th]{@2025-02-12}."},
			{Language: "fr", Text: "Ils se verront [le 12]{@2025-02-12} à [Lille]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet on the [12th of March]{@2025-03-12}."},
			{Language: "fr", Text: "Ils se verront le [12 mars]{@2025-03-12} à [Lille]{place}."},
		},
		Answer: reads((*Parser).parseDayAlone),
	},
	{
		Name: "date/day-by-its-mark",
		Doc:  "A number with the mark of a day is a day of the month.",
		On:   onNumber | asMarkedDay,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "그는 [12일]{@2025-01-12} [서울]{place}에서 말했다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그는 [2월 12일]{@2024-02-12} [서울]{place}에서 말했다."},
			{Language: "ko", Text: "그는 [12월]{@2024-12} [서울]{place}에서 말했다."},
		},
		Answer: reads((*Parser).parseMarkedDay),
	},
}
