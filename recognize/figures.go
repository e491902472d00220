package recognize

import "github.com/assaykit/assay/schema"

// figureStartRoles are the roles with which a figure, or what prepares one,
// begins.
const figureStartRoles = roleCardinal | roleMultiplier | roleScale | roleIndefinite | rolePart | roleOrdinal | rolePoint | roleMinus | roleBefore | roleFrom | roleBetween | roleVersion | roleNotRank | roleFiller | roleCurrency

// readFigure is a number with what it measures, in the terms of [schema.Figure].
type readFigure struct {
	Kind      schema.FigureKind
	Value     schema.Decimal
	ValueMax  schema.Decimal // of a range
	Unit      string
	Qualifier schema.Qualifier // never empty: Exact where the words add nothing
	Inferred  bool             // the unit is a guess: a bare "$" read as USD
}

// figureMatch is a figure where it stands.
type figureMatch struct {
	place
	certain  bool         // of more than one word, which no name of its length is
	readings []readFigure // the preferred one first, never empty
}

// figureReader reads the figures of a text from its start to its end.
type figureReader struct {
	*numberReader
	matches    []figureMatch
	pending    pendingQualifier
	named      int        // the lexeme where a number would be a name: version 3, page 12
	money      readFigure // the last amount of money
	afterMoney int        // the lexeme after it, -1 before the first
}

// find returns the figures of the text, in text order and not overlapping. Each
// starts where a digit, a number word, a currency or a qualifier stands; every
// other word costs one look-up.
func (r *figureReader) find() []figureMatch {
	r.buildLexemes()
	r.matches, r.pending, r.named, r.money, r.afterMoney = r.matches[:0], pendingQualifier{}, -1, readFigure{}, -1
	for i := 0; i < len(r.lexemes); {
		i = r.readAt(i)
	}
	return r.matches
}

// reset forgets the text but keeps the buffers.
func (r *figureReader) reset() {
	r.grammar, r.region, r.built = nil, "", false
	r.lexemes, r.matches = cleared(r.lexemes), cleared(r.matches)
}

// readAt reads what starts at lexeme i and returns the lexeme to go on at.
func (r *figureReader) readAt(i int) (next int) {
	s, ok := r.figureStart(i)
	if !ok {
		return i + 1
	}
	if s.nounRoles&nounURL != 0 && r.isAddress(i) {
		return r.skipToSpace(i)
	}
	if next, ok := r.readPrefix(i); ok {
		return next
	}
	if r.pending.end == i && i > 0 && s.roles&roleFiller != 0 && s.roles&(roleCardinal|roleIndefinite) == 0 {
		r.pending.end++
		return i + 1
	}
	if s.roles&(roleBetween|roleFrom) != 0 {
		if m, next, ok := r.parseOpenedRange(i, r.pending); ok {
			r.matches = append(r.matches, m)
			return next
		}
	}
	if !r.mayOpenNumber(i) {
		return i + 1
	}
	m, next, ok := r.parseFigure(i, r.pending, r.named == i)
	if ok {
		r.add(m, i, next)
	}
	return max(next, i+1)
}

// figureStart returns what the lexeme at i means, and whether a figure or what
// prepares one may start there.
func (t *figureReader) figureStart(i int) (s *sense, ok bool) {
	x := &t.lexemes[i]
	switch {
	case x.class == classDigits, x.class == classPunct && t.isMarkBeforeNumber(i):
		return &noSense, true
	case x.node == nil:
		return nil, false
	}
	s = &x.node.sense
	return s, s.roles&figureStartRoles != 0 || i == 0 && s.roles&roleCollective != 0 || s.nounRoles&(nounURL|nounVulgarFraction) != 0 || x.node.next != nil
}

// readPrefix reads a phrase that only prepares a figure: a qualifier, a word
// after which a number is a name, a phrase that is no rank.
func (r *figureReader) readPrefix(i int) (next int, ok bool) {
	s, next := r.longestPhrase(i, roleBefore|roleVersion|roleNotRank, 0)
	switch {
	case s == nil:
		return i, false
	case s.roles&roleNotRank != 0:
	case s.roles&roleBefore != 0:
		r.pending = pendingQualifier{s.before, next}
	default:
		if r.isText(next, ".") && r.isNear(next+1) {
			next++
		}
		r.named = next
	}
	return next, true
}

// add appends the figure in lexemes [i, next). Millions without a unit that
// follow an amount of money may be of the same currency.
func (r *figureReader) add(m figureMatch, i, next int) {
	if f := &m.readings[0]; f.Kind == schema.Money {
		r.money, r.afterMoney = *f, next
	} else if r.isSameMoney(f, r.afterMoney, i) {
		inMoney := *f
		inMoney.Kind, inMoney.Unit, inMoney.Inferred = schema.Money, r.money.Unit, true
		m.readings = append([]readFigure{inMoney}, m.readings...)
	}
	r.matches = append(r.matches, m)
}

