package store_test

import (
	"testing"
	"time"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
)

// The history is told oldest first, in UTC wherever it was written, and says
// which golden each decision left.
func TestTheHistoryInItsOrder(t *testing.T) {
	s, _ := proposed(t, false)
	day := 4
	s.Now = func() time.Time {
		day++
		return time.Date(2025, 2, day, 1, 0, 0, 0, time.FixedZone("KST", 9*60*60))
	}
	a := at(goldentest.Article(t, "timeline-en"))
	_, err := s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"party/barge"}, Article: a, By: "kim", Why: "first"})
	require.NoError(t, err)
	between, err := s.Golden("timeline-en")
	require.NoError(t, err)
	_, err = s.Reject(t.Context(), "timeline-en", store.Selection{All: true, By: "lee", Why: "second"})
	require.NoError(t, err)
	h, err := s.History()
	require.NoError(t, err)
	require.Len(t, h, 2)
	require.Equal(t, []string{"2025-02-04T16:00:00Z accept kim first", "2025-02-05T16:00:00Z reject lee second"},
		[]string{h[0].At + " " + string(h[0].Action) + " " + h[0].By + " " + h[0].Why, h[1].At + " " + string(h[1].Action) + " " + h[1].By + " " + h[1].Why})
	require.Equal(t, []string{between.Hash, between.Hash}, []string{h[0].SHA256, h[1].SHA256}, "what is rejected leaves the golden as it was")
}

// What was rejected is that value of that fact, and no other.
func TestAnotherValueIsProposedAfterARejection(t *testing.T) {
	s, _ := proposed(t, false)
	_, err := s.Reject(t.Context(), "timeline-en", store.Selection{All: true, By: "kim", Why: "a company"})
	require.NoError(t, err)
	a := goldentest.Article(t, "timeline-en")
	for _, tt := range []struct {
		reason string
		kind   schema.PartyType
		again  bool
	}{
		{"the value that was rejected", schema.Person, false},
		{"another one", schema.Place, true},
	} {
		r := goldentest.Record(t, "timeline-en")
		goldentest.Party(t, r, "calloway").Type = tt.kind
		p, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		require.Equal(t, tt.again, p != nil, tt.reason)
	}
}
