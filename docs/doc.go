// Package docs holds the documentation. What can be generated is.
package docs

//go:generate go run generate.go
//go:generate sh -c "go run ../cmd/assay man > assay.1"
//go:generate sh -c "go run ../tools/api > api.txt"
