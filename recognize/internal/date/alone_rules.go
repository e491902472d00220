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
