package recognize

import (
	"strings"
	"unicode"
)

// Ordinary reports whether every word of a surface is one of the general
// vocabulary of a language that is read, an office or a courtesy: "et",
// "le président", "회장". Such words name nobody by themselves.
func Ordinary(surface string) bool {
	if strings.ContainsFunc(surface, unicode.IsDigit) {
		return false
	}
	words := 0
	for _, token := range tokenize(surface) {
		if !strings.ContainsFunc(token.lower, unicode.IsLetter) {
			continue
		}
		if words++; !isOrdinaryWord(token.lower, strings.ContainsFunc(surface[token.byteStart:token.byteEnd], unicode.IsLower)) {
			return false
		}
	}
	return words > 0
}

const (
	ordinaryClasses = wordCommon | wordNever | wordArticle | wordOf | wordConjunction | wordAuxiliary | wordWithin | wordLocates | wordLink | wordRelative | wordSpeech | wordHonorific | wordOffice | wordPerson | wordFirm | wordKin
	properClasses   = wordPlace | wordOrganization | wordAcronym | wordGivenName | wordSurnameFirst
)

// isOrdinaryWord reports whether a word is of the general vocabulary. Acronyms
// that are words as well ("UN", "un") need their capitals.
func isOrdinaryWord(lower string, small bool) bool {
	for _, l := range languages() {
		class := l.names.table().words.lookup(lower)
		if small {
			class &^= wordAcronym
		}
		if class&ordinaryClasses != 0 && class&properClasses == 0 {
			return true
		}
	}
	return false
}
