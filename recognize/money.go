package recognize

import (
	"slices"
	"strings"

	"github.com/bojanz/currency"
)

// isWordLikeCode reports whether a code is also a word. Before a number only
// its case would distinguish them, and headlines are in capitals.
func isWordLikeCode(code string) bool {
	switch code {
	case "ALL", "TOP", "MAD", "PEN", "CUP", "TRY", "COP", "SOS", "LAK", "GEL", "MOP", "BAM", "BOB", "PAB", "SAR", "LE", "RM", "RON", "WST", "ETH":
		return true
	}
	return false
}

// isWellKnownCode reports whether a code is recognised in lower case too.
func isWellKnownCode(code string) bool {
	switch code {
	case "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "KRW", "CHF", "AUD", "NZD", "HKD", "SGD", "MXN", "INR":
		return true
	}
	return false
}

// measureReader reads what numbers measure: currencies, units, nouns.
type measureReader struct {
	lexemeReader
	region string // of the language tag, "" for none
}

// parseCurrency reads the name, symbol or code of a currency at lexeme i. Codes
// are capitals, except beside a sign and where no word of the language is like
// them.
func (t *measureReader) parseCurrency(i int, before bool) (s *sense, next int, ok bool) {
	s, next = t.longestPhrase(i, roleCurrency|roleMinor, 0)
	if s == nil {
		return t.parseNationFirst(i)
	}
	if next > i+1 && t.lexemes[i].class == classPunct && len(s.letters) > 0 && !t.isSpelledAsAny(i, next, s.letters) { // "5 $ au" is no "$ AU"
		s, next = t.senseAt(i), i+1
	}
	if s.roles&(roleCurrency|roleMinor) == 0 || t.isBlockedCode(i, next, s, before) {
		return nil, i, false
	}
	if t.grammar.nouns == orderNounFirst && s.roles&roleCurrency != 0 {
		if n, at := t.longestPhrase(next, 0, nounNation); n != nil && t.isNear(next) {
			if owned := nationCurrency(n.nation, s); owned != nil {
				return owned, at, true
			}
		}
	}
	return s, next, true
}

// parseNationFirst reads a currency behind the nation that it belongs to:
// Fijian dollars.
func (t *measureReader) parseNationFirst(i int) (s *sense, next int, ok bool) {
	if t.grammar.nouns == orderNounFirst {
		return nil, i, false
	}
	n, at := t.longestPhrase(i, 0, nounNation)
	if n == nil || !t.isNear(at) {
		return nil, i, false
	}
	if s, next = t.longestPhrase(at, roleCurrency, 0); s == nil || t.isBlockedCode(at, next, s, false) {
		return nil, i, false
	}
	if s = nationCurrency(n.nation, s); s == nil {
		return nil, i, false
	}
	return s, next, true
}

// nationCurrency restricts the name of a currency to a nation's own. It is nil
// where the name belongs to one currency alone, and that is not the nation's.
func nationCurrency(nation string, s *sense) *sense {
	if len(s.codes) < 2 && (len(s.codes) == 0 || s.codes[0] != nation) {
		return nil
	}
	return &sense{roles: roleCurrency, codes: []string{nation}}
}

// isSpelledAsAny reports whether the lexemes are written as one of the forms.
func (t *measureReader) isSpelledAsAny(from, to int, forms []string) bool {
	for _, f := range forms {
		if t.isSpelled(from, to, f) {
			return true
		}
	}
	return false
}

// isBlockedCode reports whether letters are no currency here: in lower case, or
// a word in capitals before a number.
func (t *measureReader) isBlockedCode(i, next int, s *sense, before bool) bool {
	w := t.wordAt(i)
	if next > i+1 && len(w) == 1 && !t.lexemes[i].upper && t.senseAt(i).roles&roleIndefinite != 0 {
		return true // a $5 bill is no A$5
	}
	if next > i+1 || t.lexemes[i].class != classWord || s.nounRoles&nounCurrencyCode == 0 && len(w) > 2 {
		return false
	}
	if s.nounRoles&nounCurrencyCode == 0 { // RM, Rs, LE, zł, Ft, c
		if len(s.letters) == 0 && before && len(w) <= 2 {
			return true
		}
		return len(s.letters) > 0 && s.roles&roleMinor == 0 && !slices.Contains(s.letters, w)
	}
	for _, c := range []byte(w) {
		if c >= 'a' && c <= 'z' {
			return before && !t.isGluedDigits(next) && !isWellKnownCode(s.codes[0]) || isWordLikeCode(s.codes[0]) || s.roles&roleUnit != 0
		}
	}
	return before && isWordLikeCode(w)
}

// currencyCodesOf returns the currencies that a symbol or name can mean,
// preferred first, and whether the choice is a guess. A dollar is the article's
// own where its language tag names a region that has one.
func (t *measureReader) currencyCodesOf(i, next int, s *sense) (codes []string, inferred bool) {
	inferred = len(s.codes) > 1 || next == i+1 && t.isText(i, "$")
	if own := dollarOfRegion(t.region); own != "" && inferred && s.codes[0] == "USD" {
		codes = append(codes, own)
		for _, c := range s.codes {
			if c != own {
				codes = append(codes, c)
			}
		}
		return codes, true
	}
	return s.codes, inferred
}

// dollarCodes are the currencies that their own countries call dollar and write
// $.
const dollarCodes = "USD CAD AUD NZD HKD SGD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD"

// dollarOfRegion returns the currency that is called dollar in a region, "" for
// none.
func dollarOfRegion(region string) string {
	if code, ok := currency.ForCountryCode(region); ok && strings.Contains(dollarCodes, code) {
		return code
	}
	return ""
}

// belongsToNextNumber reports a sign or code that is glued to a number after it
// and not to the one before: 3 USD50, $5 $10.
func (t *measureReader) belongsToNextNumber(at, next int) bool {
	if t.isGlued(at) {
		return false
	}
	return t.isGluedDigits(next)
}
