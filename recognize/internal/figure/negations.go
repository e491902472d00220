package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// How many words may stand between a negation and what it negates: a few where it surely
// does, and more where it may.
const (
	negationNear  = 2
	negationReach = 6
)

// contraries are what bounds are under a negation.
var contraries = map[schema.Qualifier]schema.Qualifier{
	schema.MoreThan: schema.AtMost, schema.AtMost: schema.MoreThan, schema.LessThan: schema.AtLeast, schema.AtLeast: schema.LessThan,
}

// negationBefore returns how many words stand between a lexeme and a negation before it, in
// its clause, -1 for none.
func (t *Reader) negationBefore(at int) int {
	const roles = lexeme.NounNegation | lexeme.NounNegationEnd
	for k := at - 1; k >= 0 && k >= at-negationReach-1; k-- {
		if s, next := t.LongestPhrase(k, 0, roles); s != nil && next <= at {
			if s.NounRoles&lexeme.NounNegationEnd != 0 && (s.NounRoles&lexeme.NounNegation == 0 || next < at) {
				return -1 // some negate what stands right behind them alone
			}
			return at - next
		}
		if c := t.Lexemes[k].Class; c == text.ClassDigits || c == text.ClassPunct && !t.IsText(k, "'") || t.Lexemes[k].Gap > text.GapLine {
			return -1
		}
	}
	return -1
}

// readBound reads a word that qualifies the figure behind it, or a verb that does where it is
// negated: no llegará a 3 millones, n'atteint pas 3 millions.
func (t *Reader) readBound(i int) (next int, ok bool) {
	s, next := t.LongestPhrase(i, lexeme.RoleBefore, lexeme.NounNegatedVerb)
	if s == nil {
		return i, false
	}
	p := pendingQualifier{qualifier: s.Before, or: s.BeforeToo, from: i, to: next, end: next}
	if s.NounRoles&(lexeme.NounBoundVerb|lexeme.NounNegatedVerb) != 0 {
		p.end, p.negated = t.skipAdverbs(next)
	}
	if s.Before == "" {
		before := t.negationBefore(i)
		p.qualifier, p.reach = s.Negated, true
		if p.negated = p.negated || before >= 0 && before <= negationNear; !p.negated {
			p.qualifier, p.fallen = contraries[s.Negated], true
			return p.end, t.startsFallen(&p)
		}
	}
	t.pending = p
	return p.end, true
}

// skipAdverbs steps over the adverbs behind a verb, of which one may negate it: dépasse à
// peine 3 euros, n'excède pas 3 euros.
func (t *Reader) skipAdverbs(at int) (end int, negated bool) {
	for range 2 {
		s, next := t.LongestPhrase(at, lexeme.RoleBefore, lexeme.NounAdverb|lexeme.NounNegation)
		if s == nil || s.NounRoles&(lexeme.NounAdverb|lexeme.NounNegation) == 0 || !t.IsNear(next) {
			break
		}
		negated = negated || s.NounRoles&lexeme.NounNegation != 0
		at = next
	}
	return at, negated
}

// startsFallen begins a bound by a verb of falling that no negation is beside, where the
// article of its figure says that the figure is known: bajó de los 3 euros.
func (t *Reader) startsFallen(p *pendingQualifier) bool {
	last := t.LowerAt(p.to - 1)
	known := slices.Contains(t.Grammar.Definite, last) || slices.Contains(t.Grammar.Definite, t.LowerAt(p.to))
	if p.qualifier != schema.LessThan || !known {
		return false
	}
	t.pending = *p
	return true
}
