//go:build unix

package command

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// family runs a shell that heeds no signal, a child in its group, and one that
// has left it. The word is on all their command lines.
func family(t *testing.T) (args []string, word, started string) {
	t.Helper()
	if _, err := exec.LookPath("setsid"); err != nil {
		t.Skip("no setsid on this machine")
	}
	word = fmt.Sprint(8_000_000_000 + rand.Int64N(1_000_000_000))
	started = filepath.Join(t.TempDir(), "started")
	script := "trap '' TERM INT HUP; sleep " + word + " & setsid sleep " + word + " & echo >" + started + "; while :; do sleep " + word + "; done"
	t.Cleanup(func() { _ = exec.Command("pkill", "-9", "-f", "sleep "+word).Run() })
	return []string{"/bin/sh", "-c", script, "family"}, word, started
}

func appears(t *testing.T, path string) {
	t.Helper()
	require.Eventually(t, func() bool { _, err := os.Stat(path); return err == nil }, 20*time.Second, 10*time.Millisecond)
}

func gone(t *testing.T, word string) {
	t.Helper()
	require.Eventually(t, func() bool { return !alive(t, word) }, 25*time.Second, 20*time.Millisecond, "a process is left")
}

func empty(t *testing.T, dir string) {
	t.Helper()
	require.Eventually(t, func() bool { left, err := os.ReadDir(dir); return err == nil && len(left) == 0 },
		10*time.Second, 20*time.Millisecond, "a file is left")
}

// TestAnEndTakesAlong ends extractors in every way that a program has, and
// wants nothing left of what they started.
func TestAnEndTakesAlong(t *testing.T) {
	for _, tt := range []struct {
		reason string
		make   func(Program) extract.Extractor
		end    func(cancel func())
	}{
		{"one that is canceled", func(p Program) extract.Extractor { return once(p) }, func(cancel func()) { cancel() }},
		{"one that lives on, canceled", func(p Program) extract.Extractor { return lasting(p) }, func(cancel func()) { cancel() }},
		{"one that is left to a process that ends", func(p Program) extract.Extractor { return once(p) }, func(func()) { KillAll() }},
		{"one that lives on, left to it", func(p Program) extract.Extractor { return lasting(p) }, func(func()) { KillAll() }},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			temp := t.TempDir()
			t.Setenv("TMPDIR", temp)
			args, word, started := family(t)
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			done := make(chan error, 1)
			x := tt.make(Program{Args: append(args, "{file}")})
			go func() {
				_, err := x.Extract(ctx, ana)
				done <- err
			}()
			appears(t, started)
			tt.end(cancel)
			select {
			case err := <-done:
				require.Error(t, err)
			case <-time.After(25 * time.Second):
				t.Fatal("it goes on")
			}
			require.NoError(t, extract.Close(x))
			gone(t, word)
			empty(t, temp)
		})
	}
}

// A process that is killed can end nothing itself. Here it is the test's own
// program, as a user's go test is.
func TestAKilledProcessTakesAlong(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("a signal at a parent's death is Linux's")
	}
	for _, how := range []string{"once", "lives-on", "unwatched"} {
		t.Run(how, func(t *testing.T) {
			temp := filepath.Join(t.TempDir(), `a "b" $c \d`) // a folder has any name
			require.NoError(t, os.Mkdir(temp, 0o755))
			args, word, started := family(t)
			if how == "unwatched" { // where there is no shell, programs alone die
				args = []string{"/bin/sh", "-c", "echo >" + started + "; exec sleep " + word, "alone"}
			}
			cmd := exec.Command(os.Args[0], "-test.run=^TestExtractUntilKilled$")
			cmd.Env = append(os.Environ(), "ASSAY_TEST_EXTRACT="+strings.Join(append(args, "{file}"), "\x1f"), "ASSAY_TEST_HOW="+how, "ASSAY_TEST_TEMP="+temp)
			cmd.Stderr = os.Stderr
			require.NoError(t, cmd.Start())
			appears(t, started)
			require.NoError(t, cmd.Process.Kill())
			_ = cmd.Wait() // killed
			gone(t, word)
			if how != "unwatched" {
				empty(t, temp)
			}
		})
	}
}

