package recognize

import (
	"strings"

	bcp47 "golang.org/x/text/language"
)

// Reads reports whether the words of a language are read: whether a BCP 47 tag,
// of any region or script, is of a language that has a grammar here. A text in
// another is read for its digits and symbols alone.
func Reads(tag string) bool { return languageOf(tag) != &neutral }

// languageOf returns the language of a BCP 47 tag; a text in a language that
// assay does not know is read for its digits and symbols.
func languageOf(tag string) *language {
	base, region := baseAndRegion(tag)
	if base == english.tag {
		return englishOf(region)
	}
	for _, l := range languages() {
		if l.tag == base {
			return l
		}
	}
	return &neutral
}

// regionOf returns the region of a BCP 47 tag: "CA" of "fr-CA", "001" of
// "en-001", "" where it names none.
func regionOf(tag string) string {
	_, region := baseAndRegion(tag)
	return region
}

// baseAndRegion returns the language of a tag in its shortest code, "ko" of
// "kor", and the region that it names. A tag with an unknown part, or with "_"
// as systems write it, is read for what is known.
func baseAndRegion(tag string) (base, region string) {
	if tag == "" || len(tag) == 2 && plainCode(tag) { // as nearly every text has it
		return tag, ""
	}
	t, err := bcp47.Parse(tag)
	if err != nil && t == (bcp47.Tag{}) {
		tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
		t, _ = bcp47.Parse(tag)
	}
	b, _, r := t.Raw()
	if base = b.String(); base == "und" {
		base = ""
	}
	if region = r.String(); region == "ZZ" {
		region = ""
	}
	return base, region
}

func plainCode(tag string) bool {
	return 'a' <= tag[0] && tag[0] <= 'z' && 'a' <= tag[1] && tag[1] <= 'z'
}
