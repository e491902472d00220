//go:build unix

package docs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// walked are the pages whose blocks a reader can follow from top to bottom in one
// folder. Of them
//
//   - ```LANGUAGE NAME blocks are files that are written,
//   - ```diff NAME blocks are edits: what they take away stands in the file once,
//   - ```console blocks are commands ($ …) with what they print, in which … is
//     whatever is printed there, or any lines where it stands alone.
//
// A command exits with 0 unless the next one is echo $?. The comment <!-- from:
// DIR --> starts the page in a copy of a folder of the repository, <!-- makes: DIR -->
// says that it ends with the files of one (WALK_UPDATE=1 writes them), and <!-- needs:
// PROGRAM --> skips it where there is none.
func walked(t *testing.T) []string {
	t.Helper()
	pages := []string{"../README.md", "tutorial.md"}
	for _, pattern := range []string{"quick-start-*.md", "how-to/*.md"} {
		list, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, list, pattern)
		pages = append(pages, list...)
	}
	return pages
}

func TestPagesRunAsTheyStand(t *testing.T) {
	bin := t.TempDir()
	out, err := exec.Command("go", "build", "-o", filepath.Join(bin, "assay"), "../cmd/assay").CombinedOutput()
	require.NoError(t, err, "%s", out)
	for _, page := range walked(t) {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".md"), func(t *testing.T) {
			text, err := os.ReadFile(page)
			require.NoError(t, err)
			for _, m := range needs.FindAllSubmatch(text, -1) {
				if _, err := exec.LookPath(string(m[1])); err != nil {
					t.Skipf("there is no %s here", m[1])
				}
			}
			w := &walk{dir: t.TempDir(), home: t.TempDir(), bin: bin}
			w.top = w.dir
			if m := from.FindSubmatch(text); m != nil {
				require.NoError(t, os.CopyFS(w.dir, os.DirFS(filepath.Join("..", string(m[1])))))
				require.NoError(t, os.RemoveAll(filepath.Join(w.dir, ".assay-cache")))
			}
			w.workspace(t)
			done := 0
			for _, b := range blocks(string(text)) {
				ok, err := w.do(b)
				require.NoError(t, err, "%s:%d", page, b.line)
				if ok {
					done++
				}
			}
			require.NotZero(t, done, "%s: nothing to follow", page)
			if m := makes.FindSubmatch(text); m != nil {
				w.same(t, filepath.Join("..", string(m[1])))
			}
		})
	}
}

// The tutorial is short, and stays so.
func TestTheTutorialHasFewCommands(t *testing.T) {
	text, err := os.ReadFile("tutorial.md")
	require.NoError(t, err)
	commands := 0
	for _, b := range blocks(string(text)) {
		if b.language == "console" {
			commands += strings.Count("\n"+b.text, "\n$ ")
		}
	}
	require.Positive(t, commands)
	require.LessOrEqual(t, commands, 15)
}

// The runner itself: what it lets pass and what it does not.
func TestPagesShowWhatIsPrinted(t *testing.T) {
	for _, tt := range []struct{ reason, page, err string }{
		{"what is printed is shown", "```console\n$ echo a; echo b\na\nb\n```\n", ""},
		{"lines may be left out", "```console\n$ echo a; echo b; echo c\na\n…\n```\n", ""},
		{"words may be left out", "```console\n$ echo took 12 ms\ntook … ms\n```\n", ""},
		{"a space that does not break looks like one", "```console\n$ printf '4.5\\302\\240%%\\n'\n4.5 %\n```\n", ""},
		{"another line is not what is shown", "```console\n$ echo a\nb\n```\n", "printed"},
		{"a line more is not shown", "```console\n$ echo a; echo b\na\n```\n", "printed"},
		{"a failure is not passed over", "```console\n$ false\n```\n", "exit"},
		{"a failure that the page asks for", "```console\n$ (exit 3)\n$ echo $?\n3\n```\n", ""},
		{"another exit code than is shown", "```console\n$ (exit 3)\n$ echo $?\n1\n```\n", "printed"},
		{"a folder is kept", "```console\n$ mkdir d && cd d\n$ basename $PWD\nd\n```\n", ""},
		{"a file and its edit", "```text f.txt\na\nb\nc\n```\n```diff f.txt\n a\n-b\n+B\n```\n```console\n$ cat f.txt\na\nB\nc\n```\n", ""},
		{"an edit of what is not there", "```text f.txt\na\n```\n```diff f.txt\n-b\n+B\n```\n", "stands there 0 times"},
		{"an edit of what is there twice", "```text f.txt\na\na\n```\n```diff f.txt\n-a\n+B\n```\n", "stands there 2 times"},
		{"no file out of the folder", "```text ../f.txt\na\n```\n", "leads out"},
		{"a block in a list", "1. a\n\n   ```text f.txt\n   a\n     b\n   ```\n\n   ```console\n   $ cat f.txt\n   a\n     b\n   ```\n", ""},
		{"a block without a name is to be read", "```json\n{\n```\n", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			w := &walk{dir: t.TempDir(), home: t.TempDir()}
			w.top = w.dir
			var err error
			for _, b := range blocks(tt.page) {
				if _, err = w.do(b); err != nil {
					break
				}
			}
			if tt.err == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, tt.err)
		})
	}
}

