package measure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/bojanz/currency"
)

// Reader reads what numbers measure: currencies, units, nouns.
type Reader struct {
	lexeme.Reader
	Region string // of the language tag, "" for none
	asked  asked
}

// Reset forgets what was asked.
func (t *Reader) Reset() { t.asked = asked{} }

// ParseCurrency reads the name, symbol or code of a currency at lexeme i; before says
// that its number would stand behind it.
func (t *Reader) ParseCurrency(i int, before bool) (s *lexeme.Sense, next int, ok bool) {
	s, next = t.LongestPhrase(i, lexeme.RoleCurrency|lexeme.RoleMinor, 0)
	if s == nil {
		return t.nationBefore(i)
	}
	switch is, decided := t.currencyWord(i, next, s, before); {
	case !decided:
	case is == noMoney:
		return nil, i, false
	default:
		s, next = t.SenseAt(i), i+1
	}
	if s.Roles&(lexeme.RoleCurrency|lexeme.RoleMinor) == 0 {
		return nil, i, false
	}
	if owned, at, ok := t.nationBehind(s, next); ok {
		return owned, at, true
	}
	return s, next, true
}

// isSpelledAsAny reports whether the lexemes are written as one of the forms.
func (t *Reader) isSpelledAsAny(from, to int, forms []string) bool {
	for _, f := range forms {
		if t.isSpelled(from, to, f) {
			return true
		}
	}
	return false
}

// CurrencyCodesOf returns the currencies that a symbol or name can mean, preferred
// first, and whether the choice is a guess.
func (t *Reader) CurrencyCodesOf(i, next int, s *lexeme.Sense) (codes []string, inferred bool) {
	inferred = len(s.Codes) > 1 || next == i+1 && t.IsText(i, "$")
	if !inferred {
		return s.Codes, false
	}
	own := t.ownCurrency(i, next, s)
	if own == "" {
		return s.Codes, true
	}
	return WithFirst(own, s.Codes), true
}

// WithFirst returns the codes of currencies with one of them, or another, before the others.
func WithFirst(own string, codes []string) []string {
	first := []string{own}
	for _, c := range codes {
		if c != own {
			first = append(first, c)
		}
	}
	return first
}

// mayBe reports whether one of several currencies may be meant: one of those that share
// the name, and of the sign of dollars any dollar.
func (q *sharedName) mayBe(code string) bool {
	return slices.Contains(q.sense.Codes, code) || q.isDollar() && q.Grammar.IsDollar(code)
}

// isDollar reports a sign or name of dollars.
func (q *sharedName) isDollar() bool { return q.Grammar.IsDollar(q.sense.Codes[0]) }

// dollarOfRegion returns the currency that is called dollar in the text's region, ""
// for none.
func (t *Reader) dollarOfRegion() string {
	if code, ok := currency.ForCountryCode(t.Region); ok && t.Grammar.IsDollar(code) {
		return code
	}
	return ""
}

// isLabel reports a lone capital before a number that is no large amount, where the
// text's region does not have it as the sign of its money.
func (q *currencyWord) isLabel() bool {
	if len(q.word) != 1 || !q.Lexemes[q.at].Upper || len(q.sense.Letters) == 0 {
		return false
	}
	if own, ok := currency.ForCountryCode(q.Region); ok && slices.Contains(q.sense.Codes, own) {
		return false
	}
	if !q.before || !q.IsGluedDigits(q.next) {
		return true
	}
	at := q.next + 1
	if q.IsText(at, ".") && q.IsGlued(at) && q.IsGluedDigits(at+1) {
		at += 2
	}
	if q.IsText(at, ",") && q.IsGlued(at) && q.IsGluedDigits(at+1) && len(q.WordAt(at+1)) == 3 {
		return false
	}
	return q.SenseAt(at).Roles&(lexeme.RoleScale|lexeme.RoleSign) == 0
}

// isPunct reports a sign or mark.
func (t *Reader) isPunct(i int) bool { return t.Lexemes[i].Class == text.ClassPunct }
