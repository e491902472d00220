//go:build unix && !linux

package command

import "syscall"

// dieWithParent does nothing: the watchdog kills what a parent that is killed
// leaves behind.
func dieWithParent(*syscall.SysProcAttr) {}

// awaitUnreaped does nothing: the wait for the process does.
func awaitUnreaped(int) bool { return false }

// killMarked does nothing: only Linux shows the environment of a process.
func killMarked(string) bool { return true }
