package align

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/lookalike"
	"github.com/assaykit/assay/schema"
)

// misnamed returns the difference between the name of a paired party and those of
// the golden, none if the golden has the name or a short form of it. The name is
// wrong if it has other words at its edges or hidden characters, or if the parties
// have only an alias or an id in a knowledge base in common. The difference is soft if
// the name may be right, see mayBeRight.
func (n *nameSet) misnamed(w, g int) []Difference {
	a, b := &n.want[w], &n.got[g]
	name := b.party.Name
	if len(b.names) == 0 || name.Folded() == "" {
		return nil
	}
	n.work.Spend(nameSteps * len(a.names))
	if slices.ContainsFunc(a.names, func(y *fact.Name) bool { return y.String() == name.String() }) {
		return nil
	}
	different := func(soft bool) []Difference {
		return []Difference{{Attribute: "name", Want: a.party.Name.String(), Got: lookalike.Spell(name.String()), Soft: soft}}
	}
	if hidesUnshown(a, b.party) {
		return different(false)
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
		return different(false)
	case slices.ContainsFunc(a.names, func(y *fact.Name) bool { return name.ShortFor(y, kind) }):
		return nil
	}
	return different(n.mayBeRight(w, g, kind))
}

// hidesUnshown reports whether an extracted name has a hidden character that neither
// the golden's names nor the mentions have.
func hidesUnshown(a *partyNames, got *fact.Party) bool {
	r, hidden := lookalike.Unseen(got.Name.String())
	if !hidden {
		return false
	}
	shows := func(s string) bool { return strings.ContainsRune(s, r) }
	return !slices.ContainsFunc(a.names, func(n *fact.Name) bool { return shows(n.String()) }) &&
		!slices.ContainsFunc(got.Mentions(), func(m fact.Mention) bool { return shows(m.Surface.String()) })
}

// clipped reports whether an extracted name, which has at most a function word too
// many, is the golden's in another spelling or clipped.
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

// mayBeRight reports whether a name that the golden does not have may nevertheless be
// the party's.
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
	if _, mixed := lookalike.MixedScripts(name.String()); mixed || slices.ContainsFunc(a.names, func(y *fact.Name) bool { return scriptOf(y.String()) == script }) {
		return soft
	}
	inflected := slices.ContainsFunc(name.Uninflected(), func(s *fact.Name) bool { return a.called(s.Folded()) })
	return !inflected && !(kind == schema.Person && slices.ContainsFunc(a.names, name.OtherKorean))
}

// expandsOtherwise reports whether an extracted name is a different long form of a
// short name of the golden's party, as Pam Altman is of Altman. The two are then
// different parties.
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
