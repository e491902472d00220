package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ci"
	"go.yaml.in/yaml/v4"
)

// The action, the GitLab template and the hooks are run here as their services
// run them, so that what nobody else tests before a release is tested.

// action is what the tests know of action.yml.
type action struct {
	Inputs map[string]struct {
		Description string
		Default     string
	}
	Outputs map[string]struct{ Value string }
	Runs    struct {
		Using string
		Steps []step
	}
}

type step struct {
	If               string
	ID               string
	Uses             string
	With             map[string]string
	Shell            string
	WorkingDirectory string `yaml:"working-directory"`
	Env              map[string]string
	Run              string
}

func root(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("..")
	require.NoError(t, err)
	return path
}

func read(t *testing.T, to any, path ...string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(data, to))
}

// suite is a repository with a suite in a folder of it, and an extractor that
// makes a mistake where it is bad.
func repository(t *testing.T, folder string, bad bool) string {
	t.Helper()
	needs(t, "bash", "git")
	dir := t.TempDir()
	sub := filepath.Join(dir, folder)
	require.NoError(t, os.MkdirAll(sub, 0o755))
	code := execute(t.Context(), []string{"init", "--quiet", sub}, streams{strings.NewReader(""), os.Stdout, os.Stderr})
	require.Zero(t, code)
	if bad {
		replace(t, filepath.Join(sub, "assay.yaml"), "type: builtin", "type: command\n    command: [bash, extract.sh]")
	}
	// The words are in the article; the value is not what they say.
	require.NoError(t, os.WriteFile(filepath.Join(sub, "extract.sh"), []byte(`cat >/dev/null
echo '{"form":"assay/article@1","source":{"id":"ferry"},"parties":[],"dates":[],"figures":[{"kind":"money","value":42000,"unit":"USD","mentions":[{"start":73,"end":84,"text":"$42 million"}]}]}'
`), 0o644))
	return dir
}

// replace changes a file in one place.
func replace(t *testing.T, path, from, to string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Contains(t, string(data), from)
	require.NoError(t, os.WriteFile(path, []byte(strings.Replace(string(data), from, to, 1)), 0o644))
}

// needs skips where a program is missing, which no machine of continuous
// integration lacks.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			if ci.Running() {
				t.Fatalf("no %s on PATH", p)
			}
			t.Skipf("no %s on PATH", p)
		}
	}
	if runtime.GOOS == "windows" {
		t.Skip("paths are written for a POSIX shell")
	}
}

// shell runs a script as a service does: in a file, by bash, with these
// variables and few of the machine's.
func shell(t *testing.T, dir, script string, env map[string]string) (out string, code int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "script.sh")
	require.NoError(t, os.WriteFile(path, []byte(script), 0o644))
	c := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", path)
	c.Dir = dir
	for _, name := range []string{"PATH", "HOME", "GOCACHE", "GOMODCACHE", "GOPATH", "GOPROXY", "GOTOOLCHAIN"} {
		if v, ok := os.LookupEnv(name); ok && env[name] == "" {
			c.Env = append(c.Env, name+"="+v)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(env)) {
		c.Env = append(c.Env, name+"="+env[name])
	}
	said, err := c.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(said), exit.ExitCode()
	}
	require.NoError(t, err)
	return string(said), 0
}

var expression = regexp.MustCompile(`\$\{\{\s*(.*?)\s*\}\}`)

// evaluate puts values in the place of expressions. It knows as many of them
// as the action uses; another is an error.
func evaluate(t *testing.T, text string, context map[string]string) string {
	t.Helper()
	return expression.ReplaceAllStringFunc(text, func(e string) string {
		name := expression.FindStringSubmatch(e)[1]
		value, ok := context[name]
		require.True(t, ok, "the runner would put nothing in the place of %s", e)
		return value
	})
}

// fields reads a file of name=value lines that a step wrote for the runner.
func fields(t *testing.T, path string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	out := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		require.True(t, ok, "%q is no name=value", line)
		out[name] = value
	}
	return out
}

