package evidence_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Words support a value that one of their readings has, and no other.
func TestVerify(t *testing.T) {
	figure := func(value schema.Decimal, unit, words string) schema.Golden {
		return schema.Golden{Figures: []schema.Figure{{ID: "f", Kind: schema.Money, Value: value, Unit: unit, Mentions: []schema.Mention{{Text: words}}}}}
	}
	date := func(value, words string) schema.Golden {
		return schema.Golden{Dates: []schema.Date{{ID: "d", Value: value, Mentions: []schema.Mention{{Text: words}}}}}
	}
	for _, tt := range []struct {
		reason, language, text string
		golden                 schema.Golden
		want                   evidence.Support
		reads                  string
	}{
		{"the amount of its words", "en", "It cost $42 million.", figure(schema.NewDecimal(42, 6), "USD", "$42 million"), evidence.Supported, ""},
		{"an amount 1000 times too small", "en", "It cost $42 million.", figure(schema.NewDecimal(42, 3), "USD", "$42 million"), evidence.Unsupported, "42000000 USD"},
		{"another currency", "en", "It cost €42 million.", figure(schema.NewDecimal(42, 6), "USD", "€42 million"), evidence.Unsupported, "42000000 EUR"},
		{"the day of a weekday", "en", "She came on Monday.", date("2025-03-10", "Monday"), evidence.Supported, ""},
		{"another day", "en", "She came on Monday.", date("2025-03-11", "Monday"), evidence.Unsupported, "2025-03-10"},
		{"a month in French", "fr", "Elle est venue en mars 2025.", date("2025-03", "mars 2025"), evidence.Supported, ""},
		{"a language without a grammar", "nl", "Het kostte 42 miljoen dollar.", figure(schema.NewDecimal(42, 6), "USD", "42 miljoen dollar"), evidence.Unverified, "there is no grammar for its language, nl"},
		{"no language", "", "It cost $42 million.", figure(schema.NewDecimal(42, 6), "USD", "$42 million"), evidence.Unverified, "nothing says in which language"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := &seeds.Article{ID: "a", Language: tt.language, Published: "2025-03-12", Text: tt.text}
			g := tt.golden
			g.Source = schema.Source{ID: "a", Language: tt.language, Published: "2025-03-12"}
			v := evidence.NewReader(a, g.Source).Verifier(&g).Verify(item.Facts(&g)[0])
			require.Equal(t, tt.want, v.Support, "%+v", v)
			require.Contains(t, v.Reads, tt.reads)
		})
	}
}
