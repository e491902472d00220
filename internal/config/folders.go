package config

import (
	"os"
	"path/filepath"
)

// ProjectFolders returns the folder and its parents up to the root of the
// repository, which is the first that has .git, or only the folder if it is not
// in a repository.
func ProjectFolders(dir string) (folders []string, inside bool) {
	if folders := upTo(dir, ".git"); folders != nil { // a folder, or a file in a worktree
		return folders, true
	}
	return []string{dir}, false
}

// ModuleFolders is [ProjectFolders] for a folder of a Go module, whose root
// bounds the search outside a repository.
func ModuleFolders(dir string) []string {
	folders, inside := ProjectFolders(dir)
	if module := upTo(dir, "go.mod"); !inside && module != nil {
		return module
	}
	return folders
}

// upTo returns the folder and its parents up to one that has a file, nil if none
// has.
func upTo(dir, name string) (folders []string) {
	for at := dir; ; at = filepath.Dir(at) {
		folders = append(folders, at)
		if _, err := os.Lstat(filepath.Join(at, name)); err == nil {
			return folders
		}
		if at == filepath.Dir(at) {
			return nil
		}
	}
}
