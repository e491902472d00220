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
		if tok.Class == text.ClassPunct {
			if isSentenceEnd(tok.Text) {
				break
			}
			adjacent = false
		}
		had := all.any
		see(k)
		if all.any && !had && adjacent && k >= from-mostToVerb {
			governed = all.tense
		}
		if tok.Gap >= text.GapLine {
			break
		}
	}
	for k := to; k < len(p.Tokens) && k < to+mostOfSentence; k++ {
		tok := &p.Tokens[k]
		if tok.Gap > text.GapLine || tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		see(k)
	}
	if mixed {
		all.tense = governed
	}
	return all
}
