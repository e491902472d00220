package store_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
)

func TestPrune(t *testing.T) {
	s := goldensIn(t, "timeline-en", "stargate-fr")
	_, err := s.Prune(t.Context(), nil, true, store.HistoryEntry{})
	require.Error(t, err, "an empty suite claims nothing, which is no reason to delete everything")
	p, err := s.Prune(t.Context(), []string{"timeline-en"}, false, store.HistoryEntry{})
	require.NoError(t, err)
	require.Len(t, p.Orphans, 1)
	require.FileExists(t, filepath.Join(s.Dir, "stargate-fr.json"))
	p, err = s.Prune(t.Context(), []string{"timeline-en"}, true, store.HistoryEntry{By: "kim", Why: "the article is gone"})
	require.NoError(t, err)
	require.True(t, p.Removed)
	require.NoFileExists(t, filepath.Join(s.Dir, "stargate-fr.json"))
	require.FileExists(t, filepath.Join(s.Dir, "timeline-en.json"))
	h, err := s.History()
	require.NoError(t, err)
	require.Equal(t, "prune stargate-fr kim", string(h[0].Action)+" "+h[0].ID+" "+h[0].By)
}
