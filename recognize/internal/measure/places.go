package measure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

const (
	// placeReach bounds how many lexemes away from an amount a place is looked for.
	placeReach = 40
	// datelineReach bounds how many lexemes stand before the dash of a dateline.
	datelineReach = 8
)

// moneyOfPlaces returns the currency of the places in the sentence of a lexeme, or of the
// dateline where there are none, "" where they have several.
func (t *Reader) moneyOfPlaces(i int) string {
	code, found := t.moneyBetween(t.sentenceAround(i))
	if !found {
		code, _ = t.moneyBetween(0, t.dateline())
	}
	return code
}

// sentenceAround returns the lexemes of the sentence of a lexeme, not far from it.
func (t *Reader) sentenceAround(i int) (from, to int) {
	from, to = i, i
	for from > 0 && i-from < placeReach && !t.startsSentence(from) {
		from--
	}
	for to < len(t.Lexemes) && to-i < placeReach && (to == i || !t.startsSentence(to)) {
		to++
	}
	return from, to
}

// moneyOfNations returns the one of several currencies whose nation has its word in the
// sentence of a lexeme, "" for none and for several.
func (t *Reader) moneyOfNations(i int, codes []string) (code string) {
	from, to := t.sentenceAround(i)
	for k := from; k < to; k++ {
		if t.Lexemes[k].Node == nil {
			continue
		}
		switch own := t.SenseAt(k).Nation; {
		case own == "" || own == code || !slices.Contains(codes, own):
		case code != "":
			return ""
		default:
			code = own
		}
	}
	return code
}

// startsSentence reports a lexeme with the end of a sentence, or a paragraph, before it.
func (t *Reader) startsSentence(i int) bool {
	if t.Lexemes[i].Gap == text.GapParagraph {
		return true
	}
	switch t.LowerAt(i - 1) {
	case "!", "?":
		return true
	case ".":
		return t.Lexemes[i].Gap > text.GapNone && t.Lexemes[i].Upper && len(t.WordAt(i-2)) > 2
	}
	return false
}

// dateline returns the lexeme of the dash behind the dateline, 0 for none.
func (t *Reader) dateline() int {
	for k := 1; k < len(t.Lexemes) && k <= datelineReach; k++ {
		if t.IsHyphen(k) && !t.IsGlued(k) && !t.IsGlued(k+1) {
			return k
		}
	}
	return 0
}

// moneyBetween returns the currency of the places in lexemes [from, to), "" where they
// have several, and whether there are any.
func (t *Reader) moneyBetween(from, to int) (code string, found bool) {
	for k := from; k < to; k++ {
		own := ""
		if s, next := t.LongestPhrase(k, 0, lexeme.NounPlace); s != nil {
			own, k = s.Place, next-1
		} else if s := t.SenseAt(k); s.Nation == "USD" && t.Lexemes[k].Upper {
			own = s.Nation
		}
		switch {
		case own == "" || own == code:
		case found:
			return "", true
		default:
			code, found = own, true
		}
	}
	return code, found
}
