package checks_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// FuzzRun holds whatever decodes against whatever text, with and without a
// golden: no check panics, and the same input gives the same findings.
func FuzzRun(f *testing.F) {
	for _, file := range []string{"perfect", "bytes-called-codepoints", "offset-outside-text", "conflict-two-budgets", "event-in-future-told-as-past", "quote-altered", "duplicate-party"} {
		data, err := os.ReadFile(filepath.Join("../fixtures/stargate-fr", file+".json"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, []byte("Sam Altman à Séoul, « oui », 500 milliards de dollars, mardi."), "fr")
	}
	for _, facts := range []string{
		`"parties":[{"name":"","aliases":[""],"mentions":[{"start":0,"end":0},{"start":9007199254740991,"end":9007199254740991,"text":"x"}]}]`,
		`"figures":[{"kind":"count","value":"1e300","value_max":"-1e-300","unit":"","about":"x","mentions":[{"text":"\u0301"}]},{"kind":"money","unit":"USD","value":0,"about":"x"},{"kind":"money","unit":"USD","value":-0.000,"about":"x"}]`,
		`"dates":[{"value":"2024/.."},{"value":"-0044-03-15"},{"value":"9999-12-31/.."},{"timex":"XXXX-WXX-9"},{}]`,
		`"quotes":[{"text":"… [...] …"},{"text":"\u201c"},{"speaker":"nobody","text":"a"}],"events":[{"date":"x","type":"birth","participants":[{"party":"y"}]}]`,
	} {
		f.Add(whole(f, schema.ArticleForm, facts), []byte("“a ‘b «c\n\n\u00ad\u0301 15 % x"), "")
	}
	all := checks.All()
	f.Fuzz(func(t *testing.T, data, text []byte, language string) {
		got, problems := schema.DecodeArticle(data, schema.Options{})
		if len(text) > 4000 {
			text = text[:4000]
		}
		a := &seeds.Article{ID: "a", Language: language, Published: "2025-02-04", Text: string(text)}
		for _, in := range []checks.Input{
			{Got: got, Problems: problems},
			{Got: got, Problems: problems, Article: a},
			{Got: got, Problems: problems, Article: a, Golden: &schema.Golden{}},
		} {
			if got != nil && in.Golden != nil {
				in.Golden.Parties, in.Golden.Quotes, in.Golden.Events = got.Parties, got.Quotes, got.Events
			}
			said := func() string {
				found, unverified := checks.Run(all, in)
				b, err := json.Marshal([]any{found, unverified})
				if err != nil {
					t.Fatal(err)
				}
				return string(b)
			}
			first, second := said(), said()
			if first != second {
				t.Fatalf("two runs differ:\n%s\n%s", first, second)
			}
		}
	})
}
