package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// A verb says on which side of now a date is where it governs the date: was freed on Monday.
// What belongs to a noun, or to what somebody said, may be on the other side: canceled
// Saturday's concert, said the vote on Monday will go ahead.

const (
	mostOfNoun       = 3 // words of a noun behind a date that belongs to it: Saturday's cup final
	mostToInfinitive = 5 // words from an infinitive to a date that may be said of it: stay at home on
	mostToParticiple = 4 // words from a noun to the verb of what was done with it: has been put off
)

// directVerb returns the token of the verb right before the date and its small words, or -1.
func (c clause) directVerb() int {
	for k := range c.wordsBefore() {
		switch {
		case (word{c.Parser, k}).tense() != tenseNone:
			return k
		case !c.isLinkToken(k):
			return -1
		}
	}
	return -1
}

// isGovernedDirectly reports a date right behind its verb. What would be done may be over, as
// is told, and what was warned of a day is not what was done on it.
func (c clause) isGovernedDirectly() bool {
	k := c.directVerb()
	if k < 0 || c.isAheadOf() && (word{c.Parser, k}).tense() == tensePast || c.isAboutPlans(k) && !c.isKind(c.i-1, atomLink) && c.ownVerb() >= 0 {
		return false
	}
	is := (word{c.Parser, k}).tense()
	before := k > 0 && c.isWordAt(k-1) && (word{c.Parser, k - 1}).tense() == tenseFuture
	return is == tenseFuture || !before
}

// verbBefore returns the token of the nearest verb before the date in its clause, or -1.
func (c clause) verbBefore() int {
	for k := range c.wordsBefore() {
		if (word{c.Parser, k}).tense() != tenseNone || c.isAboutPlans(k) || c.dates.outcomes[c.Tokens[k].Lower] {
			return k
		}
	}
	return -1
}

// belongsToNoun reports a date that a noun has for its own: Saturday's match, la réunion de
// lundi, the April 2 tariffs.
func (c clause) belongsToNoun() bool {
	return c.ownsNoun() || c.isOfNoun() || c.standsInNoun()
}

// isWhereItWas reports a date of a noun that says where or when the verb was, as an
// adverbial does: won in Sunday's run-off.
func (c clause) isWhereItWas() bool {
	const where = linkIn | linkAt | linkYear
	if of := c.ofBefore(); !c.ownsNoun() && of >= 0 {
		noun := c.atoms[of].from - 1
		for a := of - 1; a >= 0 && c.atoms[a].to >= noun-1; a-- {
			if c.atoms[a].to == noun {
				return c.atoms[a].kind == atomLink && c.atoms[a].roles&where != 0 && c.atoms[a].roles&linkTo == 0
			}
		}
		return false
	}
	return c.ownsNoun() && c.isKind(c.i-1, atomLink) && c.atoms[c.i-1].to == c.atoms[c.i].from && c.hasRole(c.i-1, linkIn|linkAt)
}

// hasHappened reports the day of what nobody plans, or of what had its outcome: Saturday's
// attack, el ataque del sábado, won Saturday's match.
func (c clause) hasHappened() bool {
	if k := c.verbBefore(); k >= 0 && c.dates.outcomes[c.Tokens[k].Lower] && c.belongsToNoun() && !c.isWhereItWas() {
		return true
	}
	switch {
	case c.ownsNoun() || c.standsInNoun():
		k := c.atoms[c.next-1].to
		for n := 0; n <= mostOfNoun && c.isWordOrMark(k); n++ {
			if c.dates.happenings[c.Tokens[k].Lower] {
				return true
			}
			k++
		}
	case c.isOfNoun():
		return c.dates.happenings[c.Tokens[c.atoms[c.ofBefore()].from-1].Lower]
	}
	return false
}

// isWordOrMark reports a word at a token, or the mark of what owns one.
func (p *Parser) isWordOrMark(k int) bool {
	return p.isWordAt(k) || k+1 < len(p.Tokens) && p.Tokens[k].Gap == text.GapNone && p.isWordAt(k+1)
}

// ownsNoun reports a date with the mark of what owns a noun behind it: Saturday's match.
func (c clause) ownsNoun() bool {
	return c.hasRole(c.next, linkOwn) && c.atoms[c.next].from == c.atoms[c.next-1].to && c.Tokens[c.atoms[c.next].from].Gap == text.GapNone
}

