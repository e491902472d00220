package mutate_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// TestFaultsInGeneratedNews makes the faults of figures and dates in articles that nobody
// tuned the checks to: all are noticed with a golden, and most without.
func TestFaultsInGeneratedNews(t *testing.T) {
	var faults []*mutate.Fault
	for _, f := range mutate.Faults() {
		if kind := mutate.Kind(f.Name); kind == "figure" || kind == "date" {
			faults = append(faults, f)
		}
	}
	require.NotEmpty(t, faults)
	for _, language := range wire.Languages() {
		t.Run(language, func(t *testing.T) {
			subjects := generated(t, language)
			r, err := mutate.Run(t.Context(), subjects, gateOf, mutate.Options{Sites: 4, Faults: faults, Rewrites: []*mutate.Rewrite{}})
			require.NoError(t, err)
			for _, m := range mutate.Modes() {
				noticed, of := 0, 0
				for _, f := range r.Faults {
					noticed += f.Counts[m][mutate.Caught] + f.Counts[m][mutate.Warned]
					of += f.Counts[m].Of()
				}
				t.Logf("%s: %d of %d faults are noticed", m, noticed, of)
				least := 100 // percent
				if m == mutate.Alone {
					least = 92 // the rest is by design: facts left out, and what is true as far as it goes
				}
				require.GreaterOrEqual(t, 100*noticed, least*of, "%s", m)
			}
		})
	}
}

// generated returns a few generated articles whose own golden passes.
func generated(t *testing.T, language string) []*mutate.Subject {
	t.Helper()
	const enough = 3
	var list []*mutate.Subject
	for seed := range uint64(40) {
		w, err := wire.NewWriter(language, seed)
		require.NoError(t, err)
		a := w.Article(120)
		id := fmt.Sprintf("%s-%d", language, seed)
		article := &seeds.Article{ID: id, Language: a.Language, Published: a.Published.String(), Text: a.Text}
		s := mutate.NewSubject(article, a.Golden(id))
		if data, err := schema.Encode(s.Record); err == nil && gateOf(data, s, nil).Gate == result.Pass && gateOf(data, s, s.Golden).Gate == result.Pass {
			if list = append(list, s); len(list) == enough {
				return list
			}
		}
	}
	t.Fatalf("of 40 articles in %s %d pass", language, len(list))
	return nil
}
