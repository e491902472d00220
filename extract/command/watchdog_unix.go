//go:build unix

package command

import (
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/assaykit/assay/internal/files"
)

// watchdog is a small shell script that outlives this process. On Linux a
// program dies with its parent, but processes that it started do not, and
// nothing removes files. The watchdog starts with the first program, waits for
// the end of this process, and then cleans up the leftovers that it was sent
// last. On systems without a shell there is no watchdog.
type watchdog struct {
	pipe    *os.File
	process *os.Process
	missing bool
}

//go:embed watchdog.sh
var watchdogScript string

// send sends the current leftovers.
func (g *watchdog) send(r *leftovers) {
	if g.pipe == nil && !g.start() {
		return
	}
	var programs []string
	for _, process := range r.programs {
		if process == 0 {
			programs = append(programs, "-") // known by its mark alone
		} else {
			programs = append(programs, fmt.Sprint(process))
		}
	}
	if r.incomplete {
		programs = append(programs, "-")
	}
	slices.Sort(programs)
	var b strings.Builder
	fmt.Fprintln(&b, "programs", strings.Join(programs, " "))
	for dir := range r.folders {
		if !strings.ContainsRune(dir, '\n') { // which a line cannot represent
			fmt.Fprintf(&b, "file %s\nfile %s\n", dir, dir+files.DotLock)
		}
	}
	_ = g.pipe.SetWriteDeadline(time.Now().Add(time.Second))
	if _, err := g.pipe.WriteString(b.String()); err != nil {
		g.pipe.Close() // the watchdog was killed: the next change starts another
		g.pipe = nil
		_ = g.process.Release()
	}
}

// dismiss ends the watchdog after this process has cleaned up, except for
// processes that it could not find because it had no file descriptor left.
func (g *watchdog) dismiss(r *leftovers) {
	if g.pipe == nil {
		return
	}
	g.send(&leftovers{incomplete: r.incomplete, folders: r.folders})
	if g.pipe == nil {
		return
	}
	g.pipe.Close()
	g.pipe = nil
	_, _ = g.process.Wait()
}

// start starts the script in a session of its own, which signals from a
// terminal or to our group do not reach, without the mark of our programs.
func (g *watchdog) start() bool {
	if g.missing {
		return false
	}
	r, w, err := os.Pipe()
	if err != nil {
		return false
	}
	defer r.Close()
	cmd := exec.Command("/bin/sh", "-c", watchdogScript)
	cmd.Stdin, cmd.Dir, cmd.Env = r, "/", []string{"PATH=" + os.Getenv("PATH")}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		w.Close()
		g.missing = true
		return false
	}
	g.pipe, g.process = w, cmd.Process
	_, err = fmt.Fprintln(w, markPrefix)
	return err == nil
}
