// Package country knows the countries by their names in every language.
package country

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
	bcp47 "golang.org/x/text/language"
)

// Code returns the ISO 3166-1 alpha-2 code of a country by its name in any
// language in which CLDR names it, or by a short form that news uses: "UK",
// "Corée du Sud" and "la Corée" alike have a code. Names that two countries
// share ("Congo") have none. Georgia is the country; whether a text means the
// state depends on its words.
func Code(name string) (iso string, ok bool) { return CodeOfFolded(fold.Name(name)) }

// CodeOfFolded is [Code] of a name that is folded.
func CodeOfFolded(folded string) (iso string, ok bool) {
	key := keyOfFolded(folded)
	if iso, ok = Known(key); !ok && key != "" {
		iso, _ = search(others, key)
	}
	return iso, iso != ""
}

// Key returns a name folded, without the article and the dots of
// abbreviations.
func Key(name string) string { return keyOfFolded(fold.Name(name)) }

func keyOfFolded(key string) string {
	if strings.Contains(key, ".") {
		key = strings.ReplaceAll(key, ".", "")
	}
	for _, article := range articles() {
		if rest, ok := strings.CutPrefix(key, article); ok && rest != "" {
			return rest
		}
	}
	return key
}

// MayBegin reports whether a folded word may be the first of a country's name, so that
// longer words need not be looked up.
func MayBegin(word string) bool {
	return firstWords()[word] || begins(ranked, word) || begins(others, word)
}

// firstWords are the articles, and the first words of [Forms].
var firstWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for name := range formsByKey() {
		first, _, _ := strings.Cut(name, " ")
		words[first] = true
	}
	for _, article := range articles() {
		words[strings.TrimSuffix(article, " ")] = true
	}
	return words
})

// articles are the articles of all languages, with what parts them from a name.
var articles = sync.OnceValue(func() []string {
	var list []string
	for _, e := range language.All("nations/articles") {
		for article := range e.Spellings() {
			if article = fold.Name(article); !strings.HasSuffix(article, "'") {
				article += " "
			}
			list = append(list, article)
		}
	}
	return list
})

// Known returns the code of a country by its folded name ([Key]) in the languages
// of the news that assay reads and in their neighbours: "" for a name that two
// countries share, false for none.
func Known(key string) (iso string, ok bool) {
	if iso, ok = formsByKey()[key]; ok {
		return iso, true
	}
	return search(ranked, key)
}

// formsByKey are the codes of [Forms] by folded name.
var formsByKey = sync.OnceValue(func() map[string]string {
	forms := Forms()
	names := make(map[string]string, len(forms))
	for _, form := range forms {
		names[Key(form.Name)] = form.ISO
	}
	return names
})

// Regions are the countries and territories with an ISO 3166-1 code, in the
// order of their codes.
var Regions = sync.OnceValue(func() []bcp47.Region {
	var regions []bcp47.Region
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if r, err := bcp47.ParseRegion(string([]rune{a, b})); err == nil && r.IsCountry() && r.String() == string([]rune{a, b}) && r.Canonicalize() == r {
				regions = append(regions, r)
			}
		}
	}
	return regions
})
