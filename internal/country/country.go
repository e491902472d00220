// Package country knows the countries by their names in every language.
package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
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
	if iso, ok = Countries()[key]; !ok && key != "" {
		iso = otherCountries()[key]
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
func MayBegin(word string) bool { return firstWords()[word] }

// firstWords are the first words of the names, with and without an article.
var firstWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for _, names := range []map[string]string{Countries(), otherCountries()} {
		for name := range names {
			first, _, _ := strings.Cut(name, " ")
			words[first] = true
		}
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

// Countries maps folded names to codes in the languages of the news that
// assay reads and in their neighbours, and names of two countries to "".
var Countries = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 1<<12)
	for _, form := range Forms() {
		names[Key(form.Name)] = form.ISO
	}
	for _, tag := range rankedLanguages() {
		addCountries(names, tag, false)
	}
	return names
})

// rankedLanguages are those whose names of countries no other language
// replaces.
var rankedLanguages = sync.OnceValue(func() []bcp47.Tag {
	var tags []bcp47.Tag
	for _, e := range language.All("nations/languages of countries") {
		tags = append(tags, bcp47.Make(e.Spelled))
	}
	return tags
})

// otherCountries is countries for all languages that CLDR has besides.
var otherCountries = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 1<<14)
	for _, tag := range display.Supported.Tags() {
		if !slices.Contains(rankedLanguages(), tag) {
			addCountries(names, tag, true)
		}
	}
	return names
})

// addCountries adds the names of countries in one language. A name that is
// another country's already keeps its country, or loses it where clash is set.
func addCountries(names map[string]string, tag bcp47.Tag, clash bool) {
	namer := display.Regions(tag)
	if namer == nil {
		return
	}
	for _, region := range Regions() {
		key := Key(namer.Name(region))
		if key == "" {
			continue
		}
		iso, known := names[key]
		switch {
		case !known:
			names[key] = region.String()
		case clash && iso != region.String():
			names[key] = ""
		}
	}
}

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
