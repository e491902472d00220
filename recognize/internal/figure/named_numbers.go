package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// A number may be a part of a name: Boeing 737, Apollo 11, Ocean's Eleven,
// 코로나19.

// isLabelled reports digits that name a thing: a zero leads them, or a word of
// the language behind them does, or the word that they are glued to: KE 081,
// 204호실, 코로나19.
func (t *Reader) isLabelled(a *amount) bool {
	if t.Lexemes[a.From].Class != text.ClassDigits {
		return false
	}
	if w := t.WordAt(a.From); a.Plain && len(w) > 1 && w[0] == '0' && (len(w) == 5 || a.From > 0 && t.Lexemes[a.From-1].Class == text.ClassWord && t.Lexemes[a.From-1].Upper) {
		return true
	}
	if !t.Grammar.Has(language.Particles) {
		return false
	}
	if t.IsGlued(a.From) && a.Plain {
		switch t.Lexemes[a.From-1].Class {
		case text.ClassHangul: // 코로나19
			before := &t.Lexemes[a.From-1]
			if _, counts := t.ParseCounter(a.To); !counts && before.Node == nil && before.To-before.From >= 9 { // three syllables
				return true
			}
		}
	}
	return t.isLabelAt(a.To)
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
	w := t.WordAt(i)
	for _, c := range []byte(w[1:]) {
		if c >= 'A' && c <= 'Z' {
			return true // iPhone, GPT
		}
	}
	if !x.Upper {
		return false
	}
	return !t.startsSentence(i)
}

// isCamelCase reports a word with a capital inside that is not in capitals:
// iPhone.
func (t *Reader) isCamelCase(i int) bool {
	if t.Lexemes[i].Class != text.ClassWord {
		return false
	}
	w := t.WordAt(i)
	inner, lower := false, false
	for k, c := range []byte(w) {
		inner = inner || k > 0 && c >= 'A' && c <= 'Z'
		lower = lower || c >= 'a' && c <= 'z'
	}
	return inner && lower
}

// isMoneyBefore reports a currency before the lexeme.
func (t *Reader) isMoneyBefore(i int) bool {
	_, next, ok := t.ParseCurrency(i-1, true)
	return ok && next == i
}

// isNameAtSentenceStart reports a bare number behind the one word with which a
// sentence starts, before another word: Apollo 11 went.
func (t *Reader) isNameAtSentenceStart(a *amount) bool {
	i := a.From - 1
	if i < 0 || t.Lexemes[a.From].Gap != text.GapSpace || t.Lexemes[i].Class != text.ClassWord || !t.Lexemes[i].Upper || !t.startsSentence(i) || len(t.WordAt(a.From)) > 4 {
		return false
	}
	if n := t.Lexemes[i].Node; n != nil && (n.Roles != 0 || n.NounRoles&^lexeme.NounAdjective != 0) || len(t.WordAt(i)) < 4 {
		return false
	}
	return t.IsNear(a.To) && t.Lexemes[a.To].Class == text.ClassWord && !t.Lexemes[a.To].Upper && t.Lexemes[a.To].Gap == text.GapSpace
}

// isTitleNumber reports a number word with a capital before another inside a
// sentence: the Thirty Years' War, the Five Nations.
func (t *Reader) isTitleNumber(a *amount) bool {
	if !t.Lexemes[a.From].Upper || t.startsSentence(a.From) {
		return false
	}
	if t.IsNear(a.To) && t.Lexemes[t.SkipHyphen(a.To)%len(t.Lexemes)].Upper {
		return true
	}
	k := a.From - 1
	if slices.Contains(t.Grammar.Possessives, t.LowerAt(k-1)+t.LowerAt(k)) {
		k -= 2
	}
	return a.To == a.From+1 && k > 0 && t.Lexemes[k].Class == text.ClassWord && t.Lexemes[k].Upper && !t.startsSentence(k) // Ocean's Eleven
}
