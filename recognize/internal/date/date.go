package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// Date is a date in the terms of [schema.Date].
type Date struct {
	Value string // EDTF, "" where the publication day would be needed and is not known
	Timex string // TIMEX3 value where Value is empty
}

// Match is a date where it stands.
type Match struct {
	text.Place
	Certain  bool   // its words are of the calendar
	Counted  bool   // they tell how long before or after a day it is: three weeks ago
	Readings []Date // the preferred one first, never empty
}

// Parser reads the dates of a text. It works on one island at a time, a run
// of words that have a meaning in dates.
type Parser struct {
	*number.Reader
	dates   *Lexicon
	grammar *grammar
	atoms   []atom // of the island
	state
	matches []Match
}

// state is what a dateParser knows of its text.
type state struct {
	focus
	lastEnd int  // atom after the expression read last in the island
	core    bool // the island has an atom that may make a date
	depth   int
	memory
	bytes  []int        // byte offsets of code points, made when first needed
	tenses []knownTense // of the tokens, likewise
	resolver
	dayLed int // dates with the day before the month less those with it after
}

// Find returns the dates of the text, in text order. Many are figures too, and
// what lays them over each other decides between the two.
func (p *Parser) Find(l *Lexicon, published schema.Day) []Match {
	p.BuildLexemes()
	p.dates, p.grammar, p.state, p.matches, p.atoms = l, &datesGrammar, state{}, p.matches[:0], p.atoms[:0]
	if !published.IsZero() {
		p.now, p.known = published.Number(), true
	}
	p.traits, p.observer = p.Traits, p.Observer
	for i := 0; i < len(p.Tokens); {
		if g := p.Tokens[i].Gap; g == text.GapParagraph || g == text.GapLine && (p.Tokens[i].Upper || p.Tokens[i].Class == text.ClassDigits) {
			p.flushIsland()
			p.lastDay, p.lastMonth, p.lastYear = 0, 0, 0
			p.recent.forget()
		}
		next := p.lexAtoms(i)
		if next == i {
			if len(p.atoms) > 0 {
				p.flushIsland()
			}
			if p.Tokens[i].Class == text.ClassPunct && isSentenceEnd(p.Tokens[i].Text) && p.Tokens[i].Text != ";" {
				p.focusYear, p.focusDay = 0, 0
				p.recent.endSentence()
			}
			next++
		} else if len(p.atoms) >= maxIsland {
			p.flushIsland()
		}
		i = next
	}
	p.flushIsland()
	return p.matches
}

// Reset forgets the text but keeps the buffers.
func (p *Parser) Reset() {
	p.dates, p.state = nil, state{}
	p.atoms, p.matches = text.Cleared(p.atoms[:cap(p.atoms)]), text.Cleared(p.matches)
}

func isSentenceEnd(mark string) bool { return mark == "." || mark == "!" || mark == "?" || mark == ";" }

// flushIsland reads the dates of the island and begins a new one.
func (p *Parser) flushIsland() {
	if !p.core {
		p.atoms = p.atoms[:0]
		return
	}
	p.memory = memory{}
	for i := 0; i < len(p.atoms); {
		if !p.mayOpenDate(i) {
			i++
			continue
		}
		node, next := p.parseExpression(i)
		if next <= i || !p.accepts(node, i, next) {
			i++
			continue
		}
		if p.isProperName(node, i, next) {
			i = next
			continue
		}
		p.emitDate(node, i, next)
		p.lastEnd = next
		i = next
	}
	p.atoms, p.core, p.lastEnd = p.atoms[:0], false, 0
}

// mayOpenDate reports whether an expression may start at an atom. It is cheap
// and excludes most atoms.
func (p *Parser) mayOpenDate(i int) bool {
	a := &p.atoms[i]
	return a.kind != atomLink || a.roles&(linkArticle|linkFrom|linkBetween|linkAgo|linkIn|linkWithin|linkAbout) != 0
}

// emitDate resolves an expression and appends it to the matches, unless it
// means no day at all.
func (p *Parser) emitDate(node *expression, i, next int) {
	p.tellTime(node, i, next)
	p.forgetFocus(node, i)
	values := p.resolver.readings(node)
	values = p.withOpenReadings(p.withBoundedReading(node, values, i), i, next)
	readings := make([]Date, 0, min(len(values), maxReadings))
	for _, v := range values {
		s := v.EDTF()
		if s == "" || hasReading(readings, s) {
			continue
		}
		readings = append(readings, Date{Value: s})
		if len(readings) == maxReadings {
			break
		}
	}
	if len(readings) == 0 {
		if p.known {
			return
		}
		s := node.timex()
		if s == "" {
			return
		}
		readings = []Date{{Timex: s}}
	} else {
		p.rememberFocus(node, values[0])
		p.focus = p.focusAt(node, i, next)
		p.dayLed += node.totalDayLead()
	}
	if p.isArticleOutside(node, i) {
		i++
	}
	first, last := p.atoms[i], p.atoms[next-1]
	if p.Observer != nil {
		p.noteMade(node, rule.Place{From: first.from, To: last.to})
	}
	p.matches = append(p.matches, Match{text.Place{From: first.from, To: last.to, Start: first.start, End: last.end}, p.hasCalendarWord(i, next), node.isCounted(), readings})
}

