package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// onLengths is what a length begins with.
const onLengths = onNumber | onLength | asOffset

// offsetProductions make dates by their distance from now or from another date.
var offsetProductions = []rule.Rule[start, parsed]{
	{
		Name:   "date/ago",
		Doc:    "A length behind a word for ago lies before publication.",
		On:     onAgo | asOffset,
		Answer: reads((*Parser).parseAgo),
	},
	{
		Name:   "date/within-length-of",
		Doc:    "A length behind “in” or “within” that is counted from a date ends so long after it.",
		On:     onIn | asOffset,
		Answer: reads((*Parser).parseInOf),
	},
	{
		Name:   "date/in-length",
		Doc:    "A length behind “in” lies after publication.",
		On:     onIn | asOffset,
		Answer: reads((*Parser).parseIn),
	},
	{
		Name:   "date/within-length",
		Doc:    "A length behind “within” is its end, or the stretch up to it.",
		On:     onIn | asOffset,
		Answer: reads((*Parser).parseWithin),
	},
	{
		Name:   "date/weekdays-from",
		Doc:    "A number of weekdays before or after a date is counted from that date.",
		On:     onNumber | onOrdinal | asOffset,
		Answer: reads((*Parser).parseWeekdaysFrom),
	},
	{
		Name:   "date/weekdays-ago",
		Doc:    "A number of weekdays ago, or from now, is counted from publication.",
		On:     onNumber | asOffset,
		Answer: reads((*Parser).parseWeekdaysAgo),
	},
	{
		Name:   "date/length-from",
		Doc:    "A length before or after a date is counted from that date.",
		On:     onLengths,
		Answer: reads((*Parser).parseLengthFrom),
	},
	{
		Name:   "date/length-ago",
		Doc:    "A length with ago or later behind it is counted from publication, or from the date before.",
		On:     onLengths,
		Answer: reads((*Parser).parseLengthAgo),
	},
}

// lengthFrom is a length with a word behind it that says what it is counted from.
type lengthFrom struct {
	*Parser
	years bool // more years than a length has
	at    int  // the atom of the word
}

// distances decides whether a length with a word behind it is counted from now.
var distances = rule.List[lengthFrom, bool]{
	Name: "date/distance",
	Asks: "Is a length with a word such as ago or after behind it counted from now?",
	Rules: []rule.Rule[lengthFrom, bool]{
		{
			Name:   "date/year-is-no-length",
			Doc:    "A thousand years or more before a word for after are a year and no length.",
			For:    language.Counters,
			Answer: rule.Says(false, func(d lengthFrom) bool { return d.years }),
		},
		{
			Name: "date/length-from-event",
			Doc:  "A length before or after an event is not counted from now.",
			Answer: rule.Says(false, func(d lengthFrom) bool {
				to := d.atoms[d.at].to
				return d.hasRole(d.at, linkFromPoint|linkBackFrom) &&
					(d.hasRole(d.at+1, linkArticle) || d.at+1 >= len(d.atoms) && to < len(d.Tokens) && d.Tokens[to].Class != text.ClassPunct)
			}),
		},
	},
}

// isFromNow reports whether lengths with a word at an atom behind them are counted from
// now.
func (p *Parser) isFromNow(list []length, at int) bool {
	fromNow, ok := distances.Ask(lengthFrom{p, hasLength(list, calendar.UnitYear, 1000), at}, p.Traits, 0, p.Observer, p.place(at-1, at+1))
	return !ok || fromNow
}