// act runs the action in a repository as the runner does.
func act(t *testing.T, dir string, with map[string]string) (log string, code int, outputs map[string]string, summary string) {
	t.Helper()
	return actOn(t, dir, with, nil)
}

// isDue reports whether a step runs after the steps before it. It knows the
// conditions that the action uses.
func isDue(t *testing.T, condition string, code int, context map[string]string) bool {
	t.Helper()
	switch condition {
	case "":
		return code == 0
	case "${{ always() && steps.gate.outputs.comment != '' }}":
		return context["steps.gate.outputs.comment"] != ""
	}
	t.Fatalf("the test does not know the condition %s", condition)
	return false
}

// actOn is act for an event, of which the runner has these variables.
func actOn(t *testing.T, dir string, with, event map[string]string) (log string, code int, outputs map[string]string, summary string) {
	t.Helper()
	var a action
	read(t, &a, root(t), "action.yml")
	require.Equal(t, "composite", a.Runs.Using)
	context := map[string]string{"github.action_path": root(t), "github.token": "s3cret", "steps.gate.outputs.comment": ""}
	for name, in := range a.Inputs {
		require.NotEmpty(t, in.Description, name)
		context["inputs."+name] = evaluate(t, in.Default, context)
	}
	for name, value := range with {
		require.Contains(t, a.Inputs, name)
		context["inputs."+name] = value
	}
	temp := t.TempDir()
	for _, s := range a.Runs.Steps {
		if s.Uses != "" {
			require.Regexp(t, `^[\w.-]+/[\w./-]+@v\d+`, s.Uses, "another's action is used by its version")
			continue
		}
		if !isDue(t, s.If, code, context) {
			continue
		}
		require.Equal(t, "bash", s.Shell, "a composite step names its shell")
		require.NotRegexp(t, expression, s.Run, "an expression in a script is text that becomes a program")
		env := map[string]string{
			"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": dir, "GITHUB_ACTION_PATH": root(t), "RUNNER_TEMP": temp,
			"GOFLAGS": "-mod=vendor", // another repository's way of building is none of ours
		}
		for _, name := range []string{"OUTPUT", "STEP_SUMMARY", "ENV", "PATH"} {
			file := filepath.Join(temp, strings.ToLower(name))
			require.NoError(t, os.WriteFile(file, nil, 0o644))
			env["GITHUB_"+name] = file
		}
		for name, value := range s.Env {
			env[name] = evaluate(t, value, context)
			require.False(t, s.ID == "gate" && strings.Contains(env[name], "s3cret"), "extractors run in the step that has the token")
		}
		for name, value := range event {
			env[name] = value
		}
		out, exit := shell(t, filepath.Join(dir, evaluate(t, s.WorkingDirectory, context)), s.Run, env)
		log += out
		if s.ID != "" {
			for name, value := range fields(t, env["GITHUB_OUTPUT"]) {
				context["steps."+s.ID+".outputs."+name] = value
			}
		}
		data, err := os.ReadFile(env["GITHUB_STEP_SUMMARY"])
		require.NoError(t, err)
		summary += string(data)
		if exit != 0 {
			require.Equal(t, "gate", s.ID, "only the gate fails:\n%s", out)
			code = exit
		}
	}
	outputs = make(map[string]string)
	for name, o := range a.Outputs {
		outputs[name] = evaluate(t, o.Value, context)
	}
	return log, code, outputs, summary
}

func TestActionPassesAGoodSuite(t *testing.T) {
	dir := repository(t, ".", false)
	log, code, outputs, summary := act(t, dir, nil)
	require.Zero(t, code, log)
	require.Equal(t, map[string]string{"exit-code": "0"}, outputs)
	require.Contains(t, log, "gate passed")
	require.NotContains(t, log, "::error")
	require.Contains(t, summary, "gate passed")
	require.FileExists(t, filepath.Join(dir, "assay-report.html"))
}

