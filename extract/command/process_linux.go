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

// dieWithParent makes a program be killed when the thread that starts it ends,
// and so when its parent is killed.
func dieWithParent(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }

// awaitUnreaped returns when the process has ended. It leaves a zombie, so that
// the process ID is not reused.
func awaitUnreaped(pid int) bool {
	for {
		if err := unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil); !errors.Is(err, unix.EINTR) {
			return err == nil
		}
	}
}

// killMarked ends every process whose environment has the mark: a daemon leaves
// its process group, but inherits its environment. It reports whether it could
// inspect all of them, which needs a file descriptor.
func killMarked(mark string) bool {
	for range 10 { // until none is left: one may have forked meanwhile
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
