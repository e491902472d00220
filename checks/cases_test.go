package checks_test

import (
	"path"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/checks/checktest"
)

// Checks of the catalogue are tested as a user tests a check.
func TestCases(t *testing.T) {
	for _, name := range []string{"form/reference", "grounding/party", "value/figure", "coverage/figure", "consistency/duplicate"} {
		t.Run(path.Base(path.Dir(name))+"-"+path.Base(name), func(t *testing.T) {
			list, err := checks.Lookup(checks.All(), name)
			require.NoError(t, err)
			checktest.Run(t, list[0], path.Join("testdata/cases", name))
		})
	}
}