// tellTime keeps what the words around an expression say of its time.
func (p *Parser) tellTime(node *expression, i, next int) {
	p.tense, p.firm, p.told, p.where = tenseNone, false, told{}, p.place(i, next)
	if !node.dependsOnTense() {
		return
	}
	t := p.tenseAround(node, i, next)
	p.tense, p.firm = t.tense, t.firm
	switch {
	case node.op == opShift || node.op == opRange && !node.isOvernight() && !(t.firm && (t.tense == tenseFuture || p.isRightBehindPast(node, i, next))): // what a verb says is not said of each of its parts
	case t.verb && p.has(language.VerbLast):
		p.told = told{any: true} // the date is before a noun
	case t.firm && !t.verb || p.has(language.VerbLast) && t.tense == tenseFuture:
		p.told = told{t.tense, true}
	default:
		p.told = p.toldBy(node, i, next)
	}
}

// isCounted reports an expression that counts lengths of time from a day: about three weeks ago.
func (n *expression) isCounted() bool {
	for n.op == opAround && n.a != nil {
		n = n.a
	}
	return n.op == opShift && len(n.lengths) > 0
}

// isOvernight reports a range from one day of the week to the next, of which a verb tells as of
// one night: dans la nuit de mardi à mercredi.
func (n *expression) isOvernight() bool {
	if n.op != opRange || n.a.op != opFields || n.b.op != opFields {
		return false
	}
	from, to := &n.a.alts[0], &n.b.alts[0]
	return from.weekday > 0 && from.day == 0 && to.day == 0 && to.weekday == from.weekday%7+1
}

// isRightBehindPast reports an expression that a verb in the past right before it governs:
// fell between Sunday and Tuesday.
func (p *Parser) isRightBehindPast(node *expression, i, next int) bool {
	c := clause{p, node, i, next}
	k := c.directVerb()
	return !p.has(language.VerbLast) && k >= 0 && (word{p, k}).tense() == tensePast && c.isGovernedDirectly()
}

// hasCalendarWord reports whether an expression has a word of the calendar or a
// layout that is a date everywhere, and is not only a number or a word with
// other meanings.
func (p *Parser) hasCalendarWord(i, next int) bool {
	for _, a := range p.atoms[i:next] {
		switch a.kind {
		case atomLink, atomNumber, atomOrdinal:
			continue
		}
		if (!a.weak || a.kind == atomMonth && a.upper && next > i+1) && (a.kind != atomNumeric || a.strict) {
			return true
		}
	}
	return false
}

// dependsOnTense reports whether the tense of the verb nearby decides among the
// readings of a node.
func (n *expression) dependsOnTense() bool {
	if n == nil {
		return false
	}
	return n.sided || n.op == opNamed && n.n == 0 || (n.op == opFields || n.op == opWithin) && n.recurs() || n.a.dependsOnTense() || n.b.dependsOnTense()
}

func hasReading(readings []Date, value string) bool {
	for _, r := range readings {
		if r.Value == value {
			return true
		}
	}
	return false
}

// totalDayLead returns how many dates of an expression write the day before the
// month, less those that write it after.
func (n *expression) totalDayLead() int {
	if n == nil {
		return 0
	}
	return int(n.dayLead) + n.a.totalDayLead() + n.b.totalDayLead()
}

// has reports whether the language of the text has a trait.
func (p *Parser) has(t language.Trait) bool { return p.dates.has(t) }

// rememberFocus keeps a date as the focus for later ones that refer to it: the
// same year, the next day, the 19th.
func (p *Parser) rememberFocus(node *expression, days calendar.Period) {
	if days.OpenLo || days.OpenHi {
		return
	}
	if node.op != opShift && (node.op != opSame || node.a == nil) { // what others are compared with
		p.recent.add(days)
	}
	p.lastYear = calendar.YearOf(days.Lo)
	switch {
	case days.Unit != calendar.UnitDay:
		if !p.has(language.VerbLast) { // there 이날 is the last day that was told, whatever stands between
			p.lastDay = 0
		}
	case !p.has(language.VerbLast) || p.lastDay == 0 || !node.anaphoric:
		p.lastDay = days.Lo
	}
	if p.lastMonth = 0; days.Unit == calendar.UnitMonth || days.Unit == calendar.UnitDay {
		p.lastMonth = days.Lo
	}
	if node.op == opFields && len(node.alts) > 0 && node.alts[0].hasYear || node.op == opRange || node.op == opPart || node.op == opNth {
		p.focusYear = calendar.YearOf(days.Lo)
		if days.Unit == calendar.UnitDay {
			p.focusDay = days.Lo
		}
	}
}

// focusAt returns what decides whether later dates take their year from a date.
func (p *Parser) focusAt(node *expression, i, next int) focus {
	return focus{
		to:      p.atoms[next-1].to,
		year:    node.op == opFields && node.alts[0].isYearOnly(),
		lasting: p.openRolesBefore(i)&linkLasting != 0 || p.has(language.VerbLast) && p.hasRole(next, linkOnward),
		opens:   clause{p, node, i, next}.opensSentence(),
	}
}
