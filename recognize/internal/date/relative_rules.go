package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
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
		Name:   "date/relative-range",
		Doc:    "A relative word before a range of days moves the whole range.",
		On:     onRelativeWord,
		For:    language.Counters,
		Answer: reads((*Parser).parseRelativeRange),
	},
	{
		Name:   "date/relative-unit",
		Doc:    "A unit with a relative word before it is the one before, of or after publication.",
		On:     onRelativeWord,
		Answer: reads((*Parser).parseRelativeUnit),
	},
	{
		Name:   "date/unit-relative",
		Doc:    "A unit with a relative word behind it is the one before, of or after publication.",
		On:     onRelativeUnit,
		Answer: reads((*Parser).parseUnitRelative),
	},
	{
		Name:   "date/relative-count",
		Doc:    "A number of units behind a relative word are those up to publication or from it on.",
		On:     onRelativeWord,
		Answer: reads((*Parser).parseRelativeCount),
	},
	{
		Name:   "date/count-relative",
		Doc:    "A number before a relative word or a unit that it moves counts the units.",
		On:     onNumber | asRelative,
		Answer: reads((*Parser).parseCountRelative),
	},
	{
		Name:   "date/part-of-this-unit",
		Doc:    "Earlier or later before this unit is what has passed or is left of it.",
		On:     onPart | asRelative,
		Answer: reads((*Parser).parsePartOfThisUnit),
	},
	{
		Name:   "date/part-of-this-day",
		Doc:    "This morning is the day of publication, last night the day before.",
		On:     onRelativeWord,
		Answer: reads((*Parser).parsePartOfThisDay),
	},
	{
		Name:   "date/numbered-week",
		Doc:    "The word for a week and a number are that week of a year.",
		On:     onRelativeUnit,
		Not:    language.Counters,
		Answer: reads((*Parser).parseNumberedWeek),
	},
	{
		Name:   "date/week-of-day",
		Doc:    "The week or weekend of a day is the one that holds it.",
		On:     onRelativeUnit,
		Answer: reads((*Parser).parseWeekOfDay),
	},
	{
		Name:   "date/relative-name",
		Doc:    "A weekday, a month or a feast with a relative word before it is the one before or after publication.",
		On:     onRelativeWord,
		Answer: reads((*Parser).parseRelativeName),
	},
	{
		Name:   "date/name-relative",
		Doc:    "A weekday, a month or a feast with a relative word behind it is the one before or after publication.",
		On:     onRelativeName,
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
			Name: "date/number-before-unit-relative",
			Doc:  "A relative word that only follows units does not stand between a number and its unit.",
			Answer: rule.Says(false, func(s start) bool {
				return s.atoms[s.i+1].roles&linkBehindNoun != 0
			}),
		},
		{
			Name: "date/number-before-next-week",
			Doc:  "A number above one before a relative word and a single unit counts something else.",
			Not:  language.Counters,
			Answer: rule.Says(false, func(s start) bool {
				return s.atoms[s.i].n > 1 && s.atoms[s.i+2].n == 1 && s.atoms[s.i+1].roles&linkSoon == 0
			}),
		},
		{
			Name:      "date/number-before-units",
			Doc:       "A number before a relative word and units counts the units.",
			Otherwise: true,
			Answer:    rule.Says(true, func(start) bool { return true }),
		},
	},
}

// isCountOfUnits reports whether the number at atom k counts the units behind the
// relative word after it.
func (p *Parser) isCountOfUnits(k int) bool {
	counts, _ := counts.Ask(start{p, k}, p.Traits, 0, p.Observer, p.place(k, k+3))
	return counts
}

// datedUnits decides whether a number with a unit behind a relative word is a day or a
// year of its own.
var datedUnits = rule.List[unitBehind, bool]{
	Name: "date/dated-unit",
	Asks: "Is a number with a unit behind a relative word a day or a year of its own?",
	Rules: []rule.Rule[unitBehind, bool]{
		{
			Name: "date/length-by-its-ending",
			Doc:  "An ending that makes a length of a number with a unit leaves it no date.",
			For:  language.Counters,
			Over: []string{"date/last-numbered-day", "date/last-numbered-year"},
			Answer: rule.Says(false, func(u unitBehind) bool {
				return u.isKind(u.unit+1, atomBroken) && u.mayContinue(u.unit+1)
			}),
		},
		{
			Name: "date/last-numbered-day",
			Doc:  "A relative word before digits up to 31 and the mark of a day means that day of a month.",
			For:  language.Counters,
			Answer: rule.Says(true, func(u unitBehind) bool {
				return u.before.digits > 0 && u.before.n <= 31 && u.atoms[u.unit].unit == calendar.UnitDay
			}),
		},
		{
			Name: "date/last-numbered-year",
			Doc:  "A relative word before four digits and the mark of a year means that year.",
			For:  language.Counters,
			Answer: rule.Says(true, func(u unitBehind) bool {
				return u.before.digits == 4 && u.atoms[u.unit].unit == calendar.UnitYear
			}),
		},
	},
}

// isDatedUnit reports whether a number with a unit is a day or a year of its
// own after a relative word, and no run: 지난 4일, 지난 2009년.
func (p *Parser) isDatedUnit(number, unit int) bool {
	dated, _ := datedUnits.Ask(unitBehind{p, &p.atoms[number], unit}, p.Traits, 0, p.Observer, p.place(number, unit+1))
	return dated
}
