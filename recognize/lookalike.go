package recognize

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// Unseen returns the first character of a name that shows nothing and that Fold
// drops: a joiner, a mark of direction, a variation selector, a tag, a filler.
// They are typography in a text; in a name they make another one of it unless
// the text has them there. Soft hyphens and spaces of every width are typography
// everywhere and not told.
func Unseen(name string) (rune, bool) {
	for _, r := range name {
		if r != 0xAD && isJoiner(r) {
			return r, true
		}
	}
	return 0, false
}

// Spell writes a name with each of its unseen characters by its code point, so
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

// CodePoint names a character: "U+200B ZERO WIDTH SPACE".
func CodePoint(r rune) string { return fmt.Sprintf("U+%04X %s", r, runenames.Name(r)) }

// Lookalike returns a name with the letters of other scripts that look like
// Latin ones replaced by these, and the first that was, as it is composed (NFC);
// ok is false where the name has none. A name in another script throughout ("Москва") has them too:
// only whether the text has the Latin name tells a forgery.
func Lookalike(name string) (latin string, first rune, ok bool) {
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
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !isJoiner(r) }) {
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

// lookalikes maps letters to the Latin ones that they cannot be told from in
// most typefaces. Source: the intentional confusables of Unicode's technical
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
