// Package dollars is an extractor outside of assay's module: one rule that reads
// amounts in dollars.
package dollars

import (
	"context"
	"regexp"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

var amount = regexp.MustCompile(`(up to )?(\$([0-9][0-9,]*(?:\.[0-9]+)?)(?: (thousand|million|billion))?)`)

var zeros = map[string]int32{"thousand": 3, "million": 6, "billion": 9}

// Extract reads the amounts of an article.
func Extract(_ context.Context, a seeds.Article) ([]byte, error) {
	r := schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID}}
	for _, m := range amount.FindAllStringSubmatch(a.Text, -1) {
		value, err := schema.ParseDecimal(strings.ReplaceAll(m[3], ",", ""))
		if err != nil {
			return nil, err
		}
		f := schema.Figure{Kind: schema.Money, Unit: "USD", Qualifier: schema.Exact, Mentions: []schema.Mention{{Text: m[2]}}}
		if f.Value, err = value.Shift(zeros[m[4]]); err != nil {
			return nil, err
		}
		if m[1] != "" {
			f.Qualifier = schema.AtMost
		}
		r.Figures = append(r.Figures, f)
	}
	return schema.Encode(&r)
}
