package date

import "github.com/assaykit/assay/recognize/internal/rule"

// made is the set of the rules that made an expression, by their numbers: the rules of
// all lists that make dates are numbered through, list after list.
type made [3]uint64

// The numbers of the first rules of these lists.
const (
	fromProductions  = 0
	fromSuffixes     = 66
	fromRanges       = 88
	fromJoints       = 104
	fromShares       = 112
	fromFirstNumbers = 120
	fromYearParts    = 124
	fromYearsBehind  = 136
	fromDayFields    = 140
	fromYearFields   = 152
	fromWholes       = 156
	fromHours        = 160
	fromHalvesOfDay  = 172
	fromSharedHalves = 176
	fromTimesAlone   = 180
	fromNone         = 188
)

func (m *made) add(n int) { m[n/64] |= 1 << (n % 64) }

func (m *made) has(n int) bool { return m[n/64]&(1<<(n%64)) != 0 }

func (m *made) join(other made) {
	for i := range m {
		m[i] |= other[i]
	}
}

// numbered is a list that makes dates with the number of its first rule.
type numbered struct {
	from  int
	rules []rule.Info
}

// makers returns the lists that make dates in the order of their numbers.
func (g *grammar) makers() []numbered {
	return []numbered{
		{fromProductions, g.productions.Infos()},
		{fromSuffixes, g.suffixes.Infos()},
		{fromRanges, ranges.Infos()},
		{fromJoints, joints.Infos()},
		{fromShares, shares.Infos()},
		{fromFirstNumbers, firstNumbers.Infos()},
		{fromYearParts, g.yearParts.Infos()},
		{fromYearsBehind, yearsBehind.Infos()},
		{fromDayFields, dayFields.Infos()},
		{fromYearFields, yearFields.Infos()},
		{fromWholes, wholes.Infos()},
		{fromHours, hours.Infos()},
		{fromHalvesOfDay, halvesOfDay.Infos()},
		{fromSharedHalves, sharedHalves.Infos()},
		{fromTimesAlone, timesAlone.Infos()},
		{fromNone, nil},
	}
}

// noteMade notes the rules that made an expression and its parts.
func (p *Parser) noteMade(node *expression, at rule.Place) {
	var all made
	all.joinAll(node)
	for _, l := range p.grammar.makers() {
		for i, r := range l.rules {
			if all.has(l.from + i) {
				p.Observer.Note(r.Name, at)
			}
		}
	}
	p.noteLengths(node, at)
}

// joinAll adds the rules that made an expression and its parts.
func (m *made) joinAll(node *expression) {
	if node != nil {
		m.join(node.made)
		m.joinAll(node.a)
		m.joinAll(node.b)
	}
}

// noteLengths notes the rules that read the lengths in an expression.
func (p *Parser) noteLengths(node *expression, at rule.Place) {
	if node == nil {
		return
	}
	for _, l := range node.lengths {
		if l.by > 0 {
			p.Observer.Note(lengths.Rules[l.by-1].Name, at)
		}
	}
	p.noteLengths(node.a, at)
	p.noteLengths(node.b, at)
}
