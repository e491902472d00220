// Package langtag reads and compares BCP 47 language tags.
package langtag

import (
	"fmt"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Canonical returns a language tag in its canonical form: "en_US" is "en-US",
// "FR" is "fr", "kor" is "ko". The empty tag stays empty. It returns an error
// for a word that is not a tag, which suggests the tag of the language or
// country of that name.
func Canonical(tag string) (string, error) {
	if tag == "" {
		return "", nil
	}
	t, err := language.Parse(tag)
	if err == nil {
		return t.String(), nil
	}
	if meant := Meant(tag); meant != "" {
		return "", fmt.Errorf("language %q is not a BCP 47 tag; write %s", tag, meant)
	}
	return "", fmt.Errorf("language %q is not a BCP 47 tag; write one such as en, fr-CA or ko", tag)
}

// Same reports whether two tags have the same base language, such as "fr" and "fr-CA".
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

// Respelt reports whether [Canonical] changed a tag in more than letter case.
func Respelt(from, to string) bool { return !strings.EqualFold(from, to) }

// Meant returns the tag that is probably meant by a word: that of a system's
// locale, of a language name in any language of CLDR, or of a country code. It
// returns "" if none is known.
func Meant(word string) string {
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

// named returns the tag of the language with this name. If several have it, it
// is that of the first code.
func named(word string) string {
	fold := cases.Fold()
	word = fold.String(word)
	bases := twoLetterBases()
	for _, base := range bases { // the language's own name takes precedence
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

// twoLetterBases returns the languages of ISO 639-1.
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
