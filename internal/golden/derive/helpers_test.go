package derive_test

import (
	"encoding/json"
	"testing"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
	"github.com/stretchr/testify/require"
)

// timeline returns the article that most tests work on.
func timeline(t *testing.T) seeds.Article {
	t.Helper()
	a := item.ArticleOf(seeds.Kit(), "timeline-en")
	require.NotNil(t, a)
	return *a
}

// kitGolden returns a golden of the kit.
func kitGolden(t *testing.T, id string) *schema.Golden {
	t.Helper()
	e, ok := golden.Kit().Get(id)
	require.True(t, ok)
	return e.Golden
}

func asJSON(t *testing.T, values ...any) string {
	t.Helper()
	b, err := json.Marshal(values)
	require.NoError(t, err)
	return string(b)
}
