package assay

import (
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// held is what cases hold of articles and goldens.
func held(cases []Case) (out []any) {
	for _, c := range cases {
		out = append(out, c.Article, c.Golden, c.RequireGolden, c.StaleReason)
	}
	return out
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// What judging and concluding are handed belongs to who called: it stays as it
// was, also where several do it at once with the same cases and policy.
func TestWhatIsHandedInStaysAsItWas(t *testing.T) {
	cases, policy, list := BuiltinSuite(), BuiltinPolicy(), checks.All()
	records := make([][]byte, len(cases))
	for i, c := range cases { // the golden's facts as a record, with one of them gone and one renamed
		r := &schema.Article{Source: c.Golden.Source, Parties: slices.Clone(c.Golden.Parties), Figures: c.Golden.Figures, Dates: c.Golden.Dates}
		r.Parties[0].Name += " of Nowhere"
		r.Parties = r.Parties[:len(r.Parties)-1]
		var err error
		records[i], err = json.Marshal(r)
		require.NoError(t, err)
	}
	handed := func() string { return asJSON(t, []any{held(cases), policy, records}) }
	before := handed()
	var runs []result.Run
	for i := range slices.Backward(cases) {
		runs = append(runs, Evaluate(t.Context(), Record{Extractor: "x", Data: records[i]}, cases[i], list, schema.Options{}))
	}
	require.Equal(t, before, handed())

	judged := asJSON(t, runs)
	policy.FailOn = result.Warning
	before = handed()
	var results [4]string
	var at sync.WaitGroup
	for i := range results {
		at.Go(func() {
			r, err := gate.Decide(runs, list, policy, nil)
			results[i] = asJSON(t, []any{r, err})
		})
	}
	at.Wait()
	require.Equal(t, judged, asJSON(t, runs))
	require.Contains(t, results[0], `"gate"`)
	require.Equal(t, before, handed())
	for _, r := range results {
		require.Equal(t, results[0], r)
	}
}

// What the kit and the catalogue hand out is the caller's own.
func TestWhatIsHandedOutIsTheCallersOwn(t *testing.T) {
	whole := func() string {
		var names []string
		for _, c := range checks.All() {
			names = append(names, c.Name, string(c.Severity))
		}
		return asJSON(t, []any{seeds.Kit(), held(BuiltinSuite()), BuiltinPolicy(), labels.Table("conll"), labels.Meanings(), names})
	}
	before := whole()
	for _, c := range BuiltinSuite() {
		c.Article.Text, c.Article.ID = "", ""
		c.Golden.Parties[0].Name = ""
		*c.Golden.Parties[0].Mentions[0].Start = -1
	}
	seeds.Kit()[0].Text = ""
	BuiltinPolicy().Coverage[schema.KindParty] = 0
	BuiltinPolicy().Severities["agree/party"] = gate.Off
	labels.Table("conll")["PER"] = labels.Skip
	labels.Meanings()[0] = ""
	all := checks.All()
	all[0].Name, all[1].Severity = "", gate.Off
	all[2] = nil
	require.Equal(t, before, whole())
}
