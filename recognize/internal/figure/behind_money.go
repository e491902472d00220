package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/measure"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// behindMoney is a number behind an amount of money: lexemes from at on.
type behindMoney struct {
	*Reader
	at, money int // and the lexeme behind the money
}

// maxMoneyDistance bounds how many words may stand between two amounts of one currency.
const maxMoneyDistance = 25

// asMoneyBefore returns a figure that starts at lexeme i as money of the currency of the
// last amount of it, and whether it is that.
func (t *Reader) asMoneyBefore(f Figure, i int) (Figure, bool) {
	if t.afterMoney < 0 || i-t.afterMoney > maxMoneyDistance || f.Kind != schema.Count || f.Unit != "" {
		return f, false
	}
	on := t.sizeBehindMoney(&f)
	if on == 0 || !t.isSameMoney(i, on) {
		return f, false
	}
	if on&fewBehindScale != 0 {
		v, err := f.Value.Shift(t.moneyScale)
		if err != nil || v.Cmp(t.money.Value) > 0 {
			return f, false
		}
		f.Value = v
	}
	f.Kind, f.Unit, f.Inferred = schema.Money, t.money.Unit, true
	return f, true
}

// sizeBehindMoney returns how large a number is beside the money before it.
func (t *Reader) sizeBehindMoney(f *Figure) rule.Triggers {
	switch {
	case f.Value.Cmp(number.DecimalMillion) >= 0:
		return millions
	case f.Value.Cmp(number.DecimalThousand) >= 0:
		if t.money.Value.Sign() > 0 && isNear(f.Value, t.money.Value) {
			return thousands | thousandsOfItsSize
		}
		return thousands
	case !f.ValueMax.IsZero() || f.Value.Sign() <= 0:
		return 0
	case t.moneyScale >= 6:
		return fewBehindScale
	case (number.HasPoint(f.Value) || f.Value.Cmp(number.DecimalHundred) >= 0) && t.money.Value.Sign() > 0 && isNear(f.Value, t.money.Value):
		return fewOfItsSize
	}
	return 0
}

// isSameMoney asks whether a number that starts at lexeme i is money of the same currency
// as the last amount of it.
func (t *Reader) isSameMoney(i int, on rule.Triggers) bool {
	q := &t.asked.behindMoney
	*q = behindMoney{t, i, t.afterMoney}
	is, _ := sameMoney.Ask(q, t.Traits, on, t.Observer, t.Place(i, i+1))
	return is
}

// likeMoneyBefore returns the currencies of which hundredths may be, that of the money
// before them first.
func (q *measuring) likeMoneyBefore(codes []string) []string {
	own := q.money.Unit
	if q.afterMoney < 0 || len(codes) < 2 || codes[0] == own || !slices.Contains(codes, own) || q.a.From-q.afterMoney > maxMoneyDistance || !q.isSameMoney(q.a.From, hundredthsOfIt) {
		return codes
	}
	return measure.WithFirst(own, codes)
}

// likeMoneyReached returns the currencies of which hundredths may be, that of the money to
// which they led first: 42 cents à 64,33 dollars, 12 cents to $3.40.
func (q *measuring) likeMoneyReached(codes []string) []string {
	at := q.next
	if q.IsText(at, ",") {
		at++
	}
	s, number := q.LongestPhrase(at, lexeme.RoleTo, 0)
	if len(codes) < 2 || s == nil || !q.IsNear(number) {
		return codes
	}
	if q.Lexemes[number].Class == text.ClassDigits {
		number = q.skipNumber(number)
	}
	if !q.IsNear(number) {
		return codes
	}
	money, next, ok := q.ParseCurrency(number, q.Lexemes[number-1].Class != text.ClassDigits)
	if !ok || money.Roles&lexeme.RoleMinor != 0 {
		return codes
	}
	if own, _ := q.CurrencyCodesOf(number, next, money); own[0] != codes[0] && slices.Contains(codes, own[0]) {
		return measure.WithFirst(own[0], codes)
	}
	return codes
}

// partReach bounds the words between a quantity and the part of it that is told behind.
const partReach = 6

// asPartOfQuantity returns a number that counts nothing, right behind a word that tells a part
// of what stands before, as one of the unit of the quantity before it: quatre ans de prison,
// dont deux avec sursis.
func (t *Reader) asPartOfQuantity(f Figure, i int) (Figure, bool) {
	if f.Kind != schema.Count || f.Unit != "" || len(t.matches) == 0 || i == 0 {
		return f, false
	}
	if s, next := t.LongestPhrase(i-1, 0, lexeme.NounRestates); s == nil || next != i {
		return f, false
	}
	last := &t.matches[len(t.matches)-1]
	whole := last.Readings[0]
	if whole.Kind != schema.Quantity || whole.Value.Cmp(f.Value) <= 0 || int(t.Lexemes[i].Token)-last.To > partReach {
		return f, false
	}
	f.Kind, f.Unit = schema.Quantity, whole.Unit
	return f, true
}
