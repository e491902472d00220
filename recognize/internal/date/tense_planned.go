package date

import (
	"slices"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
)

// What is set for a day, or made ready for what is, lies ahead of a verb in the past.

// planBefore returns the token of the nearest verb before the date, where that is one of
// setting a time, or -1.
func (c clause) planBefore() int {
	for k := range c.wordsBefore() {
		if k < c.atoms[c.i].from-tenseReachBefore {
			break
		}
		if c.dates.plans[c.Tokens[k].Lower] {
			return k
		}
		if (word{c.Parser, k}).tense() != tenseNone {
			return -1
		}
	}
	return -1
}

// isAheadOf reports whether a preposition that leads to what is planned stands before the
// date: for, until, from.
func (c clause) isAheadOf() bool {
	const ahead = linkTo | linkFor | linkUntil | linkSince | linkStarting | linkFrom | linkBefore
	roles := c.openRolesBefore(c.i) | c.atoms[c.i].roles
	if c.isPart() { // a comienzos de
		roles &^= linkTo
	}
	return roles&ahead != 0 && roles&linkOf == 0
}

// isPart reports a part of a period, which is told by the same small word as what is put off
// to a day.
func (c clause) isPart() bool {
	return c.node != nil && c.node.op == opPart
}

// isOfPlan reports whether a verb of setting a time stands before the date with its object
// between: announced a vote on.
func (c clause) isOfPlan() bool { return c.objectOfPlan() > 0 }

// objectOfPlan returns how many words stand between a verb of setting a time and the date.
func (c clause) objectOfPlan() (object int) {
	k := c.planBefore()
	if k < 0 {
		return 0
	}
	for k++; k < c.atoms[c.i].from; k++ {
		if tok := &c.Tokens[k]; tok.Class == text.ClassWord && !c.isLinkToken(k) {
			object++
		}
	}
	return object
}

// isCountedBy reports what had been counted by a day: confirmed 17 deaths by Monday.
func (c clause) isCountedBy() bool {
	k := c.planBefore()
	return k >= 0 && c.Tokens[k+1].Class == text.ClassDigits && c.isLimit()
}

// isForPlannedThing reports a day of something planned that is made ready for: for
// Saturday's final.
func (c clause) isForPlannedThing() bool {
	if c.isMonthOnly() || !c.isOfPlannedThing() {
		return false
	}
	if c.openRolesBefore(c.i)&linkFor != 0 {
		return true
	}
	const toNoun = 4 // for the final of the
	for k := c.atoms[c.i].from - 1; k >= 0 && k > c.atoms[c.i].from-1-toNoun && c.ofBefore() >= 0; k-- {
		if slices.ContainsFunc(c.dates.termsOf(c.Tokens[k].Lower), func(t *term) bool { return len(t.rest) == 0 && t.roles&linkFor != 0 }) {
			return true
		}
	}
	return false
}

// isOfPlannedThing reports whether the date is that of something that is set for a time
// long before: December futures, le sommet de mars.
func (c clause) isOfPlannedThing() bool {
	if c.isPlannedAt(c.atoms[c.next-1].to) || c.isJoinedToPlanned() {
		return true
	}
	if c.isMonthOnly() && c.hasRole(c.i-1, linkFor) {
		return true // oil for May
	}
	of := c.ofBefore()
	if of < 0 || c.atoms[of].roles&(linkDay|linkArticle) == linkDay {
		return false
	}
	noun := c.atoms[of].from - 1
	return noun >= 0 && c.dates.planned[c.Tokens[noun].Lower]
}

// isOfGoods reports a month before goods that are sold for delivery in it, and not before
// what is reported of them.
func (c clause) isOfGoods() bool {
	if !c.isMonthOnly() || c.hasRole(c.i-1, linkIn) || c.node.alts[0].hasYear {
		return false
	}
	k := c.atoms[c.next-1].to
	return c.isWordAt(k) && c.dates.deliveries[c.Tokens[k].Lower] && !(c.isWordAt(k+1) && c.dates.byHalf[c.Tokens[k+1].Lower])
}

// isJoinedToPlanned reports a noun of something planned that ends the word of the date,
// before a particle or none: 5월물, 5월물은.
func (c clause) isJoinedToPlanned() bool {
	last := &c.atoms[c.next-1]
	if tok := &c.Tokens[last.to-1]; last.closed && tok.Class == text.ClassHangul {
		letters := []rune(tok.Lower)
		noun := string(letters[min(last.end-tok.Start, len(letters)):])
		for len(noun) > 0 && !c.dates.planned[noun] {
			_, size := utf8.DecodeLastRuneInString(noun)
			if !c.isOnlyParticle(noun[len(noun)-size:]) {
				return false
			}
			noun = noun[:len(noun)-size]
		}
		return noun != ""
	}
	return false
}

// ofBefore returns the atom of the word for "of" before the date, or with which it begins
// where that has an article in it: del lunes. It is -1 where there is none.
func (c clause) ofBefore() int {
	switch {
	case c.isKind(c.i, atomLink) && c.hasRole(c.i, linkOf):
		return c.i
	case c.hasRole(c.i-1, linkOf):
		return c.i - 1
	}
	return -1
}

// isPlannedAt reports a noun of something planned at token k, or behind the mark of what
// owns it and one word before it: Saturday's semi-final, Monday's second round.
func (c clause) isPlannedAt(k int) bool {
	to := k + 1
	if c.hasRole(c.next, linkOwn) {
		k = c.atoms[c.next].to
		to = k + 3
	}
	for ; k < min(to, len(c.Tokens)); k++ {
		if c.dates.planned[c.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// mostToBefore bounds the words from "before" to the day of what it leads to.
const mostToBefore = 7

// isBeforeEvent reports a weekday of what a noun names, behind a word for before that no verb
// in the past stands before in the clause: avant la cérémonie d'ouverture de vendredi.
func (c clause) isBeforeEvent() bool {
	if c.node == nil || c.node.op != opFields || !c.hasWeekday() || !c.isOfNoun() {
		return false
	}
	found, words := false, 0
	for k := range c.wordsBefore() {
		if c.isCommaAt(k) {
			break
		}
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			return found && t == tenseFuture
		}
		if words++; words <= mostToBefore && !found {
			found = slices.ContainsFunc(c.dates.termsOf(c.Tokens[k].Lower), func(t *term) bool { return t.kind == atomLink && t.roles&linkBefore != 0 && t.roles&linkAgo == 0 })
		}
	}
	return found
}
