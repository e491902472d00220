package recognize

import "github.com/assaykit/assay/schema"

// amount is a number with what it measures.
type amount struct {
	number
	kind     schema.FigureKind // "" where nothing says what is measured
	units    []string          // preferred first; of money, currencies
	inferred bool              // the currency is a guess
	prefixed bool              // the currency stands before the number
	minor    bool              // its unit is a hundredth of the currency: 50 cents
	extra    []Figure          // further readings, less preferred
}

// amountAt reads a number with its sign and its currency, percent or unit,
// which may stand before it ($5, EUR 20) or after.
func (t *text) amountAt(i int) (a amount, ok bool) {
	at, negative := t.signAt(i)
	a.from = i
	if s, next, ok := t.moneyAt(at, true); ok && s.is&isCurrency != 0 && t.near(next) && t.leads(at, next, s) {
		from := next
		if minus, yes := t.signAt(next); yes && t.glued(next) {
			from, negative = minus, !negative
		}
		if n, ok := t.numberAt(from); ok && (!n.words || n.scale > 0 || t.whole(i, n.to)) && !n.weak && (t.isSign(at, next, s) || t.whole(i, n.to)) {
			a.number, a.kind, a.prefixed = n, schema.Money, true
			a.units, a.inferred = t.codesOf(at, next, s)
			t.codeScale(&a)
			t.codeAfter(&a)
			t.cents(&a)
			return t.signed(a, i, negative), true
		}
		if s.is&^isCurrency&(isCardinal|isScale) == 0 {
			return a, false
		}
	}
	n, ok := t.numberAt(at)
	if !ok {
		a.number = n
		return a, false
	}
	a.number = n
	t.measure(&a)
	if a.kind == "" && a.unsure && !negative {
		a.weak = true
	}
	return t.signed(a, i, negative), true
}

func (t *text) signed(a amount, from int, negative bool) amount {
	a.from = from
	if negative {
		a.value = a.value.Neg()
		a.weak = false
		for i := range a.others {
			a.others[i] = a.others[i].Neg()
		}
		for i := range a.extra {
			a.extra[i].Value = a.extra[i].Value.Neg()
		}
	}
	return a
}

// signAt reads a sign or a word for one before a number.
func (t *text) signAt(i int) (next int, negative bool) {
	if t.isText(i, "-") || t.isText(i, "−") {
		open := i == 0 || !t.glued(i) || t.lex[i-1].class == punct && !t.isText(i-1, ")")
		tight := t.glued(i+1) && (t.lex[i+1].class == digits || t.isMark(i+1) || t.has(i+1).is&isCurrency != 0)
		if open && (tight || (i == 0 || t.isText(i, "−")) && t.lex[min(i+1, len(t.lex)-1)].gap <= space && i+1 < len(t.lex) && t.lex[i+1].class == digits) {
			return i + 1, true
		}
		return i, false
	}
	if s, next := t.match(i, isMinus, 0); s != nil && t.near(next) &&
		(t.lex[next].class == digits || t.has(next).is&(isCardinal|isMultiplier|isCurrency) != 0 || t.isMark(next) && t.gluedDigits(next+1)) {
		return next, true
	}
	return i, false
}

// whole reports whether the lexemes are the whole text but for punctuation
// at its end.
func (t *text) whole(from, to int) bool {
	if from != 0 {
		return false
	}
	for ; to < len(t.lex); to++ {
		if !t.isMark(to) && !t.isText(to, "!") && !t.isText(to, "?") {
			return false
		}
	}
	return true
}

// measure reads what stands after the number.
func (t *text) measure(a *amount) {
	at := a.to
	if !t.near(at) {
		return
	}
	if t.g.hangul && t.has(at).is&isAfter != 0 && t.lexeme(at) == odd && t.near(at+1) {
		at++
		a.to, a.round, a.plain = at, true, false
	}
	hyphen := t.isText(at, "-") && t.glued(at) && t.glued(at+1)
	if hyphen {
		at++
	}
	s, next := t.match(at, isPercent|isPoints|isBasis, 0)
	if s == nil && a.fraction { // half a percent, a tenth of a percentage point
		part := at
		if _, of := t.match(at, isOf, 0); of > at {
			part = of
		}
		if t.has(part).is&isIndefinite != 0 && t.near(part+1) {
			part++
		}
		s, next = t.match(part, isPercent|isPoints|isBasis, 0)
	}
	if s != nil && (!hyphen || t.lex[at].class == word) {
		a.to, a.weak, a.unsure, a.plain, a.fraction = next, false, false, false, false
		switch {
		case s.is&isPercent != 0:
			a.kind, a.units = schema.Percent, []string{"%"}
		case s.is&isPoints != 0:
			a.kind, a.units = schema.Quantity, []string{"pp"}
		default:
			a.kind, a.units = schema.Quantity, []string{"bp"}
		}
		return
	}
	of := at
	if _, next := t.match(at, isOf, 0); next > at && (a.scale >= 6 || a.round || a.fraction || t.has(a.to-1).is&isSign != 0) {
		of = next
	}
	if t.currencyAfter(a, of) {
		return
	}
	if of == at && t.signedMoney(a, at) {
		return
	}
	t.quantity(a, at, of)
}

