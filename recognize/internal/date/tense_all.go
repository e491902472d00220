package date

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

const (
	mostOfSentence = 40 // words of a sentence looked at on each side of a date
	mostToVerb     = 4  // words between a verb and the date that it governs
)

// told is what the verbs of a sentence tell of the time of a date in it.
type told struct {
	tense tense // tenseNone where they differ, and none of them governs the date
	any   bool  // whether any of them tells a time
}

// telling gathers what the verbs around a date tell.
type telling struct {
	told
	mixed    bool
	governed tense // of a verb right before the date
}

// see adds the word at token k, and reports whether it is the first that tells a time.
func (t *telling) see(p *Parser, k int) (first bool) {
	switch is := (word{p, k}).tense(); {
	case is == tenseNone:
	case !t.any:
		t.told = told{tense: is, any: true}
		return true
	case is != t.tense:
		t.mixed = true
	}
	return false
}

// toldBy returns what the verbs around the expression of atoms [i, next) tell.
func (p *Parser) toldBy(i, next int) told {
	var all telling
	p.tellBefore(p.atoms[i].from, &all)
	to := p.atoms[next-1].to
	for k := to; k < len(p.Tokens) && k < to+mostOfSentence; k++ {
		tok := &p.Tokens[k]
		if tok.Gap > text.GapLine || tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		all.see(p, k)
	}
	if all.mixed {
		all.tense = all.governed
	}
	return all.told
}

// tellBefore looks at the words of the sentence before a token.
func (p *Parser) tellBefore(from int, all *telling) {
	adjacent := true
	for k := from - 1; k >= 0 && k >= from-mostOfSentence; k-- {
		tok := &p.Tokens[k]
		if tok.Class == text.ClassPunct {
			if isSentenceEnd(tok.Text) {
				return
			}
			adjacent = false
		}
		if all.see(p, k) && adjacent && k >= from-mostToVerb {
			all.governed = all.tense
		}
		if tok.Gap >= text.GapLine {
			return
		}
	}
}
