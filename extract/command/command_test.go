package command

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/reply"
	"github.com/assaykit/assay/seeds"
)

func python(t *testing.T, args ...string) []string {
	t.Helper()
	list := script(t, "python3", "extractor.py", args...)
	list[0] = interpreter()
	return list
}

// interpreter is Python itself: python3 may be a slow script that looks for it.
var interpreter = sync.OnceValue(func() string {
	out, err := exec.Command("python3", "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		return "python3"
	}
	return strings.TrimSpace(string(out))
})

func script(t *testing.T, program, name string, args ...string) []string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("no %s on this machine", program)
	}
	file, err := filepath.Abs(filepath.Join("testdata", name))
	require.NoError(t, err)
	return append([]string{path, file}, args...)
}

// once is a program that is started for each article.
func once(p Program) *command { return made(p).(*command) }

// lasting is a program that lives on.
func lasting(p Program) *lines {
	p.Protocol = JSONLines
	return made(p).(*lines)
}

func made(p Program) extract.Extractor {
	x, err := New(p)
	if err != nil {
		panic(err)
	}
	return x
}

func TestProgramsThatCannotBeRun(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		program Program
		says    string
	}{
		{"no arguments", Program{}, "give its name"},
		{"no name", Program{Args: []string{""}}, "give its name"},
		{"an input that does not exist", Program{Args: []string{"cat"}, Input: "text"}, `unknown input "text" of a program; the inputs are stdin, json and file`},
		{"a protocol that does not exist", Program{Args: []string{"cat"}, Protocol: "lines"}, `unknown protocol "lines" of a program; the protocols are once and jsonl`},
	} {
		_, err := New(tt.program)
		require.Equal(t, extract.Unreachable, extract.KindOf(err), tt.reason)
		require.ErrorContains(t, err, tt.says, tt.reason)
	}
}

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	t.Cleanup(cancel)
	return ctx
}

var ana = seeds.Article{ID: "ana", Language: "en", Published: "2025-02-04", Text: "Ana said “é”."}

const anaRecord = `{"form":"assay/article@1","source":{"id":"ana"},"parties":[{"type":"person","name":"Ana"}],"figures":[],"dates":[]}`

func TestCommandRunsRealPrograms(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		command Program
		want    string
	}{
		{"Python, text on standard input", Program{Args: python(t, "text", "{id}")}, anaRecord},
		{"Python, JSON on standard input", Program{Args: python(t, "json"), Input: InputJSON}, anaRecord},
		{"Python, a file", Program{Args: python(t, "file", "{file}")}, strings.Replace(anaRecord, `"ana"`, `"article.txt"`, 1)},
		{"Node, text on standard input", Program{Args: script(t, "node", "extractor.mjs", "{id}")}, anaRecord},
		{"no shell sees the arguments", Program{Args: python(t, "args", "$HOME; {language}", "*")}, `["$HOME; en", "*"]`},
		{"its own folder", Program{Args: python(t, "cwd"), Dir: "testdata"}, `"testdata"`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, err := once(tt.command).Extract(within(t, 20*time.Second), ana)
			require.NoError(t, err)
			require.JSONEq(t, tt.want, string(got))
		})
	}
}

func TestCommandEnvironmentIsAllowListed(t *testing.T) {
	t.Setenv("ASSAY_TEST_SECRET", "s3cret")
	t.Setenv("ASSAY_TEST_ALLOWED", "yes")
	got, err := once(Program{Args: python(t, "env"), Env: []string{"ASSAY_TEST_ALLOWED", "MODEL=small", "ASSAY_TEST_ABSENT"}}).Extract(within(t, 20*time.Second), ana)
	require.NoError(t, err)
	var env map[string]string
	require.NoError(t, json.Unmarshal(got, &env))
	require.Equal(t, "yes", env["ASSAY_TEST_ALLOWED"])
	require.Equal(t, "small", env["MODEL"])
	require.NotEmpty(t, env["PATH"])
	require.NotContains(t, env, "ASSAY_TEST_SECRET")
	require.NotContains(t, env, "ASSAY_TEST_ABSENT")
}

func TestHostileCommands(t *testing.T) {
	long := ana
	long.Text = strings.Repeat("a pipe holds 64 KB. ", 1<<15)
	for _, tt := range []struct {
		reason  string
		args    []string
		article seeds.Article
		limit   time.Duration
		kind    extract.Kind
		says    string
	}{
		{"crash, with its last words made harmless", python(t, "crash"), ana, 20 * time.Second, extract.Crashed, "exit status 1; it wrote to standard error: cannot load the model [31mred"},
		{"killed by a signal", python(t, "signal"), ana, 20 * time.Second, extract.Crashed, "signal: segmentation fault"},
		{"hang", python(t, "hang"), ana, 300 * time.Millisecond, extract.TimedOut, "was killed"},
		{"never reads its long input", python(t, "deaf"), long, 300 * time.Millisecond, extract.TimedOut, "was killed"},
		{"endless output", python(t, "endless"), ana, 20 * time.Second, extract.TooLarge, "more than 1048576 bytes"},
		{"endless messages", python(t, "chatter"), ana, 4 * time.Second, extract.TimedOut, "still loading"},
		{"the wrong stream", python(t, "stderr"), ana, 20 * time.Second, extract.WrongStream, "write the record to standard output"},
		{"exit 0 with nothing", python(t, "nothing"), ana, 20 * time.Second, extract.Empty, "wrote nothing"},
		{"no such program", []string{"./no-such-program"}, ana, 20 * time.Second, extract.Unreachable, "no-such-program"},
		{"an id that would be an option", python(t, "args", "{id}"), seeds.Article{ID: "--help"}, 20 * time.Second, extract.BadID, "option"},
		{"an id with a zero byte", python(t, "args", "{id}"), seeds.Article{ID: "a\x00b"}, 20 * time.Second, extract.BadID, "NUL byte"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, err := once(Program{Args: tt.args, MaxOutput: 1 << 20}).Extract(within(t, tt.limit), tt.article)
			require.Nil(t, got)
			require.Equal(t, tt.kind, extract.KindOf(err), "%v", err)
			require.ErrorContains(t, err, tt.says)
			require.NotContains(t, err.Error(), "\x1b")
		})
	}
}

