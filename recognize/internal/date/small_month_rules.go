package date

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
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
	return yes && decided
}

// smallMonths decides whether a word written small is a month where months have
// capitals: may, march, feb. It is none where no rule answers.
var smallMonths = rule.List[word, bool]{
	Name: "date/small-month",
	Asks: "Is a word written small a month where months have capitals?",
	Rules: []rule.Rule[word, bool]{
		{
			Name:   "date/small-month-tied-to-digits",
			Doc:    "An abbreviation that a mark ties to digits is a month.",
			Answer: rule.Says(true, func(w word) bool { return !w.isCommon() && w.isTiedToDigits() }),
		},
		{
			Name: "date/small-month-before-number",
			Doc:  "An abbreviation before a number in words is a month.",
			Answer: rule.Says(true, func(w word) bool {
				return !w.isCommon() && w.k+1 < len(w.Tokens) && w.Reader.SenseAt(w.k+1).Roles&lexeme.RoleCardinal != 0
			}),
		},
		{
			Name:   "date/small-month-alone",
			Doc:    "A word that is all of a text is a month.",
			Answer: rule.Says(true, func(w word) bool { return len(w.Tokens) == 1 }),
		},
		{
			Name: "date/small-month-led-to",
			Doc:  "A word behind a day, since, last, early and the like is a month.",
			Answer: rule.Says(true, func(w word) bool {
				before := w.atomBefore(w.k)
				return before != nil && before.leadsToMonth()
			}),
		},
		{
			Name: "date/small-month-before-rank",
			Doc:  "A word before a rank is a month.",
			Answer: rule.Says(true, func(w word) bool {
				if !w.isNextNear() {
					return false
				}
				_, _, rank := w.ParseOrdinal(w.k + 1)
				return rank
			}),
		},
		{
			Name:   "date/small-month-before-digits",
			Doc:    "A word before one or two digits is a month, an abbreviation before four too.",
			Answer: rule.Says(true, word.isBeforeDigits),
		},
		{
			Name:   "date/small-month-with-full-stop",
			Doc:    "An abbreviation with its full stop is a month.",
			Answer: rule.Says(true, func(w word) bool { return !w.isCommon() && w.isNextNear() && w.Tokens[w.k+1].Text == "." }),
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
