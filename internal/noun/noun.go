// Package noun compares the nouns that figures count, as French, English and
// Korean form their plurals.
package noun

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fold"
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

// irregulars are plurals that no ending shows.
var irregulars = map[string]string{
	"people": "person", "persons": "person", "children": "child", "schoolchildren": "schoolchild", "grandchildren": "grandchild",
	"feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox", "dice": "die", "lice": "louse",
	"criteria": "criterion", "phenomena": "phenomenon", "data": "datum", "media": "medium", "bacteria": "bacterium", "strata": "stratum",
	"yeux": "oeil", "cieux": "ciel", "messieurs": "monsieur", "mesdames": "madame", "gentilshommes": "gentilhomme",
	// Korean counts people by several counters of one meaning.
	"사람": "명", "인": "명", "분": "명",
}

// Same reports whether two folded words are one noun in either number.
func Same(a, b string) bool {
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

// Match is how the words of two nouns agree, from best to worst.
type Match uint8

// The ways two nouns agree.
const (
	Equal   Match = iota // the same words, in either number
	Related              // one is the other with words added to it
	Other
)

// Compare compares two nouns by their folded words.
func Compare(a, b []string) Match {
	switch {
	case slices.EqualFunc(a, b, Same):
		return Equal
	case within(a, b), within(b, a):
		return Related
	}
	return Other
}

// maxWords bounds the words of a noun that are compared with others.
const maxWords = 50

// within reports whether every word of a is one of b's, in either number.
func within(a, b []string) bool {
	if len(a) == 0 || len(a) > maxWords || len(b) > maxWords {
		return false
	}
	return !slices.ContainsFunc(a, func(w string) bool {
		return !slices.ContainsFunc(b, func(v string) bool { return Same(w, v) })
	})
}

// Fits reports whether two nouns, as they are written, can name one thing that
// is counted: in either number, or one with words added to it.
func Fits(a, b string) bool { return Compare(Words(a), Words(b)) != Other }

// Words returns the folded words of a noun.
func Words(noun string) []string { return strings.Fields(fold.Name(noun)) }
