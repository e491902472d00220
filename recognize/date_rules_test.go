package recognize

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// TestEveryDateIsMadeByARule reads the examples of all rules: each date in them is one
// that a production or the rule of a range made.
func TestEveryDateIsMadeByARule(t *testing.T) {
	makers := map[string]bool{}
	var examples []rule.Example
	for _, r := range ruleInfos() {
		makers[r.Name] = r.List == "date/production" || r.List == "date/range"
		examples = append(examples, r.Decides...)
		examples = append(examples, r.Leaves...)
	}
	dates := 0
	for _, e := range examples {
		doc, decisions := Explain(unmarked(e.Text), Options{Language: e.Language, Published: newsDay})
		for _, s := range doc.Spans {
			if s.Readings[0].Kind != schema.KindDate {
				continue
			}
			dates++
			assert.True(t, slices.ContainsFunc(decisions, func(d Decision) bool {
				return makers[d.Rule] && d.Start <= s.Start && d.End >= s.End
			}), "no rule made %q in %q", s.Text, e.Text)
		}
	}
	assert.Greater(t, dates, 1000)
}
