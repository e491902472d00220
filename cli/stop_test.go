//go:build unix

package cli

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/stretchr/testify/require"
)

// lineage is a program that leaves everything behind that one can: it heeds no
// signal, has a child in its group, and another that has left it.
const lineage = `trap '' TERM INT HUP
sleep WORD &
command -v setsid >/dev/null && setsid sleep WORD &
echo >started
while :; do sleep WORD; done
`

// A stopping is a call of the command that is told to stop.
type stopping struct {
	*testing.T
	cmd      *exec.Cmd
	out, err *said
	dir      string // where it runs
	temp     string // its temporary folder
	word     string // on the command line of all that it starts
	ended    chan struct{}
}

// prepare makes a suite of two articles with an extractor, and a call that
// nothing has started yet.
func prepare(t *testing.T, extractor string, args ...string) *stopping {
	t.Helper()
	s := &stopping{T: t, dir: t.TempDir(), temp: t.TempDir(), out: new(said), err: new(said), ended: make(chan struct{})}
	s.word = fmt.Sprint(7_000_000_000 + rand.Int64N(1_000_000_000))
	s.put("slow.sh", strings.ReplaceAll(lineage, "WORD", s.word))
	s.put("assay.yaml", "version: 1\ncases: [{articles: articles}]\nextractors:\n  slow:\n    type: command\n    "+extractor+"\n")
	for _, id := range []string{"quay", "weir"} {
		s.put("articles/"+id+".txt", "---\nid: "+id+"\nlanguage: en\npublished: 2025-03-12\n---\nAnne Roux opened the "+id+" on Monday.\n")
	}
	s.cmd = exec.Command(os.Args[0], args...)
	s.cmd.Dir = s.dir
	s.cmd.Env = append(os.Environ(), "ASSAY_MAIN=1", "CI=", "TMPDIR="+s.temp)
	s.cmd.Stdout, s.cmd.Stderr = s.out, s.err
	return s
}

func (s *stopping) put(name, content string) {
	s.Helper()
	path := filepath.Join(s.dir, name)
	require.NoError(s, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(s, os.WriteFile(path, []byte(content), 0o644))
}

func (s *stopping) start() {
	s.Helper()
	require.NoError(s, s.cmd.Start())
	go func() {
		_ = s.cmd.Wait() // told by ProcessState
		close(s.ended)
	}()
	s.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = exec.Command("pkill", "-9", "-f", "sleep "+s.word).Run()
	})
}

// running waits until the program of the extractor has started all that it starts.
func (s *stopping) running() *stopping {
	s.Helper()
	s.start()
	s.soon("the program has started", func() bool {
		_, err := os.Stat(filepath.Join(s.dir, "started"))
		return err == nil && s.alive()
	})
	return s
}

func (s *stopping) tell(sig os.Signal) {
	s.Helper()
	require.NoError(s, s.cmd.Process.Signal(sig))
}

// again tells until it ends: what comes at the same time as the first is one with it.
func (s *stopping) again(sig os.Signal) {
	s.Helper()
	for deadline := time.Now().Add(hang); time.Now().Before(deadline); {
		_ = s.cmd.Process.Signal(sig) // it may just have ended
		select {
		case <-s.ended:
			return
		case <-time.After(500 * time.Millisecond):
		}
	}
	s.Fatalf("it goes on; it said: %s", s.err)
}

// opened reports whether the process has a file or folder open. Where there is no /proc to
// see that in, it guesses after a second.
func (s *stopping) opened(path string) bool {
	s.Helper()
	dir := fmt.Sprintf("/proc/%d/fd", s.cmd.Process.Pid)
	list, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		time.Sleep(time.Second)
		return true
	}
	return slices.ContainsFunc(list, func(e os.DirEntry) bool {
		to, err := os.Readlink(filepath.Join(dir, e.Name()))
		return err == nil && to == path
	})
}

func (s *stopping) soon(what string, is func() bool) {
	s.Helper()
	require.Eventually(s, is, hang, 20*time.Millisecond, "%s; it said: %s", what, s.err)
}

// hang is when a process is taken to go on for good: long for the busiest
// machine, short beside what it would wait for if it did not stop.
const hang = 25 * time.Second

// end waits for the end.
func (s *stopping) end() {
	s.Helper()
	select {
	case <-s.ended:
	case <-time.After(hang):
		s.Fatalf("it goes on; it said: %s", s.err)
	}
}

