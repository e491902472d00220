package figure

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
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
	moneyScale int32  // the exponent of its scale
	scale      int32  // that of the last amount
	asked      asked
}

// Find returns the figures of the text, in text order and not overlapping. Each
// starts where a digit, a number word, a currency or a qualifier stands; every
// other word costs one look-up.
func (t *Reader) Find() []Match {
	t.BuildLexemes()
	t.matches, t.pending, t.named, t.money, t.afterMoney = t.matches[:0], pendingQualifier{}, -1, Figure{}, -1
	for i := 0; i < len(t.Lexemes); {
		i = t.readAt(i)
	}
	return t.matches
}

// Reset forgets the text but keeps the buffers.
func (t *Reader) Reset() {
	t.Grammar, t.Region, t.Built = nil, "", false
	t.Lexemes, t.matches = text.Cleared(t.Lexemes), text.Cleared(t.matches)
	t.asked = asked{}
	t.Reader.Reader.Reset()
}

// readAt reads what starts at lexeme i and returns the lexeme to go on at.
func (t *Reader) readAt(i int) (next int) {
	s, ok := t.figureStart(i)
	if !ok {
		return i + 1
	}
	if next, ok := t.skipsAddress(i, s); ok {
		return next
	}
	if next, ok := t.readPrefix(i); ok {
		return next
	}
	if t.pending.end == i && i > 0 && t.isFiller(i, s) {
		t.pending.end++
		return i + 1
	}
	if s.Roles&(lexeme.RoleBetween|lexeme.RoleFrom) != 0 {
		if m, next, ok := t.parseOpenedRange(i, t.pending); ok {
			t.add(m, i, next)
			return next
		}
	}
	if !t.mayOpenNumber(i) {
		return i + 1
	}
	m, next, ok := t.parseFigure(i, t.pending, t.named == i)
	if ok {
		t.add(m, i, next)
	}
	return max(next, i+1)
}

// isFiller reports a word between a qualifier and its figure.
func (t *Reader) isFiller(i int, s *lexeme.Sense) bool {
	if s.Roles&lexeme.RoleFiller == 0 || s.Roles&(lexeme.RoleCardinal|lexeme.RoleIndefinite) != 0 {
		return t.skipArticle(i) > i
	}
	multiple, _ := t.LongestPhrase(i, 0, lexeme.NounMultiple)
	return multiple == nil
}

// skipArticle steps over the article that a language has before digits: hasta un 95 %,
// entre el 3 y el 5 %.
func (t *Reader) skipArticle(at int) int {
	const article = lexeme.RoleIndefinite | lexeme.RoleFiller
	if t.Grammar.Has(language.ArticleBeforeDigits) && t.SenseAt(at).Roles&article != 0 && t.IsNear(at+1) && t.Lexemes[at+1].Class == text.ClassDigits {
		return at + 1
	}
	return at
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
	return s, s.Roles&figureStartRoles != 0 || i == 0 && s.Roles&lexeme.RoleCollective != 0 || s.NounRoles&(lexeme.NounURL|lexeme.NounVulgarFraction|lexeme.NounNegatedVerb) != 0 || s.SpanUnit != "" || t.IsUnitAndHalf(i) || x.Node.Leads(figureStartRoles|lexeme.RoleMinor, lexeme.NounMultiple|lexeme.NounNation|lexeme.NounNegatedVerb)
}

// readPrefix reads a phrase that only prepares a figure: a qualifier, a word
// after which a number is a name, a phrase that is no rank.
func (t *Reader) readPrefix(i int) (next int, ok bool) {
	s, next := t.LongestPhrase(i, lexeme.RoleBefore|lexeme.RoleVersion|lexeme.RoleNotRank, lexeme.NounNegatedVerb)
	switch {
	case s == nil:
		return i, false
	case s.Roles&lexeme.RoleNotRank == 0 && (s.Roles&lexeme.RoleBefore != 0 || s.NounRoles&lexeme.NounNegatedVerb != 0):
		return t.readBound(i)
	case s.Roles&lexeme.RoleNotRank != 0:
		return t.isLeftAlone(i, next, noRankPhrase)
	default:
		if t.IsText(next, ".") && t.IsNear(next+1) {
			next++
		}
		t.named = next
	}
	return next, true
}

// add appends the figure in lexemes [i, next). A number without a unit that follows an
// amount of money may be of the same currency.
func (t *Reader) add(m Match, i, next int) {
	t.NoteNumbers(m.Place)
	if f := &m.Readings[0]; f.Kind == schema.Money {
		t.money, t.afterMoney, t.moneyScale = *f, next, t.scale
	} else if inMoney, is := t.asMoneyBefore(*f, i); is {
		m.Readings = append([]Figure{inMoney}, m.Readings...)
	} else if part, is := t.asPartOfQuantity(*f, i); is {
		m.Readings = append(m.Readings, part)
	}
	t.keep(m)
}