// A temporary folder may be named from where we are, and a program runs elsewhere.
func TestATemporaryFolderThatIsRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("temp", 0o755))
	t.Setenv("TMPDIR", "temp")
	got, err := once(Program{Args: []string{"/bin/sh", "-c", "cat {file}"}, Dir: "/"}).Extract(within(t, 20*time.Second), ana)
	require.NoError(t, err)
	require.Equal(t, ana.Text, string(got))
	empty(t, "temp")
}

// TestExtractUntilKilled is the process that is killed.
func TestExtractUntilKilled(t *testing.T) {
	args := os.Getenv("ASSAY_TEST_EXTRACT")
	if args == "" {
		t.Skip("TestAKilledProcessTakesAlong runs it")
	}
	t.Setenv("TMPDIR", os.Getenv("ASSAY_TEST_TEMP"))
	c := Program{Args: strings.Split(args, "\x1f")}
	var x extract.Extractor = once(c)
	switch os.Getenv("ASSAY_TEST_HOW") {
	case "lives-on":
		x = lasting(c)
	case "unwatched":
		owned.watchdog.missing = true
	}
	_, err := x.Extract(context.Background(), ana)
	t.Fatal("it was to be killed: ", err)
}

// A program that dies with its parent dies with a thread of it: no thread of
// ours may end before it.
func TestAProgramOutlivesThreads(t *testing.T) {
	for range 4 { // the process's own thread never ends
		x := lasting(Program{Args: python(t, "lines")})
		defer x.Close()
		done := make(chan error, 1)
		go func() {
			// The thread of a goroutine that is locked to it ends with it.
			runtime.LockOSThread()
			_, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: "a", Text: "well"})
			done <- err
		}()
		require.NoError(t, <-done)
		time.Sleep(50 * time.Millisecond)
		_, err := x.Extract(within(t, 20*time.Second), seeds.Article{ID: "b", Text: "well"})
		require.NoError(t, err)
		x.mu.Lock()
		require.Len(t, x.idle, 1)
		require.Len(t, x.idle[0].requests, 2, "one program has answered both")
		x.mu.Unlock()
	}
}

// Whoever kills the watchdog has not ended us: the next program has another one.
func TestTheWatchdogIsReplaced(t *testing.T) {
	echo := once(Program{Args: []string{"/bin/sh", "-c", "cat"}})
	run := func() *os.File {
		_, err := echo.Extract(within(t, 20*time.Second), ana)
		require.NoError(t, err)
		owned.mu.Lock()
		defer owned.mu.Unlock()
		return owned.watchdog.pipe
	}
	first := run()
	require.NotNil(t, first)
	require.Same(t, first, run())
	list, err := exec.Command("ps", "axww", "-o", "pid=,ppid=,args=").Output()
	if err != nil {
		t.Skip("no ps on this machine")
	}
	killed := 0
	for line := range strings.Lines(string(list)) {
		var pid, parent int
		if n, _ := fmt.Sscan(line, &pid, &parent); n == 2 && parent == os.Getpid() && strings.Contains(line, "Clears up") {
			require.NoError(t, syscall.Kill(pid, syscall.SIGKILL))
			killed++
		}
	}
	require.Equal(t, 1, killed)
	time.Sleep(50 * time.Millisecond)
	run()
	require.NotSame(t, first, run())
}

// A program whose answer carries no name has to end: half a minute for that is
// not for those who were told to stop.
func TestEachIsInterruptedWhileAProgramEnds(t *testing.T) {
	answered := filepath.Join(t.TempDir(), "answered")
	x := lasting(Program{Args: []string{"/bin/sh", "-c", `read -r line; echo '{"x": 1}'; : >"$0"; exec sleep 600`, answered}})
	defer x.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var told time.Time
	go func() {
		for {
			if _, err := os.Stat(answered); err == nil {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(200 * time.Millisecond)
		told = time.Now()
		cancel()
	}()
	err := each(ctx, x, three()[:1], extract.Options{Concurrency: 1}, func(int, extract.Outcome) { t.Error("what was interrupted is no outcome") })
	require.ErrorIs(t, err, context.Canceled)
	require.Less(t, time.Since(told), exitTimeout)
}
