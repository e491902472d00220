package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// What becomes a word of a file of ours is read as the compiler reads it.
func TestPackageName(t *testing.T) {
	for _, c := range []struct {
		reason string
		files  map[string]string
		want   string
	}{
		{"a package", map[string]string{"a.go": "// Package quay is one.\npackage quay // import \"x\"\n"}, "quay"},
		{"the word in a comment", map[string]string{"a.go": "/*\npackage other \"x\"\n*/\n\n// package third\npackage quay\n"}, "quay"},
		{"a file that is ignored", map[string]string{"a.go": "//go:build ignore\n\npackage main\n", "b.go": "package quay\n"}, "quay"},
		{"a file for one system", map[string]string{"a.go": "//go:build plan9\n\npackage quay\n"}, "quay"},
		{"letters of another script", map[string]string{"a.go": "package 부두\n"}, "부두"},
		{"a name that acts on a terminal", map[string]string{"a.go": "package a\x1b[31m\u202e\n", "b.go": "package quay\n"}, "quay"},
		{"more than a name", map[string]string{"a.go": "package main;func\x00init(){}\n"}, "main"},
		{"half a clause", map[string]string{"a.go": "package \n", "b.go": "package\n"}, "main"},
		{"no file of Go", nil, "main"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range c.files {
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
			}
			require.Equal(t, c.want, packageName(dir))
		})
	}
}