// isSameMoney reports whether a figure is millions without a unit that follow
// an amount of money in the same sentence: 186 millions d'euros, contre 171
// millions en 2023.
func (t *figureReader) isSameMoney(r *readFigure, after, i int) bool {
	if after < 0 || i-after > 25 || r.Kind != schema.Count || r.Unit != "" || r.Value.Cmp(decimalMillion) < 0 {
		return false
	}
	const compares = roleTo | roleFrom | roleAgainst | roleAnd | roleOr
	if (t.senseAt(i-1).roles|t.senseAt(i-2).roles)&compares == 0 && !t.isText(i-1, "than") {
		return false
	}
	for ; after < i; after++ {
		if t.lexemes[after].gap == gapParagraph {
			return false
		}
		switch t.lowerAt(after) {
		case ".", "!", "?", ";":
			return false
		}
	}
	return true
}

// isMarkBeforeNumber reports a sign or mark with a number behind it.
func (t *figureReader) isMarkBeforeNumber(i int) bool {
	if i+1 >= len(t.lexemes) || t.lexemes[i+1].class != classDigits && (t.lexemes[i+1].class != classPunct || !t.isGlued(i+1)) {
		return false
	}
	return t.isText(i, "-") || t.isText(i, "−") || t.isNumberMark(i)
}

// parseFigure reads the figure that starts at lexeme i. next is where reading
// goes on, also where there is none.
func (t *figureReader) parseFigure(i int, pending pendingQualifier, named bool) (m figureMatch, next int, ok bool) {
	if at, _ := t.parseSign(i); at < len(t.lexemes) && t.lexemes[at].class == classDigits {
		if end, bad := t.parseDigitChain(at); bad {
			return m, end, false
		}
	}
	if rank, next, ok := t.parseRankFirst(i); ok && !(named && t.lexemes[i].class == classDigits) { // terminal 2E
		if t.lexemes[i].class == classDigits || !t.isPluralOrdinal(i) { // two firsts are no rank
			return t.newFigureMatch(i, next, []readFigure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}), next, true
		}
	}
	a, ok := t.parseAmount(i)
	if !ok {
		return m, max(a.to, t.skipNumber(i)), false
	}
	if readings, next := t.ordinalReadings(&a, i); next > a.to {
		return t.newFigureMatch(i, next, readings), next, true
	}
	return t.figureOfAmount(a, i, pending, named)
}

// ordinalReadings reads an ordinal that begins with the number a: two millionth
// is a rank or a fraction.
func (t *figureReader) ordinalReadings(a *amount, i int) (readings []readFigure, next int) {
	if !a.words || a.kind != "" {
		return nil, i
	}
	rank, next, ok := t.parseRank(i)
	if !ok || next <= a.to {
		return nil, i
	}
	readings = []readFigure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}
	if under := t.senseAt(next - 1).rank; under >= 1000 {
		if v, err := a.value.Quo(schema.NewDecimal(under, 0), fractionDigits); err == nil {
			readings = append(readings, readFigure{Kind: schema.Ratio, Value: v, Unit: "1", Qualifier: schema.Exact})
		}
	}
	return readings, next
}

// figureOfAmount reads what an amount that starts at lexeme i goes on to: a
// ratio, a range, or the figure of that amount alone.
func (t *figureReader) figureOfAmount(a amount, i int, pending pendingQualifier, named bool) (m figureMatch, next int, ok bool) {
	t.parseRepetition(&a)
	if end, ok := t.parseAllTheTime(a); ok {
		return m, end, false
	}
	if r, ok := t.parseRatio(a); ok {
		return t.completeFigure(r, number{}, pending, r.from)
	}
	if r, b, ok := t.parseUpTo(a, false); ok {
		if r.kind == "" && isYearLike(r.value) && isYearLike(b.value) {
			return m, r.to, false // years of which no date was read
		}
		return t.completeFigure(r, b, pending, i)
	}
	if high, ok := t.upperAlternative(a); ok {
		return t.completeFigure(a, number{value: high}, pending, a.from)
	}
	if t.isPerUnit(a) || t.isKoreanDate(a) || a.kind == "" && !t.isBareFigure(&a, pending.qualifierFor(i), named) {
		return m, a.to, false
	}
	return t.completeFigure(a, number{}, pending, a.from)
}

