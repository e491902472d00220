package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// figureStartRoles are the roles with which a figure, or what prepares one,
// begins.
const figureStartRoles = lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale | lexeme.RoleIndefinite | lexeme.RolePart | lexeme.RoleOrdinal | lexeme.RolePoint | lexeme.RoleMinus | lexeme.RoleBefore | lexeme.RoleFrom | lexeme.RoleBetween | lexeme.RoleVersion | lexeme.RoleNotRank | lexeme.RoleFiller | lexeme.RoleCurrency

// Figure is a number with what it measures, in the terms of [schema.Figure].
type Figure struct {
	Kind      schema.FigureKind
	Value     schema.Decimal
	ValueMax  schema.Decimal // of a range
	Unit      string
	Qualifier schema.Qualifier // never empty: Exact where the words add nothing
	Inferred  bool             // the unit is a guess: a bare "$" read as USD
}

// Match is a figure where it stands.
type Match struct {
	text.Place
	Certain  bool     // of more than one word, which no name of its length is
	Readings []Figure // the preferred one first, never empty
}

// Reader reads the figures of a text from its start to its end.
type Reader struct {
	*number.Reader
	matches    []Match
	pending    pendingQualifier
	named      int    // the lexeme where a number would be a name: version 3, page 12
	money      Figure // the last amount of money
	afterMoney int    // the lexeme after it, -1 before the first
}

// Find returns the figures of the text, in text order and not overlapping. Each
// starts where a digit, a number word, a currency or a qualifier stands; every
// other word costs one look-up.
func (r *Reader) Find() []Match {
	r.BuildLexemes()
	r.matches, r.pending, r.named, r.money, r.afterMoney = r.matches[:0], pendingQualifier{}, -1, Figure{}, -1
	for i := 0; i < len(r.Lexemes); {
		i = r.readAt(i)
	}
	return r.matches
}

// Reset forgets the text but keeps the buffers.
func (r *Reader) Reset() {
	r.Grammar, r.Region, r.Built = nil, "", false
	r.Lexemes, r.matches = text.Cleared(r.Lexemes), text.Cleared(r.matches)
}

