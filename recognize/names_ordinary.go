package recognize

import (
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Ordinary reports whether every word of a surface is one of the general
// vocabulary of a language that is read, an office or a courtesy: "et",
// "le président", "회장". Such words name nobody by themselves.
func Ordinary(surface string) bool {
	if strings.ContainsFunc(surface, unicode.IsDigit) {
		return false
	}
	words := 0
	for _, token := range text.Tokenize(surface) {
		if !strings.ContainsFunc(token.Lower, unicode.IsLetter) {
			continue
		}
		if words++; !isOrdinaryWord(token.Lower, strings.ContainsFunc(surface[token.ByteStart:token.ByteEnd], unicode.IsLower)) {
			return false
		}
	}
	return words > 0
}

const (
	ordinaryClasses = name.WordCommon | name.WordNever | name.WordArticle | name.WordOf | name.WordConjunction | name.WordAuxiliary | name.WordWithin | name.WordLocates | name.WordLink | name.WordRelative | name.WordSpeech | name.WordHonorific | name.WordOffice | name.WordPerson | name.WordFirm | name.WordKin
	properClasses   = name.WordPlace | name.WordOrganization | name.WordAcronym | name.WordGivenName | name.WordSurnameFirst
)

// isOrdinaryWord reports whether a word is of the general vocabulary. Acronyms
// that are words as well ("UN", "un") need their capitals.
func isOrdinaryWord(lower string, small bool) bool {
	for _, tag := range language.Tags() {
		class := name.For(language.For(tag)).Class(lower)
		if small {
			class &^= name.WordAcronym
		}
		if class&ordinaryClasses != 0 && class&properClasses == 0 {
			return true
		}
	}
	return false
}
