package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
			Decides: []rule.Example{
				{Language: "fr", Text: "La firme Juillet est à vendre."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La firme est à vendre en [juillet]{@2025-07}."},
			},
			Answer: rule.Says(false, func(c candidate) bool {
				return !c.isCued() && !c.startsSentence()
			}),
		},
		{
			Name: "date/weekday-with-capital",
			Doc:  "Where weekdays are written small, one with a capital behind another is a name.",
			Not:  language.CapitalisedCalendar,
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "fr", Text: "[Jean-Paul]{person} Dimanche enseigne."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Jean-Paul]{person} enseigne [dimanche]{@2025-02-02}."},
			},
			Answer: rule.Says(false, func(c candidate) bool {
				a := c.atom()
				return !c.isCued() && !c.startsSentence() && c.Tokens[a.from-1].Upper && a.gap == text.GapSpace && !c.isInCapitals()
			}),
		},
		{
			Name: "date/behind-title",
			Doc:  "Behind a title of persons a name of the calendar is a family name.",
			Decides: []rule.Example{
				{Language: "en", Text: "Mr. June left."},
				{Language: "fr", Text: "Le maire, M. Mai, est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [June]{@2024-06} he left."},
			},
			Answer: rule.Says(false, candidate.isAfterTitle),
		},
		{
			Name: "date/before-family-name",
			Doc:  "Before a word with a capital a name of the calendar is a first name.",
			Decides: []rule.Example{
				{Language: "en", Text: "The ship Easter Rose sank."},
				{Language: "fr", Text: "Le navire Noël [Roux]{person} a coulé."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At [Easter]{@2024-03-31} the ship sank."},
				{Language: "en", Text: "On [Tuesday]{@2025-02-04} [Rose Hall]{place} burnt down."},
			},
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
			Name: "date/street-before",
			Doc:  "A day behind a word for a street or a place is its name.",
			On:   onMonth | onNumber | onOrdinal | onNumeric,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle vit rue du [4]{4}-Septembre."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle vit ici depuis le [4 septembre]{@2024-09-04}."},
			},
			Answer: rule.Says(true, candidate.isOfStreet),
		},
		{
			Name: "date/street-right-before",
			Doc:  "A day right behind a word for a street or a place is its name, where the language puts no preposition between.",
			For:  language.BareDatesInNames,
			On:   onMonth | onNumber | onOrdinal | onNumeric,
			Decides: []rule.Example{
				{Language: "es", Text: "La avenida 25 de Mayo está cortada."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "La avenida está cortada el [25 de mayo]{@2025-05-25}."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				from := c.atoms[c.i].from
				return from > 0 && c.dates.namingWords[c.Tokens[from-1].Lower] && c.isDayOrMonth(c.i)
			}),
		},
		{
			Name: "date/street-behind",
			Doc:  "A month before a word for a street with a capital is its name.",
			Not:  language.Counters,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "She moved to 12 [March Road]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She moved on [12 March]{@2024-03-12}."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return len(c.dates.namingWords) == 0 && c.isKind(c.next-1, atomMonth) && c.isNameAfter(c.next) && c.Reader.SenseAt(c.behind()).NounRoles&lexeme.NounStreet != 0
			}),
		},
	},
}

// isOfStreet reports whether a naming word and "of" stand before a day or
// month: rue du 4-Septembre.
func (c candidate) isOfStreet() bool {
	if len(c.dates.namingWords) == 0 || c.node.op == opRange { // la place du 3 au 5 mai
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
