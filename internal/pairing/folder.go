// Package pairing has what the Go API and the command share for suites and the
// records that are checked against them: the folders of a suite, the case of a
// record, and notices about a suite.
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

// subfolder returns the folder of that name in folder, or folder itself if
// there is none.
func subfolder(folder, name string) string {
	path := filepath.Join(folder, name)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	return folder
}

// SubfolderFS returns the folder of that name at the root of a file system, or
// "." if there is none.
func SubfolderFS(fsys fs.FS, name string) string {
	if info, err := fs.Stat(fsys, name); err == nil && info.IsDir() {
		return name
	}
	return "."
}