func TestActionFailsABadSuite(t *testing.T) {
	dir := repository(t, "news/suite", true)
	log, code, outputs, summary := act(t, dir, map[string]string{
		"working-directory": "news/suite", "sarif": "out.sarif", "html": "", "args": "--repeat 2\n  --concurrency  1\n",
	})
	require.Equal(t, 1, code, log)
	require.Equal(t, map[string]string{"exit-code": "1"}, outputs)
	require.Contains(t, log, "::error file=news/suite/testdata/assay/articles/ferry.txt,line=9,col=19,title=agree/figure", "the file is named as the repository does")
	require.Regexp(t, `gate failed[^\n]*\n+$`, log, "the answer is the last that one sees")
	require.Contains(t, log, "attempt 2", "every argument arrives, on whichever line")
	require.Contains(t, summary, "gate failed")
	sarif, err := os.ReadFile(filepath.Join(dir, "news/suite/out.sarif"))
	require.NoError(t, err)
	require.Contains(t, string(sarif), `"uri": "news/suite/testdata/assay/articles/ferry.txt"`)
	require.NoFileExists(t, filepath.Join(dir, "news/suite/assay-report.html"), "none was asked for")
}

// The one comment of a pull request: written, updated in place with what broke since
// the base, and not written with the token of a fork. The gate's answer is the same.
func TestActionComments(t *testing.T) {
	dir := repository(t, ".", true)
	var calls []string
	var comment string
	refuse := false
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		calls = append(calls, r.Method+" "+r.URL.Path)
		switch {
		case r.URL.Path == "/user", refuse:
			w.WriteHeader(http.StatusForbidden)
		case r.Method == http.MethodGet && comment == "":
			fmt.Fprint(w, "[]")
		case r.Method == http.MethodGet:
			_ = json.NewEncoder(w).Encode([]any{map[string]any{"id": 5, "body": comment, "user": map[string]any{"login": "github-actions[bot]"}}})
		default:
			var sent struct{ Body string }
			_ = json.NewDecoder(r.Body).Decode(&sent)
			comment = sent.Body
		}
	}))
	defer api.Close()
	payload := filepath.Join(t.TempDir(), "event.json")
	require.NoError(t, os.WriteFile(payload, []byte(`{"pull_request": {"number": 7}}`), 0o600))
	event := map[string]string{"GITHUB_API_URL": api.URL, "GITHUB_REPOSITORY": "o/r", "GITHUB_EVENT_PATH": payload}

	log, code, _, _ := actOn(t, dir, map[string]string{"comment": "true", "comment-name": "ferries"}, event)
	require.Equal(t, 1, code, log)
	require.Equal(t, []string{"GET /user", "GET /repos/o/r/issues/7/comments", "POST /repos/o/r/issues/7/comments"}, calls)
	require.Regexp(t, `^<!-- assay:ferries -->\n## assay: ❌ gate failed`, comment)
	require.NotContains(t, log, "s3cret")

	base := filepath.Join(t.TempDir(), "base.json")
	good := repository(t, ".", false)
	log, code = shell(t, good, "assay run --format json > "+base, map[string]string{"PATH": installed(t) + string(os.PathListSeparator) + os.Getenv("PATH")})
	require.Zero(t, code, log)
	calls = nil
	log, code, _, _ = actOn(t, dir, map[string]string{"comment": "true", "comment-name": "ferries", "base": base}, event)
	require.Equal(t, 1, code, log)
	require.Equal(t, "PATCH /repos/o/r/issues/comments/5", calls[2])
	require.Regexp(t, `^<!-- assay:ferries -->\n## assay: ❌ regression`, comment)
	require.Contains(t, log, "regression: ")

	refuse = true
	log, code, _, _ = actOn(t, dir, map[string]string{"comment": "true"}, event)
	require.Equal(t, 1, code, "the gate's answer, and no other")
	require.Contains(t, log, "::notice title=assay::no comment was written")

	calls = nil
	actOn(t, dir, nil, event)
	require.Empty(t, calls, "none was asked for")
}

