package measure

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// countedNoun is what a number counts: its word, and the lexeme after it where
// it stands right behind the number (0 where words stand between).
type countedNoun struct {
	Word string
	End  int

	Unit string // the unit that stands behind other words: six long weeks
	To   int    // the lexeme behind that
}

// NounAfter finds the noun that the number before lexeme i counts. plain says that the
// number is no million and no round one, which "of" may follow.
func (t *Reader) NounAfter(i int, plain bool) (countedNoun, bool) {
	return t.ParseCountedNoun(i, plain, false)
}

// maxNounWords bounds the words of a noun phrase that are looked at.
const maxNounWords = 5

// ParseCountedNoun is [Reader.NounAfter]; single says that the number takes a
// singular: 1,3 enfant. Where a language puts adjectives last the noun is the first
// word that is not one of those that go before ("six grandes entreprises mondiales");
// where it puts them first it is the first plural of the run of words ("100 Korean AI
// developers").
func (t *Reader) ParseCountedNoun(i int, plain, single bool) (countedNoun, bool) {
	if !t.Grammar.Has(language.NounsNext) && !t.Grammar.Has(language.NounsAfter) {
		return t.ParseCounter(i)
	}
	at := i
	if s, next := t.LongestPhrase(at, lexeme.RoleOf, 0); s != nil && !plain {
		at = next
	}
	start := at
	for k := 0; k < maxNounWords && t.IsNear(at) && t.Lexemes[at].Class == text.ClassWord; k++ {
		switch t.nounWordAt(at, start, single) {
		case endsPhrase:
			if at == start {
				return countedNoun{}, false
			}
			unit, to := t.unitBehindWords(at) // also one that is nothing that is counted
			return countedNoun{Word: t.WordAt(at), Unit: unit, To: to}, unit != ""
		case isCounted:
			n := t.countedNounAt(at, at == start)
			if at > start {
				n.Unit, n.To = t.unitBehindWords(at)
			}
			return n, true
		}
		at++
		if t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1) {
			at++
		}
	}
	return countedNoun{}, false
}

// countedNounAt returns the noun at a lexeme, with what a hyphen joins to it.
// adjacent says that it stands right behind the number.
func (t *Reader) countedNounAt(at int, adjacent bool) countedNoun {
	end, w := at+1, t.WordAt(at)
	if t.IsText(end, "-") && t.IsGlued(end) && end+1 < len(t.Lexemes) && t.Lexemes[end+1].Class == text.ClassWord && t.IsGlued(end+1) {
		end += 2
		w = t.lexemesText(at, end)
	}
	if !adjacent {
		end = 0
	}
	return countedNoun{Word: w, End: end}
}

// LooksCounted reports a word that looks like what a number above one counts.
func (t *Reader) LooksCounted(w string, s *lexeme.Sense) bool {
	return s.NounRoles&lexeme.NounPlural != 0 || t.endsAsCounted(w)
}

// endsAsCounted reports a word that ends as plurals do and is no abbreviation.
func (t *Reader) endsAsCounted(w string) bool {
	return len(w) >= 3 && strings.ToUpper(w) != w && t.Grammar.EndsInPlural(w)
}

// lexemesText returns the lexemes' text without typography.
func (t *Reader) lexemesText(from, to int) string {
	var b strings.Builder
	for ; from < to; from++ {
		if b.Len() > 0 && t.Lexemes[from].Gap != text.GapNone {
			b.WriteByte(' ')
		}
		b.WriteString(t.WordAt(from))
	}
	return b.String()
}

// unitBehindWords reads the name of a unit at a lexeme that words part from its number,
// unless it says when something was: 40 died hours later.
func (t *Reader) unitBehindWords(at int) (unit string, next int) {
	if s, _ := t.LongestPhrase(at, lexeme.RoleUnit, 0); s == nil || s.Unit == nil {
		return "", at
	}
	units, next, ok := t.ParseUnit(at)
	if !ok {
		return "", at
	}
	if s, _ := t.LongestPhrase(next, 0, lexeme.NounTimesBehind); s != nil && t.IsNear(next) {
		return "", at
	}
	return units[0], next
}
