//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/gate"
)

// A check that is killed in the middle goes on where it was, and has the result and
// the runs of one that was not, below and above the number of runs that a result
// lists.
func TestAKilledCheckGoesOn(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		records int
		signal  syscall.Signal
	}{
		{"few runs, killed", 1500, syscall.SIGKILL},
		{"few runs, interrupted", 1500, syscall.SIGINT},
		{"many runs, killed", gate.MostListed + 500, syscall.SIGKILL},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			put(t, filepath.Join(dir, "articles.jsonl"), `{"id":"a","language":"en","published":"2025-03-12","text":"The bridge cost $42 million."}`+"\n"+
				`{"id":"b","language":"en","published":"2025-03-12","text":"Anna Sand came on Tuesday."}`+"\n")
			var lines strings.Builder
			for i := range tt.records {
				fmt.Fprintf(&lines, `{"form":"assay/article@1","source":{"id":"%c"},"parties":[{"type":"person","name":"Anna S%d"}],"figures":[{"kind":"money","value":%d,"unit":"USD"}],"dates":[]}`+"\n", 'a'+i%2, i%7, i)
			}
			put(t, filepath.Join(dir, "all.jsonl"), lines.String())
			call := func(args ...string) *exec.Cmd {
				cmd := exec.Command(os.Args[0], append([]string{"--format", "json", "check", "all.jsonl", "--articles", "articles.jsonl"}, args...)...)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "ASSAY_MAIN=1", "CI=")
				return cmd
			}
			want, _ := call("--report", "jsonl=whole.jsonl").Output()
			require.NotEmpty(t, want)

			killed := call("--report", "jsonl=runs.jsonl")
			killed.Stdout = io.Discard
			require.NoError(t, killed.Start())
			require.Eventually(t, func() bool {
				_, err := os.Stat(filepath.Join(dir, "runs.jsonl.part.state"))
				return err == nil
			}, 30*time.Second, time.Millisecond)
			require.NoError(t, killed.Process.Signal(tt.signal))
			require.Error(t, killed.Wait(), "it was killed before it ended")
			require.NoFileExists(t, filepath.Join(dir, "runs.jsonl"))

			// What was read before is not looked at again: it could be anything.
			all, err := os.ReadFile(filepath.Join(dir, "all.jsonl"))
			require.NoError(t, err)
			first := bytes.IndexByte(all, '\n')
			put(t, filepath.Join(dir, "all.jsonl"), strings.Repeat("?", first)+string(all[first:]))

			got, _ := call("--report", "jsonl=runs.jsonl", "--resume").Output()
			require.Equal(t, string(want), string(got))
			whole, err := os.ReadFile(filepath.Join(dir, "whole.jsonl"))
			require.NoError(t, err)
			resumed, err := os.ReadFile(filepath.Join(dir, "runs.jsonl"))
			require.NoError(t, err)
			require.True(t, bytes.Equal(whole, resumed), "the files of runs are the same")
			require.NoFileExists(t, filepath.Join(dir, "runs.jsonl.part"))
			require.NoFileExists(t, filepath.Join(dir, "runs.jsonl.part.state"))
		})
	}
}

func put(t *testing.T, path, content string) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
}

// A run that is interrupted extracts no article again of which its file has the run,
// and one with other rules does not go on.
func TestAnInterruptedRunGoesOn(t *testing.T) {
	dir := t.TempDir()
	var articles strings.Builder
	for i := range 150 {
		fmt.Fprintf(&articles, `{"id":"a%03d","language":"en","published":"2025-03-12","text":"Anna Sand came."}`+"\n", i)
	}
	put(t, filepath.Join(dir, "articles.jsonl"), articles.String())
	put(t, filepath.Join(dir, "assay.yaml"), "version: 1\ncases: [{articles: articles.jsonl}]\nextractors:\n  sh: {type: command, command: [sh, x.sh], concurrency: 1}\n")
	put(t, filepath.Join(dir, "x.sh"), `n=$(cat count 2>/dev/null || echo 0); n=$((n+1)); echo $n >count
[ -e stop ] && [ $n -gt 120 ] && sleep 60
cat >/dev/null
echo '{"form":"assay/article@1","source":{},"parties":[],"figures":[],"dates":[]}'
`)
	put(t, filepath.Join(dir, "stop"), "")
	call := func(args ...string) *exec.Cmd {
		cmd := exec.Command(os.Args[0], append([]string{"--format", "json", "run", "--report", "jsonl=runs.jsonl"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "ASSAY_MAIN=1", "CI=")
		return cmd
	}
	interrupted := call("--no-cache")
	require.NoError(t, interrupted.Start())
	require.Eventually(t, func() bool {
		b, _ := os.ReadFile(filepath.Join(dir, "count"))
		return strings.TrimSpace(string(b)) == "121"
	}, 60*time.Second, 5*time.Millisecond)
	require.NoError(t, interrupted.Process.Signal(syscall.SIGINT))
	require.Error(t, interrupted.Wait())
	require.NoError(t, os.Remove(filepath.Join(dir, "stop")))
	put(t, filepath.Join(dir, "count"), "0")

	other := call("--resume", "--fail-on", "note")
	out, err := other.CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "was begun with another suite, policy")
	out, _ = call("--resume").Output() // the records lack their source
	require.Contains(t, string(out), `"records": 150`)
	b, err := os.ReadFile(filepath.Join(dir, "count"))
	require.NoError(t, err)
	n, err := strconv.Atoi(strings.TrimSpace(string(b)))
	require.NoError(t, err)
	require.True(t, n >= 30 && n <= 40, "of 30 articles that were left and few whose answers were on their way, %d were extracted", n)
}
