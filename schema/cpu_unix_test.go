//go:build unix

package schema_test

import (
	"syscall"
	"time"
)

// busy is the processor time that this process has used: what a bound on time
// can be held against while other programs want the processor too.
func busy() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
