package checks_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Several checks see one mistake: the most telling one leads, and the others stand
// under it. Other mistakes stand by themselves.
func TestOneMistakeHasOneLeadingFinding(t *testing.T) {
	for _, tt := range []struct {
		reason, fixture string
		want            map[string]string // by check, the check that it stands under, "" for none
	}{
		{"a wrong value is forbidden, disagrees, misreads its words and has no ground", "stargate-fr/budget-million.json",
			map[string]string{"never/fact": "", "agree/figure": "never/fact", "value/figure": "never/fact", "grounding/figure": "never/fact"}},
		{"an event lacks the participant that is missing", "stargate-fr/vice-chair-dropped.json",
			map[string]string{"coverage/party": "", "agree/event": "coverage/party"}},
		{"an event lacks the date that is missing, which is less severe", "stargate-fr/date-dropped.json",
			map[string]string{"coverage/date": "", "agree/event": "coverage/date"}},
		{"an event lacks a participant who is there", "stargate-fr/event-participant-missing.json",
			map[string]string{"agree/event": ""}},
		{"one figure is missing, and nothing else says so", "stargate-fr/figure-dropped.json",
			map[string]string{"coverage/figure": ""}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("..", "fixtures", filepath.FromSlash(tt.fixture)))
			require.NoError(t, err)
			got, problems := schema.InspectArticle(data, schema.Options{})
			require.Empty(t, problems)
			e, ok := golden.Kit().Get("stargate-fr")
			require.True(t, ok)
			var article seeds.Article
			for _, a := range seeds.Kit() {
				if a.ID == "stargate-fr" {
					article = a
				}
			}
			found, _ := inspect(t, checks.All(), checks.Input{Article: &article, Golden: e.Golden, Got: got})
			by := map[string]result.Finding{}
			for _, f := range found {
				by[f.Fingerprint] = f
			}
			under := map[string]string{}
			for _, f := range found {
				under[f.Check] = by[f.Under].Check
				if f.Under != "" {
					lead := by[f.Under]
					require.Empty(t, lead.Under, "a finding stands under a leading one")
					require.GreaterOrEqual(t, lead.Severity.Rank(), f.Severity.Rank(), "nothing stands under what is less severe")
				}
			}
			require.Equal(t, tt.want, under)
		})
	}
}
