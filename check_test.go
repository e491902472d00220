package assay

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema/result"
)

// However many files the records come from, their results are in memory
// together.
func TestCheckTakesSoManyRecords(t *testing.T) {
	missing := errors.New("not there")
	for _, tt := range []struct {
		reason        string
		handed, runs  int
		saysItIsSoFar bool
	}{
		{"as many as may be", files.MaxRecords, files.MaxRecords, false},
		{"more", files.MaxRecords + 5000, files.MaxRecords + 1, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			handed := 0
			each := func(yield func(Record) error) error {
				for ; handed < tt.handed; handed++ {
					if err := yield(Record{At: "many.jsonl", Err: missing}); err != nil {
						return err
					}
				}
				return nil
			}
			r, err := Check(t.Context(), each, func(Record) Case { return Case{} }, Config{Extractor: "x"})
			require.NoError(t, err)
			require.Len(t, r.Runs, tt.runs)
			require.Equal(t, result.Unknown, r.Gate)
			require.LessOrEqual(t, handed, files.MaxRecords+1)
			if last := r.Runs[len(r.Runs)-1].Error; tt.saysItIsSoFar {
				require.Contains(t, last, "more than 100000 records are not checked at once")
			} else {
				require.Equal(t, "not there", last)
			}
		})
	}
}
