package date

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// calendarNames decides whether a name of the calendar with a capital is a date. It is
// where no rule answers.
var calendarNames = rule.List[candidate, bool]{
	Name: "date/calendar-name",
	Asks: "Is a month, weekday or holiday with a capital a name of a person?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name: "date/month-with-capital",
			Doc:  "Where months are written small, one with a capital within a sentence is a name.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Answer: rule.Says(false, func(c candidate) bool {
				return !c.isCued() && !c.startsSentence()
			}),
		},
		{
			Name: "date/weekday-with-capital",
			Doc:  "Where weekdays are written small, one with a capital behind another is a name.",
			Not:  language.CapitalisedCalendar,
			On:   onWeekday,
			Answer: rule.Says(false, func(c candidate) bool {
				a := c.atom()
				return !c.isCued() && !c.startsSentence() && c.Tokens[a.from-1].Upper && a.gap == text.GapSpace && !c.isInCapitals()
			}),
		},
		{
			Name:   "date/behind-title",
			Doc:    "Behind a title of persons a name of the calendar is a family name.",
			Answer: rule.Says(false, candidate.isAfterTitle),
		},
		{
			Name: "date/before-family-name",
			Doc:  "Before a word with a capital a name of the calendar is a first name.",
			Answer: rule.Says(false, func(c candidate) bool {
				return !c.isCued() && c.isNameAfter(c.next) && (c.atom().kind != atomWeekday || c.startsSentence())
			}),
		},
	},
}

// properNames decides whether a date is the name of something. It is none where no rule
// answers.
var properNames = rule.List[candidate, bool]{
	Name: "date/proper-name",
	Asks: "Is a date the name of a street or a place?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name:   "date/street-before",
			Doc:    "A day behind a word for a street or a place is its name.",
			On:     onMonth | onNumber | onOrdinal | onNumeric,
			Answer: rule.Says(true, candidate.isOfStreet),
		},
		{
			Name: "date/street-behind",
			Doc:  "A month before a word for a street with a capital is its name.",
			Not:  language.Counters,
			On:   onMonth,
			Answer: rule.Says(true, func(c candidate) bool {
				return len(c.dates.namingWords) == 0 && c.isKind(c.next-1, atomMonth) && c.isNameAfter(c.next) && c.Reader.SenseAt(c.behind()).NounRoles&lexeme.NounStreet != 0
			}),
		},
	},
}

// isOfStreet reports whether a naming word and "of" stand before a day or
// month: rue du 4-Septembre.
func (c candidate) isOfStreet() bool {
	if len(c.dates.namingWords) == 0 {
		return false
	}
	first := c.i
	for first < c.next-1 && c.atoms[first].kind == atomLink {
		first++
	}
	if k := first - 1; k < 0 || c.atoms[k].roles&linkOf == 0 || c.atoms[k].to != c.atoms[first].from || !c.isDayOrMonth(first) {
		return false
	}
	k := c.atoms[first-1].from
	return k > 0 && c.dates.namingWords[c.Tokens[k-1].Lower]
}

// isDayOrMonth reports whether an atom is a day or month by its number or name.
func (c candidate) isDayOrMonth(k int) bool {
	kind := c.atoms[k].kind
	return kind == atomMonth || kind == atomNumber || kind == atomOrdinal || kind == atomNumeric
}
