package recognize

import "github.com/assaykit/assay/schema"

// starts is every role with which a figure, or what only prepares one, begins.
const starts = isCardinal | isMultiplier | isScale | isIndefinite | isPart | isOrdinal | isPoint | isMinus | isBefore | isFrom | isBetween | isVersion | isNotRank | isFiller | isCurrency

// findFigures returns the figures of the text, in text order and not
// overlapping. Each starts where a digit, a number word, a currency or a
// qualifier stands; every other word costs one look-up.
func (t *text) findFigures() []found {
	t.lexemes()
	out := t.foundFigures[:0]
	var q pending
	var money Figure
	after := -1 // the lexeme after the last amount of money
	named := -1 // where a number would be a name: version 3, page 12
	for i := 0; i < len(t.lex); {
		x := &t.lex[i]
		s := &noSense
		switch {
		case x.class == digits:
		case x.class == punct && t.beforeNumber(i):
		case x.node == nil:
			i++
			continue
		default:
			if s = &x.node.sense; s.is&starts == 0 && (i > 0 || s.is&isCollective == 0) && s.noun&(isURL|isVulgar) == 0 && x.node.next == nil {
				i++
				continue
			}
		}
		if s.noun&isURL != 0 && t.isAddress(i) {
			i = t.afterSpace(i)
			continue
		}
		if next, qualifier, ok := t.opening(i); ok {
			switch {
			case qualifier == "rank":
			case qualifier == "name":
				named = next
			default:
				q = pending{qualifier, next}
			}
			i = next
			continue
		}
		if q.end == i && i > 0 && s.is&isFiller != 0 && s.is&(isCardinal|isIndefinite) == 0 {
			q.end++
			i++
			continue
		}
		if s.is&(isBetween|isFrom) != 0 {
			if f, next, ok := t.opened(i, q); ok {
				out, i = append(out, f), next
				continue
			}
		}
		if !t.opens(i) {
			i++
			continue
		}
		f, next, ok := t.figureAt(i, q, named == i)
		if ok {
			if r := &f.readings[0].Figure; r.Kind == schema.Money {
				money, after = *r, next
			} else if t.sameMoney(r, after, i) {
				e := *r
				e.Kind, e.Unit, e.Inferred = schema.Money, money.Unit, true
				f.readings = append([]Reading{{Kind: schema.KindFigure, Figure: e}}, f.readings...)
			}
			out = append(out, f)
		}
		i = max(next, i+1)
	}
	t.foundFigures = out
	return out
}

// sameMoney reports millions of nothing that follow an amount of money in
// the same sentence: 186 millions d'euros, contre 171 millions en 2023.
func (t *text) sameMoney(r *Figure, after, i int) bool {
	if after < 0 || i-after > 25 || r.Kind != schema.Count || r.Unit != "" || r.Value.Cmp(million) < 0 {
		return false
	}
	const compares = isTo | isFrom | isAgainst | isAnd | isOr
	if (t.has(i-1).is|t.has(i-2).is)&compares == 0 && !t.isText(i-1, "than") {
		return false
	}
	for ; after < i; after++ {
		if t.lex[after].gap == paragraph {
			return false
		}
		switch t.lower(after) {
		case ".", "!", "?", ";":
			return false
		}
	}
	return true
}

var two = schema.NewDecimal(2, 0)

var million = schema.NewDecimal(1_000_000, 0)

// beforeNumber reports a sign or mark with a number behind it.
func (t *text) beforeNumber(i int) bool {
	if i+1 >= len(t.lex) || t.lex[i+1].class != digits && (t.lex[i+1].class != punct || !t.glued(i+1)) {
		return false
	}
	return t.isText(i, "-") || t.isText(i, "−") || t.isMark(i)
}

// opening reads a phrase that only prepares a figure: a qualifier, a word
// after which a number is a name, a phrase that is no rank.
func (t *text) opening(i int) (next int, qualifier schema.Qualifier, ok bool) {
	s, next := t.match(i, isBefore|isVersion|isNotRank, 0)
	if s == nil {
		return i, "", false
	}
	switch {
	case s.is&isNotRank != 0:
		return next, "rank", true
	case s.is&isBefore != 0:
		return next, s.before, true
	}
	if t.isText(next, ".") && t.near(next+1) {
		next++
	}
	return next, "name", true
}

