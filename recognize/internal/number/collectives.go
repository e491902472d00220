package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// collective is a word for so many of something behind a number: dozen, centaine.
type collective struct {
	*Reader
	Number
	at int // its lexeme
}

// parseCollective multiplies by dozens and the like: two dozen, une centaine,
// une dizaine de millions.
func (t *Reader) parseCollective(n *Number) {
	at := n.To
	if t.IsText(at, "-") && t.IsGlued(at) {
		at++
	}
	for t.multiplyByCollective(n, at) && n.Round {
		_, next := t.LongestPhrase(n.To, lexeme.RoleOf, 0)
		if next == n.To {
			return
		}
		if m := t.SenseAt(next); m.Roles&lexeme.RoleScale != 0 {
			if n.Shift(int(m.Exponent), next+1) {
				n.Scale, n.per = m.Exponent, 0
			}
			return
		}
		at = next
	}
}

// multiplyByCollective multiplies by the collective at a lexeme, and reports whether
// there is one.
func (t *Reader) multiplyByCollective(n *Number, at int) bool {
	if !t.IsNear(at) {
		return false
	}
	c := &t.collective
	*c = collective{t, *n, at}
	if t.SenseAt(at).NounRoles&lexeme.NounAdjective != 0 && c.asks(&adjectivesBefore, false) {
		c.at++
	}
	s := t.SenseAt(c.at)
	if s.Roles&lexeme.RoleCollective == 0 || !c.asks(&collectives, true) {
		return false
	}
	v, err := n.Value.Mul(schema.NewDecimal(s.Value, 0))
	if err != nil {
		return false
	}
	n.Others = nil
	if other, ok := furtherCollectives.Ask(c, t.Traits, 0, t.Observer, t.Place(n.From, c.at+1)); ok {
		n.Others = []schema.Decimal{other}
	}
	n.Value, n.To, n.Weak, n.Plain, n.Words = v, c.at+1, false, false, true
	n.per = s.Value
	n.Round = n.Round || s.NounRoles&lexeme.NounRound != 0
	return true
}

// asks returns what a list says of the collective, or what holds where no rule has an
// answer.
func (c *collective) asks(l *rule.List[*collective, bool], otherwise bool) bool {
	if answer, ok := l.Ask(c, c.Traits, 0, c.Observer, c.Place(c.From, c.at+1)); ok {
		return answer
	}
	return otherwise
}

// adjectivesBefore decides whether an adjective may stand between a number and its
// collective.
var adjectivesBefore = rule.List[*collective, bool]{
	Name: "number/adjective-before-collective",
	Asks: "May an adjective stand between a number and its collective?",
	Rules: []rule.Rule[*collective, bool]{
		{
			Name: "number/good-dozen",
			Doc:  "Behind an article an adjective may.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a vendu [une bonne centaine de chaises]{100 chaises about}."},
				{Language: "en", Text: "He sold [a further dozen eggs]{12 eggs}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a vendu une bonne chaise."},
			},
			Answer: rule.Says(true, func(c *collective) bool {
				return c.Weak && c.IsNear(c.at+1) && c.SenseAt(c.at+1).Roles&lexeme.RoleCollective != 0
			}),
		},
	},
}

// collectives decides whether a collective counts. It does where no rule has an answer.
var collectives = rule.List[*collective, bool]{
	Name: "number/collective",
	Asks: "Does a word for so many of something count it?",
	Rules: []rule.Rule[*collective, bool]{
		{
			Name: "number/couple-of-people",
			Doc:  "A round two of nothing that is counted are two who belong together.",
			Decides: []rule.Example{
				{Language: "en", Text: "A couple was seen there."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [a couple of goats]{2 goats about} there."},
			},
			Answer: rule.Says(false, (*collective).isPairOfPeople),
		},
	},
}

// isPairOfPeople reports a couple of which nothing is said that it counts.
func (c *collective) isPairOfPeople() bool {
	s := c.SenseAt(c.at)
	if s.Value != 2 || s.NounRoles&lexeme.NounRound == 0 || c.IsWholeText(c.From, c.at+1) {
		return false
	}
	if _, of := c.LongestPhrase(c.at+1, lexeme.RoleOf, 0); of > c.at+1 {
		return false
	}
	if c.SenseAt(c.at+1).Roles&(lexeme.RoleScale|lexeme.RoleMultiplier|lexeme.RoleCollective) != 0 {
		return false
	}
	_, counts := c.NounAfter(c.at+1, false)
	return !counts
}

// furtherCollectives decides what else a number with a collective can be.
var furtherCollectives = rule.List[*collective, schema.Decimal]{
	Name: "number/collective-behind-and",
	Asks: "What else is a number with a collective, where the collective is not that of all its words?",
	Rules: []rule.Rule[*collective, schema.Decimal]{
		{
			Name: "number/hundreds-and-dozens",
			Doc:  "The collective of the words behind “and”, with those before it added, is a further reading.",
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [three hundred and two dozen eggs]{3624 eggs|324 eggs}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [two dozen eggs]{24 eggs}."},
			},
			Answer: (*collective).addedBehindAnd,
		},
	},
}

// addedBehindAnd reads "three hundred and two dozen" as dozens added to hundreds.
func (c *collective) addedBehindAnd() (v schema.Decimal, ok bool) {
	if !c.Words {
		return v, false
	}
	for k := c.From + 1; k < c.To && k-c.From < maxFractionWords; k++ {
		if c.SenseAt(k).Roles&lexeme.RoleAnd == 0 {
			continue
		}
		a, b := c.numberWordsUpTo(c.From, k), c.numberWordsUpTo(k+1, c.To)
		if a.To != k || b.To != c.To {
			continue
		}
		v, err := b.Value.Mul(schema.NewDecimal(c.SenseAt(c.at).Value, 0))
		if err != nil {
			continue
		}
		if v, err = a.Value.Add(v); err == nil {
			return v, true
		}
	}
	return v, false
}
