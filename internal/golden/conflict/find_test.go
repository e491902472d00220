package conflict_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A change that the words of the article do not support is a conflict, and one that
// they support is none.
func TestFind(t *testing.T) {
	article := &seeds.Article{ID: "mill", Language: "en", Published: "2025-03-12", Text: "The mill cost $5 million."}
	price := func(value schema.Decimal) *schema.Golden {
		return &schema.Golden{
			Source:  schema.Source{ID: "mill", Language: "en", Published: "2025-03-12", SHA256: article.SHA256(), Offsets: schema.CodePoint},
			Figures: []schema.Figure{{ID: "price", Kind: schema.Money, Value: value, Unit: "USD", Mentions: []schema.Mention{schema.At(14, 24, "$5 million")}}},
		}
	}
	right, wrong := price(schema.NewDecimal(5, 6)), price(schema.NewDecimal(5, 3))
	none := &schema.Golden{Source: right.Source}
	for _, tt := range []struct {
		reason            string
		current, proposed *schema.Golden
		article           *seeds.Article
		kinds             []conflict.Kind
		says              string
	}{
		{"a right value added", none, right, article, nil, ""},
		{"a wrong value added", none, wrong, article, []conflict.Kind{conflict.Value}, "5000000 USD"},
		{"another value for the same words, which a person decides", wrong, right, article, []conflict.Kind{"changed"}, "only the proposed value is supported"},
		{"a right value spoilt", right, wrong, article, []conflict.Kind{conflict.Value}, "5000 USD"},
		{"a fact removed that the article states", right, none, article, []conflict.Kind{conflict.Removal}, ""},
		{"a wrong fact removed", wrong, none, article, nil, ""},
		{"no article to compare with", none, right, nil, []conflict.Kind{conflict.Unverified}, "unverified"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			changes := golden.Diff(tt.current, tt.proposed, tt.article).Changes
			require.Len(t, changes, 1)
			found := conflict.Find(tt.current, tt.proposed, changes, nil, tt.article)
			var kinds []conflict.Kind
			var text strings.Builder
			for _, c := range found {
				require.Equal(t, "figure/price", c.Key)
				require.NotEmpty(t, c.Message)
				require.NotEmpty(t, c.Fix)
				kinds = append(kinds, c.Kind)
			}
			require.Equal(t, tt.kinds, kinds, "%+v", found)
			conflict.Print(&text, found)
			require.Contains(t, text.String(), tt.says)
			again := conflict.Find(tt.current, tt.proposed, changes, found, tt.article)
			require.Equal(t, found, again, "found once")
		})
	}
}
