package recognize

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// atom is the smallest part of a date expression: a meaning and where it
// stands.
type atom struct {
	dateMeaning
	from, to   int // tokens
	start, end int // code points
	gap        gap // what stands before it
	digits     int // how many digits a number is written with, 0 in words
	closed     bool
	upper      bool
	alts       []fields // of aNumeric, the preferred first
	clock      clock    // of aClock
	strict     bool     // of aNumeric: a date whatever stands around it
}

// maxIsland bounds the atoms that are read together, and with them the work
// per character.
const maxIsland = 48

// maxCut bounds, in bytes, the Hangul tokens that are cut into terms: no
// date is that long in one word.
const maxCut = 72

// lex reads the atoms that start at token i on to the island, and returns the
// token after them: i where there are none.
func (p *dateParser) lex(i int) (next int) {
	tok := &p.tokens[i]
	switch tok.class {
	case digits:
		return p.lexDigits(i)
	case word:
		return p.lexWord(i)
	case hangul:
		return p.lexHangul(i)
	case han:
		return i
	}
	if len(p.atoms) == 0 {
		return i
	}
	roles := markRoles(tok.text)
	if roles == 0 || roles == asDot && p.endsHereSentence(i) {
		return i
	}
	p.push(atom{dateMeaning: dateMeaning{roles: roles}, from: i, to: i + 1})
	return i + 1
}

// endsHereSentence reports whether a full stop ends its sentence, and does not
// only mark an abbreviation.
func (p *dateParser) endsHereSentence(i int) bool {
	if i+1 >= len(p.tokens) || p.tokens[i+1].gap >= line {
		return true
	}
	last := &p.atoms[len(p.atoms)-1]
	if last.kind == aNumber { // 16. Nov. 2016
		for _, term := range p.dates.index[p.tokens[i+1].lower] {
			if term.kind == aMonth {
				return false
			}
		}
	}
	return p.tokens[i+1].gap == space && p.tokens[i+1].upper && last.kind != aMonth && last.kind != aWeekday
}

// markRoles is what a mark does between the parts of a date.
func markRoles(mark string) tie {
	switch mark {
	case ",", "、":
		return asComma
	case "-", "–", "—", "~", "∼", "〜", "～":
		return asDash
	case "/":
		return asSlash
	case ".", "·":
		return asDot
	case "(":
		return asOpen
	case ")":
		return asClose
	case "@":
		return asAt
	}
	return 0
}

func (p *dateParser) push(a atom) {
	if a.end == 0 {
		a.start, a.end = p.tokens[a.from].start, p.tokens[a.to-1].end
	}
	a.gap, a.upper = p.tokens[a.from].gap, p.tokens[a.from].upper
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to > a.from {
		a.gap = glued
	}
	p.atoms = append(p.atoms, a)
	if a.kind != aLink && a.kind != aNumber || a.digits == 4 || len(p.atoms) > 1 && p.atoms[len(p.atoms)-2].roles&(asDay|asBetween) != 0 {
		p.core = true
	}
}

// lexWord reads a word or phrase of the language, or a number in words.
func (p *dateParser) lexWord(i int) int {
	tok := &p.tokens[i]
	for _, term := range p.dates.index[tok.lower] {
		if next, ok := p.follows(i+1, term); ok && p.suits(term, i) {
			if tok.gap == glued && i > 0 && (p.tokens[i-1].class == word || strings.Contains("$@#_€£", p.tokens[i-1].text)) {
				return i
			}
			if term.kind == aMonth && term.weak && !p.numberBefore(i) {
				if after := p.lexNumeral(i); after > i { // sept is a number and an abbreviation
					return after
				}
			}
			p.push(atom{dateMeaning: term.dateMeaning, from: i, to: next})
			return next
		}
	}
	if next := p.lexNumeral(i); next > i {
		return next
	}
	if !tok.upper {
		return i
	}
	if n, ok := roman(tok.text); ok {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n, weak: true}, from: i, to: i + 1})
		return i + 1
	}
	return i
}

