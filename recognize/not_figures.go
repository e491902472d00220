package recognize

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// isAddress reports the start of an internet address.
func (t *text) isAddress(i int) bool {
	return t.glued(i+1) && (t.isText(i+1, ":") && t.isText(i+2, "/") || t.isText(i, "www") && t.isText(i+1, "."))
}

// afterSpace returns the first lexeme after the next space.
func (t *text) afterSpace(i int) int {
	for i++; i < len(t.lex) && t.lex[i].gap == glued; i++ {
	}
	return i
}

// opens reports whether a number may start here: not inside a word, a model
// name or a longer run of digits and marks.
func (t *text) opens(i int) bool {
	x := &t.lex[i]
	if x.gap != glued || i == 0 || x.piece {
		return true
	}
	p := &t.lex[i-1]
	switch p.class {
	case digits:
		return x.class != word && !t.isMark(i) // the last part of 2.4.1
	case word:
		if x.class == digits || t.isMark(i) {
			return false
		}
		return x.class != word
	case hangul, han:
		return true
	}
	switch t.lower(i - 1) {
	case ".", ",":
		return i < 2 || t.lex[i-1].gap != glued || t.lex[i-2].class == punct
	case "-":
		return i < 2 || t.lex[i-1].gap != glued || x.class != digits || t.lex[i-2].class != word && !(t.lex[i-2].class == hangul && t.lex[i-2].to-t.lex[i-2].from >= 6) // F-16, 미그-29
	case "@", "_", "#", "\\", "&", "^":
		return false
	case "+":
		return i < 2 || t.lex[i-1].gap != glued || t.lex[i-2].class != word // bac+5
	case "/":
		return x.class != digits || i < 2 || t.lex[i-2].class != word
	}
	return true
}

// skip returns where to go on after what is no number.
func (t *text) skip(i int) int {
	if t.lex[i].class != digits {
		return i + 1
	}
	for i++; i < len(t.lex); i++ {
		switch {
		case t.gluedDigits(i):
		case t.isMark(i) && t.glued(i) && t.gluedDigits(i+1):
		default:
			return i
		}
	}
	return i
}

// chain finds the end of a run of digits glued by marks, and whether it is a
// telephone number, an address, a time, a date or a score and not one figure or range.
func (t *text) chain(i int) (end int, bad bool) {
	var hyphens, slashes, colons, dots int
	at := i + 1
	for at+1 < len(t.lex) && t.glued(at) && t.gluedDigits(at+1) {
		switch t.lower(at) {
		case "-", "–", "−":
			hyphens++
		case "/":
			slashes++
		case ":":
			colons++
		case ".", ",":
			dots++
		case "'":
		default:
			if at == i+1 && t.g.hangul && t.isText(at, "·") && t.monthAndDay(i, at+1) {
				return at + 2, true // 5·18
			}
			return at, false
		}
		at += 2
	}
	switch {
	case hyphens > 1, slashes > 1, hyphens > 0 && slashes > 0, colons > 1:
		return at, true
	case hyphens == 1 && slashes == 0 && dots == 0 && at == i+3:
		a, b := t.word(i), t.word(i+2)
		phone := a[0] == '0' && len(a) > 1 || len(a) == 3 && len(b) == 4
		return at, phone || t.isScore(a, b, at)
	case t.isText(i-1, "(") && t.isText(i+1, ")") && t.near(i+2) && t.lex[i+2].class == digits:
		if end, phone := t.chain(i + 2); phone { // (212) 555-0123
			return end, true
		}
	case t.isText(i-1, "+") && t.glued(i) && t.isText(i+1, "("):
		return at, true
	case colons == 1 && at == i+3 && len(t.word(i+2)) == 2:
		return at, true
	}
	if i > 0 && t.isText(i-1, "+") && t.glued(i) || t.word(i)[0] == '0' && len(t.word(i)) > 1 {
		groups := 0
		for at < len(t.lex) && t.lex[at].class == digits && t.lex[at].gap <= space && groups < 8 {
			at++
			groups++
			if (t.isText(at, "-") || t.isText(at, ".")) && t.gluedDigits(at+1) {
				at++
			}
		}
		if groups >= 2 {
			return at, true
		}
	}
	return at, false
}

