package date

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Where verbs stand last, the verb of saying ends the sentence, and what was said stands
// before it with a tense of its own: 25일 축제를 연다고 21일 밝혔다.

// sayingReach is how many days after something was said news of it appears.
const sayingReach = 3

// quoteReach is how far behind a date the verb of saying may stand.
const quoteReach = 4 * tenseReachAfter

// tenseInQuote returns the tense of what was said, where another day behind it is that of
// saying it.
func (c clause) tenseInQuote() (side, bool) {
	day := c.dayOfSaying()
	if day < 0 {
		return side{}, false
	}
	is := side{}
	for k := range c.wordsBehind(quoteReach) {
		if k >= day {
			break
		}
		w := word{c.Parser, k}
		if t := w.tense(); t != tenseNone {
			is = side{tense: t, firm: true}
		} else if w.quotesPresent() {
			is = side{tense: tenseFuture}
		}
	}
	return is, true
}

// dayOfSaying returns the token of another day behind the end of a quote, -1 for none.
func (c clause) dayOfSaying() int {
	for k := range c.wordsBehind(quoteReach) {
		if k == 0 || k <= c.atoms[c.next-1].to {
			continue
		}
		before := &c.Tokens[k-1]
		if before.Class == text.ClassHangul && hasEndingOf(before.Lower, c.dates.quoteClosing) && c.isDayAt(k) {
			return k
		}
	}
	return -1
}

// isDayAt reports a day at a token: digits with the mark of a day, or a word for one.
func (c clause) isDayAt(k int) bool {
	tok := &c.Tokens[k]
	digits := tok.Class == text.ClassDigits
	if digits {
		if k++; len(tok.Text) > 2 || k >= len(c.Tokens) || c.Tokens[k].Gap != text.GapNone {
			return false
		}
	}
	if c.Tokens[k].Class != text.ClassHangul {
		return false
	}
	t, size, _ := c.longestHangulTerm(k, 0, digits)
	if size == 0 {
		return false
	}
	return t.kind == atomMonthMark && digits || t.unit == calendar.UnitDay && (digits || t.kind == atomShift || t.kind == atomSame)
}

// tenseOfSaying returns the past for the day on which something was said: one of the last
// few, while a verb in the past ends the sentence, and no other day stands before that.
func (c clause) tenseOfSaying() (side, bool) {
	if c.isBeforeQuote() {
		return side{tense: tensePast, firm: true}, true
	}
	if !c.isJustOver() || c.isLimited() {
		return side{}, false
	}
	is := tenseNone
	for k := range c.wordsBehind(quoteReach) {
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			is = t
		}
	}
	return side{tense: is, firm: true}, is == tensePast && c.dayOfSaying() < 0
}

// isBeforeQuote reports a day with the words that somebody said on it right behind: 4월 11일
// “…”고 말했다.
func (c clause) isBeforeQuote() bool {
	if k := c.atoms[c.next-1].to; k < len(c.Tokens) && !c.isLimited() && c.Tokens[k].Gap == text.GapSpace {
		return c.Tokens[k].Text == "“" || c.Tokens[k].Text == "\"" && k+1 < len(c.Tokens) && c.Tokens[k+1].Gap == text.GapNone
	}
	return false
}

// tenseOfContent returns the future for a day of what is told in the present of what will
// be.
func (c clause) tenseOfContent() (side, bool) {
	if c.isJustOver() && !c.isLimited() {
		return side{}, false
	}
	for k := range c.wordsBehind(quoteReach) {
		w := word{c.Parser, k}
		if w.quotesPresent() || w.isAgreedOn() {
			return side{tense: tenseFuture}, true
		}
		if w.tense() != tenseNone {
			break
		}
	}
	return side{}, false
}

// isLimited reports whether particles say that something begins or ends on the date.
func (c clause) isLimited() bool {
	const limits = linkFromBehind | linkToBehind
	return c.node.op == opRange || c.hasRole(c.next, limits) || c.hasRole(c.next-1, limits)
}