// suits reports whether a word that has other meanings may be meant as a date
// at token i.
func (p *dateParser) suits(term dateTerm, i int) bool {
	tok := &p.tokens[i]
	n := len(p.atoms)
	beside := n > 0 && p.atoms[n-1].to == i
	switch {
	case term.kind == aRelative && term.n == 2: // "two days after next Friday" is two days after that Friday
		return beside && p.atoms[n-1].n != plural || beside && p.atoms[n-1].kind != aUnit
	case term.kind == aPart && term.unit > unitDay && term.weak:
		return strings.ToUpper(tok.text) == tok.text
	case term.weak && term.kind == aMonth && p.dates.capitals && !tok.upper: // may, march
		if len(p.tokens) == i+1 && i == 0 {
			return true
		}
		if beside && (p.atoms[n-1].kind == aNumber || p.atoms[n-1].kind == aOrdinal || p.atoms[n-1].roles&(asOf|asSince|asUntil) != 0 ||
			p.atoms[n-1].kind == aRelative && p.atoms[n-1].n != 0 || p.atoms[n-1].kind == aPart) {
			return true
		}
		if i+1 >= len(p.tokens) || p.tokens[i+1].gap > space {
			return false
		}
		_, _, ordinal := p.ordinalAt(i + 1)
		return ordinal || p.tokens[i+1].class == digits && len(p.tokens[i+1].text) <= 2
	}
	return true
}

// numberBefore reports whether a number stands just before token i, or before
// the "of" there.
func (p *dateParser) numberBefore(i int) bool {
	n := len(p.atoms)
	if n > 1 && p.atoms[n-1].to == i && p.atoms[n-1].roles&asOf != 0 {
		n--
		i = p.atoms[n].from
	}
	return n > 0 && p.atoms[n-1].to == i && (p.atoms[n-1].kind == aNumber || p.atoms[n-1].kind == aOrdinal)
}

// lexNumeral reads a rank or a number in words.
func (p *dateParser) lexNumeral(i int) int {
	if !p.dates.counters && p.text.has(i).is&(isCardinal|isOrdinal|isMultiplier|isIndefinite|isPart) == 0 {
		return i
	}
	if n, next, ok := p.ordinalAt(i); ok && next > i {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n}, from: i, to: next})
		return next
	}
	n, next := p.integerAt(i)
	if next == i {
		return i
	}
	if n < 0 {
		p.flush()
		return next
	}
	if n >= 16 && n <= 20 { // nineteen eighty-six
		if m, after := p.integerAt(next); after > next && m >= 10 && m < 100 && p.tokens[next].class == word {
			n, next = 100*n+m, after
		} else if after > next && m == 0 {
			if m, end := p.integerAt(after); end > after && m < 10 && p.tokens[after].class == word {
				n, next = 100*n+m, end
			}
		}
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: next})
	return next
}

// integerAt reads a number in words below 10 000, and gives -1 for any other.
// A number of quarters is one here, not a fraction.
func (p *dateParser) integerAt(i int) (n, next int) {
	if i >= len(p.tokens) {
		return 0, i
	}
	v, next, ok := p.cardinalAt(i)
	if ok && next > i {
		if n, err := strconv.Atoi(v.String()); err == nil && n < 10000 {
			return n, next
		}
		return -1, next
	}
	if s := p.text.has(i); s.is&isCardinal != 0 && i+1 < len(p.tokens) && !p.dates.counters { // two quarters are no fraction here
		for _, term := range p.dates.index[p.tokens[i+1].lower] {
			if term.kind == aUnit {
				return int(s.value), i + 1
			}
		}
	}
	return 0, i
}

// follows reports whether the tokens from i on are those of a phrase, on one
// line.
func (p *dateParser) follows(i int, term dateTerm) (next int, ok bool) {
	for k, r := range term.rest {
		if i >= len(p.tokens) || p.tokens[i].gap > space || term.tight && p.tokens[i].gap != glued {
			return i, false
		}
		if s := p.tokens[i].lower; s != r {
			rest, ok := strings.CutPrefix(s, r)
			if !ok || k < len(term.rest)-1 || p.tokens[i].class != hangul {
				return i, false
			}
			if rest, ok = p.particle(rest); !ok || rest != "" {
				return i, false
			}
		}
		i++
	}
	return i, true
}

