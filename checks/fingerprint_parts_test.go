package checks

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A finding of the catalogue is what it is about and what was found there: each part
// of that tells it from another, and its wording and its place do not.
func TestPartsOfAFingerprint(t *testing.T) {
	finding := func() *result.Finding {
		return &result.Finding{
			Check: "agree/figure", Severity: result.Error, Article: "quay", Extractor: "x", Kind: schema.KindParty, Attribute: "type",
			Want: &result.FactRef{Pointer: "/parties/0", Text: "Ada", Key: "ada"}, Got: &result.FactRef{Pointer: "/parties/1", Text: "Bo", Key: "bo"},
			Input: &schema.Position{Pointer: "/parties/1/type"}, Location: &schema.Location{Start: 3, Text: "Ada"}, Message: "m", Found: "place", Fix: "f",
		}
	}
	first := shippedKey(finding())
	for _, tt := range []struct {
		reason string
		change func(*result.Finding)
		same   bool
	}{
		{"another check", func(f *result.Finding) { f.Check = "agree/party" }, false},
		{"another article", func(f *result.Finding) { f.Article = "pier" }, false},
		{"another extractor", func(f *result.Finding) { f.Extractor = "y" }, false},
		{"another kind", func(f *result.Finding) { f.Kind = schema.KindEvent }, false},
		{"another attribute", func(f *result.Finding) { f.Attribute = "name" }, false},
		{"another fact of the golden", func(f *result.Finding) { f.Want.Key = "eve" }, false},
		{"none of the golden", func(f *result.Finding) { f.Want = nil }, false},
		{"another fact of the record", func(f *result.Finding) { f.Got.Key = "eve" }, false},
		{"none of the record, at another member", func(f *result.Finding) { f.Got = nil }, false},
		{"something else found", func(f *result.Finding) { f.Found = "group" }, false},
		{"another severity", func(f *result.Finding) { f.Severity = result.Note }, true},
		{"other words", func(f *result.Finding) { f.Message, f.Fix = "n", "g" }, true},
		{"facts that read otherwise", func(f *result.Finding) { f.Want.Text, f.Got.Text = "A", "B" }, true},
		{"another place in the record and the golden", func(f *result.Finding) {
			f.Want.Pointer, f.Got.Pointer, f.Input.Pointer = "/parties/7", "/parties/8", "/parties/8/type"
		}, true},
		{"another place in the article", func(f *result.Finding) { f.Location.Start = 90 }, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			f := finding()
			tt.change(f)
			require.Equal(t, tt.same, first == shippedKey(f))
		})
	}
}
