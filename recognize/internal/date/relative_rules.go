package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// What begins a date that a relative word moves.
const (
	onRelativeWord = onRelative | asRelative
	onRelativeUnit = onUnit | asRelative
	onRelativeName = onMonth | onWeekday | onNumber | onOrdinal | onNumeric | onSeason | onHoliday | onHalf | asRelative
)

// relativeProductions make dates with a relative word before or behind them.
var relativeProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/relative-range",
		Doc:  "A relative word before a range of days moves the whole range.",
		On:   onRelativeWord,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "행사는 [오는 27∼28일]{@2025-02-27/2025-02-28} 열린다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "행사는 [오는 27일]{@2025-02-27} 열린다."},
			{Language: "ko", Text: "행사는 [27∼28일]{@2025-01-27/2025-01-28} 열린다."},
		},
		Answer: reads((*Parser).parseRelativeRange),
	},
	{
		Name: "date/relative-unit",
		Doc:  "A unit with a relative word before it is the one before, of or after publication.",
		On:   onRelativeWord,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell [last month]{@2025-01}."},
			{Language: "fr", Text: "Les ventes ont baissé [cette année]{@2025}."},
			{Language: "ko", Text: "매출은 [최근 분기]{@2024-36}에 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Les ventes ont baissé [le mois dernier]{@2025-01}."},
			{Language: "en", Text: "Sales fell by the month."},
		},
		Answer: reads((*Parser).parseRelativeUnit),
	},
	{
		Name: "date/unit-relative",
		Doc:  "A unit with a relative word behind it is the one before, of or after publication.",
		On:   onRelativeUnit,
		Decides: []rule.Example{
			{Language: "fr", Text: "Les ventes ont baissé [le mois dernier]{@2025-01}."},
			{Language: "fr", Text: "Les ventes baisseront [l'année prochaine]{@2026}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Les ventes ont baissé [ce mois]{@2025-02}."},
			{Language: "en", Text: "Sales fell [last month]{@2025-01}."},
		},
		Answer: reads((*Parser).parseUnitRelative),
	},
	{
		Name: "date/weekend",
		Doc:  "The weekend is the last one, or with a verb of the future the coming one. Where no verb tells a time it is none.",
		On:   onUnit,
		Decides: []rule.Example{
			{Language: "en", Text: "It was shut over [the weekend]{@2025-02-01/2025-02-02|}."},
			{Language: "en", Text: "It will be shut at [the weekend]{@2025-02-08/2025-02-09|}."},
			{Language: "fr", Text: "Il a neigé pendant [le week-end]{@2025-02-01/2025-02-02|}."},
			{Language: "es", Text: "Nevó durante [el fin de semana]{@2025-02-01/2025-02-02|}."},
			{Language: "ko", Text: "[주말]{@2025-02-01/2025-02-02|} 눈이 내렸다."},
			{Language: "ko", Text: "[주말]{@2025-02-08/2025-02-09|} 눈이 내릴 전망이다."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Le bac ferme le week-end."},
			{Language: "en", Text: "It was shut [last weekend]{@2025-02-01/2025-02-02}."},
			{Language: "en", Text: "It was shut for the [weekend of 3 May 2024]{@2024-05-03/2024-05-05}."},
		},
		Answer: reads((*Parser).parseWeekend),
	},
	{
		Name: "date/relative-count",
		Doc:  "A number of units behind a relative word are those up to publication or from it on.",
		On:   onRelativeWord,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in [the last three months]{@2024-11-04/2025-02-03}."},
			{Language: "ko", Text: "매출은 [지난 3개월]{@2024-11-04/2025-02-03} 동안 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils ont joué ces derniers jours."},
			{Language: "en", Text: "Sales fell [last month]{@2025-01}."},
		},
		Answer: reads((*Parser).parseRelativeCount),
	},
	{
		Name: "date/count-relative",
		Doc:  "A number before a relative word or a unit that it moves counts the units.",
		On:   onNumber | asRelative,
		Decides: []rule.Example{
			{Language: "fr", Text: "Les ventes ont baissé ces [trois derniers mois]{@2024-11-04/2025-02-03}."},
			{Language: "fr", Text: "Elle partira dans [les 30 prochains jours]{@2025-02-05/2025-03-06}."},
			{Language: "fr", Text: "Elle a lu [les 30 jours précédents]{@2025-01-05/2025-02-03}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Les ventes ont baissé [le mois dernier]{@2025-01}."},
			{Language: "en", Text: "Only [3]{3} [next week]{@2025-02-10/2025-02-16}."},
		},
		Answer: reads((*Parser).parseCountRelative),
	},
	{
		Name: "date/part-of-this-unit",
		Doc:  "A part before this unit is what has passed or is left of it.",
		On:   onPart | asRelative,
		Decides: []rule.Example{
			{Language: "en", Text: "She left [earlier this month]{@2025-02}."},
			{Language: "fr", Text: "Elle partira [plus tard cette semaine]{@2025-02-03/2025-02-09|@2025-02-04/2025-02-09|@2025-02-07/2025-02-09|@2025-02-06/2025-02-09|@2025-02-08/2025-02-09}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She left [early in 2024]{@2024~}."},
			{Language: "en", Text: "She left [this month]{@2025-02}."},
		},
		Answer: reads((*Parser).parsePartOfThisUnit),
	},
	{
		Name: "date/part-of-this-day",
		Doc:  "A part of the day with a word for this is that of the day of publication.",
		On:   onRelativeWord,
		Decides: []rule.Example{
			{Language: "en", Text: "She left [this morning]{@2025-02-04}."},
			{Language: "fr", Text: "Elle part [cet après-midi]{@2025-02-04}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Elle est partie [cette semaine]{@2025-02-03/2025-02-09}."},
			{Language: "en", Text: "She left [this month]{@2025-02}."},
		},
		Answer: reads((*Parser).parsePartOfThisDay),
	},
	{
		Name: "date/numbered-week",
		Doc:  "The word for a week and a number are that week of a year.",
		On:   onRelativeUnit,
		Not:  language.Counters,
		Decides: []rule.Example{
			{Language: "en", Text: "It will open in [week 32 of 2025]{@2025-08-04/2025-08-10}."},
			{Language: "fr", Text: "Il ouvrira la [semaine 32]{@2025-08-04/2025-08-10} à [Lille]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It will open [in a week]{@2025-02-11}."},
			{Language: "en", Text: "It will open [in 3 weeks]{@2025-02-25}."},
		},
		Answer: reads((*Parser).parseNumberedWeek),
	},
	{
		Name: "date/week-of-day",
		Doc:  "The week or weekend of a day is the one that holds it.",
		On:   onRelativeUnit,
		Decides: []rule.Example{
			{Language: "en", Text: "It will open in the [week of 10 March]{@2025-03-10/2025-03-16}."},
			{Language: "fr", Text: "Il ouvrira la [semaine du 10 mars]{@2025-03-10/2025-03-16}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It will open on [10 March]{@2025-03-10}."},
			{Language: "en", Text: "It will open [this week]{@2025-02-03/2025-02-09}."},
		},
		Answer: reads((*Parser).parseWeekOfDay),
	},
	{
		Name: "date/relative-name",
		Doc:  "A weekday, a month or a feast with a relative word before it is the one before or after publication.",
		On:   onRelativeWord,
		Decides: []rule.Example{
			{Language: "en", Text: "They met [last Friday]{@2025-01-31}."},
			{Language: "en", Text: "They will meet [next March]{@2025-03}."},
			{Language: "fr", Text: "Ils se verront [ce vendredi]{@2025-02-07}."},
			{Language: "ko", Text: "그들은 [오는 14일]{@2025-02-14} 만난다."},
			{Language: "ko", Text: "그들은 [다음 월요일]{@2025-02-10} 만난다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Friday]{@2025-01-31}."},
			{Language: "fr", Text: "Ils se verront [vendredi prochain]{@2025-02-07}."},
		},
		Answer: reads((*Parser).parseRelativeName),
	},
	{
		Name: "date/name-relative",
		Doc:  "A weekday, a month or a feast with a relative word behind it is the one before or after publication.",
		On:   onRelativeName,
		Decides: []rule.Example{
			{Language: "fr", Text: "Ils se verront [vendredi prochain]{@2025-02-07}."},
			{Language: "fr", Text: "Ils se sont vus en [mars dernier]{@2024-03}."},
			{Language: "en", Text: "They will meet the [Friday after next]{@2025-02-14}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils se verront [ce vendredi]{@2025-02-07}."},
			{Language: "en", Text: "They will meet [next Friday]{@2025-02-14}."},
		},
		Answer: reads((*Parser).parseNameRelative),
	},
}