// roman reads a Roman ordinal of a century as French writes it: "XXe".
func roman(s string) (n int, ok bool) {
	if last := s[len(s)-1]; s[0] != 'X' && s[0] != 'V' && s[0] != 'I' || last != 'e' && last != 'r' {
		return 0, false
	}
	digits := strings.TrimRight(s, "eèmér")
	if digits == "" || digits == s || len(digits) > 5 {
		return 0, false
	}
	last := 0
	for i := len(digits) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[digits[i]]
		if v == 0 {
			return 0, false
		}
		if v < last {
			v = -v
		}
		n, last = n+v, max(v, last)
	}
	return n, n > 0 && n < 30
}

// lexDigits reads a date, a time, a rank or a number that starts with digits.
func (p *dateParser) lexDigits(i int) int {
	tok := &p.tokens[i]
	if i > 0 && tok.gap == glued && !p.mayPrecedeDigits(i) {
		return p.skipChain(i)
	}
	if next := p.lexNumericDate(i); next > i {
		return next
	}
	if next := p.lexClock(i); next > i {
		return next
	}
	n, next, ok := p.ordinalAt(i)
	if !ok && len(tok.text) == 2 && tok.text[0] == '0' && !p.dates.counters && p.text.glued(i+1) && p.text.has(i+1).noun&isRankEnd != 0 { // 04th
		n, next, ok = int(tok.text[1]-'0'), i+2, true
	}
	if ok && next > i {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n}, from: i, to: next, digits: len(tok.text)})
		return next
	}
	if p.isCode(i) || p.isFigure(i) || len(tok.text) > 4 {
		return p.skipChain(i)
	}
	n, _ = strconv.Atoi(tok.text)
	p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: i + 1, digits: len(tok.text)})
	return i + 1
}

// mayPrecedeDigits tells whether digits that touch the token before them may
// still be read: after a mark, or after a word of dates ("Dec31", "T3").
func (p *dateParser) mayPrecedeDigits(i int) bool {
	before := &p.tokens[i-1]
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return p.atoms[n-1].kind != aLink || p.atoms[n-1].roles&(asDash|asSlash|asDot|asComma|asOpen|asAt|asOf|asArticle|asFrom2|asTo|asDay) != 0
	}
	if before.class != punct {
		return false
	}
	switch before.text {
	case "(", "[", "'", "\"", "«", "“", ",", ":", ";", "=", "<", ">", "|", "~", "/":
		return true
	case "-", "_", ".":
		return i < 2 || p.tokens[i-2].class != digits || before.gap != glued
	}
	return false
}

// isFigure reports whether a number goes on as no number of a date does: in
// decimals, with a sign of measure, with letters of its own.
func (p *dateParser) isFigure(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	next := &p.tokens[i+1]
	switch next.text {
	case "%", "€", "$", "£", "₩", "¥", "°", "‰":
		return true
	}
	if i > 0 && p.tokens[i].gap <= space {
		switch p.tokens[i-1].text {
		case "€", "$", "£", "₩", "¥":
			return true
		case "+", "#":
			return p.tokens[i].gap == glued
		}
	}
	if next.gap != glued {
		return false
	}
	switch {
	case next.class == punct && (next.text == "." || next.text == "," || next.text == ":") && i+2 < len(p.tokens):
		return p.tokens[i+2].class == digits && p.tokens[i+2].gap == glued
	case next.class == word:
		return !p.isDateWord(i + 1)
	}
	return false
}

func (p *dateParser) isDateWord(i int) bool {
	for _, term := range p.dates.index[p.tokens[i].lower] {
		if _, ok := p.follows(i+1, term); ok && term.kind != aLink {
			return true
		}
	}
	return p.tokens[i].lower == "s"
}

// isCode reports whether digits are the first of three groups or more that
// marks tie together: a telephone number, a version.
func (p *dateParser) isCode(i int) bool {
	for groups := 1; groups < 3; groups++ {
		if i+2 >= len(p.tokens) || p.tokens[i+1].class != punct || p.tokens[i+1].gap != glued || strings.IndexByte("-./", p.tokens[i+1].text[0]) < 0 ||
			p.tokens[i+2].class != digits || p.tokens[i+2].gap != glued {
			return false
		}
		i += 2
	}
	return true
}

