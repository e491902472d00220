//go:build linux

package docs

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What Containerfile builds runs in an image that has nothing else: it is static. The
// image itself is built nowhere in these tests.
func TestContainerfileBuildsAStaticCommand(t *testing.T) {
	text, err := os.ReadFile("../Containerfile")
	require.NoError(t, err)
	gomod, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	image := regexp.MustCompile(`(?m)^FROM golang:(\S+) AS build$`).FindSubmatch(text)
	require.NotNil(t, image)
	require.Contains(t, string(gomod), "\ngo "+string(image[1])+".", "the image has the Go of go.mod")
	require.Contains(t, string(text), "\nFROM scratch\n")
	build := regexp.MustCompile(`(?m)^RUN (CGO_ENABLED=0 go build .*)$`).FindSubmatch(text)
	require.NotNil(t, build)

	binary := filepath.Join(t.TempDir(), "assay")
	c := exec.Command("sh", "-c", strings.Replace(string(build[1]), "/root-of/assay", binary, 1))
	c.Dir = ".."
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	f, err := elf.Open(binary)
	require.NoError(t, err)
	defer f.Close()
	libraries, err := f.ImportedLibraries()
	require.NoError(t, err)
	require.Empty(t, libraries)
	for _, p := range f.Progs {
		require.NotEqual(t, elf.PT_INTERP, p.Type, "it wants a loader")
	}
	require.NoError(t, exec.Command(binary, "run", "--kit", "--quiet").Run())
}
