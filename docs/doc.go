// Package docs holds the documentation. What can be generated is.
package docs

//go:generate go run generate.go
