package version

import (
	"runtime/debug"
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

func TestTheVersionOfAProgramThatUsesAssay(t *testing.T) {
	const path = "github.com/assaykit/assay"
	for _, tt := range []struct {
		reason string
		module debug.Module
		want   string
	}{
		{"a release", debug.Module{Path: path, Version: "v1.2.3"}, "v1.2.3"},
		{"a clone beside the program", debug.Module{Path: path, Version: "v0.0.0", Replace: &debug.Module{Path: ".."}}, "devel"},
		{"a fork's release", debug.Module{Path: path, Version: "v1.2.3", Replace: &debug.Module{Path: "example.com/fork", Version: "v1.2.4"}}, "v1.2.4"},
		{"another module", debug.Module{Path: path + "x", Version: "v1.2.3"}, "devel"},
	} {
		require.Equal(t, tt.want, of(&debug.BuildInfo{Deps: []*debug.Module{&tt.module}}), tt.reason)
	}
}
