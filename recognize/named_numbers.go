package recognize

import "strings"

// A number may be a part of a name: Boeing 737, Apollo 11, Ocean's Eleven,
// 코로나19.

// isLabelled reports digits that name a thing: a zero leads them, or a word of
// the language behind them does, or the word that they are glued to: KE 081,
// 204호실, 코로나19.
func (t *figureReader) isLabelled(a *amount) bool {
	if t.lexemes[a.from].class != classDigits {
		return false
	}
	if w := t.wordAt(a.from); a.plain && len(w) > 1 && w[0] == '0' && (len(w) == 5 || a.from > 0 && t.lexemes[a.from-1].class == classWord && t.lexemes[a.from-1].upper) {
		return true
	}
	if !t.grammar.hangul {
		return false
	}
	if t.isGlued(a.from) && a.plain {
		switch t.lexemes[a.from-1].class {
		case classHangul: // 코로나19
			before := &t.lexemes[a.from-1]
			if _, counts := t.parseCounter(a.to); !counts && before.node == nil && before.to-before.from >= 9 { // three syllables
				return true
			}
		}
	}
	return t.isLabelAt(a.to)
}

// isLabelAt reports one of the language's labels at a lexeme, in which spaces
// part words.
func (t *figureReader) isLabelAt(at int) bool {
	if at >= len(t.lexemes) || t.lexemes[at].class != classHangul || t.lexemes[at].gap > gapSpace {
		return false
	}
	for _, l := range t.grammar.labels {
		head, tail, two := strings.Cut(l, " ")
		w := t.tokens[t.lexemes[at].token].lower[t.lexemes[at].from:]
		if two && w == head && at+1 < len(t.lexemes) && strings.HasPrefix(t.lexemeText(at+1), tail) || !two && strings.HasPrefix(w, head) {
			return true
		}
	}
	return false
}

// isNameLike reports a capitalised word inside a sentence, which with a bare
// number after it makes a name.
func (t *figureReader) isNameLike(i int) bool {
	x := &t.lexemes[i]
	const other = roleBefore | roleFiller | roleCardinal | roleMultiplier | roleScale | roleTo | roleFrom | roleBetween | roleAnd | roleOf | roleOr | roleOutOf | roleMinus
	if x.class != classWord || t.senseAt(i).roles&other != 0 {
		return false
	}
	if _, _, ok := t.parseCurrency(i, true); ok {
		return false
	}
	w := t.wordAt(i)
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

// isCamelCase reports a word with a capital inside that is not in capitals:
// iPhone.
func (t *figureReader) isCamelCase(i int) bool {
	if t.lexemes[i].class != classWord {
		return false
	}
	w := t.wordAt(i)
	inner, lower := false, false
	for k, c := range []byte(w) {
		inner = inner || k > 0 && c >= 'A' && c <= 'Z'
		lower = lower || c >= 'a' && c <= 'z'
	}
	return inner && lower
}

// isMoneyBefore reports a currency before the lexeme.
func (t *figureReader) isMoneyBefore(i int) bool {
	_, next, ok := t.parseCurrency(i-1, true)
	return ok && next == i
}

// isNameAtSentenceStart reports a bare number behind the one word with which a
// sentence starts, before another word: Apollo 11 went.
func (t *figureReader) isNameAtSentenceStart(a *amount) bool {
	i := a.from - 1
	if i < 0 || t.lexemes[a.from].gap != gapSpace || t.lexemes[i].class != classWord || !t.lexemes[i].upper || !t.startsSentence(i) || len(t.wordAt(a.from)) > 4 {
		return false
	}
	if n := t.lexemes[i].node; n != nil && (n.roles != 0 || n.nounRoles&^nounAdjective != 0) || len(t.wordAt(i)) < 4 {
		return false
	}
	return t.isNear(a.to) && t.lexemes[a.to].class == classWord && !t.lexemes[a.to].upper && t.lexemes[a.to].gap == gapSpace
}

// isTitleNumber reports a number word with a capital before another inside a
// sentence: the Thirty Years' War, the Five Nations.
func (t *figureReader) isTitleNumber(a *amount) bool {
	if !t.lexemes[a.from].upper || t.startsSentence(a.from) {
		return false
	}
	if t.isNear(a.to) && t.lexemes[t.skipHyphen(a.to)%len(t.lexemes)].upper {
		return true
	}
	k := a.from - 1
	if t.isText(k, "s") && t.isText(k-1, "'") {
		k -= 2
	}
	return a.to == a.from+1 && k > 0 && t.lexemes[k].class == classWord && t.lexemes[k].upper && !t.startsSentence(k) // Ocean's Eleven
}