// quantity reads a unit of measure after the number, or "times".
func (t *text) quantity(a *amount, at, of int) {
	if s, next := t.match(at, isTimes, 0); s != nil && !a.weak && !(t.glued(at) && t.gluedDigits(next)) { // not 4x4
		a.kind, a.units = schema.Ratio, []string{"1"}
		if !hasPoint(a.value) {
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: a.value, Unit: t.lexeme(next - 1)})
		}
		a.to, a.plain, a.unsure = next, false, false
		return
	}
	units, next, ok := t.unitAt(at)
	if !ok && a.fraction && t.has(at).is&isIndefinite != 0 { // half an hour
		units, next, ok = t.unitAt(at + 1)
	}
	if !ok && of > at {
		units, next, ok = t.unitAt(of)
	}
	if !ok {
		return
	}
	half, to := t.halfOfUnit(next)
	if a.weak && to == next && !a.fraction && (t.g.andOne || t.has(a.from).is&isCardinal == 0) { // un an, an hour
		return
	}
	if a.weak && t.g.hangul && !(units[0] == "mo" || units[0] == "h" || units[0] == "wk") { // 한 도로에서
		return
	}
	if a.plain && t.glued(at) && t.isText(at, "s") && len(t.word(a.from)) == 4 { // the 1990s
		return
	}
	a.kind, a.units, a.to = schema.Quantity, units, next
	a.plain, a.unsure, a.weak, a.fraction = false, false, false, false
	if exponent, yes := t.signOf(t.word(next - 1)); yes && next == at+1 {
		for _, v := range append([]schema.Decimal{a.value}, a.others...) {
			if v, err := v.Shift(exponent); err == nil {
				a.extra = append(a.extra, Figure{Kind: schema.Count, Value: v})
			}
		}
	}
	if a.units[0] == "m" && a.to < len(t.lex) && t.lex[a.to].class == digits && t.lex[a.to].gap <= space && len(t.word(a.to)) == 2 && !hasPoint(a.value) {
		n := number{} // 1 m 80
		if _, _, unit := t.unitAt(a.to + 1); !unit && set(&n, t.word(a.to)) && n.shift(-2, a.to+1) {
			a.plus(n.value, a.to+1)
		}
	}
	if a.units[0] == "h" && a.to < len(t.lex) && t.lex[a.to].class == digits && t.lex[a.to].gap <= space && len(t.word(a.to)) == 2 && !hasPoint(a.value) && t.word(a.to) < "60" {
		n := number{} // 3 h 30
		if _, _, unit := t.unitAt(a.to + 1); !unit && set(&n, t.word(a.to)) {
			if v, err := n.value.Quo(sixty, fractionDigits); err == nil {
				a.plus(v, a.to+1)
			}
		}
	}
	if to > next {
		a.plus(half, to)
	}
}

var sixty = schema.NewDecimal(60, 0)

// halfOfUnit reads what is added after a unit: un an et demi, two years and a half.
func (t *text) halfOfUnit(at int) (part schema.Decimal, next int) {
	if s, next := t.match(at, isHalfAfter, 0); s != nil && t.near(at) {
		return schema.NewDecimal(5, -1), next
	}
	if t.g.andOne && t.near(at+1) && t.has(at).is&isAnd != 0 && t.has(at+1).is&isPart != 0 && !t.blocked(at+1) { // un kilo et quart
		if v, err := one.Quo(schema.NewDecimal(t.has(at+1).value, 0), fractionDigits); err == nil {
			return v, at + 2
		}
	}
	if t.near(at+2) && t.has(at).is&isAnd != 0 && t.has(at+1).is&isIndefinite != 0 && t.has(at+2).is&isPart != 0 && !t.blocked(at+2) && !t.isText(at+3, "-") {
		if v, err := one.Quo(schema.NewDecimal(t.has(at+2).value, 0), fractionDigits); err == nil {
			return v, at + 3
		}
	}
	return part, at
}

// signTail multiplies a number in digits by the scale sign after it: 100k, 5 Md€,
// 1.2b. Beside a currency every sign counts; elsewhere a sign of one letter must be
// glued, unless it is the capital of mega or giga.
func (t *text) signTail(n *number) bool {
	at := n.to
	if n.fraction || n.scale != 0 || at >= len(t.lex) || t.lex[at].gap > space {
		return false
	}
	s := t.has(at)
	if s.is&isSign == 0 {
		return false
	}
	w := t.word(at)
	exponent, ok := t.signOf(w)
	if !ok || t.glued(at+1) && (t.lex[at+1].class <= hangul && !(t.g.hangul && t.lex[at+1].class == hangul) || t.isText(at+1, "'") || t.isText(at+1, "/") || t.isText(at+1, "²") || t.isText(at+1, "³")) {
		return false
	}
	tight := t.glued(at)
	if n.words && (tight || len(w) < 2 || t.near(at+1) && t.lex[at+1].class == word) {
		return false
	}
	_, next, after := t.moneyAt(at+1, false)
	money := after && !t.belongsToNext(at+1, next) && t.lex[at+1].gap <= space || n.from > 0 && t.has(n.from-1).is&isCurrency != 0
	if !money {
		_, _, unit := t.unitAt(at)
		switch {
		case tight && n.plain && generation(t.word(n.from), w), t.isText(at+1, ".") && t.glued(at+1) && !tight:
			return false
		case unit:
			if _, counts := t.nounAfter(at+1, true); !tight || !counts {
				return false
			}
		case !tight && len(w) < 2 && w != "G" && w != "M":
			return false
		}
	}
	if !n.shift(int(exponent), at+1) {
		return false
	}
	n.scale = exponent
	return true
}

// generation reports names that look like a number with a scale: 5G, 4K.
func generation(number, sign string) bool {
	return len(number) == 1 && (sign == "G" && number[0] >= '2' && number[0] <= '6' || sign == "K" && (number == "4" || number == "8"))
}
