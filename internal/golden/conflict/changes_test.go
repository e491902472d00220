package conflict_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// found are the kinds of the conflicts of what changes between two goldens.
func found(current, proposed *schema.Golden, a *seeds.Article) (kinds []conflict.Kind) {
	for _, c := range conflict.Find(current, proposed, golden.Diff(current, proposed, a).Changes, nil, a) {
		kinds = append(kinds, c.Kind)
	}
	return kinds
}

// A party may have one more name that its words support. Another name in the place of
// the golden's is for a person.
func TestNamesThatChange(t *testing.T) {
	article := &seeds.Article{ID: "mill", Language: "en", Text: "Ada Brook came. Brook left."}
	named := func(name string, aliases ...string) *schema.Golden {
		return &schema.Golden{
			Source: schema.Source{ID: "mill", Language: "en", SHA256: article.SHA256(), Offsets: schema.CodePoint},
			Parties: []schema.Party{{ID: "ada", Type: schema.Person, Name: name, Aliases: aliases, Mentions: []schema.Mention{
				schema.At(0, 9, "Ada Brook"), schema.At(16, 21, "Brook"),
			}}},
		}
	}
	for _, tt := range []struct {
		reason   string
		proposed *schema.Golden
		want     []conflict.Kind
	}{
		{"one more name", named("Ada Brook", "Brook"), nil},
		{"another name that the words have", named("Brook"), []conflict.Kind{"changed"}},
		{"a name that no word has", named("Eve Hall"), []conflict.Kind{conflict.Value}},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, found(named("Ada Brook"), tt.proposed, article)) })
	}
}

// A fact goes without a question where its words do not say it, and not where nobody
// can tell.
func TestFactsThatGo(t *testing.T) {
	for _, tt := range []struct {
		reason, language string
		value            schema.Decimal
		want             []conflict.Kind
	}{
		{"its words say it", "en", schema.NewDecimal(5, 6), []conflict.Kind{conflict.Removal}},
		{"its words say something else", "en", schema.NewDecimal(7, 6), nil},
		{"nobody can read its words", "nl", schema.NewDecimal(5, 6), []conflict.Kind{conflict.Removal}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := &seeds.Article{ID: "mill", Language: tt.language, Published: "2025-03-12", Text: "It cost $5 million."}
			source := schema.Source{ID: "mill", Language: tt.language, SHA256: a.SHA256(), Offsets: schema.CodePoint}
			current := &schema.Golden{Source: source, Figures: []schema.Figure{
				{ID: "price", Kind: schema.Money, Value: tt.value, Unit: "USD", Mentions: []schema.Mention{schema.At(8, 18, "$5 million")}},
			}}
			require.Equal(t, tt.want, found(current, &schema.Golden{Source: source}, a))
		})
	}
}
