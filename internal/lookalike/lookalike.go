// Package lookalike finds what is wrong in a name that looks right: invisible
// characters, and letters of other scripts that look like Latin ones.
package lookalike

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/typography"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// Unseen returns the first invisible character of a name that [Fold] drops: a
// joiner, a direction mark, a variation selector, a tag, a filler. They are
// typography in a text; in a name they make another one of it unless the text
// has them there. Soft hyphens and spaces of every width are typography
// everywhere and not reported.
func Unseen(name string) (rune, bool) {
	for _, r := range name {
		if r != 0xAD && typography.IsJoiner(r) {
			return r, true
		}
	}
	return 0, false
}

// Spell returns a name with each of its unseen characters as a code point, so
// that a reader sees what is wrong in it.
func Spell(name string) string {
	if _, ok := Unseen(name); !ok {
		return name
	}
	var b strings.Builder
	for _, r := range name {
		if _, unseen := Unseen(string(r)); unseen {
			b.WriteString("⟨" + CodePoint(r) + "⟩")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// CodePoint returns the name of a character: "U+200B ZERO WIDTH SPACE".
func CodePoint(r rune) string { return fmt.Sprintf("U+%04X %s", r, runenames.Name(r)) }

// Latin returns a name with the letters of other scripts that look like
// Latin ones replaced by these, and the first that was replaced, as it is
// composed (NFC). ok is false where the name has none. A name in another script
// throughout ("Москва") has them too; it is a forgery only where the text has
// the Latin name.
func Latin(name string) (latin string, first rune, ok bool) {
	var b strings.Builder
	for _, r := range norm.NFC.String(name) {
		if l, found := lookalikes[r]; found {
			if !ok {
				first, ok = r, true
			}
			r = l
		}
		b.WriteRune(r)
	}
	return b.String(), first, ok
}

// MixedScripts returns the first letter of a word that is of another script
// than the Latin letters beside it, as "А" is in "Аltman".
func MixedScripts(name string) (rune, bool) {
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !typography.IsJoiner(r) }) {
		latin, other := false, rune(0)
		for _, r := range word {
			switch {
			case unicode.Is(unicode.Latin, r):
				latin = true
			case other == 0 && unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee, unicode.Coptic, unicode.Lisu):
				other = r
			}
		}
		if latin && other != 0 {
			return other, true
		}
	}
	return 0, false
}

// lookalikes maps letters to the Latin ones from which most typefaces do not
// distinguish them. Source: the intentional confusables of Unicode's technical
// standard 39, those of the scripts that newsreaders meet.
var lookalikes = func() map[rune]rune {
	m := map[rune]rune{}
	for _, pair := range [][2]string{
		{"АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјорсухһԁԛԝүӏ", "ABESIJKMHOPCTYXYGQWaesijopcyxhdqwyl"},
		{"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυικ", "ABEZHIKMNOPTYXavopuik"},
		{"ՕՍօոսցԼհ", "OUonugLh"},
		{"ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷΝᏢᏚᎢᏙᎳᏃ", "ABCDEHJKLMNPSTVWZ"},
	} {
		latin := []rune(pair[1])
		for i, r := range []rune(pair[0]) {
			m[r] = latin[i]
		}
	}
	return m
}()
