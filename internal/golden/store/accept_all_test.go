package store_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/store"
)

// Whatever is chosen of a proposal, and in whatever order, accepting all of it
// gives what was proposed.
func TestAcceptingEverythingGivesTheProposal(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		s, p := proposed(t, true)
		want := p.Proposed()
		changes := slices.Clone(p.Changes)
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
		for _, c := range changes {
			_, err := s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{c.Key}, AllowRemoval: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "w"})
			require.NoError(t, err)
		}
		f, err := s.Golden("timeline-en")
		require.NoError(t, err)
		for _, c := range golden.Diff(want, f.Golden, nil).Changes {
			for _, a := range c.Attributes {
				require.Contains(t, []string{"by", "why", "reviewed"}, a.Name, "%s %s", c.Op, c.Key)
			}
		}
	}
}
