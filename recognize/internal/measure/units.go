package measure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// ParseUnit reads a unit at lexeme i, the preferred one first. Names may have
// any case; symbols must be cased as they are written: TB is no tb, To no to.
func (t *Reader) ParseUnit(i int) (units []string, next int, ok bool) {
	s, next := t.LongestPhrase(i, lexeme.RoleUnit, 0)
	if s == nil || t.IsText(next, "'") && t.IsGlued(next) {
		return nil, i, false
	}
	if t.Lexemes[next-1].Class == text.ClassWord && t.IsGlued(next) && t.Lexemes[next].Class == text.ClassDigits {
		return nil, i, false
	}
	units = s.Unit
	for _, y := range s.Symbols {
		if t.isSpelled(i, next, y.Text) {
			units = append(units[:len(units):len(units)], y.Unit)
		}
	}
	return units, next, len(units) > 0
}

// isSpelled reports whether the lexemes are written as text, white space apart.
func (t *Reader) isSpelled(from, to int, text string) bool {
	for ; from < to; from++ {
		w := t.WordAt(from)
		for len(text) > 0 && text[0] == ' ' {
			text = text[1:]
		}
		if len(text) < len(w) || text[:len(w)] != w {
			return false
		}
		text = text[len(w):]
	}
	return text == ""
}
