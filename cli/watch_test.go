package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A watched suite runs again on every change of what it depends on, survives a mistake in
// its configuration, and ends with the code of the last run.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write := func(name, text string) {
		t.Helper()
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	const config = "version: 1\ncases:\n  - articles: articles\nextractors:\n  x: {type: recorded, path: out}\ngate:\n  fail_on: error\n"
	record := func(value string) string {
		return `{"form": "assay/article@1", "source": {"id": "a"}, "parties": [], "figures": [{"kind": "money", "value": ` + value + `, "unit": "USD", "mentions": [{"start": 16, "end": 27, "text": "$42 million"}]}], "dates": []}`
	}
	write("articles/a.txt", "---\nlanguage: en\npublished: 2025-02-04\n---\nThe bridge cost $42 million.\n")
	write("assay.yaml", config)
	write("out/a.json", record("42000"))

	var out, stderr said
	ctx, stop := context.WithCancel(t.Context())
	code := make(chan int, 1)
	go func() {
		code <- execute(ctx, []string{"run", "--watch", "-q"}, streams{strings.NewReader(""), &out, &stderr})
	}()
	steps := 0
	waits := func(said string) {
		t.Helper()
		steps++
		require.Eventually(t, func() bool {
			return strings.Contains(out.String()+stderr.String(), said) && strings.Count(stderr.String(), "watching ") == steps
		}, time.Minute, 20*time.Millisecond, "%s\n%s", &out, &stderr)
	}
	waits("gate failed: 1 record")
	write("out/a.json", record("42000000"))
	waits("changed: out/a.json\n")
	require.Contains(t, out.String(), "gate passed: 1 record")
	write("assay.yaml", "version: 1\ncasses: []\n")
	waits(`did you mean "cases"?`)
	write("assay.yaml", config)
	waits("changed: assay.yaml\n")
	write("articles/b.txt", "---\nlanguage: en\npublished: 2025-02-04\n---\nNothing happened.\n")
	waits("changed: articles/b.txt\n")
	stop()
	select {
	case got := <-code:
		require.Equal(t, exitUnknown, got, "there is no record of b")
	case <-time.After(time.Minute):
		require.Fail(t, "the watch does not end")
	}
}
