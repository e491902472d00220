package store_test

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

// record returns the golden of an article as an extractor would say it.
func record(t *testing.T, id string) *schema.Article {
	t.Helper()
	e, ok := golden.Kit().Get(id)
	require.True(t, ok)
	data, err := json.Marshal(e.Golden.Article())
	require.NoError(t, err)
	a, problems := schema.InspectArticle(data, schema.Options{})
	require.Empty(t, problems)
	return a
}

func party(t *testing.T, a *schema.Article, id string) *schema.Party {
	t.Helper()
	for i := range a.Parties {
		if a.Parties[i].ID == id {
			return &a.Parties[i]
		}
	}
	t.Fatalf("no party %q", id)
	return nil
}

func asJSON(t *testing.T, values ...any) string {
	t.Helper()
	b, err := json.Marshal(values)
	require.NoError(t, err)
	return string(b)
}
