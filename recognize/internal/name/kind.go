package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// named is what a name names, and how sure that is: 5 by its own words, 3 by its
// neighbours, 1 by a guess.
type named struct {
	kind   schema.PartyType
	weight int
}

// told is what a name names, with the rules that say so. The second is about a noun
// beside it.
type told struct {
	named
	rule, noun *string
}

// is returns a function that answers a kind with its weight where something holds.
func is[Q any](kind schema.PartyType, weight int, when func(q Q) bool) func(q Q) (told, bool) {
	return rule.Says(told{named: named{kind, weight}}, when)
}

// kindOf returns what the words name. on is what is there in them.
func (n *Reader) kindOf(w words, on rule.Triggers) told {
	own := n.kindByWords(w, on)
	if own.weight >= 4 {
		return own
	}
	if beside := n.kindByNeighbours(w); beside.weight > own.weight || beside.weight == own.weight && beside.weight >= 3 {
		return beside
	}
	if own.weight > 0 {
		return own
	}
	return ask(&guesses, w, n, on)
}

// kindByWords reads the kind off the name's own words.
func (n *Reader) kindByWords(w words, on rule.Triggers) told {
	t := ask(&knownKinds, w, n, on|n.titleBefore(w.from))
	if w.isSingle() {
		if t.weight == 0 {
			t = ask(&wordKinds, w, n, on)
		}
		return t
	}
	if t.weight == 0 {
		t = ask(&headKinds, w, n, on)
	}
	if t.weight == 0 {
		t = ask(&markKinds, w, n, on)
	}
	if t.weight == 0 {
		t = ask(&endKinds, w, n, on)
	}
	return t
}

// titleBefore returns the sign of an honorific right before a name, with or without a dot.
func (n *Reader) titleBefore(from int) rule.Triggers {
	return (n.triggersAt(from-1) | n.triggersAt(from-2)) & onHonorific
}

// class returns the classes of a known phrase, or of the single word.
func (w words) class() wordClass {
	if w.isSingle() {
		return w.known | w.first()
	}
	return w.known
}

// isWhole reports whether a known name is all of the words: no further word
// of a name among them.
func (w words) isWhole() bool {
	if w.isSingle() {
		return true
	}
	end, _ := w.phraseAt(w.from)
	return end == w.to
}

// head returns the token whose noun says what the name is, -1 for none: the first
// one where heads come first, else the last one, or the one before "of" or "for".
func (w words) head() int {
	if w.has(language.HeadFirst) {
		return w.headInFront()
	}
	heads := wordOrgNoun | wordPlaceNoun | wordEventNoun
	if w.classes[w.to-1]&heads != 0 {
		return w.to - 1
	}
	for i := w.from; i+1 < w.to; i++ {
		if w.classes[i]&heads != 0 && w.uses[i+1]&(useComplementLink|usePurposeLink|useForeignLink) != 0 {
			return i
		}
	}
	if w.first()&wordPlaceNoun != 0 && w.first()&wordLocative != 0 {
		return w.from
	}
	for i := w.from; i < w.to; i++ {
		if w.classes[i]&wordOrgNoun != 0 && w.classes[i]&WordGivenName == 0 {
			return i
		}
	}
	return -1
}

// headInFront is [words.head] where heads come first.
func (w words) headInFront() int {
	heads := wordOrgNoun | wordPlaceNoun | wordEventNoun
	switch {
	case w.first()&WordGivenName != 0:
		return -1
	case w.first()&heads != 0:
		return w.from
	case w.classes[w.to-1]&heads != 0:
		return w.to - 1
	}
	return -1
}

// isDotted reports letters with dots: "U.S.", "B.C.".
func (w words) isDotted() bool {
	for i := w.from; i < w.to; i++ {
		if tok := &w.Tokens[i]; tok.Text != "." && len(tok.Text) != 1 {
			return false
		}
	}
	return w.to-w.from >= 3
}

// count returns how many words there are, those that touch each other as one.
func (w words) count() int {
	c := 0
	for i := w.from; i < w.to; i++ {
		if w.Tokens[i].Class == text.ClassWord && w.Tokens[i].Gap != text.GapNone || i == w.from {
			c++
		}
	}
	return c
}

// hyphen returns the last hyphen of what may be a surname that stands first with a given
// name, -1 for none. Other marks, digits and long words in capitals are in no such name.
func (w words) hyphen() (at int, ok bool) {
	at = -1
	for i := w.from; i < w.to; i++ {
		if w.Tokens[i].Text == "-" {
			at = i
		} else if w.Tokens[i].Class != text.ClassWord || w.isWritten(i, onAllCaps) && len(w.Tokens[i].Text) > 3 {
			return -1, false
		}
	}
	return at, true
}
