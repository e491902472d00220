package align

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// misnamed says what is wrong with the name that an extraction gives a party
// that was paired: nothing where the golden has the name, or a short form of
// it. Something hangs at its edges; or it hides characters; or only an alias or a knowledge
// base's id tells who is meant, and then the golden's names do not have it. A
// longer name of which the golden has the short form, one that the extraction itself says to be
// the golden's, or one in letters that the golden has no name in, may be right: that difference is soft.
func (n *names) misnamed(w, g int, shown []string) []Difference {
	a, b := &n.want[w], &n.got[g]
	if len(b.names) == 0 || recognize.Fold(b.name) == "" {
		return nil
	}
	n.work.Spend(nameSteps * len(a.names))
	d := []Difference{{Attribute: "name", Want: a.name, Got: recognize.Spell(b.name)}}
	if r, hidden := recognize.Unseen(b.name); hidden {
		shows := func(s string) bool { return strings.ContainsRune(s, r) }
		if !slices.ContainsFunc(a.names, shows) && !slices.ContainsFunc(shown, shows) {
			return d
		}
	}
	folded := recognize.Fold(b.name)
	if slices.Contains(a.folded, folded) {
		return nil
	}
	kind := a.kind
	if kind == "" {
		kind = b.kind
	}
	bare := Bare(b.name, b.kind)
	if cut := withoutFunctionWord(b.name, b.kind); bare == b.name || cut == bare {
		for _, y := range a.names {
			if n.variant(b.name, y, kind) && bare == b.name || shortened(b.name, y, kind) {
				return nil
			}
		}
	}
	if bare != b.name && !strings.EqualFold(bare, b.name) {
		return d
	}
	for _, y := range a.names {
		if ShortOf(b.name, y, kind) {
			return nil
		}
	}
	for i, y := range a.names {
		if ShortOf(y, b.name, kind) && !a.isPartial(i) {
			d[0].Soft = true
		}
	}
	if !n.expandsOtherwise(w, g) && a.longerIn(b) {
		d[0].Soft = true
	}
	script := scriptOf(b.name)
	if _, mixed := recognize.MixedScripts(b.name); !mixed && !slices.ContainsFunc(a.names, func(y string) bool { return scriptOf(y) == script }) {
		inflected := slices.ContainsFunc(Uninflected(b.name), func(s string) bool { return slices.Contains(a.folded, recognize.Fold(s)) })
		d[0].Soft = !inflected && !(kind == schema.Person && slices.ContainsFunc(a.names, func(y string) bool { return anotherKorean(b.name, y) }))
	}
	return d
}

// expandsOtherwise reports whether an extracted name is another long form of
// what the golden's party is called for short, Pam Altman of Altman: two
// parties, whatever else they have in common.
func (n *names) expandsOtherwise(w, g int) bool {
	a, b := &n.want[w], &n.got[g]
	for i, y := range a.names {
		if a.isPartial(i) && ShortOf(y, b.name, a.kind) {
			return true
		}
	}
	return false
}

// scriptOf returns the script of a name's first letter.
func scriptOf(name string) *unicode.RangeTable {
	for _, r := range name {
		for _, script := range []*unicode.RangeTable{unicode.Latin, unicode.Hangul, unicode.Han, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hiragana, unicode.Katakana, unicode.Hebrew, unicode.Thai, unicode.Devanagari} {
			if unicode.Is(script, r) {
				return script
			}
		}
	}
	return nil
}
