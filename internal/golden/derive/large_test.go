package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A long article with thousands of mentions is carried over whole, and one whose
// mentions all look alike is left to a person. Work that grew with the square of
// the mentions would reach the deadline of the tests.
func TestDeriveLargeArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var long, alike strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&long, "«p%d:Person%d» met «q:Kim» again at the river, and nothing came of it for a while.\n", i, i)
		alike.WriteString("«q:Kim» met «q:Kim». ")
	}
	for name, marked := range map[string]string{"long": long.String(), "alike": alike.String()} {
		g, before := written(t, marked)
		now := *before
		now.Text = "It began so: " + strings.Replace(before.Text, "again", "once again", 5)
		for _, known := range []*seeds.Article{nil, before} {
			d := derive.Golden(g, &now, known)
			require.Len(t, d.Mentions, 6000)
			if name == "alike" {
				require.Len(t, d.Conflicts, 6000)
			} else {
				require.Empty(t, d.Conflicts)
				start, end, _ := d.Golden.Parties[100].Mentions[0].Span()
				slice, _ := offsets.NewIndex(now.Text).Slice(start, end, schema.CodePoint)
				require.Equal(t, d.Golden.Parties[100].Name, slice)
			}
		}
	}
}