// monthAndDay reports two numbers that can be a day of the year and that
// count nothing.
func (t *text) monthAndDay(month, day int) bool {
	m, d := t.word(month), t.word(day)
	if len(m) > 2 || len(d) > 2 || len(m) == 2 && m > "12" || len(d) == 2 && d > "31" || m[0] == '0' || d[0] == '0' {
		return false
	}
	if day+1 >= len(t.lex) {
		return true
	}
	if _, counts := t.counterAt(day + 1); counts {
		return false
	}
	if next := t.lexeme(day + 1); len(next) > 3 && t.lex[day+1].class == hangul {
		if n := t.g.root(next[:3]); n != nil && n.noun&(isRankEnd|isCounter) != 0 {
			return false
		}
	}
	_, _, unit := t.unitAt(day + 1)
	return !unit && t.has(day+1).is&(isPercent|isScale|isMultiplier) == 0 && t.has(day+1).noun&isRankEnd == 0
}

// isScore reports two numbers of a game or a vote: 2-1, 220-213. Small ones
// are a score in either order where no unit or noun follows.
func (t *text) isScore(a, b string, at int) bool {
	x, y := number{}, number{}
	if !set(&x, a) || !set(&y, b) {
		return false
	}
	if len(a) > 1 && len(b) > 1 && x.value.Cmp(y.value) < 0 || !t.near(at) && at < len(t.lex) && x.value.Cmp(y.value) < 0 {
		return false
	}
	if at >= len(t.lex) {
		return x.value.Cmp(y.value) >= 0
	}
	m := amount{number: number{from: at - 1, to: at, value: y.value, plain: true}}
	t.measure(&m)
	if m.kind != "" || t.isText(at, "-") {
		return false
	}
	s := t.has(at)
	if s.is&(isScale|isMultiplier|isSign|isCollective) != 0 {
		return false
	}
	_, counts := t.nounAfter(at, true)
	return !counts
}

// allTheTime reports that a measure is out of the whole of itself: 24 heures
// sur 24, 7 jours sur 7.
func (t *text) allTheTime(a amount) (end int, ok bool) {
	if a.kind != schema.Quantity {
		return 0, false
	}
	s, next := t.match(a.to, isOutOf, 0)
	if t.isText(a.to, "/") && t.glued(a.to) { // 24h/24
		s, next = &noSense, a.to+1
	}
	if s == nil || next >= len(t.lex) || t.lex[next].class != digits || t.word(next) != a.value.String() {
		return 0, false
	}
	return next + 1, true
}

// per reports one of something that other things are counted by: 1인당, 1달러당.
func (t *text) per(a amount) bool {
	if !t.g.hangul || a.value != one {
		return false
	}
	at := a.to
	if n, ok := t.counterAt(at); ok && n.end > 0 {
		at = n.end
	}
	return at < len(t.lex) && t.lex[at].piece && strings.HasPrefix(t.lexeme(at), "당")
}

// koreanDate reports a month, an hour or a year that no date was read from.
func (t *text) koreanDate(a amount) bool {
	if !t.g.hangul || !a.plain && a.kind == "" {
		return false
	}
	if a.kind == schema.Quantity {
		return a.units[0] == "a" && yearLike(a.value) && t.lexeme(a.to-1) == "년"
	}
	n, ok := t.counterAt(a.to)
	return ok && t.lex[a.from].class == digits && (n.word == "월" || n.word == "시")
}

