package store_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/goldentest"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

func TestAmend(t *testing.T) {
	refused := errors.New("refused")
	rename := func(g *schema.Golden) error {
		f, _ := view.Find(g, "party/barge")
		f.Party.Type = schema.Project
		return nil
	}
	for _, c := range []struct {
		reason string
		key    string
		seen   string
		text   string // of the article, if another
		change func(*schema.Golden) error
		err    error
		says   string
	}{
		{reason: "a proposed fact", key: "party/barge", change: rename},
		{reason: "the change is refused", key: "party/barge", change: func(*schema.Golden) error { return refused }, err: refused},
		{reason: "another proposal was seen", key: "party/barge", seen: "x", change: rename, err: store.ErrChanged},
		{reason: "nothing is proposed for the fact", key: "party/barges", change: rename, says: `did you mean "party/barge"`},
		{reason: "what is removed is not there to be edited", key: "quote/false-dawns", change: rename, says: "nothing is proposed"},
		{reason: "the article is another now", key: "party/barge", text: "Another text.\n", change: rename, err: golden.ErrStale},
	} {
		t.Run(c.reason, func(t *testing.T) {
			s, _ := proposed(t, true)
			a := goldentest.Article(t, "timeline-en")
			before, err := s.Proposal("timeline-en", &a)
			require.NoError(t, err)
			if c.text != "" {
				a.Text = c.text
			}
			err = s.Amend(t.Context(), &a, c.key, c.seen, c.change)
			after, perr := s.Proposal("timeline-en", nil)
			require.NoError(t, perr)
			if c.err != nil || c.says != "" {
				require.Error(t, err)
				if c.err != nil {
					require.ErrorIs(t, err, c.err)
				}
				require.ErrorContains(t, err, c.says)
				require.Equal(t, before.Hash(), after.Hash(), "nothing is written")
				return
			}
			require.NoError(t, err)
			f, ok := view.Find(after.Proposed(), c.key)
			require.True(t, ok)
			require.Equal(t, schema.Project, f.Party.Type)
			_, ok = view.Find(after.Golden(), c.key)
			require.False(t, ok, "it is only proposed")
			require.Len(t, after.Changes, len(before.Changes))
		})
	}
}