func TestActionCannotSay(t *testing.T) {
	dir := repository(t, ".", false)
	for _, c := range []struct {
		reason, want string
		code         int
		with         map[string]string
	}{
		{"a configuration that is not there", "nowhere.yaml", 2, map[string]string{"config": "nowhere.yaml"}},
		{"a wrong argument", "unknown flag --nonsense", 2, map[string]string{"args": "--nonsense"}},
		{"a version that nobody has", "could not be built", 3, map[string]string{"version": "no-version"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if c.with["version"] != "" {
				t.Setenv("GOPROXY", "off")
			} else {
				t.Setenv("PATH", installed(t)+string(os.PathListSeparator)+os.Getenv("PATH"))
			}
			log, code, outputs, _ := act(t, dir, c.with)
			require.Equal(t, c.code, code, log)
			require.Equal(t, fmt.Sprint(c.code), outputs["exit-code"], "never a pass, nor a failure of the extractor")
			require.Contains(t, log, c.want)
		})
	}
}

// What an input holds is never run.
func TestActionInputsAreNoProgram(t *testing.T) {
	dir := repository(t, ".", false)
	t.Setenv("PATH", installed(t)+string(os.PathListSeparator)+os.Getenv("PATH"))
	marker := filepath.Join(t.TempDir(), "marker")
	for _, program := range []string{"$(touch " + marker + ")", "`touch " + marker + "`", `"; touch ` + marker + "; #", "'; touch " + marker + "; '", "\ntouch " + marker + "\n"} {
		for _, input := range []string{"version", "config", "args", "html", "sarif", "comment", "comment-name", "base"} {
			act(t, dir, map[string]string{input: program})
			require.NoFileExists(t, marker, "%s: %s", input, program)
		}
	}
}

// installed is a folder with the command, which is this test itself, and a go
// that installs it whatever it is asked for, and says what that was.
func installed(t *testing.T) (bin string) {
	t.Helper()
	bin = filepath.Join(t.TempDir(), "bin")
	require.NoError(t, os.Mkdir(bin, 0o755))
	self, err := os.Executable()
	require.NoError(t, err)
	for name, script := range map[string]string{
		"assay":   fmt.Sprintf("#!/bin/sh\nASSAY_MAIN=1 exec '%s' \"$@\"\n", self),
		"comment": "#!/bin/sh\necho \"comment $*\"; [ -s \"$3\" ]\n",
		"go":      fmt.Sprintf("#!/bin/sh\n[ \"$1 $2\" = 'env GOPATH' ] && echo '%[1]s/..' && exit\n[ \"$1\" = install ] && echo \"go $*\" && { [ -z \"$GOBIN\" ] || cp '%[1]s/assay' '%[1]s/comment' \"$GOBIN/\"; }\n", bin),
	} {
		require.NoError(t, os.WriteFile(filepath.Join(bin, name), []byte(script), 0o755))
	}
	return bin
}

type job struct {
	Script    []string
	After     []string `yaml:"after_script"`
	Image     string
	Artifacts struct {
		When    string
		Paths   []string
		Reports map[string]string
	}
}

// gitlab runs a template's job as the runner does, all lines one script, and
// wants the reports that it names as artifacts.
func gitlab(t *testing.T, dir, bin, template string) (log string, code int) {
	t.Helper()
	var file struct {
		Variables map[string]string
		Assay     job
	}
	read(t, &file, template)
	env := map[string]string{"CI": "true", "GITLAB_CI": "true", "CI_PROJECT_DIR": dir, "PATH": bin + string(os.PathListSeparator) + os.Getenv("PATH")}
	maps.Copy(env, file.Variables)
	for _, line := range file.Assay.Script {
		require.NotContains(t, line, "$CI_COMMIT", "what a branch is called is no part of a program")
	}
	log, code = shell(t, dir, strings.Join(file.Assay.Script, "\n"), env)
	env["ASSAY_GITLAB_TOKEN"] = "s3cret"
	after, exit := shell(t, dir, strings.Join(file.Assay.After, "\n"), env)
	require.Zero(t, exit, after)
	log += after
	require.Equal(t, "always", file.Assay.Artifacts.When, "a failed job keeps its reports")
	for _, path := range append(file.Assay.Artifacts.Paths, slices.Collect(maps.Values(file.Assay.Artifacts.Reports))...) {
		require.FileExists(t, filepath.Join(dir, path), log)
	}
	return log, code
}

