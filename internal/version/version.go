// Package version returns the version of assay that is built into a program.
package version

import "runtime/debug"

// version is set by the linker in released binaries.
var version string

// String returns assay's version: the release's, else the module's, else
// "devel".
func String() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	for _, m := range append(info.Deps, &info.Main) {
		if m.Path == "github.com/assaykit/assay" && m.Version != "" && m.Version != "(devel)" {
			return m.Version
		}
	}
	return "devel"
}
