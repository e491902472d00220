package number

import (
	"strconv"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// maxFractionWords bounds the words of one fraction that are looked at.
const maxFractionWords = 16

// parseFraction reads what makes a fraction of the number n, or adds one to it:
//
//   - a denominator: two thirds, trois cinquièmes, one twenty-fifth; where the
//     words can be cut in several places ("one hundred thirty fifths") each
//     value is kept;
//   - a sum: three and a half, cent et trois quarts; after a scale word the
//     part is one of that scale, so that deux millions et demi is 2,500,000;
//   - where the denominator comes first: 삼분의 이.
func (t *Reader) parseFraction(n *Number) {
	if t.Grammar.Has(language.DenominatorFirst) {
		t.parseFractionFromDenominator(n)
		return
	}
	if n.Round || n.Fraction && !n.Plain && !n.Words {
		t.parseOfScale(n)
		return
	}
	if t.parseDenominator(n) {
		t.parseOfScale(n)
		return
	}
	t.parseFractionSum(n)
}

// parseDenominator reads a denominator after n.
func (t *Reader) parseDenominator(n *Number) bool {
	at := t.SkipHyphen(n.To)
	if !t.IsNear(at) || n.Joined {
		return false
	}
	under, next, plural, ok := t.parseDenominatorAt(at)
	if !ok || !t.isFraction(n, at, next, plural) {
		return false
	}
	v, err := n.Value.Quo(under, lexeme.FractionDigits)
	if err != nil {
		return false
	}
	if t.SenseAt(next).NounRoles&lexeme.NounFraction != 0 {
		next++
	}
	whole := *n
	n.Value, n.Others, n.To, n.Scale = v, nil, next, 0
	n.Fraction, n.Weak, n.Unsure, n.Plain, n.Words = true, false, false, false, true
	if !whole.Words {
		return true
	}
	for k := whole.From + 1; k < whole.To && k-whole.From < maxFractionWords; k++ {
		a := t.numberWordsUpTo(whole.From, k)
		if a.To != k {
			continue
		}
		if t.SenseAt(k).Roles&lexeme.RoleAnd == 0 {
			if d, to, _, ok := t.parseDenominatorAt(t.SkipHyphen(k)); ok && to == next {
				if q, err := a.Value.Quo(d, lexeme.FractionDigits); err == nil {
					n.Others = append(n.Others, q)
				}
			}
			continue
		}
		b := t.numberWordsUpTo(k+1, whole.To)
		q, err := b.Value.Quo(under, lexeme.FractionDigits)
		if b.To != whole.To || err != nil || q.Cmp(DecimalOne) >= 0 {
			continue
		}
		t.addFractionPart(&a, q, next)
		if t.SenseAt(at).Roles&lexeme.RolePart != 0 || a.Scale >= 6 {
			a.Others = append(n.Others, n.Value)
			*n = a
			return true
		}
		n.Others = append(n.Others, a.Value)
	}
	return true
}

// numberWordsUpTo reads a number in words that ends at lexeme to. Where there
// is none, the number's own to is another one.
func (t *Reader) numberWordsUpTo(from, to int) Number {
	if to <= from || to > len(t.Lexemes) {
		return Number{To: -1}
	}
	rest := t.Lexemes
	t.Lexemes = t.Lexemes[:to]
	n, ok := t.parseNumberWords(from)
	if !ok && t.SenseAt(from).Roles&lexeme.RoleIndefinite != 0 {
		n = Number{To: from + 1, Value: DecimalOne}
	}
	t.Lexemes = rest
	return n
}

// SkipHyphen steps over a hyphen.
func (t *Reader) SkipHyphen(at int) int {
	if t.IsText(at, "-") {
		return at + 1
	}
	return at
}

// parseDenominatorAt reads a denominator: a part (half, tiers) or an ordinal
// from the third on, with the plural as the text has it.
func (t *Reader) parseDenominatorAt(at int) (under schema.Decimal, next int, plural bool, ok bool) {
	s := t.SenseAt(at)
	if s.Roles&lexeme.RolePart != 0 {
		return schema.NewDecimal(s.Value, 0), at + 1, t.IsPluralOrdinal(at), true
	}
	if t.Lexemes[min(at, len(t.Lexemes)-1)].Class == text.ClassDigits || s.Roles&lexeme.RoleMultiplier != 0 && !t.Grammar.Has(language.BareHundred) {
		return under, at, false, false
	}
	rank, next, ok := t.ParseRank(at)
	if !ok || rank < 3 {
		return under, at, false, false
	}
	return schema.NewDecimal(rank, 0), next, t.IsPluralOrdinal(next - 1), true
}

// IsPluralOrdinal reports a plural ordinal or part: fifths, cinquièmes.
func (t *Reader) IsPluralOrdinal(i int) bool { return t.Grammar.EndsInPlural(t.LowerAt(i)) }

// isFraction decides between a fraction and a rank: "a third of" is a
// fraction, "a third term" a rank; digits make fractions of plurals and parts.
func (t *Reader) isFraction(n *Number, at, next int, plural bool) bool {
	if t.IsNotRankAt(at) {
		return false
	}
	part := t.SenseAt(at).Roles&lexeme.RolePart != 0
	rank := t.SenseAt(at).Roles&lexeme.RoleOrdinal != 0 && t.SenseAt(at).Roles&lexeme.RoleAmbiguous != 0 // un cuarto, a room
	if over, err := strconv.ParseInt(n.Value.String(), 10, 64); part && err == nil && over%2 == 0 && t.SenseAt(at).Value%2 == 0 {
		return false // two quarters, two halves: a fraction is said in its lowest terms
	}
	single := n.Value == DecimalOne
	if t.Lexemes[n.From].Class == text.ClassDigits && !n.Words {
		return n.Plain && (plural || part)
	}
	if plural || t.SenseAt(next).NounRoles&lexeme.NounFraction != 0 || part && !(single && rank) && (!single || t.SenseAt(n.From).Roles&lexeme.RoleCardinal != 0) {
		return true
	}
	if !single {
		_, to, rank := t.ParseRank(n.From) // one hundred and twenty-fifth
		return !rank || to < next
	}
	if t.SenseAt(n.From).Roles&lexeme.RoleCardinal != 0 && t.SenseAt(n.From).Roles&lexeme.RoleIndefinite != 0 && !t.Grammar.Has(language.ArticleIsOne) {
		return true // one fifth
	}
	return t.EndsNounPhrase(next)
}

// EndsNounPhrase reports that the noun phrase ends here, or goes on with "of".
func (t *Reader) EndsNounPhrase(next int) bool {
	if !t.IsNear(next) {
		return true
	}
	s := t.SenseAt(next)
	if t.Grammar.Has(language.ArticleIsOne) {
		return s.Roles&(lexeme.RoleOf|lexeme.RoleScale) != 0
	}
	return s.Roles&(lexeme.RoleOf|lexeme.RoleScale|lexeme.RoleAnd) != 0 || t.Lexemes[next].Class == text.ClassPunct && !t.IsText(next, "-")
}

// IsNotRankAt reports a phrase in which the word is no rank and no part: first
// class, quart de finale.
func (t *Reader) IsNotRankAt(at int) bool {
	s, _ := t.LongestPhrase(at, lexeme.RoleNotRank, 0)
	return s != nil
}

// parseBarePart reads a part with no number before it: half of, la moitié,
// quarter million. What is not half must be followed by a scale.
func (t *Reader) parseBarePart(n *Number) bool {
	at := n.From
	s := t.SenseAt(at)
	if t.IsNotRankAt(at) || t.IsPluralOrdinal(at) || at > 0 && t.SenseAt(at-1).Roles&lexeme.RoleOrdinal != 0 {
		return false
	}
	n.To = at + 1
	v, err := DecimalOne.Quo(schema.NewDecimal(s.Value, 0), lexeme.FractionDigits)
	if err != nil {
		return false
	}
	n.Value, n.Fraction = v, true
	hyphen := t.IsText(n.To, "-") && t.IsGlued(n.To)
	to := n.To
	t.parseOfScale(n)
	if n.To > to {
		n.Weak, n.Fraction = false, false
		return true
	}
	if s.Value != 2 || hyphen || s.Roles&lexeme.RoleAmbiguous != 0 && !t.IsWholeText(at, n.To) && !t.isUnitNext(n.To) {
		return false
	}
	n.Weak = false
	return true
}

// isUnitNext reports a unit right behind a part: media hora.
func (t *Reader) isUnitNext(at int) bool {
	_, _, ok := t.ParseUnit(at)
	return ok && t.Lexemes[at].Gap == text.GapSpace
}

// parseOfScale multiplies a fraction by a scale or a collective after it: three
// quarters billion, two thirds of a million, half a dozen, un demi-milliard.
func (t *Reader) parseOfScale(n *Number) {
	at := t.SkipHyphen(n.To)
	if _, next := t.LongestPhrase(at, lexeme.RoleOf, 0); next > at {
		at = next
	}
	for t.IsNear(at) && t.SenseAt(at).Roles&lexeme.RoleIndefinite != 0 && t.SenseAt(at).Roles&lexeme.RoleScale == 0 {
		at++
	}
	if !t.IsNear(at) {
		return
	}
	s := t.SenseAt(at)
	switch {
	case s.Roles&lexeme.RoleScale != 0 && s.Exponent >= 2:
		if n.Shift(int(s.Exponent), at+1) {
			n.Scale, n.Fraction = s.Exponent, false
		}
	case s.Roles&lexeme.RoleCollective != 0:
		if v, err := n.Value.Mul(schema.NewDecimal(s.Value, 0)); err == nil {
			n.Value, n.Others, n.To, n.Fraction = v, nil, at+1, false
			n.Round = n.Round || s.NounRoles&lexeme.NounRound != 0
		}
	}
}

// parseFractionSum adds a fraction after "and" to the number.
func (t *Reader) parseFractionSum(n *Number) {
	if n.Weak && t.SenseAt(n.From).Roles&lexeme.RoleCardinal == 0 {
		return
	}
	at := n.To
	if !t.IsNear(at) {
		return
	}
	if _, next := t.LongestPhrase(at, lexeme.RoleHalfAfter, 0); next > at {
		t.addFractionPart(n, schema.NewDecimal(5, -1), next)
		return
	}
	if t.IsText(at, "-") && t.IsGlued(at) {
		at++
	}
	if t.SenseAt(at).Roles&lexeme.RoleAnd == 0 {
		return
	}
	at = t.SkipHyphen(at + 1)
	if !t.IsNear(at) {
		return
	}
	if t.Lexemes[at].Class == text.ClassDigits {
		part := Number{From: at, To: at + 1, Plain: true}
		if SetDecimal(&part, t.WordAt(at)) && t.parseSlash(&part) && part.Fraction && part.Value.Cmp(DecimalOne) < 0 && n.Value.Cmp(DecimalOne) >= 0 { // 3 and 3/4
			t.addFractionPart(n, part.Value, part.To)
		}
		return
	}
	var top Number
	if s := t.SenseAt(at); s.Roles&lexeme.RolePart != 0 {
		top = Number{From: at, To: at, Value: DecimalOne, Words: true}
	} else if w, ok := t.parseNumberWords(at); ok {
		top = w
	} else if s.Roles&lexeme.RoleIndefinite != 0 {
		top = Number{From: at, To: at + 1, Value: DecimalOne, Words: true, Weak: true}
	} else if s.NounRoles&lexeme.NounVulgarFraction != 0 {
		t.addFractionPart(n, s.Vulgar, at+1)
		return
	} else {
		return
	}
	under, next, _, ok := t.parseDenominatorAt(t.SkipHyphen(top.To))
	if !ok {
		return
	}
	v, err := top.Value.Quo(under, lexeme.FractionDigits)
	if err != nil || v.Cmp(DecimalOne) >= 0 {
		return
	}
	if s, _ := t.LongestPhrase(next, lexeme.RoleOf, 0); s != nil && t.SenseAt(next+1).Roles&(lexeme.RoleScale|lexeme.RoleIndefinite) == 0 {
		return // a quarter of something else
	}
	t.addFractionPart(n, v, next)
}

// addFractionPart adds a part: of the number's scale where it has one and the
// part has none of its own.
func (t *Reader) addFractionPart(n *Number, part schema.Decimal, next int) {
	p := Number{Value: part, To: next}
	t.parseOfScale(&p)
	if n.Scale >= 3 && p.To == next {
		p.Shift(int(n.Scale), next)
	}
	v, err := n.Value.Add(p.Value)
	if err != nil {
		return
	}
	if n.Scale == 0 && p.To > next {
		sum, err := n.Value.Add(part)
		if err != nil {
			return
		}
		p = Number{Value: sum, To: next}
		t.parseOfScale(&p)
		v, n.Scale = p.Value, p.Scale
	}
	n.Value, n.Others, n.To = v, nil, p.To
	n.Weak, n.Unsure, n.Plain, n.Words = false, false, false, true
}
