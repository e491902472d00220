package name

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// capitalPosition is where a capital stands. Everywhere but inside a sentence
// it may have no meaning.
type capitalPosition uint8

const (
	capitalInText        capitalPosition = iota
	capitalSentenceStart                 // the first word of a sentence or quotation
	capitalTitleLine                     // a line in title case
	capitalUpperLine                     // a line in capitals
)

// classifyWords looks up every word once and finds the places where a capital
// has no meaning.
func (n *Reader) classifyWords() {
	n.classes, n.uses = zeroed(n.classes, len(n.Tokens)), zeroed(n.uses, len(n.Tokens))
	n.capitals, n.shapes = zeroed(n.capitals, len(n.Tokens)), zeroed(n.shapes, len(n.Tokens))
	lineStart := 0
	for i := range n.Tokens {
		tok := &n.Tokens[i]
		if tok.Class == text.ClassWord {
			m := n.lexicon.words.Lookup(tok.Lower)
			n.classes[i], n.uses[i] = m.class, m.use
			if tok.Upper || len(tok.Text) > 2 && tok.Text != tok.Lower {
				n.shapes[i] = shapeOf(tok)
			}
		}
		if i > 0 && tok.Gap >= text.GapLine {
			n.markLine(lineStart, i)
			lineStart = i
		}
		if i == 0 || tok.Gap >= text.GapLine || n.Tokens[i-1].Class == text.ClassPunct && n.opensSentence(i) {
			n.capitals[i] = capitalSentenceStart
		}
	}
	n.markLine(lineStart, len(n.Tokens))
}

// zeroed returns n zeros in the memory of s.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// opensSentence reports whether a sentence or a quotation begins at token i: whether a
// mark before it says so, or nothing but brackets stands before it.
func (n *Reader) opensSentence(i int) bool {
	if n.Tokens[i].Class == text.ClassPunct {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if n.Tokens[j].Class != text.ClassPunct {
			return false
		}
		if mark := n.Tokens[j].Text; mark == "(" || mark == "[" {
			continue
		}
		m := markBefore{n, j}
		on := m.kind()
		if on == 0 {
			return false
		}
		opens, ok := openings.Ask(m, n.Traits, on, n.Observer, rule.Place{From: i, To: i + 1})
		return ok && opens
	}
	return true
}

// markLine marks the words of a line in title case or in capitals.
func (n *Reader) markLine(from, to int) {
	if to-from < 4 || to-from > 40 {
		return
	}
	line := n.lineOf(from, to)
	position, ok := lines.Ask(line, n.Traits, 0, n.Observer, rule.Place{From: from, To: to})
	if !ok {
		return
	}
	for i := from; i < to; i++ {
		n.capitals[i] = position
	}
}

// lineOf counts how the words of a line are written.
func (n *Reader) lineOf(from, to int) (l line) {
	last := n.Tokens[to-1].Text
	l.closed = last == "." || last == ";"
	for i := from; i < to; i++ {
		tok := &n.Tokens[i]
		if tok.Class != text.ClassWord || len(tok.Text) < 2 {
			continue
		}
		if len(tok.Text) > 2 && n.isWritten(i, onAllCaps) {
			l.shouted++
		}
		if n.classes[i]&(WordLink|WordWithin|wordParticle) != 0 {
			continue
		}
		l.words++
		if tok.Upper {
			l.capitals++
		}
	}
	return l
}

// isCapital reports whether a token is written as a word of a name: with a
// capital first or inside.
func (n *Reader) isCapital(i int) bool { return n.shapes[i] != 0 }

// isWritten reports whether a token is written in one of some ways.
func (n *Reader) isWritten(i int, as rule.Triggers) bool { return n.shapes[i].triggers()&as != 0 }

// isCapitalAfter reports whether token i is a capitalised word that stands
// behind a space.
func (n *Reader) isCapitalAfter(i int) bool {
	return i < len(n.Tokens) && n.Tokens[i].Gap == text.GapSpace && n.isCapital(i)
}

// capitalShape is how a word with a capital is written, 0 for one without: the triggers
// for it, moved to the first bits.
type capitalShape uint8

// capitalBit is the first bit of those triggers, that of onCapital.
const capitalBit = firstUse + 1

const (
	shapeCapital = capitalShape(onCapital >> capitalBit)
	shapeLetter  = capitalShape(onLetter>>capitalBit) | shapeCapital
	shapeAllCaps = capitalShape(onAllCaps>>capitalBit) | shapeCapital
	shapeInner   = capitalShape(onInnerCapital>>capitalBit) | shapeCapital
)

func (s capitalShape) triggers() rule.Triggers { return rule.Triggers(s) << capitalBit }

// shapeOf returns how a word with a capital is written: as one letter, in capitals
// throughout, or with a capital behind its first letter and small letters too (OpenAI).
func shapeOf(tok *text.Token) capitalShape {
	if len(tok.Text) == 1 {
		return shapeLetter
	}
	small, inside := false, false
	for i, r := range tok.Text {
		switch {
		case r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r):
			small = true
		case i > 0 && (r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r)):
			inside = true
		}
	}
	switch {
	case small && inside:
		return shapeInner
	case !small && tok.Upper:
		return shapeAllCaps
	}
	return shapeCapital
}

// isVocabulary reports whether a word, or one that it is a form of, belongs to
// the general vocabulary.
func (n *Reader) isVocabulary(i int) bool {
	if n.classes[i]&(WordCommon|WordLink|WordWithin) != 0 {
		return true
	}
	return n.lexicon.isFormed(n.Tokens[i].Lower, n.isCommon)
}

// isInflected reports whether a word is of the general vocabulary or a plural
// or participle of one that is: less than vocabulary, for places where a
// capital means something ("Palmer" is no form of palm).
func (n *Reader) isInflected(i int) bool {
	if n.classes[i]&(WordCommon|WordLink|WordWithin) != 0 {
		return true
	}
	word := n.Tokens[i].Lower
	return n.lexicon.fields.end(word, 0) || n.lexicon.plainForms.areOf(word, 2, false, n.isCommon)
}