// ends wants the end with an exit code, of itself, and nothing left.
func (s *stopping) ends(code int) {
	s.Helper()
	s.end()
	require.Equal(s, code, s.cmd.ProcessState.ExitCode(), "%s: %s", s.cmd.ProcessState, s.err)
	require.NotContains(s, s.err.String(), interruptedEarly)
	require.False(s, s.alive(), "a process is left")
	s.clean()
}

// clean wants no file but those that were there.
func (s *stopping) clean() {
	s.Helper()
	left, err := os.ReadDir(s.temp)
	require.NoError(s, err)
	require.Empty(s, left, "in the temporary folder")
	require.NoError(s, filepath.WalkDir(s.dir, func(path string, e os.DirEntry, err error) error {
		if rel, _ := filepath.Rel(s.dir, path); !e.IsDir() && !known.MatchString(rel) {
			s.Errorf("%s is left", rel)
		}
		return err
	}))
}

var known = regexp.MustCompile(`^(articles/\w+\.txt|assay\.yaml|gold\.conll|slow\.sh|started|goldens/\w+\.json|.*\.gitignore)$`)

// alive reports whether a process runs that has the word on its command line.
func (s *stopping) alive() bool {
	s.Helper()
	out, err := exec.Command("ps", "axww", "-o", "stat=,args=").Output()
	if err != nil {
		s.Skip("no ps on this machine")
	}
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, s.word) && !strings.HasPrefix(strings.TrimSpace(line), "Z") {
			return true
		}
	}
	return false
}

const (
	once    = `command: [sh, slow.sh, "{file}"]`
	livesOn = "command: [sh, slow.sh]\n    protocol: jsonl"
)

// However it is told, it takes along what it has started, and writes nothing
// that is not whole.
func TestItStopsWhenTold(t *testing.T) {
	for _, x := range []struct{ reason, extractor string }{
		{"a program that reads a file", once},
		{"a program that lives on", livesOn},
	} {
		for _, sig := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(x.reason+", "+sig.String(), func(t *testing.T) {
				t.Parallel()
				s := prepare(t, x.extractor, "run", "--report", "junit=report.xml", "--format", "json").running()
				s.tell(sig)
				s.ends(exitUnknown)
				require.Equal(t, interrupted+"\n", lastLine(s.err.String()))
				require.Empty(t, s.out.String(), "of a run that was interrupted nothing is told")
			})
		}
		t.Run(x.reason+", killed", func(t *testing.T) {
			t.Parallel()
			if runtime.GOOS != "linux" {
				t.Skip("a signal at a parent's death is Linux's")
			}
			s := prepare(t, x.extractor, "run").running()
			s.tell(syscall.SIGKILL)
			s.end()
			s.soon("all that it started goes with it", func() bool { return !s.alive() })
			s.soon("so does its temporary folder", func() bool {
				left, err := os.ReadDir(s.temp)
				return err == nil && len(left) == 0
			})
			s.clean()
		})
	}
}

func lastLine(text string) string {
	lines := strings.SplitAfter(text, "\n")
	return lines[max(0, len(lines)-2)]
}

// A program that has answered, and does not end with its input, has two
// seconds to do so: who tells a second time does not wait for them.
func TestASecondSignalEndsAtOnce(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			s := prepare(t, "command: [sh, stays.sh]\n    protocol: jsonl\n    concurrency: 2", "run")
			s.put("stays.sh", `read -r line
case $line in
*'"quay"'*) while ! [ -e started ]; do sleep 0.05; done; echo '{"form":"assay/article@1","source":{"id":"quay"},"parties":[],"figures":[],"dates":[]}'; echo >answered ;;
*) echo >started ;;
esac
sleep `+s.word+"\n")
			s.running()
			s.soon("the other has answered", func() bool { _, err := os.Stat(filepath.Join(s.dir, "answered")); return err == nil })
			time.Sleep(300 * time.Millisecond) // for the answer to arrive
			s.tell(sig)
			time.Sleep(500 * time.Millisecond)
			select {
			case <-s.ended:
				t.Fatalf("it ended at the first signal: %s", s.cmd.ProcessState)
			default:
			}
			s.again(sig) // and by the signal
			status := s.cmd.ProcessState.Sys().(syscall.WaitStatus)
			require.True(t, status.Signaled(), s.cmd.ProcessState)
			require.Equal(t, sig, status.Signal())
			require.False(t, s.alive())
		})
	}
}

