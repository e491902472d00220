package assay

import "github.com/assaykit/assay/internal/version"

// Version of assay, as results have it.
func Version() string { return version.String() }
