package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// noun is what a number counts: its word, and the lexeme after it where it
// stands right behind the number (0 where words stand between).
type noun struct {
	word string
	end  int
}

// nounAfter finds the noun that the number before lexeme i counts. Where a
// language puts adjectives last the noun is the first word that is not one of
// those that go before ("six grandes entreprises mondiales"); where it puts
// them first it is the first plural of the run of words ("100 Korean AI
// developers"). Only plurals, and words known to be counted without one, are
// taken, so that verbs after a number are not.
func (t *text) nounAfter(i int, plain bool) (noun, bool) {
	return t.nounOf(i, plain, false)
}

// nounOf is nounAfter; single says that the number takes a singular: 1,3 enfant.
func (t *text) nounOf(i int, plain, single bool) (noun, bool) {
	if t.g.nouns == noNoun {
		return t.counterAt(i)
	}
	at := i
	if s, next := t.match(at, isOf, 0); s != nil {
		if plain {
			return noun{}, false
		}
		at = next
	}
	start := at
	for k := 0; k < 5 && t.near(at); k++ {
		x := &t.lex[at]
		if x.class != word || x.gap == glued && at > i && !t.isText(at-1, "-") && !t.isText(at-1, "'") {
			return noun{}, false
		}
		s := t.has(at)
		if s.noun&isNotNoun != 0 || s.is&(isPercent|isAnd|isTo|isOf|isCardinal|isMultiplier|isScale) != 0 && s.noun&isPlural == 0 {
			return noun{}, false
		}
		w := t.word(at)
		if single && at == start && t.g.nouns == nounFirst && len(w) > 3 && !x.upper && s.noun&isAdjective == 0 {
			return noun{word: w, end: at + 1}, true
		}
		if t.counted(w, s) && s.noun&isAdjective == 0 && !(t.g.nouns == nounFirst && x.upper && at > start) {
			end := at + 1
			if t.isText(end, "-") && t.glued(end) && end+1 < len(t.lex) && t.lex[end+1].class == word && t.glued(end+1) {
				end += 2
				w = t.slice(at, end)
			}
			n := noun{word: w}
			if at == start {
				n.end = end
			}
			return n, true
		}
		if t.g.nouns == nounFirst && s.noun&isAdjective == 0 {
			return noun{}, false
		}
		at++
		if t.isText(at, "-") && t.glued(at) && t.glued(at+1) {
			at++
		}
	}
	return noun{}, false
}

// counted reports a word that looks like what a number above one counts.
func (t *text) counted(w string, s *sense) bool {
	if s.noun&isPlural != 0 {
		return true
	}
	if len(w) < 3 || strings.ToUpper(w) == w {
		return false
	}
	last := w[len(w)-1]
	if strings.IndexByte(t.g.plural, last) < 0 {
		return false
	}
	return !(t.g.nouns == nounLast && (strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is")))
}

// slice returns the lexemes' text without typography.
func (t *text) slice(from, to int) string {
	var b strings.Builder
	for ; from < to; from++ {
		if b.Len() > 0 && t.lex[from].gap != glued {
			b.WriteByte(' ')
		}
		b.WriteString(t.word(from))
	}
	return b.String()
}

// either reads the upper number of words for two neighbours: 두세 명, 열두세 살.
func (t *text) either(a amount) (high schema.Decimal, ok bool) {
	if !t.g.hangul || !a.words || a.scale != 0 {
		return high, false
	}
	for k := a.from; k < a.to && k-a.from < 4; k++ {
		if t.has(k).either {
			high, err := a.value.Add(one)
			return high, err == nil
		}
	}
	return high, false
}

// counterAt reads a counter word, as Korean has them: 명, 개, 곳.
func (t *text) counterAt(i int) (noun, bool) {
	if !t.near(i) {
		return noun{}, false
	}
	if s, next := t.match(i, 0, isCounter); s != nil {
		return noun{word: s.counter, end: next}, true
	}
	if i > 0 && t.has(i-1).noun&isDeterminer != 0 && t.lex[i].class == hangul && t.lex[i].gap == space { // 두 회사
		w := t.lexeme(i)
		for _, p := range [...]string{"에서", "들은", "들이", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도"} {
			if len(w) >= len(p)+6 && strings.HasSuffix(w, p) {
				return noun{word: w[:len(w)-len(p)]}, true
			}
		}
		return noun{word: w}, true
	}
	return noun{}, false
}
