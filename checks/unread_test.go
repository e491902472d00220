package checks_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Words in a language that nobody names, or that has no grammar, are judged
// right by nobody and wrong by nobody: they are counted.
func TestWordsThatAreNotRead(t *testing.T) {
	const text = "Umsatz 500 milliards de dollars, 5 %, 2025-02-04."
	figures := []schema.Figure{
		{Kind: schema.Money, Value: schema.NewDecimal(5, 2), Unit: "USD", Mentions: []schema.Mention{{Text: "500 milliards de dollars"}}},
		{Kind: schema.Percent, Value: schema.NewDecimal(7, 0), Unit: "%"},
	}
	dates := []schema.Date{{Value: "2025-02-05", Mentions: []schema.Mention{{Text: "2025-02-04"}}}}
	for _, tt := range []struct {
		reason, language string
		article, golden  bool
		unverified       []string // check, what is missing, facts
		found            bool
	}{
		{"a language that nobody names", "", false, false, []string{"value/figure language 1", "value/date language 1"}, false},
		{"nor does the article", "", true, false, []string{"grounding/figure language 2", "grounding/date language 1", "value/figure language 1", "value/date language 1",
			"source/figure language 0", "source/date language 0", "source/party language 0"}, false},
		{"a language without a grammar", "de", true, false, []string{"grounding/figure grammar 2", "grounding/date grammar 1", "value/figure grammar 1", "value/date grammar 1",
			"source/figure grammar 0", "source/date grammar 0", "source/party grammar 0"}, false},
		{"what a golden has is right in any language", "de", true, true, []string{"grounding/date grammar 1", "value/date grammar 1",
			"source/figure grammar 0", "source/date grammar 0", "source/party grammar 0"}, false},
		{"a language that is read", "fr", true, false, nil, true},
		{"its region, as some write it", "fr_CA", false, false, nil, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			in := checks.Input{Got: &schema.Article{Source: schema.Source{ID: "a", Language: tt.language}, Figures: figures, Dates: dates}}
			if tt.article {
				in.Article = &seeds.Article{ID: "a", Language: tt.language, Published: "2025-02-04", Text: text}
			}
			if tt.golden {
				in.Golden = &schema.Golden{Source: schema.Source{ID: "a", Language: tt.language}, Figures: figures}
			}
			all, err := checks.Select(checks.All(), []string{"value", "grounding/figure", "grounding/date", "source"}, nil)
			require.NoError(t, err)
			found, unverified := inspect(t, all, in)
			var told []string
			for _, u := range unverified {
				if u.Missing != result.MissingArticle {
					told = append(told, fmt.Sprint(u.Check, " ", u.Missing, " ", u.Facts))
				}
			}
			require.Equal(t, tt.unverified, told)
			require.Equal(t, tt.found, len(found) > 0, "%v", found)
		})
	}
}

// Without the article a mention is the golden's by its offsets or its words.
func TestMentionsWithoutTheArticle(t *testing.T) {
	fact := func(value int64, unit string, m schema.Mention) schema.Figure {
		return schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(value, 0), Unit: unit, Mentions: []schema.Mention{m}}
	}
	hashed := schema.At(9, 15, "")
	hashed.TextSHA256 = sha("a pony 25")
	for _, tt := range []struct {
		reason    string
		offsets   schema.OffsetUnit // of the extraction
		want, got schema.Mention
		found     bool
	}{
		{"at its offsets", "", schema.At(9, 18, "a pony 25"), schema.At(9, 18, "a pony 25"), false},
		{"by its words", "", schema.At(9, 18, "a pony 25"), schema.Mention{Text: "a pony 25"}, false},
		{"by its words where the units differ", "utf8", schema.At(9, 18, "a pony 25"), schema.At(12, 21, "A pony 25"), false},
		{"by its hash", "", hashed, schema.Mention{Text: "a pony 25"}, false},
		{"at other offsets", "", schema.At(9, 18, "a pony 25"), schema.At(90, 99, "a pony 25"), true},
		{"by other words", "", schema.At(9, 18, "a pony 25"), schema.Mention{Text: "a horse 26"}, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			all, err := checks.Select(checks.All(), []string{"value"}, nil)
			require.NoError(t, err)
			found, _ := inspect(t, all, checks.Input{
				Golden: &schema.Golden{Source: schema.Source{ID: "a", Language: "en"}, Figures: []schema.Figure{fact(500, "GBP", tt.want)}},
				Got:    &schema.Article{Source: schema.Source{ID: "a", Language: "en", Offsets: tt.offsets}, Figures: []schema.Figure{fact(500, "GBP", tt.got)}},
			})
			require.Equal(t, tt.found, len(found) > 0, "%v", found)
		})
	}
}
