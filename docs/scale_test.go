//go:build unix

package docs

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// The ways of docs/scale.md to check many records, run by local processes, have the
// result of one process.
func TestScale(t *testing.T) {
	bin := t.TempDir()
	out, err := exec.Command("go", "build", "-o", filepath.Join(bin, "assay"), "../cmd/assay").CombinedOutput()
	require.NoError(t, err, "%s", out)
	here, err := filepath.Abs("scale")
	require.NoError(t, err)
	for _, tt := range []struct {
		reason string
		run    func(require *require.Assertions, run func(env []string, args ...string) error) string
	}{
		{"one machine, killed once", func(require *require.Assertions, run func([]string, ...string) error) string {
			require.NoError(answered(run(nil, "sh", filepath.Join(here, "one-machine.sh"))))
			return "runs.jsonl"
		}},
		{"GNU parallel or xargs", func(require *require.Assertions, run func([]string, ...string) error) string {
			require.NoError(answered(run([]string{"SHARDS=3"}, "sh", "-c", filepath.Join(here, "parallel.sh"))))
			return "shard-*.jsonl"
		}},
		{"an indexed job of Kubernetes, its command by local processes", func(require *require.Assertions, run func([]string, ...string) error) string {
			command, completions := containerOf(require, filepath.Join(here, "job.yaml"))
			for i := range completions {
				require.NoError(run([]string{fmt.Sprint("JOB_COMPLETION_INDEX=", i), fmt.Sprint("JOB_COMPLETIONS=", completions)}, command...))
			}
			return "runs/*.jsonl"
		}},
		{"an array of Slurm, its script by local processes", func(require *require.Assertions, run func([]string, ...string) error) string {
			for i := 1; i <= 16; i++ {
				require.NoError(run([]string{fmt.Sprint("SLURM_ARRAY_TASK_ID=", i), "SLURM_ARRAY_TASK_COUNT=16", "SLURM_ARRAY_TASK_MIN=1"}, "sh", filepath.Join(here, "slurm.sh")))
			}
			return "runs/*.jsonl"
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := suiteOfTheKit(t)
			run := func(env []string, args ...string) error {
				cmd := exec.Command(args[0], args[1:]...)
				cmd.Dir, cmd.Env = dir, append(append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "CI="), env...)
				var says bytes.Buffer
				cmd.Stdout, cmd.Stderr = &says, &says
				if err := cmd.Run(); err != nil {
					return fmt.Errorf("%w: %s", err, says.Bytes())
				}
				return nil
			}
			call := func(line string) string {
				cmd := exec.Command("sh", "-c", line)
				cmd.Dir, cmd.Env = dir, append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "CI=")
				out, _ := cmd.Output() // the gate fails
				return string(out)
			}
			want := call("assay check outs.jsonl --articles articles --goldens goldens --format json")
			require.Contains(t, want, `"gate": "fail"`)
			files := tt.run(require.New(t), run)
			require.Equal(t, want, call("assay merge "+files+" --format json"))
		})
	}
}

// answered is nil for a gate that fails or cannot say.
func answered(err error) error {
	if err != nil && (strings.HasPrefix(err.Error(), "exit status 1") || strings.HasPrefix(err.Error(), "exit status 3")) {
		return nil
	}
	return err
}

// suiteOfTheKit writes the articles and goldens of the kit, and its recorded outputs
// as JSON Lines.
func suiteOfTheKit(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, sub := range []string{"articles", "goldens"} {
		require.NoError(t, os.Mkdir(filepath.Join(dir, sub), 0o755))
	}
	for _, a := range seeds.Kit() {
		text := fmt.Sprintf("---\nid: %s\nlanguage: %s\npublished: %q\n---\n%s", a.ID, a.Language, a.Published, a.Text)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "articles", a.ID+".txt"), []byte(text), 0o600))
		e, ok := golden.Kit().Get(a.ID)
		require.True(t, ok)
		data, err := schema.Encode(e.Golden)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "goldens", a.ID+".json"), data, 0o600))
	}
	var lines bytes.Buffer
	for f := range fixtures.All() {
		lines.Write(append(bytes.ReplaceAll(f.Record, []byte("\n"), []byte(" ")), '\n'))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "outs.jsonl"), lines.Bytes(), 0o600))
	return dir
}

// containerOf returns the command of the container of an indexed job, and how many
// pods complete it.
func containerOf(require *require.Assertions, path string) (command []string, completions int) {
	data, err := os.ReadFile(path)
	require.NoError(err)
	var job struct {
		Spec struct {
			CompletionMode string `yaml:"completionMode"`
			Completions    int
			Template       struct {
				Spec struct {
					Containers []struct {
						Command, Args []string
						Env           []struct{ Name, Value string }
					}
				}
			}
		}
	}
	require.NoError(yaml.Unmarshal(data, &job))
	c := job.Spec.Template.Spec.Containers[0]
	require.Equal("Indexed", job.Spec.CompletionMode)
	require.Equal(fmt.Sprint(job.Spec.Completions), c.Env[0].Value, "JOB_COMPLETIONS is the number of completions")
	return append(c.Command, c.Args...), job.Spec.Completions
}