// isOfNoun reports a date behind the word for "of" and a noun that is no part of a day.
func (c clause) isOfNoun() bool {
	of := c.ofBefore()
	if of < 0 || c.hasRole(of, linkIn|linkOwn) || c.atoms[of].roles&(linkDay|linkArticle) == linkDay || c.atoms[of].from == 0 || c.node != nil && c.node.op == opRange {
		return false
	}
	if of > 0 && c.atoms[of-1].kind != atomLink && c.atoms[of-1].to == c.atoms[of].from {
		return false // the evening of
	}
	noun := &c.Tokens[c.atoms[of].from-1]
	return noun.Class == text.ClassWord && (word{c.Parser, c.atoms[of].from - 1}).tense() == tenseNone
}

// standsInNoun reports a day between an article and its noun: the April 2 tariffs.
func (c clause) standsInNoun() bool {
	first := c.i
	if !c.isKind(first, atomLink) {
		first--
	}
	if !c.isKind(first, atomLink) || c.atoms[first].roles != linkArticle || !c.isWeekdayAt(first+1) && !c.isKind(first+1, atomMonth) {
		return false
	}
	to := c.atoms[c.next-1].to
	return c.isWordAt(to) && !c.isLinkAt(c.next, to) && (word{c.Parser, to}).tense() == tenseNone
}

// isWordAt reports a word at a token that goes on from the one before it.
func (p *Parser) isWordAt(k int) bool {
	return k < len(p.Tokens) && p.Tokens[k].Class == text.ClassWord && p.Tokens[k].Gap < text.GapLine
}

// isLinkAt reports whether the atom a is a small word at a token.
func (p *Parser) isLinkAt(a, k int) bool {
	return a < len(p.atoms) && p.atoms[a].kind == atomLink && p.atoms[a].from == k
}

// ownVerb returns the token of the verb of the noun that the date is said of, right behind
// them, or -1: the vote on Monday will, Saturday's game has.
func (c clause) ownVerb() int {
	k, most := c.atoms[c.next-1].to, 0
	switch {
	case c.ownsNoun():
		k, most = c.atoms[c.next].to, mostOfNoun
	case c.standsInNoun():
		most = mostOfNoun
	case c.isOfNoun():
		most = 1 // del lunes se celebraría
	}
	for ; c.isWordAt(k); k++ {
		if (word{c.Parser, k}).tense() != tenseNone {
			return k
		}
		if most--; most < 0 {
			break
		}
	}
	return -1
}

// ownTense returns the tense of the verb of the noun that the date is said of, where that
// is told of by another one: said the vote on Monday will. A participle with its place
// describes the noun, and governs the date: the man arrested in Leeds on Monday will.
func (c clause) ownTense() (side, bool) {
	own, before := c.ownVerb(), c.verbBefore()
	if own < 0 || before < 0 {
		return side{}, false
	}
	if !c.belongsToNoun() && (c.directVerb() >= 0 || c.isPrepositionAt(before+1)) {
		return side{}, false
	}
	is, other := (word{c.Parser, own}).tense(), (word{c.Parser, before}).tense()
	return side{tense: is}, is != other
}

// isToldOf reports a date whose noun has a verb of its own, while another one tells of it.
func (c clause) isToldOf() bool {
	_, ok := c.ownTense()
	return ok
}

// isPrepositionAt reports a small word of dates at a token that is no article, and none
// before a clause: warned of.
func (p *Parser) isPrepositionAt(k int) bool {
	return slices.ContainsFunc(p.dates.termsOf(p.Tokens[k].Lower), func(t *term) bool {
		return t.kind == atomLink && len(t.rest) == 0 && t.roles&linkArticle == 0 && (t.roles&linkOf == 0 || t.roles&(linkIn|linkDay) != 0)
	})
}

