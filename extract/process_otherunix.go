//go:build unix && !linux

package extract

// awaitUnreaped does nothing: the wait for the process does.
func awaitUnreaped(int) bool { return false }

// killMarked does nothing: only Linux shows the environment of a process.
func killMarked(string) {}