// unitBehind is a word or a number with a unit behind it.
type unitBehind struct {
	*Parser
	before *atom
	unit   int // the atom of the unit
}

// lastUnits decides whether a unit is one before publication.
var lastUnits = rule.List[unitBehind, bool]{
	Name: "date/last-unit",
	Asks: "Is a unit behind a word for last the one before publication?",
	Rules: []rule.Rule[unitBehind, bool]{
		{
			Name: "date/last-of-something",
			Doc:  "The last day of a thing is none before publication.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "It was the last day of his term."},
				{Language: "en", Text: "It was the last year of the plan."},
				{Language: "fr", Text: "C'était la dernière année de son mandat."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [last week]{@2025-01-27/2025-02-02}."},
				{Language: "fr", Text: "Ils se sont vus [la semaine dernière]{@2025-01-27/2025-02-02}."},
			},
			Answer: rule.Says(false, func(u unitBehind) bool {
				return u.before.n < 0 && u.hasRole(u.unit+1, linkOf) && u.atoms[u.unit+1].roles&(linkIn|linkDay|linkFromBehind|linkOwn) == 0
			}),
		},
	},
}

// isLastOfOther reports whether a unit behind a relative word is the last of something
// else and not the one before publication.
func (p *Parser) isLastOfOther(rel *atom, unit int) bool {
	isUnit, ok := lastUnits.Ask(unitBehind{p, rel, unit}, p.Traits, 0, p.Observer, p.place(unit-1, unit+1))
	return ok && !isUnit
}

