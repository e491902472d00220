package recognize

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/assaykit/assay/schema"
)

// TestEveryFigureIsMadeByARule reads the examples of all rules and the kit's articles:
// of each figure some rule says why it is one.
func TestEveryFigureIsMadeByARule(t *testing.T) {
	makers := []string{"figure/ordinal", "figure/measure", "figure/continuation", "figure/count"}
	making := map[string]bool{}
	for _, r := range ruleInfos() {
		making[r.Name] = slices.Contains(makers, r.List)
	}
	figures := 0
	check := func(text, lang string) {
		doc, decisions := Explain(text, Options{Language: lang, Published: newsDay})
		for _, s := range doc.Spans {
			if s.Readings[0].Kind != schema.KindFigure {
				continue
			}
			figures++
			assert.True(t, slices.ContainsFunc(decisions, func(d Decision) bool {
				return making[d.Rule] && d.Start < s.End && d.End > s.Start
			}), "no rule made %q in %q", s.Text, text[:min(len(text), 200)])
		}
	}
	for _, r := range ruleInfos() {
		for _, e := range slices.Concat(r.Decides, r.Leaves) {
			check(unmarked(e.Text), e.Language)
		}
	}
	for _, a := range benchmarkArticles {
		check(kitArticle(t, a.id), a.lang)
	}
	assert.Greater(t, figures, 300)
}
