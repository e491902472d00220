package assaytest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/gate"
)

// A suite obeys the assay.yaml that the command would use for it, also from a
// folder above.
func TestTheConfigurationAboveTheSuite(t *testing.T) {
	const (
		above  = "version: 1\ncases: [{articles: testdata/assay/articles, goldens: testdata/assay/goldens}]\n"
		soft   = "gate: {severities: {coverage: note, source: note}}\n"
		warned = "gate:\n  severities: {coverage: warning, source: note}\n"
		strict = "gate: {coverage: {figure: 1}, severities: {source: note}}\n"
	)
	for _, tt := range []struct {
		reason  string
		files   map[string]string
		answer  string
		options []Option
		level   string // of saying
		saying  string
		known   bool // write the baseline first
		passes  bool
	}{
		{reason: "a soft gate", files: map[string]string{".git/HEAD": "", "assay.yaml": above + soft}, answer: empty, passes: true, level: "log", saying: "the gate and the checks are those of assay.yaml"},
		{reason: "a strict one", files: map[string]string{".git/HEAD": "", "assay.yaml": above + strict}, answer: empty, level: "error", saying: "under its floor of 100 %"},
		{reason: "a strict one that is reached", files: map[string]string{".git/HEAD": "", "assay.yaml": above + strict}, answer: right, passes: true},
		{reason: "checks that are skipped", files: map[string]string{".git/HEAD": "", "assay.yaml": above + "checks: {skip: [coverage, source]}\n"}, answer: empty, passes: true},
		{reason: "an error alone fails where it fails on errors", files: map[string]string{".git/HEAD": "", "assay.yaml": above + warned}, answer: empty, passes: true},
		{reason: "a warning too where it fails on warnings", files: map[string]string{".git/HEAD": "", "assay.yaml": above + warned + "  fail_on: warning\n"}, answer: empty},
		{reason: "without any, every error fails", files: map[string]string{".git/HEAD": ""}, answer: empty, level: "log", saying: "no assay.yaml applies"},
		{reason: "the option wins", files: map[string]string{".git/HEAD": "", "assay.yaml": above + soft}, answer: empty, options: []Option{Gate(gate.Policy{})}, level: "log", saying: "the checks are those of assay.yaml; the gate is that of the options"},
		{reason: "the one in the suite's folder is nearer", files: map[string]string{".git/HEAD": "", "assay.yaml": above + soft, "testdata/assay/assay.yaml": yaml}, answer: empty, level: "log", saying: "those of testdata/assay/assay.yaml"},
		{reason: "one of other articles does not apply", files: map[string]string{".git/HEAD": "", "assay.yaml": strings.ReplaceAll(above, "testdata/assay", "news") + soft}, answer: empty},
		{reason: "and one further up may", files: map[string]string{".git/HEAD": "", "assay.yaml": above + soft, "testdata/assay.yaml": yaml}, answer: empty, passes: true},
		{reason: "outside a repository the module bounds it", files: map[string]string{"go.mod": "", "assay.yaml": above + soft}, answer: empty, passes: true},
		{reason: "nothing is read above the repository", files: map[string]string{"testdata/.git/HEAD": "", "go.mod": "", "assay.yaml": above + soft}, answer: empty},
		{reason: "nor outside both", files: map[string]string{"assay.yaml": above + soft}, answer: empty},
		{reason: "one that is wrong is named", files: map[string]string{".git/HEAD": "", "assay.yaml": above + "gate: {covrage: {}}\n"}, answer: right, level: "fatal", saying: "assay.yaml:3"},
		{reason: "its baseline is beside it", files: map[string]string{".git/HEAD": "", "assay.yaml": above + "gate: {baseline: known.jsonl}\n"}, answer: right, level: "fatal", saying: "there is no baseline"},
		{reason: "what its baseline lists is known", files: map[string]string{".git/HEAD": "", "assay.yaml": above + "gate: {baseline: known.jsonl, severities: {source: note}}\n"}, answer: empty, known: true, passes: true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Setenv("CI", "")
			t.Setenv(UpdateEnv, "")
			dir := t.TempDir()
			files := map[string]string{"testdata/assay/articles/bridge.txt": bridge, "testdata/assay/goldens/bridge.json": bridgeTruth}
			for _, list := range []map[string]string{files, tt.files} {
				for name, text := range list {
					path := filepath.Join(dir, filepath.FromSlash(name))
					require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
					require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
				}
			}
			t.Chdir(dir)
			if tt.known {
				t.Setenv(UpdateEnv, "baseline")
				record(t, func(t tester) { run(t, answers(tt.answer), Suite("testdata/assay")) })
				require.FileExists(t, "known.jsonl")
				t.Setenv(UpdateEnv, "")
			}
			r := record(t, func(t tester) {
				run(t, answers(tt.answer), append([]Option{Suite("testdata/assay")}, tt.options...)...)
			})
			require.Equal(t, tt.passes, !r.failed, "%s", r)
			if tt.saying != "" {
				require.True(t, r.says("Test", tt.level, tt.saying), "%s", r)
			}
		})
	}
}
