// Package pairing holds what the Go API and the command share about suites and
// the records that are checked against them: where things are in a suite's
// folder, which case a record is of, and what a person should know of a suite.
package pairing

import (
	"io/fs"
	"os"
	"path/filepath"
)

// ArticleFolder returns where the articles of a suite's folder are.
func ArticleFolder(folder string) string { return subfolder(folder, "articles") }

// GoldenFolder returns where the goldens of a suite's folder are.
func GoldenFolder(folder string) string { return subfolder(folder, "goldens") }

// subfolder returns the folder of that name in folder, or folder itself where
// there is none.
func subfolder(folder, name string) string {
	path := filepath.Join(folder, name)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	return folder
}

// SubfolderFS is the folder of that name at the root of a file system, or "."
// where there is none.
func SubfolderFS(fsys fs.FS, name string) string {
	if info, err := fs.Stat(fsys, name); err == nil && info.IsDir() {
		return name
	}
	return "."
}