// readAt reads what starts at lexeme i and returns the lexeme to go on at.
func (r *Reader) readAt(i int) (next int) {
	s, ok := r.figureStart(i)
	if !ok {
		return i + 1
	}
	if s.NounRoles&lexeme.NounURL != 0 && r.isAddress(i) {
		return r.skipToSpace(i)
	}
	if next, ok := r.readPrefix(i); ok {
		return next
	}
	if r.pending.end == i && i > 0 && s.Roles&lexeme.RoleFiller != 0 && s.Roles&(lexeme.RoleCardinal|lexeme.RoleIndefinite) == 0 {
		r.pending.end++
		return i + 1
	}
	if s.Roles&(lexeme.RoleBetween|lexeme.RoleFrom) != 0 {
		if m, next, ok := r.parseOpenedRange(i, r.pending); ok {
			r.NoteNumbers(m.Place)
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
func (t *Reader) figureStart(i int) (s *lexeme.Sense, ok bool) {
	x := &t.Lexemes[i]
	switch {
	case x.Class == text.ClassDigits, x.Class == text.ClassPunct && t.isMarkBeforeNumber(i):
		return &lexeme.NoSense, true
	case x.Node == nil:
		return nil, false
	}
	s = &x.Node.Sense
	return s, s.Roles&figureStartRoles != 0 || i == 0 && s.Roles&lexeme.RoleCollective != 0 || s.NounRoles&(lexeme.NounURL|lexeme.NounVulgarFraction) != 0 || x.Node.Next != nil
}

// readPrefix reads a phrase that only prepares a figure: a qualifier, a word
// after which a number is a name, a phrase that is no rank.
func (r *Reader) readPrefix(i int) (next int, ok bool) {
	s, next := r.LongestPhrase(i, lexeme.RoleBefore|lexeme.RoleVersion|lexeme.RoleNotRank, 0)
	switch {
	case s == nil:
		return i, false
	case s.Roles&lexeme.RoleNotRank != 0:
	case s.Roles&lexeme.RoleBefore != 0:
		r.pending = pendingQualifier{s.Before, next}
	default:
		if r.IsText(next, ".") && r.IsNear(next+1) {
			next++
		}
		r.named = next
	}
	return next, true
}

// add appends the figure in lexemes [i, next). Millions without a unit that
// follow an amount of money may be of the same currency.
func (r *Reader) add(m Match, i, next int) {
	r.NoteNumbers(m.Place)
	if f := &m.Readings[0]; f.Kind == schema.Money {
		r.money, r.afterMoney = *f, next
	} else if r.isSameMoney(f, r.afterMoney, i) {
		inMoney := *f
		inMoney.Kind, inMoney.Unit, inMoney.Inferred = schema.Money, r.money.Unit, true
		m.Readings = append([]Figure{inMoney}, m.Readings...)
	}
	r.matches = append(r.matches, m)
}

// isSameMoney reports whether a figure is millions without a unit that follow
// an amount of money in the same sentence: 186 millions d'euros, contre 171
// millions en 2023.
func (t *Reader) isSameMoney(r *Figure, after, i int) bool {
	if after < 0 || i-after > 25 || r.Kind != schema.Count || r.Unit != "" || r.Value.Cmp(number.DecimalMillion) < 0 {
		return false
	}
	const compares = lexeme.RoleTo | lexeme.RoleFrom | lexeme.RoleAgainst | lexeme.RoleAnd | lexeme.RoleOr
	if (t.SenseAt(i-1).Roles|t.SenseAt(i-2).Roles)&compares == 0 && t.SenseAt(i-1).NounRoles&lexeme.NounThan == 0 {
		return false
	}
	for ; after < i; after++ {
		if t.Lexemes[after].Gap == text.GapParagraph {
			return false
		}
		switch t.LowerAt(after) {
		case ".", "!", "?", ";":
			return false
		}
	}
	return true
}

// isMarkBeforeNumber reports a sign or mark with a number behind it.
func (t *Reader) isMarkBeforeNumber(i int) bool {
	if i+1 >= len(t.Lexemes) || t.Lexemes[i+1].Class != text.ClassDigits && (t.Lexemes[i+1].Class != text.ClassPunct || !t.IsGlued(i+1)) {
		return false
	}
	return t.IsText(i, "-") || t.IsText(i, "−") || t.IsNumberMark(i)
}

// parseFigure reads the figure that starts at lexeme i. next is where reading
// goes on, also where there is none.
func (t *Reader) parseFigure(i int, pending pendingQualifier, named bool) (m Match, next int, ok bool) {
	if at, _ := t.ParseSign(i); at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits {
		if end, bad := t.parseDigitChain(at); bad {
			return m, end, false
		}
	}
	if rank, next, ok := t.parseRankFirst(i); ok && !(named && t.Lexemes[i].Class == text.ClassDigits) { // terminal 2E
		if t.Lexemes[i].Class == text.ClassDigits || !t.IsPluralOrdinal(i) { // two firsts are no rank
			return t.newFigureMatch(i, next, []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}), next, true
		}
	}
	a, ok := t.parseAmount(i)
	if !ok {
		return m, max(a.To, t.skipNumber(i)), false
	}
	if readings, next := t.ordinalReadings(&a, i); next > a.To {
		return t.newFigureMatch(i, next, readings), next, true
	}
	return t.figureOfAmount(a, i, pending, named)
}

// ordinalReadings reads an ordinal that begins with the number a: two millionth
// is a rank or a fraction.
func (t *Reader) ordinalReadings(a *amount, i int) (readings []Figure, next int) {
	if !a.Words || a.kind != "" {
		return nil, i
	}
	rank, next, ok := t.ParseRank(i)
	if !ok || next <= a.To {
		return nil, i
	}
	readings = []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(rank, 0), Qualifier: schema.Exact}}
	if under := t.SenseAt(next - 1).Rank; under >= 1000 {
		if v, err := a.Value.Quo(schema.NewDecimal(under, 0), lexeme.FractionDigits); err == nil {
			readings = append(readings, Figure{Kind: schema.Ratio, Value: v, Unit: "1", Qualifier: schema.Exact})
		}
	}
	return readings, next
}

// figureOfAmount reads what an amount that starts at lexeme i goes on to: a
// ratio, a range, or the figure of that amount alone.
func (t *Reader) figureOfAmount(a amount, i int, pending pendingQualifier, named bool) (m Match, next int, ok bool) {
	t.parseRepetition(&a)
	if end, ok := t.parseAllTheTime(a); ok {
		return m, end, false
	}
	if r, ok := t.parseRatio(a); ok {
		return t.completeFigure(r, number.Number{}, pending, r.From)
	}
	if r, b, ok := t.parseUpTo(a, false); ok {
		if r.kind == "" && isYearLike(r.Value) && isYearLike(b.Value) {
			return m, r.To, false // years of which no date was read
		}
		return t.completeFigure(r, b, pending, i)
	}
	if high, ok := t.upperAlternative(a); ok {
		return t.completeFigure(a, number.Number{Value: high}, pending, a.From)
	}
	if t.isPerUnit(a) || t.isDateCounted(a) || a.kind == "" && !t.isBareFigure(&a, pending.qualifierFor(i), named) {
		return m, a.To, false
	}
	return t.completeFigure(a, number.Number{}, pending, a.From)
}

