package checks

import "github.com/assaykit/assay/schema"

// isBound reports whether a qualifier says that a figure is a bound.
func isBound(q schema.Qualifier) bool {
	switch q {
	case schema.MoreThan, schema.AtLeast, schema.LessThan, schema.AtMost:
		return true
	}
	return false
}

// mayBeBound reports whether the words around a mention may make its figure a bound although
// none was read: then plain words deny none.
func (p *Pass) mayBeBound(m schema.Mention) bool {
	start, end, ok := p.locate(m, p.facts.Source.Offsets)
	if !ok || p.index == nil {
		return true // its sentence is not known
	}
	return p.boundNear(start, end)
}

// boundNear reports whether a word of bounds is in the clause of [start, end).
func (p *Pass) boundNear(start, end int) bool {
	from, to := p.sentence(start, end, clauseMarks)
	words := p.quotations().marked
	return checkWordsOf(p.language()).bounds.In(words[wordAt(words, from):wordAt(words, to)])
}
