package slug

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSlug(t *testing.T) {
	taken := map[string]bool{}
	for _, tt := range []struct{ reason, name, want string }{
		{"lower case, hyphens", "Sam Altman", "sam-altman"},
		{"marks are dropped", "Électricité d’Été", "electricite-d-ete"},
		{"taken already", "sam ALTMAN", "sam-altman-2"},
		{"Hangul stays whole", "서울", "서울"},
		{"nothing to spell", "!?", "person"},
	} {
		require.Equal(t, tt.want, Of(tt.name, "person", taken), tt.reason)
	}
}
