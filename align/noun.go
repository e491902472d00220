package align

import (
	"slices"
	"strings"
)

// singulars say how a noun in the singular may end that ends so in the plural,
// in French and English, on folded words. A plural that has several is any of them: which it is
// takes a dictionary, and two nouns that share one are near enough to be the same.
var singulars = []struct {
	plural   string
	singular []string
}{
	{"eaux", []string{"eau"}}, {"aux", []string{"al", "ail", "au"}}, {"oux", []string{"ou"}}, {"eux", []string{"eu", "eux"}},
	{"ies", []string{"y", "ie"}}, {"ves", []string{"f", "fe", "ve"}},
	{"xes", []string{"x", "xe"}}, {"ches", []string{"ch", "che"}}, {"shes", []string{"sh", "she"}}, {"sses", []string{"ss", "sse"}},
	{"zzes", []string{"z", "zz"}}, {"oes", []string{"o", "oe"}}, {"ses", []string{"s", "se", "sis"}},
	{"men", []string{"man"}}, {"s", []string{""}}, {"x", []string{""}},
	{"들", []string{""}},
}

// irregulars are plurals that no ending tells.
var irregulars = map[string]string{
	"people": "person", "persons": "person", "children": "child", "schoolchildren": "schoolchild", "grandchildren": "grandchild",
	"feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox", "dice": "die", "lice": "louse",
	"criteria": "criterion", "phenomena": "phenomenon", "data": "datum", "media": "medium", "bacteria": "bacterium", "strata": "stratum",
	"yeux": "oeil", "cieux": "ciel", "messieurs": "monsieur", "mesdames": "madame", "gentilshommes": "gentilhomme",
	// Korean counts people by several counters of one meaning.
	"사람": "명", "인": "명", "분": "명",
}

// SameNoun reports whether two folded words are one noun in either number, as
// French, English and Korean form it.
func SameNoun(a, b string) bool {
	return a == b || slices.ContainsFunc(inSingular(a), func(s string) bool { return slices.Contains(inSingular(b), s) })
}

// inSingular returns a folded noun with all that it may be in the singular.
func inSingular(noun string) []string {
	noun = strings.ReplaceAll(noun, "œ", "oe")
	list := []string{noun}
	if s, ok := irregulars[noun]; ok {
		list = append(list, s)
	}
	for _, s := range singulars {
		stem, ok := strings.CutSuffix(noun, s.plural)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, end := range s.singular {
			list = append(list, stem+end)
		}
	}
	return list
}

// NounFits reports whether two nouns can name one thing that is counted: in
// either number, or one with words added to it.
func NounFits(a, b string) bool { return compareNouns(a, b) != unitOther }
