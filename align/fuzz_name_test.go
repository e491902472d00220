package align

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// FuzzSameName compares any two names: sameness has no direction, a name is its
// own, and what is the same is as similar as can be.
func FuzzSameName(f *testing.F) {
	for _, p := range pairs[:40] {
		f.Add(p.a, p.b, p.kind)
	}
	f.Fuzz(func(t *testing.T, a, b, typ string) {
		kind := schema.PartyType(typ)
		if len(a) > 200 || len(b) > 200 {
			t.Skip("longer than a name is")
		}
		require.Equal(t, SameName(a, b, kind), SameName(b, a, kind))
		require.Equal(t, NameSimilarity(a, b, kind), NameSimilarity(b, a, kind))
		s := NameSimilarity(a, b, kind)
		require.True(t, s >= 0 && s <= 1, "%v", s)
		if recognize.Fold(a) != "" && !Unnamed(a) {
			require.True(t, SameName(a, a, kind), "%q is not itself", a)
		}
		ShortOf(a, b, kind)
	})
}
