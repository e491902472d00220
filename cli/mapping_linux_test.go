package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Whatever a mapping's program does, the command ends, cannot say, and has
// taken no more memory than a laptop has left.
func TestMapTryIsBoundedInMemory(t *testing.T) {
	const mostMemory = 1 << 30
	dir := t.TempDir()
	output, long := filepath.Join(dir, "output.json"), filepath.Join(dir, "long.json")
	for path, text := range map[string]string{output: `{"t": "word"}`, long: `{"n": ` + strings.Repeat("7", 20<<20) + `}`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ reason, output, jq string }{
		{"a list without end", output, `[range(1e9)]`},
		{"texts that are kept", output, `[limit(1e6; repeat("x" * 10000000))]`},
		{"texts that double", output, `.t | until(false; . + .)`},
		{"a value of twins, written out", output, `reduce range(60) as $i (.; [., .]) | tojson`},
		{"a function within itself", output, `def f: [f, f]; f`},
		{"lists that are made at an index", output, `[range(1000)] | map([] | .[1000000] = .)`},
		{"a number of millions of digits", long, `{parties: [], x: {n: (.n + 1)}}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			cmd := exec.Command(self, "map", "try", tt.output, "--map", tt.jq)
			cmd.Env = append(os.Environ(), "ASSAY_MAIN=1")
			said, err := cmd.CombinedOutput()
			if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != 3 {
				t.Errorf("want exit status 3, got %v: %.300s", err, said)
			}
			if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok && usage.Maxrss > mostMemory>>10 {
				t.Errorf("it took %d MB: at most %d", usage.Maxrss>>10, mostMemory>>20)
			}
		})
	}
}
