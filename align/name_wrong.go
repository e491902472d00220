package align

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// misnamed says what is wrong with the name that an extraction gives a party
// that was paired: nothing where the golden has the name, or a short form of
// it. Something hangs at its edges; or it hides characters; or only an alias or a knowledge
// base's id says who is meant, and then the golden's names do not have it. A
// longer name of which the golden has the short form, one that the extraction itself says to be
// the golden's, or one in letters that the golden has no name in, may be right: that difference is soft.
func (n *nameSet) misnamed(w, g int) []Difference {
	a, b := &n.want[w], &n.got[g]
	name := b.party.Name
	if len(b.names) == 0 || name.Folded() == "" {
		return nil
	}
	n.work.Spend(nameSteps * len(a.names))
	d := []Difference{{Attribute: "name", Want: a.party.Name.String(), Got: recognize.Spell(name.String())}}
	if hidesUnshown(a, b.party) {
		return d
	}
	kind := a.kind
	if kind == "" {
		kind = b.kind
	}
	bare := b.party.Bare()
	switch {
	case a.called(name.Folded()), n.clipped(a, b, kind):
		return nil
	case !strings.EqualFold(bare.String(), name.String()):
		return d
	case slices.ContainsFunc(a.names, func(y *fact.Name) bool { return name.ShortFor(y, kind) }):
		return nil
	}
	d[0].Soft = n.mayBeRight(w, g, kind)
	return d
}

// hidesUnshown reports whether an extracted name hides a character that neither
// the golden's names nor the words in the text show.
func hidesUnshown(a *partyNames, got *fact.Party) bool {
	r, hidden := recognize.Unseen(got.Name.String())
	if !hidden {
		return false
	}
	shows := func(s string) bool { return strings.ContainsRune(s, r) }
	return !slices.ContainsFunc(a.names, func(n *fact.Name) bool { return shows(n.String()) }) &&
		!slices.ContainsFunc(got.Mentions(), func(m fact.Mention) bool { return shows(m.Surface.String()) })
}

// clipped reports whether an extracted name, to which at most a function word
// was left, is the golden's in another spelling or a clipping of it.
func (n *nameSet) clipped(a, b *partyNames, kind schema.PartyType) bool {
	name := b.party.Name
	isBare := b.party.Bare() == name
	if !isBare && !b.party.OnlyFunctionWord() {
		return false
	}
	return slices.ContainsFunc(a.names, func(y *fact.Name) bool {
		return isBare && n.variant(name, y, kind) || name.ClippedFrom(y, kind)
	})
}

// mayBeRight reports whether a name that is none of the golden's may be the
// party's all the same.
func (n *nameSet) mayBeRight(w, g int, kind schema.PartyType) bool {
	a, b := &n.want[w], &n.got[g]
	name := b.party.Name
	soft := false
	for i, y := range a.names {
		if y.ShortFor(name, kind) && !a.isPartial(i) {
			soft = true
		}
	}
	if !n.expandsOtherwise(w, g) && a.longerIn(b) {
		soft = true
	}
	script := scriptOf(name.String())
	if _, mixed := recognize.MixedScripts(name.String()); mixed || slices.ContainsFunc(a.names, func(y *fact.Name) bool { return scriptOf(y.String()) == script }) {
		return soft
	}
	inflected := slices.ContainsFunc(name.Uninflected(), func(s *fact.Name) bool { return a.called(s.Folded()) })
	return !inflected && !(kind == schema.Person && slices.ContainsFunc(a.names, name.OtherKorean))
}

// expandsOtherwise reports whether an extracted name is another long form of
// what the golden's party is called for short, Pam Altman of Altman: two
// parties, whatever else they have in common.
func (n *nameSet) expandsOtherwise(w, g int) bool {
	a, b := &n.want[w], &n.got[g]
	for i, y := range a.names {
		if a.isPartial(i) && y.ShortFor(b.party.Name, a.kind) {
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
