package command_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract/command"
	"github.com/assaykit/assay/seeds"
)

// A program whose folder is not there is said to lack that, and not itself.
func TestAFolderThatIsNotThere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	program, err := os.Executable()
	require.NoError(t, err)
	for _, dir := range []string{filepath.Join(t.TempDir(), "none"), file} {
		for _, protocol := range []command.Protocol{"", command.JSONLines} {
			x, err := command.New(command.Program{Args: []string{program}, Dir: dir, Protocol: protocol})
			require.NoError(t, err)
			_, err = x.Extract(t.Context(), seeds.Article{ID: "a", Text: "Anna came."})
			require.ErrorContains(t, err, "the folder to run it in, "+dir+", is none")
		}
	}
}
