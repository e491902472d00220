package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// SameName reports whether two full names name the same party of a type ("" where
// it is not known). Typography, case, diacritics, legal forms and honorifics
// do not count. Persons are the same with their names in either order, in any
// usual romanisation of Korean, Japanese, Russian or Arabic, and with or
// without middle names; countries by any name that CLDR has; organisations
// also with their common nouns in another language (Bank of Korea, Banque de
// Corée). A shared word is not sameness, and neither is an initial or a short
// form: ShortOf knows those.
func SameName(a, b string, partyType schema.PartyType) bool {
	ka, kb := recognize.Fold(a), recognize.Fold(b)
	if ka == "" || kb == "" {
		return false
	}
	if ka == kb {
		return true
	}
	if len(ka) > maxName || len(kb) > maxName {
		return false
	}
	if partyType != schema.Person {
		if ca, ok := recognize.Country(a); ok {
			if cb, ok := recognize.Country(b); ok {
				return ca == cb
			}
		}
	}
	switch partyType {
	case schema.Person:
		return samePerson(a, b)
	case schema.Place:
		return samePlace(ka, kb)
	case "":
		return samePerson(a, b) || sameOrganization(ka, kb) || samePlace(ka, kb)
	}
	return sameOrganization(ka, kb)
}

// maxName bounds the bytes of a name that is compared by more than its
// letters: nobody is called longer.
const maxName = 400

// NameSimilarity weighs two names as candidates of one party, 0 to 1: 1 for
// SameName, 0.8 and above where one may be a short form or a misspelling of
// the other, below 0.5 where they only share words.
func NameSimilarity(a, b string, partyType schema.PartyType) float64 {
	if SameName(a, b, partyType) {
		return 1
	}
	ka, kb := clip(recognize.Fold(a)), clip(recognize.Fold(b))
	if ka == "" || kb == "" {
		return 0
	}
	if ShortOf(a, b, partyType) || ShortOf(b, a, partyType) {
		return 0.8
	}
	ta, tb := strings.Fields(ka), strings.Fields(kb)
	letters := closeness(strings.Join(ta, ""), strings.Join(tb, ""))
	shared, left := 0, slices.Clone(tb)
	for _, w := range ta { // a word said twice is shared as often as both say it
		if i := slices.Index(left, w); i >= 0 {
			shared++
			left = slices.Delete(left, i, i+1)
		}
	}
	words := 2 * float64(shared) / float64(len(ta)+len(tb))
	if letters >= 0.85 && (shared > 0 || len(ta) == 1 || len(tb) == 1) && !onlyDigitsDiffer(ka, kb) {
		return 0.8 * letters
	}
	return min(0.45, 0.7*words, 0.2+0.7*words*letters) + 0.04*letters
}

func clip(s string) string {
	if len(s) > maxName {
		return strings.ToValidUTF8(s[:maxName], "")
	}
	return s
}

// onlyDigitsDiffer tells versions from misspellings: GPT-4 and GPT-5 are near
// in letters and two things.
func onlyDigitsDiffer(a, b string) bool {
	strip := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return -1
			}
			return r
		}, s)
	}
	return a != b && strip(a) == strip(b)
}

// closeness is 1 - Levenshtein distance over the longer length.
func closeness(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return 1 - float64(row[len(y)])/float64(len(x))
}

// Unnamed reports whether a surface holds nothing but legal forms and
// courtesies: "Inc.", "Mr". They stand beside names and name nobody.
func Unnamed(surface string) bool {
	words := strings.FieldsFunc(recognize.Fold(surface), func(r rune) bool { return r == ' ' || r == '.' || r == ',' })
	for _, w := range words {
		if !legalForms[w] && !honorifics[w] {
			return false
		}
	}
	return len(words) > 0
}
