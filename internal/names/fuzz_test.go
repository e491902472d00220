package names

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/schema"
)

// FuzzSame compares any two names: sameness has no direction, a name is its
// own, and what is the same is as similar as can be.
func FuzzSame(f *testing.F) {
	for _, p := range pairs[:40] {
		f.Add(p.a, p.b, string(p.kind))
	}
	f.Fuzz(func(t *testing.T, a, b, typ string) {
		kind := schema.PartyType(typ)
		if len(a) > 200 || len(b) > 200 {
			t.Skip("longer than a name is")
		}
		require.Equal(t, sameName(a, b, kind), sameName(b, a, kind))
		require.Equal(t, similarity(a, b, kind), similarity(b, a, kind))
		s := similarity(a, b, kind)
		require.True(t, s >= 0 && s <= 1, "%v", s)
		if fold.Name(a) != "" && !New(a).Nameless() {
			require.True(t, sameName(a, a, kind), "%q is not itself", a)
		}
		shortFor(a, b, kind)
	})
}
