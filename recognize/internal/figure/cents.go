package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseCents reads the hundredths after a currency: 2 dollars et 50 cents, 15
// dollars 50.
func (t *Reader) parseCents(a *amount) {
	at := a.To
	if a.Scale != 0 || number.HasPoint(a.Value) || !t.IsNear(at) {
		return
	}
	if t.IsGluedDigits(at) && len(t.WordAt(at)) == 2 && !a.prefixed && t.Lexemes[at-1].Class == text.ClassPunct { // 2€50
		n := number.Number{}
		if number.SetDecimal(&n, t.WordAt(at)) && n.Shift(-2, at+1) {
			a.AddValue(n.Value, at+1)
		}
		return
	}
	and := t.SenseAt(at).Roles&lexeme.RoleAnd != 0
	if and {
		at++
	}
	if !t.IsNear(at) || t.IsGlued(at) && !t.Lexemes[at].Piece {
		return
	}
	n, ok := t.ParseNumber(at)
	if !ok || n.Joined || n.Fraction || n.Weak && t.SenseAt(at).Roles&lexeme.RoleCardinal == 0 || number.HasPoint(n.Value) || n.Value.Sign() <= 0 || n.Value.Cmp(number.DecimalHundred) >= 0 {
		return
	}
	next := n.To
	if s, to, ok := t.ParseCurrency(next, false); ok {
		if s.Roles&lexeme.RoleMinor == 0 {
			return
		}
		next = to
	} else if !t.isBareCents(a, &n, and) {
		return
	}
	part, err := n.Value.Shift(-2)
	if err != nil {
		return
	}
	if v, err := a.Value.Add(part); err == nil {
		a.Value, a.Others, a.To = v, nil, next
	}
}

// isBareCents reports whether a number behind an amount of money, with no name
// of a currency behind it, is its hundredths: it counts and measures nothing
// itself. and says that "and" joins them.
func (t *Reader) isBareCents(a *amount, n *number.Number, and bool) bool {
	next := n.To
	twoDigits := len(t.WordAt(n.From)) == 2
	symbol := a.prefixed && t.Lexemes[a.From].Class == text.ClassPunct || !a.prefixed && t.Lexemes[a.To-1].Class == text.ClassPunct
	switch {
	case symbol && (!and || !n.Words) && !(t.Grammar.Has(language.CentsBehindSign) && !a.prefixed && n.Plain && twoDigits):
		return false
	case a.prefixed && !symbol && !and && !n.Words && n.To-n.From == 1 && !twoDigits:
		return false
	case n.Plain && !twoDigits, t.IsGlued(next) && !t.IsNumberMark(next), t.IsText(next, "%"):
		return false
	case t.IsNumberMark(next) && t.IsGluedDigits(next+1):
		return false
	case and && !t.EndsNounPhrase(next) && next < len(t.Lexemes):
		return false
	}
	if _, counts := t.NounAfter(next, true); counts {
		return false
	}
	if _, _, measured := t.ParseUnit(next); measured {
		return false
	}
	s, _ := t.LongestPhrase(next, lexeme.RolePercent|lexeme.RoleScale, 0)
	return s == nil
}
