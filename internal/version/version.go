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
	return of(info)
}

func of(info *debug.BuildInfo) string {
	for _, m := range append(info.Deps, &info.Main) {
		if m.Path != "github.com/assaykit/assay" {
			continue
		}
		if m.Replace != nil { // by a clone, which has no version
			m = m.Replace
		}
		if m.Version != "" && m.Version != "(devel)" {
			return m.Version
		}
	}
	return "devel"
}