// isInfinitive reports a verb in the infinitive at token k: to resign, à manifester. What a
// language has for a mark stands before nouns too, which end otherwise or are listed.
func (p *Parser) isInfinitive(k int) bool {
	if !p.isWordAt(k) || p.Tokens[k].Text != p.Tokens[k].Lower {
		return false
	}
	w := p.Tokens[k].Lower
	if k == 0 || p.dates.notInfinitives[w] || hasEndingOf(w, p.dates.nounEndings) {
		return false
	}
	marked := p.dates.beforeInfinitives[p.beforeInfinitive(k)]
	if len(p.dates.infinitiveEndings) == 0 {
		return marked
	}
	marked = marked || (word{p, k - 1}).tense() == tensePast // prometieron votar
	return hasEndingOf(w, p.dates.infinitives) || marked && hasEndingOf(w, p.dates.infinitiveEndings)
}

// beforeInfinitive returns the word before an infinitive at token k, and before what denies
// it or is its object: de ne pas se déplacer.
func (p *Parser) beforeInfinitive(k int) string {
	const most = 3
	j := k - 1
	for ; j > 0 && j >= k-most && len(p.dates.infinitiveEndings) > 0; j-- {
		w := &p.Tokens[j]
		if w.Class != text.ClassWord || w.Upper || p.dates.beforeInfinitives[w.Lower] || p.Reader.SenseAt(j).NounRoles&lexeme.NounExcluded == 0 ||
			slices.ContainsFunc(p.dates.termsOf(w.Lower), func(t *term) bool { return t.kind == atomLink }) {
			break
		}
	}
	return p.Tokens[max(j, 0)].Lower
}

// isBehindInfinitive reports an infinitive between a verb in the past and the date, which may
// be said of either.
func (c clause) isBehindInfinitive() bool {
	infinitive, from := false, c.atoms[c.i].from
	for k := range c.wordsBefore() {
		if t := (word{c.Parser, k}).tense(); t != tenseNone || c.isAboutPlans(k) {
			return infinitive && t != tenseFuture
		}
		infinitive = infinitive || k >= from-mostToInfinitive && c.isInfinitive(k)
	}
	return infinitive
}

// isAboutPlans reports a verb at token k that sets a time, or that changes, keeps or asks
// for what is planned.
func (p *Parser) isAboutPlans(k int) bool {
	w := p.Tokens[k].Lower
	return p.dates.plans[w] || p.dates.planChanges[w]
}

// isOnPlannedThing reports a date behind the noun of something planned: a vote on Monday.
func (c clause) isOnPlannedThing() bool {
	k := c.wordRightBefore()
	return k >= 0 && c.dates.planned[c.Tokens[k].Lower] && (k == 0 || !c.dates.beforeVerbs[c.Tokens[k-1].Lower]) // will vote
}

// isForDay reports a day that something is for: un préavis de grève pour mardi.
func (c clause) isForDay() bool {
	return c.isBehindFor() && c.hasWeekday() && !c.ownsNoun()
}

// hasWeekday reports a date with the name of a day of the week.
func (c clause) hasWeekday() bool {
	return slices.ContainsFunc(c.atoms[c.i:c.next], func(a atom) bool { return a.kind == atomWeekday })
}

// isBehindFor reports a date behind the word for "for", with no more than an article between.
func (c clause) isBehindFor() bool {
	if c.node == nil || c.node.op != opFields && c.node.op != opClock {
		return false // for 21 days from Tuesday
	}
	i := c.i
	for i > 0 && c.isKind(i-1, atomLink) && c.atoms[i-1].to == c.atoms[i].from && c.atoms[i-1].roles&linkArticle != 0 {
		i--
	}
	k := c.atoms[i].from - 1
	return k >= 0 && c.dates.forDays[c.Tokens[k].Lower]
}

// mayBeOfEither reports whether words stand between a verb and the date that it may be said
// of as well.
func (c clause) mayBeOfEither() bool {
	return c.isBehindInfinitive() || c.isBehindFor() || c.isOnPlannedThing() || c.objectOfPlan() > 1 && !c.isBehindNumber()
}

// isBehindNumber reports a number between a verb of setting a time and the date, which tells
// of what was done on it: ordered a payment of $1 billion on Friday.
func (c clause) isBehindNumber() bool {
	for k := c.planBefore() + 1; k < c.atoms[c.i].from; k++ {
		if c.Tokens[k].Class == text.ClassDigits {
			return true
		}
	}
	return false
}
