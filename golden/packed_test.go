package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// A set of many goldens has the same goldens as several of few.
func TestManyGoldensArePacked(t *testing.T) {
	kit, _ := Kit().Get("stargate-fr")
	dir := t.TempDir()
	want := map[string]*schema.Golden{}
	for i := range mostUnpacked + 3 {
		g := *kit.Golden
		g.Source.ID = fmt.Sprintf("g%04d", i)
		g.Parties = g.Parties[:i%len(g.Parties)]
		g.Events, g.Quotes, g.Never = nil, nil, nil
		b, err := schema.Encode(&g)
		require.NoError(t, err)
		if _, problems := schema.InspectGolden(b, schema.Options{}); len(problems) > 0 {
			g.Parties = kit.Golden.Parties // a role points at a party that was cut
			b, err = schema.Encode(&g)
			require.NoError(t, err)
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, g.Source.ID+".json"), b, 0o600))
		if want[g.Source.ID], err = schema.DecodeGolden(b, schema.Options{}); i%20 > 3 && i < mostUnpacked {
			delete(want, g.Source.ID)
		}
		require.NoError(t, err)
	}
	s, err := Load(dir)
	require.NoError(t, err)
	require.True(t, s.Packed())
	require.Len(t, s.IDs(), mostUnpacked+3)
	merged := Merge(nil, s, Kit())
	require.True(t, merged.Packed())
	for id, g := range want {
		e, ok := merged.Get(id)
		require.True(t, ok && merged.Has(id))
		require.Equal(t, g, e.Golden, id)
		require.Equal(t, filepath.Join(dir, id+".json"), e.Path)
	}
	e, ok := merged.Get("stargate-fr")
	require.True(t, ok)
	require.Equal(t, kit.Golden, e.Golden)
	_, ok = merged.Get("none")
	require.False(t, ok || merged.Has("none"))
}