// parseRankFirst reads an ordinal that is one word, or digits with their
// ending.
func (t *Reader) parseRankFirst(i int) (rank int64, next int, ok bool) {
	if t.Lexemes[i].Class != text.ClassDigits && t.SenseAt(i).Roles&lexeme.RoleOrdinal == 0 {
		s, next := t.LongestPhrase(i, lexeme.RoleOrdinal, 0)
		if s == nil {
			if t.SenseAt(i).Roles&lexeme.RoleMultiplier != 0 && !t.Grammar.Has(language.BareHundred) { // the hundred and first
				return t.ParseRank(i)
			}
			return 0, i, false
		}
		return s.Rank, next, true
	}
	if t.IsNotRankAt(i) {
		return 0, i, false
	}
	rank, next, ok = t.ParseRank(i)
	if ok && t.IsGlued(next) && t.IsText(next, "-") && t.IsGlued(next+1) && t.Lexemes[next+1].Class == text.ClassWord && t.Lexemes[i].Class == text.ClassWord {
		return 0, i, false // premier-né, third-party
	}
	if ok && t.isProperRank(i, next) {
		return 0, i, false
	}
	if ok && t.IsGlued(next) && (t.Lexemes[next].Class <= text.ClassHangul && !t.Grammar.Has(language.Particles) || t.IsText(next, "-") && t.IsGluedDigits(next+1) && t.Lexemes[i].Class == text.ClassDigits) {
		return 0, i, false
	}
	return rank, next, ok
}

// parseRepetition includes the same number repeated in parentheses: 45
// (forty-five).
func (t *Reader) parseRepetition(a *amount) {
	if a.kind != "" || !t.IsText(a.To, "(") {
		return
	}
	if n, ok := t.ParseNumber(a.To + 1); ok && n.Value == a.Value && t.IsText(n.To, ")") {
		a.To, a.Weak, a.Plain = n.To+1, false, false
	}
}

// completeFigure adds the noun and the qualifiers to an amount and returns its
// readings. b is the end of a range, zero for none; the span starts at lexeme
// from.
func (t *Reader) completeFigure(a amount, b number.Number, pending pendingQualifier, from int) (m Match, next int, ok bool) {
	end := a.To
	unit := ""
	if a.kind == "" {
		a.kind = schema.Count
		if a.Fraction {
			a.kind, unit = schema.Ratio, "1"
		} else if n, ok := t.ParseCountedNoun(a.To, a.Scale < 6 && !a.Round, b.Value.IsZero() && a.Value.Cmp(number.DecimalTwo) < 0 && a.Value.Sign() > 0 && t.Lexemes[a.From].Class == text.ClassDigits && a.Scale == 0); ok {
			unit = n.Word
			end = max(end, n.End)
		}
		a.units = []string{unit}
	}
	qualifier := pending.qualifierFor(from)
	if after, ok := t.qualifierAfter(end); ok {
		qualifier = strongerQualifier(qualifier, after)
	}
	if !b.Value.IsZero() && (qualifier == "" || qualifier == schema.About || qualifier == schema.Exact) {
		qualifier = schema.Between
	}
	if qualifier == "" {
		qualifier = schema.Exact
		if a.Round {
			qualifier = schema.About
		}
	}
	var readings []Figure
	put := func(f Figure) {
		f.Qualifier = qualifier
		readings = append(readings, f)
	}
	for k, u := range a.units {
		put(Figure{Kind: a.kind, Value: a.Value, ValueMax: b.Value, Unit: u, Inferred: a.inferred})
		if k == 0 {
			for _, o := range a.Others {
				put(Figure{Kind: a.kind, Value: o, Unit: u, Inferred: a.inferred})
			}
		}
	}
	for _, o := range b.Others {
		put(Figure{Kind: a.kind, Value: o, ValueMax: b.Value, Unit: a.units[0], Inferred: a.inferred})
	}
	for _, e := range a.extra {
		put(e)
	}
	return t.newFigureMatch(from, end, readings), end, true
}

// newFigureMatch returns the match of lexemes [from, to).
func (t *Reader) newFigureMatch(from, to int, readings []Figure) Match {
	first, last := &t.Lexemes[from], &t.Lexemes[to-1]
	return Match{
		Place:    text.Place{From: int(first.Token), To: int(last.Token) + 1, Start: int(first.Start), End: int(last.End)},
		Certain:  to-from > 1,
		Readings: readings,
	}
}

// upperAlternative returns the upper of the two neighbouring numbers that one
// word names: 두세 명, 열두세 살.
func (t *Reader) upperAlternative(a amount) (high schema.Decimal, ok bool) {
	if !a.Words || a.Scale != 0 {
		return high, false
	}
	for k := a.From; k < a.To && k-a.From < 4; k++ {
		if t.SenseAt(k).Alternative {
			high, err := a.Value.Add(number.DecimalOne)
			return high, err == nil
		}
	}
	return high, false
}
