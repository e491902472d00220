package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A finding about two facts has one fingerprint, whichever is listed first: a
// baseline knows it by that.
func TestFindingsDoNotDependOnTheOrderOfTheLists(t *testing.T) {
	for _, tt := range []struct{ reason, text, facts, check string }{
		{
			"two days on the same words", "On Tuesday.",
			`"dates":[{"value":"2025-02-04","mentions":[{"start":3,"end":10,"text":"Tuesday"}]},{"value":"2024-12","mentions":[{"start":3,"end":10,"text":"Tuesday"}]},{"value":"2023","mentions":[{"start":3,"end":10,"text":"Tuesday"}]}]`,
			"consistency/conflict",
		},
		{
			"three figures on the same words", "It has six.",
			`"figures":[{"kind":"count","value":6,"mentions":[{"start":7,"end":10,"text":"six"}]},{"kind":"count","value":60,"mentions":[{"start":7,"end":10,"text":"six"}]},{"kind":"count","value":16,"mentions":[{"start":7,"end":10,"text":"six"}]}]`,
			"consistency/conflict",
		},
		{
			"two budgets of one project", "The Gate costs money.",
			`"parties":[{"id":"g","type":"project","name":"Gate"}],"figures":[{"kind":"money","value":6,"unit":"EUR","about":"g"},{"kind":"money","value":5,"unit":"EUR","about":"g"}]`,
			"consistency/conflict",
		},
		{
			"two births of one person", "Kim was born.",
			`"parties":[{"id":"k","type":"person","name":"Kim"}],"dates":[{"id":"a","value":"1960"},{"id":"b","value":"1950"}],"events":[{"type":"birth","date":"a","participants":[{"party":"k"}]},{"type":"birth","date":"b","participants":[{"party":"k"}]}]`,
			"consistency/conflict",
		},
		{
			"two speakers of the same words", "“We never stop here”, said Kim and Lee.",
			`"parties":[{"id":"k","type":"person","name":"Kim"},{"id":"l","type":"person","name":"Lee"}],"quotes":[{"speaker":"l","text":"We never stop here"},{"speaker":"k","text":"We never stop here"}]`,
			"consistency/conflict",
		},
		{
			"one party by its name and by another's alias", "The Orne Bank (OB).",
			`"parties":[{"type":"organization","name":"Orne Bank","aliases":["OB"]},{"type":"organization","name":"OB"}]`,
			"consistency/duplicate",
		},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, problems := schema.InspectArticle(whole(t, schema.ArticleForm, tt.facts), schema.Options{})
			require.Empty(t, problems)
			_, backwards := invent.Backwards(new(schema.Golden), got)
			a := &seeds.Article{ID: "a", Language: "en", Published: invent.Published, Text: tt.text}
			found, _ := inspect(t, checks.All(), checks.Input{Article: a, Got: got})
			again, _ := inspect(t, checks.All(), checks.Input{Article: a, Got: backwards})
			require.Equal(t, known(found), known(again))
			require.Contains(t, checkNames(found), tt.check)
		})
	}
}

// What is told of two facts stands with the later one, and a fact that names no
// place is later than one that does: the words of the article speak for the other.
func TestFindingsStandWithWhatNamesNoPlace(t *testing.T) {
	const placed, unplaced = `{"id":"read","kind":"money","value":6,"unit":"EUR","about":"g","mentions":[{"start":15,"end":17,"text":"€6"}]}`, `{"id":"invented","kind":"money","value":5,"unit":"EUR","about":"g"}`
	a := &seeds.Article{ID: "a", Language: "en", Published: invent.Published, Text: "The Gate costs €6."}
	for _, figures := range []string{placed + "," + unplaced, unplaced + "," + placed} {
		got, problems := schema.InspectArticle(whole(t, schema.ArticleForm, `"parties":[{"id":"g","type":"project","name":"Gate"}],"figures":[`+figures+`]`), schema.Options{})
		require.Empty(t, problems)
		found, _ := inspect(t, checks.All(), checks.Input{Article: a, Got: got})
		require.Contains(t, checkNames(found), "consistency/conflict")
		for _, f := range found {
			if f.Check == "consistency/conflict" {
				require.Equal(t, "invented", f.Got.ID, figures)
			}
		}
	}
}

func checkNames(found []result.Finding) []string {
	var names []string
	for _, f := range found {
		names = append(names, f.Check)
	}
	return names
}