// isFigure decides whether a number that measures nothing is a figure at all.
// It is not when it is only an article, or a name's number: iPhone 15, version
// 3, a postal code, the label of a list.
func (t *text) isFigure(a *amount, q string, named bool) bool {
	whole := t.whole(a.from, a.to)
	n, counts := t.nounAfter(a.to, a.scale < 6 && !a.round)
	if a.weak && t.has(a.from).is&isIndefinite != 0 {
		if t.g.hangul && counts && n.end > 0 && t.lex[a.to].gap == space {
			return !slices.Contains(onceWords, n.word) // 한 명
		}
		return whole && t.has(a.from).is&isCardinal != 0
	}
	if !whole && t.labelled(a) {
		return false
	}
	if a.weak || a.unsure {
		return whole || a.unsure && counts && (n.end > 0 || t.g.hangul)
	}
	if whole {
		return true
	}
	if named && a.scale == 0 && (a.plain || a.joined || a.to == a.from+1) {
		return false
	}
	if t.lex[a.from].class != digits {
		return counts || a.fraction || !t.pronoun(a) && !t.titled(a)
	}
	if t.glued(a.to) && (t.lex[a.to].class == word || t.lex[a.to].class == hangul && !t.g.hangul) {
		return false // 4o, 11a
	}
	if a.plain && !counts && q == "" && yearLike(a.value) {
		return false // a year that no date was read from
	}
	if t.isStreet(a.to) {
		return false // 10 rue de Rivoli
	}
	if a.joined && q == "" && a.to == a.from+3 && t.isText(a.from+1, ".") && a.from > 1 && t.lex[a.from].gap == space && !counts && (t.nameLike(a.from-1) || t.namesAtStart(a)) {
		return false // Bluetooth 5.3
	}
	if !a.plain {
		return true
	}
	w := t.word(a.from)
	switch {
	case len(w) == 5 && t.near(a.to) && t.lex[a.to].upper && t.lex[a.to].gap == space && a.from == 0 || len(w) == 5 && a.from > 0 && t.lex[a.from-1].class == punct && t.near(a.to) && t.lex[a.to].upper:
		return false // 75008 Paris
	case a.from > 0 && t.lex[a.from].gap == space && t.camelCase(a.from-1) && !t.moneyBefore(a.from):
		return false // iPhone 15 sells
	case counts:
		return true
	case t.namesAtStart(a):
		return false // Apollo 11 went
	case t.lex[a.from].gap >= line && (t.isText(a.to, ".") || t.isText(a.to, ")")) && a.to+1 < len(t.lex) && t.lex[a.to+1].gap == space:
		return false // 1. First
	case a.from > 0 && t.lex[a.from].gap == space && len(w) <= 4 && t.nameLike(a.from-1):
		return false // Boeing 737
	}
	return true
}

// isStreet reports the words of an address after its number.
func (t *text) isStreet(at int) bool {
	if t.g.nouns == nounFirst {
		switch t.lower(at) {
		case "bis", "ter", "quater":
			at++
		}
		if t.isText(at, ",") {
			at++
		}
	}
	for k := 0; k < 3 && t.near(at) && t.lex[at].class == word; k++ {
		if t.has(at).noun&isStreet != 0 && (t.g.nouns == nounFirst || t.lex[at].upper) {
			return true
		}
		if t.g.nouns == nounFirst || !t.lex[at].upper {
			return false
		}
		at++
	}
	return false
}

// onceWords are Korean counters that with one say once or one side.
var onceWords = []string{"번", "편", "쪽", "통", "층", "줄", "국", "분"}

// pronoun reports a small number in words that stands for things named before:
// les deux, these three.
func (t *text) pronoun(a *amount) bool {
	return a.from > 0 && t.lex[a.from].gap <= line && t.has(a.from-1).is&(isFiller|isOf|isIndefinite) == isFiller && a.to == a.from+1 && a.value.Cmp(ten) < 0
}

// yearLike reports a value that a year of the last centuries has.
func yearLike(v schema.Decimal) bool {
	s := v.String()
	return len(s) == 4 && s >= "1500" && s <= "2100"
}

// startsSentence reports the first word of a sentence or a quotation.
func (t *text) startsSentence(i int) bool {
	if i == 0 || t.lex[i].gap >= line {
		return true
	}
	switch t.lower(i - 1) {
	case ".", "!", "?", "\"", "«", "“", ":", "•", "-", "–", "—", "(":
		return true
	}
	return false
}

// properRank reports an ordinal that is a part of a name or a sentence's
// adverb: the Second World War; First, we went.
func (t *text) properRank(i, next int) bool {
	if !t.lex[i].upper || t.lex[i].class != word {
		return false
	}
	if t.startsSentence(i) {
		return t.isText(next, ",")
	}
	return t.near(next) && t.lex[next].upper && t.lex[next].class == word
}