// counts decides whether a number before a relative word and a unit counts the units.
var counts = rule.List[start, bool]{
	Name: "date/counts-units",
	Asks: "Does a number before a relative word count the units behind it?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/number-before-next-week",
			Doc:  "A number above one before a relative word and a single unit counts something else.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They have only [3]{3} [next week]{@2025-02-10/2025-02-16}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [the next 3 weeks]{@2025-02-05/2025-02-25}."},
				{Language: "fr", Text: "Elle partira dans [les 30 prochains jours]{@2025-02-05/2025-03-06}."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return s.atoms[s.i].n > 1 && s.atoms[s.i+2].n == 1 && s.atoms[s.i+1].roles&linkSoon == 0
			}),
		},
		{
			Name:      "date/number-before-units",
			Doc:       "A number before a relative word and units counts the units.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "fr", Text: "Les ventes ont baissé ces [trois derniers mois]{@2024-11-04/2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Les ventes ont baissé [les trois mois précédents]{@2024-11-04/2025-02-03}."},
			},
			Answer: rule.Says(true, func(start) bool { return true }),
		},
	},
}

// isCountOfUnits reports whether the number at atom k counts the units behind the
// relative word after it.
func (p *Parser) isCountOfUnits(k int) bool {
	counts, _ := counts.Ask(start{p, k}, p.Traits, 0, p.Observer, p.place(k, k+3))
	return counts
}

// datedUnits decides whether a number with the mark of a day behind a relative word is a
// day of its own.
var datedUnits = rule.List[unitBehind, bool]{
	Name: "date/dated-unit",
	Asks: "Is a number with the mark of a day behind a relative word a day of its own?",
	Rules: []rule.Rule[unitBehind, bool]{
		{
			Name: "date/length-by-its-ending",
			Doc:  "An ending that makes a length of a number with a unit leaves it no date.",
			For:  language.Counters,
			Over: []string{"date/last-numbered-day"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-01/2025-02-03}간 쉬었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-03} 떠났다."},
			},
			Answer: rule.Says(false, func(u unitBehind) bool {
				return u.isKind(u.unit+1, atomBroken) && u.mayContinue(u.unit+1)
			}),
		},
		{
			Name: "date/last-numbered-day",
			Doc:  "A relative word before digits up to 31 and the mark of a day means that day of a month.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-03} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [지난 3개월]{@2024-11-04/2025-02-03} 쉬었다."},
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-01/2025-02-03}간 쉬었다."},
			},
			Answer: rule.Says(true, func(u unitBehind) bool {
				return u.before.digits > 0 && u.before.n <= 31 && u.atoms[u.unit].unit == calendar.UnitDay
			}),
		},
	},
}

// isDatedUnit reports whether a number with a unit is a day of its own after a
// relative word, and no run: 지난 4일.
func (p *Parser) isDatedUnit(number, unit int) bool {
	dated, _ := datedUnits.Ask(unitBehind{p, &p.atoms[number], unit}, p.Traits, 0, p.Observer, p.place(number, unit+1))
	return dated
}
