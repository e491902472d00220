package recognize

import "strings"

// A number may be a part of a name: Boeing 737, Apollo 11, Ocean's Eleven, 코로나19.

// labelled reports digits that name a thing: a zero leads them, or a word of
// the language behind them does, or the word that they are glued to: KE 081, 204호실, 코로나19.
func (t *text) labelled(a *amount) bool {
	if t.lex[a.from].class != digits {
		return false
	}
	if w := t.word(a.from); a.plain && len(w) > 1 && w[0] == '0' && (len(w) == 5 || a.from > 0 && t.lex[a.from-1].class == word && t.lex[a.from-1].upper) {
		return true
	}
	if !t.g.hangul {
		return false
	}
	if t.glued(a.from) && a.plain {
		switch t.lex[a.from-1].class {
		case hangul: // 코로나19
			before := &t.lex[a.from-1]
			if _, counts := t.counterAt(a.to); !counts && before.node == nil && before.to-before.from >= 9 { // three syllables
				return true
			}
		}
	}
	return t.labelAt(a.to)
}

// labelAt reports one of the language's labels at a lexeme, in which spaces
// part words.
func (t *text) labelAt(at int) bool {
	if at >= len(t.lex) || t.lex[at].class != hangul || t.lex[at].gap > space {
		return false
	}
	for _, l := range t.g.labels {
		head, tail, two := strings.Cut(l, " ")
		w := t.tokens[t.lex[at].tok].lower[t.lex[at].from:]
		if two && w == head && at+1 < len(t.lex) && strings.HasPrefix(t.lexeme(at+1), tail) || !two && strings.HasPrefix(w, head) {
			return true
		}
	}
	return false
}

// nameLike reports a capitalised word inside a sentence, which with a bare
// number after it makes a name.
func (t *text) nameLike(i int) bool {
	x := &t.lex[i]
	const other = isBefore | isFiller | isCardinal | isMultiplier | isScale | isTo | isFrom | isBetween | isAnd | isOf | isOr | isOutOf | isMinus
	if x.class != word || t.has(i).is&other != 0 {
		return false
	}
	if _, _, ok := t.moneyAt(i, true); ok {
		return false
	}
	w := t.word(i)
	for _, c := range []byte(w[1:]) {
		if c >= 'A' && c <= 'Z' {
			return true // iPhone, GPT
		}
	}
	if !x.upper {
		return false
	}
	return !t.startsSentence(i)
}

// camelCase reports a word with a capital inside that is not in capitals: iPhone.
func (t *text) camelCase(i int) bool {
	if t.lex[i].class != word {
		return false
	}
	w := t.word(i)
	inner, lower := false, false
	for k, c := range []byte(w) {
		inner = inner || k > 0 && c >= 'A' && c <= 'Z'
		lower = lower || c >= 'a' && c <= 'z'
	}
	return inner && lower
}

// moneyBefore reports a currency before the lexeme.
func (t *text) moneyBefore(i int) bool {
	_, next, ok := t.moneyAt(i-1, true)
	return ok && next == i
}

// namesAtStart reports a bare number behind the one word with which a sentence
// starts, before another word: Apollo 11 went.
func (t *text) namesAtStart(a *amount) bool {
	i := a.from - 1
	if i < 0 || t.lex[a.from].gap != space || t.lex[i].class != word || !t.lex[i].upper || !t.startsSentence(i) || len(t.word(a.from)) > 4 {
		return false
	}
	if n := t.lex[i].node; n != nil && (n.is != 0 || n.noun&^isAdjective != 0) || len(t.word(i)) < 4 {
		return false
	}
	return t.near(a.to) && t.lex[a.to].class == word && !t.lex[a.to].upper && t.lex[a.to].gap == space
}

// titled reports a number word with a capital before another inside a
// sentence: the Thirty Years' War, the Five Nations.
func (t *text) titled(a *amount) bool {
	if !t.lex[a.from].upper || t.startsSentence(a.from) {
		return false
	}
	if t.near(a.to) && t.lex[t.overHyphen(a.to)%len(t.lex)].upper {
		return true
	}
	k := a.from - 1
	if t.isText(k, "s") && t.isText(k-1, "'") {
		k -= 2
	}
	return a.to == a.from+1 && k > 0 && t.lex[k].class == word && t.lex[k].upper && !t.startsSentence(k) // Ocean's Eleven
}
