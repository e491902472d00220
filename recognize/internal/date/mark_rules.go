package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// isFullStop reports whether the full stop at token i ends its sentence, and does not
// only mark an abbreviation.
func (p *Parser) isFullStop(i int) bool {
	if i+1 >= len(p.Tokens) || p.Tokens[i+1].Gap >= text.GapLine {
		return true
	}
	ends, decided := fullStops.Ask(word{p, i}, p.Traits, 1<<p.atoms[len(p.atoms)-1].kind, p.Observer, rule.Place{From: i, To: i + 1})
	return ends && decided
}

// isCenturyApostrophe reports whether the apostrophe at token i stands for the century of
// a year.
func (p *Parser) isCenturyApostrophe(i int) bool {
	yes, decided := apostrophes.Ask(word{p, i}, p.Traits, 0, p.Observer, rule.Place{From: i, To: i + 1})
	return yes && decided
}

// fullStops decides whether a full stop behind a word of a date ends the sentence. It
// does not where no rule answers.
var fullStops = rule.List[word, bool]{
	Name: "date/full-stop",
	Asks: "Does a full stop behind a part of a date end it?",
	Rules: []rule.Rule[word, bool]{
		{
			Name: "date/full-stop-before-month",
			Doc:  "A full stop between a day or a weekday and its month ends no date.",
			On:   onNumber | onWeekday,
			Over: []string{"date/full-stop-before-capital"},
			Decides: []rule.Example{
				{Language: "en", Text: "The log is of [16. Nov. 2016]{@2016-11-16}."},
				{Language: "en", Text: "It opened on [Tue. March 5]{@2024-03-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He came on [Tuesday]{@2025-02-04}. March was cold."},
			},
			Answer: rule.Says(false, word.isStopBeforeMonth),
		},
		{
			Name: "date/full-stop-before-capital",
			Doc:  "A full stop before a word with a capital ends the date.",
			Decides: []rule.Example{
				{Language: "en", Text: "They left in [March]{@2024-03}. [Two]{2} of them came back."},
				{Language: "fr", Text: "Ils étaient partis en [mars]{@2024-03}. [Deux]{2} sont revenus."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left on [Nov. 2]{@2024-11-02}."},
			},
			Answer: rule.Says(true, func(w word) bool { return w.Tokens[w.k+1].Gap == text.GapSpace && w.Tokens[w.k+1].Upper }),
		},
	},
}

// isStopBeforeMonth reports whether a month follows, behind a weekday one with its day:
// 16. Nov. 2016; Tue. March 4.
func (w word) isStopBeforeMonth() bool {
	if w.atoms[len(w.atoms)-1].kind == atomWeekday && (w.k+2 >= len(w.Tokens) || w.Tokens[w.k+2].Class != text.ClassDigits) {
		return false
	}
	for _, term := range w.dates.termsOf(w.Tokens[w.k+1].Lower) {
		if term.kind == atomMonth {
			return true
		}
	}
	return false
}

// apostrophes decides whether an apostrophe stands for the century of a year. It does
// not where no rule answers.
var apostrophes = rule.List[word, bool]{
	Name: "date/apostrophe",
	Asks: "Does an apostrophe stand for the century of a year?",
	Rules: []rule.Rule[word, bool]{
		{
			Name: "date/apostrophe-of-a-year",
			Doc:  "Behind of, a season or a month an apostrophe with two digits is a year.",
			Decides: []rule.Example{
				{Language: "en", Text: "It was the [summer of '69]{@1969-22}."},
				{Language: "en", Text: "It opened in [June '24]{@2024-06}."},
				{Language: "fr", Text: "C'était en [mai '68]{@1968-05}."},
				{Language: "fr", Text: "C'était l'[été '69]{@1969-22}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was the summer '[690]{690}."},
			},
			Answer: rule.Says(true, word.isBeforeShortYear),
		},
	},
}

// isBeforeShortYear reports whether two digits of a year touch the apostrophe: the
// summer of '69.
func (w word) isBeforeShortYear() bool {
	last := &w.atoms[len(w.atoms)-1]
	if w.isGluedMark(w.k, "'") || last.roles&linkOf == 0 && last.kind != atomSeason && last.kind != atomMonth {
		return false
	}
	_, width := w.digitPair(w.k + 1)
	return width == 2 && w.Tokens[w.k+1].Gap == text.GapNone
}

// markRoles returns the roles of a punctuation mark between the parts of a
// date.
func markRoles(mark string) linkRole {
	switch mark {
	case ",", "、":
		return linkComma
	case "-", "–", "—", "~", "∼", "〜", "～":
		return linkDash
	case "/":
		return linkSlash
	case ".", "·":
		return linkDot
	case "(":
		return linkOpen
	case ")":
		return linkClose
	case "@":
		return linkAt
	}
	return 0
}
