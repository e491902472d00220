package recognize

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// isAddress reports the start of an internet address.
func (t *figureReader) isAddress(i int) bool {
	return t.isGlued(i+1) && (t.isText(i+1, ":") && t.isText(i+2, "/") || t.isText(i, "www") && t.isText(i+1, "."))
}

// skipToSpace returns the first lexeme after the next space.
func (t *figureReader) skipToSpace(i int) int {
	for i++; i < len(t.lexemes) && t.lexemes[i].gap == gapNone; i++ {
	}
	return i
}

// mayOpenNumber reports whether a number may start here: not inside a word, a
// model name or a longer run of digits and marks.
func (t *figureReader) mayOpenNumber(i int) bool {
	x := &t.lexemes[i]
	if x.gap != gapNone || i == 0 || x.piece {
		return true
	}
	p := &t.lexemes[i-1]
	switch p.class {
	case classDigits:
		return x.class != classWord && !t.isNumberMark(i) // the last part of 2.4.1
	case classWord:
		if x.class == classDigits || t.isNumberMark(i) {
			return false
		}
		return x.class != classWord
	case classHangul, classHan:
		return true
	}
	switch t.lowerAt(i - 1) {
	case ".", ",":
		return i < 2 || t.lexemes[i-1].gap != gapNone || t.lexemes[i-2].class == classPunct
	case "-":
		return i < 2 || t.lexemes[i-1].gap != gapNone || x.class != classDigits || t.lexemes[i-2].class != classWord && !(t.lexemes[i-2].class == classHangul && t.lexemes[i-2].to-t.lexemes[i-2].from >= 6) // F-16, 미그-29
	case "@", "_", "#", "\\", "&", "^":
		return false
	case "+":
		return i < 2 || t.lexemes[i-1].gap != gapNone || t.lexemes[i-2].class != classWord // bac+5
	case "/":
		return x.class != classDigits || i < 2 || t.lexemes[i-2].class != classWord
	}
	return true
}

// skipNumber returns where to go on after what is no number.
func (t *figureReader) skipNumber(i int) int {
	if t.lexemes[i].class != classDigits {
		return i + 1
	}
	for i++; i < len(t.lexemes); i++ {
		switch {
		case t.isGluedDigits(i):
		case t.isNumberMark(i) && t.isGlued(i) && t.isGluedDigits(i+1):
		default:
			return i
		}
	}
	return i
}

// parseDigitChain finds the end of a run of digits glued by marks, and whether
// it is a telephone number, an address, a time, a date or a score and not one
// figure or range.
func (t *figureReader) parseDigitChain(i int) (end int, bad bool) {
	marks, at := t.countDigitMarks(i)
	if marks.others > 0 {
		if at == i+1 && t.grammar.hangul && t.isText(at, "·") && t.isMonthAndDay(i, at+1) {
			return at + 2, true // 5·18
		}
		return at, false
	}
	switch {
	case marks.hyphens > 1, marks.slashes > 1, marks.hyphens > 0 && marks.slashes > 0, marks.colons > 1:
		return at, true
	case marks.hyphens == 1 && marks.slashes == 0 && marks.dots == 0 && at == i+3:
		a, b := t.wordAt(i), t.wordAt(i+2)
		phone := a[0] == '0' && len(a) > 1 || len(a) == 3 && len(b) == 4
		return at, phone || t.isScore(a, b, at)
	case t.isText(i-1, "(") && t.isText(i+1, ")") && t.isNear(i+2) && t.lexemes[i+2].class == classDigits:
		if end, phone := t.parseDigitChain(i + 2); phone { // (212) 555-0123
			return end, true
		}
	case t.isText(i-1, "+") && t.isGlued(i) && t.isText(i+1, "("):
		return at, true
	case marks.colons == 1 && at == i+3 && len(t.wordAt(i+2)) == 2:
		return at, true
	}
	if i > 0 && t.isText(i-1, "+") && t.isGlued(i) || t.wordAt(i)[0] == '0' && len(t.wordAt(i)) > 1 {
		return t.parsePhoneGroups(at)
	}
	return at, false
}

// digitMarks counts the marks that join runs of digits. Apostrophes are not
// counted, because they only group.
type digitMarks struct{ hyphens, slashes, colons, dots, others int }

// countDigitMarks counts the marks after the digits at lexeme i, up to the
// first of no known kind, and returns the lexeme at which it stopped.
func (t *figureReader) countDigitMarks(i int) (marks digitMarks, at int) {
	for at = i + 1; at+1 < len(t.lexemes) && t.isGlued(at) && t.isGluedDigits(at+1); at += 2 {
		switch t.lowerAt(at) {
		case "-", "–", "−":
			marks.hyphens++
		case "/":
			marks.slashes++
		case ":":
			marks.colons++
		case ".", ",":
			marks.dots++
		case "'":
		default:
			marks.others++
			return marks, at
		}
	}
	return marks, at
}