// figureAt reads the figure that starts at lexeme i. next is where reading
// goes on, also where there is none.
func (t *text) figureAt(i int, q pending, named bool) (f found, next int, ok bool) {
	if at, _ := t.signAt(i); at < len(t.lex) && t.lex[at].class == digits {
		if end, bad := t.chain(at); bad {
			return f, end, false
		}
	}
	if rank, next, ok := t.rankFirst(i); ok && !(named && t.lex[i].class == digits) { // terminal 2E
		if t.lex[i].class == digits || !t.endsPlural(i) { // two firsts are no rank
			return t.found(i, next, []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}), next, true
		}
	}
	a, ok := t.amountAt(i)
	if !ok {
		return f, max(a.to, t.skip(i)), false
	}
	if a.words && a.kind == "" {
		if rank, next, ok := t.rankAt(i); ok && next > a.to {
			readings := []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}
			if under := t.has(next - 1).rank; under >= 1000 { // two millionth
				if v, err := a.value.Quo(schema.NewDecimal(under, 0), fractionDigits); err == nil {
					readings = append(readings, Figure{Kind: schema.Ratio, Value: v, Unit: "1", Qualifier: schema.Exact})
				}
			}
			return t.found(i, next, readings), next, true
		}
	}
	t.again(&a)
	if end, ok := t.allTheTime(a); ok {
		return f, end, false
	}
	if r, ok := t.ratio(a); ok {
		return t.finish(r, number{}, q, r.from)
	}
	if r, b, ok := t.upTo(a, false); ok {
		if r.kind == "" && yearLike(r.value) && yearLike(b.value) {
			return f, r.to, false // years of which no date was read
		}
		return t.finish(r, b, q, i)
	}
	if high, ok := t.either(a); ok {
		return t.finish(a, number{value: high}, q, a.from)
	}
	if t.per(a) || t.koreanDate(a) {
		return f, a.to, false
	}
	if a.kind == "" && !t.isFigure(&a, string(q.at(i)), named) {
		return f, a.to, false
	}
	return t.finish(a, number{}, q, a.from)
}

// rankFirst reads an ordinal that is one word, or digits with their ending.
func (t *text) rankFirst(i int) (rank int64, next int, ok bool) {
	if t.lex[i].class != digits && t.has(i).is&isOrdinal == 0 {
		s, next := t.match(i, isOrdinal, 0)
		if s == nil {
			if t.has(i).is&isMultiplier != 0 && !t.g.bareHundred { // the hundred and first
				return t.rankAt(i)
			}
			return 0, i, false
		}
		return s.rank, next, true
	}
	if t.blocked(i) {
		return 0, i, false
	}
	rank, next, ok = t.rankAt(i)
	if ok && t.glued(next) && t.isText(next, "-") && t.glued(next+1) && t.lex[next+1].class == word && t.lex[i].class == word {
		return 0, i, false // premier-né, third-party
	}
	if ok && t.properRank(i, next) {
		return 0, i, false
	}
	if ok && t.glued(next) && (t.lex[next].class <= hangul && !t.g.hangul || t.isText(next, "-") && t.gluedDigits(next+1) && t.lex[i].class == digits) {
		return 0, i, false
	}
	return rank, next, ok
}

// again takes in the same number said once more in parentheses: 45 (forty-five).
func (t *text) again(a *amount) {
	if a.kind != "" || !t.isText(a.to, "(") {
		return
	}
	if n, ok := t.numberAt(a.to + 1); ok && n.value == a.value && t.isText(n.to, ")") {
		a.to, a.weak, a.plain = n.to+1, false, false
	}
}

// finish lays noun and qualifiers to an amount and gives its readings; b is the
// end of a range, and from where the span starts.
func (t *text) finish(a amount, b number, q pending, from int) (f found, next int, ok bool) {
	end := a.to
	unit := ""
	if a.kind == "" {
		a.kind = schema.Count
		if a.fraction {
			a.kind, unit = schema.Ratio, "1"
		} else if n, ok := t.nounOf(a.to, a.scale < 6 && !a.round, b.value.IsZero() && a.value.Cmp(two) < 0 && a.value.Sign() > 0 && t.lex[a.from].class == digits && a.scale == 0); ok {
			unit = n.word
			end = max(end, n.end)
		}
		a.units = []string{unit}
	}
	qualifier := q.at(from)
	if after, ok := t.qualifierAfter(end); ok {
		qualifier = stronger(string(qualifier), after)
	}
	if !b.value.IsZero() && (qualifier == "" || schema.Qualifier(qualifier) == schema.About || schema.Qualifier(qualifier) == schema.Exact) {
		qualifier = schema.Between
	}
	if qualifier == "" {
		qualifier = schema.Exact
		if a.round {
			qualifier = schema.About
		}
	}
	var readings []Figure
	put := func(f Figure) {
		f.Qualifier = schema.Qualifier(qualifier)
		readings = append(readings, f)
	}
	for k, u := range a.units {
		put(Figure{Kind: a.kind, Value: a.value, ValueMax: b.value, Unit: u, Inferred: a.inferred})
		if k == 0 {
			for _, o := range a.others {
				put(Figure{Kind: a.kind, Value: o, Unit: u, Inferred: a.inferred})
			}
		}
	}
	for _, o := range b.others {
		put(Figure{Kind: a.kind, Value: o, ValueMax: b.value, Unit: a.units[0], Inferred: a.inferred})
	}
	for _, e := range a.extra {
		put(e)
	}
	return t.found(from, end, readings), end, true
}

// found makes a finding of lexemes [from, to).
func (t *text) found(from, to int, figures []Figure) found {
	f := found{
		from: int(t.lex[from].tok), to: int(t.lex[to-1].tok) + 1,
		start: int(t.lex[from].start), end: int(t.lex[to-1].end),
		sure: to-from > 1, readings: make([]Reading, len(figures)),
	}
	for i := range figures {
		f.readings[i] = Reading{Kind: schema.KindFigure, Figure: figures[i]}
	}
	return f
}
