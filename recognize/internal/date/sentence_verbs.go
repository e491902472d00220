package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
)

const (
	mostOfSentence = 40 // words of a sentence looked at on each side of a date
	mostToVerb     = 4  // words between a verb of setting a time and the date that it governs
	mostBehind     = 1  // words behind a date up to the verb that governs it
)

// told is what the verbs of a sentence tell of the time of a date in it.
type told struct {
	tense tense // tenseNone where they differ, and none of them governs the date
	any   bool  // whether any of them tells a time
}

// toldBy returns what the verbs around the expression of atoms [i, next) tell.
func (p *Parser) toldBy(node *expression, i, next int) told {
	v := verbs{clause: clause{Parser: p, node: node, i: i, next: next}}
	v.seeBefore()
	v.seeBehind()
	v.all.tense = v.tenseOfOneSide()
	return v.all
}

// tenseOfOneSide returns the tense of the verb that governs the date, or of all verbs where
// nothing says that the date is of something else. It is none where the date may be on
// either side of now.
func (v *verbs) tenseOfOneSide() tense {
	switch {
	case v.has(language.VerbLast) || v.node == nil:
		return v.tenseOfMost()
	case v.isOwnedByNoun() || v.isAnnouncedInPresent():
		return tenseNone
	case v.isGovernedDirectly():
		return (word{v.Parser, v.directVerb()}).tense()
	case v.mayBeOfEither() || v.mixed && v.isToldOf():
		return tenseNone
	}
	return v.tenseOfMost()
}

// isOwnedByNoun reports a date whose noun may be of either side, whatever the verbs.
func (v *verbs) isOwnedByNoun() bool {
	switch {
	case !v.belongsToNoun():
		return false
	case v.isOfChangedPlan():
		return true
	case v.isWhereItWas():
		return v.isToldOf()
	}
	return v.mixed || !v.node.isMonthOnly()
}

// tenseOfMost returns what all verbs tell, or the one that governs the date where they
// differ.
func (v *verbs) tenseOfMost() tense {
	if v.mixed {
		return v.governed
	}
	return v.all.tense
}

// verbs are those of the sentence of a date, as far as they have been seen.
type verbs struct {
	clause
	all      told
	mixed    bool
	governed tense // what the verb that governs the date tells
}

// see takes in a word and returns what it tells.
func (v *verbs) see(k int) tense {
	t := (word{v.Parser, k}).tense()
	switch {
	case t == tenseNone:
	case !v.all.any:
		v.all = told{tense: t, any: true}
	case t != v.all.tense:
		v.mixed = true
	}
	return t
}

// seeBefore takes in the words before the date, the nearest first.
func (v *verbs) seeBefore() {
	from, adjacent := v.atoms[v.i].from, true
	for k := from - 1; k >= 0 && k >= from-mostOfSentence && !v.endsSentence(k); k-- {
		tok := &v.Tokens[k]
		adjacent = adjacent && (tok.Class != text.ClassPunct || v.isInside(k))
		if t := v.see(k); t != tenseNone {
			if adjacent && v.isGovernedBy(k) {
				v.governed = t
			}
			adjacent = false
		}
		if tok.Gap >= text.GapLine {
			return
		}
	}
}

// seeBehind takes in the words behind the date.
func (v *verbs) seeBehind() {
	to, adjacent := v.atoms[v.next-1].to, v.governed == tenseNone
	for k := range v.wordsBehind(mostOfSentence) {
		t := v.see(k)
		if adjacent = adjacent && k < to+mostBehind && v.Tokens[k].Class == text.ClassWord; adjacent {
			v.governed = t
		}
	}
}

// isGovernedBy reports whether the nearest verb before a date in its clause, at token k, is
// said of the date itself. What is set, or begins or ends on a date, may be on another side
// of now than the verb that tells of it.
func (c clause) isGovernedBy(k int) bool {
	from := c.atoms[c.i].from
	switch {
	case k >= from-mostToVerb:
		return true
	case k < from-tenseReachBefore:
		return false
	}
	return !c.dates.plans[c.Tokens[k].Lower] && (!c.isAheadOf() || (word{c.Parser, k}).tense() == tenseFuture)
}
