package checks_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// What coverage reports of the golden is reported once, wherever else the text has it.
func TestSourceIsSilentWhereCoverageSpeaks(t *testing.T) {
	const text = "Orne Bank will spend $5 million on 3 March 2025. The $5 million is all that Orne Bank has, it said on 4 March 2025 of the $7 million of Lune Bank."
	golden, err := schema.DecodeGolden(whole(t, schema.GoldenForm, `
		"parties":[{"type":"organization","name":"Orne Bank","mentions":[{"start":0,"end":9,"text":"Orne Bank"}]}],
		"figures":[{"kind":"money","value":5000000,"unit":"USD","mentions":[{"start":21,"end":31,"text":"$5 million"}]}],
		"dates":[{"value":"2025-03-03","mentions":[{"start":35,"end":47,"text":"3 March 2025"}]}],
		"complete":{"parties":false,"figures":false,"dates":false}`), schema.Options{})
	require.NoError(t, err)
	for _, tt := range []struct {
		reason, only, facts string
		want                []string // messages
	}{
		{"nothing was extracted", "coverage,source", "", []string{
			"expected the party Orne Bank (organization), found none like it; the text words it as “Orne Bank”",
			"expected the figure 5000000 USD, found none like it; the text words it as “$5 million”",
			"expected the date 2025-03-03, found none like it; the text words it as “3 March 2025”",
			"the text states “4 March 2025” (2025-03-04 (a Tuesday)), and no extracted date matches it",
			"the text states “$7 million” (7000000 USD), and no extracted figure matches it",
			"the text names “Lune Bank” (organization), which is no extracted party",
		}},
		{"coverage of figures is not selected, so source speaks of them", "coverage/date,coverage/party,source/figure", "", []string{
			"expected the party Orne Bank (organization), found none like it; the text words it as “Orne Bank”",
			"expected the date 2025-03-03, found none like it; the text words it as “3 March 2025”",
			"the text states “$5 million” (5000000 USD), and no extracted figure matches it",
			"the text states “$7 million” (7000000 USD), and no extracted figure matches it",
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			list, err := checks.Select(checks.All(), strings.Split(tt.only, ","), []string{"form/source"})
			require.NoError(t, err)
			got, _ := schema.InspectArticle(whole(t, schema.ArticleForm, tt.facts), schema.Options{})
			found, _ := inspect(t, list, checks.Input{Article: &seeds.Article{ID: "a", Language: "en", Published: "2025-03-05", Text: text}, Golden: golden, Got: got})
			var messages []string
			for _, f := range found {
				messages = append(messages, f.Message)
			}
			require.Equal(t, tt.want, messages)
		})
	}
}