// parseRankFirst reads an ordinal that is one word, or digits with their
// ending.
func (t *figureReader) parseRankFirst(i int) (rank int64, next int, ok bool) {
	if t.lexemes[i].class != classDigits && t.senseAt(i).roles&roleOrdinal == 0 {
		s, next := t.longestPhrase(i, roleOrdinal, 0)
		if s == nil {
			if t.senseAt(i).roles&roleMultiplier != 0 && !t.grammar.bareHundred { // the hundred and first
				return t.parseRank(i)
			}
			return 0, i, false
		}
		return s.rank, next, true
	}
	if t.isNotRankAt(i) {
		return 0, i, false
	}
	rank, next, ok = t.parseRank(i)
	if ok && t.isGlued(next) && t.isText(next, "-") && t.isGlued(next+1) && t.lexemes[next+1].class == classWord && t.lexemes[i].class == classWord {
		return 0, i, false // premier-né, third-party
	}
	if ok && t.isProperRank(i, next) {
		return 0, i, false
	}
	if ok && t.isGlued(next) && (t.lexemes[next].class <= classHangul && !t.grammar.hangul || t.isText(next, "-") && t.isGluedDigits(next+1) && t.lexemes[i].class == classDigits) {
		return 0, i, false
	}
	return rank, next, ok
}

// parseRepetition includes the same number repeated in parentheses: 45
// (forty-five).
func (t *figureReader) parseRepetition(a *amount) {
	if a.kind != "" || !t.isText(a.to, "(") {
		return
	}
	if n, ok := t.parseNumber(a.to + 1); ok && n.value == a.value && t.isText(n.to, ")") {
		a.to, a.weak, a.plain = n.to+1, false, false
	}
}

// completeFigure adds the noun and the qualifiers to an amount and returns its
// readings. b is the end of a range, zero for none; the span starts at lexeme
// from.
func (t *figureReader) completeFigure(a amount, b number, pending pendingQualifier, from int) (m figureMatch, next int, ok bool) {
	end := a.to
	unit := ""
	if a.kind == "" {
		a.kind = schema.Count
		if a.fraction {
			a.kind, unit = schema.Ratio, "1"
		} else if n, ok := t.parseCountedNoun(a.to, a.scale < 6 && !a.round, b.value.IsZero() && a.value.Cmp(decimalTwo) < 0 && a.value.Sign() > 0 && t.lexemes[a.from].class == classDigits && a.scale == 0); ok {
			unit = n.word
			end = max(end, n.end)
		}
		a.units = []string{unit}
	}
	qualifier := pending.qualifierFor(from)
	if after, ok := t.qualifierAfter(end); ok {
		qualifier = strongerQualifier(qualifier, after)
	}
	if !b.value.IsZero() && (qualifier == "" || qualifier == schema.About || qualifier == schema.Exact) {
		qualifier = schema.Between
	}
	if qualifier == "" {
		qualifier = schema.Exact
		if a.round {
			qualifier = schema.About
		}
	}
	var readings []readFigure
	put := func(f readFigure) {
		f.Qualifier = qualifier
		readings = append(readings, f)
	}
	for k, u := range a.units {
		put(readFigure{Kind: a.kind, Value: a.value, ValueMax: b.value, Unit: u, Inferred: a.inferred})
		if k == 0 {
			for _, o := range a.others {
				put(readFigure{Kind: a.kind, Value: o, Unit: u, Inferred: a.inferred})
			}
		}
	}
	for _, o := range b.others {
		put(readFigure{Kind: a.kind, Value: o, ValueMax: b.value, Unit: a.units[0], Inferred: a.inferred})
	}
	for _, e := range a.extra {
		put(e)
	}
	return t.newFigureMatch(from, end, readings), end, true
}

// newFigureMatch returns the match of lexemes [from, to).
func (t *figureReader) newFigureMatch(from, to int, readings []readFigure) figureMatch {
	first, last := &t.lexemes[from], &t.lexemes[to-1]
	return figureMatch{
		place:    place{from: int(first.token), to: int(last.token) + 1, start: int(first.start), end: int(last.end)},
		certain:  to-from > 1,
		readings: readings,
	}
}

// upperAlternative returns the upper of the two neighbouring numbers that one
// word names: 두세 명, 열두세 살.
func (t *figureReader) upperAlternative(a amount) (high schema.Decimal, ok bool) {
	if !t.grammar.hangul || !a.words || a.scale != 0 {
		return high, false
	}
	for k := a.from; k < a.to && k-a.from < 4; k++ {
		if t.senseAt(k).alternative {
			high, err := a.value.Add(decimalOne)
			return high, err == nil
		}
	}
	return high, false
}
