// Package cldr takes the names of countries from CLDR's display names, for the files
// that package country carries.
package cldr

import (
	"maps"
	"slices"
	"strings"

	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/language"
)

// Ranked returns the lines of names in the languages whose names no other language
// replaces. The first language that has a name decides.
func Ranked() string {
	names := map[string]string{}
	for _, tag := range rankedLanguages() {
		add(names, tag, false)
	}
	return lines(names)
}

// Others returns the lines of names in all languages that CLDR has besides. A name of
// two countries has no code.
func Others() string {
	names, ranked := map[string]string{}, rankedLanguages()
	for _, tag := range display.Supported.Tags() {
		if !slices.Contains(ranked, tag) {
			add(names, tag, true)
		}
	}
	return lines(names)
}

func rankedLanguages() []bcp47.Tag {
	var tags []bcp47.Tag
	for _, e := range language.All("nations/languages of countries") {
		tags = append(tags, bcp47.Make(e.Spelled))
	}
	return tags
}

// add adds the names of countries in one language. A name that is another country's
// already keeps its country, or loses it where clash is set.
func add(names map[string]string, tag bcp47.Tag, clash bool) {
	namer := display.Regions(tag)
	if namer == nil {
		return
	}
	for _, region := range country.Regions() {
		key := country.Key(namer.Name(region))
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

func lines(names map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(names)) {
		b.WriteString(name + "\t" + names[name] + "\n")
	}
	return b.String()
}
