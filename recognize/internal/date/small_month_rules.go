package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// isSmallMonth reports whether a term is written small where months have capitals, and is
// a word in that form.
func (p *Parser) isSmallMonth(term *term, i int) bool {
	tok := &p.Tokens[i]
	return term.kind == atomMonth && !tok.Upper && (term.weak || p.dates.commonWords[tok.Lower]) && p.has(language.CapitalisedCalendar)
}

// isMonth reports whether a word that is no month written small is one all the same.
func (w word) isMonth() bool {
	yes, decided := smallMonths.Ask(w, w.Traits, 0, w.Observer, rule.Place{From: w.k, To: w.k + 1})
	return yes || !decided
}

// smallMonths decides whether a word written small is a month where months have
// capitals: may, march, feb.
var smallMonths = rule.List[word, bool]{
	Name: "date/small-month",
	Asks: "Is a word written small a month where months have capitals?",
	Rules: []rule.Rule[word, bool]{
		{
			Name: "date/small-month-tied-to-digits",
			Doc:  "An abbreviation that a mark ties to digits is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opens [jun-15 at noon]{@2025-06-15T12:00}."},
				{Language: "en", Text: "It was open [from 2019-aug-01 to today]{@2019-08-01/2025-02-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens in a far-off jun."},
			},
			Answer: rule.Says(true, func(w word) bool { return !w.isCommon() && w.isTiedToDigits() }),
		},
		{
			Name: "date/small-month-before-number",
			Doc:  "An abbreviation before a number in words is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on [sunday jan twenty one]{@2024-01-21}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened on [sunday]{@2025-02-02} with mar [twenty one]{21}."},
				{Language: "en", Text: "It may [twenty times]{20 1} open."},
			},
			Answer: rule.Says(true, func(w word) bool {
				return !w.isCommon() && w.k+1 < len(w.Tokens) && w.Reader.SenseAt(w.k+1).Roles&lexeme.RoleCardinal != 0
			}),
		},
		{
			Name: "date/small-month-alone",
			Doc:  "A word that is all of a text is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "[march]{@2025-03}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "a march"},
			},
			Answer: rule.Says(true, func(w word) bool { return len(w.Tokens) == 1 }),
		},
		{
			Name: "date/small-month-is-a-verb",
			Doc:  "A word behind a number and before a word that follows no date is the verb of that number.",
			For:  language.CapitalisedCalendar,
			Over: []string{"date/small-month-led-to"},
			Decides: []rule.Example{
				{Language: "en", Text: "Officials said [12]{12} may have died."},
				{Language: "en", Text: "Of them, [two]{2} may lose their jobs."},
				{Language: "en", Text: "Some [17]{17 about} march past the palace."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens on [12 may]{@2025-05-12} in [Bonn]{place}."},
				{Language: "en", Text: "It opened [12 may 2024]{@2024-05-12}."},
			},
			Answer: rule.Says(false, word.isVerbOfNumber),
		},
		{
			Name: "date/small-month-led-to",
			Doc:  "A word behind a day, a rank, a part or a preposition that leads to months is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on the [2nd of march]{@2024-03-02}."},
				{Language: "en", Text: "It opened in [early may]{@2024-05~}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It may open on [the 2nd]{@2025-03-02}."},
			},
			Answer: rule.Says(true, func(w word) bool {
				before := w.atomBefore(w.k)
				return before != nil && before.leadsToMonth()
			}),
		},
		{
			Name: "date/small-month-before-rank",
			Doc:  "A word before a rank is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened [march third 2015]{@2015-03-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The march ended [third]{3 ordinal}."},
			},
			Answer: rule.Says(true, func(w word) bool {
				if !w.isNextNear() {
					return false
				}
				_, _, rank := w.ParseOrdinal(w.k + 1)
				return rank
			}),
		},
		{
			Name: "date/small-month-before-digits",
			Doc:  "A word before one or two digits is a month, an abbreviation before four too.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opens [may 27]{@2025-05-27}."},
				{Language: "en", Text: "It opened [jan 2015]{@2015-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It may [2700 times]{2700 1} fail."},
			},
			Answer: rule.Says(true, word.isBeforeDigits),
		},
		{
			Name: "date/small-month-with-full-stop",
			Doc:  "An abbreviation with its full stop is a month.",
			For:  language.CapitalisedCalendar,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened after [jan. 1, 1990]{@1990-01-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They march. It opens."},
			},
			Answer: rule.Says(true, func(w word) bool { return !w.isCommon() && w.isNextNear() && w.Tokens[w.k+1].Text == "." }),
		},
		{
			Name:      "date/small-month-is-a-word",
			Doc:       "A word written small is a month only where what stands beside it says so.",
			For:       language.CapitalisedCalendar,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "This may or may not be right."},
				{Language: "en", Text: "On the march, [two]{2} fainted."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens in [early may]{@2025-05~}."},
			},
			Answer: rule.Says(false, func(word) bool { return true }),
		},
	},
}

// isCommon reports whether the word is common in its small form.
func (w word) isCommon() bool { return w.dates.commonWords[w.lower()] }

// isNextNear reports whether a token follows without a new line.
func (w word) isNextNear() bool {
	return w.k+1 < len(w.Tokens) && w.Tokens[w.k+1].Gap <= text.GapSpace
}

// isTiedToDigits reports whether a hyphen or a slash ties the word to what stands
// before, or to digits behind.
func (w word) isTiedToDigits() bool {
	if before := w.atomBefore(w.k); before != nil && before.roles&(linkDash|linkSlash) != 0 {
		return true
	}
	return w.k+2 < len(w.Tokens) && (w.isGluedMark(w.k+1, "-") || w.isGluedMark(w.k+1, "/")) && w.Tokens[w.k+2].Class == text.ClassDigits
}

// isBeforeDigits reports whether the digits of a day or, behind an abbreviation, of a year
// follow.
func (w word) isBeforeDigits() bool {
	if !w.isNextNear() {
		return false
	}
	next := &w.Tokens[w.k+1]
	return next.Class == text.ClassDigits && (len(next.Text) <= 2 || !w.isCommon() && len(next.Text) == 4)
}

// leadsToMonth reports an atom after which a month may follow: a day, since,
// last, early.
func (a *atom) leadsToMonth() bool {
	switch a.kind {
	case atomNumber:
		if a.roles == 0 {
			return true
		}
	case atomOrdinal, atomPart:
		return true
	case atomRelative:
		if a.n != 0 {
			return true
		}
	}
	return a.roles&(linkOf|linkSince|linkUntil) != 0
}

// isVerbOfNumber reports whether a count stands before the word and behind it a word that
// goes on with no date.
func (w word) isVerbOfNumber() bool {
	before := w.atomBefore(w.k)
	if !w.isCommon() || before == nil || before.kind != atomNumber || !w.isNextNear() || w.Tokens[w.k+1].Class != text.ClassWord {
		return false
	}
	next := w.Tokens[w.k+1].Lower
	if w.dates.afterVerbs[next] {
		return true
	}
	for _, term := range w.dates.termsOf(next) {
		if term.kind == atomLink || term.kind == atomWeekday {
			return false
		}
	}
	return true
}
