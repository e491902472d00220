package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// grammar is the lists of the rules that make dates. Most of them read parts of a date
// with the same lists again, so that the parser has them by a pointer.
type grammar struct {
	productions rule.List[start, parsed]
	suffixes    rule.List[suffix, parsed]
	yearParts   *rule.List[start, partOfYear]
}

// datesGrammar is the grammar of dates in every language.
var datesGrammar = grammar{
	productions: rule.List[start, parsed]{
		Name: "date/production",
		Asks: "Which date begins here? The longest is taken.",
		Rules: slices.Concat(
			fieldProductions,
			simpleProductions,
			relativeProductions,
			partProductions,
			offsetProductions,
			endingProductions,
			decadeProductions,
			aboutProductions,
			aloneProductions,
			clockProductions,
		),
	},
	suffixes: rule.List[suffix, parsed]{
		Name:  "date/suffix",
		Asks:  "What goes on from a date?",
		Rules: suffixRules,
	},
	yearParts: &yearParts,
}

// grammarRules are the rules that make dates, and those that leave words of dates alone
// on the way.
func grammarRules() []rule.Info {
	g := &datesGrammar
	return slices.Concat(
		markedYears.Infos(),
		markedDays.Infos(),
		dayFields.Infos(),
		yearFields.Infos(),
		g.productions.Infos(),
		g.yearParts.Infos(),
		yearsBehind.Infos(),
		wholes.Infos(),
		lastUnits.Infos(),
		counts.Infos(),
		datedUnits.Infos(),
		lengths.Infos(),
		distances.Infos(),
		hours.Infos(),
		halvesOfDay.Infos(),
		sharedHalves.Infos(),
		timesAlone.Infos(),
		g.suffixes.Infos(),
		joints.Infos(),
		firstNumbers.Infos(),
		ranges.Infos(),
		shares.Infos(),
		articles.Infos(),
	)
}

// start is where an expression may begin.
type start struct {
	*Parser
	i int // its first atom
}

// parsed is an expression that was read, and the atom after it.
type parsed struct {
	node *expression
	next int
}

func (d parsed) end() int { return d.next }

// reads returns the answer of a rule that a function of the parser reads for.
func reads(parse func(p *Parser, i int) (*expression, int)) func(s start) (parsed, bool) {
	return func(s start) (parsed, bool) {
		node, next := parse(s.Parser, s.i)
		return parsed{node, next}, node != nil && next > s.i
	}
}

// What calls for productions beside the kinds of the first atoms: a small word at the
// beginning, or a date of which only some kinds will do.
const (
	onAgo   rule.Triggers = 1 << (44 + iota) // il y a
	onIn                                     // in, within
	onAbout                                  // about

	asFields
	asRelative
	asNth
	asOffset
	asMarkedDay
)

// triggersAt returns what is there of the triggers of productions at an atom: its kind
// and, where it is a small word, its roles and the kinds behind it.
func (p *Parser) triggersAt(i int) rule.Triggers {
	a := &p.atoms[i]
	on := rule.Triggers(1) << a.kind
	if a.roles&linkAgo != 0 {
		on |= onAgo
	}
	if a.roles&linkAbout != 0 {
		on |= onAbout
	}
	if a.kind != atomLink {
		return on
	}
	if a.roles&(linkIn|linkWithin) != 0 {
		on |= onIn
	}
	return on | p.triggersOf(i+1, i+4)
}

// maxDepth bounds how deep expressions nest: the end of the last week of the
// second month of…
const maxDepth = 4

// memory is what was read last in an island, because several rules read the same. Where
// it was read is an atom plus one, 0 for nowhere.
type memory struct {
	last struct { // the point that no other holds
		at   int
		node *expression
		next int
	}
	scanned  scan     // weekday, day, month and year
	measured struct { // lengths
		at   int
		list []length
		next int
	}
}

// parseExpression reads the longest date that starts at an atom. next is the
// atom after it, i where there is none.
func (p *Parser) parseExpression(i int) (node *expression, next int) {
	node, next = p.parsePoint(i)
	if m, k := p.parseRange(i); k > next {
		node, next = m, k
	}
	return node, next
}

// parsePoint reads one date, which may be as long as a century.
func (p *Parser) parsePoint(i int) (*expression, int) {
	if p.depth >= maxDepth || i >= len(p.atoms) {
		return nil, i
	}
	if p.depth == 0 && p.last.at == i+1 {
		return p.last.node, p.last.next
	}
	p.depth++
	node, next := p.parseLongest(i)
	if node != nil {
		node, next = p.parseSuffixes(node, next)
	}
	p.depth--
	if p.depth == 0 {
		p.last.at, p.last.node, p.last.next = i+1, node, next
	}
	return node, next
}

// parseLongest is the longest date of any kind that starts with an atom.
func (p *Parser) parseLongest(i int) (node *expression, next int) {
	return p.produce(i, p.triggersAt(i))
}

// produce is the longest date that the productions read which something calls for.
func (p *Parser) produce(i int, on rule.Triggers) (node *expression, next int) {
	if i >= len(p.atoms) {
		return nil, i
	}
	longest, by, ok := p.grammar.productions.Longest(start{p, i}, p.Traits, on, p.Observer, parsed.end)
	if !ok {
		return nil, i
	}
	longest.node.made.add(fromProductions + by)
	return longest.node, longest.next
}

// parseFields reads weekday, day, month and year.
func (p *Parser) parseFields(i int) (*expression, int) { return p.produce(i, asFields) }

func (p *Parser) hasRole(i int, roles linkRole) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].roles&roles != 0
}

func (p *Parser) isKind(i int, kind atomKind) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].kind == kind
}

// mayContinue reports whether an expression may go on from the atom before i to
// i: a particle closes what it stands on.
func (p *Parser) mayContinue(i int) bool {
	return i < len(p.atoms) && (i == 0 || !p.atoms[i-1].closed)
}

// skipLinks passes over at most n atoms of the given roles.
func (p *Parser) skipLinks(i, n int, roles linkRole) int {
	for ; n > 0 && p.mayContinue(i) && p.hasRole(i, roles) && p.atoms[i].kind == atomLink; n-- {
		i++
	}
	return i
}
