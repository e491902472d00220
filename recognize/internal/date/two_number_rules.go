package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// areDate reports whether two numbers that could be a fraction, a score or a decimal are
// a month with its day or its year.
func (g numbers) areDate() bool {
	on := onShortNumbers
	if g.widths[0] == 4 || g.widths[1] == 4 {
		on = onYearNumber
	}
	yes, decided := twoNumbers.Ask(g, g.Traits, on, g.Observer, rule.Place{From: g.i, To: g.next})
	return yes && decided
}

// What calls for the rules about two numbers.
const (
	onYearNumber   rule.Triggers = 1 << iota // one has four digits
	onShortNumbers                           // none has
)

// twoNumbers decides whether two numbers with a mark between are a date. They are none
// where no rule answers.
var twoNumbers = rule.List[numbers, bool]{
	Name: "date/two-numbers",
	Asks: "Are two numbers with a mark between a date?",
	Rules: []rule.Rule[numbers, bool]{
		{
			Name: "date/sign-behind-numbers",
			Doc:  "Two numbers before a sign of measure are no date.",
			Over: []string{"date/month-and-year-behind-cue", "date/range-with-slashes", "date/numbers-behind-cue", "date/padded-numbers", "date/number-above-twelve"},
			Answer: rule.Says(false, func(g numbers) bool {
				if g.next >= len(g.Tokens) || g.Tokens[g.next].Gap > text.GapSpace {
					return false
				}
				s := g.Tokens[g.next].Text
				return s == "%" || s == "€" || s == "$"
			}),
		},
		{
			Name:   "date/month-and-year-behind-cue",
			Doc:    "A month and a year with a mark that decimals have are a date behind a word that dates follow.",
			On:     onYearNumber,
			Answer: rule.Says(true, numbers.isCued),
		},
		{
			Name: "date/numbers-alone",
			Doc:  "Two numbers with a slash or a space between that are all of a text are a date.",
			On:   onShortNumbers,
			Over: []string{"date/numbers-with-space", "date/well-known-ratio"},
			Answer: rule.Says(true, func(g numbers) bool {
				return g.i == 0 && g.next == len(g.Tokens) && g.mark != "." && g.mark != "-"
			}),
		},
		{
			Name:   "date/numbers-with-space",
			Doc:    "Two numbers with a space between are no date in a sentence.",
			On:     onShortNumbers,
			Over:   []string{"date/numbers-behind-cue"},
			Answer: rule.Says(false, func(g numbers) bool { return g.mark == " " }),
		},
		{
			Name:   "date/range-with-slashes",
			Doc:    "Two pairs of numbers with slashes that a hyphen joins are a range of dates.",
			On:     onShortNumbers,
			Over:   []string{"date/well-known-ratio"},
			Answer: rule.Says(true, numbers.isRangeOfPairs),
		},
		{
			Name:   "date/range-of-hours",
			Doc:    "Two numbers with a hyphen before a word of the hour, or behind one that opens a range, are its ends.",
			On:     onShortNumbers,
			Over:   []string{"date/numbers-behind-cue"},
			Answer: rule.Says(false, func(g numbers) bool { return g.mark == "-" && (g.isClockWord(g.next) || g.isRangeOpen(g.i)) }),
		},
		{
			Name:   "date/numbers-behind-cue",
			Doc:    "Two numbers behind a weekday, on, another date and the like are a date.",
			On:     onShortNumbers,
			Over:   []string{"date/well-known-ratio"},
			Answer: rule.Says(true, numbers.isCued),
		},
		{
			Name:   "date/numbers-before-time",
			Doc:    "Two numbers with a slash before a time of day are a date.",
			On:     onShortNumbers,
			Over:   []string{"date/well-known-ratio"},
			Answer: rule.Says(true, func(g numbers) bool { return g.mark == "/" && g.isTimeAfter(g.next) }),
		},
		{
			Name:   "date/well-known-ratio",
			Doc:    "16/9 is the form of a screen and 24/7 all day.",
			On:     onShortNumbers,
			Over:   []string{"date/padded-numbers", "date/number-above-twelve"},
			Answer: rule.Says(false, func(g numbers) bool { return g.values == [3]int{16, 9} || g.values == [3]int{24, 7} }),
		},
		{
			Name: "date/padded-numbers",
			Doc:  "Two numbers of two digits with a slash are a date in the order of the language, or in the other with a zero.",
			On:   onShortNumbers,
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == "/" && g.isPadded() && (g.isDayOfYear() || min(g.values[0], g.values[1]) < 10)
			}),
		},
		{
			Name: "date/number-above-twelve",
			Doc:  "A number above twelve where the day stands makes a date of two with a slash.",
			On:   onShortNumbers,
			Answer: rule.Says(true, func(g numbers) bool {
				_, day := g.monthAndDay()
				return g.mark == "/" && day > 12 && g.isDayOfYear()
			}),
		},
	},
}

// isCued reports whether what stands before two numbers makes a date of them.
func (g numbers) isCued() bool { return g.isDateBefore(g.i) }

// isPadded reports numbers of two digits each.
func (g numbers) isPadded() bool { return g.widths[0] == 2 && g.widths[1] == 2 }

// monthAndDay returns the numbers in their order. Nobody is told of that before they are
// a date.
func (g numbers) monthAndDay() (month, day int) {
	if g.order(nil) == dayFirst {
		return g.values[1], g.values[0]
	}
	return g.values[0], g.values[1]
}

// isDayOfYear reports whether the calendar has the day in the order of the text.
func (g numbers) isDayOfYear() bool {
	month, day := g.monthAndDay()
	return isValidDay(2000, month, day)
}

// isRangeOfPairs reports whether a mark joins another pair of numbers: 10/1-11/2.
func (g numbers) isRangeOfPairs() bool {
	k := g.next
	return g.mark == "/" && k+3 < len(g.Tokens) && isRangeMark(g.Tokens[k].Text) && g.Tokens[k+1].Class == text.ClassDigits && g.isGluedMark(k+2, "/")
}
