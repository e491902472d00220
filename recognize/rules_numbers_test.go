package recognize

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/assaykit/assay/schema"
)

// TestEveryNumberIsMadeByARule reads the examples of all rules and the kit's articles:
// of the number in each figure some rule says what made it. A phrase that is a rank is a
// look-up.
func TestEveryNumberIsMadeByARule(t *testing.T) {
	making := map[string]bool{}
	for _, r := range ruleInfos() {
		making[r.Name] = r.List == "number/production" || r.List == "number/rank"
	}
	numbers := 0
	check := func(text, lang string) {
		doc, decisions := Explain(text, Options{Language: lang, Published: newsDay})
		for _, s := range doc.Spans {
			r := s.Readings[0]
			if r.Kind != schema.KindFigure || r.Figure.Kind == schema.Ordinal && strings.Contains(s.Text, " ") {
				continue
			}
			numbers++
			assert.True(t, slices.ContainsFunc(decisions, func(d Decision) bool {
				return making[d.Rule] && d.Start < s.End && d.End > s.Start
			}), "no rule made the number in %q of %q", s.Text, text[:min(len(text), 200)])
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
	assert.Greater(t, numbers, 300)
}
