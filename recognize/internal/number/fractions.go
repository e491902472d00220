package number

import (
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// maxFractionWords bounds the words of one fraction that are looked at.
const maxFractionWords = 16

// denominator is a part (half, tiers) or a rank behind a number that it may be the
// denominator of.
type denominator struct {
	*Reader
	over     Number // the number
	at, next int    // lexemes
	under    schema.Decimal
	plural   bool // as the text has it
	noun     bool // a noun that makes parts of ranks is behind it
}

// isFractionAlready reports a number that no denominator goes on, nor a fraction.
func (m *making) isFractionAlready() bool {
	return m.Round || m.Fraction && !m.Plain && !m.Words
}

// goOnWithDenominator reads two thirds, trois cinquièmes, one twenty-fifth.
func (m *making) goOnWithDenominator() (last, ok bool) {
	at := m.SkipHyphen(m.To)
	if m.isFractionAlready() || m.Joined || !m.IsNear(at) {
		return false, false
	}
	d := &m.Reader.denominator
	*d = denominator{Reader: m.Reader, over: m.Number, at: at}
	if !d.read() || !d.isFraction() {
		return false, false
	}
	v, err := d.over.Value.Quo(d.under, lexeme.FractionDigits)
	if err != nil {
		return false, false
	}
	n := &m.Number
	n.Value, n.Others, n.To, n.Scale = v, nil, d.next, 0
	n.Fraction, n.Weak, n.Unsure, n.Plain, n.Words = true, false, false, false, true
	if d.over.Words {
		d.cut(n)
	}
	m.parted = true
	return false, true
}

// read reads the denominator: a part or an ordinal from the third on.
func (d *denominator) read() (ok bool) {
	s := d.SenseAt(d.at)
	if s.Roles&lexeme.RolePart != 0 {
		d.under, d.next, d.plural = schema.NewDecimal(s.Value, 0), d.at+1, d.IsPluralOrdinal(d.at)
		return true
	}
	if d.at >= len(d.Lexemes) || d.Lexemes[d.at].Class == text.ClassDigits || s.Roles&lexeme.RoleMultiplier != 0 && !d.Grammar.Has(language.BareHundred) {
		return false
	}
	rank, next, _, ok := d.parseRank(d.at)
	if !ok || rank < 3 {
		return false
	}
	d.under, d.next, d.plural = schema.NewDecimal(rank, 0), next, d.IsPluralOrdinal(next-1)
	if d.noun = d.SenseAt(next).NounRoles&lexeme.NounFraction != 0; d.noun {
		d.next++
	}
	return true
}

// cut reads the fraction n anew with its denominator, where the words before that can be
// cut in several places: each value is kept.
func (d *denominator) cut(n *Number) {
	whole := d.over
	for k := whole.From + 1; k < whole.To && k-whole.From < maxFractionWords; k++ {
		a := d.numberWordsUpTo(whole.From, k)
		if a.To != k {
			continue
		}
		if d.SenseAt(k).Roles&lexeme.RoleAnd == 0 { // one hundred, thirty fifths
			under := denominator{Reader: d.Reader, at: d.SkipHyphen(k)}
			if under.read() && under.next == d.next {
				if q, err := a.Value.Quo(under.under, lexeme.FractionDigits); err == nil {
					n.Others = append(n.Others, q)
				}
			}
			continue
		}
		b := d.numberWordsUpTo(k+1, whole.To)
		q, err := b.Value.Quo(d.under, lexeme.FractionDigits)
		if b.To != whole.To || err != nil || q.Cmp(DecimalOne) >= 0 {
			continue
		}
		d.addFractionPart(&a, q, d.next)
		d.over = a
		if d.isOfWordsBehindAnd() {
			a.Others = append(n.Others, n.Value)
			*n = a
			return
		}
		n.Others = append(n.Others, a.Value)
	}
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

// IsPluralOrdinal reports a plural ordinal or part: fifths, cinquièmes.
func (t *Reader) IsPluralOrdinal(i int) bool { return t.Grammar.EndsInPlural(t.LowerAt(i)) }

// EndsNounPhrase reports that the noun phrase ends here, or goes on with "of".
func (t *Reader) EndsNounPhrase(next int) bool {
	return t.goesOnWithOf(next) || !t.Grammar.Has(language.ArticleIsOne) && t.goesOnWithMark(next)
}

// goesOnWithOf reports that the text or its paragraph ends here, or goes on with "of" or
// a scale.
func (t *Reader) goesOnWithOf(next int) bool {
	return !t.IsNear(next) || t.SenseAt(next).Roles&(lexeme.RoleOf|lexeme.RoleScale) != 0
}

// goesOnWithMark reports that the text goes on with "and" or a mark.
func (t *Reader) goesOnWithMark(next int) bool {
	return t.SenseAt(next).Roles&lexeme.RoleAnd != 0 || t.Lexemes[next].Class == text.ClassPunct && !t.IsText(next, "-")
}

// isBeforePoints reports a word for points at a lexeme, or behind the hyphen there.
func (t *Reader) isBeforePoints(at int) bool {
	if t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1) {
		at++
	}
	if !t.IsNear(at) {
		return false
	}
	s, _ := t.LongestPhrase(at, 0, lexeme.NounPoints)
	return s != nil
}

// IsNotRankAt reports a phrase in which the word is no rank and no part: first
// class, quart de finale.
func (t *Reader) IsNotRankAt(at int) bool {
	s, _ := t.LongestPhrase(at, lexeme.RoleNotRank, 0)
	return s != nil
}

// barePart is a part with no number before it.
type barePart struct {
	*Reader
	at int
}

// isOfItsWhole reports "of" and a determiner behind a part with an article before it.
func (p *barePart) isOfItsWhole() bool {
	next := p.at + 1
	if p.at == 0 || p.SenseAt(p.at).Value == 2 || p.SenseAt(p.at-1).Roles&lexeme.RoleFiller == 0 || p.IsPluralOrdinal(p.at-1) || !p.IsNear(next) {
		return false
	}
	of, at := p.LongestPhrase(next, lexeme.RoleOf, 0)
	if of == nil || !p.IsNear(at) {
		return false
	}
	s := p.SenseAt(at)
	return s.Roles&lexeme.RoleFiller != 0 || s.NounRoles&lexeme.NounExcluded != 0
}

// openWithPart reads a part with no number before it: half of, la moitié,
// quarter million.
func (m *making) openWithPart() (last, ok bool) {
	m.barePart = barePart{m.Reader, m.From}
	p := &m.barePart
	if !p.isNumber(partAnyhow) {
		return true, false
	}
	m.Words, m.Weak, m.To = true, true, m.From+1
	v, err := DecimalOne.Quo(schema.NewDecimal(m.SenseAt(p.at).Value, 0), lexeme.FractionDigits)
	if err != nil {
		return true, false
	}
	m.Value, m.Fraction = v, true
	to := m.To
	m.parseOfScale(&m.Number)
	if m.To == to && !p.isNumber(partAlone) {
		return true, false
	}
	m.Weak = false
	return true, true
}

// goOnWithScaleOfFraction reads what multiplies a fraction or a round number.
func (m *making) goOnWithScaleOfFraction() (last, ok bool) {
	if !m.parted && !m.isFractionAlready() {
		return false, false
	}
	to := m.To
	m.parseOfScale(&m.Number)
	return false, m.To > to
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
	case s.Roles&lexeme.RoleScale != 0:
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

// isPartOfChange reports a word for a change before the article, or one word further, and
// no noun behind the rank.
func (d *denominator) isPartOfChange() bool {
	const changes = lexeme.NounMove | lexeme.NounChange
	i := d.over.From
	if (d.SenseAt(i-1).NounRoles|d.SenseAt(i-2).NounRoles)&changes == 0 {
		return false
	}
	s := d.SenseAt(d.next)
	return !d.IsNear(d.next) || s.NounRoles&lexeme.NounExcluded != 0 || s.Roles&(lexeme.RoleTo|lexeme.RoleFrom) != 0
}

// isReducible reports an even number of parts whose denominator is even.
func (d *denominator) isReducible() bool {
	over, err := strconv.ParseInt(d.over.Value.String(), 10, 64)
	return d.isPart() && err == nil && over%2 == 0 && d.SenseAt(d.at).Value%2 == 0
}

// isNoRank reports that the words are no rank together: one hundred and twenty-fifth.
func (d *denominator) isNoRank() bool {
	_, to, _, rank := d.parseRank(d.over.From)
	return !rank || to < d.next
}

// isOfWordsBehindAnd reports whether the denominator is that of the words behind "and"
// alone; over is what stands before it, with the fraction added.
func (d *denominator) isOfWordsBehindAnd() bool {
	behind, _ := cuts.Ask(d, d.Traits, 0, d.Observer, d.Place(d.over.From, d.next))
	return behind
}
