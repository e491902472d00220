package date

import (
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
func (p *Parser) toldBy(i, next int) told {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	var all told
	mixed, governed := false, tenseNone
	see := func(k int) {
		switch t := (word{p, k}).tense(); {
		case t == tenseNone:
		case !all.any:
			all = told{tense: t, any: true}
		case t != all.tense:
			mixed = true
		}
	}
	adjacent := true
	for k := from - 1; k >= 0 && k >= from-mostOfSentence; k-- {
		tok := &p.Tokens[k]
		if p.endsSentence(k) {
			break
		}
		adjacent = adjacent && (tok.Class != text.ClassPunct || p.isInside(k))
		had := all.any
		see(k)
		if all.any && !had && adjacent && (clause{Parser: p, i: i, next: next}).isGovernedBy(k) {
			governed = all.tense
		}
		if tok.Gap >= text.GapLine {
			break
		}
	}
	adjacent = governed == tenseNone
	for k := to; k < len(p.Tokens) && k < to+mostOfSentence; k++ {
		tok := &p.Tokens[k]
		if tok.Gap > text.GapLine || p.endsSentence(k) {
			break
		}
		see(k)
		adjacent = adjacent && k < to+mostBehind && tok.Class == text.ClassWord
		if t := (word{p, k}).tense(); adjacent && t != tenseNone {
			governed = t
		}
	}
	if mixed {
		all.tense = governed
	}
	return all
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
	return !c.dates.plans[c.Tokens[k].Lower] && !c.isAheadOf()
}

// endsSentence reports a mark at token k that ends a sentence, and no point of a number, of
// an abbreviation or of an address.
func (p *Parser) endsSentence(k int) bool {
	tok := &p.Tokens[k]
	if tok.Class != text.ClassPunct || !isSentenceEnd(tok.Text) || p.isInside(k) {
		return false
	}
	return tok.Text != "." || !p.isSmallAt(k+1)
}

// isInside reports a mark at token k with no space on either side: 2.5, 10,000, don't.
func (p *Parser) isInside(k int) bool {
	return k+1 < len(p.Tokens) && p.Tokens[k].Gap == text.GapNone && p.Tokens[k+1].Gap == text.GapNone && p.Tokens[k+1].Class != text.ClassPunct
}

// isSmallAt reports a word in small letters at token k: in the U.S. on Monday.
func (p *Parser) isSmallAt(k int) bool {
	return k < len(p.Tokens) && p.Tokens[k].Gap < text.GapLine && p.Tokens[k].Class == text.ClassWord && p.Tokens[k].Text == p.Tokens[k].Lower
}
