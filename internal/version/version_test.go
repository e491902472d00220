package version

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A release has the linker's word for its version, and what is built from a clone
// is no release.
func TestString(t *testing.T) {
	require.Equal(t, "devel", String())
	version = "v1.2.3"
	defer func() { version = "" }()
	require.Equal(t, "v1.2.3", String())
}
