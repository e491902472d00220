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
			Decides: []rule.Example{
				{Language: "en", Text: "Shares rose on [Monday]{@2025-02-03} [4.5 %]{4.5 %} again."},
				{Language: "fr", Text: "Le titre gagne [lundi]{@2025-02-03} [4.5 %]{4.5 %} encore."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Shares rose on [Monday 4.5]{@2024-04-05} again."},
			},
			Answer: rule.Says(false, func(g numbers) bool {
				if g.next >= len(g.Tokens) || g.Tokens[g.next].Gap > text.GapSpace {
					return false
				}
				s := g.Tokens[g.next].Text
				if tok := &g.Tokens[g.next]; g.mark == "." && tok.Class == text.ClassHangul && tok.Gap == text.GapNone {
					return !g.isOnlyParticle(tok.Text) // 2.1도
				}
				return s == "%" || s == "€" || s == "$"
			}),
		},
		{
			Name: "date/month-and-year-behind-cue",
			Doc:  "A month and a year with a mark that decimals have are a date behind a word that dates follow.",
			On:   onYearNumber,
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [from 02.2024 to 05.2024]{@2024-02/2024-05}."},
				{Language: "fr", Text: "Il rouvre le [02.2024]{@2024-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [02.2024]{2.2024} more."},
			},
			Answer: rule.Says(true, numbers.isCued),
		},
		{
			Name: "date/numbers-alone",
			Doc:  "Two numbers with a slash or a space between that are all of a text are a date.",
			On:   onShortNumbers,
			Over: []string{"date/numbers-with-space", "date/well-known-ratio"},
			Decides: []rule.Example{
				{Language: "en", Text: "[4/2]{@2025-04-02}"},
				{Language: "fr", Text: "[17 02]{@2025-02-17}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [4/2]{2 1} of it."},
			},
			Answer: rule.Says(true, func(g numbers) bool {
				return g.i == 0 && g.next == len(g.Tokens) && g.mark != "." && g.mark != "-"
			}),
		},
		{
			Name: "date/numbers-with-space",
			Doc:  "Two numbers with a space between are no date in a sentence.",
			On:   onShortNumbers,
			Over: []string{"date/numbers-behind-cue"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[Appelez]{person} le 10 [12]{12}."},
				{Language: "en", Text: "On [12]{12} [10 boats]{10 boats} sank."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il vient le [10/12]{@2024-12-10}."},
			},
			Answer: rule.Says(false, func(g numbers) bool { return g.mark == " " }),
		},
		{
			Name: "date/range-with-slashes",
			Doc:  "Two pairs of numbers with slashes that a hyphen joins are a range of dates.",
			On:   onShortNumbers,
			Over: []string{"date/well-known-ratio"},
			Decides: []rule.Example{
				{Language: "en", Text: "Show the sales [9/9-9/12]{@2024-09-09/2024-09-12}."},
				{Language: "fr", Text: "[Soldes]{person} : [1/10-2/11]{@2025-01-10/2025-11-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Show the sales [9/9]{1 1} or [9/12]{0.75 1}."},
			},
			Answer: rule.Says(true, numbers.isRangeOfPairs),
		},
		{
			Name: "date/range-of-hours",
			Doc:  "Two numbers with a hyphen before a word of the hour, or behind one that opens a range, are its ends.",
			On:   onShortNumbers,
			Over: []string{"date/numbers-behind-cue"},
			Decides: []rule.Example{
				{Language: "en", Text: "He is free on [Wednesday]{@2025-01-29} from 10-4."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He was there on [10-4]{@2024-10-04}."},
			},
			Answer: rule.Says(false, func(g numbers) bool { return g.mark == "-" && (g.isClockWord(g.next) || g.isRangeOpen(g.i)) }),
		},
		{
			Name: "date/decimals-behind-from",
			Doc:  "Two numbers with the language's decimal mark, behind a word that opens a range, are a decimal.",
			On:   onShortNumbers,
			Over: []string{"date/numbers-behind-cue"},
			Decides: []rule.Example{
				{Language: "en", Text: "The index rose to [11.4]{11.4}, from [9.5]{9.5} in [May]{@2024-05}."},
				{Language: "es-MX", Text: "El índice subió a [11.4]{11.4}, desde [9.5]{9.5} en [mayo]{@2024-05}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "L'exposition ouvre [du 12.5 au 3.6]{@2025-05-12/2025-06-03}."},
				{Language: "en", Text: "She was away [from 9/5 to 9/7]{@2024-09-05/2024-09-07}."},
			},
			Answer: rule.Says(false, func(g numbers) bool { return g.mark == g.dates.decimal && g.isRangeOpen(g.i) }),
		},
		{
			Name: "date/numbers-behind-cue",
			Doc:  "Two numbers behind a weekday, another date or a preposition of days are a date.",
			On:   onShortNumbers,
			Over: []string{"date/well-known-ratio"},
			Decides: []rule.Example{
				{Language: "en", Text: "I go back on [4/2]{@2025-04-02}."},
				{Language: "fr", Text: "Je rentre le [4.2]{@2025-02-04}."},
				{Language: "en", Text: "Where was he [Monday 3-8]{@2024-03-08}?"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "I got [4/2]{2 1} of it."},
			},
			Answer: rule.Says(true, numbers.isCued),
		},
		{
			Name: "date/numbers-before-time",
			Doc:  "Two numbers with a slash before a time of day are a date.",
			On:   onShortNumbers,
			Over: []string{"date/well-known-ratio"},
			Decides: []rule.Example{
				{Language: "en", Text: "He came [1/8 at 12pm]{@2025-01-08T12:00}."},
				{Language: "fr", Text: "Il vient [1/8 à 14:00]{@2025-08-01T14:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He came [1/8]{0.125 1} at last."},
			},
			Answer: rule.Says(true, func(g numbers) bool { return g.mark == "/" && g.isTimeAfter(g.next) }),
		},
		{
			Name: "date/well-known-ratio",
			Doc:  "The form of a screen, 16/9, and 24/7, all day, are no date.",
			On:   onShortNumbers,
			Over: []string{"date/padded-numbers", "date/number-above-twelve"},
			Decides: []rule.Example{
				{Language: "fr", Text: "L'écran est en [16/9]{1.77777777777778 1}."},
				{Language: "en-GB", Text: "The shop is open 24/7."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The screen is [16/10]{1.6 1}."},
			},
			Answer: rule.Says(false, func(g numbers) bool { return g.values == [3]int{16, 9} || g.values == [3]int{24, 7} }),
		},
		{
			Name: "date/padded-numbers",
			Doc:  "Two numbers of two digits with a slash are a date in the order of the language, or in the other with a zero.",
			On:   onShortNumbers,
			Decides: []rule.Example{
				{Language: "en", Text: "The fair ran [05/12]{@2024-05-12}."},
				{Language: "en", Text: "The fair ran [22/04]{@2024-04-22}."},
				{Language: "fr", Text: "La foire finit [03/06]{@2025-06-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair ran [5/6]{0.833333333333333 1}."},
			},
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == "/" && g.isPadded() && (g.isDayOfYear() || min(g.values[0], g.values[1]) < 10)
			}),
		},
		{
			Name: "date/number-above-twelve",
			Doc:  "A number above twelve where the day stands makes a date of two with a slash.",
			On:   onShortNumbers,
			Decides: []rule.Example{
				{Language: "en", Text: "The sale ends [6/30]{@2025-06-30}."},
				{Language: "fr", Text: "Les soldes finissent [30/6]{@2025-06-30}."},
				{Language: "ko", Text: "[6/30]{@2025-06-30} 마감"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The sale ends [6/40]{0.15 1}."},
			},
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
