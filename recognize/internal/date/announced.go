package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Verbs in the present are too many to list. Where one stands before a date, and the only
// verb in the past is that of a clause within, the date is mostly that of what was
// announced: votes Monday on a bill that the mayor passed.

// announcedInPresent is the rule of tenses for such dates.
var announcedInPresent = rule.Rule[clause, side]{
	Name: "date/announced-in-present",
	Doc:  "A verb in the past that stands in a clause within does not govern a date of the clause around it, which may be on either side.",
	Not:  language.VerbLast,
	Over: []string{"date/verb-before", "date/verb-behind"},
	Decides: []rule.Example{
		{Language: "en", Text: "The council votes [Friday]{@2025-02-07|@2025-01-31} on a bill that the mayor passed."},
		{Language: "en", Text: "The play, which was short, closes [Friday]{@2025-02-07|@2025-01-31}."},
		{Language: "fr", Text: "Le conseil examine [vendredi]{@2025-02-07|@2025-01-31} la loi que la cour a rejetée."},
		{Language: "es", Text: "El consejo debate el [viernes]{@2025-02-07|@2025-01-31} la ley que rechazó el tribunal."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The council voted [Friday]{@2025-01-31|} on a bill that the mayor passed."},
		{Language: "en", Text: "The council on [Friday]{@2025-01-31|} passed a bill that was late."},
		{Language: "fr", Text: "Le conseil a examiné [vendredi]{@2025-01-31|} la loi que la cour a rejetée."},
	},
	Answer: rule.Says(side{tense: tenseFuture}, clause.isAnnouncedInPresent),
}

const (
	leastOfClause = 2 // words before a date with a verb among them: Parliament votes
	mostWithin    = 20
)

// isAnnouncedInPresent reports a day with no verb of a tense before it in its clause, while
// that of a clause within is in the past.
func (c clause) isAnnouncedInPresent() bool {
	if c.node == nil || c.has(language.VerbLast) || c.node.op != opFields || c.isMonthOnly() || c.belongsToNoun() || c.opensSentence() {
		return false
	}
	open, enclosed := c.isOpenBefore()
	return open && (enclosed || c.isPastWithin())
}

// isOpenBefore reports a clause with no verb of a tense before its date, and whether it has
// another one within: the show, which critics panned, closes Sunday.
func (c clause) isOpenBefore() (open, enclosed bool) {
	words, skipTo := 0, len(c.Tokens)
	for k := range c.wordsBefore() {
		w := c.Tokens[k].Lower
		switch {
		case k >= skipTo:
		case c.isCommaAt(k):
			if skipTo = c.beginsWithin(k); skipTo < 0 || words == 0 {
				return words >= leastOfClause, false
			}
			enclosed = true
		case c.Tokens[k].Class == text.ClassDigits || c.Reader.SenseAt(k).Roles&(lexeme.RoleCardinal|lexeme.RoleIndefinite) == lexeme.RoleCardinal: // what is told with figures mostly was: shed 1.8 percent
			return false, false
		case (word{c.Parser, k}).tense() != tenseNone || c.isAboutPlans(k) || words == 0 && c.dates.happenings[w]:
			return false, false
		case c.Tokens[k].Class == text.ClassWord && !c.isLinkToken(k) && !c.dates.articles[w]:
			words++
		}
	}
	return words >= leastOfClause, enclosed
}

func (c clause) isCommaAt(k int) bool { return c.Tokens[k].Text == "," && !c.isInside(k) }

// beginsWithin returns the comma before a clause within that the comma at token k ends, or -1.
func (c clause) beginsWithin(end int) int {
	for k := end - 1; k > 0 && k > end-mostWithin && !c.endsSentence(k); k-- {
		if c.isCommaAt(k) {
			if c.dates.within[c.Tokens[k+1].Lower] {
				return k
			}
			return -1
		}
	}
	return -1
}

// isPastWithin reports that the first verb behind the date is in the past and that of a
// clause within, or says what was done to a noun.
func (c clause) isPastWithin() bool {
	to, within := c.atoms[c.next-1].to, false
	for k := range c.wordsBehind(mostWithin) {
		within = within || c.opensWithin(k, to)
		switch t := (word{c.Parser, k}).tense(); {
		case t == tensePast:
			return within || k > to && c.isBareParticiple(k)
		case t == tenseFuture:
			return false
		}
	}
	return false
}

// opensWithin reports a word at token k that opens a clause within, or a noun behind the verb
// of the date: debates Monday a bill, on a bill the House passed.
func (c clause) opensWithin(k, to int) bool {
	w := c.Tokens[k].Lower
	return c.dates.within[w] || c.dates.articles[w] && (k == to || k > to+1 && c.dates.articles[c.Tokens[k-2].Lower]) || k == to && c.isInfinitive(k+1)
}

// isBareParticiple reports a participle at token k with no verb beside it: la loi votée.
func (c clause) isBareParticiple(k int) bool {
	return hasEndingOf(c.Tokens[k].Lower, c.dates.participles) && (word{c.Parser, k - 1}).tense() == tenseNone
}
