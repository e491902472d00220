package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// sum is a number with a fraction that may be added to it.
type sum struct {
	*Reader
	over     Number // the number
	next     int    // the lexeme behind the fraction
	ownScale bool   // a scale stands behind the fraction
}

// What is added to a number.
const (
	sumOfWords rule.Triggers = 1 << iota // a fraction in words
	sumOfOther
)

// goOnWithHalf reads what adds a half: deux et demi.
func (m *making) goOnWithHalf() (last, ok bool) {
	if m.parted || m.per == 0 && m.isFractionAlready() {
		return false, false
	}
	_, next := m.LongestPhrase(m.To, lexeme.RoleHalfAfter, 0)
	if next == m.To || !m.takesFraction(&m.Number, next, sumOfOther) {
		return false, false
	}
	to := m.To
	m.addFractionPart(&m.Number, decimalHalf, next)
	m.parted = true
	return false, m.To > to
}

var decimalHalf = schema.NewDecimal(5, -1)

// goOnWithFraction adds a fraction after "and" to the number: three and a half, cent et
// trois quarts.
func (m *making) goOnWithFraction() (last, ok bool) {
	if m.parted || m.isFractionAlready() {
		return false, false
	}
	at := m.To
	if m.IsText(at, "-") && m.IsGlued(at) {
		at++
	}
	if m.SenseAt(at).Roles&lexeme.RoleAnd == 0 {
		return false, false
	}
	at = m.SkipHyphen(at + 1)
	if !m.IsNear(at) {
		return false, false
	}
	v, next, on := m.fractionAt(at)
	if on == 0 || !m.takesFraction(&m.Number, next, on) {
		return false, false
	}
	to := m.To
	m.addFractionPart(&m.Number, v, next)
	return false, m.To > to
}

// fractionAt reads the fraction below one at a lexeme, behind a number. on is 0 where
// there is none.
func (m *making) fractionAt(at int) (v schema.Decimal, next int, on rule.Triggers) {
	s := m.SenseAt(at)
	switch {
	case m.Lexemes[at].Class == text.ClassDigits: // 3 and 3/4
		n, ok := m.parseDigits(at)
		if ok && n.Fraction && n.Value.Cmp(DecimalOne) < 0 && m.Value.Cmp(DecimalOne) >= 0 {
			return n.Value, n.To, sumOfOther
		}
		return v, at, 0
	case s.NounRoles&lexeme.NounVulgarFraction != 0:
		return s.Vulgar, at + 1, sumOfOther
	}
	top, next := DecimalOne, at
	if s.Roles&lexeme.RolePart == 0 {
		if w, ok := m.parseNumberWords(at); ok {
			top, next = w.Value, w.To
		} else if s.Roles&lexeme.RoleIndefinite != 0 {
			next = at + 1
		} else {
			return v, at, 0
		}
	}
	under := denominator{Reader: m.Reader, at: m.SkipHyphen(next)}
	if !under.read() {
		return v, at, 0
	}
	v, err := top.Quo(under.under, lexeme.FractionDigits)
	if err != nil || v.Cmp(DecimalOne) >= 0 {
		return v, at, 0
	}
	return v, under.next, sumOfWords
}

// takesFraction reports whether a fraction that ends before a lexeme is added to the
// number.
func (t *Reader) takesFraction(n *Number, next int, on rule.Triggers) bool {
	t.sum = sum{Reader: t, over: *n, next: next}
	takes, decided := fractionSums.Ask(&t.sum, t.Traits, on, t.Observer, t.Place(n.From, next))
	return takes || !decided
}

