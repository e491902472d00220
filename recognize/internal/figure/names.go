package figure

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// isStreetAt reports the words of an address after its number.
func (t *Reader) isStreetAt(at int) bool {
	headFirst := t.Grammar.Has(language.HeadFirst)
	if headFirst {
		if t.SenseAt(at).NounRoles&lexeme.NounHouseNumber != 0 {
			at++
		}
		if t.IsText(at, ",") {
			at++
		}
		if t.SenseAt(at).Roles&lexeme.RoleOf != 0 { // au 89 de la rue
			if at++; t.SenseAt(at).NounRoles&lexeme.NounStreet == 0 {
				at++
			}
		}
	}
	for k := 0; k < 3 && t.IsNear(at) && t.Lexemes[at].Class == text.ClassWord; k++ {
		if t.SenseAt(at).NounRoles&lexeme.NounStreet != 0 && (headFirst || t.Lexemes[at].Upper) {
			return true
		}
		if headFirst || !t.Lexemes[at].Upper {
			return false
		}
		at++
	}
	return false
}

// isStreetBefore reports the words of an address before its number.
func (t *Reader) isStreetBefore(at int) bool {
	if at--; t.IsText(at, ",") {
		at--
	}
	for k := 0; k < 6 && at >= 0 && t.Lexemes[at].Class == text.ClassWord; k, at = k+1, at-1 {
		if t.SenseAt(at).NounRoles&lexeme.NounStreet != 0 {
			return k > 0
		}
		if !t.Lexemes[at].Upper && t.SenseAt(at).Roles&(lexeme.RoleOf|lexeme.RoleFiller) == 0 {
			return false
		}
	}
	return false
}

// isLabelAt reports one of the language's labels at a lexeme, in which spaces
// part words.
func (t *Reader) isLabelAt(at int) bool {
	if at >= len(t.Lexemes) || t.Lexemes[at].Class != text.ClassHangul || t.Lexemes[at].Gap > text.GapSpace {
		return false
	}
	for _, l := range t.Grammar.Labels {
		head, tail, two := strings.Cut(l, " ")
		w := t.Tokens[t.Lexemes[at].Token].Lower[t.Lexemes[at].From:]
		if two && w == head && at+1 < len(t.Lexemes) && strings.HasPrefix(t.LexemeText(at+1), tail) || !two && strings.HasPrefix(w, head) {
			return true
		}
	}
	return false
}

// isNameLike reports a capitalised word inside a sentence, which with a bare
// number after it makes a name.
func (t *Reader) isNameLike(i int) bool {
	x := &t.Lexemes[i]
	const other = lexeme.RoleBefore | lexeme.RoleFiller | lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale | lexeme.RoleTo | lexeme.RoleFrom | lexeme.RoleBetween | lexeme.RoleAnd | lexeme.RoleOf | lexeme.RoleOr | lexeme.RoleOutOf | lexeme.RoleMinus
	if x.Class != text.ClassWord || t.SenseAt(i).Roles&other != 0 {
		return false
	}
	if _, _, ok := t.ParseCurrency(i, true); ok {
		return false
	}
	if inner, _ := t.casesOf(i); inner {
		return true // iPhone, GPT
	}
	return x.Upper && !t.startsSentence(i)
}

// casesOf reports a capital behind the first letter of a word, and small letters.
func (t *Reader) casesOf(i int) (inner, small bool) {
	for k, c := range []byte(t.WordAt(i)) {
		inner = inner || k > 0 && c >= 'A' && c <= 'Z'
		small = small || c >= 'a' && c <= 'z'
	}
	return inner, small
}

// isCamelCase reports a word with a capital inside that is not in capitals:
// iPhone.
func (t *Reader) isCamelCase(i int) bool {
	inner, small := t.casesOf(i)
	return inner && small && t.Lexemes[i].Class == text.ClassWord
}

// isMoneyBefore reports a currency before the lexeme.
func (t *Reader) isMoneyBefore(i int) bool {
	_, next, ok := t.ParseCurrency(i-1, true)
	return ok && next == i
}

// isNameAtSentenceStart reports a bare number behind the one word with which a
// sentence starts, before another word: Apollo 11 went.
func (q *bareNumber) isNameAtSentenceStart() bool {
	i, to := q.a.From-1, q.a.To
	if i < 0 || !q.isSpaced() || q.Lexemes[i].Class != text.ClassWord || !q.Lexemes[i].Upper || !q.startsSentence(i) || len(q.WordAt(q.a.From)) > 4 {
		return false
	}
	if n := q.Lexemes[i].Node; n != nil && (n.Roles != 0 || n.NounRoles&^lexeme.NounAdjective != 0) || len(q.WordAt(i)) < 4 {
		return false
	}
	return q.IsNear(to) && q.Lexemes[to].Class == text.ClassWord && !q.Lexemes[to].Upper && q.Lexemes[to].Gap == text.GapSpace
}

// startsSentence reports the first word of a sentence or a quotation.
func (t *Reader) startsSentence(i int) bool {
	if i == 0 || t.Lexemes[i].Gap >= text.GapLine {
		return true
	}
	switch t.LowerAt(i - 1) {
	case ".", "!", "?", "\"", "«", "“", ":", "•", "-", "–", "—", "(":
		return true
	}
	return false
}
