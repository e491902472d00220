package recognize

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// overlap is two candidates that share characters.
type overlap struct {
	later, earlier *candidate // in text order

	name, figure, date *candidate // those of each kind, nil for none
}

// What the two candidates of an overlap are.
const (
	nameAndOther rule.Triggers = 1 << iota
	figureAndDate
	figureInDate // on a part of it
)

// triggers returns what the two candidates are.
func (o *overlap) triggers() rule.Triggers {
	if o.name != nil {
		return nameAndOther
	}
	if o.figure.length() < o.date.length() {
		return figureAndDate | figureInDate
	}
	return figureAndDate
}

// sort finds the kinds of the two.
func (o *overlap) sort() {
	for _, c := range [...]*candidate{o.later, o.earlier} {
		switch c.kind {
		case schema.KindParty:
			o.name = c
		case schema.KindFigure:
			o.figure = c
		case schema.KindDate:
			o.date = c
		}
	}
}

// other returns the candidate that is no name, where one is.
func (o *overlap) other() *candidate {
	if o.figure != nil {
		return o.figure
	}
	return o.date
}

// nameCovers reports a name that covers the figure or date.
func (o *overlap) nameCovers() bool {
	return o.name.start <= o.other().start && o.name.end >= o.other().end
}

// length returns how many characters a candidate has.
func (c *candidate) length() int { return c.end - c.start }

// kept is which of two overlapping candidates is kept.
type kept uint8

const (
	keepName  kept = iota + 1
	keepOther      // than the name
	keepFigure
	keepDate
)

// overlaps decides which of two overlapping findings is kept.
var overlaps = rule.List[*overlap, kept]{
	Name: "overlay/overlap",
	Asks: "Which of two findings that share characters is kept?",
	Rules: []rule.Rule[*overlap, kept]{
		{
			Name: "overlay/amount-in-no-name",
			Doc:  "A name takes in no amount of money, percentage or quantity.",
			On:   nameAndOther,
			Over: []string{"overlay/longer-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "They give away [USD50]{50 USD} Cards."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They give away [GPT-4o]{product} licences."},
			},
			Answer: rule.Says(keepOther, func(o *overlap) bool { return o.other().hasUnit() }),
		},
		{
			Name: "overlay/longer-name",
			Doc:  "A number or a date is part of the name that covers it and is longer.",
			On:   nameAndOther,
			Decides: []rule.Example{
				{Language: "en", Text: "She read [Nineteen Eighty-Four]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was [Christmas Eve]{@2024-12-24}."},
			},
			Answer: rule.Says(keepName, func(o *overlap) bool {
				return o.nameCovers() && o.name.length() > o.other().length()
			}),
		},
		{
			Name:      "overlay/part-is-no-name",
			Doc:       "What would be a name in a part of a figure or a date, or be all of it, is none.",
			On:        nameAndOther,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "It was [Christmas Eve]{@2024-12-24}."},
				{Language: "en", Text: "The list had [two Lees]{2 Lees}."},
				{Language: "fr", Text: "Ils fêtent la [Saint-Valentin]{@2025-02-14}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Eve]{person} was there on [1 February]{@2025-02-01}."},
			},
			Answer: rule.Says(keepOther, func(*overlap) bool { return true }),
		},
		{
			Name: "overlay/percentage-in-no-date",
			Doc:  "A number that measures per cent, by what stands behind another one, is no date.",
			On:   figureAndDate,
			Over: []string{"overlay/number-in-date", "overlay/number-beside-date"},
			Decides: []rule.Example{
				{Language: "es", Text: "La tasa bajó del [5.2]{5.2 %} al [4.8 %]{4.8 %}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The sale ends on [5/8]{@2025-05-08}."},
			},
			Answer: rule.Says(keepFigure, func(o *overlap) bool {
				return o.figure.figures[0].Kind == schema.Percent && o.figure.start >= o.date.start && o.figure.end <= o.date.end
			}),
		},
		{
			Name: "overlay/number-in-date",
			Doc:  "A number is part of the date that covers it.",
			On:   figureAndDate,
			Over: []string{"overlay/number-beside-date", "overlay/amount-of-year"},
			Decides: []rule.Example{
				{Language: "en", Text: "The sale ends on [6/30]{@2025-06-30}."},
				{Language: "fr", Text: "Ils ouvrent [du 4 au 6 mars 2025]{@2025-03-04/2025-03-06}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [3/4]{0.75 1} of the cake."},
			},
			Answer: rule.Says(keepDate, func(o *overlap) bool {
				return o.figure.start >= o.date.start && o.figure.end <= o.date.end
			}),
		},
		{
			Name: "overlay/number-beside-date",
			Doc:  "A number of a date in the calendar's words counts nothing beside it.",
			On:   figureAndDate,
			Over: []string{"overlay/amount-of-year"},
			Decides: []rule.Example{
				{Language: "en", Text: "On [June 17]{@2024-06-17} voters chose him."},
				{Language: "en", Text: "The [Jan. 7]{@2025-01-07} attacks shook them."},
				{Language: "ko", Text: "[앞으로 6개월]{@2025-02-05/2025-08-04}간 뽑는다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "On that day [17 voters]{17 voters} chose him."},
			},
			Answer: rule.Says(keepDate, func(o *overlap) bool {
				return o.date.certain && (o.figure.start > o.date.start || o.figure.end < o.date.end)
			}),
		},
		{
			Name: "overlay/amount-of-year",
			Doc:  "Four digits with a unit behind them are an amount and no year.",
			On:   figureAndDate,
			Over: []string{"overlay/noun-after-year"},
			Decides: []rule.Example{
				{Language: "en", Text: "They hunt for the [2006 euro]{2006 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [2006]{@2006} people hunted."},
			},
			Answer: rule.Says(keepFigure, func(o *overlap) bool { return o.figure.hasUnit() }),
		},
		{
			Name: "overlay/noun-after-year",
			Doc:  "A noun behind a year is not counted by it.",
			On:   figureAndDate,
			Decides: []rule.Example{
				{Language: "en", Text: "In [2024]{@2024} shares rose."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In all [2024 shares]{2024 shares} rose."},
			},
			Answer: rule.Says(keepDate, (*overlap).isYearOfFigure),
		},
		{
			Name:      "overlay/figure-over-date",
			Doc:       "Where nothing else decides, the figure is kept and the date on its words is none.",
			On:        figureAndDate,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "The ratio is = [2003/2006]{0.998504486540379 1} then."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ratio is that of [2003]{@2003}."},
			},
			Answer: rule.Says(keepFigure, func(*overlap) bool { return true }),
		},
	},
}

