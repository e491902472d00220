// Package langtag reads and compares BCP 47 language tags.
package langtag

import (
	"fmt"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Canonical returns a language tag in the form in which BCP 47 writes it:
// "en_US" is "en-US", "FR" is "fr", "kor" is "ko". The empty tag, which says
// nothing, stays empty. A word that is no tag is an error, which says the tag of the
// language or the country that the word names.
func Canonical(tag string) (string, error) {
	if tag == "" {
		return "", nil
	}
	t, err := language.Parse(tag)
	if err == nil {
		return t.String(), nil
	}
	if meant := tagMeant(tag); meant != "" {
		return "", fmt.Errorf("language %q is not a BCP 47 tag; write %s", tag, meant)
	}
	return "", fmt.Errorf("language %q is not a BCP 47 tag; write one such as en, fr-CA or ko", tag)
}

// Same reports whether two tags are of one language: "fr" and "fr-CA" are.
func Same(a, b string) bool {
	x, errA := language.Parse(a)
	y, errB := language.Parse(b)
	if errA != nil || errB != nil {
		return strings.EqualFold(a, b)
	}
	baseX, _ := x.Base()
	baseY, _ := y.Base()
	return baseX == baseY
}

// Respelt reports whether a tag was written in another form than Language
// gives it, letter case aside, which means nothing in a tag.
func Respelt(from, to string) bool { return !strings.EqualFold(from, to) }

// tagMeant is the tag that somebody meant by a word: the one that a system's
// locale begins with, the language of that name in any language that CLDR has
// names in, or the language of the country of that code. It is "" where none is known.
func tagMeant(word string) string {
	word = strings.TrimSpace(word)
	if t, err := language.Parse(word); err == nil {
		return t.String()
	}
	if locale, _, cut := strings.Cut(word, "."); cut {
		if t, err := language.Parse(locale); err == nil {
			return t.String()
		}
	}
	if tag := named(word); tag != "" {
		return tag
	}
	if name, region, cut := strings.Cut(strings.ReplaceAll(word, "_", "-"), "-"); cut && len(name) > 3 {
		if tag := named(name); tag != "" {
			if t, err := language.Parse(tag + "-" + region); err == nil {
				return t.String()
			}
			return tag
		}
	}
	if region, err := language.ParseRegion(word); err == nil && len(word) == 2 && region.IsCountry() {
		t, _ := language.Compose(region)
		if base, confidence := t.Base(); confidence > language.No && base.String() != "und" {
			return base.String()
		}
	}
	return ""
}

// named is the tag of the language that has this name. A name that several
// languages give is that of the first code.
func named(word string) string {
	fold := cases.Fold()
	word = fold.String(word)
	bases := twoLetterBases()
	for _, base := range bases { // its own name before what others call it
		if fold.String(display.Self.Name(language.Make(base.String()))) == word {
			return base.String()
		}
	}
	for _, in := range display.Supported.Tags() {
		names := display.Languages(in)
		for _, base := range bases {
			if fold.String(names.Name(base)) == word {
				return base.String()
			}
		}
	}
	return ""
}

// twoLetterBases are the languages that ISO 639-1 knows.
func twoLetterBases() []language.Base {
	var out []language.Base
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			code := string([]rune{a, b})
			if base, err := language.ParseBase(code); err == nil && base.String() == code {
				out = append(out, base)
			}
		}
	}
	return out
}
