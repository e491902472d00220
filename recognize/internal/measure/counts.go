package measure

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// countedNoun is what a number counts: its word, and the lexeme after it where
// it stands right behind the number (0 where words stand between).
type countedNoun struct {
	Word string
	End  int
}

// NounAfter finds the noun that the number before lexeme i counts. Where a
// language puts adjectives last the noun is the first word that is not one of
// those that go before ("six grandes entreprises mondiales"); where it puts
// them first it is the first plural of the run of words ("100 Korean AI
// developers"). Only plurals, and words known to be counted without one, are
// taken, so that verbs after a number are not.
func (t *Reader) NounAfter(i int, plain bool) (countedNoun, bool) {
	return t.ParseCountedNoun(i, plain, false)
}

// ParseCountedNoun is [text.nounAfter]; single says that the number takes a
// singular: 1,3 enfant.
func (t *Reader) ParseCountedNoun(i int, plain, single bool) (countedNoun, bool) {
	nounFirst := t.Grammar.Has(language.NounsNext)
	if !nounFirst && !t.Grammar.Has(language.NounsAfter) {
		return t.ParseCounter(i)
	}
	at := i
	if s, next := t.LongestPhrase(at, lexeme.RoleOf, 0); s != nil {
		if plain {
			return countedNoun{}, false
		}
		at = next
	}
	start := at
	for k := 0; k < 5 && t.IsNear(at); k++ {
		if !t.mayStandInNounPhrase(at, at > i) {
			return countedNoun{}, false
		}
		x, s, w := &t.Lexemes[at], t.SenseAt(at), t.WordAt(at)
		if s.NounRoles&lexeme.NounAdjective == 0 {
			if single && at == start && nounFirst && len(w) > 3 && !x.Upper {
				return countedNoun{Word: w, End: at + 1}, true
			}
			if t.LooksCounted(w, s) && !(nounFirst && x.Upper && at > start) {
				return t.countedNounAt(at, at == start), true
			}
			if nounFirst {
				return countedNoun{}, false
			}
		}
		at++
		if t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1) {
			at++
		}
	}
	return countedNoun{}, false
}

// mayStandInNounPhrase reports whether the lexeme is a word that may stand
// between a number and its noun, or is that noun. after says that another such
// word stands before it.
func (t *Reader) mayStandInNounPhrase(at int, after bool) bool {
	x := &t.Lexemes[at]
	if x.Class != text.ClassWord || x.Gap == text.GapNone && after && !t.IsText(at-1, "-") && !t.IsText(at-1, "'") {
		return false
	}
	s := t.SenseAt(at)
	return s.NounRoles&lexeme.NounExcluded == 0 && (s.Roles&(lexeme.RolePercent|lexeme.RoleAnd|lexeme.RoleTo|lexeme.RoleOf|lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleScale) == 0 || s.NounRoles&lexeme.NounPlural != 0)
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
	if s.NounRoles&lexeme.NounPlural != 0 {
		return true
	}
	if len(w) < 3 || strings.ToUpper(w) == w {
		return false
	}
	return t.Grammar.EndsInPlural(w)
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

// ParseCounter reads a counter: 명, 개, 곳.
func (t *Reader) ParseCounter(i int) (countedNoun, bool) {
	if !t.IsNear(i) {
		return countedNoun{}, false
	}
	if s, next := t.LongestPhrase(i, 0, lexeme.NounCounter); s != nil {
		return countedNoun{Word: s.Counter, End: next}, true
	}
	if i > 0 && t.SenseAt(i-1).NounRoles&lexeme.NounDeterminer != 0 && t.Lexemes[i].Class == text.ClassHangul && t.Lexemes[i].Gap == text.GapSpace { // 두 회사
		w := t.LexemeText(i)
		for _, p := range t.Grammar.NounParticles {
			if len(w) >= len(p)+6 && strings.HasSuffix(w, p) {
				return countedNoun{Word: w[:len(w)-len(p)]}, true
			}
		}
		return countedNoun{Word: w}, true
	}
	return countedNoun{}, false
}
