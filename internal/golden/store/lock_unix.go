//go:build !windows

package store

import (
	"os"
	"syscall"
)

// lockFlags open the lock without following a link and without waiting for
// the other end of a pipe, if it became either after it was looked at.
const lockFlags = os.O_CREATE | os.O_RDWR | syscall.O_NOFOLLOW | syscall.O_NONBLOCK