// tenseOfChangedThing returns the future for the date of such a thing. A day of the year is
// the nearest.
func (c clause) tenseOfChangedThing() (side, bool) {
	switch {
	case !c.isOfChangedThing():
		return side{}, false
	case c.node.op == opFields && c.node.alts[0].isYearly() && c.node.alts[0].day > 0:
		return side{}, true
	}
	return side{tense: tenseFuture, verb: true}, true
}

// isJustOver reports a day of the month, or of the year, that is today or one of the last
// few.
func (c clause) isJustOver() bool {
	n := c.node
	if n.op == opClock {
		n = n.a
	}
	if !c.known || n.op != opFields || len(n.alts) == 0 || n.alts[0].day == 0 {
		return false
	}
	f := n.alts[0]
	for back := range sayingReach + 1 {
		d := calendar.DayOf(c.now - back)
		if d.Day == f.day && (f.month == 0 || f.month == d.Month) && (!f.hasYear || f.year == d.Year) {
			return true
		}
	}
	return false
}

// isSetTo reports a date with a particle before a verb that sets a time: 5일로 미뤘다.
func (c clause) isSetTo() bool {
	last := c.atoms[c.next-1].to - 1
	if !hasEndingOf(c.Tokens[last].Lower, c.dates.setToParticles) {
		return false
	}
	const most = 3 // words up to the verb: 10월 말까지 7.1% 인상을 요구했다
	words := 0
	for k := range c.wordsBehind(quoteReach) {
		if c.Tokens[k].Gap > text.GapNone {
			words++
		}
		if words > most {
			break
		}
		if hasBeginningOf(c.Tokens[k].Lower, c.dates.setTo) {
			return true
		}
	}
	return false
}

// quotesPresent reports a verb in the present that tells somebody's words: 연다고.
func (w word) quotesPresent() bool { return w.isPresent(w.dates.quoting) }

// isPresent reports a verb in the present before one of the endings.
func (w word) isPresent(endings []string) bool {
	tok := &w.Tokens[w.k]
	if tok.Class != text.ClassHangul {
		return false
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(tok.Lower, e); ok {
			r, _ := utf8.DecodeLastRuneInString(stem)
			return endsInN(r)
		}
	}
	return false
}

// endsInN reports a syllable of Hangul with ㄴ at its end.
func endsInN(r rune) bool {
	const first, last, finals, n = 0xAC00, 0xD7A3, 28, 4
	return r >= first && r <= last && (r-first)%finals == n
}

// isAgreedOn reports what somebody agreed on: 열기로 했다.
func (w word) isAgreedOn() bool {
	if w.k+1 >= len(w.Tokens) || w.Tokens[w.k].Class != text.ClassHangul || len(w.dates.agreeing) == 0 {
		return false
	}
	next := w.Tokens[w.k+1].Lower
	for begins, endings := range w.dates.agreeing {
		if strings.HasPrefix(next, begins) && hasEndingOf(w.lower(), endings) {
			return true
		}
	}
	return false
}

// hasEndingOf reports a word that ends in one of the endings and is longer.
func hasEndingOf(w string, endings []string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return len(w) > len(e) && strings.HasSuffix(w, e) })
}

// hasBeginningOf reports a word that begins like one of the beginnings.
func hasBeginningOf(w string, beginnings []string) bool {
	return slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(w, b) })
}

// isBeforeNoun reports a date with no particle before a noun, where verbs stand last: 22일
// 공연을.
func (c clause) isBeforeNoun() bool {
	to := c.atoms[c.next-1].to
	if !c.has(language.VerbLast) || c.node.op != opFields || c.isLimited() || c.atoms[c.next-1].closed || to >= len(c.Tokens) || c.Tokens[to].Class != text.ClassHangul || c.Tokens[to].Gap == text.GapNone {
		return false
	}
	w := word{c.Parser, to}
	return w.tense() == tenseNone && !w.quotesPresent() && !w.isAgreedOn()
}

// isOfChangedThing reports such a date while a verb behind it changes, keeps or asks for what
// is planned: 22일 공연을 취소했다.
func (c clause) isOfChangedThing() bool {
	if !c.isBeforeNoun() || c.isJustOver() {
		return false
	}
	for k := range c.wordsBehind(quoteReach) {
		if hasBeginningOf(c.Tokens[k].Lower, c.dates.planBeginnings) {
			return true
		}
	}
	return false
}