// fractionSums decides whether a fraction behind "and" is added to the number before it.
// It is where no rule has an answer.
var fractionSums = rule.List[*sum, bool]{
	Name: "number/fraction-behind-and",
	Asks: "Is a fraction behind “and” added to the number before it?",
	Rules: []rule.Rule[*sum, bool]{
		{
			Name: "number/article-and-fraction",
			Doc:  "An article takes no fraction.",
			Decides: []rule.Example{
				{Language: "en", Text: "They take vitamin A and a [half]{0.5 1} tablet."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [one and a half]{1.5}."},
			},
			Answer: rule.Says(false, func(s *sum) bool {
				return s.over.Weak && s.SenseAt(s.over.From).Roles&lexeme.RoleCardinal == 0
			}),
		},
		{
			Name: "number/grouped-digits-and-fraction",
			Doc:  "Digits in groups take no fraction, which is too small beside them.",
			On:   sumOfWords,
			Decides: []rule.Example{
				{Language: "en", Text: "They spent [£38,000]{38000 GBP} and [a third]{0.333333333333333 1} as much again."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate [38 and a third cakes]{38.333333333333333 cakes}."},
			},
			Answer: rule.Says(false, func(s *sum) bool { return s.over.Joined }),
		},
		{
			Name: "number/part-of-something-else",
			Doc:  "A fraction with “of” behind it is that of something else, unless a scale follows.",
			On:   sumOfWords,
			Decides: []rule.Example{
				{Language: "en", Text: "They ate [two]{2} and [a quarter]{0.25 1} of the cake."},
				{Language: "fr", Text: "Ils ont pris [trois]{3} et [un quart]{0.25 1} de la récolte."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate [two and a quarter cakes]{2.25 cakes}."},
			},
			Answer: rule.Says(false, (*sum).isOfSomething),
		},
	},
}

// isOfSomething reports "of" behind the fraction, and no scale or article.
func (s *sum) isOfSomething() bool {
	of, _ := s.LongestPhrase(s.next, lexeme.RoleOf, 0)
	return of != nil && s.SenseAt(s.next+1).Roles&(lexeme.RoleScale|lexeme.RoleIndefinite) == 0
}

// sumScale is which scale a sum with a fraction has.
type sumScale uint8

const (
	eachItsScale   sumScale = iota // the number its own, and the fraction its own
	ofCollective                   // the fraction is one of the number's collective
	scaleOfNumber                  // the fraction is one of the number's scale
	scaleBehindSum                 // the scale behind them multiplies both
)

// sumScales decides which scale a fraction has that is added to a number.
var sumScales = rule.List[*sum, sumScale]{
	Name: "number/scale-of-sum",
	Asks: "Of which scale is a fraction that is added to a number?",
	Rules: []rule.Rule[*sum, sumScale]{
		{
			Name: "number/half-of-collective",
			Doc:  "A fraction behind a dozen, a hundred or the like is one of these.",
			Decides: []rule.Example{
				{Language: "es", Text: "Vendió [un centenar y medio de huevos]{150 huevos about}."},
				{Language: "fr", Text: "Il a vendu [deux douzaines et demie]{30}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Vendió [un centenar de huevos]{100 huevos about}."},
			},
			Answer: rule.Says(ofCollective, func(s *sum) bool { return s.over.per > 0 && !s.ownScale }),
		},
		{
			Name: "number/half-of-scale-before",
			Doc:  "A fraction behind a scale is one of that scale, unless it has its own.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont [deux millions et demi d'abonnés]{2500000 abonnés}."},
				{Language: "en", Text: "They have [two million and a half goats]{2500000 goats}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [two million goats]{2000000 goats}."},
			},
			Answer: rule.Says(scaleOfNumber, func(s *sum) bool { return s.over.Scale >= 3 && !s.ownScale }),
		},
		{
			Name: "number/scale-behind-sum",
			Doc:  "A scale behind the fraction is that of the number too, unless it has its own.",
			Decides: []rule.Example{
				{Language: "en", Text: "They spent [two and a half million euros]{2500000 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They spent [two and a half euros]{2.5 EUR}."},
			},
			Answer: rule.Says(scaleBehindSum, func(s *sum) bool { return s.over.Scale == 0 && s.ownScale }),
		},
	},
}

// addFractionPart adds a fraction to the number, with the scale that it has.
func (t *Reader) addFractionPart(n *Number, part schema.Decimal, next int) {
	p := Number{Value: part, To: next}
	t.parseOfScale(&p)
	t.sum = sum{Reader: t, over: *n, next: next, ownScale: p.To > next}
	scale, _ := sumScales.Ask(&t.sum, t.Traits, 0, t.Observer, t.Place(n.From, p.To))
	switch scale {
	case scaleOfNumber:
		p.Shift(int(n.Scale), next)
	case ofCollective:
		if of, err := p.Value.Mul(schema.NewDecimal(n.per, 0)); err == nil {
			p.Value = of
		}
	}
	v, err := n.Value.Add(p.Value)
	if scale == scaleBehindSum {
		p = Number{To: next}
		if p.Value, err = n.Value.Add(part); err == nil {
			t.parseOfScale(&p)
			v, n.Scale = p.Value, p.Scale
		}
	}
	if err != nil {
		return
	}
	n.Value, n.Others, n.To = v, nil, p.To
	n.Weak, n.Unsure, n.Plain, n.Words, n.per = false, false, false, true, 0
}
