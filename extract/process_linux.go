package extract

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// dieWithParent lets a program be killed when the thread that starts it ends,
// which is how a parent that is killed takes it along.
func dieWithParent(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }

// awaitUnreaped returns when the process has ended, and leaves it a zombie, so
// that nobody else is given its number.
func awaitUnreaped(pid int) bool {
	for {
		if err := unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil); !errors.Is(err, unix.EINTR) {
			return err == nil
		}
	}
}

// killMarked ends every process whose environment carries the mark: a daemon
// leaves its process group, but it inherits its environment.
func killMarked(mark string) {
	for range 10 { // until none is left: one may have forked while we looked
		found := false
		environments, _ := filepath.Glob("/proc/[0-9]*/environ")
		for _, path := range environments {
			env, err := os.ReadFile(path)
			if err != nil || !bytes.Contains(env, []byte(mark)) {
				continue
			}
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path))); err == nil {
				found = syscall.Kill(pid, syscall.SIGKILL) == nil || found
			}
		}
		if !found {
			return
		}
	}
}
