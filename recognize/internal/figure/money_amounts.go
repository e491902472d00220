package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// mayLeadNumber reports whether a currency may stand before a number: signs and
// codes may, names only where the text is nothing else ("ringgit 42").
func (t *Reader) mayLeadNumber(i, next int, s *lexeme.Sense) bool {
	return next < len(t.Lexemes) && t.Lexemes[next].Gap <= text.GapSpace && (i == 0 || t.isCurrencySign(i, next, s))
}

// isCurrencySign reports a currency in symbols or in the letters of a code.
func (t *Reader) isCurrencySign(i, next int, s *lexeme.Sense) bool {
	for k := i + 1; k < next-1; k++ { // u$s
		if t.Lexemes[k].Class == text.ClassPunct {
			return true
		}
	}
	return t.Lexemes[i].Class == text.ClassPunct || s.NounRoles&lexeme.NounCurrencyCode != 0 || t.Lexemes[next-1].Class == text.ClassPunct || len(t.WordAt(i)) <= 2 && next == i+1
}

// parseCurrencyAfter reads a currency after the number.
func (t *Reader) parseCurrencyAfter(a *amount, at int) bool {
	s, next, ok := t.ParseCurrency(at, false)
	if !ok || t.BelongsToNextNumber(at, next) || a.Weak && t.Lexemes[a.From].Class != text.ClassDigits && len(s.Codes) > 1 && !t.Grammar.IsDollar(s.Codes[0]) && s.Roles&lexeme.RoleMinor == 0 && !t.IsWholeText(a.From, next) {
		return false
	}
	if a.Fraction && !a.Words {
		a.Fraction = false
	}
	a.kind, a.Weak, a.Unsure, a.Plain, a.Fraction = schema.Money, false, false, false, false
	a.units, a.inferred = t.CurrencyCodesOf(at, next, s)
	a.To = next
	if s.Roles&lexeme.RoleMinor != 0 && (s.Roles&lexeme.RoleCurrency == 0 || len(s.Codes) > 0 && s.Roles&lexeme.RoleMinor != 0) {
		a.minor, a.inferred = true, a.inferred || len(a.units) > 1
		a.extra = append(a.extra, Figure{Kind: schema.Count, Value: a.Value, Unit: t.LexemeText(next - 1)})
		for _, o := range a.Others {
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: o, Unit: t.LexemeText(next - 1)})
		}
		if v, err := a.Value.Shift(2); err == nil && a.Words && s.Roles&lexeme.RoleMultiplier != 0 && v.Cmp(number.DecimalTwoThousand) < 0 && v.Cmp(number.DecimalThousand) > 0 { // douze cents
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: v})
		}
		a.Shift(-2, a.To)
		return true
	}
	t.parseScaleAfterCode(a)
	t.parseCodeAfter(a)
	t.parseCents(a)
	return true
}

// parseScaleAfterCode reads a scale after the currency: 75 USD million, $5bn.
func (t *Reader) parseScaleAfterCode(a *amount) {
	if a.Scale != 0 || !t.IsNear(a.To) {
		return
	}
	if s := t.SenseAt(a.To); s.Roles&lexeme.RoleScale != 0 && s.Exponent >= 6 {
		t.ParseScaleTail(&a.Number)
	}
}

// parseCodeAfter includes a code that repeats which currency it is: $ 5 USD.
func (t *Reader) parseCodeAfter(a *amount) {
	if !a.prefixed || !t.IsNear(a.To) || !a.inferred {
		return
	}
	s, next, ok := t.ParseCurrency(a.To, false)
	if ok && s.NounRoles&lexeme.NounCurrencyCode != 0 && !t.BelongsToNextNumber(a.To, next) {
		for _, c := range a.units {
			if c == s.Codes[0] {
				a.units, a.inferred, a.To = s.Codes, false, next
				return
			}
		}
		if t.Grammar.IsDollar(s.Codes[0]) && a.units[0] != s.Codes[0] && t.IsText(a.From, "$") {
			a.units, a.inferred, a.To = s.Codes, false, next
		}
	}
}

// parseScaledMoney reads a scale and a code in one word: 30 MUSD, 120 MEUR.
func (t *Reader) parseScaledMoney(a *amount, at int) bool {
	if !t.IsNear(at) || a.Scale != 0 || a.Fraction {
		return false
	}
	exponent, codes, ok := t.ParseScaledCode(at)
	if !ok || !a.Shift(int(exponent), at+1) {
		return false
	}
	a.Scale, a.kind, a.units = exponent, schema.Money, codes
	a.Weak, a.Unsure, a.Plain = false, false, false
	return true
}