var (
	needs = regexp.MustCompile(`<!-- needs: (\S+) -->`)
	from  = regexp.MustCompile(`<!-- from: (\S+) -->`)
	makes = regexp.MustCompile(`<!-- makes: (\S+) -->`)
	fence = regexp.MustCompile("(?ms)^( *)```(\\w+)(?: (\\S+))?\n(.*?)^ *```$")
)

// block is a fenced block of a page.
type block struct {
	line                 int
	language, name, text string
}

func blocks(page string) (list []block) {
	for _, m := range fence.FindAllStringSubmatchIndex(page, -1) {
		b := block{line: 1 + strings.Count(page[:m[0]], "\n"), language: page[m[4]:m[5]], text: unindent(page[m[8]:m[9]], page[m[2]:m[3]])}
		if m[6] >= 0 {
			b.name = page[m[6]:m[7]]
		}
		list = append(list, b)
	}
	return list
}

// unindent takes away how far a list sets a block in.
func unindent(text, indent string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimPrefix(line, indent))
	}
	return b.String()
}

// walk is where somebody stands who follows a page.
type walk struct {
	top, dir, home, bin string
	code                int // of the command before
}

// do follows one block and reports whether there was something to follow.
func (w *walk) do(b block) (bool, error) {
	switch {
	case b.language == "console":
		return true, w.console(b.text)
	case b.name == "":
		return false, nil
	case !filepath.IsLocal(b.name):
		return false, fmt.Errorf("%s leads out of the folder", b.name)
	case b.language == "diff":
		return true, w.edit(filepath.Join(w.dir, b.name), b.text)
	}
	path := filepath.Join(w.dir, b.name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return false, err
	}
	return true, os.WriteFile(path, []byte(b.text), 0o644)
}

// edit replaces the lines that a diff takes away or keeps by those that it adds or
// keeps.
func (w *walk) edit(path, diff string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var before, after strings.Builder
	for line := range strings.Lines(diff) {
		if line[0] != '+' {
			before.WriteString(line[1:])
		}
		if line[0] != '-' {
			after.WriteString(line[1:])
		}
	}
	var text strings.Builder
	n, rest := 0, string(data)
	for rest != "" {
		if strings.HasPrefix(rest, before.String()) {
			n++
			text.WriteString(after.String())
			rest = rest[before.Len():]
			continue
		}
		end := strings.IndexByte(rest, '\n') + 1
		text.WriteString(rest[:end])
		rest = rest[end:]
		if end == 0 {
			break
		}
	}
	if n != 1 {
		return fmt.Errorf("%s: what is to be edited stands there %d times:\n%s", filepath.Base(path), n, before.String())
	}
	return os.WriteFile(path, []byte(text.String()), 0o644)
}

// console runs the commands of a block, each of which prints what is shown below it.
func (w *walk) console(text string) error {
	var command string
	var shown []string
	failed := false
	run := func() error {
		if command == "" {
			return nil
		}
		if failed && command != "echo $?" {
			return fmt.Errorf("the command before %q exits with %d, and the page does not say so", command, w.code)
		}
		printed, err := w.run(command)
		if err != nil {
			return err
		}
		failed = w.code != 0
		if !shows(shown, strings.Split(strings.TrimRight(printed, "\n"), "\n")) {
			return fmt.Errorf("$ %s\nprinted\n%s\nand the page shows\n%s", command, printed, strings.Join(shown, "\n"))
		}
		return nil
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if next, ok := strings.CutPrefix(line, "$ "); ok {
			if err := run(); err != nil {
				return err
			}
			command, shown = next, nil
			continue
		}
		if strings.HasSuffix(command, "\\") && shown == nil {
			command += "\n" + line
			continue
		}
		shown = append(shown, line)
	}
	if err := run(); err != nil {
		return err
	}
	if failed {
		return fmt.Errorf("$ %s\nends with exit code %d, and the page does not say so", command, w.code)
	}
	return nil
}

