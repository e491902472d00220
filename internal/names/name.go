// Package names compares the names of parties. A [Name] is folded and taken
// apart once; nothing that compares two of them folds again.
package names

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/schema"
)

// Name is a name with what comparing it takes, each part of which is worked
// out once, when it is first wanted. It is safe for use by several goroutines.
type Name struct {
	text, folded string

	asPerson    lazy[*person]
	ofWords     lazy[[]string] // as organizationWords reads them
	country     lazy[string]   // its ISO code, "" for none
	keys        lazy[[]string]
	hashed      lazy[[]Key]
	uninflected lazy[[]*Name]
	bare        lazy[*bareForm]
	capitals    lazy[bool] // it can be an acronym
}

// lazy is a value that is worked out once.
type lazy[T any] struct {
	once  sync.Once
	value T
}

func (l *lazy[T]) get(compute func() T) T {
	l.once.Do(func() { l.value = compute() })
	return l.value
}

// New returns a name as it is written, folded.
func New(text string) *Name { return &Name{text: text, folded: fold.Name(text)} }

// Pool makes names that are kept and dropped together, several at once.
type Pool struct{ free []Name }

// poolSize is the number of names that a [Pool] makes at once.
const poolSize = 16

// New is the function [New].
func (p *Pool) New(text string) *Name {
	if len(p.free) == 0 {
		p.free = make([]Name, poolSize)
	}
	n := &p.free[0]
	p.free = p.free[1:]
	n.text, n.folded = text, fold.Name(text)
	return n
}

// String returns the name as it is written.
func (n *Name) String() string { return n.text }

// Folded returns the name as [recognize.Fold] gives it, "" where it holds no
// letter or number.
func (n *Name) Folded() string { return n.folded }

// Words returns how many words the folded name has, at least one.
func (n *Name) Words() int { return strings.Count(n.folded, " ") + 1 }

func (n *Name) person() *person {
	return n.asPerson.get(func() *person { return parsePerson(n.text) })
}

func (n *Name) organization() []string {
	return n.ofWords.get(func() []string { return organizationWords(n.folded) })
}

// Country returns the ISO 3166 code of the country that has the name.
func (n *Name) Country() (iso string, ok bool) {
	iso = n.country.get(func() string {
		iso, _ := country.CodeOfFolded(n.folded)
		return iso
	})
	return iso, iso != ""
}

// Same reports whether two full names name the same party of a type ("" where
// it is not known). Typography, case, diacritics, legal forms and honorifics
// do not count. Persons are the same with their names in either order, in any
// usual romanisation of Korean, Japanese, Russian or Arabic, and with or
// without middle names; countries by any name that CLDR has; organisations
// also with their common nouns in another language (Bank of Korea, Banque de
// Corée). A shared word is not sameness, and neither is an initial or a short
// form: [Name.ShortFor] knows those.
func (n *Name) Same(o *Name, partyType schema.PartyType) bool {
	switch {
	case n.folded == "" || o.folded == "":
		return false
	case n.folded == o.folded:
		return true
	case len(n.folded) > maxName || len(o.folded) > maxName:
		return false
	}
	if partyType != schema.Person {
		if a, ok := n.Country(); ok {
			if b, ok := o.Country(); ok {
				return a == b
			}
		}
	}
	switch partyType {
	case schema.Person:
		return samePerson(n.person(), o.person())
	case schema.Place:
		return samePlace(n, o)
	case "":
		return samePerson(n.person(), o.person()) || sameWords(n.organization(), o.organization()) || samePlace(n, o)
	}
	return sameWords(n.organization(), o.organization())
}

// maxName bounds the bytes of a name that is compared by more than its
// letters: nobody is called longer.
const maxName = 400

// Similarity weighs two names as candidates of one party, 0 to 1: 1 where they
// are the same, 0.8 and above where one may be a short form or a misspelling of
// the other, below 0.5 where they only share words.
func (n *Name) Similarity(o *Name, partyType schema.PartyType) float64 {
	if n.Same(o, partyType) {
		return 1
	}
	a, b := clip(n.folded), clip(o.folded)
	if a == "" || b == "" {
		return 0
	}
	if n.ShortFor(o, partyType) || o.ShortFor(n, partyType) {
		return 0.8
	}
	some, others := strings.Fields(a), strings.Fields(b)
	letters := closeness(strings.Join(some, ""), strings.Join(others, ""))
	shared, left := 0, slices.Clone(others)
	for _, w := range some { // a word said twice is shared as often as both say it
		if i := slices.Index(left, w); i >= 0 {
			shared++
			left = slices.Delete(left, i, i+1)
		}
	}
	words := 2 * float64(shared) / float64(len(some)+len(others))
	if letters >= 0.85 && (shared > 0 || len(some) == 1 || len(others) == 1) && !onlyDigitsDiffer(a, b) {
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

// onlyDigitsDiffer distinguishes versions from misspellings: GPT-4 and GPT-5 are near
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

// Nameless reports whether there is nothing but legal forms and courtesies:
// "Inc.", "Mr". They stand beside names and name nobody.
func (n *Name) Nameless() bool {
	words := strings.FieldsFunc(n.folded, func(r rune) bool { return r == ' ' || r == '.' || r == ',' })
	for _, w := range words {
		if !legalForms[w] && !honorifics[w] {
			return false
		}
	}
	return len(words) > 0
}
