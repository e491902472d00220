package checks

import (
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// compoundStates reports whether a compound of the text begins with the number of a
// count, as "three-way talks" does. No reader of figures reads it, and it has no
// unit.
func (p *Pass) compoundStates(g schema.Figure) bool {
	if g.Kind != schema.Count || g.Value.IsZero() || !g.ValueMax.IsZero() || p.isMeasure(g.Unit, true) || p.Article == nil {
		return false
	}
	return p.compoundNumbers()[g.Value]
}

// compoundNumbers returns the numbers that begin a compound of the text and were
// not read as figures.
func (p *Pass) compoundNumbers() map[schema.Decimal]bool {
	return share(p, partCompounds, &p.memo().known.compounds, (*Pass).findCompounds)
}

func (p *Pass) findCompounds() map[schema.Decimal]bool {
	compounds := map[schema.Decimal]bool{}
	list := p.textWords().list
	for i, w := range list {
		if i+1 == len(list) || list[i+1].start != w.end+1 || !p.isJoined(w.end) || len(p.spansAt(w.start, w.end)) > 0 || p.inName(w.start) {
			continue
		}
		for _, o := range p.allOf(schema.KindFigure, p.readAlone(w.text)) {
			if o.Figure.Kind == schema.Count && o.Figure.Unit == "" && o.text == w.text {
				compounds[o.Figure.Value] = true
			}
		}
	}
	return compounds
}

// beginsCompound reports whether what was read is the beginning of a compound of the article.
func (p *Pass) beginsCompound(o option) bool {
	return o.at >= 0 && p.index != nil && p.isJoined(o.at+utf8.RuneCountInString(o.text))
}

// isJoined reports whether a hyphen and a letter are at a place of the article:
// what ends there begins a compound.
func (p *Pass) isJoined(at int) bool {
	after, _ := p.index.Slice(at, at+2, schema.CodePoint)
	hyphen, size := utf8.DecodeRuneInString(after)
	letter, _ := utf8.DecodeRuneInString(after[size:])
	return (hyphen == '-' || hyphen == '\u2010' || hyphen == '\u2011') && unicode.IsLetter(letter)
}
