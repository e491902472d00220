package name

import "github.com/assaykit/assay/recognize/internal/text"

// stemmedWord is a Hangul word without its particle.
type stemmedWord struct {
	stem  string
	class wordClass
	bare  bool // no particle was taken off
}

// stem takes the particle off token i, the longest whose rest is a known word
// first, else the longest.
func (n *Reader) stem(i int) stemmedWord {
	if c := &n.stems[i&3]; c.token == i+1 {
		return c.stemmedWord
	}
	st := n.findStem(i)
	n.stems[i&3] = cachedStem{i + 1, st}
	return st
}

// cachedStem remembers the stem of a token, counted from 1.
type cachedStem struct {
	token int
	stemmedWord
}

func (n *Reader) findStem(i int) stemmedWord {
	s := n.Tokens[i].Text
	if class := n.classes[i]; class != 0 {
		return stemmedWord{s, class, true}
	}
	best := stemmedWord{s, 0, true}
	if n.Tokens[i].Gap == text.GapNone && i > 0 {
		if n.lexicon.postpositions.has(s) { // behind Latin letters, digits or a quotation
			return stemmedWord{s, WordCommon, true}
		}
	}
	if len(s) < 3 {
		return best
	}
	for _, p := range n.lexicon.postpositions.at(s) {
		rest, ok := p.cutFrom(s)
		if !ok {
			continue
		}
		if class := n.lexicon.Class(rest); class != 0 {
			return stemmedWord{rest, class, false}
		}
		if best.bare && len(rest) >= 6 {
			best = stemmedWord{rest, 0, false}
		}
	}
	return best
}
