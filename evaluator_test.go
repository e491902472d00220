package assay_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
)

// Records that are evaluated one by one, last first, into accumulators that are
// merged, have the result of Check.
func TestRecordsAreEvaluatedApartAsTogether(t *testing.T) {
	var all []assay.Record
	for rec, err := range assay.Records("fixtures/stargate-fr") {
		rec.Err = err
		all = append(all, rec)
	}
	all = append(all, assay.Record{At: "broken", Data: []byte(`{`)}, assay.Record{At: "absent", Article: "nowhere", Extractor: "other"})
	require.Greater(t, len(all), 5)
	for reason, c := range map[string]assay.CheckConfig{
		"the suite":         {Extractor: "mine"},
		"a part of it":      {Partial: true, Lenient: true},
		"cases of the user": {Cases: visited, Others: assay.BuiltinSuite()},
	} {
		t.Run(reason, func(t *testing.T) {
			want, err := assay.Check(t.Context(), func(yield func(assay.Record, error) bool) {
				for _, rec := range all {
					if err := rec.Err; !yield(rec, err) {
						return
					}
				}
			}, c)
			require.NoError(t, err)
			evaluate, err := c.Evaluator()
			require.NoError(t, err)
			sum, err := c.Accumulator()
			require.NoError(t, err)
			for i := len(all) - 1; i >= 0; i-- {
				part, err := c.Accumulator()
				require.NoError(t, err)
				run, article := evaluate(t.Context(), i+1, all[i])
				part.Suite().Note(run.Extractor, article)
				_, err = part.Add(i+1, run)
				require.NoError(t, err)
				require.NoError(t, sum.Merge(part))
			}
			got, err := sum.Result()
			require.NoError(t, err)
			sum.Suite().Complete(got, "extractor")
			require.Equal(t, encode(t, want), encode(t, got))
		})
	}
}

func encode(t *testing.T, r *assay.Result) string {
	t.Helper()
	data, err := result.Encode(r)
	require.NoError(t, err)
	return string(data)
}

func TestAttemptsAreNotEvaluatedApart(t *testing.T) {
	_, err := assay.CheckConfig{Gate: gate.Policy{Repeat: gate.Repeat{Times: 2}}}.Evaluator()
	require.ErrorContains(t, err, "attempts")
	_, err = assay.CheckConfig{Cases: []assay.Case{{}}}.Accumulator()
	require.ErrorContains(t, err, "neither an article nor a golden")
}