// timeout(1) and a terminal that closes tell twice at a time: that is once.
func TestTwoSignalsAtATimeAreOne(t *testing.T) {
	s := prepare(t, once, "run").running()
	s.tell(syscall.SIGTERM)
	s.tell(syscall.SIGHUP)
	s.ends(exitUnknown)
}

// Who has no descriptor to spare can look for nothing that it started: that is
// found all the same.
func TestItStopsWithoutDescriptors(t *testing.T) {
	s := prepare(t, once+"\n    concurrency: 30", "run")
	for i := range 40 {
		s.put(fmt.Sprintf("articles/n%d.txt", i), fmt.Sprintf("---\nid: n%d\nlanguage: en\n---\nAnne.\n", i))
	}
	s.cmd.Path, s.cmd.Args = "/bin/sh", append([]string{"sh", "-c", `ulimit -n 40; exec "$0" "$@"`}, s.cmd.Args...)
	s.running()
	time.Sleep(time.Second) // until it has none left
	s.tell(syscall.SIGTERM)
	s.end()
	require.Equal(t, exitUnknown, s.cmd.ProcessState.ExitCode(), s.err.String())
	s.soon("all that it started goes with it", func() bool { return !s.alive() })
	s.soon("so do its files", func() bool { left, err := os.ReadDir(s.temp); return err == nil && len(left) == 0 })
}

// nohup(1) starts programs with SIGHUP ignored.
func TestAHangUpThatIsIgnoredStaysSo(t *testing.T) {
	s := prepare(t, once, "run")
	s.cmd.Path, s.cmd.Args = "/bin/sh", append([]string{"sh", "-c", `trap '' HUP; exec "$0" "$@"`}, s.cmd.Args...)
	s.running()
	s.tell(syscall.SIGHUP)
	time.Sleep(500 * time.Millisecond)
	select {
	case <-s.ended:
		t.Fatal("it stopped")
	default:
	}
	s.tell(syscall.SIGTERM)
	s.ends(exitUnknown)
}

// Who waits for what never comes can be told to stop.
func TestItStopsWhileItWaits(t *testing.T) {
	for _, tt := range []struct {
		reason string
		args   []string
	}{
		{"for records", []string{"check", "-"}},
		{"for articles", []string{"extract", "-"}},
		{"for a document", []string{"convert", "--from", "conll", "--to", "assay", "-"}},
		{"for spans", []string{"score", "gold.conll", "-"}},
		{"for a result", []string{"report", "-", "--to", "html"}},
		{"for a record to map", []string{"map", "try", "-", "--map", "."}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Parallel()
			s := prepare(t, once, tt.args...)
			s.put("gold.conll", "Anne B-PER\n")
			in, err := s.cmd.StdinPipe()
			require.NoError(t, err)
			s.start()
			_, err = io.WriteString(in, "{"+strings.Repeat(" ", 1<<17)) // more than a pipe holds: now it reads
			require.NoError(t, err)
			s.tell(syscall.SIGTERM)
			s.ends(exitUnknown)
			require.Equal(t, interrupted+"\n", s.err.String())
		})
	}
	for _, args := range [][]string{{"golden", "draft", "quay"}, {"golden", "reject", "quay", "--all", "--why", "no", "--by", "kim"}} {
		t.Run("for another writer of goldens, to "+args[1], func(t *testing.T) {
			t.Parallel()
			s := prepare(t, once, append(args, "--goldens", "goldens", "--articles", "articles")...)
			require.NoError(t, os.Mkdir(filepath.Join(s.dir, "goldens"), 0o755))
			other := flock.New(filepath.Join(s.dir, "goldens", ".assay.lock"))
			require.NoError(t, other.Lock())
			defer other.Unlock()
			s.start()
			s.soon("it waits for the lock", func() bool { return s.opened(filepath.Dir(other.Path())) })
			s.tell(syscall.SIGTERM)
			s.end()
			require.Equal(t, exitUnknown, s.cmd.ProcessState.ExitCode(), s.err.String())
			require.Equal(t, interrupted+"\n", s.err.String())
		})
	}
	t.Run("for a reader of what it writes", func(t *testing.T) {
		t.Parallel()
		s := prepare(t, once, "extract", "articles", "--extractor", "builtin")
		for i := range 200 {
			s.put(fmt.Sprintf("articles/n%d.txt", i), fmt.Sprintf("---\nid: n%d\nlanguage: en\n---\n%s\n", i, strings.Repeat("Anne Roux paid $5 million. ", 10)))
		}
		r, w, err := os.Pipe()
		require.NoError(t, err)
		defer r.Close()
		s.cmd.Stdout = w
		s.start()
		w.Close()
		_, err = r.Read(make([]byte, 1))
		require.NoError(t, err)
		time.Sleep(time.Second) // for the pipe to be full, most probably
		s.tell(syscall.SIGTERM)
		s.ends(exitUnknown)
	})
	t.Run("for room in a report that is a pipe", func(t *testing.T) {
		t.Parallel()
		s := prepare(t, once, "run", "--kit", "--report", "html=pipe")
		require.NoError(t, syscall.Mkfifo(filepath.Join(s.dir, "pipe"), 0o600))
		r, err := os.OpenFile(filepath.Join(s.dir, "pipe"), os.O_RDONLY|syscall.O_NONBLOCK, 0)
		require.NoError(t, err)
		defer r.Close()
		s.start()
		b := make([]byte, 1)
		s.soon("it writes", func() bool { n, _ := r.Read(b); return n == 1 })
		s.tell(syscall.SIGTERM)
		s.end()
		require.Equal(t, exitUnknown, s.cmd.ProcessState.ExitCode(), s.cmd.ProcessState.String())
	})
}

