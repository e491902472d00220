//go:build tools

// Package lint pins the linter in a module of its own, so that its hundreds of
// dependencies never touch assay's.
package lint

import _ "github.com/golangci/golangci-lint/v2/cmd/golangci-lint"
