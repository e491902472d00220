package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
)

// farFromVerb is how many words from a verb on a date may be that of something else in
// the clause.
const farFromVerb = 5

// tenseBefore returns the tense of the nearest verb before the date in its clause.
func (c clause) tenseBefore() (side, bool) {
	from, firm := c.atoms[c.i].from, !c.isOfPlannedThing() && !(c.isMonthOnly() && c.standsInNoun())
	limit := c.isLimit()
	for k := range c.wordsBefore() {
		if c.Tokens[k].Text == "," && !c.isInside(k) {
			if limit {
				break
			}
			firm = false
		}
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			ends := t == tenseFuture && limit && c.openRolesBefore(c.i)&linkUntil != 0 // must be open by the autumn
			return side{t, ends || firm && (from-k <= farFromVerb || c.isWhenAllWas(t)), true}, true
		}
	}
	return side{}, false
}

// isWhenAllWas reports an adverbial of time in a sentence all of whose verbs tell of the
// past, however far the verb is: fell from four per cent to three in the third quarter.
func (c clause) isWhenAllWas(t tense) bool {
	const when = linkIn | linkAt | linkYear | linkTo
	roles := c.openRolesBefore(c.i) | c.atoms[c.i].roles
	return t == tensePast && roles&when != 0 && roles&(linkFor|linkSince|linkUntil|linkBefore|linkFrom) == 0 && !c.belongsToNoun() &&
		c.planBefore() < 0 && c.toldBy(c.node, c.i, c.next).tense == tensePast
}

// tenseOfSentence returns the past for a month where all verbs of the sentence tell of it.
func (c clause) tenseOfSentence() (side, bool) {
	if !c.isMonthOnly() || c.isOfPlannedThing() || c.isAheadOf() || c.toldBy(c.node, c.i, c.next).tense != tensePast {
		return side{}, false
	}
	from := c.atoms[c.i].from
	for k := from - 1; k >= 0 && k >= from-mostOfSentence && !c.endsSentence(k); k-- {
		if c.dates.plans[c.Tokens[k].Lower] {
			return side{}, false // what was announced may lie ahead
		}
	}
	return side{tense: tensePast}, true
}

// isLimit reports whether a word before the date says that it is the first or the last day
// for something: dès, by, no later than.
func (c clause) isLimit() bool {
	roles := c.openRolesBefore(c.i)
	return roles&linkUntil != 0 || roles&linkSince != 0 && roles&(linkLasting|linkStarting|linkFrom) == 0
}

// tenseBehind returns the tense of the nearest verb behind the date in its sentence.
func (c clause) tenseBehind() (side, bool) {
	to, reach := c.atoms[c.next-1].to, tenseReachAfter
	opens := c.opensSentence()
	firm := (opens || c.isMonthOnly()) && !c.isOfPlannedThing()
	if c.has(language.VerbLast) {
		reach, firm = 3*tenseReachAfter, true
	} else if to < len(c.Tokens) && c.Tokens[to].Text == "," && !opens {
		return side{}, false // the verb is that of another clause
	}
	for k := range c.wordsBehind(reach) {
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			return side{t, firm, c.isOfAnother(t)}, true
		}
	}
	return side{}, false
}

// isOfAnother reports whether a verb of a tense behind the date need not govern it.
func (c clause) isOfAnother(t tense) bool {
	if c.has(language.VerbLast) {
		return t == tensePast && c.isBeforeNoun() && !c.isJustOver()
	}
	return !c.opensSentence() || c.belongsToNoun()
}

// wordsBefore yields the tokens before the date in its clause, the nearest first.
func (c clause) wordsBefore() func(yield func(k int) bool) {
	return func(yield func(k int) bool) {
		from := c.atoms[c.i].from
		for k, words := from-1, 0; k >= 0 && words <= tenseReachBefore && k >= from-3*tenseReachBefore; k-- {
			tok := &c.Tokens[k]
			if c.endsSentence(k) || tok.Text == ":" && !c.isInside(k) || !yield(k) || tok.Gap >= text.GapLine {
				return
			}
			if tok.Gap > text.GapNone { // an amount of many tokens is a word
				words++
			}
		}
	}
}

// wordsBehind yields the tokens behind the date in its sentence, so many at most.
func (c clause) wordsBehind(reach int) func(yield func(k int) bool) {
	return func(yield func(k int) bool) {
		to := c.atoms[c.next-1].to
		for k := to; k < len(c.Tokens) && k < to+reach; k++ {
			if c.Tokens[k].Gap > text.GapLine || c.endsSentence(k) || !yield(k) {
				return
			}
		}
	}
}

// isLinkToken reports whether a token is a small word of the date's own.
func (c clause) isLinkToken(k int) bool {
	for a := c.i - 1; a >= 0 && c.atoms[a].to > k; a-- {
		if c.atoms[a].from <= k {
			return c.atoms[a].kind == atomLink
		}
	}
	return false
}

// opensSentence reports whether the date opens its sentence behind no more than its
// preposition: on 3 March, le 3 mars.
func (c clause) opensSentence() bool {
	i := c.i
	for i > 0 && c.atoms[i-1].kind == atomLink && c.atoms[i-1].to == c.atoms[i].from {
		i--
	}
	from := c.atoms[i].from
	led := c.atoms[i].kind == atomLink && c.atoms[i].roles != linkArticle
	return (led || c.isWeekdayAt(c.i)) && (from == 0 || c.Tokens[from].Gap >= text.GapLine || c.Tokens[from-1].Class == text.ClassPunct && c.Tokens[from-1].Text != ",")
}

func (c clause) isWeekdayAt(i int) bool { return c.isKind(i, atomWeekday) }

func (c clause) isMonthOnly() bool { return c.node.isMonthOnly() }

// isMonthOnly reports a month with no day.
func (n *expression) isMonthOnly() bool {
	return n.op == opFields && n.alts[0].month > 0 && n.alts[0].day == 0
}
