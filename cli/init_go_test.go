package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What init writes into a Go module compiles and passes as it is.
func TestTheScaffoldedGoTestPasses(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles a module")
	}
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module example.com/mine\n\ngo 1.26.0\n"), 0o644))
	var out bytes.Buffer
	require.Zero(t, execute(t.Context(), []string{"init", dir}, streams{strings.NewReader(""), &out, &out}), "%s", &out)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.work"), []byte("go 1.26.0\n\nuse (\n\t.\n\t"+root+"\n)\n"), 0o644))
	cmd := exec.CommandContext(t.Context(), "go", "test", "-v", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK="+filepath.Join(dir, "go.work"))
	log, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", log)
	require.Contains(t, string(log), "--- PASS: TestExtractor")
}