// skipChain passes over digits and the marks that tie them to one code, such
// as a telephone number. No atom comes of it.
func (p *dateParser) skipChain(i int) int {
	p.flush()
	for i++; i < len(p.tokens) && p.tokens[i].gap == glued; i++ {
		if t := &p.tokens[i]; t.class != digits && (t.class != punct || strings.IndexByte("-./:,_", t.text[0]) < 0) {
			break
		}
	}
	return i
}

// lexHangul cuts a Hangul token into terms, numbers with their counters, and
// particles. It has no part in a date unless all of it is understood.
func (p *dateParser) lexHangul(i int) int {
	tok := &p.tokens[i]
	s, mark := tok.lower, len(p.atoms)
	if len(s) > maxCut {
		return i
	}
	at := func(k int) int { return p.inside(i, utf8.RuneCountInString(s[:k])) }
	counted := tok.gap <= space && mark > 0 && p.atoms[mark-1].kind == aNumber && p.atoms[mark-1].to == i && !p.atoms[mark-1].closed
	fail := func() int {
		p.atoms = p.atoms[:mark]
		return i
	}
	for k := 0; k < len(s); {
		if !counted {
			n, size := hangulNumeral(s[k:])
			if size > 3 && k+size == len(s) && strings.HasSuffix(s, "일") && n%10 == 1 && mark > 0 && (p.atoms[mark-1].kind == aMonth || p.atoms[mark-1].kind == aMonthMark) { // after a month, 십일 is the tenth day
				n, size = n-1, size-3
			}
			if size > 0 && s != "일일" && p.beatsTerm(i, k, size) {
				p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: i + 1, start: at(k), end: at(k + size)})
				k, counted = k+size, true
				continue
			}
		}
		if term, size, next := p.hangulTerm(i, k, counted); size > 0 && (k == 0 || counted || len(p.atoms) > mark) {
			p.push(atom{dateMeaning: term.dateMeaning, from: i, to: next, start: at(k), end: at(k + size)})
			if next > i+1 {
				last := &p.atoms[len(p.atoms)-1]
				word := term.rest[len(term.rest)-1]
				last.end = p.inside(next-1, utf8.RuneCountInString(word))
				last.closed = len(word) < len(p.tokens[next-1].lower)
				return next
			}
			k, counted = k+size, false
			continue
		}
		if len(p.atoms) == mark {
			return fail()
		}
		rest, ok := p.particle(s[k:])
		if !ok {
			return fail()
		}
		p.atoms[len(p.atoms)-1].closed = true
		k, counted = len(s)-len(rest), false
	}
	return i + 1
}

// beatsTerm reports whether a number of size bytes at byte k of a Hangul token
// is followed by its counter, or by the end of the token and a counter after
// it, and no longer term stands there: 이천십오년 begins with no term.
func (p *dateParser) beatsTerm(i, k, size int) bool {
	s := p.tokens[i].lower
	_, term, _ := p.hangulTerm(i, k, false)
	if k+size == len(s) {
		return term == 0 && i+1 < len(p.tokens) && p.tokens[i+1].class == hangul && p.tokens[i+1].gap == space
	}
	_, counter, _ := p.hangulTerm(i, k+size, true)
	return counter > 0 && size+counter > term
}

// hangulTerm is the longest term at byte k of a Hangul token; with a number
// before it, a counter before anything else.
func (p *dateParser) hangulTerm(i, k int, counted bool) (best dateTerm, size, next int) {
	s := p.tokens[i].lower[k:]
	first, _ := utf8.DecodeRuneInString(s)
	longest := p.dates.longest[first]
	n := 0
	for end := 1; end <= len(s) && n < longest; end++ {
		if end < len(s) && !utf8.RuneStart(s[end]) {
			continue
		}
		n++
		found := false
		for _, term := range p.dates.index[s[:end]] {
			after, ok := p.follows(i+1, term)
			if !ok || len(term.rest) > 0 && end < len(s) || !p.counts(term, i, counted) || found && !needsNumber(term.kind) {
				continue
			}
			best, size, next, found = term, end, after, true
			if len(term.rest) > 0 {
				break
			}
		}
	}
	return best, size, next
}

