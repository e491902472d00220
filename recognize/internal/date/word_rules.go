package date

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// calendarWord is a word or a phrase of the calendar in tokens [i, next).
type calendarWord struct {
	*Parser
	term    *term
	i, next int
}

// wordSense is what a word of the calendar is where it is not what it looks like.
type wordSense uint8

const (
	senseCalendar wordSense = iota // what it looks like
	senseOther                     // another of its meanings, which are tried in their order
	senseNumber                    // a number
	senseNothing                   // no part of a date
)

// sense returns what the word is where it stands.
func (w calendarWord) sense() wordSense {
	on := rule.Triggers(1) << w.term.kind
	if w.i > 0 && w.Tokens[w.i].Gap == text.GapNone {
		on |= onGlued
	}
	if on&onAnyWord == 0 && !(on == onUnit && w.term.weak) { // most are links
		return senseCalendar
	}
	s, decided := calendarWords.Ask(w, w.Traits, on, w.Observer, rule.Place{From: w.i, To: w.next})
	if !decided {
		return senseCalendar
	}
	return s
}

// onAnyWord calls for any of the rules about words.
const onAnyWord = onRelative | onPart | onDecade | onMonth | onGlued | onMinuteMark

// calendarWords decides what a word of the calendar is. It is what it looks like where
// no rule answers.
var calendarWords = rule.List[calendarWord, wordSense]{
	Name: "date/word",
	Asks: "Is a word of the calendar something else where it stands?",
	Rules: []rule.Rule[calendarWord, wordSense]{
		{
			Name: "date/last-is-a-verb",
			Doc:  "A relative word between an auxiliary verb or a negation and a length is a verb.",
			On:   onRelative,
			Decides: []rule.Example{
				{Language: "en", Text: "The truce will last [60 days]{60 d}."},
				{Language: "en", Text: "The talks could last [two weeks]{2 wk}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rained for [the last 60 days]{@2024-12-06/2025-02-03}."},
				{Language: "en", Text: "It rose, but not [last week]{@2025-01-27/2025-02-02}."},
			},
			Answer: rule.Says(senseNothing, func(w calendarWord) bool {
				return w.i > 0 && w.dates.beforeVerbs[w.Tokens[w.i-1].Lower] && w.isAmountAt(w.next)
			}),
		},
		{
			Name: "date/behind-next-something",
			Doc:  "Behind a count of units the words for the one after the next are a preposition and the next of what follows.",
			On:   onRelative,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge opens [two days after next Friday]{@2025-02-16}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge opens the [Friday after next]{@2025-02-14}."},
				{Language: "en", Text: "The bridge opens [the week after next]{@2025-02-17/2025-02-23}."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				before := w.atomBefore(w.i)
				return calendar.Abs(w.term.n) == 2 && (before == nil || before.n == unitPlural && before.kind == atomUnit)
			}),
		},
		{
			Name: "date/decade-of-something",
			Doc:  "What opens a decade before a number is the unit where no number follows.",
			On:   onUnit,
			Decides: []rule.Example{
				{Language: "es", Text: "[Hace una década]{@2015} de paz."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Era famoso en la [década de 1960]{@196X}."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				return w.term.n == unitPlural && w.term.weak && !w.isNumberAt(w.next)
			}),
		},
		{
			Name: "date/small-abbreviation",
			Doc:  "An abbreviation of an end or a beginning is one in capitals only.",
			On:   onPart,
			Decides: []rule.Example{
				{Language: "en", Text: "A [two-year]{2 a}-old boy was found."},
				{Language: "en", Text: "The Boy left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens by [EOY]{@2025~}."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				s := w.Tokens[w.i].Text
				return w.term.weak && w.term.unit > calendar.UnitDay && strings.ToUpper(s) != s
			}),
		},
		{
			Name: "date/owner-behind-no-decade",
			Doc:  "The ending of a decade behind what is no number is that of an owner.",
			On:   onDecade,
			Decides: []rule.Example{
				{Language: "en", Text: "He was seen [last week's Sunday]{@2025-02-02}."},
				{Language: "en", Text: "[This year's third quarter]{@2025-35} was weak."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was built in the [1990's]{@199X}."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				before := w.atomBefore(w.i)
				return len(w.term.rest) > 0 && (before == nil || before.kind != atomNumber)
			}),
		},
		{
			Name: "date/quarter-to-a-month",
			Doc:  "What leads to an hour is the word for a quarter of a year before a month or the end of one.",
			On:   onMinuteMark,
			Decides: []rule.Example{
				{Language: "en", Text: "Prices in the [quarter to August]{@2024-06/2024-08} grew."},
				{Language: "en", Text: "Sales in the [quarter to end-December]{@2024-10/2024-12} fell."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened on [Monday at a quarter to three]{@2025-02-03T02:45}."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				return len(w.term.rest) > 0 && w.isMonthAt(w.next)
			}),
		},
		{
			Name: "date/counted-first-months",
			Doc:  "The first or last months of something are no part of it where a number counts them.",
			On:   onPart,
			Decides: []rule.Example{
				{Language: "fr", Text: "Les [six premiers mois de 2023]{@2023-01/2023-06} furent bons."},
				{Language: "fr", Text: "Les [dix premiers jours de juin]{@2025-06-01/2025-06-10} diront tout."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Les [premiers mois de 2023]{@2023~} furent bons."},
			},
			Answer: rule.Says(senseOther, func(w calendarWord) bool {
				before := w.atomBefore(w.i)
				return w.term.unit == calendar.NoUnit && len(w.term.rest) > 0 && before != nil && before.kind == atomNumber
			}),
		},
		{
			Name: "date/part-of-a-longer-word",
			Doc:  "What touches a word or a sign before it is a part of that.",
			On:   onGlued,
			Decides: []rule.Example{
				{Language: "en", Text: "Write to @monday."},
				{Language: "en", Text: "They read #friday."},
				{Language: "fr", Text: "Une lettre à @lundi est perdue."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Write on [Monday]{@2025-02-03}."},
			},
			Answer: rule.Says(senseNothing, func(w calendarWord) bool {
				before := &w.Tokens[w.i-1]
				return before.Class == text.ClassWord && w.Tokens[w.i].Class == text.ClassWord || strings.Contains("$@#_€£", before.Text)
			}),
		},
		{
			Name: "date/numerator-that-looks-like-a-month",
			Doc:  "An abbreviation of a month before a word for parts is the number of a fraction.",
			On:   onMonth,
			Over: []string{"date/number-that-looks-like-a-month"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Les [sept huitièmes]{0.875 1} du capital étaient présents."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Les voix du [7 sept]{@2024-09-07}. ont été comptées."},
			},
			Answer: rule.Says(senseNothing, calendarWord.isNumerator),
		},
		{
			Name: "date/number-that-looks-like-a-month",
			Doc:  "An abbreviation of a month that is a number too is one without a day before and a year behind.",
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont ouvre [dans sept semaines]{@2025-03-25}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le pont ouvre en [sept. 2026]{@2026-09}."},
				{Language: "fr", Text: "Le pont ouvre le [7 sept]{@2025-09-07}."},
			},
			Answer: rule.Says(senseNumber, func(w calendarWord) bool {
				return w.term.weak && w.Reader.SenseAt(w.i).Roles&lexeme.RoleCardinal != 0 && !w.isNumberBefore(w.i) && !w.isYearAfter(w.i+1)
			}),
		},
	},
}

