package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// rangeEnds is an amount with another one behind a dash or a word of ranges.
type rangeEnds struct {
	*Reader
	a, e amount
	at   int  // the lexeme behind the dash or word
	dash bool // a dash joins them
	open bool // a word before them opens the range, so that "and" joins it

	low, shared schema.Decimal // of the beginning: its own value, and with the scale of the end
}

// parseRange reads a range from the amount on: 10 à 12 %, 10-12, $5–7bn, 10 euro - 20
// euro. The unit and the scale of the end are those of the beginning too where that
// has none; the reading in which the scale is the end's alone is kept beside it in
// the others of the end.
func (q *continuing) parseRange() bool {
	if !q.rangeRead {
		q.rangeRead = true
		q.r, q.max, q.isRange = q.parseUpTo(&q.a, false)
	}
	return q.isRange
}

// mayOpenRange reports whether a range may start with the amount.
func (q *continuing) mayOpenRange() bool { return q.IsNear(q.a.To) }

// rangeMarkBehind returns what joins a range behind the amount.
func (q *continuing) rangeMarkBehind() (on rule.Triggers) {
	if q.isDash(q.a.To) {
		return dashBehind
	}
	s := q.SenseAt(q.a.To)
	if s.Roles&lexeme.RoleOr != 0 && q.a.kind == "" {
		return orBehind
	}
	if _, next := q.LongestPhrase(q.a.To, lexeme.RoleTo, 0); next > q.a.To {
		return toBehind
	}
	return 0
}

// isDash reports a dash or wave between the ends of a range.
func (t *Reader) isDash(i int) bool {
	if t.IsHyphen(i) {
		return true
	}
	switch t.LowerAt(i) {
	case "~", "∼", "〜", "～":
		return true
	}
	return false
}

// parseUpTo reads a range from the amount a on. r is its beginning with the unit of
// both, b its end. open says that a word before opens it, so that "and" joins it.
func (t *Reader) parseUpTo(a *amount, open bool) (r amount, b number.Number, ok bool) {
	q := &t.asked.ends
	*q = rangeEnds{Reader: t, a: *a, dash: t.isDash(a.To), open: open, low: a.Value}
	if !q.skipMark() {
		return *a, b, false
	}
	e, ok := t.parseAmount(q.at)
	if !ok {
		return *a, b, false
	}
	q.e = e
	q.toSmallerUnit()
	e = q.e
	if e.minor && a.kind == "" {
		if v, err := q.low.Shift(-2); err == nil {
			q.low = v
		}
	}
	is := q.scaleOf()
	if is == noRange || q.isNoRange() {
		return *a, b, false
	}
	r = e
	if e.kind == "" {
		r.kind, r.units, r.inferred = a.kind, a.units, a.inferred
	}
	r.From, r.Value, r.Others, r.made = a.From, q.low, nil, a.made.and(e.made)
	b.Value = e.Value
	switch is {
	case sharedScale:
		r.Value, b.Others = q.shared, []schema.Decimal{q.low}
	case thousandsOfBoth:
		r.Value = q.shared
	}
	return r, b, true
}

// skipMark finds the lexeme behind the dash or word that joins a range.
func (q *rangeEnds) skipMark() bool {
	on := q.markTriggers()
	if q.dash {
		q.at = q.a.To + 1
	} else {
		_, q.at = q.LongestPhrase(q.a.To, lexeme.RoleTo, 0)
		if q.open && q.at == q.a.To {
			_, q.at = q.LongestPhrase(q.a.To, lexeme.RoleAnd|lexeme.RoleTo, 0)
		}
		if q.at == q.a.To {
			return false
		}
	}
	if !q.IsNear(q.at) {
		return false
	}
	q.at = q.skipArticle(q.at)
	if q.SenseAt(q.at).NounRoles&lexeme.NounPlus != 0 && q.IsNear(q.at+1) {
		q.at++ // above zero
	}
	if _, vetoed := notJoined.Ask(q, q.Traits, on, q.Observer, q.Place(q.a.To, q.at)); vetoed {
		return false
	}
	if q.Lexemes[q.at].Class == text.ClassDigits {
		_, bad := q.parseDigitChain(q.at)
		return !bad
	}
	const starts = lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale | lexeme.RoleCurrency | lexeme.RolePart | lexeme.RoleIndefinite | lexeme.RoleMinus
	return q.SenseAt(q.at).Roles&starts != 0 || q.Lexemes[q.at].Node != nil && q.Lexemes[q.at].Node.Leads(lexeme.RoleCurrency, 0)
}