// needsNumber reports the meanings that only a number gives to a Hangul word.
func needsNumber(k dateKind) bool {
	return k == aMonthMark || k == aQuarterMark || k == aHourMark || k == aMinuteMark || k == aDecade || k == aCentury
}

// counts reports whether a term may stand after a number, or without one.
func (p *dateParser) counts(term dateTerm, i int, counted bool) bool {
	switch {
	case needsNumber(term.kind):
		return counted && term.n == 0 || term.n != 0
	case term.kind == aWeekday && term.weak:
		return i > 0 && p.tokens[i-1].text == "("
	case counted && term.kind == aUnit && term.weak:
		return false
	case counted:
		return term.kind != aMonth && term.kind != aSeason
	}
	return true
}

func (p *dateParser) particle(s string) (rest string, ok bool) {
	for _, particle := range p.dates.particles {
		if r, ok := strings.CutPrefix(s, particle); ok {
			return r, true
		}
	}
	return s, false
}

// hangulNumeral reads a Sino-Korean number below 10 000, or a native one below
// 30 as counters take it, at the start of s.
func hangulNumeral(s string) (n, size int) {
	if n, size = nativeNumeral(s); size > 0 {
		return n, size
	}
	section, digit := 0, 0
	for k, r := range s {
		v := sinoValue(r)
		switch {
		case v < 0:
			return section + digit, size
		case v >= 10:
			section, digit = section+max(digit, 1)*v, 0
		case digit > 0 || v == 0:
			return section + digit, size
		default:
			digit = v
		}
		size = k + utf8.RuneLen(r)
	}
	return section + digit, size
}

// sinoValue is the value of a Sino-Korean digit or power of ten, -1 of any
// other syllable.
func sinoValue(r rune) int {
	switch r {
	case '일':
		return 1
	case '이':
		return 2
	case '삼':
		return 3
	case '사':
		return 4
	case '오':
		return 5
	case '육':
		return 6
	case '칠':
		return 7
	case '팔':
		return 8
	case '구':
		return 9
	case '십':
		return 10
	case '백':
		return 100
	case '천':
		return 1000
	}
	return -1
}

// nativeNumeral reads the native numbers that counters of time take.
func nativeNumeral(s string) (n, size int) {
	if ten, ok := strings.CutPrefix(s, "열"); ok {
		n, size = nativeDigit(ten)
		return n + 10, size + len("열")
	}
	if ones, ok := strings.CutPrefix(s, "스물"); ok {
		n, size = nativeDigit(ones)
		return n + 20, size + len("스물")
	}
	if strings.HasPrefix(s, "스무") {
		return 20, len("스무")
	}
	return nativeDigit(s)
}

func nativeDigit(s string) (n, size int) {
	r, width := utf8.DecodeRuneInString(s)
	switch r {
	case '한':
		return 1, width
	case '두':
		return 2, width
	case '세', '석', '몇':
		return 3, width
	case '네', '넉':
		return 4, width
	}
	for i, word := range [...]string{"다섯", "여섯", "일곱", "여덟", "아홉"} {
		if strings.HasPrefix(s, word) {
			return 5 + i, len(word)
		}
	}
	return 0, 0
}

// inside is the code point that stands n composed characters into a token.
func (p *dateParser) inside(i, n int) int {
	tok := &p.tokens[i]
	length := utf8.RuneCountInString(tok.lower)
	switch {
	case n == 0:
		return tok.start
	case n >= length:
		return tok.end
	case tok.end-tok.start == length:
		return tok.start + n
	}
	if p.bytes == nil {
		for k := range p.original {
			p.bytes = append(p.bytes, k)
		}
		p.bytes = append(p.bytes, len(p.original))
	}
	s := p.original[p.bytes[tok.start]:p.bytes[tok.end]]
	at := tok.start
	for range n {
		size := max(norm.NFC.NextBoundaryInString(s, true), 1)
		at += utf8.RuneCountInString(s[:size])
		s = s[size:]
	}
	return min(at, tok.end)
}