// keep appends a figure to those of the text.
func (t *Reader) keep(m Match) { t.matches = append(t.matches, m) }

// isMarkBeforeNumber reports a sign or mark with a number behind it.
func (t *Reader) isMarkBeforeNumber(i int) bool {
	if i+1 >= len(t.Lexemes) || t.Lexemes[i+1].Class != text.ClassDigits && (t.Lexemes[i+1].Class != text.ClassPunct || !t.IsGlued(i+1)) {
		return false
	}
	return t.IsMinusMark(i) || t.IsNumberMark(i)
}

// parseFigure reads the figure that starts at lexeme i. next is where reading
// goes on, also where there is none.
func (t *Reader) parseFigure(i int, pending pendingQualifier, named bool) (m Match, next int, ok bool) {
	if at, _ := t.ParseSign(i); at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits {
		if end, bad := t.parseDigitChain(at); bad {
			return m, end, false
		}
	}
	if m, next, ok := t.parseRankFigure(i, named); ok {
		return m, next, true
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

// completeFigure adds the noun and the qualifiers to an amount and returns its
// readings. b is the end of a range, zero for none; the span starts at lexeme
// from.
func (t *Reader) completeFigure(a amount, b number.Number, pending pendingQualifier, from int) (m Match, next int, ok bool) {
	end, isRange := a.To, !b.Value.IsZero()
	ofAge := false
	if a.kind == "" {
		c, ok := t.countOf(&a, isRange)
		if !ok {
			return m, end, false
		}
		end, ofAge = c.end, c.tens
		a.kind, a.units, a.Round = c.kind, []string{c.unit}, a.Round || c.tens
	}
	alone := t.divideByBefore(&a, from)
	told := t.qualifier(&a, isRange, t.qualifierBefore(&pending, &a, from, end), from, end)
	qualifier := told.is
	readings := readingsOf(&a, &b, qualifier)
	if alone != nil {
		a.units, a.inGreater = alone, Figure{}
		readings = append(readings, readingsOf(&a, &b, qualifier)...)
	}
	if !isRange {
		if told.or != "" {
			or := readings[0]
			or.Qualifier = told.or
			readings = append(readings, or)
		}
		readings = t.addFurther(readings, &a, qualifier)
	}
	readings = t.addOfCount(readings, &a, end)
	if ofAge {
		readings = append(wholeTens(readings[0]), readings...)
	}
	t.noteMade(a.made, from, end)
	t.scale = a.Scale
	return t.newFigureMatch(from, end, readings), end, true
}

// readingsOf returns the readings of an amount, and of the range up to b: by its units,
// and by its other values behind the first.
func readingsOf(a *amount, b *number.Number, qualifier schema.Qualifier) (readings []Figure) {
	f := Figure{Kind: a.kind, Value: a.Value, ValueMax: b.Value, Qualifier: qualifier, Inferred: a.inferred}
	for k, u := range a.units {
		f.Unit = u
		readings = append(readings, f)
		if k > 0 {
			continue
		}
		for _, o := range a.Others {
			other := f
			other.Value, other.ValueMax = o, schema.Decimal{}
			readings = append(readings, other)
		}
	}
	if a.inGreater.Kind != "" {
		greater := a.inGreater
		greater.Qualifier = qualifier
		readings = append(readings, greater)
	}
	for _, o := range b.Others {
		other := f
		other.Value, other.Unit = o, a.units[0]
		readings = append(readings, other)
	}
	for i := range readings {
		readings[i] = inPlainUnit(readings[i])
	}
	return readings
}

// inPlainUnit returns a quantity whose unit is so many of another one in that one: two
// centuries, which are 2 of 100.a, as 200 a.
func inPlainUnit(f Figure) Figure {
	if f.Kind != schema.Quantity || f.Unit == "" || f.Unit[0] < '1' || f.Unit[0] > '9' {
		return f
	}
	many, unit, _ := strings.Cut(f.Unit, ".")
	n, err := schema.ParseDecimal(many)
	if err != nil || unit == "" {
		return f
	}
	value, err := f.Value.Mul(n)
	if err != nil {
		return f
	}
	f.Value, f.Unit = value, unit
	if most, err := f.ValueMax.Mul(n); err == nil && !f.ValueMax.IsZero() {
		f.ValueMax = most
	}
	return f
}

// skipNumber returns where to go on after what is no number.
func (t *Reader) skipNumber(i int) int {
	if t.Lexemes[i].Class != text.ClassDigits {
		return i + 1
	}
	for i++; i < len(t.Lexemes); i++ {
		switch {
		case t.IsGluedDigits(i):
		case t.IsNumberMark(i) && t.IsGlued(i) && t.IsGluedDigits(i+1):
		default:
			return i
		}
	}
	return i
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