// parsePhoneGroups reads the groups that follow the first one of a telephone
// number, and reports whether there are two or more.
func (t *figureReader) parsePhoneGroups(at int) (end int, phone bool) {
	groups := 0
	for at < len(t.lexemes) && t.lexemes[at].class == classDigits && t.lexemes[at].gap <= gapSpace && groups < 8 {
		at++
		groups++
		if (t.isText(at, "-") || t.isText(at, ".")) && t.isGluedDigits(at+1) {
			at++
		}
	}
	return at, groups >= 2
}

// isMonthAndDay reports two numbers that can be a day of the year and that
// count nothing.
func (t *figureReader) isMonthAndDay(month, day int) bool {
	m, d := t.wordAt(month), t.wordAt(day)
	if len(m) > 2 || len(d) > 2 || len(m) == 2 && m > "12" || len(d) == 2 && d > "31" || m[0] == '0' || d[0] == '0' {
		return false
	}
	if day+1 >= len(t.lexemes) {
		return true
	}
	if _, counts := t.parseCounter(day + 1); counts {
		return false
	}
	if next := t.lexemeText(day + 1); len(next) > 3 && t.lexemes[day+1].class == classHangul {
		if n := t.grammar.root(next[:3]); n != nil && n.nounRoles&(nounRankEnding|nounCounter) != 0 {
			return false
		}
	}
	_, _, unit := t.parseUnit(day + 1)
	return !unit && t.senseAt(day+1).roles&(rolePercent|roleScale|roleMultiplier) == 0 && t.senseAt(day+1).nounRoles&nounRankEnding == 0
}

// isScore reports two numbers of a game or a vote: 2-1, 220-213. Small ones
// are a score in either order where no unit or noun follows.
func (t *figureReader) isScore(a, b string, at int) bool {
	x, y := number{}, number{}
	if !setDecimal(&x, a) || !setDecimal(&y, b) {
		return false
	}
	if len(a) > 1 && len(b) > 1 && x.value.Cmp(y.value) < 0 || !t.isNear(at) && at < len(t.lexemes) && x.value.Cmp(y.value) < 0 {
		return false
	}
	if at >= len(t.lexemes) {
		return x.value.Cmp(y.value) >= 0
	}
	m := amount{number: number{from: at - 1, to: at, value: y.value, plain: true}}
	t.parseMeasure(&m)
	if m.kind != "" || t.isText(at, "-") {
		return false
	}
	s := t.senseAt(at)
	if s.roles&(roleScale|roleMultiplier|roleSign|roleCollective) != 0 {
		return false
	}
	_, counts := t.nounAfter(at, true)
	return !counts
}

// parseAllTheTime reports that a measure is out of the whole of itself: 24
// heures sur 24, 7 jours sur 7.
func (t *figureReader) parseAllTheTime(a amount) (end int, ok bool) {
	if a.kind != schema.Quantity {
		return 0, false
	}
	s, next := t.longestPhrase(a.to, roleOutOf, 0)
	if t.isText(a.to, "/") && t.isGlued(a.to) { // 24h/24
		s, next = &noSense, a.to+1
	}
	if s == nil || next >= len(t.lexemes) || t.lexemes[next].class != classDigits || t.wordAt(next) != a.value.String() {
		return 0, false
	}
	return next + 1, true
}

// isPerUnit reports one of something that other things are counted by: 1인당,
// 1달러당.
func (t *figureReader) isPerUnit(a amount) bool {
	if !t.grammar.hangul || a.value != decimalOne {
		return false
	}
	at := a.to
	if n, ok := t.parseCounter(at); ok && n.end > 0 {
		at = n.end
	}
	return at < len(t.lexemes) && t.lexemes[at].piece && strings.HasPrefix(t.lexemeText(at), "당")
}

// isKoreanDate reports a month, an hour or a year that no date was read from.
func (t *figureReader) isKoreanDate(a amount) bool {
	if !t.grammar.hangul || !a.plain && a.kind == "" {
		return false
	}
	if a.kind == schema.Quantity {
		return a.units[0] == "a" && isYearLike(a.value) && t.lexemeText(a.to-1) == "년"
	}
	n, ok := t.parseCounter(a.to)
	return ok && t.lexemes[a.from].class == classDigits && (n.word == "월" || n.word == "시")
}

