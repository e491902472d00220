package derive_test

import (
	"encoding/json"
	"testing"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/stretchr/testify/require"
)

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
