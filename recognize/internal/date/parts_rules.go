package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// partProductions make dates that are a part of a longer one.
var partProductions = []rule.Rule[start, parsed]{
	{
		Name:   "date/head-of",
		Doc:    "The first or last months of a year are so many from its beginning or before its end.",
		On:     onNumber | onOrdinal | onRelative | asNth,
		Answer: reads((*Parser).parseHeadOf),
	},
	{
		Name:   "date/century",
		Doc:    "A century by its rank is that century.",
		On:     onOrdinal | asNth,
		Answer: reads((*Parser).parseCentury),
	},
	{
		Name:   "date/nth-of-year",
		Doc:    "A quarter or a half by its rank is one of its year, or the one near the day of publication.",
		On:     onOrdinal | asNth,
		Answer: reads((*Parser).parseNthOfYear),
	},
	{
		Name:   "date/weekday-of-nth-week",
		Doc:    "A weekday of the nth week is the nth such weekday of the month.",
		On:     onOrdinal | onRelative | asNth,
		For:    language.Counters,
		Answer: reads((*Parser).parseWeekdayOfNthWeek),
	},
	{
		Name:   "date/nth-of",
		Doc:    "The nth unit or weekday of a longer date is counted from its beginning, the last from its end.",
		On:     onOrdinal | onRelative | asNth,
		Answer: reads((*Parser).parseNthUnitOf),
	},
	{
		Name:   "date/nth-weekday",
		Doc:    "The nth weekday of nothing that is named is that of the month of publication.",
		On:     onOrdinal | asNth,
		Answer: reads((*Parser).parseNthWeekday),
	},
	{
		Name:   "date/part-of",
		Doc:    "The early, middle or late part of a date is the date, approximately, or a stretch of it.",
		On:     onPart,
		Answer: reads((*Parser).parsePeriodPart),
	},
}

// aboutProductions make approximate dates.
var aboutProductions = []rule.Rule[start, parsed]{
	{
		Name:   "date/about",
		Doc:    "A date behind a word for about is approximate.",
		On:     onAbout,
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
