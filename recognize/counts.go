package recognize

import (
	"strings"
)

// countedNoun is what a number counts: its word, and the lexeme after it where
// it stands right behind the number (0 where words stand between).
type countedNoun struct {
	word string
	end  int
}

// nounAfter finds the noun that the number before lexeme i counts. Where a
// language puts adjectives last the noun is the first word that is not one of
// those that go before ("six grandes entreprises mondiales"); where it puts
// them first it is the first plural of the run of words ("100 Korean AI
// developers"). Only plurals, and words known to be counted without one, are
// taken, so that verbs after a number are not.
func (t *measureReader) nounAfter(i int, plain bool) (countedNoun, bool) {
	return t.parseCountedNoun(i, plain, false)
}

// parseCountedNoun is [text.nounAfter]; single says that the number takes a
// singular: 1,3 enfant.
func (t *measureReader) parseCountedNoun(i int, plain, single bool) (countedNoun, bool) {
	if t.grammar.nouns == orderNoNoun {
		return t.parseCounter(i)
	}
	at := i
	if s, next := t.longestPhrase(at, roleOf, 0); s != nil {
		if plain {
			return countedNoun{}, false
		}
		at = next
	}
	start, nounFirst := at, t.grammar.nouns == orderNounFirst
	for k := 0; k < 5 && t.isNear(at); k++ {
		if !t.mayStandInNounPhrase(at, at > i) {
			return countedNoun{}, false
		}
		x, s, w := &t.lexemes[at], t.senseAt(at), t.wordAt(at)
		if s.nounRoles&nounAdjective == 0 {
			if single && at == start && nounFirst && len(w) > 3 && !x.upper {
				return countedNoun{word: w, end: at + 1}, true
			}
			if t.looksCounted(w, s) && !(nounFirst && x.upper && at > start) {
				return t.countedNounAt(at, at == start), true
			}
			if nounFirst {
				return countedNoun{}, false
			}
		}
		at++
		if t.isText(at, "-") && t.isGlued(at) && t.isGlued(at+1) {
			at++
		}
	}
	return countedNoun{}, false
}

// mayStandInNounPhrase reports whether the lexeme is a word that may stand
// between a number and its noun, or is that noun. after says that another such
// word stands before it.
func (t *measureReader) mayStandInNounPhrase(at int, after bool) bool {
	x := &t.lexemes[at]
	if x.class != classWord || x.gap == gapNone && after && !t.isText(at-1, "-") && !t.isText(at-1, "'") {
		return false
	}
	s := t.senseAt(at)
	return s.nounRoles&nounExcluded == 0 && (s.roles&(rolePercent|roleAnd|roleTo|roleOf|roleCardinal|roleMultiplier|roleScale) == 0 || s.nounRoles&nounPlural != 0)
}

// countedNounAt returns the noun at a lexeme, with what a hyphen joins to it.
// adjacent says that it stands right behind the number.
func (t *measureReader) countedNounAt(at int, adjacent bool) countedNoun {
	end, w := at+1, t.wordAt(at)
	if t.isText(end, "-") && t.isGlued(end) && end+1 < len(t.lexemes) && t.lexemes[end+1].class == classWord && t.isGlued(end+1) {
		end += 2
		w = t.lexemesText(at, end)
	}
	if !adjacent {
		end = 0
	}
	return countedNoun{word: w, end: end}
}

// looksCounted reports a word that looks like what a number above one counts.
func (t *measureReader) looksCounted(w string, s *sense) bool {
	if s.nounRoles&nounPlural != 0 {
		return true
	}
	if len(w) < 3 || strings.ToUpper(w) == w {
		return false
	}
	last := w[len(w)-1]
	if strings.IndexByte(t.grammar.plural, last) < 0 {
		return false
	}
	return !(t.grammar.nouns == orderNounLast && (strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is")))
}

// lexemesText returns the lexemes' text without typography.
func (t *measureReader) lexemesText(from, to int) string {
	var b strings.Builder
	for ; from < to; from++ {
		if b.Len() > 0 && t.lexemes[from].gap != gapNone {
			b.WriteByte(' ')
		}
		b.WriteString(t.wordAt(from))
	}
	return b.String()
}

// parseCounter reads a counter: 명, 개, 곳.
func (t *measureReader) parseCounter(i int) (countedNoun, bool) {
	if !t.isNear(i) {
		return countedNoun{}, false
	}
	if s, next := t.longestPhrase(i, 0, nounCounter); s != nil {
		return countedNoun{word: s.counter, end: next}, true
	}
	if i > 0 && t.senseAt(i-1).nounRoles&nounDeterminer != 0 && t.lexemes[i].class == classHangul && t.lexemes[i].gap == gapSpace { // 두 회사
		w := t.lexemeText(i)
		for _, p := range [...]string{"에서", "들은", "들이", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도"} {
			if len(w) >= len(p)+6 && strings.HasSuffix(w, p) {
				return countedNoun{word: w[:len(w)-len(p)]}, true
			}
		}
		return countedNoun{word: w}, true
	}
	return countedNoun{}, false
}
