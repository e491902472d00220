package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
)

func TestFormatChangesFormAlone(t *testing.T) {
	whole, err := os.ReadFile("../../../golden/timeline-en.json")
	require.NoError(t, err)
	s := store.Store{Dir: t.TempDir()}
	path := filepath.Join(s.Dir, "timeline-en.json")
	messy := strings.ReplaceAll(strings.ReplaceAll(string(whole), "\n  ", "\n\t"), "\n", "\r\n")
	require.NoError(t, os.WriteFile(path, []byte(messy), 0o644))
	f, err := s.Format(t.Context(), true)
	require.NoError(t, err)
	require.Len(t, f.Changed, 1)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, messy == string(data), "a dry run writes nothing")
	_, err = s.Format(t.Context(), false)
	require.NoError(t, err)
	data, err = os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, string(whole) == string(data), "only the form was changed, and back")
	f, err = s.Format(t.Context(), false)
	require.NoError(t, err)
	require.Empty(t, f.Changed)
}
