//go:build !windows

package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
)

// The test binary is its own helper: with this variable set it writes goldens
// until it is killed, or as often as it says.
const helper = "ASSAY_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir, ok := os.LookupEnv(helper); ok {
		if os.Getenv(helper+"_NAME") == "bytes" {
			os.Exit(writeBytes(dir))
		}
		os.Exit(writeGoldens(dir))
	}
	os.Exit(m.Run())
}

// writeGoldens saves the golden again and again, each time with one more mark
// that tells which writer it was.
func writeGoldens(dir string) int {
	times, _ := strconv.Atoi(os.Getenv(helper + "_TIMES"))
	name := os.Getenv(helper + "_NAME")
	s := store.Store{Dir: dir}
	for n := 1; times == 0 || n <= times; {
		f, err := s.Golden("timeline-en")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		g := f.Golden
		g.Phenomena = append(g.Phenomena, fmt.Sprintf("%s-%d", name, n))
		if times == 0 && len(g.Phenomena) > 60 {
			g.Phenomena = g.Phenomena[:20]
		}
		if _, err := s.Save(context.Background(), f, g, store.HistoryEntry{Action: store.ActionEdit, By: name}); err == nil {
			if n == 1 {
				fmt.Println("ready")
			}
			n++
		} else if !errors.Is(err, store.ErrChanged) {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	return 0
}

func startWriter(t *testing.T, dir, name string, times int) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), helper+"="+dir, helper+"_NAME="+name, helper+"_TIMES="+strconv.Itoa(times), "CI=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = out.Read(make([]byte, 6))
	require.NoError(t, err)
	return cmd, &stderr
}

// writeBytes writes two contents in turn until it is killed.
func writeBytes(dir string) int {
	path := filepath.Join(dir, "file.json")
	for n := 1; ; n++ {
		old, err := os.ReadFile(path)
		if err == nil {
			next := content(0)
			if bytes.Equal(old, next) {
				next = content(1)
			}
			err = store.Replace(dir, path, next, store.HashOf(old))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		if n == 1 {
			fmt.Println("ready")
		}
	}
}

// content is one of two that differ from the first byte to the last.
func content(n int) []byte { return bytes.Repeat([]byte{'a' + byte(n%2)}, 1<<18+n%2*4099) }

// Killed at any moment, a writer leaves the old file or the new one.
func TestKilledWriterTearsNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file.json")
	require.NoError(t, os.WriteFile(path, content(0), 0o644))
	whole := []string{store.HashOf(content(0)), store.HashOf(content(1))}
	kills := 200
	if testing.Short() {
		kills = 30
	}
	for i := range kills {
		cmd, _ := startWriter(t, dir, "bytes", 0)
		time.Sleep(time.Duration(i%50) * 200 * time.Microsecond)
		require.NoError(t, cmd.Process.Kill())
		_ = cmd.Wait()
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Contains(t, whole, store.HashOf(data), "a whole old file or a whole new one, after kill %d", i)
	}

	old, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, store.Replace(dir, path, []byte("{}\n"), store.HashOf(old)))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "what killed writers left is swept")
}

// A killed store leaves goldens and a history that read, whatever it was doing,
// and of no golden that it changed who did it: the last record is that of the
// golden as it is.
func TestKilledStoreReads(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	kills := 40
	if testing.Short() {
		kills = 10
	}
	for i := range kills {
		cmd, _ := startWriter(t, s.Dir, "w"+strconv.Itoa(i), 0)
		time.Sleep(time.Duration(i%20) * 700 * time.Microsecond)
		require.NoError(t, cmd.Process.Kill())
		_ = cmd.Wait()
		f, err := s.Golden("timeline-en")
		require.NoError(t, err, "after kill %d", i)
		h, err := s.History()
		require.NoError(t, err, "after kill %d", i)
		require.Greater(t, len(h), i)
		last := h[len(h)-1]
		require.Equal(t, f.Hash, last.SHA256, "after kill %d", i)
		require.Equal(t, "w"+strconv.Itoa(i), last.By, "after kill %d", i)
	}
}

// Several processes that write one file at once lose no update and tear nothing.
func TestParallelWriters(t *testing.T) {
	const processes, times = 4, 15
	s := goldensIn(t, "timeline-en")
	before, err := s.Golden("timeline-en")
	require.NoError(t, err)
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			if _, err := s.Golden("timeline-en"); err != nil {
				t.Error(err)
				return
			}
		}
	})
	type writer struct {
		cmd    *exec.Cmd
		stderr *bytes.Buffer
	}
	var writers []writer
	for i := range processes {
		cmd, stderr := startWriter(t, s.Dir, "w"+strconv.Itoa(i), times)
		writers = append(writers, writer{cmd, stderr})
	}
	for _, w := range writers {
		require.NoError(t, w.cmd.Wait(), w.stderr.String())
	}
	close(stop)
	reader.Wait()
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	require.Len(t, f.Golden.Phenomena, len(before.Golden.Phenomena)+processes*times)
	h, err := s.History()
	require.NoError(t, err)
	require.Len(t, h, processes*times)
}
