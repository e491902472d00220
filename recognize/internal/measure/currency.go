package measure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/bojanz/currency"
)

// Reader reads what numbers measure: currencies, units, nouns.
type Reader struct {
	lexeme.Reader
	Region string // of the language tag, "" for none
}

// ParseCurrency reads the name, symbol or code of a currency at lexeme i. Codes
// are capitals, except beside a sign and where no word of the language is like
// them.
func (t *Reader) ParseCurrency(i int, before bool) (s *lexeme.Sense, next int, ok bool) {
	s, next = t.LongestPhrase(i, lexeme.RoleCurrency|lexeme.RoleMinor, 0)
	if s == nil {
		return t.parseNationFirst(i)
	}
	if next > i+1 && t.Lexemes[i].Class == text.ClassPunct && len(s.Letters) > 0 && !t.isSpelledAsAny(i, next, s.Letters) { // "5 $ au" is no "$ AU"
		s, next = t.SenseAt(i), i+1
	}
	if s.Roles&(lexeme.RoleCurrency|lexeme.RoleMinor) == 0 || t.isBlockedCode(i, next, s, before) {
		return nil, i, false
	}
	if t.Grammar.Has(language.NounsNext) && s.Roles&lexeme.RoleCurrency != 0 {
		if n, at := t.LongestPhrase(next, 0, lexeme.NounNation); n != nil && t.IsNear(next) {
			if owned := nationCurrency(n.Nation, s); owned != nil {
				return owned, at, true
			}
		}
	}
	return s, next, true
}

// parseNationFirst reads a currency behind the nation that it belongs to:
// Fijian dollars.
func (t *Reader) parseNationFirst(i int) (s *lexeme.Sense, next int, ok bool) {
	if t.Grammar.Has(language.NounsNext) {
		return nil, i, false
	}
	n, at := t.LongestPhrase(i, 0, lexeme.NounNation)
	if n == nil || !t.IsNear(at) {
		return nil, i, false
	}
	if s, next = t.LongestPhrase(at, lexeme.RoleCurrency, 0); s == nil || t.isBlockedCode(at, next, s, false) {
		return nil, i, false
	}
	if s = nationCurrency(n.Nation, s); s == nil {
		return nil, i, false
	}
	return s, next, true
}

// nationCurrency restricts the name of a currency to a nation's own. It is nil
// where the name belongs to one currency alone, and that is not the nation's.
func nationCurrency(nation string, s *lexeme.Sense) *lexeme.Sense {
	if len(s.Codes) < 2 && (len(s.Codes) == 0 || s.Codes[0] != nation) {
		return nil
	}
	return &lexeme.Sense{Roles: lexeme.RoleCurrency, Codes: []string{nation}}
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

// isBlockedCode reports whether letters are no currency here: in lower case, or
// a word in capitals before a number.
func (t *Reader) isBlockedCode(i, next int, s *lexeme.Sense, before bool) bool {
	w := t.WordAt(i)
	if next > i+1 && len(w) == 1 && !t.Lexemes[i].Upper && t.SenseAt(i).Roles&(lexeme.RoleIndefinite|lexeme.RoleTo) != 0 {
		return true // a $5 bill is no A$5, nor is "subió a $5"
	}
	if next > i+1 || t.Lexemes[i].Class != text.ClassWord || s.NounRoles&lexeme.NounCurrencyCode == 0 && len(w) > 2 {
		return false
	}
	if s.NounRoles&lexeme.NounCurrencyCode == 0 { // RM, Rs, LE, zł, Ft, c
		if len(s.Letters) == 0 && before && len(w) <= 2 {
			return true
		}
		return len(s.Letters) > 0 && s.Roles&lexeme.RoleMinor == 0 && !slices.Contains(s.Letters, w)
	}
	for _, c := range []byte(w) {
		if c >= 'a' && c <= 'z' {
			return before && !t.IsGluedDigits(next) && !t.Grammar.IsWellKnownCode(s.Codes[0]) || t.Grammar.IsWordLikeCode(s.Codes[0]) || s.Roles&lexeme.RoleUnit != 0
		}
	}
	return before && t.Grammar.IsWordLikeCode(w)
}

// CurrencyCodesOf returns the currencies that a symbol or name can mean,
// preferred first, and whether the choice is a guess. A dollar is the article's
// own where its language tag names a region that has one.
func (t *Reader) CurrencyCodesOf(i, next int, s *lexeme.Sense) (codes []string, inferred bool) {
	inferred = len(s.Codes) > 1 || next == i+1 && t.IsText(i, "$")
	if own := t.dollarOfRegion(); own != "" && inferred && t.Grammar.IsDollar(s.Codes[0]) {
		codes = append(codes, own)
		for _, c := range s.Codes {
			if c != own {
				codes = append(codes, c)
			}
		}
		return codes, true
	}
	return s.Codes, inferred
}

// dollarOfRegion returns the currency that is called dollar in the text's region, ""
// for none.
func (t *Reader) dollarOfRegion() string {
	if code, ok := currency.ForCountryCode(t.Region); ok && t.Grammar.IsDollar(code) {
		return code
	}
	return ""
}

// BelongsToNextNumber reports a sign or code that is glued to a number after it
// and not to the one before: 3 USD50, $5 $10.
func (t *Reader) BelongsToNextNumber(at, next int) bool {
	if t.IsGlued(at) {
		return false
	}
	return t.IsGluedDigits(next)
}
