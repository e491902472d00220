package checks

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// isBareMoney reports whether millions that count nothing may be of the currency of a
// figure, in a press that leaves its name out: it is the money of the press's own country,
// or that of another amount of the sentence.
func (p *Pass) isBareMoney(g schema.Figure, o option) bool {
	const far = 250 // code points
	w := checkWordsOf(p.language())
	if len(w.bareMoney) == 0 || g.Kind != schema.Money || o.at < 0 || p.Read == nil || o.Figure.Value.Cmp(million) < 0 || !strings.Contains(o.text, " ") {
		return false
	}
	if g.Unit == p.homeMoney(w.bareMoney) {
		return true
	}
	return slices.ContainsFunc(p.spansAt(o.at-far, o.at+far), func(s recognize.Span) bool {
		r := s.Readings[0]
		return r.Kind == schema.KindFigure && r.Figure.Kind == schema.Money && r.Figure.Unit == g.Unit &&
			!p.sentenceEnds(min(o.at, s.Start), max(o.at, s.Start))
	})
}

// homeMoney returns the money of the region of the article's language, and of a language
// without one the money that its press leaves the name out of first.
func (p *Pass) homeMoney(bare []string) string {
	if region := language.Region(p.Article.Language); region != "" {
		return moneyOf(region)
	}
	return bare[0]
}

var million = schema.NewDecimal(1000000, 0)
