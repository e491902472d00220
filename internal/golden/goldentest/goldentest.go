// Package goldentest gives the tests of goldens their articles, goldens and records.
package goldentest

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Article returns an article of the kit.
func Article(t testing.TB, id string) seeds.Article {
	t.Helper()
	a := item.ArticleOf(seeds.Kit(), id)
	require.NotNil(t, a)
	return *a
}

// Golden returns the golden of an article of the kit, a copy of its own.
func Golden(t testing.TB, id string) *schema.Golden {
	t.Helper()
	e, ok := golden.Kit().Get(id)
	require.True(t, ok)
	return item.Clone(e.Golden)
}

// Record returns a golden of the kit as an extractor would give it.
func Record(t testing.TB, id string) *schema.Article {
	t.Helper()
	data, err := json.Marshal(Golden(t, id).Article())
	require.NoError(t, err)
	a, problems := schema.InspectArticle(data, schema.Options{})
	require.Empty(t, problems)
	return a
}

// Party returns the party of a record that has the id.
func Party(t testing.TB, a *schema.Article, id string) *schema.Party {
	t.Helper()
	for i := range a.Parties {
		if a.Parties[i].ID == id {
			return &a.Parties[i]
		}
	}
	t.Fatalf("no party %q", id)
	return nil
}

// JSON returns values as JSON, to compare them by what they are in a file.
func JSON(t testing.TB, values ...any) string {
	t.Helper()
	b, err := json.Marshal(values)
	require.NoError(t, err)
	return string(b)
}
