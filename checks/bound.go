package checks

import (
	"strings"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// isBound reports whether a qualifier says that a figure is a bound.
func isBound(q schema.Qualifier) bool {
	switch q {
	case schema.MoreThan, schema.AtLeast, schema.LessThan, schema.AtMost:
		return true
	}
	return false
}

// mayBeBound reports whether words near a mention may make its figure a bound although
// none was read: then plain words deny none.
func (p *Pass) mayBeBound(m schema.Mention) bool {
	start, end, ok := p.locate(m, p.facts.Source.Offsets)
	if !ok || p.index == nil {
		return true // its sentence is not known
	}
	return p.boundNear(start, end)
}

// boundNear reports whether a word of bounds stands near [start, end) in its sentence.
func (p *Pass) boundNear(start, end int) bool {
	const before, behind = 60, 40 // code points
	lead, _ := p.index.Slice(max(0, start-before), start, schema.CodePoint)
	tail, _ := p.index.Slice(start, end+behind, schema.CodePoint)
	if i := strings.LastIndexAny(lead, "!?;\n"); i >= 0 {
		lead = lead[i+1:]
	}
	if i := strings.IndexAny(tail, "!?;\n"); i >= 0 {
		tail = tail[:i]
	}
	return checkWordsOf(p.language()).bounds.In(verbatim.Words(lead + tail))
}