// isBareFigure decides whether a number that measures nothing is a figure at
// all. It is not when it is only an article, or a name's number: iPhone 15,
// version 3, a postal code, the label of a list.
func (t *figureReader) isBareFigure(a *amount, qualifier schema.Qualifier, named bool) bool {
	whole := t.isWholeText(a.from, a.to)
	noun, counts := t.nounAfter(a.to, a.scale < 6 && !a.round)
	if a.weak && t.senseAt(a.from).roles&roleIndefinite != 0 {
		if t.grammar.hangul && counts && noun.end > 0 && t.lexemes[a.to].gap == gapSpace {
			return !slices.Contains(onceWords, noun.word) // 한 명
		}
		return whole && t.senseAt(a.from).roles&roleCardinal != 0
	}
	switch {
	case !whole && t.isLabelled(a):
		return false
	case a.weak, a.unsure:
		return whole || a.unsure && counts && (noun.end > 0 || t.grammar.hangul)
	case whole:
		return true
	case named && a.scale == 0 && (a.plain || a.joined || a.to == a.from+1):
		return false
	case t.lexemes[a.from].class != classDigits:
		return counts || a.fraction || !t.isPronoun(a) && !t.isTitleNumber(a)
	case t.isGlued(a.to) && (t.lexemes[a.to].class == classWord || t.lexemes[a.to].class == classHangul && !t.grammar.hangul):
		return false // 4o, 11a
	case a.plain && !counts && qualifier == "" && isYearLike(a.value):
		return false // a year that no date was read from
	case t.isStreetAt(a.to):
		return false // 10 rue de Rivoli
	case qualifier == "" && !counts && t.isVersionNumber(a):
		return false // Bluetooth 5.3
	}
	return !a.plain || !t.isNameNumber(a, counts)
}

// isVersionNumber reports two numbers with a full stop between them behind a
// name: Bluetooth 5.3.
func (t *figureReader) isVersionNumber(a *amount) bool {
	return a.joined && a.to == a.from+3 && t.isText(a.from+1, ".") && a.from > 1 && t.lexemes[a.from].gap == gapSpace && (t.isNameLike(a.from-1) || t.isNameAtSentenceStart(a))
}

// isNameNumber reports digits that are part of a name or label something.
// counts says that a noun follows that they count.
func (t *figureReader) isNameNumber(a *amount, counts bool) bool {
	w := t.wordAt(a.from)
	spaced := a.from > 0 && t.lexemes[a.from].gap == gapSpace
	switch {
	case len(w) == 5 && t.isNear(a.to) && t.lexemes[a.to].upper && (a.from == 0 && t.lexemes[a.to].gap == gapSpace || a.from > 0 && t.lexemes[a.from-1].class == classPunct):
		return true // 75008 Paris
	case spaced && t.isCamelCase(a.from-1) && !t.isMoneyBefore(a.from):
		return true // iPhone 15 sells
	case counts:
		return false
	case t.isNameAtSentenceStart(a):
		return true // Apollo 11 went
	case t.lexemes[a.from].gap >= gapLine && (t.isText(a.to, ".") || t.isText(a.to, ")")) && a.to+1 < len(t.lexemes) && t.lexemes[a.to+1].gap == gapSpace:
		return true // 1. First
	}
	return spaced && len(w) <= 4 && t.isNameLike(a.from-1) // Boeing 737
}

// isStreetAt reports the words of an address after its number.
func (t *figureReader) isStreetAt(at int) bool {
	if t.grammar.nouns == orderNounFirst {
		switch t.lowerAt(at) {
		case "bis", "ter", "quater":
			at++
		}
		if t.isText(at, ",") {
			at++
		}
	}
	for k := 0; k < 3 && t.isNear(at) && t.lexemes[at].class == classWord; k++ {
		if t.senseAt(at).nounRoles&nounStreet != 0 && (t.grammar.nouns == orderNounFirst || t.lexemes[at].upper) {
			return true
		}
		if t.grammar.nouns == orderNounFirst || !t.lexemes[at].upper {
			return false
		}
		at++
	}
	return false
}

// onceWords are Korean counters that with one say once or one side.
var onceWords = []string{"번", "편", "쪽", "통", "층", "줄", "국", "분"}

// isPronoun reports whether a small number in words refers to things named
// before: les deux, these three.
func (t *figureReader) isPronoun(a *amount) bool {
	return a.from > 0 && t.lexemes[a.from].gap <= gapLine && t.senseAt(a.from-1).roles&(roleFiller|roleOf|roleIndefinite) == roleFiller && a.to == a.from+1 && a.value.Cmp(decimalTen) < 0
}

// isYearLike reports a value that a year of the last centuries has.
func isYearLike(v schema.Decimal) bool {
	s := v.String()
	return len(s) == 4 && s >= "1500" && s <= "2100"
}

// startsSentence reports the first word of a sentence or a quotation.
func (t *figureReader) startsSentence(i int) bool {
	if i == 0 || t.lexemes[i].gap >= gapLine {
		return true
	}
	switch t.lowerAt(i - 1) {
	case ".", "!", "?", "\"", "«", "“", ":", "•", "-", "–", "—", "(":
		return true
	}
	return false
}

// isProperRank reports an ordinal that is a part of a name or a sentence's
// adverb: the Second World War; First, we went.
func (t *figureReader) isProperRank(i, next int) bool {
	if !t.lexemes[i].upper || t.lexemes[i].class != classWord {
		return false
	}
	if t.startsSentence(i) {
		return t.isText(next, ",")
	}
	return t.isNear(next) && t.lexemes[next].upper && t.lexemes[next].class == classWord
}