// Lines that were printed before an interruption are whole.
func TestWhatWasPrintedIsWhole(t *testing.T) {
	s := prepare(t, "command: [sh, half.sh]\n    concurrency: 1", "extract", "articles", "--extractor", "slow")
	s.put("half.sh", `text=$(cat)
case $text in
*quay*) echo '{"form":"assay/article@1"}' ;;
*) echo >started; sleep `+s.word+` ;;
esac
`)
	s.running()
	s.tell(syscall.SIGINT)
	s.end()
	require.Equal(t, "{\"form\":\"assay/article@1\"}\n", s.out.String())
	require.Equal(t, exitUnknown, s.cmd.ProcessState.ExitCode())
}

// What nobody gets is not extracted.
func TestExtractStopsWhereNothingCanBeWritten(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full on this machine")
	}
	defer full.Close()
	s := prepare(t, "command: [sh, count.sh]\n    concurrency: 1", "extract", "articles", "--extractor", "slow")
	s.put("count.sh", "echo >>started\necho '{}'\n")
	for i := range 60 {
		s.put(fmt.Sprintf("articles/n%d.txt", i), fmt.Sprintf("---\nid: n%d\nlanguage: en\n---\nAnne.\n", i))
	}
	s.cmd.Stdout = full
	s.start()
	s.end()
	require.Equal(t, exitUnknown, s.cmd.ProcessState.ExitCode())
	require.Contains(t, s.err.String(), "no space left")
	started, err := os.ReadFile(filepath.Join(s.dir, "started"))
	require.NoError(t, err)
	require.Less(t, len(started), 40, "of 62 articles")
}

// A reader that has read enough is no mistake of anybody's.
func TestAReaderThatLeaves(t *testing.T) {
	s := prepare(t, once, "run", "--kit", "--format", "json")
	r, w, err := os.Pipe()
	require.NoError(t, err)
	s.cmd.Stdout = w
	s.start()
	w.Close()
	_, err = r.Read(make([]byte, 10))
	require.NoError(t, err)
	r.Close()
	s.end()
	require.Empty(t, s.err.String())
}

// A review ends well however it is told, whatever browsers have left open.
func TestAReviewEndsWell(t *testing.T) {
	for _, sig := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			s := prepare(t, once, "golden", "review", "--by", "kim", "--goldens", "goldens", "--articles", "articles")
			require.NoError(t, os.Mkdir(filepath.Join(s.dir, "goldens"), 0o755))
			s.start()
			var address string
			s.soon("it serves", func() bool {
				m := regexp.MustCompile(`http://(127\.0\.0\.1:\d+)/`).FindStringSubmatch(s.out.String())
				if m != nil {
					address = m[1]
				}
				return m != nil
			})
			for _, first := range []string{
				"", // a browser connects before it asks
				"GET / HTTP/1.1\r\nHost: ",
				"POST /article/quay/decide HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf",
			} {
				c, err := net.Dial("tcp", address)
				require.NoError(t, err)
				defer c.Close()
				_, err = io.WriteString(c, first)
				require.NoError(t, err)
			}
			s.tell(sig)
			s.ends(exitHolds)
			require.NotContains(t, s.err.String(), "assay:")
		})
	}
}