func TestGitLabTemplates(t *testing.T) {
	bin := installed(t)
	for _, template := range []string{"../ci/gitlab.yml", "scaffold/gitlab.yml"} {
		dir := repository(t, ".", false)
		log, code := gitlab(t, dir, bin, template)
		require.Zero(t, code, log)
		require.Contains(t, log, "go install github.com/assaykit/assay/cmd/assay@latest")

		dir = repository(t, ".", true)
		log, code = gitlab(t, dir, bin, template)
		require.Equal(t, 1, code, log)
		require.Contains(t, log, "it is 1000 times too small")
		quality, err := os.ReadFile(filepath.Join(dir, "gl-code-quality-report.json"))
		require.NoError(t, err)
		require.Contains(t, string(quality), `"path": "testdata/assay/articles/ferry.txt"`)
		if template == "../ci/gitlab.yml" {
			require.Contains(t, log, "comment -name suite assay-comment.md", "the failed job is commented on")
		}
	}
}

// What assay init writes for a service is what that service takes.
func TestScaffoldedWorkflowUsesTheAction(t *testing.T) {
	var a action
	read(t, &a, root(t), "action.yml")
	var workflow struct {
		Permissions map[string]string
		Jobs        map[string]struct{ Steps []step }
	}
	read(t, &workflow, "scaffold/github.yml")
	require.Equal(t, map[string]string{"contents": "read"}, workflow.Permissions, "it may read, and nothing else")
	var used bool
	for _, s := range workflow.Jobs["gate"].Steps {
		if strings.HasPrefix(s.Uses, "assaykit/assay@") {
			used = true
			for name := range s.With {
				require.Contains(t, a.Inputs, name)
			}
		}
		if strings.HasPrefix(s.Uses, "actions/upload-artifact@") {
			require.Equal(t, a.Inputs["html"].Default, s.With["path"])
		}
		require.NotRegexp(t, expression, s.Run)
	}
	require.True(t, used)
}

func TestPreCommitHooks(t *testing.T) {
	var hooks []struct {
		ID, Name, Entry, Language, Files string
		Args                             []string
		PassFilenames                    bool `yaml:"pass_filenames"`
	}
	read(t, &hooks, root(t), ".pre-commit-hooks.yaml")
	bin := installed(t)
	env := map[string]string{"PATH": bin + string(os.PathListSeparator) + os.Getenv("PATH")}
	breaks := map[string]func(dir string){
		"assay-golden-fmt":  func(dir string) { replace(t, filepath.Join(dir, "testdata/assay/goldens/ferry.json"), "  ", "\t") },
		"assay-golden-lint": func(dir string) { replace(t, filepath.Join(dir, "testdata/assay/articles/ferry.txt"), "$42", "$43") },
		"assay-run":         nil,
	}
	require.Len(t, hooks, len(breaks))
	for _, h := range hooks {
		t.Run(h.ID, func(t *testing.T) {
			require.Equal(t, "golang", h.Language)
			require.Equal(t, []string{"--config", "assay.yaml"}, h.Args, "it names its configuration")
			command := strings.Join(append([]string{h.Entry}, h.Args...), " ")
			require.False(t, h.PassFilenames, "the entry takes no names of files")
			require.Contains(t, breaks, h.ID)
			good := repository(t, ".", false)
			log, code := shell(t, good, command, env)
			require.Zero(t, code, log)
			bad := repository(t, ".", h.ID == "assay-run")
			if f := breaks[h.ID]; f != nil {
				f(bad)
			}
			log, code = shell(t, bad, command, env)
			require.NotZero(t, code, "%s\n%s", h.Entry, log)
			if h.Files != "" {
				require.Regexp(t, h.Files, "testdata/assay/goldens/ferry.json", "it runs where a golden is changed")
			}
		})
	}
}
