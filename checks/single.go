package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/noun"
	"github.com/assaykit/assay/schema"
)

// countsOne reports whether the text has an article followed by the noun of a count
// of one, or by the word for the unit of a quantity of one: sur un an. It is asked within
// [start, end), or anywhere if end is 0.
func (p *Pass) countsOne(g schema.Figure, start, end int) bool {
	measured := g.Kind == schema.Quantity && g.Unit != ""
	if g.Kind != schema.Count && !measured || g.Value != schema.NewDecimal(1, 0) || !g.ValueMax.IsZero() || p.Article == nil {
		return false
	}
	c, key := p.memo(), g.Unit
	if measured {
		key = "1 " + key
	}
	if found, known := c.single[key]; known && end == 0 {
		return found
	}
	ones, unit := checkWordsOf(p.language()).ones, foldedWords(g.Unit)
	list := p.textWords().list
	p.spend(1 + len(list)/16)
	found := false
	i, _ := slices.BinarySearchFunc(list, start, func(w word, at int) int { return cmp.Compare(w.end, at+1) })
	for ; i < len(list) && !found && (end == 0 || list[i].start < end); i++ {
		found = ones.Has(list[i].text) && (measured && p.unitFollows(list[i+1:], g.Unit) || !measured && nounFollows(list[i+1:], unit))
	}
	if end == 0 {
		if c.single == nil {
			c.single = map[string]bool{}
		}
		c.single[key] = found
	}
	return found
}

// unitFollows reports whether the next word is the name of a unit, in letters. Its
// diacritics are kept: ano is no año.
func (p *Pass) unitFollows(list []word, unit string) bool {
	if len(list) == 0 || utf8.RuneCountInString(list[0].text) < 2 {
		return false
	}
	name, _ := p.index.Slice(list[0].start, list[0].end, schema.CodePoint)
	isUnit := func(o option) bool {
		return o.preferred && o.Figure.Kind == schema.Quantity && o.Figure.Unit == unit
	}
	return slices.ContainsFunc(p.twoOf(name), isUnit) ||
		slices.ContainsFunc(p.allOf(schema.KindFigure, p.readAlone("50 "+name)), isUnit) // two may be an hour of the day
}

// nounFollows reports whether the noun is one of the next few words: adjectives may
// precede it. Any word will do if the noun is not given.
func nounFollows(list []word, unit []string) bool {
	const most = 4
	if len(unit) == 0 {
		return len(list) > 0
	}
	for _, w := range list[:min(most, len(list))] {
		for _, n := range unit {
			last, _ := utf8.DecodeLastRuneInString(n)
			if noun.Same(w.text, n) || unicode.Is(unicode.Hangul, last) && strings.HasPrefix(w.text, n) {
				return true
			}
		}
	}
	return false
}
