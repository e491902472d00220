package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// extend returns the end of the name that begins at from and reaches at least
// to. known is the class of a known phrase [from, to), or 0.
func (n *Reader) extend(from, to int, known wordClass) int {
	if from+1 == to {
		to = n.withDot(from)
	}
	heads := n.hasHead(from, to)
	for to < len(n.Tokens) && n.Tokens[to].Gap <= text.GapSpace {
		next := to
		switch tok := &n.Tokens[to]; {
		case tok.Gap == text.GapNone:
			next = n.extendGlued(from, to)
		case n.isCapital(to):
			if n.joinsName(from, to, known) {
				heads = heads || n.classes[to]&(wordOrgNoun|wordPlaceNoun) != 0
				next = n.withDot(to)
			}
		case tok.Class == text.ClassWord || tok.Class == text.ClassPunct:
			next = n.extendLinked(from, to, heads)
		}
		if next == to {
			break
		}
		to = next
	}
	return to
}

// hasHead reports that the noun of an institution or a place is among the words [from, to).
func (n *Reader) hasHead(from, to int) bool {
	for i := from; i < to; i++ {
		if n.classes[i]&(wordOrgNoun|wordPlaceNoun) != 0 {
			return true
		}
	}
	return false
}

// joinsName reports whether the capitalised word at i goes on the name that
// began at from.
func (n *Reader) joinsName(from, i int, known wordClass) bool {
	w := wordBehind{n, from, i, known, n.classes[i], n.isCapitalAfter(i + 1)}
	on := n.triggersAt(i)
	if known != 0 {
		on |= onPhrase
	}
	joins, ok := joiners.Ask(w, n.Traits, on, n.Observer, rule.Place{From: i, To: i + 1})
	return ok && joins
}

// withDot returns the end of the word at token i, with the dot of an initial or of an
// abbreviated word: "J. K. Rowling", "U.S.", "St. Louis".
func (n *Reader) withDot(i int) int {
	to := i + 1
	if to >= len(n.Tokens) || n.Tokens[to].Text != "." || n.Tokens[to].Gap != text.GapNone || !n.Tokens[i].Upper {
		return to
	}
	d := dotBehind{n, i}
	if belongs, ok := dots.Ask(d, n.Traits, n.triggersAt(i), n.Observer, rule.Place{From: to, To: to + 1}); !ok || !belongs {
		return to
	}
	if j := to + 1; d.isLetter() && d.isBeforeCapital() && n.Tokens[j].Gap == text.GapNone && len(n.Tokens[j].Text) == 1 {
		return n.withDot(j)
	}
	return to + 1
}

// extendGlued includes what touches a name and belongs to it: a hyphenated
// part, digits, an apostrophe inside. It returns to where nothing does.
func (n *Reader) extendGlued(from, to int) int {
	g := glued{n, from, to}
	on := g.kind()
	if on == 0 {
		return to
	}
	if end, ok := glue.Ask(g, n.Traits, on, n.Observer, rule.Place{From: to, To: to + 1}); ok {
		return end
	}
	return to
}

// extendLinked includes a small word or a mark and what it joins to the name: of, de,
// van. It returns to where it joins nothing. heads reports that the name has an
// institution's or a place's noun.
func (n *Reader) extendLinked(from, to int, heads bool) int {
	l := link{n, from, to, 0, heads}
	on := n.triggersAt(to)
	switch {
	case on&(onLink|onParticle) != 0:
		if l.j = l.behind(); l.j == 0 && !(heads && n.has(language.HeadFirst)) {
			return to
		}
	case n.brands == nil && !(heads && n.has(language.HeadFirst)) && n.Tokens[to].Text != "&":
		return to
	}
	if end, ok := links.Ask(l, n.Traits, on, n.Observer, rule.Place{From: to, To: to + 1}); ok {
		return end
	}
	return to
}
