package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// partProductions make dates that are a part of a longer one.
var partProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/head-of",
		Doc:  "The first or last months of a year are so many from its beginning or before its end.",
		On:   onNumber | onOrdinal | onRelative | asNth,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in the [first three months of 2024]{@2024-01/2024-03}."},
			{Language: "fr", Text: "Les ventes ont baissé les [six premiers mois de 2023]{@2023-01/2023-06}."},
			{Language: "en", Text: "Sales fell in the [last four months of 2021]{@2021-09/2021-12}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales fell in the [first quarter of 2024]{@2024-33}."},
			{Language: "en", Text: "Sales fell in [the last three months]{@2024-11-04/2025-02-03}."},
		},
		Answer: reads((*Parser).parseHeadOf),
	},
	{
		Name: "date/century",
		Doc:  "A century by its rank is that century.",
		On:   onOrdinal | asNth,
		Decides: []rule.Example{
			{Language: "en", Text: "It was built in the [19th century]{@18XX}."},
			{Language: "fr", Text: "Il date du [XIXe siècle]{@18XX}."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그것은 [19세기]{@18XX}에 생겼다."},
			{Language: "en", Text: "It was built in [1850]{@1850}."},
		},
		Answer: reads((*Parser).parseCentury),
	},
	{
		Name: "date/nth-of-year",
		Doc:  "A quarter or a half by its rank is one of its year, or the one near the day of publication.",
		On:   onOrdinal | asNth,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in the [third quarter of 2024]{@2024-35}."},
			{Language: "fr", Text: "Les ventes ont baissé au [premier semestre 2024]{@2024-40}."},
			{Language: "en", Text: "Profit rose in the [second half]{@2024-41}."},
			{Language: "es", Text: "Cerró en la [primera mitad de 2013]{@2013-40}."},
			{Language: "es", Text: "Cerró en la [segunda mitad del año]{@2024-41}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35}."},
			{Language: "fr", Text: "Les ventes ont baissé au [T3 2024]{@2024-35}."},
		},
		Answer: reads((*Parser).parseNthOfYear),
	},
	{
		Name: "date/weekday-of-nth-week",
		Doc:  "A weekday of the nth week is the nth such weekday of the month.",
		On:   onOrdinal | onRelative | asNth,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "축제는 [둘째주 일요일]{@2025-02-09} 열린다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "축제는 [3월 둘째주 일요일]{@2025-03-09} 열린다."},
			{Language: "ko", Text: "축제는 [일요일]{@2025-02-02} 열린다."},
		},
		Answer: reads((*Parser).parseWeekdayOfNthWeek),
	},
	{
		Name: "date/nth-of",
		Doc:  "The nth unit or weekday of a longer date is counted from its beginning, the last from its end.",
		On:   onOrdinal | onRelative | asNth,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on the [first Monday of March 2024]{@2024-03-04}."},
			{Language: "fr", Text: "Ils se sont vus la [dernière semaine de septembre 2024]{@2024-09-23/2024-09-29}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Monday, 4 March 2024]{@2024-03-04}."},
			{Language: "en", Text: "They met in the [first three weeks of March 2024]{@2024-03-01/2024-03-21}."},
		},
		Answer: reads((*Parser).parseNthUnitOf),
	},
	{
		Name: "date/nth-weekday",
		Doc:  "The nth weekday of nothing that is named is that of the month of publication.",
		On:   onOrdinal | asNth,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on the [first Sunday]{@2025-02-02}, he said."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on the [first Sunday of March 2024]{@2024-03-03}."},
			{Language: "en", Text: "They met on the [first]{1 ordinal} [Sunday]{@2025-02-02} they could."},
		},
		Answer: reads((*Parser).parseNthWeekday),
	},
	{
		Name: "date/part-of",
		Doc:  "The early, middle or late part of a date is the date, approximately, or a stretch of it.",
		On:   onPart,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in [early 2024]{@2024~}."},
			{Language: "fr", Text: "Les ventes ont baissé [fin mars 2024]{@2024-03~}."},
			{Language: "en", Text: "They met at the [end of the month]{@2025-02~}."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "매출은 [2024년 초]{@2024~} 줄었다."},
			{Language: "en", Text: "Sales fell in [March 2024]{@2024-03}."},
		},
		Answer: reads((*Parser).parsePeriodPart),
	},
}

// aboutProductions make approximate dates.
var aboutProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/about",
		Doc:  "A date behind a word for about is approximate.",
		On:   onAbout,
		Decides: []rule.Example{
			{Language: "en", Text: "The house dates from [about 1850]{@1850~}."},
			{Language: "fr", Text: "La maison date de [vers 1850]{@1850~}."},
			{Language: "en", Text: "She will leave [around 12 March]{@2025-03-12~}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The house dates from [1850]{@1850}."},
			{Language: "ko", Text: "그 집은 [1850년경]{@1850~} 세워졌다."},
		},
		Answer: reads((*Parser).parseAbout),
	},
}

// whole is where the date begins that another expression is a part of.
type whole struct {
	start
	next int // the atom after the date that stands there anyway
}

// wholes decides what a date is a part of where what stands there would mean less alone.
var wholes = rule.List[whole, parsed]{
	Name: "date/whole",
	Asks: "What is a date a part of?",
	Rules: []rule.Rule[whole, parsed]{
		{
			Name: "date/year-of-part",
			Doc:  "Four digits that something is a part of are a year.",
			Decides: []rule.Example{
				{Language: "en", Text: "In the [last four months of 2021]{@2021-09/2021-12} prices fell."},
				{Language: "fr", Text: "Dans les [six premiers mois de 2023]{@2023-01/2023-06} ventes et profits ont baissé."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In the [last four months of 2021]{@2021-09/2021-12} it fell."},
				{Language: "en", Text: "They met on the [first Monday of next month]{@2025-03-03}."},
			},
			Answer: func(w whole) (parsed, bool) {
				y, short, next := w.parseYear(w.i)
				if next <= w.next || y < 1900 || y >= 2100 {
					return parsed{}, false
				}
				return parsed{newFieldsNode(fields{year: y, hasYear: true, short: short}), next}, true
			},
		},
		{
			Name: "date/unit-of-part",
			Doc:  "A unit that something is a part of is the one of publication.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on the [last Friday of the month]{@2025-02-28}."},
				{Language: "fr", Text: "Ils se sont vus à la [fin de l'année]{@2025~}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on the [last Friday of last month]{@2025-01-31}."},
				{Language: "fr", Text: "Ils se sont vus à la [fin de 2024]{@2024~}."},
			},
			Answer: func(w whole) (parsed, bool) {
				if !w.isKind(w.i, atomUnit) || w.atoms[w.i].n == unitPlural || w.atoms[w.i].unit < calendar.UnitDay || w.i+1 <= w.next {
					return parsed{}, false
				}
				return parsed{&expression{op: opUnit, unit: w.atoms[w.i].unit}, w.i + 1}, true
			},
		},
	},
}

// parseWhole reads the date that another expression is a part of.
func (p *Parser) parseWhole(i int) (*expression, int) {
	node, next := p.parsePoint(i)
	k := p.skipLinks(i, 1, linkArticle)
	if of, by, ok := wholes.First(whole{start{p, k}, next}, p.Traits, 0, p.Observer); ok {
		of.node.made.add(fromWholes + by)
		return of.node, of.next
	}
	return node, next
}
