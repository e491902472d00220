//go:build unix && !linux

package command

import "syscall"

// dieWithParent does nothing: the watchdog kills the processes that a killed
// parent leaves behind.
func dieWithParent(*syscall.SysProcAttr) {}

// awaitUnreaped does nothing: waiting for the process suffices.
func awaitUnreaped(int) bool { return false }

// killMarked does nothing: only Linux exposes the environment of a process.
func killMarked(string) bool { return true }
