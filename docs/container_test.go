package docs

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// The image has nothing but the command, so it has to be static, as those of tools/dist.
// No test builds the image itself.
func TestContainerfileBuildsWhatDistBuilds(t *testing.T) {
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

	// tools/dist builds a static command with these, and make dist-check runs it.
	for _, flag := range []string{"CGO_ENABLED=0", "-trimpath", "-buildvcs=false", "./cmd/assay"} {
		require.Contains(t, string(build[1]), flag)
	}
	entry := regexp.MustCompile(`-o /root-of(/\S+) `).FindSubmatch(build[1])
	require.NotNil(t, entry)
	require.Contains(t, string(text), `ENTRYPOINT ["`+string(entry[1])+`"]`)
}
