package ci_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ci"
)

func TestRunning(t *testing.T) {
	for _, tt := range []struct {
		reason, value string
		want          bool
	}{
		{"what most services set", "true", true},
		{"what some set", "1", true},
		{"a service's name", "woodpecker", true},
		{"a word that is no false", "no", true},
		{"another number", "00", true},
		{"set to nothing", "", false},
		{"said not to be", "false", false},
		{"in another case", "False", false},
		{"in capitals", "FALSE", false},
		{"the number for it", "0", false},
		{"with the blank that a Windows shell leaves", "false ", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Setenv(ci.Variable, tt.value)
			require.Equal(t, tt.want, ci.Running())
			if tt.want {
				require.ErrorContains(t, ci.Refuse(), "CI="+tt.value)
			} else {
				require.NoError(t, ci.Refuse())
			}
		})
	}
	t.Setenv(ci.Variable, "")
	require.NoError(t, os.Unsetenv(ci.Variable))
	require.False(t, ci.Running(), "not set")
}