// isNextNumber reports an end that is a word for something else too, but one that counts
// something and is the number behind the beginning: huit à neuf magasins.
func (q *rangeEnds) isNextNumber() bool {
	next, err := q.low.Add(number.DecimalOne)
	if err != nil || !q.e.Unsure || next.Cmp(q.e.Value) != 0 {
		return false
	}
	_, counts := q.NounAfter(q.e.To, true)
	return counts
}

// parseEitherOr reads two neighbouring numbers of one thing: 2 ou 3 jours, five
// or six people.
func (q *continuing) parseEitherOr() bool {
	a, at := &q.a, q.a.To+1
	if a.Weak || !q.IsNear(at) || a.Scale != 0 || a.Fraction || q.Lexemes[at].Class != text.ClassDigits && q.SenseAt(at).Roles&lexeme.RoleCardinal == 0 {
		return false
	}
	e, ok := q.parseAmount(at)
	if !ok || e.Scale != 0 || a.Value.Cmp(e.Value) >= 0 {
		return false
	}
	if d, err := e.Value.Sub(a.Value); err != nil || d.Cmp(a.Value) > 0 {
		return false
	}
	if _, counts := q.NounAfter(e.To, true); e.kind != schema.Quantity && !counts {
		return false
	}
	q.r, q.max, q.isRange = e, number.Number{Value: e.Value}, true
	q.r.From, q.r.Value, q.r.Others, q.r.made = a.From, a.Value, nil, a.made.and(e.made)
	return true
}

// parseOpenedRange reads a range after a word that opens one: between 10 and 20
// dollars, entre 10 et 20 %, from 5 to 7 million. The word belongs to the span, unless
// it says what else may stand before the range: de 10 à 20.
func (t *Reader) parseOpenedRange(i int, pending pendingQualifier) (m Match, next int, ok bool) {
	s, at := t.LongestPhrase(i, lexeme.RoleBetween|lexeme.RoleFrom, 0)
	if s == nil || !t.IsNear(at) || s.Roles&(lexeme.RoleBetween|lexeme.RoleOf) == lexeme.RoleOf {
		return m, i, false
	}
	at = t.skipArticle(at)
	if t.Lexemes[at].Class == text.ClassDigits {
		if _, bad := t.parseDigitChain(at); bad {
			return m, i, false
		}
	}
	a, ok := t.parseAmount(at)
	if !ok {
		return m, i, false
	}
	on := fromBefore
	if s.Roles&lexeme.RoleBetween != 0 {
		on = betweenBefore
		t.measureArticle(&a)
	}
	q := &t.asked.continuing
	*q = continuing{Reader: t, a: a}
	_, by, ok := openedRanges.First(q, t.Traits, on, t.Observer)
	if !ok {
		return m, i, false
	}
	t.Observer.Note(openedRanges.Rules[by].Name, t.Place(i, at))
	q.r.From = i
	return t.completeFigure(q.r, q.max, pending, i)
}

// isReached reports that the end is what something moved to: by its particle, or a verb of
// change behind that.
func (q *rangeEnds) isReached() bool {
	at := q.e.To
	if n, ok := q.ParseCounter(at); ok && n.End > 0 {
		at = n.End
	}
	if q.IsGlued(at) && q.SenseAt(at).NounRoles&lexeme.NounWhither != 0 {
		return true
	}
	return q.StartsWithOf(q.wordBehind(at), q.Grammar.Changes)
}