// isNumerator reports number words of a fraction, whose first one is also
// short for a month: sept huitièmes.
func (w calendarWord) isNumerator() bool {
	i := w.i
	return w.Reader.SenseAt(i).Roles&lexeme.RoleCardinal != 0 && w.Reader.SenseAt(i+1).Roles&(lexeme.RoleOrdinal|lexeme.RolePart) != 0 && w.Tokens[i+1].Class == text.ClassWord && w.Reader.IsNear(i+1)
}

// isNumberAt reports a number in digits or words at token i.
func (p *Parser) isNumberAt(i int) bool {
	const number = lexeme.RoleCardinal | lexeme.RoleScale
	return i < len(p.Tokens) && (p.Tokens[i].Class == text.ClassDigits || p.Reader.SenseAt(i).Roles&number != 0)
}

// isAmountAt reports a number, or a word for one, at token i: 60, two, several.
func (p *Parser) isAmountAt(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	if p.isNumberAt(i) {
		return p.Tokens[i].Class != text.ClassDigits || i+1 < len(p.Tokens) && p.Tokens[i+1].Class == text.ClassWord
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
		if term.kind == atomNumber {
			return true
		}
	}
	return false
}

func isOfMonth(t *term) bool { return t.kind == atomMonth }

// isMonthAt reports whether a month stands at token i, or behind a word for a part of one
// that stands there.
func (p *Parser) isMonthAt(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	for _, term := range p.termsAt(i) {
		next, ok := p.matchPhrase(i+1, term)
		if ok && (term.kind == atomMonth || term.kind == atomPart && next < len(p.Tokens) && slices.ContainsFunc(p.termsAt(next), isOfMonth)) {
			return true
		}
	}
	return false
}
