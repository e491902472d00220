package command

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
// leaves its process group, but it inherits its environment. It reports whether
// it could look at all of them, which takes a descriptor.
func killMarked(mark string) bool {
	for range 10 { // until none is left: one may have forked while we looked
		found := false
		all, err := os.ReadDir("/proc")
		if outOfFiles(err) {
			return false
		}
		for _, e := range all {
			pid, err := strconv.Atoi(e.Name())
			if err != nil {
				continue
			}
			env, err := os.ReadFile(filepath.Join("/proc", e.Name(), "environ"))
			if outOfFiles(err) {
				return false
			}
			if err == nil && bytes.Contains(env, []byte(mark)) {
				found = syscall.Kill(pid, syscall.SIGKILL) == nil || found
			}
		}
		if !found {
			break
		}
	}
	return true
}

func outOfFiles(err error) bool {
	return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}
