package noun_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/noun"
)

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		reason, a, b string
		want         noun.Match
	}{
		{"one word", "people", "people", noun.Equal},
		{"in either number", "person", "people", noun.Equal},
		{"whatever its spelling", "Salariés", "salarie", noun.Equal},
		{"French plurals in -x", "journaux", "journal", noun.Equal},
		{"Korean counters of one meaning", "명", "사람", noun.Equal},
		{"with a word added", "new jobs", "job", noun.Related},
		{"with one left out", "emploi", "emplois directs", noun.Related},
		{"another noun", "houses", "horses", noun.Other},
		{"no noun at all", "", "jobs", noun.Other},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, noun.Compare(noun.Words(tt.a), noun.Words(tt.b)))
			require.Equal(t, tt.want, noun.Compare(noun.Words(tt.b), noun.Words(tt.a)), "the other way round")
			require.Equal(t, tt.want != noun.Other, noun.Fits(tt.a, tt.b))
		})
	}
}