// run runs a command in the shell where the one before it left off, and returns what
// it prints on standard output and standard error.
func (w *walk) run(command string) (string, error) {
	cmd := exec.Command("sh", "-c", fmt.Sprintf("cd \"$WALK_DIR\"\n(exit %d)\n%s\nwalk_code=$?; pwd >\"$WALK_TO\"; exit $walk_code", w.code, command))
	to := filepath.Join(w.home, "pwd")
	cmd.Dir = w.top
	cmd.Env = append(os.Environ(), "PATH="+w.bin+":"+os.Getenv("PATH"), "WALK_DIR="+w.dir, "WALK_TO="+to,
		"XDG_CACHE_HOME="+w.home, "CI=", "NO_COLOR=1", "USER=you", "GITHUB_ACTIONS=", "GITLAB_CI=",
		"GOCACHE="+goCache(), "GOFLAGS=-mod=readonly", "GOWORK="+filepath.Join(w.home, "go.work"))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return "", err
	}
	w.code = cmd.ProcessState.ExitCode()
	dir, err := os.ReadFile(to)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if len(dir) > 0 {
		w.dir = strings.TrimSpace(string(dir))
	}
	return string(out), nil
}

// same compares what the page made with an example of the repository, but for who
// reviewed a golden and what is no part of it.
func (w *walk) same(t *testing.T, example string) {
	t.Helper()
	made := files(t, w.dir)
	if os.Getenv("WALK_UPDATE") != "" {
		for name, text := range made {
			require.NoError(t, os.MkdirAll(filepath.Join(example, filepath.Dir(name)), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(example, name), []byte(text), 0o644))
		}
	}
	require.Equal(t, files(t, example), made, "WALK_UPDATE=1 go test ./docs -run TestPagesRunAsTheyStand writes what the page makes")
}

var (
	reviewer = regexp.MustCompile(`"by": "[^"]*"`)
	apart    = regexp.MustCompile(`^(\.git|\.assay|\.assay-cache|node_modules|__pycache__|pending|history\.jsonl|go\.sum)$`)
)

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	list := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case apart.MatchString(e.Name()) && e.IsDir():
			return fs.SkipDir
		case apart.MatchString(e.Name()), e.IsDir():
			return nil
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		list[filepath.ToSlash(name)] = reviewer.ReplaceAllString(string(data), `"by": "you"`)
		return err
	}))
	return list
}

// goCache is Go's own, which hangs on the folder of caches.
var goCache = sync.OnceValue(func() string {
	out, _ := exec.Command("go", "env", "GOCACHE").Output()
	return strings.TrimSpace(string(out))
})

// workspace gives Go the module of this repository where a page would download it.
func (w *walk) workspace(t *testing.T) {
	t.Helper()
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	text := fmt.Sprintf("go %s\n\nuse (\n\t%s\n\t%s\n)\n", strings.TrimPrefix(strings.Fields(runtime.Version())[0], "go"), root, w.dir)
	require.NoError(t, os.WriteFile(filepath.Join(w.home, "go.work"), []byte(text), 0o600))
}

// spaces are those that look like one: a page has the one that an editor types.
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// shows reports whether a page shows what was printed.
func shows(shown, printed []string) bool {
	if len(printed) == 1 && printed[0] == "" {
		printed = nil
	}
	switch {
	case len(shown) == 0:
		return len(printed) == 0
	case shown[0] == "…":
		for i := range len(printed) + 1 {
			if shows(shown[1:], printed[i:]) {
				return true
			}
		}
		return false
	case len(printed) == 0:
		return false
	}
	pattern := "^" + strings.ReplaceAll(regexp.QuoteMeta(strings.TrimRight(spaces.Replace(shown[0]), " ")), "…", ".*") + " *$"
	return regexp.MustCompile(pattern).MatchString(spaces.Replace(printed[0])) && shows(shown[1:], printed[1:])
}