// What a program writes reaches the reader as it is: Decode names what is wrong with it.
func TestBrokenRecordsPass(t *testing.T) {
	for mode, want := range map[string]string{"half": `{"form": "assay/article@1", "par`, "bytes": "{\"form\": \"\xff\xfe\"}"} {
		got, err := once(Program{Args: python(t, mode)}).Extract(within(t, 20*time.Second), ana)
		require.NoError(t, err)
		require.Equal(t, want, string(got))
	}
}

func TestForksDoNotOutliveTheProgram(t *testing.T) {
	modes := []string{"fork"}
	if runtime.GOOS == "linux" {
		modes = append(modes, "daemon")
	}
	for _, mode := range modes {
		t.Run(mode, func(t *testing.T) {
			mark := filepath.Join(t.TempDir(), "started")
			got, err := once(Program{Args: python(t, mode, mark)}).Extract(within(t, time.Minute), ana)
			require.NoError(t, err, "the fork, which sleeps for ten, must not hold the pipe")
			require.Equal(t, "{}", string(got), "what it wrote before it ended is its record")
			require.False(t, alive(t, mark), "the fork is dead")
		})
	}
}

// alive reports whether a process runs whose command line has the word.
func alive(t *testing.T, word string) bool {
	t.Helper()
	out, err := exec.Command("ps", "axww", "-o", "stat=,args=").Output()
	if err != nil {
		t.Skip("no ps on this machine")
	}
	for _, line := range strings.Split(string(out), "\n") {
		if strings.Contains(line, word) && !strings.HasPrefix(strings.TrimSpace(line), "Z") {
			return true
		}
	}
	return false
}

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		reason string
		args   []string
	}{
		{"Python", python(t, "lines")},
		{"Node", script(t, "node", "extractor.mjs", "lines")},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x := lasting(Program{Args: tt.args})
			defer x.Close()
			var all sync.WaitGroup
			for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
				all.Go(func() {
					got, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: id, Text: "Ana " + strings.Repeat("x", 1<<17)})
					if err != nil || reply.Read(got).ID() != id {
						t.Errorf("article %s: %s, %v", id, got, err)
					}
				})
			}
			all.Wait()
		})
	}
}

func TestLinesLiveOn(t *testing.T) {
	x := lasting(Program{Args: python(t, "lines"), MaxOutput: 1 << 16})
	pid := func(text string) int {
		got, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: "a", Text: text})
		require.NoError(t, err)
		var r struct{ X struct{ PID int } }
		require.NoError(t, json.Unmarshal(got, &r))
		return r.X.PID
	}
	first := pid("well")
	require.Equal(t, first, pid("well"), "one program answers both")

	for _, tt := range []struct {
		reason string
		how    string
		kind   extract.Kind
	}{
		{"it crashes", "crash", extract.Crashed},
		{"it leaves", "leave", extract.Empty},
		{"it hangs", "hang", extract.TimedOut},
		{"it says nothing", "silent", extract.TimedOut},
		{"its line is too long", "long", extract.TooLarge},
		{"it answers for another article", "other", extract.NoAnswer},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before := pid("well")
			limit := 20 * time.Second
			if tt.kind == extract.TimedOut {
				limit = 300 * time.Millisecond
			}
			_, err := x.Extract(within(t, limit), seeds.Article{ID: "b", Text: tt.how})
			require.Equal(t, tt.kind, extract.KindOf(err), "%v", err)
			if tt.kind == extract.NoAnswer {
				require.Equal(t, before, pid("well"), "answers that name their articles cannot shift")
				return
			}
			require.NotEqual(t, before, pid("well"), "the next article has a fresh program")
		})
	}
	t.Run("an answer too many does not become the next article's", func(t *testing.T) {
		_, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: "b", Text: "twice"})
		require.NoError(t, err)
		got, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: "c", Text: "well"})
		if err == nil { // else it came too late to be seen, and was told from the answer by its id
			require.Equal(t, "c", reply.Read(got).ID())
		}
	})
	last := pid("well")
	require.NoError(t, x.Close())
	require.False(t, processExists(last))
	_, err := x.Extract(context.Background(), ana)
	require.Equal(t, extract.Unreachable, extract.KindOf(err))
}

func processExists(pid int) bool {
	p, err := os.FindProcess(pid)
	return err == nil && p.Signal(syscall.Signal(0)) == nil
}
