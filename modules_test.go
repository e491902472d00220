package assay_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// maxUserModules is how many modules a user of assaytest may see. What raises
// it needs a line in docs/decisions/0060-few-modules.md.
const maxUserModules = 58

func TestModulesOfAUser(t *testing.T) {
	root, err := os.Getwd()
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	write("go.mod", "module example.com/user\n\ngo 1.26.0\n\nrequire "+module+" v0.0.0\n\nreplace "+module+" => "+filepath.ToSlash(root)+"\n")
	write("suite_test.go", `package user

import (
	"testing"

	"github.com/assaykit/assay/assaytest"
	"github.com/stretchr/testify/require"
)

func TestSuite(t *testing.T) { require.NotNil(t, assaytest.Run) }
`)
	sums, err := os.ReadFile("go.sum")
	require.NoError(t, err)
	write("go.sum", string(sums))
	if _, err := goOutput(dir, "mod", "tidy"); err != nil {
		t.Skipf("the graph's go.mod files are neither in the module cache nor to be had: %v", err)
	}
	all, err := goOutput(dir, "list", "-m", "-f", "{{.Path}}", "all")
	require.NoError(t, err)
	list := strings.Fields(all)
	require.Contains(t, list, module)
	require.LessOrEqual(t, len(list), maxUserModules, "more modules than before: %s", strings.Join(list, " "))
}

// TestEveryModuleHasAReason compares go.mod with the decision record.
func TestEveryModuleHasAReason(t *testing.T) {
	page, err := os.ReadFile("docs/decisions/0060-few-modules.md")
	require.NoError(t, err)
	edited, err := goOutput(".", "mod", "edit", "-json")
	require.NoError(t, err)
	var listed, required []string
	for line := range strings.Lines(string(page)) {
		if name, ok := strings.CutPrefix(line, "| `"); ok {
			name, _, _ = strings.Cut(name, "`")
			listed = append(listed, name)
		}
	}
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(edited), &mod))
	for _, r := range mod.Require {
		if !r.Indirect {
			required = append(required, r.Path)
		}
	}
	require.NotEmpty(t, required)
	require.ElementsMatch(t, required, listed)
}

// TestAssaytestIsLight holds what stays out of a user's test binary.
func TestAssaytestIsLight(t *testing.T) {
	all, err := goOutput(".", "list", "-deps", "./assaytest")
	require.NoError(t, err)
	deps := strings.Fields(all)
	require.Contains(t, deps, module)
	for _, d := range deps {
		for heavy, reason := range map[string]string{
			"github.com/alecthomas/kong":  "the command alone has flags",
			"github.com/chromedp":         "for tests of our pages",
			"github.com/google/go-cmp":    "for our tests",
			"github.com/rogpeppe":         "for our tests",
			"github.com/stretchr/testify": "for our tests",
			"github.com/parquet-go":       "the command alone writes rows as Parquet",
			"go.uber.org/goleak":          "for our tests",
			"pgregory.net/rapid":          "for our tests",
			"gonum.org":                   "a few formulas",
			module + "/cli":               "the command is above",
			module + "/tools":             "not for users",
		} {
			require.False(t, d == heavy || strings.HasPrefix(d, heavy+"/"), "assaytest brings %s: %s", d, reason)
		}
	}
}

// goOutput is what the go command prints in a folder. An error has what it said.
func goOutput(dir string, args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	out, err := c.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		err = fmt.Errorf("go %s: %w: %s", strings.Join(args, " "), err, exit.Stderr)
	}
	return string(out), err
}