// isYearOfFigure reports that the date is the year that the figure has as its number.
func (o *overlap) isYearOfFigure() bool {
	year := o.date.dates[0].Value
	return strings.HasPrefix(year, o.figure.figures[0].Value.String()) && year >= "1800" && year <= "2100"
}

// furtherReadings decides whether a figure on the characters of the date that is kept,
// or a date on those of a figure, stays as a further reading.
var furtherReadings = rule.List[*overlap, bool]{
	Name: "overlay/further-reading",
	Asks: "Does the figure or date that is not kept stay as a further reading?",
	Rules: []rule.Rule[*overlap, bool]{
		{
			Name: "overlay/year-counts-nothing",
			Doc:  "A bare number of four digits adds nothing to a year.",
			On:   figureAndDate,
			Answer: rule.Says(false, func(o *overlap) bool {
				f := &o.figure.figures[0]
				return len(f.Value.String()) == 4 && f.Kind == schema.Count
			}),
			Decides: []rule.Example{
				{Language: "en", Text: "He died in [1399]{@1399|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[6/30]{@2025-06-30|@2024-06-30|0.2 1}"},
			},
		},
		{
			Name: "overlay/length-in-date",
			Doc:  "A length of time in the words of a stretch of it, of a day ahead or of a distance to a day is told too: in the three months to September, 30일 이내, three weeks ago.",
			On:   figureInDate,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales rose in the [three months to September 2024]{@2024-07/2024-09|3 mo}."},
				{Language: "en", Text: "Sales rose [three weeks ago]{@2025-01-14|@2025-01-13/2025-01-19|3 wk}."},
				{Language: "es", Text: "La sonda voló [hace casi 20 años]{@2005|@2005-02-04|@2005-02|20 a about}."},
				{Language: "ko", Text: "대금은 [30일 이내]{@2025-03-06|30 d at_most}에 받는다."},
				{Language: "ko", Text: "[최근 5년]{@2020-02-04/2025-02-03|@2020/2024|@2020|@2020-02-04|5 a}간 늘었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales rose for [three months]{3 mo|}."},
				{Language: "en", Text: "Sales rose in [January]{@2025-01} there."},
			},
			Answer: rule.Says(true, func(*overlap) bool { return true }),
		},
		{
			Name:      "overlay/figure-or-date",
			Doc:       "What can be a figure and a date alike is read as both.",
			On:        figureAndDate,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "The sale ends on [6/30]{@2025-06-30|@2024-06-30|0.2 1}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [3/4]{0.75 1} of the cake."},
			},
			Answer: rule.Says(true, func(o *overlap) bool { return o.figure.length() >= o.date.length() }),
		},
	},
}
